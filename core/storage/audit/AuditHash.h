// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/audit/AuditLine.h"

#include <QByteArrayView>

#include <array>
#include <sodium/crypto_hash_sha256.h>

namespace tidemark::storage {

inline constexpr qsizetype auditHashSize = 32;

/// AuditHasher builds the hash of one entry from its fields, in the order of table audit_event.
///
/// SHA-256 over: the text "tidemark-audit-v1", the previous hash (32 bytes), then each field as its length (4
/// bytes, big-endian) and its bytes. Text is UTF-8 in NFC; an integer has 8 bytes, two's complement,
/// big-endian; an absent field is the length FFFFFFFF and nothing else, so it differs from an empty one.
class AuditHasher {
public:
    explicit AuditHasher(QByteArrayView previousHash);
    /// Adds one field with its length before it; an integer always has 8 bytes.
    void add(QByteArrayView bytes);
    void add(qint64 integer);
    /// Adds the field of a value that the entry does not have, which hashes differently from an empty one.
    void addAbsent();
    /// Returns the hash, auditHashSize bytes. The hasher is used up by it.
    [[nodiscard]] QByteArray finish();

private:
    crypto_hash_sha256_state m_state{};
};

/// Returns the text as it is stored in the audit log and hashed.
[[nodiscard]] QByteArray canonicalText(const QString& text);

/// Returns the hash that the entry must have, from its own fields and the hash of the entry before it; the
/// hash that is stored in the entry is not looked at.
[[nodiscard]] QByteArray auditHash(const AuditEntry& entry);

} // namespace tidemark::storage
