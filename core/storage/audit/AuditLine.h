// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "base/Id.h"
#include "domain/AuditActions.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace tidemark::storage {

/// AuditLine is what one write says of itself in the audit log: who did what to which record, in which
/// version, and why. The work of the write may fill in what it learns on the way (an id, the body).
struct AuditLine {
    StaffId actor;
    QString role;
    QString action; ///< One of AuditActions.h.
    QString entity; ///< "session", "patient", …
    QString entityId;
    int version = 1;
    std::optional<QString> reason;
    QByteArray body; ///< Canonical bytes of what was recorded; hashed into the chain.
};

/// An AuditEntry is an entry of the audit log as the database has it.
struct AuditEntry {
    qint64 sequence = 0;
    Instant at;
    QByteArray zone;
    QString bootId;
    Duration sinceBoot{0};
    QString device;
    AuditLine line;
    QByteArray previousHash; ///< 32 bytes
    QByteArray hash;         ///< 32 bytes
};

/// AuditHead is the head of the audit log: its length and the hash of its last entry.
struct AuditHead {
    qint64 length = 0;
    QByteArray hash; ///< 32 bytes; zeros at length 0

    friend bool operator==(const AuditHead&, const AuditHead&) = default;
};

} // namespace tidemark::storage
