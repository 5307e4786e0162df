// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/backup/BackupStatusViewModel.h"

#include "desktop/looks/Tones.h"
#include "text/DateWords.h"

#include <QDir>
#include <QPointer>

#include <algorithm>
#include <iterator>
#include <utility>

namespace tidemark::app {
namespace {

constexpr Duration betweenChecks = std::chrono::minutes(1);
constexpr Duration firstRest = std::chrono::minutes(10);
constexpr Duration longestRest = std::chrono::hours(4);
constexpr int minutesOfTwoDays = 2 * 24 * 60;

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
        m_rests.clear();
        m_rest.reset();
        m_sights = services::BackupSights();
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
    if (!m_looking.isEmpty()) {
        beginWhatIsDue(); // a folder that hangs stops no other one
    }
    look();
}

void BackupStatusViewModel::look() {
    const auto looks = services::Backups(m_context.clinic(), m_context.actor()).looks();
    if (!looks) {
        m_rest = restAfter(looks.error(), m_rest ? &*m_rest : nullptr);
        read();
        return;
    }
    std::vector<services::BackupLook> begun;
    std::ranges::copy_if(*looks, std::back_inserter(begun), [this](const services::BackupLook& each) {
        return !m_looking.contains(each.folder());
    });
    // All of them are known to be looked at before the first answers.
    for (const services::BackupLook& each : begun) {
        m_looking << each.folder();
    }
    for (const services::BackupLook& each : begun) {
        m_context.background().run(
            [each] { return each.run(); },
            [self = QPointer(this), seating = m_seating](const services::BackupSight& sight) {
                if (self) {
                    self->see(sight, seating);
                }
            });
    }
    if (looks->empty()) {
        beginWhatIsDue();
    }
}

void BackupStatusViewModel::see(const services::BackupSight& sight, int seating) {
    m_looking.removeAll(sight.folder);
    if (!m_context.isSeated() || seating != m_seating) {
        return;
    }
    m_sights.see(sight);
    if (m_looking.isEmpty()) {
        read();
        beginWhatIsDue();
    }
}

void BackupStatusViewModel::beginWhatIsDue() {
    if (m_backup || m_drill) {
        return;
    }
    const services::Backups backups(m_context.clinic(), m_context.actor());
    if (std::exchange(m_isAsked, false)) {
        const auto job = backups.begin(m_sights);
        if (job) {
            begin(*job);
        } else {
            emit changed();
            emit backedUp(tl::unexpected(job.error()));
        }
        return;
    }
    if (m_rest && m_context.clock().sinceBoot() < m_rest->until) {
        return;
    }
    const auto due = backups.beginDue(m_sights, {false, resting()});
    if (!due) {
        m_rest = restAfter(due.error(), m_rest ? &*m_rest : nullptr);
        read();
    } else if (*due) {
        begin(**due);
    }
}

BackupStatusViewModel::Rest BackupStatusViewModel::restAfter(const Error& fault, const Rest* before) const {
    const Duration length = before == nullptr ? firstRest : std::min(before->length * 2, longestRest);
    return {fault, length, m_context.clock().sinceBoot() + length};
}

QStringList BackupStatusViewModel::resting() const {
    QStringList folders;
    for (const auto& [folder, rest] : m_rests) {
        if (m_context.clock().sinceBoot() < rest.until) {
            folders << folder;
        }
    }
    return folders;
}

std::optional<Error> BackupStatusViewModel::faultOf(const QString& folder) const {
    if (m_rest) {
        return m_rest->fault;
    }
    const auto found = m_rests.find(folder);
    return found == m_rests.end() ? std::nullopt : std::optional(found->second.fault);
}

void BackupStatusViewModel::read() {
    const services::Backups backups(m_context.clinic(), m_context.actor());
    const auto state = backups.state(m_sights);
    const auto targets = backups.targets(m_sights);
    if (!state || !targets) {
        m_words = tr("The backups cannot be read");
        m_tone = Tone::Bad;
        emit changed();
        return;
    }
    const auto away = std::ranges::find_if(*targets, [](const services::BackupTarget& target) {
        return target.isSeen && !target.isThere && target.behind;
    });
    const bool isFailed = m_rest || !m_rests.empty();
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
    if (isFailed) {
        m_words += QLatin1Char('\n') + tr("The last backup failed");
    }
    m_tone = state->tooOld ? Tone::Bad : away != targets->end() || isFailed ? Tone::Warn : Tone::Neutral;
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

bool BackupStatusViewModel::backUp() {
    if (isRunning() || !m_context.isSeated()) {
        return false;
    }
    m_isAsked = true;
    emit changed();
    look();
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
    keepFaults(outcome);
    read();
    emit backedUp(outcome);
}

void BackupStatusViewModel::keepFaults(const Result<std::vector<services::TargetOutcome>>& outcome) {
    if (!outcome) {
        m_rest = restAfter(outcome.error(), m_rest ? &*m_rest : nullptr);
        return;
    }
    m_rest.reset();
    for (const services::TargetOutcome& each : *outcome) {
        const auto before = m_rests.find(each.folder);
        // A disk that is away is said as such, and wanted the minute it is back.
        if (!each.fault || each.fault->code == ErrorCode::BackupTargetMissing) {
            m_rests.erase(each.folder);
        } else {
            m_rests[each.folder] =
                restAfter(*each.fault, before == m_rests.end() ? nullptr : &before->second);
        }
    }
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
    ++m_seating;
    m_isAsked = false;
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
        if (!m_looking.isEmpty()) {
            return; // nobody waits at the end for a folder that hangs
        }
        m_context.background().join();
    }
    services::Backups backups(m_context.clinic(), m_context.actor());
    const auto due = backups.beginDue(m_sights, {true, {}});
    if (!due || !*due) {
        return;
    }
    if (const auto made = (*due)->run()) {
        // What could not be noted is made once more tomorrow.
        static_cast<void>(backups.take(*made));
    }
}

} // namespace tidemark::app
