// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/schedule/VisitRoomViewModel.h"

#include "desktop/schedule/RoomChoices.h"
#include "rules/access/Authorization.h"
#include "text/Message.h"

namespace tidemark::app {

void VisitRoomViewModel::show(const services::ScheduledVisit* visit) {
    const SessionId session = visit == nullptr ? SessionId() : visit->session.id;
    if (session != m_session) {
        m_asking.forget();
        m_problem.clear();
    }
    m_session = session;
    m_room = visit == nullptr ? QString() : visit->session.room;
    const bool open = visit != nullptr && visit->session.state == SessionState::Planned &&
                      rules::roleMay(m_context.actor().role, rules::Command::PlanSession);
    m_rooms = open ? roomChoices(m_context).names : QStringList();
    emit changed();
}

void VisitRoomViewModel::choose(const QString& room) {
    if (m_context.isSeated() && !m_session.isNull()) {
        finish(m_asking.choose(m_context, m_session, room));
    }
}

void VisitRoomViewModel::confirm(const QString& reason) {
    if (m_context.isSeated() && !m_session.isNull()) {
        finish(m_asking.confirm(m_context, m_session, reason));
    }
}

void VisitRoomViewModel::forget() {
    m_asking.forget();
    m_problem.clear();
    emit changed();
}

void VisitRoomViewModel::finish(const Result<void>& seated) {
    m_problem = seated || !asked().isEmpty() ? QString() : messageFor(seated.error()).sentence();
    emit changed();
    if (seated) {
        m_context.tellSessionChanged(m_session);
    }
}

} // namespace tidemark::app
