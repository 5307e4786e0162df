// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/patient/PatientFormViewModel.h"

#include "rules/access/Authorization.h"
#include "services/patients/Patients.h"
#include "text/Message.h"
#include "text/SessionWords.h"

namespace tidemark::app {

PatientFormViewModel::PatientFormViewModel(SignedInContext& context, QObject* parent)
    : QObject(parent), m_context(context) {
    connect(&m_context, &SignedInContext::seatedChanged, this, &PatientFormViewModel::clear);
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
    if (m_context.isSeated()) {
        const auto chart =
            services::Patients(m_context.clinic(), m_context.actor()).chart(PatientId(patientId));
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
    m_title = listName(patient);
    m_errors.clear();
    m_problem.clear();
    forgetSamePerson();
    emit edited();
    emit errorsChanged();
}

QString PatientFormViewModel::title() const {
    return isKnown() ? m_title : tr("New patient");
}

bool PatientFormViewModel::mayEdit() const {
    return m_context.isSeated() &&
           rules::roleMay(m_context.actor().role,
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
    if (!m_samePerson.isEmpty()) {
        forgetSamePerson();
        emit errorsChanged();
    }
    if (!m_errors.isEmpty() && m_context.isSeated()) {
        m_errors = m_errors.stillWrong(
            FieldErrors(services::Patients(m_context.clinic(), m_context.actor()).check(typedForm())));
        emit errorsChanged();
    }
}

void PatientFormViewModel::forgetSamePerson() {
    m_samePerson.clear();
    m_samePersonId = {};
}

void PatientFormViewModel::askAbout(const PatientId& known) {
    const auto chart = services::Patients(m_context.clinic(), m_context.actor()).chart(known);
    if (!chart) {
        m_problem = messageFor(chart.error()).sentence();
        return;
    }
    m_samePersonId = known;
    m_samePerson = tr("%1, born %2, No. %3, is on the list already. Is this the same person?")
                       .arg(listName(chart->patient), chart->patient.birthDate.toString(Qt::ISODate),
                            chart->patient.number);
}

void PatientFormViewModel::save(services::SamePerson same) {
    if (!m_context.isSeated()) {
        return;
    }
    const services::PatientForm form = typedForm();
    services::Patients patients(m_context.clinic(), m_context.actor());
    m_problem.clear();
    forgetSamePerson();
    m_errors = FieldErrors(patients.check(form));
    if (m_errors.isEmpty()) {
        const auto written = isKnown() ? patients.edit(m_id, form) : patients.create(form, same);
        if (written) {
            m_id = written->id;
            fill(*written);
            emit opened();
            m_context.tellPatientChanged(m_id);
            emit saved(m_id.text());
            return;
        }
        if (written.error().code == ErrorCode::SamePerson) {
            askAbout(PatientId(written.error().detail));
        } else {
            m_errors.place(written.error(), m_problem);
        }
    }
    emit errorsChanged();
}

} // namespace tidemark::app
