// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/session/SeatViewModel.h"

#include "desktop/schedule/RoomChoices.h"
#include "rules/access/Authorization.h"

namespace tidemark::app {

bool SeatViewModel::isOpen() const {
    return shown() && rules::roleMay(session().actor().role, rules::Command::PlanSession) &&
           (session().state() == SessionState::Planned || session().state() == SessionState::Arrived);
}

QString SeatViewModel::room() const {
    return shown() ? session().record().session.room : QString();
}

void SeatViewModel::choose(const QString& room) {
    if (shown()) {
        finish(m_asking.choose(session().context(), session().id(), room));
    }
}

void SeatViewModel::confirm(const QString& reason) {
    if (shown()) {
        finish(m_asking.confirm(session().context(), session().id(), reason));
    }
}

void SeatViewModel::finish(const Result<void>& seated) {
    if (asked().isEmpty()) {
        static_cast<void>(settle(seated));
    } else {
        setError({});
    }
    emit askedChanged();
    emit changed();
}

void SeatViewModel::forget() {
    m_asking.forget();
    setError({});
    emit askedChanged();
    emit changed();
}

void SeatViewModel::refresh() {
    // Nothing is read for it once the dose has begun.
    const RoomChoices choices = isOpen() ? roomChoices(session().context()) : RoomChoices();
    m_rooms = choices.names;
    if (!choices.problem.isEmpty()) {
        setError(choices.problem);
    }
}

} // namespace tidemark::app
