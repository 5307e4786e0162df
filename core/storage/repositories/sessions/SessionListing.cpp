// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/repositories/sessions/SessionListing.h"

#include "storage/engine/Rows.h"
#include "storage/engine/SqlText.h"

namespace tidemark::storage {
namespace {

// "version > 1" as a constant lets the index of amended versions answer.
constexpr SqlText amendmentsWithoutSignature = R"sql(
SELECT session_version.session_id, treatment_session.patient_id, session_version.version, session_version.made_at
FROM session_version
JOIN treatment_session ON treatment_session.id = session_version.session_id
                      AND treatment_session.version = session_version.version
WHERE session_version.version > 1
  AND NOT EXISTS (SELECT 1 FROM session_signature
                  WHERE session_signature.session_id = session_version.session_id
                    AND session_signature.version = session_version.version))sql";

constexpr SqlText oldestFirst = " ORDER BY session_version.made_at, session_version.session_id";

constexpr auto selectUnsignedAmendments = sql(amendmentsWithoutSignature, oldestFirst);

constexpr auto selectUnsignedAmendmentsOfPatient =
    sql(amendmentsWithoutSignature, " AND treatment_session.patient_id = :patient_id", oldestFirst);

constexpr std::string_view selectSignedAfter = R"sql(
SELECT session_id FROM session_signature WHERE session_id > :last
UNION SELECT id FROM treatment_session WHERE state = :signed AND id > :last
ORDER BY 1 LIMIT :most)sql";

UnsignedAmendment amendmentOf(RowReader& row) {
    UnsignedAmendment amendment;
    row.read(amendment.session, amendment.patient, amendment.version, amendment.madeAt);
    return amendment;
}

} // namespace

Result<std::vector<UnsignedAmendment>> SessionListing::unsignedAmendments(Connection& connection) {
    return allRows(connection.prepare(selectUnsignedAmendments), amendmentOf);
}

Result<std::vector<UnsignedAmendment>> SessionListing::unsignedAmendmentsOf(Connection& connection,
                                                                            const PatientId& patient) {
    return allRows(connection.prepare(selectUnsignedAmendmentsOfPatient).bind(":patient_id", patient),
                   amendmentOf);
}

Result<std::vector<SessionId>> SessionListing::signedAfter(Connection& connection, const SessionId& last,
                                                           int most) {
    return allRows(connection.prepare(selectSignedAfter)
                       .bind(":last", last.text())
                       .bind(":signed", SessionState::Signed)
                       .bind(":most", most),
                   onlyColumn<SessionId>);
}

} // namespace tidemark::storage
