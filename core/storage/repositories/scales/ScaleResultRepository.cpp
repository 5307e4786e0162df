// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/repositories/scales/ScaleResultRepository.h"

#include "storage/engine/Rows.h"
#include "storage/engine/SqlText.h"

#include <QStringList>

namespace tidemark::storage {
namespace {

constexpr SqlText resultColumns =
    "id, patient_id, session_id, scale, answers, function_answer, answered_at, entered_by, acknowledged_by, "
    "acknowledged_at, acknowledgement, entered_total, answered_by";

constexpr auto insertResult = insertInto<"scale_result", sql(resultColumns, ", item9_open")>;

constexpr auto updateAcknowledgement =
    sql("UPDATE scale_result SET ", assignmentsOf<"acknowledged_by, acknowledged_at, acknowledgement">,
        ", item9_open = 0 WHERE id = :id");

constexpr auto selectResultById = sql("SELECT ", resultColumns, " FROM scale_result WHERE id = :id");

constexpr auto selectResultsOfPatient = sql("SELECT ", resultColumns, R"sql( FROM scale_result
WHERE patient_id = :patient_id ORDER BY answered_at, id)sql");

constexpr auto selectResultsInOrder =
    selectByPatient<columnsOf<"scale_result", resultColumns>, "scale_result",
                    "scale_result.answered_at, scale_result.id">;

constexpr auto selectOpenItem9 = sql("SELECT ", resultColumns, R"sql( FROM scale_result
WHERE item9_open = 1 ORDER BY answered_at, id)sql");

constexpr auto selectOpenItem9OfPatient = sql("SELECT ", resultColumns, R"sql( FROM scale_result
WHERE patient_id = :patient_id AND item9_open = 1 ORDER BY answered_at, id)sql");

constexpr auto selectOfVisit = sql("SELECT ", resultColumns, R"sql( FROM scale_result
WHERE patient_id = :patient_id AND (session_id = :session_id OR (answered_at >= :from AND answered_at < :until))
ORDER BY answered_at, id)sql");

constexpr std::string_view selectAnswered = R"sql(
SELECT id FROM scale_result
WHERE patient_id = :patient_id AND answered_at >= :from AND answered_at < :until AND scale = :scale)sql";

constexpr QLatin1String refusedText("r");

/// "1,0,,r,3": an item that was not asked is nothing between its commas, a refused one is r.
QString answersText(const ScaleResult& result) {
    QStringList texts;
    for (const auto& answer : result.answers) {
        texts += answer ? QString::number(*answer) : QString();
    }
    for (const int item : result.refused) {
        texts[item - 1] = refusedText;
    }
    return texts.join(u',');
}

void readAnswers(RowReader& row, ScaleResult& result) {
    for (const QString& each : row.next<QString>().split(u',')) {
        bool isNumber = false;
        const int answer = each.toInt(&isNumber);
        result.answers.push_back(isNumber ? std::optional(answer) : std::nullopt);
        if (each == refusedText) {
            result.refused.push_back(static_cast<int>(result.answers.size()));
        } else if (!isNumber && !each.isEmpty()) {
            row.markDamaged();
        }
    }
}

ScaleResult resultOf(RowReader& row) {
    ScaleResult result;
    row.read(result.id, result.patient, result.session, result.scale);
    readAnswers(row, result);
    row.read(result.functionAnswer, result.answeredAt, result.enteredBy, result.acknowledgedBy,
             result.acknowledgedAt, result.acknowledgement, result.enteredTotal, result.answeredBy);
    return result;
}

} // namespace

Result<void> ScaleResultRepository::insert(Connection& connection, const ScaleResult& result,
                                           bool item9Open) {
    return connection.prepare(insertResult)
        .bind(":id", result.id)
        .bind(":patient_id", result.patient)
        .bind(":session_id", result.session)
        .bind(":scale", result.scale)
        .bind(":answers", answersText(result))
        .bind(":function_answer", result.functionAnswer)
        .bind(":answered_at", result.answeredAt)
        .bind(":entered_by", result.enteredBy)
        .bind(":acknowledged_by", result.acknowledgedBy)
        .bind(":acknowledged_at", result.acknowledgedAt)
        .bind(":acknowledgement", result.acknowledgement)
        .bind(":entered_total", result.enteredTotal)
        .bind(":answered_by", result.answeredBy)
        .bind(":item9_open", item9Open)
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
    return oneRow(connection.prepare(selectResultById).bind(":id", result), resultOf);
}

Result<std::vector<ScaleResult>> ScaleResultRepository::ofPatient(Connection& connection,
                                                                  const PatientId& patient) {
    return allRows(connection.prepare(selectResultsOfPatient).bind(":patient_id", patient), resultOf);
}

RowSequence<ScaleResult> ScaleResultRepository::inOrder(Connection& connection) {
    return {connection.prepare(selectResultsInOrder), resultOf};
}

Result<std::vector<ScaleResult>> ScaleResultRepository::openItem9(Connection& connection) {
    return allRows(connection.prepare(selectOpenItem9), resultOf);
}

Result<std::vector<ScaleResult>> ScaleResultRepository::openItem9Of(Connection& connection,
                                                                    const PatientId& patient) {
    return allRows(connection.prepare(selectOpenItem9OfPatient).bind(":patient_id", patient), resultOf);
}

Result<std::vector<ScaleResult>> ScaleResultRepository::ofVisit(Connection& connection,
                                                                const PatientId& patient,
                                                                const SessionId& session, Instant from,
                                                                Instant until) {
    return allRows(connection.prepare(selectOfVisit)
                       .bind(":patient_id", patient)
                       .bind(":session_id", session)
                       .bind(":from", from)
                       .bind(":until", until),
                   resultOf);
}

Result<bool> ScaleResultRepository::wasAnswered(Connection& connection, const PatientId& patient,
                                                const ScaleId& scale, Instant from, Instant until) {
    Statement row = connection.prepare(selectAnswered);
    row.bind(":patient_id", patient).bind(":scale", scale).bind(":from", from).bind(":until", until);
    return row.step();
}

} // namespace tidemark::storage
