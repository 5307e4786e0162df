// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/repositories/clinic/ClinicCounts.h"

#include "storage/audit/QuotedActions.h"
#include "storage/engine/Rows.h"

namespace tidemark::storage {
namespace {

constexpr std::string_view selectCounts = R"sql(
SELECT (SELECT COUNT(*) FROM staff WHERE active = 1),
       (SELECT COUNT(*) FROM patient),
       (SELECT COUNT(*) FROM treatment_session WHERE state NOT IN ('cancelled', 'entered-in-error')),
       (SELECT COUNT(*) FROM session_reading WHERE undone = 0),
       (SELECT COUNT(*) FROM scale_result))sql";

constexpr auto selectSignIns = sql("SELECT at_utc FROM audit_event WHERE action IN (",
                                   quotedActions<actions::signIn>, ") ORDER BY seq DESC LIMIT 1 OFFSET 1");

constexpr std::string_view selectHashOfEntry = R"sql(
SELECT hash FROM audit_event WHERE seq = :seq)sql";

} // namespace

Result<ClinicCounts> ClinicCounts::load(Connection& connection) {
    return oneRow(connection.prepare(selectCounts), [](RowReader& row) {
        ClinicCounts counts;
        row.read(counts.staff, counts.patients, counts.sessions, counts.readings, counts.scaleResults);
        return counts;
    });
}

Result<std::optional<Instant>> signInBeforeThis(Connection& connection) {
    return firstRow(connection.prepare(selectSignIns), onlyColumn<Instant>);
}

Result<QByteArray> auditHashAt(Connection& connection, qint64 sequence) {
    return firstRow(connection.prepare(selectHashOfEntry).bind(":seq", sequence), onlyColumn<QByteArray>)
        .map([](const std::optional<QByteArray>& hash) { return hash.value_or(QByteArray()); });
}

} // namespace tidemark::storage
