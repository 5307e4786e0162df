// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/session/ReleaseViewModel.h"

#include "rules/access/Authorization.h"
#include "rules/record/CurrentLines.h"
#include "rules/sessions/StartBlockers.h"
#include "services/sessions/CheckIn.h"
#include "text/SessionWords.h"

#include <algorithm>

namespace tidemark::app {

bool ReleaseViewModel::beforeDose() const {
    return shown() && session().state() == SessionState::Arrived;
}

bool ReleaseViewModel::isBlocking() const {
    const auto blockers = rules::startBlockers(session().record(), session().view()->protocol);
    return std::ranges::any_of(blockers, [](const Error& error) {
        return error.code == ErrorCode::ReleaseRequired || error.code == ErrorCode::OnHold;
    });
}

const ReleaseEntry* ReleaseViewModel::latest() const {
    const auto& releases = session().record().releases;
    const ReleaseEntry* newest = nullptr;
    for (const ReleaseEntry& entry : releases) {
        if (rules::isCurrent(releases, entry) &&
            (newest == nullptr || newest->stamp.enteredAt <= entry.stamp.enteredAt)) {
            newest = &entry;
        }
    }
    return newest;
}

bool ReleaseViewModel::isNeeded() const {
    return beforeDose() && (isBlocking() || latest() != nullptr);
}

bool ReleaseViewModel::isReleased() const {
    return isNeeded() && !isBlocking();
}

bool ReleaseViewModel::canAsk() const {
    if (!beforeDose() || !isBlocking()) {
        return false;
    }
    const ReleaseEntry* entry = latest();
    return entry == nullptr || entry->decision != ReleaseDecision::Requested;
}

bool ReleaseViewModel::canDecide() const {
    return beforeDose() && isBlocking() &&
           rules::roleMay(session().actor().role, rules::Command::DecideRelease);
}

QString ReleaseViewModel::pressure() const {
    const Reading* baseline = shown() ? rules::baselineOf(session().record()) : nullptr;
    if (baseline == nullptr || !baseline->systolic || !baseline->diastolic) {
        return {};
    }
    const PressurePair limit = session().view()->protocol.limits.releaseAbove;
    return tr("%1/%2 mmHg. Above %3/%4 the prescriber decides before the dose.")
        .arg(*baseline->systolic)
        .arg(*baseline->diastolic)
        .arg(limit.systolic)
        .arg(limit.diastolic);
}

QString ReleaseViewModel::standing() const {
    const ReleaseEntry* entry = shown() ? latest() : nullptr;
    if (entry == nullptr) {
        return {};
    }
    QString words =
        releaseWords(entry->decision) + QStringLiteral(" · ") + session().timeText(entry->stamp.eventAt);
    if (!entry->stamp.reason.isEmpty()) {
        words += QStringLiteral(" · ") + entry->stamp.reason;
    }
    return words;
}

void ReleaseViewModel::ask() {
    settle(session().service<services::CheckIn>().requestRelease(session().id()));
}

bool ReleaseViewModel::decide(const QString& decision, const QString& reason) {
    const auto chosen = fromCode(releaseDecisionCodes, decision);
    return chosen &&
           settle(session().service<services::CheckIn>().decideRelease(session().id(), *chosen, reason));
}

} // namespace tidemark::app
