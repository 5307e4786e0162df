// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/DemoEnrolment.h"

#include "base/Try.h"
#include "services/patients/ChartEntries.h"
#include "services/patients/Medicines.h"

#include <algorithm>

namespace tidemark::demo {
namespace {

using std::chrono::hours;

Result<void> askMedicines(DemoStage& stage, const PatientOnStage& patient) {
    services::Medicines list(stage.clinic, stage.nurses[0].actor);
    if (patient.invented.medicines.empty()) {
        return list.setNone(patient.id);
    }
    const QDate today = stage.clinic.today();
    for (const InventedMedicine& medicine : patient.invented.medicines) {
        const QString since = today.addDays(-medicine.startedDaysBefore).toString(Qt::ISODate);
        TIDEMARK_TRY(list.add(patient.id, {medicine.name, medicine.dose, medicine.kind, since, {}}));
    }
    return {};
}

Result<void> enrol(DemoStage& stage, PatientOnStage& patient) {
    const Actor& nurse = stage.nurses[0].actor;
    services::Patients patients(stage.clinic, nurse);
    const auto created =
        TIDEMARK_TRY(patients.create(patient.invented.form, services::SamePerson::IsAnother));
    patient.id = created.id;
    const QString kilograms = QString::number(patient.invented.weightKilograms, 'f', 1);
    TIDEMARK_TRY(services::ChartEntries(stage.clinic, nurse)
                     .addWeight(patient.id, kilograms, stage.clinic.today(), true));
    TIDEMARK_TRY(services::ChartEntries(stage.clinic, nurse).denyOtherRisks(patient.id));
    TIDEMARK_TRY(patient.invented.allergies.empty()
                     ? services::ChartEntries(stage.clinic, nurse).setNoKnownAllergies(patient.id)
                     : services::ChartEntries(stage.clinic, nurse)
                           .setAllergies(patient.id, patient.invented.allergies));
    TIDEMARK_TRY(
        services::ChartEntries(stage.clinic, nurse).setConditions(patient.id, patient.invented.conditions));
    return askMedicines(stage, patient);
}

Result<void> stopMedicine(DemoStage& stage, const PatientOnStage& patient, const QString& name) {
    services::Medicines medicines(stage.clinic, stage.nurses[0].actor);
    const auto list = TIDEMARK_TRY(medicines.ofPatient(patient.id));
    const auto found = std::ranges::find(list.entries, name, &MedicineEntry::name);
    return found == list.entries.end()
               ? fail(ErrorCode::NotFound)
               : medicines.stop(found->medicine, stage.clinic.today().toString(Qt::ISODate));
}

} // namespace

void stageEnrolment(DemoStage& stage, PatientOnStage& patient, Instant at, Instant now) {
    stage.at(at, [onStage = &stage, who = &patient]() { return enrol(*onStage, *who); });
    for (const InventedMedicine& medicine : patient.invented.medicines) {
        const Instant stopped = at + hours(24 * medicine.stoppedDaysAfter.value_or(0)) + hours(6);
        if (medicine.stoppedDaysAfter && stopped < now) {
            stage.at(stopped, [onStage = &stage, who = &patient, name = medicine.name]() {
                return stopMedicine(*onStage, *who, name);
            });
        }
    }
}

} // namespace tidemark::demo
