// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/session/SeatViewModel.h"

#include "desktop/schedule/RoomChoices.h"
#include "rules/access/Authorization.h"
#include "services/courses/SessionPlanning.h"
#include "text/Message.h"

namespace tidemark::app {

bool SeatViewModel::isOpen() const {
    return shown() && rules::roleMay(session().actor().role, rules::Command::PlanSession) &&
           (session().state() == SessionState::Planned || session().state() == SessionState::Arrived);
}

QString SeatViewModel::room() const {
    return shown() ? session().record().session.room : QString();
}

void SeatViewModel::choose(const QString& room) {
    m_chosen = room;
    seat({});
}

void SeatViewModel::confirm(const QString& reason) {
    seat(reason);
}

void SeatViewModel::seat(const QString& reason) {
    if (!shown()) {
        return;
    }
    const auto seated = session().service<services::SessionPlanning>().seat(session().id(), m_chosen, reason);
    const bool taken = !seated && seated.error().code == ErrorCode::RoomTaken;
    m_asked = taken ? messageFor(seated.error()).text : QString();
    if (taken) {
        setError({});
    } else {
        static_cast<void>(settle(seated));
    }
    emit askedChanged();
    emit changed();
}

void SeatViewModel::forget() {
    m_asked.clear();
    m_chosen.clear();
    setError({});
    emit askedChanged();
    emit changed();
}

void SeatViewModel::refresh() {
    // Nothing is read for it once the dose has begun.
    m_rooms = !isOpen() ? QStringList() : roomChoices(session().context());
}

} // namespace tidemark::app
