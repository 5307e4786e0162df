// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/repositories/patients/ChartRepository.h"

#include "storage/repositories/patients/PatientRepository.h"
#include "storage/repositories/base/Rows.h"

namespace tidemark::storage {
namespace {

constexpr std::string_view insertWeight = R"sql(
INSERT INTO patient_weight (id, patient_id, kilograms, measured_on, author_id, entered_at)
VALUES (:id, :patient_id, :kilograms, :measured_on, :author_id, :entered_at))sql";

constexpr std::string_view selectWeights = R"sql(
SELECT kilograms, measured_on FROM patient_weight
WHERE patient_id = :patient_id ORDER BY measured_on, entered_at, id)sql";

constexpr std::string_view deleteAllergies = R"sql(
DELETE FROM patient_allergy WHERE patient_id = :patient_id)sql";

constexpr std::string_view insertAllergy = R"sql(
INSERT INTO patient_allergy (id, patient_id, substance, reaction, position)
VALUES (:id, :patient_id, :substance, :reaction, :position))sql";

constexpr std::string_view selectAllergies = R"sql(
SELECT substance, reaction FROM patient_allergy WHERE patient_id = :patient_id ORDER BY position)sql";

constexpr std::string_view deleteConditions = R"sql(
DELETE FROM patient_condition WHERE patient_id = :patient_id)sql";

constexpr std::string_view insertCondition = R"sql(
INSERT INTO patient_condition (id, patient_id, name, note, position)
VALUES (:id, :patient_id, :name, :note, :position))sql";

constexpr std::string_view selectConditions = R"sql(
SELECT name, note FROM patient_condition WHERE patient_id = :patient_id ORDER BY position)sql";

constexpr std::string_view upsertRisk = R"sql(
INSERT INTO patient_risk (patient_id, risk_key, present, note)
VALUES (:patient_id, :risk_key, :present, :note)
ON CONFLICT (patient_id, risk_key) DO UPDATE SET present = excluded.present, note = excluded.note)sql";

constexpr std::string_view selectRisks = R"sql(
SELECT risk_key, present, note FROM patient_risk WHERE patient_id = :patient_id ORDER BY risk_key)sql";

template <class ReadRow>
auto ofPatient(Connection& connection, std::string_view sql, const PatientId& patient, ReadRow readRow) {
    Statement rows = connection.prepare(sql);
    rows.bind(":patient_id", patient);
    return allRows(rows, readRow);
}

/// Deletes the list's rows and writes the new ones in order.
template <class Line, class BindLine>
Result<void> replaceList(Connection& connection, const PatientId& patient, std::string_view remove,
                         std::string_view insert, const std::vector<Line>& lines, Instant now,
                         BindLine bindLine) {
    if (auto removed = connection.prepare(remove).bind(":patient_id", patient).run(); !removed) {
        return removed;
    }
    int position = 0;
    for (const Line& line : lines) {
        Statement row = connection.prepare(insert);
        row.bind(":id", newUuid(now)).bind(":patient_id", patient).bind(":position", position++);
        bindLine(row, line);
        if (auto added = row.run(); !added) {
            return added;
        }
    }
    return {};
}

Result<WeightMeasurement> weightAt(const Statement& row) {
    return WeightMeasurement{Kilograms{row.real(0)}, QDate::fromString(row.text(1), Qt::ISODate)};
}

} // namespace

Result<PatientChart> ChartRepository::load(Connection& connection, const PatientId& patient) {
    auto loaded = PatientRepository::load(connection, patient);
    if (!loaded) {
        return tl::unexpected(loaded.error());
    }
    auto measured = weights(connection, patient);
    auto allergies = ofPatient(connection, selectAllergies, patient, [](const Statement& row) {
        return Result<Allergy>(Allergy{row.text(0), row.text(1)});
    });
    auto conditions = ofPatient(connection, selectConditions, patient, [](const Statement& row) {
        return Result<MedicalCondition>(MedicalCondition{row.text(0), row.text(1)});
    });
    auto risks = ofPatient(connection, selectRisks, patient, [](const Statement& row) {
        return Result<RiskAnswer>(RiskAnswer{row.text(0), row.integer(1) != 0, row.text(2)});
    });
    if (!measured || !allergies || !conditions || !risks) {
        return fail(ErrorCode::ReadFailed);
    }
    return PatientChart{std::move(*loaded), std::move(*measured), std::move(*allergies),
                        std::move(*conditions), std::move(*risks)};
}

Result<void> ChartRepository::addWeight(Connection& connection, const PatientId& patient,
                                        const WeightMeasurement& weight, const StaffId& author,
                                        Instant enteredAt) {
    return connection.prepare(insertWeight)
        .bind(":id", newUuid(enteredAt))
        .bind(":patient_id", patient)
        .bind(":kilograms", weight.weight.value)
        .bind(":measured_on", weight.measuredOn.toString(Qt::ISODate))
        .bind(":author_id", author)
        .bind(":entered_at", enteredAt)
        .run();
}

Result<std::vector<WeightMeasurement>> ChartRepository::weights(Connection& connection,
                                                                const PatientId& patient) {
    return ofPatient(connection, selectWeights, patient, weightAt);
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
        .bind(":present", answer.present ? 1 : 0)
        .bind(":note", answer.note)
        .run();
}

} // namespace tidemark::storage
