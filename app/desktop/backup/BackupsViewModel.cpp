// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/backup/BackupsViewModel.h"

#include "desktop/looks/Tones.h"
#include "text/BackupWords.h"
#include "text/DateWords.h"
#include "text/Message.h"

#include <QRandomGenerator>

namespace tidemark::app {
namespace {

QString whenWords(Instant at, const SignedInContext& context) {
    return dayAndClockWords(at, context.clock().zone());
}

TypedBackupRules typedOf(const BackupRules& rules) {
    return {QString::number(rules.everyHours), QString::number(rules.keepDays),
            QString::number(rules.keepWeeks),  QString::number(rules.keepMonths),
            QString::number(rules.keepYears),  QString::number(rules.alarmHours)};
}

/// The sentence of an error's name, as it was kept with a rehearsal.
QString sentenceOf(const QString& fault) {
    for (const ErrorWords& words : backupErrorWords()) {
        if (errorName(words.code) == fault) {
            return messageFor({words.code, {}, {}}).text;
        }
    }
    return fault;
}

} // namespace

BackupsViewModel::BackupsViewModel(SignedInContext& context, BackupStatusViewModel& status, QObject* parent)
    : QObject(parent), m_context(context), m_status(status) {
    connect(&m_status, &BackupStatusViewModel::changed, this, &BackupsViewModel::changed);
    connect(&m_status, &BackupStatusViewModel::backedUp, this, &BackupsViewModel::showBackup);
    connect(&m_status, &BackupStatusViewModel::rehearsed, this, &BackupsViewModel::showRehearsal);
    connect(&m_context, &SignedInContext::seatedChanged, this, [this] {
        m_targets.show(std::vector<BackupTargetRow>());
        m_backups.show(std::vector<BackupRow>());
        m_drillWords.clear();
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
    const auto targets = backups.targets();
    const auto made = backups.made();
    const auto rules = backups.rules();
    const auto state = backups.state();
    if (!targets || !made || !rules || !state) {
        m_problem = tr("The backups cannot be read. Check the clinic's file under People and clinic.");
        emit changed();
        return;
    }
    std::vector<BackupTargetRow> rows;
    for (const services::BackupTarget& target : *targets) {
        const QString last = target.last ? tr("Last backup %1").arg(whenWords(target.last->madeAt, m_context))
                                         : tr("No backup yet");
        const bool sameDisk = target.isThere && !target.offDisk;
        rows.push_back({target.folder,
                        sameDisk ? tr("%1. On the clinic's own disk: it is lost with it.").arg(last) : last,
                        !target.isThere ? tr("Not plugged in")
                        : target.behind ? tr("Behind")
                                        : tr("Up to date"),
                        numberOfTone(!target.isThere || target.behind ? Tone::Warn : Tone::Good)});
    }
    m_targets.show(rows);
    std::vector<BackupRow> kept;
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
    if (!state.lastProven) {
        m_drillWords = tr("No restore was rehearsed yet.");
    } else {
        const int days = minutesBetween(state.lastProven->at, m_context.clock().now()) / (24 * 60);
        m_drillWords = days == 0 ? tr("Last proven restore: today.")
                                 : tr("Last proven restore: %1 ago.").arg(daysWords(days));
    }
    if (state.lastDrill && !state.lastDrill->fault.isEmpty()) {
        m_drillWords += QLatin1Char(' ') + tr("The last rehearsal failed on %1: %2")
                                               .arg(whenWords(state.lastDrill->at, m_context),
                                                    sentenceOf(state.lastDrill->fault));
    }
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
    return m_context.isSeated() &&
           finish(services::Backups(m_context.clinic(), m_context.actor()).addTarget(folder),
                  tr("Backups go to %1 from now on.").arg(folder.trimmed()));
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
    const auto job = services::Backups(m_context.clinic(), m_context.actor()).begin();
    if (job) {
        static_cast<void>(m_status.backUp(*job));
    } else {
        refuse(job.error());
    }
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
    if (outcome->fault) {
        refuse(*outcome->fault);
        return;
    }
    m_problem.clear();
    m_done = tr("The backup can be restored: every page and entry was checked, sessions compared: %1.")
                 .arg(outcome->drill.sessions);
    emit changed();
}

} // namespace tidemark::app
