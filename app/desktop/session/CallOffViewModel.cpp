// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/session/CallOffViewModel.h"

#include "rules/access/Authorization.h"
#include "services/sessions/MistakenSteps.h"

namespace tidemark::app {

void CallOffViewModel::offer() {
    QList<CallOffChoice> choices;
    if (shown() && rules::roleMay(session().actor().role, rules::Command::CancelSession)) {
        const SessionRecord& record = session().record();
        const bool runs = record.session.owner == session().actor().id;
        const TakenBack takenBack{runs && services::MistakenSteps::mayUndoArrival(record, session().now()),
                                  runs && services::MistakenSteps::mayUndoStart(record, session().now())};
        choices = callOffChoices(record.session, takenBack, session().now());
    }
    if (choices != m_choices) {
        m_choices = choices;
        emit choicesChanged();
    }
}

void CallOffViewModel::ask(const QString& key) {
    setError({});
    m_asked = CallOffChoice{key, {}, {}}.step();
    emit askedChanged();
    if (!needsReason(m_asked)) {
        confirm({});
    }
}

void CallOffViewModel::confirm(const QString& reason) {
    if (shown() && m_asked != CallOff::None) {
        SignedInContext& context = session().context();
        const CallOff step = m_asked;
        if (settle(callOff(context.clinic(), session().actor(), session().id(), step, reason)) ||
            !needsReason(step)) {
            m_asked = CallOff::None;
            emit askedChanged();
        }
    }
}

void CallOffViewModel::forget() {
    m_asked = CallOff::None;
    setError({});
    emit askedChanged();
    offer();
}

} // namespace tidemark::app
