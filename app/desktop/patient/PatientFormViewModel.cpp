// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/patient/PatientFormViewModel.h"

#include "desktop/shell/FieldErrors.h"
#include "rules/access/Authorization.h"
#include "services/patients/Patients.h"
#include "text/Message.h"
#include "text/SessionWords.h"

namespace tidemark::app {

PatientFormViewModel::PatientFormViewModel(Desk& desk, QObject* parent) : QObject(parent), m_desk(desk) {
    connect(&m_desk, &Desk::seatedChanged, this, &PatientFormViewModel::clear);
    connect(this, &PatientFormViewModel::edited, this, &PatientFormViewModel::recheck);
}

void PatientFormViewModel::clear() {
    m_id = {};
    fill({});
}

void PatientFormViewModel::openNew() {
    clear();
    emit opened();
}

void PatientFormViewModel::openKnown(const QString& patientId) {
    clear();
    if (m_desk.isSeated()) {
        const auto chart = services::Patients(m_desk.clinic(), m_desk.actor()).chart(PatientId(patientId));
        if (chart) {
            m_id = chart->patient.id;
            fill(chart->patient);
        } else {
            m_problem = messageFor(chart.error()).sentence();
            emit errorsChanged();
        }
    }
    emit opened();
}

void PatientFormViewModel::fill(const Patient& patient) {
    m_number = patient.number;
    m_familyName = patient.familyName;
    m_givenName = patient.givenName;
    m_birthDate = patient.birthDate.isValid() ? patient.birthDate.toString(Qt::ISODate) : QString();
    m_sex = static_cast<int>(patient.sex);
    m_diagnosis = patient.diagnosis;
    m_phone = patient.phone;
    m_title = patient.familyName + QStringLiteral(", ") + patient.givenName;
    m_errors.clear();
    m_problem.clear();
    emit edited();
    emit errorsChanged();
}

QString PatientFormViewModel::title() const {
    return isKnown() ? m_title : tr("New patient");
}

bool PatientFormViewModel::mayEdit() const {
    return m_desk.isSeated() &&
           rules::roleMay(m_desk.actor().role,
                          isKnown() ? rules::Command::EditPatient : rules::Command::CreatePatient);
}

QStringList PatientFormViewModel::sexes() const {
    QStringList words;
    for (const auto& entry : sexCodes) {
        words << sexWords(entry.value);
    }
    return words;
}

services::PatientForm PatientFormViewModel::typedForm() const {
    return {m_number, m_familyName, m_givenName, m_birthDate, static_cast<Sex>(m_sex), m_diagnosis, m_phone};
}

void PatientFormViewModel::recheck() {
    if (!m_errors.isEmpty() && m_desk.isSeated()) {
        m_errors = stillWrong(
            m_errors, fieldErrors(services::Patients(m_desk.clinic(), m_desk.actor()).check(typedForm())));
        emit errorsChanged();
    }
}

void PatientFormViewModel::save() {
    if (!m_desk.isSeated()) {
        return;
    }
    const services::PatientForm form = typedForm();
    services::Patients patients(m_desk.clinic(), m_desk.actor());
    m_problem.clear();
    m_errors = fieldErrors(patients.check(form));
    if (m_errors.isEmpty()) {
        const auto written = isKnown() ? patients.edit(m_id, form) : patients.create(form);
        if (written) {
            m_id = written->id;
            fill(*written);
            emit opened();
            m_desk.tellPatientChanged(m_id);
            emit saved(m_id.text());
            return;
        }
        placeError(written.error(), m_errors, m_problem);
    }
    emit errorsChanged();
}

} // namespace tidemark::app
