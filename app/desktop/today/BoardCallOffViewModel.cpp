// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/today/BoardCallOffViewModel.h"

#include "text/Message.h"

namespace tidemark::app {

BoardCallOffViewModel::BoardCallOffViewModel(SignedInContext& context, QObject* parent)
    : QObject(parent), m_context(context) {
    connect(&m_context, &SignedInContext::seatedChanged, this, &BoardCallOffViewModel::forget);
}

void BoardCallOffViewModel::ask(const QString& sessionId, const QString& who, const QString& key) {
    if (!m_context.isSeated()) {
        return;
    }
    m_session = SessionId(sessionId);
    m_who = who;
    m_problem.clear();
    if (const auto done = m_asking.ask(m_context, m_session, key)) {
        finish(*done);
    } else {
        emit changed();
    }
}

void BoardCallOffViewModel::confirm(const QString& reason) {
    if (m_context.isSeated() && m_asking.isAsking()) {
        finish(m_asking.confirm(m_context, m_session, reason));
    }
}

void BoardCallOffViewModel::finish(const Result<void>& done) {
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
    if (m_who.isEmpty() && !m_asking.isAsking()) {
        return;
    }
    m_session = SessionId();
    m_who.clear();
    m_asking.forget();
    m_problem.clear();
    emit changed();
}

} // namespace tidemark::app
