// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Order.h"
#include "domain/Patient.h"
#include "domain/Protocol.h"
#include "domain/Session.h"

#include <span>
#include <vector>

namespace tidemark::rules {

/// DoseComputation is the arithmetic of an order, each step of it, for showing in full. Clinical reference
/// 1.1.
struct DoseComputation {
    MilligramsPerKilogram dosePerKilogram;
    Kilograms weight; ///< 0 where an order by rate knows none.
    Milligrams unrounded;
    Milligrams dose; ///< Rounded to 0.1 mg.
    Millilitres drawnVolume;
    MilligramsPerHour massRate;
    MillilitresPerHour pumpRate;
    double milligramsPerKilogramPerHour = 0;
};

/// Computes dose, drawn volume and pump rate of an order for this weight. A missing strength, duration or
/// weight gives 0 for what depends on it, so the caller has to ask before it shows the result.
[[nodiscard]] DoseComputation computeDose(const Order& order, Kilograms weight);
/// Returns the same with what is known: an order by rate in mg/h needs no weight, one by weight has no dose
/// without.
[[nodiscard]] std::optional<DoseComputation> knownDose(const Order& order, std::optional<Kilograms> weight);

/// A weight older than this is asked about (product default, clinical reference 1.1).
inline constexpr int weightIsOldAfterDays = 30;

/// DoseConcern lists the soft guard rails of 1.1, by the numbers of the protocol: they ask, they never block
/// silently.
enum class DoseConcern {
    AbovePublishedRange, ///< above the protocol's warning: warn
    FarAboveRange,       ///< above the protocol's limit: needs a reason
    ShortDuration,       ///< shorter than the protocol's infusion: warn
    OldWeight,           ///< weight older than 30 days: warn
    WeightChanged,       ///< changed by more than 10 % since the one before: warn
};
/// Returns whether it changed by more than 10 % (product default).
[[nodiscard]] bool weightChangedTooMuch(Kilograms before, Kilograms now);
/// Returns what a prescriber is asked about before the order is kept. `weights` are oldest first. Orders of
/// whole devices have no concerns, and an order by rate has none about the weight.
[[nodiscard]] std::vector<DoseConcern> doseConcerns(const Order& order, const Protocol& protocol,
                                                    std::span<const WeightMeasurement> weights, QDate today);
/// Returns the most devices that an order may name (product default: twice the label's largest dose), or the
/// most sprays of racemic ketamine (product default: nobody publishes a limit).
[[nodiscard]] constexpr int mostDevices(Drug drug) {
    return isGivenInSprays(drug) ? 20 : 6;
}
/// Returns whether the dose is above the protocol's limit; for devices, whether it is none of the protocol's
/// (clinical reference 1.3: another value needs a reason).
[[nodiscard]] bool needsReason(const Order& order, const DoseRule& rule);

} // namespace tidemark::rules
