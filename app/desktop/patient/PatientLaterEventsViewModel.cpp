// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/patient/PatientLaterEventsViewModel.h"

#include "services/sessions/AfterDischarge.h"
#include "text/AftercareWords.h"

namespace tidemark::app {

QList<LaterEventRow> PatientLaterEventsViewModel::rows() const {
    QList<LaterEventRow> rows;
    const QByteArray zone = context().clock().zone();
    for (const LaterEvent& event : m_events) {
        rows.prepend({event.id.text(), event.session.text(), laterEventWords(event, zone),
                      laterEventDetailWords(event, zone), event.withdrawnReason, event.serious});
    }
    return rows;
}

QString PatientLaterEventsViewModel::count() const {
    return laterEventCountWords(m_events);
}

void PatientLaterEventsViewModel::read() {
    m_events = taken(services::AfterDischarge(context().clinic(), context().actor()).eventsOf(patient()));
}

} // namespace tidemark::app
