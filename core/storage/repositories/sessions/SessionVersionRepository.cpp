// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/repositories/sessions/SessionVersionRepository.h"

#include "storage/repositories/base/Rows.h"

namespace tidemark::storage {
namespace {

constexpr std::string_view insertVersion =
    "INSERT INTO session_version (session_id, version, body, record_hash, author_id, reason, made_at) "
    "VALUES (:session_id, :version, :body, :record_hash, :author_id, :reason, :made_at)";

constexpr std::string_view selectVersions =
    "SELECT version, body, record_hash, author_id, reason, made_at FROM session_version "
    "WHERE session_id = :session_id ORDER BY version";

constexpr std::string_view insertSignature =
    "INSERT INTO session_signature (id, session_id, version, signer_id, printed_name, meaning, signed_at, "
    "record_hash, ledger_sequence, ledger_head, public_key, signature) "
    "VALUES (:id, :session_id, :version, :signer_id, :printed_name, :meaning, :signed_at, :record_hash, "
    ":ledger_sequence, :ledger_head, :public_key, :signature)";

constexpr std::string_view selectSignatures =
    "SELECT version, signer_id, printed_name, meaning, signed_at, record_hash, ledger_sequence, ledger_head, "
    "public_key, signature FROM session_signature WHERE session_id = :session_id "
    "ORDER BY version, signed_at, id";

Result<SessionVersion> versionAt(const Statement& row) {
    SessionVersion version;
    version.version = static_cast<int>(row.integer(0));
    version.body = row.bytes(1);
    version.recordHash = row.text(2);
    version.author = row.id<StaffId>(3);
    version.reason = row.text(4);
    version.madeAt = row.instant(5);
    return version;
}

Result<SignatureLine> signatureAt(const Statement& row) {
    SignatureLine line;
    line.version = static_cast<int>(row.integer(0));
    line.signer = row.id<StaffId>(1);
    line.printedName = row.text(2);
    line.meaning = row.text(3);
    line.signedAt = row.instant(4);
    line.recordHash = row.text(5);
    line.ledgerSequence = row.integer(6);
    line.ledgerHead = row.text(7);
    line.publicKey = row.bytes(8);
    line.signature = row.bytes(9);
    return line;
}

} // namespace

Result<void> SessionVersionRepository::add(Connection& connection, const SessionId& session,
                                           const SessionVersion& version) {
    return connection.prepare(insertVersion)
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
    auto rows = connection.prepare(selectVersions);
    rows.bind(":session_id", session);
    return allRows(rows, versionAt);
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
        .bind(":ledger_sequence", signature.ledgerSequence)
        .bind(":ledger_head", signature.ledgerHead)
        .bind(":public_key", signature.publicKey)
        .bind(":signature", signature.signature)
        .run();
}

Result<std::vector<SignatureLine>> SessionVersionRepository::signatures(Connection& connection,
                                                                        const SessionId& session) {
    auto rows = connection.prepare(selectSignatures);
    rows.bind(":session_id", session);
    return allRows(rows, signatureAt);
}

} // namespace tidemark::storage
