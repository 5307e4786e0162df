// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Protocol.h"
#include "domain/Session.h"

#include <optional>
#include <span>

namespace tidemark::rules {

/// RoomStay is the time in which somebody has a place in a room: from the planned start, or the arrival, to
/// the leaving.
struct RoomStay {
    Instant from;
    Instant until; ///< Not itself part of it.

    friend bool operator==(const RoomStay&, const RoomStay&) = default;
};

/// Somebody who is still here when the stay should be over keeps the place for this time. It is the product's
/// default.
inline constexpr std::chrono::minutes stillHereFor{15};

/// Returns how long a dose of this protocol takes where nothing else is known: the infusion, or the rests
/// between as many devices as the largest dose has.
[[nodiscard]] Minutes usualDoseLength(const Protocol& protocol);
/// Returns dose and minimum stay of a session as its protocol has them; once it has begun, as far as it is
/// known. Who is still here after that keeps the place for stillHereFor. `dose`: the length of its dose, of
/// the order where that is known. There is none for a session that is called off. The rule is the product's
/// own.
[[nodiscard]] std::optional<RoomStay> roomStay(const Session& session, const Protocol& protocol, Minutes dose,
                                               Instant now);
/// This is how long a session is prepared, from arrival to Start, where nothing else is known. It is the
/// product's default, from a session counted minute by minute.
inline constexpr std::chrono::minutes usualPreparation{35};
/// Returns whether somebody left later than stillHereFor after the end that was booked: the planned arrival,
/// usualPreparation, the usual length of the dose and the protocol's minimum stay. It is false while nobody
/// has left.
[[nodiscard]] bool isOverPlan(const Session& session, const Protocol& protocol);
/// Returns the whole minutes from arrival to leaving; none of a session without both.
[[nodiscard]] std::optional<int> occupiedMinutes(const Session& session);
/// Returns the first moment within `stay` at which `places` others are there at once; there is none where a
/// place is free throughout.
[[nodiscard]] std::optional<Instant> fullFrom(std::span<const RoomStay> others, const RoomStay& stay,
                                              int places);

} // namespace tidemark::rules
