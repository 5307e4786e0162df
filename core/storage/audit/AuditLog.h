// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "base/Error.h"
#include "storage/audit/AuditLine.h"
#include "storage/engine/Connection.h"

#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace tidemark::storage {

/// An AuditTouch is the part of an entry that says what was done to which record.
struct AuditTouch {
    qint64 sequence = 0;
    QString action;
    QString entity;
    QString entityId;
};

/// AuditLog is the append-only chain in table audit_event; AuditHash.h says how each entry is hashed onto the
/// one before. An entry is added inside the transaction of the write it tells of.
class AuditLog {
public:
    AuditLog(const Clock& clock, QString device);

    /// Reads the head; needed once after opening.
    [[nodiscard]] Result<void> load(Connection& connection);
    /// Adds one entry to the open transaction and returns the head that it makes. The audit log's own head
    /// moves on with accept(), when the commit is durable. It has the time of the clock, or that of actAt().
    [[nodiscard]] Result<AuditHead> append(Connection& connection, const AuditLine& line) const;
    /// Gives what is appended from here on the time at which it was done, where that was earlier; without a
    /// reading, the time of the clock again.
    void actAt(std::optional<ClockReading> reading) { m_actAt = std::move(reading); }
    /// Moves the head to what append() returned, after the commit of that entry is durable.
    void accept(AuditHead head) { m_head = std::move(head); }
    [[nodiscard]] const AuditHead& head() const { return m_head; }

    /// Recomputes the chain from `from` (1 = all). AuditLogBroken, detail = first bad sequence number.
    [[nodiscard]] static Result<AuditHead> verify(Connection& connection, qint64 from = 1);
    /// TakeEntry is handed an entry whose hash is right.
    using TakeEntry = std::function<void(const AuditEntry&)>;
    /// Recomputes the chain on from a head that was checked, up to `most` entries, and returns the head that
    /// they lead to: `from` where there is no further entry. It fails with AuditLogBroken as verify() does.
    /// Each entry whose hash is right is handed to `take`, in the order of the log.
    [[nodiscard]] static Result<AuditHead> verifyOn(Connection& connection, const AuditHead& from, int most,
                                                    const TakeEntry& take);
    /// Returns what was done to which record in the entries after a sequence number, in their order.
    [[nodiscard]] static Result<std::vector<AuditTouch>> touchesAfter(Connection& connection,
                                                                      qint64 sequence);
    /// Returns one entry. It fails with NotFound.
    [[nodiscard]] static Result<AuditEntry> entry(Connection& connection, qint64 sequence);
    /// Returns how many entries a log of `length` had before that moment, found by halves because entries are
    /// in the order of time. Where the clock was set back in between, it may be a few more or fewer.
    [[nodiscard]] static Result<qint64> lengthBefore(Connection& connection, qint64 length, Instant at);
    /// Returns the head of a log without an entry.
    [[nodiscard]] static AuditHead beginning();
    /// Returns the last `count` entries, newest first.
    [[nodiscard]] static Result<std::vector<AuditEntry>> last(Connection& connection, int count);
    /// Returns the last `count` entries of one action, newest first. The log is read backwards until they are
    /// found.
    [[nodiscard]] static Result<std::vector<AuditEntry>> lastOf(Connection& connection,
                                                                const AuditAction& action, int count);
    /// Returns every entry about one record, the oldest first; there are none for a record that the log does
    /// not name.
    [[nodiscard]] static Result<std::vector<AuditEntry>>
    ofEntity(Connection& connection, const QString& entity, const QString& entityId);

private:
    const Clock& m_clock;
    QString m_device;
    std::optional<ClockReading> m_actAt;
    AuditHead m_head;
};

} // namespace tidemark::storage
