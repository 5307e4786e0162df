// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/backup/BackupStatusViewModel.h"

#include "desktop/looks/Tones.h"
#include "text/DateWords.h"

#include <QDir>
#include <QPointer>

#include <algorithm>

namespace tidemark::app {
namespace {

constexpr Duration betweenChecks = std::chrono::minutes(1);
constexpr Duration afterFailure = std::chrono::minutes(10);
constexpr int minutesOfTwoDays = 2 * 24 * 60;

bool anyFault(const std::vector<services::TargetOutcome>& outcomes) {
    return std::ranges::any_of(
        outcomes, [](const services::TargetOutcome& outcome) { return outcome.fault.has_value(); });
}

QString ageWords(const BackupMade& made, Instant now) {
    const int minutes = std::max(0, minutesBetween(made.madeAt, now));
    return minutes < minutesOfTwoDays ? lengthWords(minutes) : daysWords(minutes / (24 * 60));
}

} // namespace

BackupStatusViewModel::BackupStatusViewModel(SignedInContext& context, QObject* parent)
    : QObject(parent), m_context(context) {
    connect(&m_context, &SignedInContext::leaving, this, &BackupStatusViewModel::stop);
    connect(&m_context, &SignedInContext::ticked, this, &BackupStatusViewModel::tick);
    connect(&m_context, &SignedInContext::seatedChanged, this, [this] {
        m_nextAttempt = Duration{0};
        m_failed = false;
        check();
    });
}

BackupStatusViewModel::~BackupStatusViewModel() {
    stop();
}

int BackupStatusViewModel::tone() const {
    return numberOfTone(m_tone);
}

void BackupStatusViewModel::tick() {
    if (m_context.isSeated() && m_context.clock().sinceBoot() >= m_nextCheck) {
        check();
    }
}

void BackupStatusViewModel::check() {
    m_nextCheck = m_context.clock().sinceBoot() + betweenChecks;
    if (!m_context.isSeated()) {
        m_words.clear();
        m_tone = Tone::Neutral;
        emit changed();
        return;
    }
    read();
    if (!isRunning() && m_context.clock().sinceBoot() >= m_nextAttempt) {
        const auto due = services::Backups(m_context.clinic(), m_context.actor()).beginDue();
        if (due && *due) {
            begin(**due);
        }
    }
}

void BackupStatusViewModel::read() {
    const services::Backups backups(m_context.clinic(), m_context.actor());
    const auto state = backups.state();
    const auto targets = backups.targets();
    if (!state || !targets) {
        m_words = tr("The backups cannot be read");
        m_tone = Tone::Bad;
        emit changed();
        return;
    }
    const auto away = std::ranges::find_if(
        *targets, [](const services::BackupTarget& target) { return !target.isThere && target.behind; });
    if (targets->empty() && !state->lastOffDisk) {
        m_words = tr("No backups are set up");
    } else if (!state->lastOffDisk) {
        m_words = tr("No backup on another disk");
    } else {
        m_words =
            tr("Backup on another disk: %1 ago").arg(ageWords(*state->lastOffDisk, m_context.clock().now()));
    }
    if (away != targets->end()) {
        m_words += QLatin1Char('\n') + tr("Not plugged in: %1").arg(QDir(away->folder).dirName());
    }
    if (m_failed) {
        m_words += QLatin1Char('\n') + tr("The last backup failed");
    }
    m_tone = state->tooOld ? Tone::Bad : away != targets->end() || m_failed ? Tone::Warn : Tone::Neutral;
    emit changed();
}

void BackupStatusViewModel::begin(const services::BackupJob& job) {
    m_backup = job;
    emit changed();
    m_context.background().run([job] { return job.run(); },
                               [self = QPointer(this), turn = ++m_turn](auto outcome) {
                                   if (self && self->m_turn == turn && self->m_backup) {
                                       self->takeBackup(std::move(outcome));
                                   }
                               });
}

bool BackupStatusViewModel::backUp(const services::BackupJob& job) {
    if (isRunning()) {
        return false;
    }
    begin(job);
    return true;
}

bool BackupStatusViewModel::rehearse(const services::DrillJob& job) {
    if (isRunning()) {
        return false;
    }
    m_drill = job;
    emit changed();
    m_context.background().run([job] { return job.run(); },
                               [self = QPointer(this), turn = ++m_turn](auto outcome) {
                                   if (self && self->m_turn == turn && self->m_drill) {
                                       self->takeRehearsal(std::move(outcome));
                                   }
                               });
    return true;
}

void BackupStatusViewModel::takeBackup(Result<std::vector<services::TargetOutcome>> outcome) {
    m_backup.reset();
    if (outcome) {
        // A backup that is not noted is made once more.
        if (const auto noted = services::Backups(m_context.clinic(), m_context.actor()).take(*outcome);
            !noted) {
            outcome = tl::unexpected(noted.error());
        }
    }
    m_failed = !outcome || anyFault(*outcome);
    if (m_failed) {
        m_nextAttempt = m_context.clock().sinceBoot() + afterFailure;
    }
    read();
    emit backedUp(outcome);
}

void BackupStatusViewModel::takeRehearsal(Result<services::DrillOutcome> outcome) {
    m_drill.reset();
    if (outcome) {
        const auto noted = services::takeDrill(m_context.clinic(), m_context.actor(), *outcome);
        if (!noted) {
            outcome = tl::unexpected(noted.error());
        }
    }
    read();
    emit rehearsed(outcome);
}

void BackupStatusViewModel::stop() {
    ++m_turn;
    if (m_backup) {
        m_backup->stop();
        m_backup.reset();
    }
    if (m_drill) {
        m_drill->stop();
        m_drill.reset();
    }
}

void BackupStatusViewModel::finishDay() {
    if (!m_context.isSeated()) {
        return;
    }
    if (isRunning()) {
        stop();
        m_context.background().join();
    }
    services::Backups backups(m_context.clinic(), m_context.actor());
    const auto due = backups.beginDue(true);
    if (!due || !*due) {
        return;
    }
    if (const auto made = (*due)->run()) {
        // What could not be noted is made once more tomorrow.
        static_cast<void>(backups.take(*made));
    }
}

} // namespace tidemark::app
