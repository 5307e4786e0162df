// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Session.h"

#include <span>

/// These rules compare the pump with the order: 41.7 was keyed for 4.17 (clinical reference 1.7). Tolerances
/// are the product's defaults; half and twice as much always differ, and every larger slip.
namespace tidemark::rules {

/// Returns whether the rate is within a twentieth of the order's or 0.1 mL/h, the last digit that pumps show,
/// and never more than a quarter of it away.
[[nodiscard]] bool isOrderedRate(MillilitresPerHour shown, MillilitresPerHour ordered);

/// Returns what should have left the bag until `now` by the pump's changes, never more than was in the bag.
[[nodiscard]] Millilitres runVolume(std::span<const PumpChange> changes, Millilitres bagVolume, Instant now);

/// BagCheck is the volume left in the bag as it was read, as it should be, and of how much.
struct BagCheck {
    Millilitres left;
    Millilitres due;
    Millilitres bag;

    friend bool operator==(const BagCheck&, const BagCheck&) = default;
};

/// Returns whether the bag can tell a wrong rate yet: a tenth of it has run.
[[nodiscard]] bool canTell(Millilitres run, Millilitres bagVolume);
/// Returns whether the volume is within a tenth of the bag, as its scale is read, and less than half of what
/// has run: at half the rate and at twice the rate the bag differs.
[[nodiscard]] bool agrees(const BagCheck& check);

} // namespace tidemark::rules
