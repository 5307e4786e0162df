// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "base/Error.h"
#include "storage/audit/LedgerLine.h"
#include "storage/engine/Connection.h"

#include <utility>
#include <vector>

namespace tidemark::storage {

/// The append-only chain in table audit_event; LedgerHash.h says how each entry is hashed onto the one
/// before. An entry is added inside the transaction of the write it tells of.
class Ledger {
public:
    Ledger(const Clock& clock, QString device);

    /// Reads the head; needed once after opening.
    [[nodiscard]] Result<void> load(Connection& connection);
    /// Adds one entry to the open transaction and returns the head that it makes. The ledger's own head moves
    /// on with accept(), when the commit is durable.
    [[nodiscard]] Result<LedgerHead> append(Connection& connection, const LedgerLine& line) const;
    void accept(LedgerHead head) { m_head = std::move(head); }
    [[nodiscard]] const LedgerHead& head() const { return m_head; }

    /// Recomputes the chain from `from` (1 = all). LedgerBroken, detail = first bad sequence number.
    [[nodiscard]] static Result<LedgerHead> verify(Connection& connection, qint64 from = 1);
    /// The last `count` entries, newest first.
    [[nodiscard]] static Result<std::vector<LedgerEntry>> last(Connection& connection, int count);
    [[nodiscard]] static Result<std::vector<LedgerEntry>>
    ofEntity(Connection& connection, const QString& entity, const QString& entityId);

private:
    const Clock& m_clock;
    QString m_device;
    LedgerHead m_head;
};

} // namespace tidemark::storage
