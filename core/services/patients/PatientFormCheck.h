// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/patients/Patients.h"

namespace tidemark::services {

/// A CheckedPatientForm is a form's values as they are stored, or every fault of it in the order of the form.
/// The id stays null.
struct CheckedPatientForm {
    Patient patient;
    std::vector<Error> faults;
};

/// Checks a form. An empty number is no fault. The birth date is between 1900-01-01 and `today`.
[[nodiscard]] CheckedPatientForm checkPatientForm(const PatientForm& form, QDate today);

} // namespace tidemark::services
