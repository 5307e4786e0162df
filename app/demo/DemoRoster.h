// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/DemoClinic.h"
#include "demo/DemoSession.h"

namespace tidemark::demo {

/// TodayCue names a session of today: whose pump started how many minutes ago (negative: it starts later),
/// and how far it has come.
struct TodayCue {
    int minutesAgo;
    SessionGoal goal;
    bool scoresFirst;
};

/// A DemoPart is what a patient is in the invented clinic for.
struct DemoPart {
    QString protocolId;              ///< Of the first induction.
    std::optional<TodayCue> today{}; ///< On today's board.
    std::optional<int> newcomer{};   ///< The course begins in these days; counted from 0.
    bool forBooster = false;         ///< On today's board for a booster.
    /// The first dose was so many days ago, so that they are at that phase today; none: any time.
    std::optional<int> firstDaysAgo{};
    bool nextIsLeft = false; ///< Nobody has planned the next booster.
};

/// Returns how many patients, from the first, have a place on today's board.
[[nodiscard]] std::size_t placesOnBoard();

/// Returns the part of the patient with that number, from 0. At least a third come for esketamine in a clinic
/// of two dozen or more, at every phase of it, and each shipped protocol is in use.
[[nodiscard]] DemoPart partOf(int number, const DemoPlan& plan);
/// Returns what the patient of this protocol comes for.
[[nodiscard]] Suffering sufferingOf(const QString& protocolId, const QString& diagnosis);
/// Returns the diagnosis that goes with the protocol; empty: any depression.
[[nodiscard]] QString diagnosisFor(const QString& protocolId);

} // namespace tidemark::demo
