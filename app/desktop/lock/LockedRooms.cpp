// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/lock/LockedRooms.h"

#include "base/Try.h"
#include "services/board/SessionBoard.h"

namespace tidemark::app {
namespace {

bool isRunning(SessionState state) {
    return state == SessionState::Arrived || state == SessionState::Dosing ||
           state == SessionState::Monitoring;
}

} // namespace

Result<std::vector<LockedRoom>> lockedRooms(services::OpenClinic& clinic, const Actor& actor) {
    const auto cards = TIDEMARK_TRY(services::SessionBoard(clinic, actor).day(clinic.today()));
    std::vector<LockedRoom> rooms;
    rooms.reserve(cards.size());
    for (const services::BoardCard& card : cards) {
        if (isRunning(card.session.state)) {
            rooms.push_back({card.session.room, card.session.state == SessionState::Dosing,
                             card.session.startedAt, card.nextReading, card.lateFrom});
        }
    }
    return rooms;
}

LockCarry carryOf(SignedInContext& context, services::KernelKeys* keys) {
    LockCarry carry;
    carry.folder = context.clinic().path();
    carry.lockedBy = context.signInName();
    carry.pin = services::offerPin(context.clinic(), context.actor(), context.passphraseAt(), keys);
    auto rooms = lockedRooms(context.clinic(), context.actor());
    carry.roomsUnread = !rooms;
    if (rooms) {
        carry.rooms = std::move(*rooms);
    }
    return carry;
}

} // namespace tidemark::app
