// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Protocol.h"
#include "domain/Session.h"

#include <vector>

namespace tidemark::rules {

enum class FlagLevel { Amber, Red };

/// One finding about one value. The app words it; the numbers are for the sentence.
struct VitalsFlag {
    QString ruleId; ///< "R-BP-6", "R-BP-7", "SPO2-LOW", ...
    QString field;  ///< "systolic", "spo2", ...
    FlagLevel level = FlagLevel::Amber;
    int value = 0;
    int limit = 0;    ///< The limit, or the rise that counts.
    int baseline = 0; ///< Today's baseline, for relative rules; 0 otherwise.
    bool relative = false;
};

/// Every finding of a set against the protocol's limits and against today's baseline (nullptr: none yet),
/// most severe first. At most one finding per field and kind: the worse one. Missing values raise nothing.
[[nodiscard]] std::vector<VitalsFlag> vitalsFlags(const Reading& reading, const Reading* baseline,
                                                  const ProtocolLimits& limits);

/// R-BP-1: strictly above either limit before the dose. A missing pressure is not above.
[[nodiscard]] bool needsRelease(const Reading& baseline, const ProtocolLimits& limits);

} // namespace tidemark::rules
