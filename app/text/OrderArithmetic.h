// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/dosing/Dosing.h"

#include <QStringList>

namespace tidemark::app {

/// Returns the arithmetic of an order in full, one step a line: "0.5 mg/kg × 82.0 kg = 41 mg", volume, rate.
/// An order by rate: "22 mg/h × 4 h = 88 mg", with or without a weight. It is empty where the dose needs a
/// weight and there is none.
[[nodiscard]] QStringList doseArithmetic(const Order& order, const std::optional<WeightMeasurement>& weight);

} // namespace tidemark::app
