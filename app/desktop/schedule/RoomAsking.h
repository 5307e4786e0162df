// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/SignedInContext.h"
#include "domain/Session.h"

namespace tidemark::app {

/// RoomAsking gives a session another room, on its own screen and on the schedule: a room whose places are
/// all taken is asked about, and given with a reason.
class RoomAsking {
public:
    /// Gives the room, empty for none. Where it is full nothing is given, question() says why, and the same
    /// room is given by confirm().
    [[nodiscard]] Result<void> choose(SignedInContext& context, const SessionId& session,
                                      const QString& room);
    /// Gives the room that was asked about, with the reason. It fails as services::SessionPlanning::seat();
    /// with RoomTaken the question stays.
    [[nodiscard]] Result<void> confirm(SignedInContext& context, const SessionId& session,
                                       const QString& reason);
    /// Takes the question back and leaves the session its room.
    void forget();

    /// Says why the chosen room is given for a reason only; empty while nothing is asked.
    [[nodiscard]] const QString& question() const { return m_question; }

private:
    QString m_chosen;
    QString m_question;
};

} // namespace tidemark::app
