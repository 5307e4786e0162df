// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/session/SessionViewModel.h"

#include "rules/sessions/SessionStage.h"
#include "text/Message.h"

namespace tidemark::app {

SessionViewModel::SessionViewModel(Desk& desk, QObject* parent)
    : QObject(parent)
    , m_session(desk)
    , m_undo(m_session)
    , m_header(m_session)
    , m_checkIn(m_session)
    , m_release(m_session)
    , m_prescriber(m_session, m_undo)
    , m_devices(m_session)
    , m_start(m_session, m_devices)
    , m_vitals(m_session, m_undo)
    , m_infusion(m_session)
    , m_graph(m_session)
    , m_effects(m_session, m_undo)
    , m_care(m_session, m_undo)
    , m_drugs(m_session)
    , m_leave(m_session)
    , m_sign(m_session)
    , m_amend(m_session)
    , m_form(m_session)
    , m_owner(m_session)
    , m_nextVisit(m_session)
    , m_cannula(m_session, m_undo)
    , m_paperEntry(m_session) {
    connect(&m_session, &OpenSession::changed, this, [this] {
        judgeStage();
        emit changed();
    });
    connect(&m_session, &OpenSession::ticked, this, [this] { judgeStage(); });
}

void SessionViewModel::open(const QString& sessionId) {
    const auto opened = m_session.open(SessionId(sessionId));
    m_problem = opened ? QString() : messageFor(opened.error()).sentence();
    emit changed();
}

void SessionViewModel::close() {
    m_session.close();
}

QString SessionViewModel::patientId() const {
    return isShown() ? m_session.view()->chart.patient.id.text() : QString();
}

session_state::Code SessionViewModel::state() const {
    return isShown() ? static_cast<session_state::Code>(m_session.state()) : session_state::Code::None;
}

void SessionViewModel::judgeStage() {
    const int stage = isShown() ? static_cast<int>(rules::stageOf(
                                      m_session.record(), m_session.view()->protocol, m_session.now()))
                                : 0;
    if (stage != m_stage) {
        m_stage = stage;
        emit stageChanged();
    }
}

} // namespace tidemark::app
