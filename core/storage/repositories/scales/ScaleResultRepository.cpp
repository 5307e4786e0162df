// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/repositories/scales/ScaleResultRepository.h"

#include "storage/repositories/base/Rows.h"

#include <QStringList>

namespace tidemark::storage {
namespace {

constexpr std::string_view insertResult = R"sql(
INSERT INTO scale_result (id, patient_id, session_id, scale, answers, function_answer, answered_at, entered_by,
                          acknowledged_by, acknowledged_at, acknowledgement, item9_open)
VALUES (:id, :patient_id, :session_id, :scale, :answers, :function_answer, :answered_at, :entered_by,
        :acknowledged_by, :acknowledged_at, :acknowledgement, :item9_open))sql";

constexpr std::string_view updateAcknowledgement = R"sql(
UPDATE scale_result SET acknowledged_by = :acknowledged_by, acknowledged_at = :acknowledged_at,
       acknowledgement = :acknowledgement, item9_open = 0
WHERE id = :id)sql";

constexpr std::string_view selectById = R"sql(
SELECT id, patient_id, session_id, scale, answers, function_answer, answered_at, entered_by,
       acknowledged_by, acknowledged_at, acknowledgement
FROM scale_result WHERE id = :id)sql";

constexpr std::string_view selectOfPatient = R"sql(
SELECT id, patient_id, session_id, scale, answers, function_answer, answered_at, entered_by,
       acknowledged_by, acknowledged_at, acknowledgement
FROM scale_result WHERE patient_id = :patient_id ORDER BY answered_at, id)sql";

constexpr std::string_view selectOpenItem9 = R"sql(
SELECT id, patient_id, session_id, scale, answers, function_answer, answered_at, entered_by,
       acknowledged_by, acknowledged_at, acknowledgement
FROM scale_result WHERE item9_open = 1 ORDER BY answered_at, id)sql";

constexpr std::string_view selectAnswered = R"sql(
SELECT id FROM scale_result
WHERE patient_id = :patient_id AND answered_at >= :from AND answered_at < :until AND scale = :scale)sql";

/// "1,0,,3": an unanswered item is nothing between its commas.
QString answersText(const std::vector<std::optional<int>>& answers) {
    QStringList texts;
    for (const auto& answer : answers) {
        texts += answer ? QString::number(*answer) : QString();
    }
    return texts.join(u',');
}

Result<std::vector<std::optional<int>>> answersIn(const QString& text) {
    std::vector<std::optional<int>> answers;
    for (const QString& each : text.split(u',')) {
        bool isNumber = false;
        const int answer = each.toInt(&isNumber);
        if (!isNumber && !each.isEmpty()) {
            return fail(ErrorCode::DatabaseDamaged);
        }
        answers.push_back(isNumber ? std::optional(answer) : std::nullopt);
    }
    return answers;
}

Result<ScaleResult> resultAt(const Statement& row) {
    const auto scale = fromCode(scaleCodes, row.text(3));
    auto answers = answersIn(row.text(4));
    if (!scale || !answers) {
        return fail(ErrorCode::DatabaseDamaged);
    }
    ScaleResult result;
    result.id = row.id<ScaleResultId>(0);
    result.patient = row.id<PatientId>(1);
    result.session = row.id<SessionId>(2);
    result.scale = *scale;
    result.answers = std::move(*answers);
    result.functionAnswer = row.optionalInt(5);
    result.answeredAt = row.instant(6);
    result.enteredBy = row.id<StaffId>(7);
    result.acknowledgedBy = row.id<StaffId>(8);
    result.acknowledgedAt = row.optionalInstant(9);
    result.acknowledgement = row.text(10);
    return result;
}

} // namespace

Result<void> ScaleResultRepository::insert(Connection& connection, const ScaleResult& result,
                                           bool item9Open) {
    return connection.prepare(insertResult)
        .bind(":id", result.id)
        .bind(":patient_id", result.patient)
        .bind(":session_id", result.session)
        .bind(":scale", code(result.scale))
        .bind(":answers", answersText(result.answers))
        .bind(":function_answer", result.functionAnswer)
        .bind(":answered_at", result.answeredAt)
        .bind(":entered_by", result.enteredBy)
        .bind(":acknowledged_by", result.acknowledgedBy)
        .bind(":acknowledged_at", result.acknowledgedAt)
        .bind(":acknowledgement", result.acknowledgement)
        .bind(":item9_open", item9Open ? 1 : 0)
        .run();
}

Result<void> ScaleResultRepository::acknowledge(Connection& connection, const ScaleResult& result) {
    return connection.prepare(updateAcknowledgement)
        .bind(":id", result.id)
        .bind(":acknowledged_by", result.acknowledgedBy)
        .bind(":acknowledged_at", result.acknowledgedAt)
        .bind(":acknowledgement", result.acknowledgement)
        .run();
}

Result<ScaleResult> ScaleResultRepository::load(Connection& connection, const ScaleResultId& result) {
    Statement row = connection.prepare(selectById);
    row.bind(":id", result);
    return oneRow(row, resultAt);
}

Result<std::vector<ScaleResult>> ScaleResultRepository::ofPatient(Connection& connection,
                                                                  const PatientId& patient) {
    Statement rows = connection.prepare(selectOfPatient);
    rows.bind(":patient_id", patient);
    return allRows(rows, resultAt);
}

Result<std::vector<ScaleResult>> ScaleResultRepository::openItem9(Connection& connection) {
    Statement rows = connection.prepare(selectOpenItem9);
    return allRows(rows, resultAt);
}

Result<bool> ScaleResultRepository::wasAnswered(Connection& connection, const PatientId& patient,
                                                ScaleId scale, Instant from, Instant until) {
    Statement row = connection.prepare(selectAnswered);
    row.bind(":patient_id", patient).bind(":scale", code(scale)).bind(":from", from).bind(":until", until);
    return row.step();
}

} // namespace tidemark::storage
