// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Protocol.h"
#include "domain/Session.h"

#include <vector>

namespace tidemark::rules {

/// FlagLevel says how serious a finding is: amber is to be seen, red is severe and has to be acted on.
enum class FlagLevel { Amber, Red };

/// Repeat is the state of a pressure that has to be measured again.
enum class Repeat { None, Due, Confirmed, NotConfirmed };

/// A VitalsFlag is one finding about one value. The app words it; the numbers are for the sentence.
struct VitalsFlag {
    QString ruleId; ///< "R-BP-6", "R-BP-7", "SPO2-LOW", "BP-TWICE", "BP-ONCE", ...
    QString field;  ///< "systolic", "spo2", ...
    FlagLevel level = FlagLevel::Amber;
    int value = 0;
    int limit = 0;    ///< The limit, or the rise that counts.
    int baseline = 0; ///< Today's baseline, for relative rules; 0 otherwise.
    bool relative = false;
    Repeat repeat = Repeat::None;
    Instant repeatAt{}; ///< When the repeat is due, or when the reading was taken that decided; see `repeat`.
};

/// Returns every finding of a set against the protocol's limits and against today's baseline (nullptr: none
/// yet), most severe first. At most one finding per field and kind: the worse one. Missing values raise
/// nothing.
[[nodiscard]] std::vector<VitalsFlag> vitalsFlags(const Reading& reading, const Reading* baseline,
                                                  const ProtocolLimits& limits);

/// Returns the same for a set of a record, with rules::repeatRuns: a first severe pressure says when its
/// repeat is due, and where the protocol's two-reading rule is active it is amber until a second reading
/// confirms it.
[[nodiscard]] std::vector<VitalsFlag> vitalsFlags(const SessionRecord& record, const Reading& reading,
                                                  const ProtocolLimits& limits);

/// Returns whether the pressure is strictly above either limit before the dose (R-BP-1). A missing pressure
/// is not above.
[[nodiscard]] bool needsRelease(const Reading& baseline, const ProtocolLimits& limits);

} // namespace tidemark::rules
