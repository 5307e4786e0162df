// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/repositories/vitals/ReadingRepository.h"

#include "storage/engine/Rows.h"
#include "storage/engine/SqlText.h"
#include "storage/repositories/base/LineStamp.h"

namespace tidemark::storage {
namespace {

constexpr auto readingColumns =
    sql(stampColumns, ", baseline, systolic, diastolic, heart_rate, spo2, "
                      "respiratory_rate, sedation, dissociation, not_obtained, "
                      "kept_implausible, cadss6, temperature_tenths, pain, nausea");

constexpr auto insertReading = insertInto<"session_reading", readingColumns>;
constexpr auto selectReadings = selectLines<"session_reading", readingColumns>;

constexpr auto selectReadingsOfPatient = selectLinesOfPatient<"session_reading", readingColumns>;
constexpr auto selectReadingsInOrder = selectLinesInOrder<"session_reading", readingColumns>;

Reading readingOf(RowReader& row) {
    Reading line;
    readStamp(row, line.stamp)
        .read(line.baseline, line.systolic, line.diastolic, line.heartRate, line.spo2, line.respiratoryRate,
              line.sedation, line.dissociation, line.notObtained, line.keptImplausible, line.cadss6,
              line.temperature, line.pain, line.nausea);
    return line;
}

} // namespace

Result<void> ReadingRepository::add(Connection& connection, const SessionId& session, const Reading& line) {
    auto statement = connection.prepare(insertReading);
    return bindStamp(statement, session, line.stamp)
        .bind(":baseline", line.baseline)
        .bind(":systolic", line.systolic)
        .bind(":diastolic", line.diastolic)
        .bind(":heart_rate", line.heartRate)
        .bind(":spo2", line.spo2)
        .bind(":respiratory_rate", line.respiratoryRate)
        .bind(":sedation", line.sedation)
        .bind(":dissociation", line.dissociation)
        .bind(":not_obtained", line.notObtained)
        .bind(":kept_implausible", line.keptImplausible)
        .bind(":cadss6", line.cadss6)
        .bind(":temperature_tenths", line.temperature)
        .bind(":pain", line.pain)
        .bind(":nausea", line.nausea)
        .run();
}

Result<std::vector<Reading>> ReadingRepository::ofSession(Connection& connection, const SessionId& session) {
    return allRows(connection.prepare(selectReadings).bind(":session_id", session), readingOf);
}

Result<LinesBySession<Reading>> ReadingRepository::ofPatient(Connection& connection,
                                                             const PatientId& patient) {
    return linesBySession(connection.prepare(selectReadingsOfPatient).bind(":patient_id", patient),
                          readingOf);
}

LinesInOrder<Reading> ReadingRepository::inOrder(Connection& connection) {
    return LinesInOrder<Reading>(
        {connection.prepare(selectReadingsInOrder), lineOfSession<Reading, readingOf>});
}

} // namespace tidemark::storage
