// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/repositories/sessions/SessionListing.h"

#include "storage/engine/Rows.h"
#include "storage/engine/SqlText.h"

namespace tidemark::storage {
namespace {

// "version > 1" as a constant lets the index of amended versions answer.
constexpr std::string_view selectUnsignedAmendments = R"sql(
SELECT session_version.session_id, treatment_session.patient_id, session_version.version, session_version.made_at
FROM session_version
JOIN treatment_session ON treatment_session.id = session_version.session_id
                      AND treatment_session.version = session_version.version
WHERE session_version.version > 1
  AND NOT EXISTS (SELECT 1 FROM session_signature
                  WHERE session_signature.session_id = session_version.session_id
                    AND session_signature.version = session_version.version)
ORDER BY session_version.made_at, session_version.session_id)sql";

constexpr std::string_view selectWithSignatures = R"sql(
SELECT session_id FROM session_signature GROUP BY session_id ORDER BY MIN(ledger_sequence), session_id)sql";

} // namespace

Result<std::vector<UnsignedAmendment>> SessionListing::unsignedAmendments(Connection& connection) {
    return allRows(connection.prepare(selectUnsignedAmendments), [](RowReader& row) {
        UnsignedAmendment amendment;
        row.read(amendment.session, amendment.patient, amendment.version, amendment.madeAt);
        return amendment;
    });
}

Result<std::vector<SessionId>> SessionListing::withSignatures(Connection& connection) {
    return allRows(connection.prepare(selectWithSignatures), onlyColumn<SessionId>);
}

} // namespace tidemark::storage
