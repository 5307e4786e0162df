// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/patients/PatientFormCheck.h"

#include "fields/FieldCatalogue.h"
#include "fields/FieldKeys.h"

namespace tidemark::services {
namespace {

/// Takes the value of one field over, or its fault.
template <class Value>
void take(Result<Value> checked, Value& place, std::vector<Error>& faults) {
    if (checked) {
        place = std::move(*checked);
    } else {
        faults.push_back(checked.error());
    }
}

} // namespace

CheckedPatientForm checkPatientForm(const PatientForm& form, QDate today) {
    const QDate earliestBirth(1900, 1, 1);
    CheckedPatientForm checked;
    Patient& patient = checked.patient;
    auto& faults = checked.faults;
    if (!form.number.trimmed().isEmpty()) {
        take(fields::checkText(fields::keys::patientNumber, form.number), patient.number, faults);
    }
    take(fields::checkText(fields::keys::familyName, form.familyName), patient.familyName, faults);
    take(fields::checkText(fields::keys::givenName, form.givenName), patient.givenName, faults);
    take(fields::checkDate(fields::keys::birthDate, form.birthDate, earliestBirth, today), patient.birthDate,
         faults);
    patient.sex = form.sex;
    take(fields::checkText(fields::keys::diagnosis, form.diagnosis), patient.diagnosis, faults);
    take(fields::checkText(fields::keys::phone, form.phone), patient.phone, faults);
    return checked;
}

} // namespace tidemark::services
