// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Order.h"
#include "domain/Protocol.h"
#include "rules/scales/Outcome.h"
#include "rules/scales/ScaleRegistry.h"

#include <QDate>

#include <optional>
#include <span>

namespace tidemark::rules {

/// Sessions at one dose before the clinic's next step is named: the product's example, no publication gives
/// one.
inline constexpr int sessionsBeforeStep = 3;
/// A score older than this says little about the dose (product example).
inline constexpr int scoreIsOldAfterDays = 7;
/// Doses at home are counted so many days back (product example).
inline constexpr int homeDosesWithinDays = 30;

/// An OrderedDose is a session that was given, with what its order said.
struct OrderedDose {
    Instant at;
    double amount = 0; ///< In the unit of the dose rule's kind: mg/kg, mg or mg/h.
};

/// DoseRecord is what the record says about the next dose, from one patient's chart.
struct DoseRecord {
    std::span<const OrderedDose> given; ///< Of the order's drug and route.
    const Scale* scale = nullptr;       ///< Of the indication; null where no scale measures it.
    std::optional<ScorePoint> baseline; ///< Of this course.
    std::span<const ScorePoint> scores; ///< Totals of `scale`, oldest first.
    std::optional<QDate> weighedOn;     ///< The latest weight.
    std::span<const Instant> homeDoses; ///< Reported and not withdrawn.
    int openContraindications = 0;      ///< Present and not decided about.
};

/// DoseFacts are the facts beside an order form. None of them is a recommendation, and none fills a field:
/// the prescriber types the dose. "Sessions can be repeated at a higher dose" (Andrade 2017, J Clin
/// Psychiatry 78:e852) names neither which dose nor when; a step is named only where the clinic approved a
/// protocol that has steps.
struct DoseFacts {
    DoseKind kind = DoseKind::PerKilogram;
    double present = 0;     ///< The dose of the order in force.
    int sessionsAtDose = 0; ///< Given in a row at that dose, up to the latest.
    QString scaleName;      ///< Empty where no scale measures the response to this treatment.
    std::optional<ScorePoint> baseline;
    std::optional<ScorePoint> latest;
    std::optional<double> improvement; ///< Percent of the baseline; a response is 50.
    bool responded = false;            ///< A score since the first session at this dose was a response.
    std::optional<int> scoreDays;      ///< Age of the latest score, days of the clinic's calendar.
    std::optional<int> weightDays;     ///< The same of the weight, where the dose follows it.
    int homeDoses = 0;                 ///< Within homeDosesWithinDays.
    int openContraindications = 0;
    std::optional<double> nextStep; ///< The step above `present`, see nextStepOf.

    /// Returns whether the dose follows a weight, and there is none.
    [[nodiscard]] bool weightMissing() const { return kind == DoseKind::PerKilogram && !weightDays; }

    friend bool operator==(const DoseFacts&, const DoseFacts&) = default;
};

/// Returns the dose of an order in the unit of its kind.
[[nodiscard]] double orderedAmount(const Order& order);
/// Returns the step above `present`: of the steps that the clinic wrote into its protocol, or of the doses
/// that the label offers for devices. Guard rails are never steps. There is none at the top, and none where
/// the protocol is not approved by the clinic.
[[nodiscard]] std::optional<double> nextStepOf(const Protocol& protocol, double present);

/// Returns the facts about the order in force on `today`, the clinic's day. There is none where the order is
/// written in another unit than the protocol's present version, or nothing was given yet at its dose.
[[nodiscard]] std::optional<DoseFacts> doseFacts(const Order& order, const Protocol& protocol,
                                                 const DoseRecord& record, QDate today,
                                                 const QByteArray& zone);

} // namespace tidemark::rules
