// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/repositories/vitals/ReadingRepository.h"

#include "storage/repositories/base/LineStamp.h"
#include "storage/repositories/base/Rows.h"

namespace tidemark::storage {
namespace {

constexpr std::string_view insertReading =
    "INSERT INTO session_reading (id, session_id, planned_at, event_at, entered_at, author_id, "
    "corrects_id, reason, undone, baseline, systolic, diastolic, heart_rate, spo2, respiratory_rate, "
    "sedation, dissociation, not_obtained, kept_implausible, cadss6) VALUES (:id, :session_id, :planned_at, "
    ":event_at, :entered_at, :author_id, :corrects_id, :reason, :undone, :baseline, :systolic, "
    ":diastolic, :heart_rate, :spo2, :respiratory_rate, :sedation, :dissociation, :not_obtained, "
    ":kept_implausible, :cadss6)";

constexpr std::string_view selectReadings =
    "SELECT id, session_id, planned_at, event_at, entered_at, author_id, corrects_id, reason, undone, "
    "baseline, systolic, diastolic, heart_rate, spo2, respiratory_rate, sedation, dissociation, "
    "not_obtained, kept_implausible, cadss6 FROM session_reading WHERE session_id = :session_id ORDER BY "
    "event_at, entered_at, id";

Result<Reading> readingAt(const Statement& row) {
    Reading line;
    line.stamp = stampAt(row);
    line.baseline = row.integer(stampColumns) != 0;
    line.systolic = row.optionalInt(stampColumns + 1);
    line.diastolic = row.optionalInt(stampColumns + 2);
    line.heartRate = row.optionalInt(stampColumns + 3);
    line.spo2 = row.optionalInt(stampColumns + 4);
    line.respiratoryRate = row.optionalInt(stampColumns + 5);
    line.sedation = row.optionalInt(stampColumns + 6);
    line.dissociation = row.optionalInt(stampColumns + 7);
    line.notObtained = row.integer(stampColumns + 8) != 0;
    line.keptImplausible = row.integer(stampColumns + 9) != 0;
    line.cadss6 = row.optionalInt(stampColumns + 10);
    return line;
}

} // namespace

Result<void> ReadingRepository::add(Connection& connection, const SessionId& session, const Reading& line) {
    auto statement = connection.prepare(insertReading);
    return bindStamp(statement, session, line.stamp)
        .bind(":baseline", line.baseline ? 1 : 0)
        .bind(":systolic", line.systolic)
        .bind(":diastolic", line.diastolic)
        .bind(":heart_rate", line.heartRate)
        .bind(":spo2", line.spo2)
        .bind(":respiratory_rate", line.respiratoryRate)
        .bind(":sedation", line.sedation)
        .bind(":dissociation", line.dissociation)
        .bind(":not_obtained", line.notObtained ? 1 : 0)
        .bind(":kept_implausible", line.keptImplausible ? 1 : 0)
        .bind(":cadss6", line.cadss6)
        .run();
}

Result<std::vector<Reading>> ReadingRepository::ofSession(Connection& connection, const SessionId& session) {
    auto rows = connection.prepare(selectReadings);
    rows.bind(":session_id", session);
    return allRows(rows, readingAt);
}

} // namespace tidemark::storage
