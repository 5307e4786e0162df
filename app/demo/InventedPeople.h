// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/PressureCourse.h"
#include "domain/Codes.h"
#include "services/patients/Patients.h"

#include <vector>

namespace tidemark::demo {

/// A DemoPerson is one of the staff, with the name to sign in with.
struct DemoPerson {
    QString signInName;
    QString displayName;
    Role role = Role::Nurse;
};

/// Returns the invented clinic's staff.
[[nodiscard]] const std::vector<DemoPerson>& demoStaff();

/// An InventedMedicine is an entry of a patient's medicine list, in days from the start of the treatment.
struct InventedMedicine {
    QString name;
    QString dose;
    MedicineClass kind = MedicineClass::Other;
    int startedDaysBefore = 0;             ///< Before the treatment begins.
    std::optional<int> stoppedDaysAfter{}; ///< After it has begun; none: it is taken on.
};

/// An InventedPatient is who somebody is and what their chart says when they first come.
struct InventedPatient {
    services::PatientForm form;
    int age = 47;
    double weightKilograms = 75;
    std::vector<Allergy> allergies;
    std::vector<MedicalCondition> conditions;
    std::vector<InventedMedicine> medicines; ///< Empty: takes none.
};

/// Invents a patient who does not exist: the family name is put together from syllables. Median age and share
/// of women follow the published registry of esketamine patients. An empty diagnosis is one of depression.
[[nodiscard]] InventedPatient inventPatient(Random& random, QDate today, bool hypertensive, int age,
                                            const QString& diagnosis = {});
/// Draws an age in years, today; it is at least `youngest`.
[[nodiscard]] int drawAge(Random& random, PressureModel model, int youngest = 18);

} // namespace tidemark::demo
