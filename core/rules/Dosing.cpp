// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/Dosing.h"

#include <cmath>
#include <cstdlib>

namespace tidemark::rules {

namespace {

// Typed values have at most two decimals: less than this is the noise of binary fractions.
constexpr double noise = 1e-9;

constexpr double publishedRangeTo = 0.75; // mg/kg, Andrade 2017, J Clin Psychiatry
constexpr double reasonAbove = 1.0;       // mg/kg, product default
constexpr int usualMinutes = 40;          // Andrade 2017
constexpr int weightDays = 30;            // product default
constexpr double weightChange = 0.10;     // product default

/// Division that answers 0 where there is nothing to divide by.
double per(double amount, double divisor) {
    return divisor > 0 ? amount / divisor : 0;
}

Milligrams roundedToTenth(Milligrams dose) {
    return {std::round(dose.value * 10 + noise) / 10};
}

bool changedTooMuch(Kilograms before, Kilograms now) {
    return before.value > 0 && std::abs(now.value - before.value) / before.value > weightChange + noise;
}

} // namespace

DoseComputation computeDose(const Order& order, Kilograms weight) {
    DoseComputation result;
    const double hours = order.duration.value / 60.0;
    result.dosePerKilogram = order.dosePerKilogram;
    result.weight = weight;
    result.unrounded = {order.dosePerKilogram.value * weight.value};
    result.dose = roundedToTenth(result.unrounded);
    result.drawnVolume = {per(result.dose.value, order.vialStrength.value)};
    result.massRate = {per(result.dose.value, hours)};
    result.pumpRate = {per(order.bagVolume.value, hours)};
    result.milligramsPerKilogramPerHour = per(result.massRate.value, weight.value);
    return result;
}

std::vector<DoseConcern> doseConcerns(const Order& order, std::span<const WeightMeasurement> weights,
                                      QDate today) {
    std::vector<DoseConcern> concerns;
    if (order.devicesDose) {
        return concerns;
    }
    if (needsReason(order)) {
        concerns.push_back(DoseConcern::FarAboveRange);
    } else if (order.dosePerKilogram.value > publishedRangeTo + noise) {
        concerns.push_back(DoseConcern::AbovePublishedRange);
    }
    if (order.route == Route::Intravenous && order.duration.value < usualMinutes) {
        concerns.push_back(DoseConcern::ShortDuration);
    }
    if (!weights.empty() && weights.back().measuredOn.daysTo(today) > weightDays) {
        concerns.push_back(DoseConcern::OldWeight);
    }
    if (weights.size() >= 2 && changedTooMuch(weights[weights.size() - 2].weight, weights.back().weight)) {
        concerns.push_back(DoseConcern::WeightChanged);
    }
    return concerns;
}

bool needsReason(const Order& order) {
    return order.dosePerKilogram.value > reasonAbove + noise;
}

} // namespace tidemark::rules
