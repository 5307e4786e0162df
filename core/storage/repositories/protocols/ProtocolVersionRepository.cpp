// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/repositories/protocols/ProtocolVersionRepository.h"

#include "base/Try.h"
#include "storage/engine/Rows.h"
#include "storage/engine/SqlText.h"

namespace tidemark::storage {
namespace {

constexpr SqlText madeVersionColumns = "protocol_id, version, body, body_hash, author_id, made_at, note";
constexpr SqlText approvedColumns = "approved_by, approved_at, approval_note";

constexpr auto insertProtocolVersion = insertInto<"protocol_version", madeVersionColumns>;

constexpr auto updateApproval = sql("UPDATE protocol_version SET ", assignmentsOf<approvedColumns>, R"sql(
WHERE protocol_id = :protocol_id AND version = :version AND approved_at IS NULL)sql");

constexpr auto selectProtocol =
    sql("SELECT ", columnsOf<"protocol_version", sql(madeVersionColumns, ", ", approvedColumns)>, R"sql(,
       author.display_name, approver.display_name
FROM protocol_version
LEFT JOIN staff AS author ON author.id = protocol_version.author_id
LEFT JOIN staff AS approver ON approver.id = protocol_version.approved_by )sql");

constexpr auto selectProtocolVersion = sql(selectProtocol, R"sql(
WHERE protocol_version.protocol_id = :protocol_id AND protocol_version.version = :version)sql");

constexpr auto selectOfProtocol = sql(selectProtocol, R"sql(
WHERE protocol_version.protocol_id = :protocol_id
ORDER BY protocol_version.version)sql");

constexpr std::string_view selectKeys = "SELECT protocol_id, version FROM protocol_version";

constexpr auto selectProtocolVersions = sql(selectProtocol, R"sql(
ORDER BY protocol_version.protocol_id, protocol_version.version)sql");

ProtocolVersion protocolVersionOf(RowReader& row) {
    ProtocolVersion version;
    row.read(version.protocolId, version.version, version.body, version.bodyHash, version.author,
             version.madeAt, version.note, version.approvedBy, version.approvedAt, version.approvalNote,
             version.authorName, version.approverName);
    return version;
}

} // namespace

Result<void> ProtocolVersionRepository::insert(Connection& connection, const ProtocolVersion& version) {
    return connection.prepare(insertProtocolVersion)
        .bind(":protocol_id", version.protocolId)
        .bind(":version", version.version)
        .bind(":body", QString::fromUtf8(version.body))
        .bind(":body_hash", version.bodyHash)
        .bind(":author_id", version.author)
        .bind(":made_at", version.madeAt)
        .bind(":note", version.note)
        .run();
}

Result<void> ProtocolVersionRepository::approve(Connection& connection, const ProtocolVersion& version) {
    TIDEMARK_TRY(connection.prepare(updateApproval)
                     .bind(":protocol_id", version.protocolId)
                     .bind(":version", version.version)
                     .bind(":approved_by", version.approvedBy)
                     .bind(":approved_at", version.approvedAt)
                     .bind(":approval_note", version.approvalNote)
                     .run());
    return connection.changedRows() == 1 ? Result<void>() : fail(ErrorCode::WrongState);
}

Result<std::optional<ProtocolVersion>> ProtocolVersionRepository::find(Connection& connection,
                                                                       const QString& id, int version) {
    return firstRow(
        connection.prepare(selectProtocolVersion).bind(":protocol_id", id).bind(":version", version),
        protocolVersionOf);
}

Result<std::vector<ProtocolVersion>> ProtocolVersionRepository::ofProtocol(Connection& connection,
                                                                           const QString& id) {
    return allRows(connection.prepare(selectOfProtocol).bind(":protocol_id", id), protocolVersionOf);
}

Result<std::set<std::pair<QString, int>>> ProtocolVersionRepository::keys(Connection& connection) {
    const auto keyOf = [](RowReader& row) {
        std::pair<QString, int> key;
        row.read(key.first, key.second);
        return key;
    };
    return allRows(connection.prepare(selectKeys), keyOf).map([](const auto& keys) {
        return std::set<std::pair<QString, int>>(keys.begin(), keys.end());
    });
}

Result<std::vector<ProtocolVersion>> ProtocolVersionRepository::all(Connection& connection) {
    return allRows(connection.prepare(selectProtocolVersions), protocolVersionOf);
}

} // namespace tidemark::storage
