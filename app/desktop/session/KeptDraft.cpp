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
    m_unread = false;
}

void KeptDraft::restore() {
    m_timer.stop();
    m_pending = false;
    m_text.clear();
    m_unread = !readKept().has_value();
    emit textChanged();
}

Result<void> KeptDraft::readKept() {
    return services::SessionDrafts(m_session.context().clinic())
        .load(m_session.id(), m_field)
        .map([this](const QString& kept) {
            m_text = QStringList{kept, m_text}.join(u' ').trimmed();
        });
}

void KeptDraft::keepNow() {
    m_timer.stop();
    if (!m_pending || !m_session.isShown() || !m_session.context().isSeated()) {
        return;
    }
    if (m_unread) {
        if (!readKept()) {
            return;
        }
        m_unread = false;
        emit textChanged();
    }
    // A draft that could not be kept is still on the screen; the next key tries again.
    m_pending = !services::SessionDrafts(m_session.context().clinic())
                     .keep(m_session.id(), m_field, m_text)
                     .has_value();
}

} // namespace tidemark::app
