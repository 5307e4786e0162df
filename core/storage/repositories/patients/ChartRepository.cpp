// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/repositories/patients/ChartRepository.h"

#include "base/Try.h"
#include "storage/engine/Rows.h"
#include "storage/engine/SqlText.h"
#include "storage/repositories/patients/PatientRepository.h"

namespace tidemark::storage {
namespace {

constexpr SqlText weightColumns = "kilograms, measured_on";
constexpr SqlText allergyColumns = "substance, reaction";
constexpr SqlText conditionColumns = "name, note";
constexpr SqlText riskColumns = "risk_key, present, note";

constexpr auto insertWeight =
    insertInto<"patient_weight", sql("id, patient_id, ", weightColumns, ", author_id, entered_at")>;

constexpr auto selectWeights = sql("SELECT ", weightColumns, R"sql( FROM patient_weight
WHERE patient_id = :patient_id ORDER BY measured_on, entered_at, id)sql");

constexpr std::string_view deleteAllergies = R"sql(
DELETE FROM patient_allergy WHERE patient_id = :patient_id)sql";

constexpr auto insertAllergy =
    insertInto<"patient_allergy", sql("id, patient_id, ", allergyColumns, ", position")>;

constexpr auto selectAllergies = sql("SELECT ", allergyColumns, R"sql( FROM patient_allergy
WHERE patient_id = :patient_id ORDER BY position)sql");

constexpr std::string_view deleteConditions = R"sql(
DELETE FROM patient_condition WHERE patient_id = :patient_id)sql";

constexpr auto insertCondition =
    insertInto<"patient_condition", sql("id, patient_id, ", conditionColumns, ", position")>;

constexpr auto selectConditions = sql("SELECT ", conditionColumns, R"sql( FROM patient_condition
WHERE patient_id = :patient_id ORDER BY position)sql");

constexpr auto upsertRisk = sql(insertInto<"patient_risk", sql("patient_id, ", riskColumns)>, R"sql(
ON CONFLICT (patient_id, risk_key) DO UPDATE SET present = excluded.present, note = excluded.note)sql");

constexpr auto selectRisks = sql("SELECT ", riskColumns, R"sql( FROM patient_risk
WHERE patient_id = :patient_id ORDER BY risk_key)sql");

WeightMeasurement weightOf(RowReader& row) {
    WeightMeasurement measured;
    row.read(measured.weight, measured.measuredOn);
    return measured;
}

Allergy allergyOf(RowReader& row) {
    Allergy allergy;
    row.read(allergy.substance, allergy.reaction);
    return allergy;
}

MedicalCondition conditionOf(RowReader& row) {
    MedicalCondition condition;
    row.read(condition.name, condition.note);
    return condition;
}

RiskAnswer riskOf(RowReader& row) {
    RiskAnswer answer;
    row.read(answer.key, answer.present, answer.note);
    return answer;
}

template <class ReadRow>
auto ofPatient(Connection& connection, std::string_view select, const PatientId& patient, ReadRow readRow) {
    return allRows(connection.prepare(select).bind(":patient_id", patient), readRow);
}

/// Deletes the list's rows and writes the new ones in order.
template <class Line, class BindLine>
Result<void> replaceList(Connection& connection, const PatientId& patient, std::string_view remove,
                         std::string_view insert, const std::vector<Line>& lines, Instant now,
                         BindLine bindLine) {
    TIDEMARK_TRY(connection.prepare(remove).bind(":patient_id", patient).run());
    int position = 0;
    for (const Line& line : lines) {
        Statement row = connection.prepare(insert);
        row.bind(":id", newUuid(now)).bind(":patient_id", patient).bind(":position", position++);
        bindLine(row, line);
        TIDEMARK_TRY(row.run());
    }
    return {};
}

} // namespace

Result<PatientChart> ChartRepository::load(Connection& connection, const PatientId& patient) {
    auto loaded = TIDEMARK_TRY(PatientRepository::load(connection, patient));
    auto measured = weights(connection, patient);
    auto allergies = ofPatient(connection, selectAllergies, patient, allergyOf);
    auto conditions = ofPatient(connection, selectConditions, patient, conditionOf);
    auto risks = ofPatient(connection, selectRisks, patient, riskOf);
    if (!measured || !allergies || !conditions || !risks) {
        return fail(ErrorCode::ReadFailed);
    }
    return PatientChart{std::move(loaded), std::move(*measured), std::move(*allergies),
                        std::move(*conditions), std::move(*risks)};
}

Result<void> ChartRepository::addWeight(Connection& connection, const PatientId& patient,
                                        const WeightMeasurement& weight, const StaffId& author,
                                        Instant enteredAt) {
    return connection.prepare(insertWeight)
        .bind(":id", newUuid(enteredAt))
        .bind(":patient_id", patient)
        .bind(":kilograms", weight.weight)
        .bind(":measured_on", weight.measuredOn)
        .bind(":author_id", author)
        .bind(":entered_at", enteredAt)
        .run();
}

Result<std::vector<WeightMeasurement>> ChartRepository::weights(Connection& connection,
                                                                const PatientId& patient) {
    return ofPatient(connection, selectWeights, patient, weightOf);
}

Result<void> ChartRepository::setAllergies(Connection& connection, const PatientId& patient,
                                           const std::vector<Allergy>& allergies, Instant now) {
    return replaceList(connection, patient, deleteAllergies, insertAllergy, allergies, now,
                       [](Statement& row, const Allergy& allergy) {
                           row.bind(":substance", allergy.substance).bind(":reaction", allergy.reaction);
                       });
}

Result<void> ChartRepository::setConditions(Connection& connection, const PatientId& patient,
                                            const std::vector<MedicalCondition>& conditions, Instant now) {
    return replaceList(connection, patient, deleteConditions, insertCondition, conditions, now,
                       [](Statement& row, const MedicalCondition& condition) {
                           row.bind(":name", condition.name).bind(":note", condition.note);
                       });
}

Result<void> ChartRepository::setRisk(Connection& connection, const PatientId& patient,
                                      const RiskAnswer& answer) {
    return connection.prepare(upsertRisk)
        .bind(":patient_id", patient)
        .bind(":risk_key", answer.key)
        .bind(":present", answer.present)
        .bind(":note", answer.note)
        .run();
}

} // namespace tidemark::storage
