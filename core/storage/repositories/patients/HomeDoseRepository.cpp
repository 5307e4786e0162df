// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/repositories/patients/HomeDoseRepository.h"

#include "storage/repositories/base/Rows.h"

namespace tidemark::storage {
namespace {

constexpr std::string_view insertDose = R"sql(
INSERT INTO home_dose (id, patient_id, taken_at, drug, form, dose_mg, reported_by, note, entered_at, author_id,
                       withdrawn_reason, sitter_present, systolic, diastolic, side_effects)
VALUES (:id, :patient_id, :taken_at, :drug, :form, :dose_mg, :reported_by, :note, :entered_at, :author_id,
        '', :sitter_present, :systolic, :diastolic, :side_effects))sql";

constexpr std::string_view selectById = R"sql(
SELECT home_dose.id, patient_id, taken_at, drug, form, dose_mg, reported_by, note, entered_at, author_id,
       staff.display_name, withdrawn_reason, sitter_present, systolic, diastolic, side_effects
FROM home_dose JOIN staff ON staff.id = home_dose.author_id
WHERE home_dose.id = :id)sql";

constexpr std::string_view selectOfPatient = R"sql(
SELECT home_dose.id, patient_id, taken_at, drug, form, dose_mg, reported_by, note, entered_at, author_id,
       staff.display_name, withdrawn_reason, sitter_present, systolic, diastolic, side_effects
FROM home_dose JOIN staff ON staff.id = home_dose.author_id
WHERE patient_id = :patient_id
ORDER BY taken_at, home_dose.id)sql";

constexpr std::string_view withdrawDose = R"sql(
UPDATE home_dose SET withdrawn_reason = :withdrawn_reason WHERE id = :id)sql";

Result<HomeDose> doseAt(const Statement& row) {
    const auto drug = fromCode(drugCodes, row.text(3));
    const auto form = fromCode(homeFormCodes, row.text(4));
    const auto reportedBy = fromCode(reportedByCodes, row.text(6));
    if (!drug || !form || !reportedBy) {
        return fail(ErrorCode::DatabaseDamaged);
    }
    HomeDose dose;
    dose.id = row.id<HomeDoseId>(0);
    dose.patient = row.id<PatientId>(1);
    dose.takenAt = row.instant(2);
    dose.drug = *drug;
    dose.form = *form;
    if (const auto milligrams = row.optionalReal(5)) {
        dose.dose = Milligrams{*milligrams};
    }
    dose.reportedBy = *reportedBy;
    dose.note = row.text(7);
    dose.enteredAt = row.instant(8);
    dose.author = row.id<StaffId>(9);
    dose.authorName = row.text(10);
    dose.withdrawnReason = row.text(11);
    if (const auto sitter = row.optionalInt(12)) {
        dose.sitterPresent = *sitter != 0;
    }
    dose.systolic = row.optionalInt(13);
    dose.diastolic = row.optionalInt(14);
    dose.sideEffects = row.text(15);
    return dose;
}

} // namespace

Result<void> HomeDoseRepository::insert(Connection& connection, const HomeDose& dose) {
    return connection.prepare(insertDose)
        .bind(":id", dose.id)
        .bind(":patient_id", dose.patient)
        .bind(":taken_at", dose.takenAt)
        .bind(":drug", code(dose.drug))
        .bind(":form", codeIn(homeFormCodes, dose.form))
        .bind(":dose_mg", dose.dose ? std::optional(dose.dose->value) : std::nullopt)
        .bind(":reported_by", codeIn(reportedByCodes, dose.reportedBy))
        .bind(":note", dose.note)
        .bind(":entered_at", dose.enteredAt)
        .bind(":author_id", dose.author)
        .bind(":sitter_present",
              dose.sitterPresent ? std::optional(*dose.sitterPresent ? 1 : 0) : std::nullopt)
        .bind(":systolic", dose.systolic)
        .bind(":diastolic", dose.diastolic)
        .bind(":side_effects", dose.sideEffects)
        .run();
}

Result<HomeDose> HomeDoseRepository::load(Connection& connection, const HomeDoseId& dose) {
    Statement row = connection.prepare(selectById);
    row.bind(":id", dose);
    return oneRow(row, doseAt);
}

Result<std::vector<HomeDose>> HomeDoseRepository::ofPatient(Connection& connection,
                                                            const PatientId& patient) {
    Statement rows = connection.prepare(selectOfPatient);
    rows.bind(":patient_id", patient);
    return allRows(rows, doseAt);
}

Result<void> HomeDoseRepository::withdraw(Connection& connection, const HomeDoseId& dose,
                                          const QString& reason) {
    return connection.prepare(withdrawDose).bind(":id", dose).bind(":withdrawn_reason", reason).run();
}

} // namespace tidemark::storage
