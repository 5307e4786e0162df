// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/audit/AuditLog.h"

#include "base/Try.h"
#include "storage/audit/AuditHash.h"
#include "storage/engine/Rows.h"
#include "storage/engine/SqlText.h"

namespace tidemark::storage {
namespace {

constexpr std::string_view selectHead = R"sql(
SELECT seq, hash FROM audit_event ORDER BY seq DESC LIMIT 1)sql";

constexpr SqlText auditColumns =
    "seq, at_utc, zone, boot_id, boot_ms, actor_id, actor_role, device, action, entity, entity_id, version, "
    "reason, body, prev_hash, hash";

constexpr auto insertAuditEntry = insertInto<"audit_event", auditColumns>;

constexpr auto selectChain =
    sql("SELECT ", auditColumns, " FROM audit_event WHERE seq >= :from ORDER BY seq");

constexpr auto selectChainOn =
    sql("SELECT ", auditColumns, " FROM audit_event WHERE seq > :after ORDER BY seq LIMIT :most");

constexpr std::string_view selectTouchesAfter = R"sql(
SELECT seq, action, entity, entity_id FROM audit_event WHERE seq > :after ORDER BY seq)sql";

constexpr auto selectEntry = sql("SELECT ", auditColumns, " FROM audit_event WHERE seq = :seq");

constexpr auto selectLast = sql("SELECT ", auditColumns, " FROM audit_event ORDER BY seq DESC LIMIT :count");

constexpr auto selectLastOf =
    sql("SELECT ", auditColumns, " FROM audit_event WHERE action = :action ORDER BY seq DESC LIMIT :count");

constexpr std::string_view selectTime = R"sql(
SELECT at_utc FROM audit_event WHERE seq = :seq)sql";

constexpr auto selectOfEntity = sql("SELECT ", auditColumns, R"sql( FROM audit_event
WHERE entity = :entity AND entity_id = :entity_id ORDER BY seq)sql");

/// The columns by their place, for the hash over all of them.
enum Column {
    Seq,
    AtUtc,
    Zone,
    BootId,
    BootMs,
    ActorId,
    ActorRole,
    Device,
    Action,
    Entity,
    EntityId,
    Version,
    Reason,
    Body,
    PreviousHash,
    Hash
};

AuditEntry auditEntryOf(RowReader& row) {
    AuditEntry entry;
    row.read(entry.sequence, entry.at, entry.zone, entry.bootId);
    entry.sinceBoot = Duration{row.next<qint64>()};
    AuditLine& line = entry.line;
    row.read(line.actor, line.role, entry.device, line.action, line.entity, line.entityId, line.version,
             line.reason, line.body, entry.previousHash, entry.hash);
    return entry;
}

/// The hash of a stored row, from its raw bytes: they were made canonical when they were stored.
QByteArray hashOfRow(const Statement& row, QByteArrayView previousHash) {
    AuditHasher hasher(previousHash);
    for (int column = Seq; column <= Body; ++column) {
        if (row.isNull(column)) {
            hasher.addAbsent();
        } else if (column == Seq || column == AtUtc || column == BootMs || column == Version) {
            hasher.add(row.integer(column));
        } else {
            hasher.add(row.bytes(column));
        }
    }
    return hasher.finish();
}

tl::unexpected<Error> brokenAt(qint64 sequence) {
    return fail(ErrorCode::AuditLogBroken, {}, QString::number(sequence));
}

AuditHead emptyHead() {
    return {0, QByteArray(auditHashSize, '\0')};
}

} // namespace

AuditLog::AuditLog(const Clock& clock, QString device)
    : m_clock(clock), m_device(std::move(device)), m_head(emptyHead()) {}

Result<void> AuditLog::load(Connection& connection) {
    const auto work = [](RowReader& row) {
        AuditHead head;
        row.read(head.length, head.hash);
        return head;
    };
    const auto found = TIDEMARK_TRY(firstRow(connection.prepare(selectHead), work));
    m_head = found.value_or(emptyHead());
    return {};
}

Result<AuditHead> AuditLog::append(Connection& connection, const AuditLine& line) const {
    AuditEntry entry;
    entry.sequence = m_head.length + 1;
    const ClockReading time = m_actAt.value_or(m_clock.reading());
    entry.at = time.wall;
    entry.zone = m_clock.zone();
    entry.bootId = time.bootId;
    entry.sinceBoot = time.sinceBoot;
    entry.device = m_device;
    entry.line = line;
    entry.previousHash = m_head.hash;
    entry.hash = auditHash(entry);
    const auto canonical = [](const QString& text) { return text.normalized(QString::NormalizationForm_C); };
    return connection.prepare(insertAuditEntry)
        .bind(":seq", entry.sequence)
        .bind(":at_utc", entry.at)
        .bind(":zone", QString::fromUtf8(entry.zone))
        .bind(":boot_id", entry.bootId)
        .bind(":boot_ms", qint64{entry.sinceBoot.count()})
        .bind(":actor_id", line.actor)
        .bind(":actor_role", canonical(line.role))
        .bind(":device", canonical(m_device))
        .bind(":action", canonical(line.action))
        .bind(":entity", canonical(line.entity))
        .bind(":entity_id", canonical(line.entityId))
        .bind(":version", line.version)
        .bind(":reason", line.reason ? std::optional(canonical(*line.reason)) : std::nullopt)
        .bind(":body", line.body)
        .bind(":prev_hash", entry.previousHash)
        .bind(":hash", entry.hash)
        .run()
        .map([&] {
            return AuditHead{entry.sequence, entry.hash};
        });
}

Result<AuditHead> AuditLog::verify(Connection& connection, qint64 from) {
    Statement rows = connection.prepare(selectChain);
    rows.bind(":from", from);
    AuditHead head = emptyHead();
    qint64 expected = from;
    bool first = true;
    while (true) {
        const auto more = TIDEMARK_TRY(rows.step());
        if (!more) {
            return head;
        }
        // A chain that is checked from its middle leans on the hash its first row claims to follow.
        const bool follows = (first && from > 1) || rows.bytes(PreviousHash) == head.hash;
        if (rows.integer(Seq) != expected || !follows ||
            hashOfRow(rows, rows.bytes(PreviousHash)) != rows.bytes(Hash)) {
            return brokenAt(expected);
        }
        head = {expected, rows.bytes(Hash).toByteArray()};
        ++expected;
        first = false;
    }
}

Result<AuditHead> AuditLog::verifyOn(Connection& connection, const AuditHead& from, int most,
                                     const TakeEntry& take) {
    Statement rows = connection.prepare(selectChainOn);
    rows.bind(":after", from.length).bind(":most", most);
    AuditHead head = from;
    while (true) {
        const auto more = TIDEMARK_TRY(rows.step());
        if (!more) {
            return head;
        }
        const qint64 expected = head.length + 1;
        if (rows.integer(Seq) != expected || rows.bytes(PreviousHash) != head.hash ||
            hashOfRow(rows, head.hash) != rows.bytes(Hash)) {
            return brokenAt(expected);
        }
        head = {expected, rows.bytes(Hash).toByteArray()};
        RowReader row(rows);
        take(auditEntryOf(row));
    }
}

Result<std::vector<AuditTouch>> AuditLog::touchesAfter(Connection& connection, qint64 sequence) {
    return allRows(connection.prepare(selectTouchesAfter).bind(":after", sequence), [](RowReader& row) {
        AuditTouch touch;
        row.read(touch.sequence, touch.action, touch.entity, touch.entityId);
        return touch;
    });
}

Result<AuditEntry> AuditLog::entry(Connection& connection, qint64 sequence) {
    return oneRow(connection.prepare(selectEntry).bind(":seq", sequence), auditEntryOf);
}

Result<qint64> AuditLog::lengthBefore(Connection& connection, qint64 length, Instant at) {
    qint64 before = 0; // All entries up to here are older.
    qint64 from = length + 1;
    while (from - before > 1) {
        const qint64 middle = before + (from - before) / 2;
        const auto time =
            TIDEMARK_TRY(oneRow(connection.prepare(selectTime).bind(":seq", middle), onlyColumn<Instant>));
        (time < at ? before : from) = middle;
    }
    return before;
}

AuditHead AuditLog::beginning() {
    return emptyHead();
}

Result<std::vector<AuditEntry>> AuditLog::last(Connection& connection, int count) {
    return allRows(connection.prepare(selectLast).bind(":count", count), auditEntryOf);
}

Result<std::vector<AuditEntry>> AuditLog::lastOf(Connection& connection, const AuditAction& action,
                                                 int count) {
    return allRows(connection.prepare(selectLastOf).bind(":action", QString(action)).bind(":count", count),
                   auditEntryOf);
}

Result<std::vector<AuditEntry>> AuditLog::ofEntity(Connection& connection, const QString& entity,
                                                   const QString& entityId) {
    return allRows(connection.prepare(selectOfEntity).bind(":entity", entity).bind(":entity_id", entityId),
                   auditEntryOf);
}

} // namespace tidemark::storage
