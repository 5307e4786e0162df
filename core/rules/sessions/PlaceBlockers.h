// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"
#include "domain/ClinicDayFacts.h"
#include "domain/Protocol.h"
#include "domain/Session.h"

#include <optional>
#include <vector>

namespace tidemark::rules {

/// Returns when somebody who is given the first dose at `start` may leave by the protocol, at the earliest.
[[nodiscard]] Instant earliestDischarge(const Session& session, const Protocol& protocol, Instant start);

/// Returns what the clinic as a place lacks for a dose at `start`, on the clinic's clock: PlaceNotAnswered
/// where `today` is none; PlaceNotChecked (detail "oximeter" or "equipment"); PrescriberOffSite before the
/// prescriber comes and from when the prescriber leaves; PrescriberLeaves where esketamine is given and the
/// prescriber leaves before the patient may: the prescriber is on site during administration and monitoring,
/// with a pulse oximeter (Spravato REMS, clinical reference 2.2). Emergency equipment: clinical
/// reference 3.2, item 16. A reason of its own lifts each.
[[nodiscard]] std::vector<Error> placeBlockers(const std::optional<ClinicDayFacts>& today,
                                               const Session& session, const Protocol& protocol,
                                               Instant start);

/// Says whether the code is one of placeBlockers().
[[nodiscard]] bool isPlaceBlocker(ErrorCode code);

} // namespace tidemark::rules
