// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/vault/MasterKey.h"

#include <sodium.h>

#include <algorithm>

namespace tidemark::storage {
namespace {

constexpr std::size_t masterKeySaltSize = 16;
// crypto_kdf wants eight characters.
constexpr char masterKeyContext[] = "tidemark";
// Numbers of the derived keys: part of the file format.
constexpr quint64 databasePurpose = 1;
constexpr quint64 keyringPurpose = 2;
constexpr quint64 auditPurpose = 3;
constexpr quint64 backupPurpose = 4;

} // namespace

MasterKey::MasterKey(SecretBytes key, QByteArray databaseSalt, quint32 epoch)
    : m_key(std::move(key)), m_databaseSalt(std::move(databaseSalt)), m_epoch(epoch) {
    Q_ASSERT(m_key.size() == crypto_kdf_KEYBYTES && m_databaseSalt.size() == qsizetype{masterKeySaltSize});
}

MasterKey MasterKey::random(quint32 epoch) {
    QByteArray salt(masterKeySaltSize, Qt::Uninitialized);
    SecretBytes key = SecretBytes::random(crypto_kdf_KEYBYTES);
    randombytes_buf(salt.data(), masterKeySaltSize);
    return {std::move(key), salt, epoch};
}

SecretBytes MasterKey::derive(quint64 purpose) const {
    SecretBytes derived(crypto_kdf_KEYBYTES);
    crypto_kdf_derive_from_key(derived.bytes(), derived.size(), purpose, masterKeyContext, m_key.bytes());
    return derived;
}

SecretBytes MasterKey::databaseKey() const {
    const SecretBytes derived = derive(databasePurpose);
    SecretBytes both(derived.size() + masterKeySaltSize);
    unsigned char* rest = std::copy(derived.span().begin(), derived.span().end(), both.bytes());
    std::copy(m_databaseSalt.begin(), m_databaseSalt.end(), rest);
    return both;
}

SecretBytes MasterKey::keyringKey() const {
    return derive(keyringPurpose);
}

SecretBytes MasterKey::auditKey() const {
    return derive(auditPurpose);
}

SecretBytes MasterKey::backupKey() const {
    return derive(backupPurpose);
}

MasterKey MasterKey::copy() const {
    return {SecretBytes::copyOf(m_key.span()), m_databaseSalt, m_epoch};
}

} // namespace tidemark::storage
