// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/patient/PatientPart.h"

namespace tidemark::app {

void PatientPart::show(const PatientId& patient) {
    m_patient = patient;
    setError({});
    forget();
    if (m_context.isSeated() && !m_patient.isNull()) {
        read();
    }
    emit changed();
}

bool PatientPart::may(rules::Command command) const {
    return m_context.isSeated() && rules::roleMay(m_context.actor().role, command);
}

void PatientPart::setError(const QString& sentence) {
    if (m_error != sentence) {
        m_error = sentence;
        emit errorChanged();
    }
}

} // namespace tidemark::app
