// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/sessions/PlaceBlockers.h"

#include "fields/FieldKeys.h"

#include <chrono>

namespace tidemark::rules {

namespace {

/// From the first dose to the last, as the protocol has it. The order may be shorter.
std::chrono::minutes dosingTime(const Session& session, const Protocol& protocol) {
    switch (session.route) {
    case Route::Nasal: {
        const DoseRule& rule = protocol.dose;
        const int most = rule.choices.empty() ? 0 : rule.choices.back();
        const int devices = rule.deviceMilligrams > 0 ? most / rule.deviceMilligrams : 0;
        return std::chrono::minutes(devices > 1 ? (devices - 1) * rule.minutesBetweenDevices : 0);
    }
    case Route::Intramuscular:
        return std::chrono::minutes(0);
    case Route::Intravenous:
        break;
    }
    return std::chrono::minutes(protocol.duration.value);
}

} // namespace

Instant earliestDischarge(const Session& session, const Protocol& protocol, Instant start) {
    const auto dosing =
        protocol.stayClock == StayClock::FirstDose ? std::chrono::minutes(0) : dosingTime(session, protocol);
    return start + dosing + std::chrono::minutes(protocol.minimumStayAfterEnd.value);
}

std::vector<Error> placeBlockers(const std::optional<ClinicDayFacts>& today, const Session& session,
                                 const Protocol& protocol, Instant start) {
    if (!today) {
        return {{ErrorCode::PlaceNotAnswered, {}, {}}};
    }
    std::vector<Error> blockers;
    if (!today->oximeterChecked) {
        blockers.push_back({ErrorCode::PlaceNotChecked, {}, QStringLiteral("oximeter")});
    }
    if (!today->equipmentChecked) {
        blockers.push_back({ErrorCode::PlaceNotChecked, {}, QStringLiteral("equipment")});
    }
    const QString prescriber = fields::keys::prescriber;
    if (start < today->onSiteFrom || start >= today->onSiteUntil) {
        blockers.push_back({ErrorCode::PrescriberOffSite, prescriber, {}});
    } else if (session.drug == Drug::Esketamine &&
               earliestDischarge(session, protocol, start) > today->onSiteUntil) {
        blockers.push_back({ErrorCode::PrescriberLeaves, prescriber, {}});
    }
    return blockers;
}

bool isPlaceBlocker(ErrorCode code) {
    return code == ErrorCode::PlaceNotAnswered || code == ErrorCode::PlaceNotChecked ||
           code == ErrorCode::PrescriberOffSite || code == ErrorCode::PrescriberLeaves;
}

} // namespace tidemark::rules
