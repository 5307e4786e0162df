// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/patients/Medicines.h"

#include "base/CanonicalBytes.h"
#include "base/Try.h"
#include "domain/AuditActions.h"
#include "fields/FieldCatalogue.h"
#include "fields/FieldKeys.h"
#include "rules/access/Authorization.h"
#include "rules/patients/Medicines.h"
#include "services/base/AuditLines.h"
#include "services/base/Reasons.h"
#include "storage/repositories/patients/MedicineRepository.h"
#include "storage/repositories/patients/PatientRepository.h"

#include <algorithm>

namespace tidemark::services {

using rules::authorize;
using rules::Command;
using storage::AuditLine;
using storage::Connection;
using storage::MedicineRepository;

namespace {

constexpr int yearsOfALife = 120;

struct CheckedMedicine {
    MedicineEntry entry;
    std::vector<Error> faults;
};

/// The typed day; null for none.
QDate typedMedicineDay(CheckedMedicine& checked, fields::FieldKey key, const QString& typed, QDate from,
                       QDate today) {
    if (typed.trimmed().isEmpty()) {
        return {};
    }
    const auto day = fields::checkDate(key, typed, from, today);
    if (!day) {
        checked.faults.push_back(day.error());
    }
    return day.value_or(QDate());
}

QString medicineText(CheckedMedicine& checked, fields::FieldKey key, const QString& typed) {
    auto text = fields::checkText(key, typed);
    if (!text) {
        checked.faults.push_back(text.error());
    }
    return text.value_or(QString());
}

CheckedMedicine checkedMedicine(const MedicineForm& form, QDate today) {
    CheckedMedicine checked;
    const QDate earliest = today.addYears(-yearsOfALife);
    checked.entry.name = medicineText(checked, fields::keys::medicineName, form.name);
    checked.entry.dose = medicineText(checked, fields::keys::medicineDose, form.dose);
    checked.entry.kind = form.kind;
    checked.entry.startedOn =
        typedMedicineDay(checked, fields::keys::medicineStart, form.startedOn, earliest, today);
    const QDate from = checked.entry.startedOn.isNull() ? earliest : checked.entry.startedOn;
    checked.entry.stoppedOn =
        typedMedicineDay(checked, fields::keys::medicineStop, form.stoppedOn, from, today);
    return checked;
}

QByteArray medicineBody(const MedicineEntry& entry) {
    return CanonicalBytes()
        .add(entry.id)
        .add(entry.medicine)
        .add(entry.patient)
        .add(code(entry.change))
        .add(entry.name)
        .add(entry.dose)
        .add(code(entry.kind))
        .add(entry.startedOn)
        .add(entry.stoppedOn)
        .add(entry.reason)
        .bytes();
}

bool isSameName(const QString& one, const QString& other) {
    return one.compare(other, Qt::CaseInsensitive) == 0;
}

} // namespace

Result<MedicineList> Medicines::ofPatient(const PatientId& patient) const {
    TIDEMARK_TRY(authorize(m_actor, Command::ReadPatient));
    return m_clinic.store().read(
        [&](Connection& connection) { return MedicineRepository::ofPatient(connection, patient); });
}

std::vector<Error> Medicines::check(const MedicineForm& form) const {
    return checkedMedicine(form, m_clinic.today()).faults;
}

Result<MedicineEntry> Medicines::write(MedicineEntry entry, AuditAction action) const {
    entry.id = EntryId::make(m_clinic.now());
    entry.author = m_actor.id;
    entry.authorName = m_actor.displayName;
    entry.enteredAt = m_clinic.now();
    AuditLine line = auditLine(m_actor, action, "patient", entry.patient, medicineBody(entry));
    if (!entry.reason.isEmpty()) {
        line.reason = entry.reason;
    }
    return m_clinic.store().write(std::move(line), [&](Connection& connection) -> Result<MedicineEntry> {
        TIDEMARK_TRY(storage::PatientRepository::load(connection, entry.patient));
        return MedicineRepository::add(connection, entry).map([&] { return entry; });
    });
}

Result<MedicineEntry> Medicines::add(const PatientId& patient, const MedicineForm& form) {
    TIDEMARK_TRY(authorize(m_actor, Command::EditPatient));
    CheckedMedicine typed = checkedMedicine(form, m_clinic.today());
    if (!typed.faults.empty()) {
        return tl::unexpected(typed.faults.front());
    }
    const auto list = TIDEMARK_TRY(ofPatient(patient));
    const auto taken = rules::medicinesTaken(list, m_clinic.today());
    const bool there = std::ranges::any_of(
        taken, [&](const MedicineEntry& each) { return isSameName(each.name, typed.entry.name); });
    if (there && typed.entry.stoppedOn.isNull()) {
        return fail(ErrorCode::Duplicate, fields::keys::medicineName);
    }
    typed.entry.medicine = MedicineId::make(m_clinic.now());
    typed.entry.patient = patient;
    return write(std::move(typed.entry), actions::medicineAdd);
}

template <class Change>
Result<MedicineEntry> Medicines::change(const MedicineId& medicine, AuditAction action, Change change) const {
    TIDEMARK_TRY(authorize(m_actor, Command::EditPatient));
    auto entry = TIDEMARK_TRY(m_clinic.store().read(
        [&](Connection& connection) { return MedicineRepository::newest(connection, medicine); }));
    if (entry.change == MedicineChange::InError) {
        return fail(ErrorCode::WrongState);
    }
    entry.reason.clear();
    TIDEMARK_TRY(change(entry));
    return write(std::move(entry), action);
}

Result<MedicineEntry> Medicines::correct(const MedicineId& medicine, const MedicineForm& form,
                                         const QString& reason) {
    TIDEMARK_TRY(authorize(m_actor, Command::EditPatient));
    const CheckedMedicine typed = checkedMedicine(form, m_clinic.today());
    if (!typed.faults.empty()) {
        return tl::unexpected(typed.faults.front());
    }
    return change(medicine, actions::medicineCorrect, [&](MedicineEntry& entry) -> Result<void> {
        entry.reason = TIDEMARK_TRY(requiredReason(reason));
        entry.change = MedicineChange::Corrected;
        entry.name = typed.entry.name;
        entry.dose = typed.entry.dose;
        entry.kind = typed.entry.kind;
        entry.startedOn = typed.entry.startedOn;
        entry.stoppedOn = typed.entry.stoppedOn;
        return {};
    });
}

Result<void> Medicines::stop(const MedicineId& medicine, const QString& stoppedOn) {
    const auto stopped = [&](MedicineEntry& entry) -> Result<void> {
        if (!entry.stoppedOn.isNull()) {
            return fail(ErrorCode::WrongState);
        }
        const QDate today = m_clinic.today();
        const QDate from = entry.startedOn.isNull() ? today.addYears(-yearsOfALife) : entry.startedOn;
        entry.stoppedOn = TIDEMARK_TRY(fields::checkDate(fields::keys::medicineStop, stoppedOn, from, today));
        entry.change = MedicineChange::Stopped;
        return {};
    };
    return change(medicine, actions::medicineStop, stopped).map([](const MedicineEntry&) {});
}

Result<void> Medicines::markInError(const MedicineId& medicine, const QString& reason) {
    const auto neverSo = [&](MedicineEntry& entry) -> Result<void> {
        entry.reason = TIDEMARK_TRY(requiredReason(reason));
        entry.change = MedicineChange::InError;
        return {};
    };
    return change(medicine, actions::medicineInError, neverSo).map([](const MedicineEntry&) {});
}

Result<void> Medicines::answer(const PatientId& patient, bool none, AuditAction action) const {
    TIDEMARK_TRY(authorize(m_actor, Command::EditPatient));
    const MedicinesAnswer answer{none, m_actor.id, m_actor.displayName, m_clinic.now()};
    return m_clinic.store().write(
        auditLine(m_actor, action, "patient", patient, CanonicalBytes().addFlag(none).bytes()),
        [&](Connection& connection) -> Result<void> {
            TIDEMARK_TRY(storage::PatientRepository::load(connection, patient));
            const auto list = TIDEMARK_TRY(MedicineRepository::ofPatient(connection, patient));
            const bool fits =
                none ? rules::medicinesTaken(list, m_clinic.today()).empty() : rules::areMedicinesAsked(list);
            return fits ? MedicineRepository::addAnswer(connection, patient, answer)
                        : fail(ErrorCode::WrongState);
        });
}

Result<void> Medicines::setNone(const PatientId& patient) {
    return answer(patient, true, actions::medicinesNone);
}

Result<void> Medicines::confirmUnchanged(const PatientId& patient) {
    return answer(patient, false, actions::medicinesUnchanged);
}

} // namespace tidemark::services
