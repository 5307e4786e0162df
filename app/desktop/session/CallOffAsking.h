// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/session/CallOffChoices.h"
#include "desktop/shell/SignedInContext.h"

namespace tidemark::app {

/// CallOffAsking asks for and takes the step by which a session comes to nothing or one of its steps is taken
/// back, from the board's card and from the session's own screen alike.
class CallOffAsking {
public:
    /// Takes what needs no reason at once, and returns how it went; returns nothing while the reason of
    /// another step is waited for.
    [[nodiscard]] std::optional<Result<void>> ask(SignedInContext& context, const SessionId& session,
                                                  const QString& key);
    /// Takes the step that is asked for. One that is refused goes on being asked where it needs a reason.
    [[nodiscard]] Result<void> confirm(SignedInContext& context, const SessionId& session,
                                       const QString& reason);
    /// Takes the step back that is asked for; nothing was recorded.
    void forget() { m_asked = CallOff::None; }

    /// Says whether a step waits for its reason.
    [[nodiscard]] bool isAsking() const { return m_asked != CallOff::None; }
    /// Says what the step will do; empty while none is asked.
    [[nodiscard]] QString words() const { return callOffWords(m_asked); }

private:
    CallOff m_asked = CallOff::None;
};

} // namespace tidemark::app
