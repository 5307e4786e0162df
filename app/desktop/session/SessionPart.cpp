// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/session/SessionPart.h"

#include "text/Message.h"

namespace tidemark::app {

SessionPart::SessionPart(OpenSession& session) : m_session(session) {
    connect(&session, &OpenSession::opened, this, [this] {
        setError({});
        begin();
    });
    connect(&session, &OpenSession::changed, this, [this](ReadAnew what) {
        if (shown() && what == ReadAnew::Readings) {
            refreshReadings();
        } else if (shown()) {
            refresh();
        }
        emit changed();
    });
    connect(&session, &OpenSession::ticked, this, [this] { tick(); });
}

void SessionPart::setError(const QString& sentence) {
    if (m_error != sentence) {
        m_error = sentence;
        emit errorChanged();
    }
}

void SessionPart::refuse(const Error& error) {
    setError(messageFor(error).sentence());
}

} // namespace tidemark::app
