// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/viewmodels/SessionViewModel.h"

namespace tidemark::app {

SessionViewModel::SessionViewModel(Desk& desk, QObject* parent) : QObject(parent), m_session(desk) {
    connect(&m_session, &OpenSession::changed, this, &SessionViewModel::changed);
}

void SessionViewModel::open(const QString& sessionId) {
    static_cast<void>(m_session.open(SessionId(sessionId)));
}

void SessionViewModel::close() {
    m_session.close();
}

} // namespace tidemark::app
