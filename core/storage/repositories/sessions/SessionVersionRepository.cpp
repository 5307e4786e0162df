// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/repositories/sessions/SessionVersionRepository.h"

#include "storage/engine/Rows.h"
#include "storage/engine/SqlText.h"

namespace tidemark::storage {
namespace {

constexpr SqlText versionColumns = "version, body, record_hash, author_id, reason, made_at";

constexpr SqlText signatureColumns =
    "version, signer_id, printed_name, meaning, signed_at, record_hash, ledger_sequence, ledger_head, "
    "public_key, signature";

constexpr auto insertSessionVersion = insertInto<"session_version", sql("session_id, ", versionColumns)>;

constexpr auto selectSessionVersions = sql("SELECT ", versionColumns, R"sql( FROM session_version
WHERE session_id = :session_id ORDER BY version)sql");

constexpr auto insertSignature = insertInto<"session_signature", sql("id, session_id, ", signatureColumns)>;

constexpr auto selectSignatures = sql("SELECT ", signatureColumns, R"sql( FROM session_signature
WHERE session_id = :session_id ORDER BY version, signed_at, id)sql");

constexpr auto selectSignaturesInOrder =
    sql("SELECT session_id, ", columnsOf<"session_signature", signatureColumns>, R"sql(
FROM patient CROSS JOIN treatment_session CROSS JOIN session_signature
WHERE treatment_session.patient_id = patient.id AND session_signature.session_id = treatment_session.id
ORDER BY patient.sort_name, patient.number, treatment_session.planned_at, treatment_session.id,
    session_signature.version, session_signature.signed_at, session_signature.id)sql");

SessionVersion sessionVersionOf(RowReader& row) {
    SessionVersion version;
    row.read(version.version, version.body, version.recordHash, version.author, version.reason,
             version.madeAt);
    return version;
}

SignatureLine signatureOf(RowReader& row) {
    SignatureLine line;
    row.read(line.version, line.signer, line.printedName, line.meaning, line.signedAt, line.recordHash,
             line.auditSequence, line.auditHead, line.publicKey, line.signature);
    return line;
}

} // namespace

Result<void> SessionVersionRepository::add(Connection& connection, const SessionId& session,
                                           const SessionVersion& version) {
    return connection.prepare(insertSessionVersion)
        .bind(":session_id", session)
        .bind(":version", version.version)
        .bind(":body", version.body)
        .bind(":record_hash", version.recordHash)
        .bind(":author_id", version.author)
        .bind(":reason", version.reason)
        .bind(":made_at", version.madeAt)
        .run();
}

Result<std::vector<SessionVersion>> SessionVersionRepository::versions(Connection& connection,
                                                                       const SessionId& session) {
    return allRows(connection.prepare(selectSessionVersions).bind(":session_id", session), sessionVersionOf);
}

Result<void> SessionVersionRepository::add(Connection& connection, const SessionId& session,
                                           const SignatureLine& signature) {
    return connection.prepare(insertSignature)
        .bind(":id", newUuid(signature.signedAt))
        .bind(":session_id", session)
        .bind(":version", signature.version)
        .bind(":signer_id", signature.signer)
        .bind(":printed_name", signature.printedName)
        .bind(":meaning", signature.meaning)
        .bind(":signed_at", signature.signedAt)
        .bind(":record_hash", signature.recordHash)
        .bind(":ledger_sequence", signature.auditSequence)
        .bind(":ledger_head", signature.auditHead)
        .bind(":public_key", signature.publicKey)
        .bind(":signature", signature.signature)
        .run();
}

Result<std::vector<SignatureLine>> SessionVersionRepository::signatures(Connection& connection,
                                                                        const SessionId& session) {
    return allRows(connection.prepare(selectSignatures).bind(":session_id", session), signatureOf);
}

LinesInOrder<SignatureLine> SessionVersionRepository::signaturesInOrder(Connection& connection) {
    return LinesInOrder<SignatureLine>(
        {connection.prepare(selectSignaturesInOrder), lineOfSession<SignatureLine, signatureOf>});
}

} // namespace tidemark::storage
