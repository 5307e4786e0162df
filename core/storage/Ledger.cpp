// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Ledger.h"

#include "base/Try.h"
#include "storage/LedgerHash.h"

namespace tidemark::storage {
namespace {

constexpr std::string_view selectHead = R"sql(
SELECT seq, hash FROM audit_event ORDER BY seq DESC LIMIT 1)sql";

constexpr std::string_view insertEntry = R"sql(
INSERT INTO audit_event (seq, at_utc, zone, boot_id, boot_ms, actor_id, actor_role, device, action, entity,
                         entity_id, version, reason, body, prev_hash, hash)
VALUES (:seq, :at_utc, :zone, :boot_id, :boot_ms, :actor_id, :actor_role, :device, :action, :entity,
        :entity_id, :version, :reason, :body, :prev_hash, :hash))sql";

constexpr std::string_view selectChain = R"sql(
SELECT seq, at_utc, zone, boot_id, boot_ms, actor_id, actor_role, device, action, entity,
       entity_id, version, reason, body, prev_hash, hash
FROM audit_event WHERE seq >= :from ORDER BY seq)sql";

constexpr std::string_view selectLast = R"sql(
SELECT seq, at_utc, zone, boot_id, boot_ms, actor_id, actor_role, device, action, entity,
       entity_id, version, reason, body, prev_hash, hash
FROM audit_event ORDER BY seq DESC LIMIT :count)sql";

constexpr std::string_view selectOfEntity = R"sql(
SELECT seq, at_utc, zone, boot_id, boot_ms, actor_id, actor_role, device, action, entity,
       entity_id, version, reason, body, prev_hash, hash
FROM audit_event WHERE entity = :entity AND entity_id = :entity_id ORDER BY seq)sql";

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

LedgerEntry readEntry(const Statement& row) {
    LedgerEntry entry;
    entry.sequence = row.integer(Seq);
    entry.at = row.instant(AtUtc);
    entry.zone = row.bytes(Zone);
    entry.bootId = row.text(BootId);
    entry.sinceBoot = Duration{row.integer(BootMs)};
    entry.device = row.text(Device);
    entry.line = {row.id<StaffId>(ActorId), row.text(ActorRole), row.text(Action),
                  row.text(Entity),         row.text(EntityId),  static_cast<int>(row.integer(Version)),
                  row.optionalText(Reason), row.bytes(Body)};
    entry.previousHash = row.bytes(PreviousHash);
    entry.hash = row.bytes(Hash);
    return entry;
}

Result<std::vector<LedgerEntry>> readAll(Statement& rows) {
    std::vector<LedgerEntry> entries;
    while (true) {
        const auto more = TIDEMARK_TRY(rows.step());
        if (!more) {
            return entries;
        }
        entries.push_back(readEntry(rows));
    }
}

/// The hash of a stored row, from its raw bytes: they were made canonical when they were stored.
QByteArray hashOfRow(const Statement& row, QByteArrayView previousHash) {
    LedgerHasher hasher(previousHash);
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
    return fail(ErrorCode::LedgerBroken, {}, QString::number(sequence));
}

LedgerHead emptyHead() {
    return {0, QByteArray(ledgerHashSize, '\0')};
}

} // namespace

Ledger::Ledger(const Clock& clock, QString device)
    : m_clock(clock), m_device(std::move(device)), m_head(emptyHead()), m_next(m_head) {}

Result<void> Ledger::load(Connection& connection) {
    Statement head = connection.prepare(selectHead);
    const auto found = TIDEMARK_TRY(head.step());
    m_head = found ? LedgerHead{head.integer(0), head.bytes(1)} : emptyHead();
    m_next = m_head;
    return {};
}

Result<void> Ledger::append(Connection& connection, const LedgerLine& line) {
    LedgerEntry entry;
    entry.sequence = m_head.length + 1;
    entry.at = m_clock.now();
    entry.zone = m_clock.zone();
    entry.bootId = m_clock.bootId();
    entry.sinceBoot = m_clock.sinceBoot();
    entry.device = m_device;
    entry.line = line;
    entry.previousHash = m_head.hash;
    entry.hash = ledgerHash(entry);
    const auto canonical = [](const QString& text) { return text.normalized(QString::NormalizationForm_C); };
    auto added = connection.prepare(insertEntry)
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
                     .run();
    if (added) {
        m_next = {entry.sequence, entry.hash};
    }
    return added;
}

void Ledger::accept() {
    m_head = m_next;
}

void Ledger::discard() {
    m_next = m_head;
}

Result<LedgerHead> Ledger::verify(Connection& connection, qint64 from) {
    Statement rows = connection.prepare(selectChain);
    rows.bind(":from", from);
    LedgerHead head = emptyHead();
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
        head = {expected, rows.bytes(Hash)};
        ++expected;
        first = false;
    }
}

Result<std::vector<LedgerEntry>> Ledger::last(Connection& connection, int count) {
    Statement rows = connection.prepare(selectLast);
    rows.bind(":count", count);
    return readAll(rows);
}

Result<std::vector<LedgerEntry>> Ledger::ofEntity(Connection& connection, const QString& entity,
                                                  const QString& entityId) {
    Statement rows = connection.prepare(selectOfEntity);
    rows.bind(":entity", entity).bind(":entity_id", entityId);
    return readAll(rows);
}

} // namespace tidemark::storage
