// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/schedule/RoomAsking.h"

#include "services/courses/SessionPlanning.h"
#include "text/Message.h"

namespace tidemark::app {

Result<void> RoomAsking::choose(SignedInContext& context, const SessionId& session, const QString& room) {
    m_chosen = room;
    return confirm(context, session, {});
}

Result<void> RoomAsking::confirm(SignedInContext& context, const SessionId& session, const QString& reason) {
    auto seated =
        services::SessionPlanning(context.clinic(), context.actor()).seat(session, m_chosen, reason);
    const bool taken = !seated && seated.error().code == ErrorCode::RoomTaken;
    m_question = taken ? messageFor(seated.error()).text : QString();
    return seated;
}

void RoomAsking::forget() {
    m_chosen.clear();
    m_question.clear();
}

} // namespace tidemark::app
