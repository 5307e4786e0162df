// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/vault/PinSeal.h"

#include "storage/vault/SlotCipher.h"

#include <sodium.h>

#include <algorithm>

namespace tidemark::storage {
namespace {

// The sealed bytes: the key, the salt of the database, the number of the epoch with its lowest byte first.
constexpr std::size_t keySize = crypto_kdf_KEYBYTES;
constexpr std::size_t pinSaltSize = 16;
constexpr std::size_t epochSize = 4;

SecretBytes lockKey(const SecretBytes& pinDigest, const QByteArray& secret) {
    SecretBytes key(crypto_kdf_KEYBYTES);
    crypto_generichash(key.bytes(), key.size(), pinDigest.bytes(), pinDigest.size(),
                       reinterpret_cast<const unsigned char*>(secret.constData()),
                       static_cast<std::size_t>(secret.size()));
    return key;
}

SecretBytes keyBytes(const MasterKey& key) {
    SecretBytes bytes(keySize + pinSaltSize + epochSize);
    unsigned char* next = std::copy(key.key().span().begin(), key.key().span().end(), bytes.bytes());
    next = std::copy(key.databaseSalt().begin(), key.databaseSalt().end(), next);
    for (std::size_t byte = 0; byte < epochSize; ++byte) {
        next[byte] = static_cast<unsigned char>(key.epoch() >> (8 * byte));
    }
    return bytes;
}

MasterKey masterKeyOf(const SecretBytes& bytes) {
    const auto all = bytes.span();
    const auto salt = all.subspan(keySize, pinSaltSize);
    quint32 epoch = 0;
    for (std::size_t byte = 0; byte < epochSize; ++byte) {
        epoch |= static_cast<quint32>(all[keySize + pinSaltSize + byte]) << (8 * byte);
    }
    return {SecretBytes::copyOf(all.first(keySize)),
            QByteArray(reinterpret_cast<const char*>(salt.data()), static_cast<qsizetype>(pinSaltSize)),
            epoch};
}

} // namespace

QByteArray sealForLock(const MasterKey& key, const SecretBytes& pinDigest, const QByteArray& secret,
                       const QByteArray& owner) {
    return wrap(keyBytes(key), lockKey(pinDigest, secret), Wrapped::LockedMaster, owner);
}

std::optional<MasterKey> openFromLock(const QByteArray& sealed, const SecretBytes& pinDigest,
                                      const QByteArray& secret, const QByteArray& owner) {
    if (secret.size() != lockSecretSize) {
        return std::nullopt;
    }
    const auto bytes = unwrap(sealed, lockKey(pinDigest, secret), Wrapped::LockedMaster, owner);
    if (!bytes || bytes->size() != keySize + pinSaltSize + epochSize) {
        return std::nullopt;
    }
    return masterKeyOf(*bytes);
}

} // namespace tidemark::storage
