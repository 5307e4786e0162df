// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Order.h"
#include "domain/Protocol.h"
#include "domain/Session.h"

#include <optional>
#include <span>

namespace tidemark::rules {

/// Returns the devices that count, in the order of their numbers.
[[nodiscard]] std::vector<DoseGiven> dosesGiven(const SessionRecord& record);

/// Returns the milligrams of the devices or the injection that count.
[[nodiscard]] Milligrams givenDose(std::span<const DoseGiven> doses);
/// Returns the milligrams given up to `now`, by any route: from the pump's segments, or from the doses.
[[nodiscard]] Milligrams givenDose(const SessionRecord& record, const Order& order, Instant now);

/// Returns the whole devices in a dose: 84 mg are three of 28 mg; a part of a device counts as one.
[[nodiscard]] int devicesIn(Milligrams dose, const DoseRule& rule);

/// DeviceProgress says how far a session of devices has come.
struct DeviceProgress {
    int given = 0;
    int planned = 0;                 ///< By the dose that was fixed at the first device, or `ordered` before.
    std::optional<Instant> nextFrom; ///< The next device should not be given before; none at the first, or
                                     ///< after the last.
    /// Returns whether no device of the planned dose is left. It is false while no dose is known.
    [[nodiscard]] bool allGiven() const { return planned > 0 && given >= planned; }
};

/// Says how far the devices have come. There are five minutes of rest between devices (product label):
/// `nextFrom` is that long after the last one.
[[nodiscard]] DeviceProgress deviceProgress(const SessionRecord& record, const Protocol& protocol,
                                            std::optional<Milligrams> ordered);

/// SprayClocks are the two clocks of an esketamine session. The form's minutes count from the first device to
/// the end of monitoring; the leave gate counts from the last device, because label and billing speak of two
/// hours after administration (clinical reference 1.3, 2.2).
struct SprayClocks {
    std::chrono::minutes sinceFirst{0};
    std::chrono::minutes sinceLast{0};
    std::optional<Instant> mayLeaveFrom; ///< By the stay alone; none before the dose is over.
};

/// Returns both clocks in whole minutes, rounded down and never negative. They stop when the patient has
/// left; a clock whose device has not been given is 0.
[[nodiscard]] SprayClocks sprayClocks(const SessionRecord& record, const Protocol& protocol, Instant now);

/// Returns what the minimum stay counts from: the last dose, or the first where the protocol says so.
[[nodiscard]] std::optional<Instant> stayCountsFrom(const Session& session, const Protocol& protocol);

} // namespace tidemark::rules
