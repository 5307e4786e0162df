// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/repositories/protocols/ProtocolVersionRepository.h"

#include "storage/repositories/base/Rows.h"

namespace tidemark::storage {
namespace {

constexpr std::string_view insertVersion = R"sql(
INSERT INTO protocol_version (protocol_id, version, body, body_hash, author_id, made_at, note)
VALUES (:protocol_id, :version, :body, :body_hash, :author_id, :made_at, :note))sql";

constexpr std::string_view updateApproval = R"sql(
UPDATE protocol_version SET approved_by = :approved_by, approved_at = :approved_at, approval_note = :approval_note
WHERE protocol_id = :protocol_id AND version = :version AND approved_at IS NULL)sql";

constexpr std::string_view selectVersions = R"sql(
SELECT protocol_version.protocol_id, protocol_version.version, protocol_version.body, protocol_version.body_hash,
       protocol_version.author_id, author.display_name,
       protocol_version.made_at, protocol_version.note, protocol_version.approved_by, approver.display_name,
       protocol_version.approved_at, protocol_version.approval_note
FROM protocol_version
LEFT JOIN staff AS author ON author.id = protocol_version.author_id
LEFT JOIN staff AS approver ON approver.id = protocol_version.approved_by)sql";

constexpr std::string_view ofOneVersion = R"sql(
WHERE protocol_version.protocol_id = :protocol_id AND protocol_version.version = :version)sql";

constexpr std::string_view ofOneProtocol = R"sql(
WHERE protocol_version.protocol_id = :protocol_id
ORDER BY protocol_version.version)sql";

constexpr std::string_view ofEveryProtocol = R"sql(
ORDER BY protocol_version.protocol_id, protocol_version.version)sql";

Statement versionsWhere(Connection& connection, std::string_view which) {
    return connection.prepare(std::string(selectVersions).append(which));
}

Result<ProtocolVersion> versionAt(const Statement& row) {
    ProtocolVersion version;
    version.protocolId = row.text(0);
    version.version = static_cast<int>(row.integer(1));
    version.body = row.text(2).toUtf8();
    version.bodyHash = row.text(3);
    version.author = row.id<StaffId>(4);
    version.authorName = row.text(5);
    version.madeAt = row.instant(6);
    version.note = row.text(7);
    version.approvedBy = row.id<StaffId>(8);
    version.approverName = row.text(9);
    version.approvedAt = row.optionalInstant(10);
    version.approvalNote = row.text(11);
    return version;
}

} // namespace

Result<void> ProtocolVersionRepository::insert(Connection& connection, const ProtocolVersion& version) {
    return connection.prepare(insertVersion)
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
    auto written = connection.prepare(updateApproval)
                       .bind(":protocol_id", version.protocolId)
                       .bind(":version", version.version)
                       .bind(":approved_by", version.approvedBy)
                       .bind(":approved_at", version.approvedAt)
                       .bind(":approval_note", version.approvalNote)
                       .run();
    if (!written) {
        return written;
    }
    return connection.changedRows() == 1 ? Result<void>() : fail(ErrorCode::WrongState);
}

Result<std::optional<ProtocolVersion>> ProtocolVersionRepository::find(Connection& connection,
                                                                       const QString& id, int version) {
    Statement row = versionsWhere(connection, ofOneVersion);
    row.bind(":protocol_id", id).bind(":version", version);
    return firstRow(row, versionAt);
}

Result<std::vector<ProtocolVersion>> ProtocolVersionRepository::ofProtocol(Connection& connection,
                                                                           const QString& id) {
    Statement rows = versionsWhere(connection, ofOneProtocol);
    rows.bind(":protocol_id", id);
    return allRows(rows, versionAt);
}

Result<std::vector<ProtocolVersion>> ProtocolVersionRepository::all(Connection& connection) {
    Statement rows = versionsWhere(connection, ofEveryProtocol);
    return allRows(rows, versionAt);
}

} // namespace tidemark::storage
