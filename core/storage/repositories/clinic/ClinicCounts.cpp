// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/repositories/clinic/ClinicCounts.h"

#include "storage/repositories/base/Rows.h"

namespace tidemark::storage {
namespace {

constexpr std::string_view selectCounts = R"sql(
SELECT (SELECT COUNT(*) FROM staff WHERE active = 1),
       (SELECT COUNT(*) FROM patient),
       (SELECT COUNT(*) FROM treatment_session WHERE state <> 'cancelled'),
       (SELECT COUNT(*) FROM session_reading WHERE undone = 0),
       (SELECT COUNT(*) FROM scale_result))sql";

constexpr std::string_view selectSignIns = R"sql(
SELECT at_utc FROM audit_event WHERE action = 'sign-in' ORDER BY seq DESC LIMIT 1 OFFSET 1)sql";

constexpr std::string_view selectHash = R"sql(
SELECT hash FROM audit_event WHERE seq = :seq)sql";

} // namespace

Result<ClinicCounts> ClinicCounts::load(Connection& connection) {
    Statement row = connection.prepare(selectCounts);
    return oneRow(row, [](const Statement& found) -> Result<ClinicCounts> {
        return ClinicCounts{found.integer(0), found.integer(1), found.integer(2), found.integer(3),
                            found.integer(4)};
    });
}

Result<std::optional<Instant>> signInBeforeThis(Connection& connection) {
    Statement row = connection.prepare(selectSignIns);
    return firstRow(row, [](const Statement& found) -> Result<Instant> { return found.instant(0); });
}

Result<QByteArray> ledgerHashAt(Connection& connection, qint64 sequence) {
    Statement row = connection.prepare(selectHash);
    row.bind(":seq", sequence);
    return firstRow(row, [](const Statement& found) -> Result<QByteArray> { return found.bytes(0); })
        .map([](const std::optional<QByteArray>& hash) { return hash.value_or(QByteArray()); });
}

} // namespace tidemark::storage
