// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/dosing/Dosing.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace tidemark::rules {

namespace {

// Typed values have at most two decimals: less than this is the noise of binary fractions.
constexpr double doseNoise = 1e-9;

constexpr double weightChange = 0.10; // product default

/// Division that answers 0 where there is nothing to divide by.
double per(double amount, double divisor) {
    return divisor > 0 ? amount / divisor : 0;
}

Milligrams roundedToTenth(Milligrams dose) {
    return {std::round(dose.value * 10 + doseNoise) / 10};
}

/// The order's number in the unit of its kind, against a rail of the rule.
bool isAbove(const Order& order, MilligramsPerKilogram perKilogram, MilligramsPerHour perHour) {
    return order.hourlyDose ? order.hourlyDose->value > perHour.value + doseNoise
                            : order.dosePerKilogram.value > perKilogram.value + doseNoise;
}

} // namespace

DoseComputation computeDose(const Order& order, Kilograms weight) {
    DoseComputation result;
    const double hours = order.duration.value / 60.0;
    result.dosePerKilogram = order.dosePerKilogram;
    result.weight = weight;
    result.unrounded = {order.hourlyDose ? order.hourlyDose->value * hours
                                         : order.dosePerKilogram.value * weight.value};
    result.dose = roundedToTenth(result.unrounded);
    result.drawnVolume = {per(result.dose.value, order.vialStrength.value)};
    result.massRate = order.hourlyDose.value_or(MilligramsPerHour{per(result.dose.value, hours)});
    result.pumpRate = {per(order.bagVolume.value, hours)};
    result.milligramsPerKilogramPerHour = per(result.massRate.value, weight.value);
    return result;
}

std::optional<DoseComputation> knownDose(const Order& order, std::optional<Kilograms> weight) {
    if (order.devicesDose || (!weight && !order.hourlyDose)) {
        return std::nullopt;
    }
    return computeDose(order, weight.value_or(Kilograms{}));
}

bool weightChangedTooMuch(Kilograms before, Kilograms now) {
    return before.value > 0 && std::abs(now.value - before.value) / before.value > weightChange + doseNoise;
}

std::vector<DoseConcern> doseConcerns(const Order& order, const Protocol& protocol,
                                      std::span<const WeightMeasurement> weights, QDate today) {
    std::vector<DoseConcern> concerns;
    if (order.devicesDose) {
        return concerns;
    }
    if (needsReason(order, protocol.dose)) {
        concerns.push_back(DoseConcern::FarAboveRange);
    } else if (isAbove(order, protocol.dose.warnAbove, protocol.dose.warnAbovePerHour)) {
        concerns.push_back(DoseConcern::AbovePublishedRange);
    }
    if (order.route == Route::Intravenous && order.duration.value < protocol.duration.value) {
        concerns.push_back(DoseConcern::ShortDuration);
    }
    if (order.hourlyDose) {
        return concerns;
    }
    if (!weights.empty() && weights.back().measuredOn.daysTo(today) > weightIsOldAfterDays) {
        concerns.push_back(DoseConcern::OldWeight);
    }
    if (weights.size() >= 2 &&
        weightChangedTooMuch(weights[weights.size() - 2].weight, weights.back().weight)) {
        concerns.push_back(DoseConcern::WeightChanged);
    }
    return concerns;
}

bool needsReason(const Order& order, const DoseRule& rule) {
    if (order.devicesDose) {
        const int dose = static_cast<int>(std::lround(order.devicesDose->value));
        return std::ranges::count(rule.choices, dose) == 0;
    }
    return isAbove(order, rule.reasonAbove, rule.reasonAbovePerHour);
}

} // namespace tidemark::rules
