// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/Dosing.h"

#include <QStringList>

namespace tidemark::app {

/// The arithmetic of an order in full, one step a line: "0.5 mg/kg × 82.0 kg = 41 mg", volume, rate.
[[nodiscard]] QStringList doseArithmetic(const Order& order, const WeightMeasurement& weight);

} // namespace tidemark::app
