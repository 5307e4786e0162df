// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Order.h"
#include "domain/Session.h"
#include "rules/dosing/Dosing.h"

namespace tidemark::app {

/// Returns a number with a point and without closing zeros: 41, 0.82.
[[nodiscard]] QString numberWords(double value, int decimals);
/// Returns "41 mg".
[[nodiscard]] QString milligramWords(Milligrams dose);
/// Returns "0.878", the mL of a dose: times the strength shown beside it, it is the dose that is shown.
[[nodiscard]] QString volumeWords(Millilitres volume);
/// Returns "82.0 kg".
[[nodiscard]] QString kilogramWords(Kilograms weight);
/// Returns "150 mL/h".
[[nodiscard]] QString pumpRateWords(MillilitresPerHour rate);
/// Returns "Infusion started at 150 mL/h", "Infusion paused".
[[nodiscard]] QString pumpChangeWords(const PumpChange& change);
/// Returns "ketamine IV".
[[nodiscard]] QString drugWords(const Order& order);
/// Returns "0.5 mg/kg over 40 min", "22 mg/h over 4 h", "esketamine nasal 84 mg".
[[nodiscard]] QString orderedWords(const Order& order);
/// Returns "ketamine IV 0.5 mg/kg × 82.0 kg = ", ready for the dose; "ketamine IV 22 mg/h × 4 h = ", whatever
/// the weight.
[[nodiscard]] QString doseTermWords(const Order& order, Kilograms weight);
/// Returns the same while no weight is known.
[[nodiscard]] QString doseTermWords(const Order& order);
/// Returns " over 40 min · 0.82 mL of 50 mg/mL in 100 mL · 150 mL/h", what follows the dose.
[[nodiscard]] QString preparationWords(const Order& order, const rules::DoseComputation& computed);
/// Returns the whole of an order with its arithmetic: "ketamine IV 0.5 mg/kg × 82.0 kg = 41 mg over 40 min ·
/// …", "esketamine nasal 84 mg". Without a computed dose it says that no weight is known.
[[nodiscard]] QString orderWithDoseWords(const Order& order,
                                         const std::optional<rules::DoseComputation>& computed);
/// Returns "0.82 mL of 50 mg/mL".
[[nodiscard]] QString vialWords(const Order& order, const rules::DoseComputation& computed);
/// Returns "0.82 mL of 50 mg/mL in 100 mL".
[[nodiscard]] QString bagWords(const Order& order, const rules::DoseComputation& computed);
/// Words a concern with the number of the protocol that it goes by.
[[nodiscard]] QString doseConcernWords(rules::DoseConcern concern, const Protocol& protocol);
/// Returns "40 min", "4 h", "1 h 30 min".
[[nodiscard]] QString durationWords(Minutes duration);

} // namespace tidemark::app
