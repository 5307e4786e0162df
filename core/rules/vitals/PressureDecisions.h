// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Protocol.h"
#include "domain/Session.h"

#include <vector>

namespace tidemark::rules {

/// The prescriber lets a pressure be measured again after so long at most; the number is the product's
/// choice.
inline constexpr int longestRecheckMinutes = 60;
/// A pressure is measured again after so long where the decision said no time (R-BP-6).
inline constexpr int usualRecheckMinutes = 5;

/// Returns whether the prescriber may be asked about this set of the record, taken after Start: by the
/// protocol's limits its pressure is above the limit, severe, or risen over today's baseline (R-BP-1, R-BP-6,
/// R-BP-7), or another value of it is severe.
[[nodiscard]] bool isForPrescriber(const SessionRecord& record, const Reading& reading,
                                   const ProtocolLimits& limits);

/// Returns whether the field is one of the two numbers of a pressure.
[[nodiscard]] bool isPressure(const QString& field);

/// Returns the set that a decision answers, in its corrected form; null where that was taken back.
[[nodiscard]] const Reading* answeredReading(const SessionRecord& record, const PressureDecision& decision);

/// Returns the newest severe pressure that counts - confirmed by a second reading (rules::repeatRuns), or
/// once is enough - and that nobody has decided on; null for none. Proceed answers the pressure that it was
/// said of and no later one. A hold stays while the pressure stays severe without a break, unless it passes
/// the higher limit of a two-reading rule; a recheck until its time.
[[nodiscard]] const Reading* unansweredPressure(const SessionRecord& record, const ProtocolLimits& limits);

/// Returns the newest set that waits for the prescriber: unansweredPressure(), or one with another value that
/// is severe and still the newest of its field (rules::severeValues), and on which, or on a later set, nobody
/// has decided; null for none. A recheck answers it until its time.
[[nodiscard]] const Reading* unansweredSevere(const SessionRecord& record, const ProtocolLimits& limits);

/// Returns the newest question to the prescriber that nothing answered yet; null for none.
[[nodiscard]] const PressureDecision* openRequest(const SessionRecord& record);
/// Returns the prescriber's newest decision: proceed, recheck or hold; null for none.
[[nodiscard]] const PressureDecision* latestDecision(const SessionRecord& record);
/// Returns whether the newest decision is Hold: no further device is given, and a paused pump stays so.
[[nodiscard]] bool isHeld(const SessionRecord& record);

/// A Recheck is a pressure that the prescriber wants measured again.
struct Recheck {
    const PressureDecision* decision = nullptr;
    const Reading* of = nullptr; ///< The set that the decision answers.
    Instant dueAt;
    bool settled =
        false; ///< A pressure was taken at that time or later, or the prescriber said something else.
};
/// Returns them in the order of their decisions; pointers go into the record.
[[nodiscard]] std::vector<Recheck> rechecks(const SessionRecord& record);

} // namespace tidemark::rules
