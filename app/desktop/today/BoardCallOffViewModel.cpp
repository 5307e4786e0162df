// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/today/BoardCallOffViewModel.h"

#include "text/Message.h"

namespace tidemark::app {

BoardCallOffViewModel::BoardCallOffViewModel(SignedInContext& context, QObject* parent)
    : QObject(parent), m_context(context) {
    connect(&m_context, &SignedInContext::seatedChanged, this, &BoardCallOffViewModel::forget);
}

void BoardCallOffViewModel::ask(const QString& sessionId, const QString& who, const QString& key) {
    m_session = SessionId(sessionId);
    m_who = who;
    m_asked = CallOffChoice{key, {}, {}}.step();
    m_problem.clear();
    if (needsReason(m_asked)) {
        emit changed();
    } else {
        confirm({});
    }
}

void BoardCallOffViewModel::confirm(const QString& reason) {
    if (!m_context.isSeated() || m_asked == CallOff::None) {
        return;
    }
    const auto done = callOff(m_context.clinic(), m_context.actor(), m_session, m_asked, reason);
    if (done) {
        const SessionId session = m_session;
        forget();
        m_context.tellSessionChanged(session);
        return;
    }
    m_problem = messageFor(done.error()).sentence();
    emit changed();
}

void BoardCallOffViewModel::forget() {
    if (m_asked == CallOff::None) {
        return;
    }
    m_session = SessionId();
    m_who.clear();
    m_asked = CallOff::None;
    m_problem.clear();
    emit changed();
}

} // namespace tidemark::app
