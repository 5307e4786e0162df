// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/repositories/patients/HomeDoseRepository.h"

#include "storage/engine/Rows.h"
#include "storage/engine/SqlText.h"

namespace tidemark::storage {
namespace {

constexpr SqlText homeDoseColumns =
    "id, patient_id, taken_at, drug, form, dose_mg, reported_by, note, entered_at, author_id, "
    "withdrawn_reason, sitter_present, systolic, diastolic, side_effects";

constexpr auto insertHomeDose = insertInto<"home_dose", homeDoseColumns>;

constexpr auto selected = sql(columnsOf<"home_dose", homeDoseColumns>,
                              ", (SELECT display_name FROM staff WHERE staff.id = home_dose.author_id)");

constexpr auto selectHomeDosesWhere = sql("SELECT ", selected, " FROM home_dose WHERE ");

constexpr auto selectHomeDoseById = sql(selectHomeDosesWhere, "home_dose.id = :id");

constexpr auto selectHomeDosesOfPatient =
    sql(selectHomeDosesWhere, "patient_id = :patient_id ORDER BY taken_at, home_dose.id");

constexpr auto selectHomeDosesInOrder =
    selectByPatient<selected, "home_dose", "home_dose.taken_at, home_dose.id">;

constexpr std::string_view withdrawDose = R"sql(
UPDATE home_dose SET withdrawn_reason = :withdrawn_reason WHERE id = :id)sql";

HomeDose homeDoseOf(RowReader& row) {
    HomeDose dose;
    row.read(dose.id, dose.patient, dose.takenAt, dose.drug, dose.form, dose.dose, dose.reportedBy, dose.note,
             dose.enteredAt, dose.author, dose.withdrawnReason, dose.sitterPresent, dose.systolic,
             dose.diastolic, dose.sideEffects, dose.authorName);
    return dose;
}

} // namespace

Result<void> HomeDoseRepository::insert(Connection& connection, const HomeDose& dose) {
    return connection.prepare(insertHomeDose)
        .bind(":id", dose.id)
        .bind(":patient_id", dose.patient)
        .bind(":taken_at", dose.takenAt)
        .bind(":drug", dose.drug)
        .bind(":form", dose.form)
        .bind(":dose_mg", dose.dose)
        .bind(":reported_by", dose.reportedBy)
        .bind(":note", dose.note)
        .bind(":entered_at", dose.enteredAt)
        .bind(":author_id", dose.author)
        .bind(":withdrawn_reason", dose.withdrawnReason)
        .bind(":sitter_present", dose.sitterPresent)
        .bind(":systolic", dose.systolic)
        .bind(":diastolic", dose.diastolic)
        .bind(":side_effects", dose.sideEffects)
        .run();
}

Result<HomeDose> HomeDoseRepository::load(Connection& connection, const HomeDoseId& dose) {
    return oneRow(connection.prepare(selectHomeDoseById).bind(":id", dose), homeDoseOf);
}

Result<std::vector<HomeDose>> HomeDoseRepository::ofPatient(Connection& connection,
                                                            const PatientId& patient) {
    return allRows(connection.prepare(selectHomeDosesOfPatient).bind(":patient_id", patient), homeDoseOf);
}

RowSequence<HomeDose> HomeDoseRepository::inOrder(Connection& connection) {
    return {connection.prepare(selectHomeDosesInOrder), homeDoseOf};
}

Result<void> HomeDoseRepository::withdraw(Connection& connection, const HomeDoseId& dose,
                                          const QString& reason) {
    return connection.prepare(withdrawDose).bind(":id", dose).bind(":withdrawn_reason", reason).run();
}

} // namespace tidemark::storage
