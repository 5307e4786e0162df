// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/session/KeptDraft.h"

#include "services/sessions/SessionDrafts.h"

namespace tidemark::app {

namespace {
constexpr std::chrono::milliseconds typingPause(1000);
}

KeptDraft::KeptDraft(OpenSession& session, QString field) : m_session(session), m_field(std::move(field)) {
    m_timer.setSingleShot(true);
    m_timer.setInterval(typingPause);
    connect(&m_timer, &QTimer::timeout, this, &KeptDraft::keepNow);
    connect(&session, &OpenSession::leaving, this, &KeptDraft::keepNow);
}

void KeptDraft::setText(const QString& text) {
    if (m_text == text) {
        return;
    }
    m_text = text;
    m_pending = true;
    m_timer.start();
    emit textChanged();
}

void KeptDraft::clear() {
    setText({});
    keepNow();
}

void KeptDraft::forget() {
    setText({});
    m_timer.stop();
    m_pending = false;
}

void KeptDraft::restore() {
    m_timer.stop();
    m_pending = false;
    m_text = services::SessionDrafts(m_session.context().clinic())
                 .load(m_session.id(), m_field)
                 .value_or(QString());
    emit textChanged();
}

void KeptDraft::keepNow() {
    m_timer.stop();
    if (!m_pending || !m_session.isShown() || !m_session.context().isSeated()) {
        return;
    }
    // A draft that could not be kept is still on the screen; the next key tries again.
    m_pending = !services::SessionDrafts(m_session.context().clinic())
                     .keep(m_session.id(), m_field, m_text)
                     .has_value();
}

} // namespace tidemark::app
