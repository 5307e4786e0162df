// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Order.h"
#include "rules/dosing/DoseFacts.h"
#include "text/Tone.h"

#include <QStringList>

namespace tidemark::app {

/// Returns "0.75 mg/kg", "84 mg", "40 mg/h".
[[nodiscard]] QString doseAmountWords(DoseKind kind, double amount);
/// Returns what the record says about the dose, a sentence each: sessions at it, the score against the
/// baseline, the age of score and weight, the next step of an approved protocol.
[[nodiscard]] QStringList doseFactsWords(const rules::DoseFacts& facts, const QByteArray& zone);
/// Returns what of it speaks against going up, a sentence each.
[[nodiscard]] QStringList doseCautionWords(const rules::DoseFacts& facts);

/// Returns what is given by an order: "ketamine IV 0.5 mg/kg over 40 min", "84 mg nasal".
[[nodiscard]] QString orderDoseWords(const Order& order);

/// OrderStanding is the state of an order today, for a glance.
struct OrderStanding {
    QString line;              ///< "ketamine IV 0.5 mg/kg over 40 min · Dr Amari · until 12 Aug 2026"
    QString validity;          ///< What ends soon or has ended; empty: nothing.
    QString authorisation;     ///< "PA-4711, 1 Mar to 4 Jun 2026, 9 days left"; empty: none is needed.
    Tone tone = Tone::Neutral; ///< Of the worst of them: Neutral, Warn or Bad.
};

/// An end counts as soon for this many days before it: the product's example.
inline constexpr int orderEndsSoonDays = 14;
/// Words an order on that day of the clinic's calendar. The tone is Bad once it has ended, Warn within
/// orderEndsSoonDays before, and that of the authorisation where that is worse. A hold is not part of it.
[[nodiscard]] OrderStanding orderStanding(const Order& order, QDate today);

} // namespace tidemark::app
