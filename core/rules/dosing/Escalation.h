// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Order.h"
#include "domain/Protocol.h"
#include "rules/scales/Outcome.h"
#include "rules/scales/ScaleRegistry.h"

#include <optional>
#include <span>

namespace tidemark::rules {

/// Sessions at one dose before the next step is proposed: the product's example, no publication gives one.
inline constexpr int sessionsBeforeEscalation = 3;

/// A session that was given, with what its order said.
struct OrderedDose {
    Instant at;
    double amount = 0; ///< In the unit of the dose rule's kind: mg/kg, mg or mg/h.
};

/// The next dose after non-response, with what it follows from. A proposal: the prescriber writes the order.
struct Escalation {
    DoseKind kind = DoseKind::PerKilogram;
    double present = 0;
    double next = 0;
    int sessionsAtDose = 0;
    int baseline = 0;
    int latest = 0;
    Instant latestAt;
    double improvement = 0; ///< percent of the baseline; a response is 50
    QString scaleName;      ///< Of the scores.

    friend bool operator==(const Escalation&, const Escalation&) = default;
};

/// The dose of an order in the unit of its kind.
[[nodiscard]] double orderedAmount(const Order& order);
/// The next step above `present` on the ladder of the protocol's own numbers: usual, warning, reason for a
/// dose by weight or by rate, the choices for devices. None at the top.
[[nodiscard]] std::optional<double> nextStep(const DoseRule& rule, double present);

/// Proposed where the last `sessionsBeforeEscalation` sessions or more had the present dose, the latest score
/// was taken after the second last of them or later, and no score since the first of them is a response (50 %
/// or more below the baseline); a response that wore off is another question. `scores`, totals of
/// `scale`, oldest first.
/// "Sessions can be repeated at a higher dose" (Andrade 2017, J Clin Psychiatry 78:e852); which dose and when
/// is the product's example. None without a baseline above 0, without a later score, or at the ladder's top.
[[nodiscard]] std::optional<Escalation>
proposeEscalation(const Order& order, const DoseRule& rule, std::span<const OrderedDose> given,
                  std::optional<ScorePoint> baseline, std::span<const ScorePoint> scores,
                  const Scale& scale = shippedScales().responseScale());

} // namespace tidemark::rules
