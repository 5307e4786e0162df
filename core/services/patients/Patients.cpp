// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/patients/Patients.h"

#include "base/CanonicalBytes.h"
#include "base/Try.h"
#include "fields/FieldKeys.h"
#include "rules/access/Authorization.h"
#include "services/base/AuditLines.h"
#include "services/patients/PatientFormCheck.h"
#include "storage/repositories/patients/ChartRepository.h"
#include "storage/repositories/patients/PatientRepository.h"
#include "storage/repositories/patients/PatientSearch.h"
#include "storage/repositories/patients/SearchFolding.h"

#include <algorithm>

namespace tidemark::services {

using rules::authorize;
using rules::Command;
using storage::AuditLine;
using storage::ChartRepository;
using storage::Connection;
using storage::PatientRepository;
using storage::PatientSearch;

namespace {

constexpr int firstNumber = 10001;
constexpr int lastNumber = 99999;

QByteArray patientBody(const Patient& patient) {
    return CanonicalBytes()
        .add(patient.id)
        .add(patient.number)
        .add(patient.familyName)
        .add(patient.givenName)
        .add(patient.birthDate)
        .add(code(patient.sex))
        .add(patient.diagnosis)
        .add(patient.phone)
        .bytes();
}

Result<QString> nextFreeNumber(Connection& connection) {
    const auto highest = TIDEMARK_TRY(PatientRepository::highestNumber(connection));
    const int next = std::max(firstNumber, highest.value_or(0) + 1);
    if (next <= lastNumber) {
        return QString::number(next);
    }
    // Somebody typed the last number already: the first gap below it.
    for (int number = firstNumber; number <= lastNumber; ++number) {
        const auto taken = TIDEMARK_TRY(PatientRepository::withNumber(connection, QString::number(number)));
        if (!taken) {
            return QString::number(number);
        }
    }
    return fail(ErrorCode::Empty, fields::keys::patientNumber);
}

/// The form's number, or the next free one; Duplicate when another patient has it.
Result<void> settleNumber(Connection& connection, Patient& patient) {
    if (patient.number.isEmpty()) {
        patient.number = TIDEMARK_TRY(nextFreeNumber(connection));
        return {};
    }
    const auto holder = TIDEMARK_TRY(PatientSearch::withNumber(connection, patient.number));
    if (holder && *holder != patient.id) {
        return fail(ErrorCode::Duplicate, fields::keys::patientNumber);
    }
    return {};
}

Result<void> isAnother(Connection& connection, const Patient& patient) {
    const auto known = TIDEMARK_TRY(PatientSearch::samePerson(connection, patient));
    return known.empty() ? Result<void>()
                         : fail(ErrorCode::SamePerson, fields::keys::familyName, known.front().id.text());
}

} // namespace

std::vector<Error> Patients::check(const PatientForm& form) const {
    return checkPatientForm(form, m_clinic.today()).faults;
}

Result<Patient> Patients::create(const PatientForm& form, SamePerson same) {
    TIDEMARK_TRY(authorize(m_actor, Command::CreatePatient));
    CheckedPatientForm checked = checkPatientForm(form, m_clinic.today());
    if (!checked.faults.empty()) {
        return tl::unexpected(checked.faults.front());
    }
    Patient patient = std::move(checked.patient);
    patient.id = PatientId::make(m_clinic.now());
    return m_clinic.store().write(
        auditLine(m_actor, actions::patientCreate, "patient", patient.id),
        [&](Connection& connection, AuditLine& line) -> Result<Patient> {
            if (same == SamePerson::Ask) {
                TIDEMARK_TRY(isAnother(connection, patient));
            }
            TIDEMARK_TRY(settleNumber(connection, patient)
                             .and_then([&] {
                                 return PatientRepository::insert(connection, patient,
                                                                  storage::sortName(patient), m_clinic.now());
                             })
                             .and_then([&] { return PatientSearch::setTerms(connection, patient); }));
            line.body = patientBody(patient);
            return patient;
        });
}

Result<Patient> Patients::edit(const PatientId& id, const PatientForm& form) {
    TIDEMARK_TRY(authorize(m_actor, Command::EditPatient));
    CheckedPatientForm checked = checkPatientForm(form, m_clinic.today());
    if (!checked.faults.empty()) {
        return tl::unexpected(checked.faults.front());
    }
    Patient patient = std::move(checked.patient);
    patient.id = id;
    return m_clinic.store().write(
        auditLine(m_actor, actions::patientEdit, "patient", id),
        [&](Connection& connection, AuditLine& line) -> Result<Patient> {
            const auto before = TIDEMARK_TRY(PatientRepository::load(connection, id));
            if (patient.number.isEmpty()) {
                patient.number = before.number;
            }
            TIDEMARK_TRY(settleNumber(connection, patient)
                             .and_then([&] {
                                 return PatientRepository::update(connection, patient,
                                                                  storage::sortName(patient));
                             })
                             .and_then([&] { return PatientSearch::setTerms(connection, patient); }));
            line.body = patientBody(patient);
            return patient;
        });
}

Result<PatientChart> Patients::chart(const PatientId& patient) const {
    TIDEMARK_TRY(authorize(m_actor, Command::ReadPatient));
    return m_clinic.store().read(
        [&](Connection& connection) { return ChartRepository::load(connection, patient); });
}

Result<PatientChart> Patients::openChart(const PatientId& patient) {
    TIDEMARK_TRY(authorize(m_actor, Command::ReadPatient));
    auto chart = TIDEMARK_TRY(m_clinic.store().read(
        [&](Connection& connection) { return ChartRepository::load(connection, patient); }));
    // Whoever reads on a full disk is in the audit log once it has room again.
    TIDEMARK_TRY(m_clinic.store().writeOrOwe(
        [line = auditLine(m_actor, actions::patientOpen, "patient", patient)](storage::Store& store) {
            return store.write(line, [](Connection&) -> Result<void> { return {}; });
        }));
    return chart;
}

Result<std::vector<Patient>> Patients::find(const QString& text, int limit) const {
    TIDEMARK_TRY(authorize(m_actor, Command::FindPatients));
    return m_clinic.store().read(
        [&](Connection& connection) { return PatientSearch::find(connection, text, limit); });
}

Result<qint64> Patients::count() const {
    TIDEMARK_TRY(authorize(m_actor, Command::FindPatients));
    return m_clinic.store().read([](Connection& connection) { return PatientRepository::count(connection); });
}

} // namespace tidemark::services
