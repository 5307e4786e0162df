// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/vault/SecretBytes.h"

#include <QByteArray>

namespace tidemark::storage {

/// A Signature is an Ed25519 signature with the key that verifies it.
struct Signature {
    QByteArray publicKey; ///< 32 bytes
    QByteArray bytes;     ///< 64 bytes
};

/// A SigningKey is a person's Ed25519 key, opened by the password; the secret half is kept in guarded memory
/// and is wiped with it.
class SigningKey {
public:
    SigningKey(QByteArray publicKey, SecretBytes secretKey);

    [[nodiscard]] const QByteArray& publicKey() const { return m_publicKey; }
    /// Signs the bytes as they are by Ed25519 (RFC 8032, 2017); the same bytes always give the same
    /// signature.
    [[nodiscard]] Signature sign(const QByteArray& bytes) const;

private:
    QByteArray m_publicKey;
    SecretBytes m_secretKey;
};

} // namespace tidemark::storage
