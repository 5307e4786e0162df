// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "base/Error.h"
#include "units/Quantity.h"

#include <optional>

/// These rules are about the second reading of a syringe. The published deaths are tenfold slips in which two
/// nurses "independently confirmed" the same misreading (ISMP 1998-06-03): so the second person is shown
/// nothing, types what the syringe and the vial say, and the program compares (clinical reference 1.7).
namespace tidemark::rules {

/// SyringeContent is what should be in the syringe.
struct SyringeContent {
    Milligrams amount;
    MilligramsPerMillilitre strength; ///< Of the vial that it was drawn from, undiluted.
    std::optional<Instant> drawnAt{}; ///< When it left the safe, by the clinic's clock.

    /// Returns the amount as mL of the undiluted vial, and 0 where no strength is known.
    [[nodiscard]] Millilitres volume() const;
};

/// SyringeReading is what the second person read: the volume in the syringe, and the strength printed on the
/// vial. The strength belongs to it, for a volume alone says nothing about a vial of another strength.
struct SyringeReading {
    Millilitres volume;
    MilligramsPerMillilitre strength;

    friend bool operator==(const SyringeReading&, const SyringeReading&) = default;
};

/// Reads `0.82 50`, `0.82 mL 50 mg/mL` (volume and strength) or `41/50`, `41 mg 50` (milligrams and
/// strength). Milligrams alone are what two people can agree on and both be wrong. It fails with Empty, also
/// for "vial-strength" where only one number is there; NotANumber; Impossible for nothing in the syringe or a
/// strength of no vial.
[[nodiscard]] Result<SyringeReading> readSyringe(QStringView typed);

/// Returns whether a volume read off a scale is the one that should be there: within a tenth of it, or 0.02
/// mL, which is the finest a syringe of 1 mL is read to, and never more than a quarter of it away. So half as
/// much and twice as much always differ, and every larger slip. It is the product's default.
[[nodiscard]] bool isSameVolume(Millilitres read, Millilitres due);
/// Returns whether the strength and the volume are the same.
[[nodiscard]] bool agrees(const SyringeReading& read, const SyringeContent& due);

} // namespace tidemark::rules
