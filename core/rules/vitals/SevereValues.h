// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Protocol.h"
#include "domain/Session.h"
#include "fields/FieldKeys.h"

#include <optional>
#include <vector>

/// These rules say which values of a session are severe now. Board, header and the next dose ask the same
/// ones.
namespace tidemark::rules {

/// SevereValue is the newest value of a field, where it is severe by the protocol's limits.
struct SevereValue {
    fields::FieldKey field;
    int value = 0;                    ///< In the unit of the reading's field.
    const Reading* reading = nullptr; ///< The set that has it; it goes into the record.
};

/// Returns the severe ones in a fixed order: SpO2, breathing, sedation, systolic, diastolic, pulse. A value
/// counts until a newer one of its own field was taken: a set that leaves it out says nothing of it.
[[nodiscard]] std::vector<SevereValue> severeValues(const SessionRecord& record,
                                                    const ProtocolLimits& limits);

/// Returns the first severe value since the first dose, or pressure that waits for its second reading
/// (rules::repeatRuns), after which no prescriber has said to proceed; none where the next device may be
/// given and a paused pump may go on. What was found before the first dose is the release's
/// (rules::releaseReasons). The product's own rule, on R-BP-5 and R-BP-6.
[[nodiscard]] std::optional<SevereValue> severeNotDecided(const SessionRecord& record,
                                                          const ProtocolLimits& limits);

} // namespace tidemark::rules
