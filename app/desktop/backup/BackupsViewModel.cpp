// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/backup/BackupsViewModel.h"

#include "base/CalendarDay.h"
#include "desktop/looks/Tones.h"
#include "fields/FieldKeys.h"
#include "text/BackupWords.h"
#include "text/DateWords.h"
#include "text/Message.h"

#include <QRandomGenerator>

#include <algorithm>

namespace tidemark::app {
namespace {

/// Once a month; the longest one has 31 days.
constexpr int daysBetweenDrills = 31;

QString whenWords(Instant at, const SignedInContext& context) {
    return dayAndClockWords(at, context.clock().zone());
}

TypedBackupRules typedOf(const BackupRules& rules) {
    return {QString::number(rules.everyHours), QString::number(rules.keepDays),
            QString::number(rules.keepWeeks),  QString::number(rules.keepMonths),
            QString::number(rules.keepYears),  QString::number(rules.alarmHours)};
}

/// The state of a folder, in a word or two.
QString stateWords(const services::BackupTarget& target) {
    if (!target.isSeen) {
        return BackupsViewModel::tr("Looking…");
    }
    if (!target.isThere) {
        return BackupsViewModel::tr("Not plugged in");
    }
    return target.behind ? BackupsViewModel::tr("Behind") : BackupsViewModel::tr("Up to date");
}

Tone toneOf(const services::BackupTarget& target, bool isFailed) {
    if (!target.isSeen) {
        return Tone::Neutral;
    }
    if (isFailed) {
        return Tone::Bad;
    }
    return !target.isThere || target.behind ? Tone::Warn : Tone::Good;
}

} // namespace

BackupsViewModel::BackupsViewModel(SignedInContext& context, BackupStatusViewModel& status, QObject* parent)
    : QObject(parent), m_context(context), m_status(status) {
    connect(&m_status, &BackupStatusViewModel::changed, this, &BackupsViewModel::read);
    connect(&m_status, &BackupStatusViewModel::backedUp, this, &BackupsViewModel::showBackup);
    connect(&m_status, &BackupStatusViewModel::rehearsed, this, &BackupsViewModel::showRehearsal);
    connect(&m_context, &SignedInContext::seatedChanged, this, [this] {
        m_targets.show(std::vector<BackupTargetRow>());
        m_backups.show(std::vector<BackupRow>());
        m_drillWords.clear();
        m_drillOverdue = false;
        m_done.clear();
        m_problem.clear();
        m_errors.clear();
        m_kept.reset();
        emit changed();
    });
}

void BackupsViewModel::refresh() {
    m_done.clear();
    m_problem.clear();
    m_errors.clear();
    read();
}

void BackupsViewModel::read() {
    if (!m_context.isSeated()) {
        return;
    }
    const services::Backups backups(m_context.clinic(), m_context.actor());
    const services::BackupSights& sights = m_status.sights();
    const auto targets = backups.targets(sights);
    const auto made = backups.made(sights);
    const auto rules = backups.rules();
    const auto state = backups.state(sights);
    if (!targets || !made || !rules || !state) {
        m_problem = tr("The backups cannot be read. Check the clinic's file under People and clinic.");
        emit changed();
        return;
    }
    std::vector<BackupTargetRow> rows;
    rows.reserve(targets->size());
    for (const services::BackupTarget& target : *targets) {
        const QString last = target.last ? tr("Last backup %1").arg(whenWords(target.last->madeAt, m_context))
                                         : tr("No backup yet");
        const bool sameDisk = target.isThere && !target.offDisk;
        const auto fault = m_status.faultOf(target.folder);
        QString words = sameDisk ? tr("%1. On the clinic's own disk: it is lost with it.").arg(last) : last;
        if (fault) {
            words += QLatin1Char('\n') + tr("The last attempt failed: %1").arg(messageFor(*fault).sentence());
        }
        rows.push_back(
            {target.folder, words, stateWords(target), numberOfTone(toneOf(target, fault.has_value()))});
    }
    m_targets.show(rows);
    std::vector<BackupRow> kept;
    kept.reserve(made->size());
    for (const BackupMade& each : *made) {
        kept.push_back({each.folder + QLatin1Char('/') + each.file, whenWords(each.madeAt, m_context),
                        tr("%1, %2 entries").arg(sizeWords(each.size)).arg(each.auditLength),
                        each.offDisk ? each.folder : tr("%1 (same disk)").arg(each.folder)});
    }
    m_backups.show(kept);
    if (m_kept != *rules) {
        m_kept = *rules;
        m_rules = typedOf(*rules);
        emit rulesChanged();
    }
    readDrills(*state);
    emit changed();
}

void BackupsViewModel::readDrills(const services::BackupState& state) {
    const QByteArray& zone = m_context.clock().zone();
    m_drillOverdue = true;
    if (state.lastProven) {
        const int days =
            std::max(0, calendarDaysBetween(state.lastProven->at, m_context.clock().now(), zone));
        m_drillOverdue = days > daysBetweenDrills;
        m_drillWords = days == 0 ? tr("Last proven restore: today.")
                                 : tr("Last proven restore: %1 ago.").arg(daysWords(days));
    } else {
        m_drillWords =
            state.lastDrill ? tr("No restore is proven yet.") : tr("No restore was rehearsed yet.");
    }
    if (!state.lastDrill || state.lastDrill->isProof()) {
        return;
    }
    const QString when = whenWords(state.lastDrill->at, m_context);
    m_drillWords +=
        QLatin1Char(' ') + (state.lastDrill->fault.isEmpty()
                                ? tr("The last rehearsal, on %1, found no session to compare: all of "
                                     "them were changed since that backup.")
                                      .arg(when)
                                : tr("The last rehearsal failed on %1: %2")
                                      .arg(when, rehearsalFaultWords(state.lastDrill->fault)));
}

bool BackupsViewModel::finish(const Result<void>& kept, const QString& done) {
    m_done.clear();
    m_problem.clear();
    m_errors.clear();
    if (!kept) {
        m_errors.place(kept.error(), m_problem);
        emit changed();
        return false;
    }
    m_done = done;
    read();
    m_status.check();
    return true;
}

bool BackupsViewModel::addTarget(const QString& folder) {
    if (!m_context.isSeated()) {
        return false;
    }
    const auto added = services::Backups(m_context.clinic(), m_context.actor()).addTarget(folder);
    if (!added && added.error().code == ErrorCode::Duplicate) {
        refresh();
        m_errors.insert(fields::keys::backupFolder, tr("This folder is on the list already."));
        emit changed();
        return false;
    }
    return finish(added, tr("Backups go to %1 from now on.").arg(folder.trimmed()));
}

void BackupsViewModel::noteFolderTyped() {
    if (m_errors.contains(fields::keys::backupFolder)) {
        m_errors.remove(fields::keys::backupFolder);
        emit changed();
    }
}

void BackupsViewModel::removeTarget(const QString& folder) {
    if (m_context.isSeated()) {
        static_cast<void>(
            finish(services::Backups(m_context.clinic(), m_context.actor()).removeTarget(folder),
                   tr("No more backups go to %1. Those that are there stay.").arg(folder)));
    }
}

bool BackupsViewModel::keepRules(const TypedBackupRules& rules) {
    return m_context.isSeated() &&
           finish(services::Backups(m_context.clinic(), m_context.actor())
                      .setRules({rules.everyHours, rules.keepDays, rules.keepWeeks, rules.keepMonths,
                                 rules.keepYears, rules.alarmHours}),
                  tr("The rules are kept."));
}

void BackupsViewModel::refuse(const Error& error) {
    m_done.clear();
    m_problem = messageFor(error).sentence();
    emit changed();
}

void BackupsViewModel::backUpNow() {
    if (!m_context.isSeated() || isRunning()) {
        return;
    }
    refresh();
    static_cast<void>(m_status.backUp());
}

void BackupsViewModel::rehearse() {
    if (!m_context.isSeated() || isRunning()) {
        return;
    }
    refresh();
    const auto job = services::beginDrill(m_context.clinic(), m_context.actor(), {},
                                          QRandomGenerator::system()->generate());
    if (job) {
        static_cast<void>(m_status.rehearse(*job));
    } else {
        refuse(job.error());
    }
}

void BackupsViewModel::showBackup(const Result<std::vector<services::TargetOutcome>>& outcome) {
    read();
    if (!outcome) {
        refuse(outcome.error());
        return;
    }
    QStringList faults;
    QStringList made;
    for (const services::TargetOutcome& each : *outcome) {
        if (each.fault) {
            faults << each.folder + QStringLiteral(": ") + messageFor(*each.fault).sentence();
        } else {
            made << each.folder;
        }
    }
    for (const services::TargetOutcome& each : *outcome) {
        if (!each.unsound.isEmpty()) {
            faults << tr("%1: these backups are no longer whole: %2. No longer trust the disk.")
                          .arg(each.folder, each.unsound.join(QStringLiteral(", ")));
        }
        if (!each.otherLine.isEmpty()) {
            faults << tr("%1: these backups have entries that the clinic has not, as after a restore. They "
                         "are left "
                         "as they are: %2.")
                          .arg(each.folder, each.otherLine.join(QStringLiteral(", ")));
        }
    }
    m_problem = faults.join(QLatin1Char('\n'));
    m_done = made.isEmpty()
                 ? QString()
                 : tr("Backed up, read back and verified: %1.").arg(made.join(QStringLiteral(", ")));
    emit changed();
}

void BackupsViewModel::showRehearsal(const Result<services::DrillOutcome>& outcome) {
    read();
    if (!outcome) {
        refuse(outcome.error());
        return;
    }
    const BackupDrill& drill = outcome->drill;
    const QString file = drill.file.isEmpty() ? drill.folder : drill.folder + QLatin1Char('/') + drill.file;
    m_done.clear();
    m_problem.clear();
    if (outcome->fault) {
        m_problem = tr("%1: %2").arg(file, messageFor(*outcome->fault).sentence());
    } else if (!drill.isProof()) {
        m_problem = tr("%1 was restored and checked, but no session could be compared: all of them were "
                       "changed since. "
                       "Make a new backup and rehearse again.")
                        .arg(file);
    } else {
        m_done = tr("%1 of %2 can be restored: every page and entry was checked, sessions compared: %3.")
                     .arg(file, whenWords(*outcome->madeAt, m_context))
                     .arg(drill.sessions);
    }
    if (outcome->newerAway) {
        m_problem += (m_problem.isEmpty() ? QString() : QStringLiteral("\n")) +
                     tr("A newer backup is in %1, which is not plugged in.").arg(outcome->newerAway->folder);
    }
    emit changed();
}

} // namespace tidemark::app
