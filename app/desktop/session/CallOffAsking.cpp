// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/session/CallOffAsking.h"

namespace tidemark::app {

std::optional<Result<void>> CallOffAsking::ask(SignedInContext& context, const SessionId& session,
                                               const QString& key) {
    m_asked = CallOffChoice{key, {}, {}}.step();
    if (!isAsking() || needsReason(m_asked)) {
        return std::nullopt;
    }
    return confirm(context, session, {});
}

Result<void> CallOffAsking::confirm(SignedInContext& context, const SessionId& session,
                                    const QString& reason) {
    auto done = callOff(context.clinic(), context.actor(), session, m_asked, reason);
    if (done || !needsReason(m_asked)) {
        forget();
    }
    return done;
}

} // namespace tidemark::app
