// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/repositories/patients/ChartRepository.h"

#include "base/Try.h"
#include "storage/engine/Rows.h"
#include "storage/engine/SqlText.h"
#include "storage/repositories/patients/MedicineRepository.h"
#include "storage/repositories/patients/PatientRepository.h"

namespace tidemark::storage {
namespace {

constexpr SqlText weightColumns = "kilograms, measured_on";
constexpr SqlText allergyColumns = "substance, reaction";
constexpr SqlText conditionColumns = "name, note";
constexpr SqlText riskAnswerColumns = "answered_by, answered_by_name, answered_at";
constexpr auto riskColumns = sql("risk_key, present, note, ", riskAnswerColumns, ", present_since");
constexpr SqlText riskDecisionColumns = "risk_key, treat, reason, prescriber_id, prescriber_name, decided_at";

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
ON CONFLICT (patient_id, risk_key) DO UPDATE SET present = excluded.present, note = excluded.note,
    answered_by = excluded.answered_by, answered_by_name = excluded.answered_by_name, answered_at = excluded.answered_at,
    present_since = CASE WHEN patient_risk.present = 1 AND excluded.present = 1
        THEN patient_risk.present_since ELSE excluded.present_since END)sql");

constexpr auto selectRisks = sql("SELECT ", riskColumns, R"sql( FROM patient_risk
WHERE patient_id = :patient_id ORDER BY risk_key)sql");

constexpr auto insertRiskDecision =
    insertInto<"patient_risk_decision", sql("id, patient_id, ", riskDecisionColumns)>;

constexpr auto selectRiskDecisions = sql("SELECT ", riskDecisionColumns, R"sql( FROM patient_risk_decision
WHERE patient_id = :patient_id ORDER BY decided_at, id)sql");

constexpr std::string_view deleteAllergiesAnswer = R"sql(
DELETE FROM patient_allergies_asked WHERE patient_id = :patient_id)sql";

constexpr auto insertAllergiesAnswer =
    insertInto<"patient_allergies_asked", sql("patient_id, ", riskAnswerColumns)>;

constexpr auto selectAllergiesAnswer = sql("SELECT ", riskAnswerColumns, R"sql( FROM patient_allergies_asked
WHERE patient_id = :patient_id)sql");

constexpr auto selectAllergiesInOrder =
    selectByPatient<columnsOf<"patient_allergy", sql("id, patient_id, ", allergyColumns)>, "patient_allergy",
                    "patient_allergy.position">;
constexpr auto selectConditionsInOrder =
    selectByPatient<columnsOf<"patient_condition", sql("id, patient_id, ", conditionColumns)>,
                    "patient_condition", "patient_condition.position">;

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

template <class Line, Line (*ReadLine)(RowReader&)>
ChartRepository::ListedLine<Line> listedLineOf(RowReader& row) {
    auto id = row.next<EntryId>();
    auto patient = row.next<PatientId>();
    return {std::move(id), std::move(patient), ReadLine(row)};
}

RiskAnswer riskOf(RowReader& row) {
    RiskAnswer answer;
    StaffId by;
    QString name;
    std::optional<Instant> at;
    row.read(answer.key, answer.present, answer.note, by, name, at, answer.presentSince);
    if (at) {
        answer.answer = ChartAnswer{by, name, *at};
    }
    return answer;
}

ChartAnswer chartAnswerOf(RowReader& row) {
    ChartAnswer answer;
    row.read(answer.answeredBy, answer.answeredByName, answer.answeredAt);
    return answer;
}

RiskDecision riskDecisionOf(RowReader& row) {
    RiskDecision decision;
    row.read(decision.key, decision.treat, decision.reason, decision.prescriber, decision.prescriberName,
             decision.decidedAt);
    return decision;
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
    auto decisions = ofPatient(connection, selectRiskDecisions, patient, riskDecisionOf);
    const auto asked = ofPatient(connection, selectAllergiesAnswer, patient, chartAnswerOf);
    auto medicines = MedicineRepository::ofPatient(connection, patient);
    if (!measured || !allergies || !conditions || !risks || !decisions || !asked || !medicines) {
        return fail(ErrorCode::ReadFailed);
    }
    return PatientChart{std::move(loaded),
                        std::move(*measured),
                        std::move(*allergies),
                        std::move(*conditions),
                        std::move(*risks),
                        std::move(*decisions),
                        asked->empty() ? std::nullopt : std::optional(asked->front()),
                        std::move(*medicines)};
}

RowSequence<ChartRepository::ListedLine<Allergy>> ChartRepository::allergiesInOrder(Connection& connection) {
    return {connection.prepare(selectAllergiesInOrder), listedLineOf<Allergy, allergyOf>};
}

RowSequence<ChartRepository::ListedLine<MedicalCondition>>
ChartRepository::conditionsInOrder(Connection& connection) {
    return {connection.prepare(selectConditionsInOrder), listedLineOf<MedicalCondition, conditionOf>};
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
        .bind(":answered_by", answer.answer ? answer.answer->answeredBy : StaffId())
        .bind(":answered_by_name", answer.answer ? answer.answer->answeredByName : QString())
        .bind(":answered_at", answer.answer ? std::optional(answer.answer->answeredAt) : std::nullopt)
        .bind(":present_since", answer.presentSince)
        .run();
}

Result<void> ChartRepository::addRiskDecision(Connection& connection, const PatientId& patient,
                                              const RiskDecision& decision) {
    return connection.prepare(insertRiskDecision)
        .bind(":id", newUuid(decision.decidedAt))
        .bind(":patient_id", patient)
        .bind(":risk_key", decision.key)
        .bind(":treat", decision.treat)
        .bind(":reason", decision.reason)
        .bind(":prescriber_id", decision.prescriber)
        .bind(":prescriber_name", decision.prescriberName)
        .bind(":decided_at", decision.decidedAt)
        .run();
}

Result<void> ChartRepository::setAllergiesAnswer(Connection& connection, const PatientId& patient,
                                                 const std::optional<ChartAnswer>& answer) {
    TIDEMARK_TRY(connection.prepare(deleteAllergiesAnswer).bind(":patient_id", patient).run());
    if (!answer) {
        return {};
    }
    return connection.prepare(insertAllergiesAnswer)
        .bind(":patient_id", patient)
        .bind(":answered_by", answer->answeredBy)
        .bind(":answered_by_name", answer->answeredByName)
        .bind(":answered_at", answer->answeredAt)
        .run();
}

} // namespace tidemark::storage
