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
    if (!shown()) {
        return;
    }
    if (const auto done = m_asking.ask(session().context(), session().id(), key)) {
        static_cast<void>(settle(*done));
    }
    emit askedChanged();
}

void CallOffViewModel::confirm(const QString& reason) {
    if (shown() && m_asking.isAsking()) {
        static_cast<void>(settle(m_asking.confirm(session().context(), session().id(), reason)));
        emit askedChanged();
    }
}

void CallOffViewModel::forget() {
    m_asking.forget();
    setError({});
    emit askedChanged();
    offer();
}

} // namespace tidemark::app
