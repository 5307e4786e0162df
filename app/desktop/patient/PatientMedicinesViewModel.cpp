// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/patient/PatientMedicinesViewModel.h"

#include "fields/FieldKeys.h"
#include "rules/patients/Medicines.h"
#include "services/orders/Orders.h"
#include "text/MedicineWords.h"

#include <algorithm>

namespace tidemark::app {
namespace {

services::MedicineForm formOf(const TypedMedicine& typed) {
    services::MedicineForm form;
    form.name = typed.name;
    form.dose = typed.dose;
    form.startedOn = typed.startedOn;
    form.stoppedOn = typed.stoppedOn;
    if (typed.kind >= 0 && typed.kind < static_cast<int>(medicineClassCodes.size())) {
        form.kind = medicineClassCodes.at(static_cast<std::size_t>(typed.kind)).value;
    }
    return form;
}

MedicineRow rowOf(const MedicineEntry& medicine, Route route, QDate today, const QByteArray& zone) {
    MedicineRow row;
    row.id = medicine.medicine.text();
    row.words = medicineWords(medicine);
    row.kind = medicineClassWords(medicine.kind);
    row.detail = QStringList{medicineTimeWords(medicine), medicineAuthorWords(medicine, zone)}.join(
        QStringLiteral(" · "));
    row.taken = medicine.isTakenOn(today);
    if (medicine.change == MedicineChange::InError) {
        row.inError = medicine.reason;
    } else if (row.taken) {
        row.acts = interactionsWords(medicine, route);
    }
    return row;
}

} // namespace

services::Medicines PatientMedicinesViewModel::medicines() const {
    return {context().clinic(), context().actor()};
}

void PatientMedicinesViewModel::read() {
    m_list = taken(medicines().ofPatient(patient()));
    // Without an order an infusion is what is known most of.
    const auto order = services::Orders(context().clinic(), context().actor()).inForce(patient());
    m_route = order && *order ? (*order)->route : Route::Intravenous;
}

QList<MedicineRow> PatientMedicinesViewModel::rows() const {
    QList<MedicineRow> rows;
    if (!context().isSeated()) {
        return rows;
    }
    const QDate today = context().clinic().today();
    const QByteArray zone = context().clock().zone();
    for (const MedicineEntry& medicine : rules::knownMedicines(m_list)) {
        rows.append(rowOf(medicine, m_route, today, zone));
    }
    std::ranges::stable_partition(rows, &MedicineRow::taken);
    for (const MedicineEntry& entry : m_list.entries) {
        if (entry.change == MedicineChange::InError) {
            rows.append(rowOf(entry, m_route, today, zone));
        }
    }
    return rows;
}

QString PatientMedicinesViewModel::answer() const {
    return context().isSeated()
               ? medicinesAnswerWords(m_list, context().clinic().today(), context().clock().zone())
               : QString();
}

bool PatientMedicinesViewModel::isAsked() const {
    return rules::areMedicinesAsked(m_list);
}

bool PatientMedicinesViewModel::mayDeny() const {
    return mayEdit() && rules::medicinesTaken(m_list, context().clinic().today()).empty() &&
           !rules::isNoneAnswered(m_list);
}

QStringList PatientMedicinesViewModel::classes() const {
    QStringList words;
    for (const auto& each : medicineClassCodes) {
        words << medicineClassWords(each.value);
    }
    return words;
}

QString PatientMedicinesViewModel::today() const {
    return context().isSeated() ? context().clinic().today().toString(Qt::ISODate) : QString();
}

TypedMedicine PatientMedicinesViewModel::known(const QString& medicineId) const {
    const auto all = rules::knownMedicines(m_list);
    const auto found = std::ranges::find(all, MedicineId(medicineId), &MedicineEntry::medicine);
    if (found == all.end()) {
        return {};
    }
    const auto place = std::ranges::find(medicineClassCodes, found->kind, &CodeOf<MedicineClass>::value);
    return {found->name, found->dose, static_cast<int>(place - medicineClassCodes.begin()),
            found->startedOn.toString(Qt::ISODate), found->stoppedOn.toString(Qt::ISODate)};
}

void PatientMedicinesViewModel::showRefusal(const Error& error) {
    QString problem;
    m_errors.place(error, problem);
    if (error.code == ErrorCode::Duplicate) {
        m_errors.insert(fields::keys::medicineName,
                        tr("It is on the list already. Correct that entry, or record first that it was "
                           "stopped."));
    }
    setError(problem);
    emit errorsChanged();
}

template <class T>
bool PatientMedicinesViewModel::settleForm(const Result<T>& written) {
    m_errors.clear();
    emit errorsChanged();
    if (!written) {
        showRefusal(written.error());
        return false;
    }
    return settle(written);
}

bool PatientMedicinesViewModel::isRight(const services::MedicineForm& form, const TypedMedicine& typed) {
    m_errors = FieldErrors(medicines().check(form));
    if (typed.kind < 0) {
        m_errors.insert(fields::keys::medicineClass, tr("Choose what kind of medicine it is."));
    }
    emit errorsChanged();
    return m_errors.isEmpty();
}

bool PatientMedicinesViewModel::add(const TypedMedicine& medicine) {
    const auto form = formOf(medicine);
    if (!isRight(form, medicine)) {
        return false;
    }
    const auto written = medicines().add(patient(), form);
    if (!settleForm(written)) {
        return false;
    }
    emit added(medicineWords(*written), written->kind);
    return true;
}

bool PatientMedicinesViewModel::correct(const QString& medicineId, const TypedMedicine& medicine,
                                        const QString& reason) {
    const auto form = formOf(medicine);
    return isRight(form, medicine) && settleForm(medicines().correct(MedicineId(medicineId), form, reason));
}

bool PatientMedicinesViewModel::stop(const QString& medicineId, const QString& stoppedOn) {
    return settleForm(medicines().stop(MedicineId(medicineId), stoppedOn));
}

bool PatientMedicinesViewModel::markInError(const QString& medicineId, const QString& reason) {
    return settleForm(medicines().markInError(MedicineId(medicineId), reason));
}

bool PatientMedicinesViewModel::takesNone() {
    return settle(medicines().setNone(patient()));
}

bool PatientMedicinesViewModel::confirmUnchanged() {
    return settle(medicines().confirmUnchanged(patient()));
}

void PatientMedicinesViewModel::forgetErrors() {
    m_errors.clear();
    clearError();
    emit errorsChanged();
}

} // namespace tidemark::app
