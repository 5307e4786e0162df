// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/StaffMember.h"
#include "rules/scales/ScaleRegistry.h"
#include "services/scales/Scales.h"

#include <optional>
#include <span>

namespace tidemark::reports {

/// SafetyItem is the latest answer to the item on thoughts of death or self-harm, what it was before, and who
/// looked at it.
struct SafetyItem {
    QString scaleName;
    int item = 0; ///< Its number in the scale, from 1.
    int answer = 0;
    int highest = 3; ///< The highest answer that the item takes.
    std::optional<int> before;
    Instant at;
    bool open = false;      ///< Above 0, and nobody has said what was done.
    QString acknowledgedBy; ///< The person's name; empty where nobody had to.
    std::optional<Instant> acknowledgedAt;
    QString whatWasDone;

    friend bool operator==(const SafetyItem&, const SafetyItem&) = default;
};

/// Reads it from a patient's results, oldest first. There is none where the item was never answered.
[[nodiscard]] std::optional<SafetyItem> latestSafetyItem(std::span<const services::ScoredResult> results,
                                                         const rules::ScaleRegistry& scales,
                                                         std::span<const StaffMember> people);

} // namespace tidemark::reports
