// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/repositories/board/WrittenSince.h"

#include "base/Try.h"
#include "domain/AuditActions.h"
#include "storage/engine/Rows.h"

#include <algorithm>
#include <array>

namespace tidemark::storage {
namespace {

constexpr std::string_view selectWritten = R"sql(
SELECT action, entity,
       CASE entity
       WHEN 'patient' THEN entity_id
       WHEN 'session' THEN (SELECT patient_id FROM treatment_session WHERE treatment_session.id = audit_event.entity_id)
       WHEN 'course' THEN (SELECT patient_id FROM course WHERE course.id = audit_event.entity_id)
       WHEN 'order' THEN (SELECT patient_id FROM treatment_order WHERE treatment_order.id = audit_event.entity_id)
       WHEN 'scale-result' THEN (SELECT patient_id FROM scale_result WHERE scale_result.id = audit_event.entity_id)
       END
FROM audit_event WHERE seq > :seq ORDER BY seq LIMIT :count)sql";

/// More entries than this cost as much as reading everybody.
constexpr int mostEntriesSince = 200;

/// Of people, of the clinic as a place and of the safe, and doses at home: no patient's session or need
/// changes by them.
constexpr std::array<std::string_view, 5> besidePatients{"staff", "drug-lot", "drug-case", "home-dose",
                                                         "clinic-day"};

struct Written {
    QString action;
    QString entity;
    PatientId patient;
};

bool changesNothing(const Written& written) {
    return written.action == actions::patientOpen || written.action == actions::exportFiles ||
           written.action == actions::reportMake ||
           std::ranges::any_of(besidePatients, [&](std::string_view entity) {
               return written.entity == QLatin1String(entity.data(), static_cast<qsizetype>(entity.size()));
           });
}

} // namespace

Result<WrittenSince> WrittenSince::load(Connection& connection, qint64 sequence) {
    const auto writtenOf = [](RowReader& row) {
        Written written;
        row.read(written.action, written.entity, written.patient);
        return written;
    };
    const auto entries = TIDEMARK_TRY(
        allRows(connection.prepare(selectWritten).bind(":seq", sequence).bind(":count", mostEntriesSince),
                writtenOf));
    WrittenSince since;
    since.everybody = std::ssize(entries) == mostEntriesSince;
    for (const Written& entry : entries) {
        if (changesNothing(entry)) {
            continue;
        }
        if (entry.patient.isNull()) {
            since.everybody = true;
        } else {
            since.patients.insert(entry.patient);
        }
    }
    return since;
}

} // namespace tidemark::storage
