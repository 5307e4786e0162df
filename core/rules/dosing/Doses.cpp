// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/dosing/Doses.h"

#include "rules/dosing/Dosing.h"
#include "rules/dosing/PumpSegments.h"
#include "rules/record/CurrentLines.h"

#include <algorithm>
#include <cmath>

namespace tidemark::rules {

std::vector<DoseGiven> dosesGiven(const SessionRecord& record) {
    std::vector<DoseGiven> counted = current(record.doses);
    std::ranges::stable_sort(counted, {}, &DoseGiven::number);
    return counted;
}

Milligrams givenDose(std::span<const DoseGiven> doses) {
    Milligrams given;
    for (const DoseGiven& dose : current(std::vector<DoseGiven>(doses.begin(), doses.end()))) {
        given = given + dose.amount;
    }
    return given;
}

Milligrams givenDose(const SessionRecord& record, const Order& order, Instant now) {
    if (record.session.route != Route::Intravenous) {
        return givenDose(record.doses);
    }
    return record.session.dose ? givenDose(record.pump, *record.session.dose, order.bagVolume, now)
                               : Milligrams{};
}

int devicesIn(Milligrams dose, const DoseRule& rule) {
    return rule.deviceMilligrams > 0 ? static_cast<int>(std::ceil(dose.value / rule.deviceMilligrams - 1e-9))
                                     : 0;
}

DeviceProgress deviceProgress(const SessionRecord& record, const Protocol& protocol,
                              std::optional<Milligrams> ordered) {
    const std::vector<DoseGiven> given = dosesGiven(record);
    const auto dose = record.session.dose ? record.session.dose : ordered;
    DeviceProgress progress;
    progress.given = static_cast<int>(given.size());
    progress.planned = dose ? devicesIn(*dose, protocol.dose) : 0;
    if (!given.empty() && !progress.allGiven()) {
        progress.nextFrom =
            given.back().stamp.eventAt + std::chrono::minutes(protocol.dose.minutesBetweenDevices);
    }
    return progress;
}

std::optional<Instant> stayCountsFrom(const Session& session, const Protocol& protocol) {
    return protocol.stayClock == StayClock::FirstDose && session.pumpEndedAt ? session.startedAt
                                                                             : session.pumpEndedAt;
}

SprayClocks sprayClocks(const SessionRecord& record, const Protocol& protocol, Instant now) {
    using std::chrono::floor;
    using std::chrono::minutes;
    const Session& session = record.session;
    const Instant until = session.leftAt ? std::min(now, *session.leftAt) : now;
    SprayClocks clocks;
    if (session.startedAt) {
        clocks.sinceFirst = std::max(minutes(0), floor<minutes>(until - *session.startedAt));
    }
    if (const auto given = dosesGiven(record); !given.empty()) {
        clocks.sinceLast = std::max(minutes(0), floor<minutes>(until - given.back().stamp.eventAt));
    }
    if (const auto from = stayCountsFrom(session, protocol)) {
        clocks.mayLeaveFrom = *from + minutes(protocol.minimumStayAfterEnd.value);
    }
    return clocks;
}

} // namespace tidemark::rules
