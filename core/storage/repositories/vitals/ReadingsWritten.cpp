// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/repositories/vitals/ReadingsWritten.h"

#include "base/Try.h"
#include "domain/AuditActions.h"
#include "storage/engine/Rows.h"

namespace tidemark::storage {
namespace {

constexpr std::string_view countRecorded = R"sql(
SELECT COUNT(*) FROM audit_event
WHERE seq > :from AND entity = 'session' AND entity_id = :session_id AND action IN (:recorded, :not_obtained))sql";

/// Somebody shows a session from one set to the next: one entry, or a few that another screen wrote.
constexpr qint64 mostEntriesOfReading = 10;

} // namespace

Result<bool> ReadingsWritten::alone(Connection& connection, const SessionId& session,
                                    const LogStretch& stretch) {
    const qint64 written = stretch.until - stretch.from;
    if (written < 1 || written > mostEntriesOfReading) {
        return false;
    }
    const auto ofReadings =
        TIDEMARK_TRY(firstRow(connection.prepare(countRecorded)
                                  .bind(":from", stretch.from)
                                  .bind(":session_id", session)
                                  .bind(":recorded", QString(actions::vitalsRecord))
                                  .bind(":not_obtained", QString(actions::vitalsNotObtained)),
                              onlyColumn<qint64>));
    return ofReadings == written;
}

} // namespace tidemark::storage
