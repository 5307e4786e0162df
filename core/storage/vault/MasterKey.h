// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/vault/SecretBytes.h"

#include <QByteArray>

namespace tidemark::storage {

/// MasterKey is the clinic's random master key of one epoch, and the keys derived from it (libsodium's
/// crypto_kdf). Only the vault makes one.
class MasterKey {
public:
    /// Takes `key` of 32 bytes and `databaseSalt` of 16 bytes.
    MasterKey(SecretBytes key, QByteArray databaseSalt, quint32 epoch);
    /// Makes a new random one.
    [[nodiscard]] static MasterKey random(quint32 epoch);

    [[nodiscard]] quint32 epoch() const { return m_epoch; }
    [[nodiscard]] const QByteArray& databaseSalt() const { return m_databaseSalt; }
    [[nodiscard]] const SecretBytes& key() const { return m_key; }
    /// Returns 32 bytes of key and 16 of salt: what SQLCipher takes without a derivation of its own.
    [[nodiscard]] SecretBytes databaseKey() const;
    /// Returns the key of the keyring's MAC.
    [[nodiscard]] SecretBytes keyringKey() const;
    /// Returns the key for the audit log's high-water mark.
    [[nodiscard]] SecretBytes auditKey() const;
    /// Returns the key that seals what a backup says of itself.
    [[nodiscard]] SecretBytes backupKey() const;
    /// Returns a second key of the same bytes in guarded memory of its own; copies are only made by this
    /// name, so that each can be found.
    [[nodiscard]] MasterKey copy() const;

private:
    [[nodiscard]] SecretBytes derive(quint64 purpose) const;

    SecretBytes m_key;
    QByteArray m_databaseSalt;
    quint32 m_epoch;
};

} // namespace tidemark::storage
