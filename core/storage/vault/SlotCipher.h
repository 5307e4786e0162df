// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"
#include "storage/vault/KdfCost.h"
#include "storage/vault/SecretBytes.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace tidemark::storage {

/// Wrapped says what a key-encrypting key wraps, each with its own subkey: a slot's secrets, or the master
/// key while the program is locked.
enum class Wrapped : quint64 { Agreement = 1, Signing = 2, LockedMaster = 3 };

/// A KeyPair is a public key and its secret half, of X25519 or of Ed25519.
struct KeyPair {
    QByteArray publicKey;
    SecretBytes secretKey;
};

/// Returns so many random bytes that are no secret: a salt or a label.
[[nodiscard]] QByteArray randomBytes(qsizetype size);
/// Makes an X25519 pair; from 32 bytes of seed where given.
[[nodiscard]] KeyPair makeAgreementPair();
/// Makes the X25519 pair that 32 bytes of seed always give.
[[nodiscard]] KeyPair agreementPairFrom(const SecretBytes& seed);
/// Makes an Ed25519 pair.
[[nodiscard]] KeyPair makeSigningPair();

/// Runs Argon2id over the normalised password. It fails with Internal when the memory cannot be allocated.
[[nodiscard]] Result<SecretBytes> keyFromPassword(const QString& password, const QByteArray& salt,
                                                  const KdfCost& cost);

/// Encrypts by XChaCha20-Poly1305 with a random nonce in front; `header` is authenticated with it.
[[nodiscard]] QByteArray wrap(const SecretBytes& secret, const SecretBytes& key, Wrapped which,
                              const QByteArray& header);
/// Decrypts what wrap() made; returns nothing where key, purpose or header are another, or a byte was
/// changed.
[[nodiscard]] std::optional<SecretBytes> unwrap(const QByteArray& wrapped, const SecretBytes& key,
                                                Wrapped which, const QByteArray& header);

/// Seals by crypto_box_seal: only the holder of the secret key opens it.
[[nodiscard]] QByteArray seal(const SecretBytes& secret, const QByteArray& publicKey);
/// Opens what seal() made; returns nothing where it was sealed to another key, or a byte was changed.
[[nodiscard]] std::optional<SecretBytes> openSealed(const QByteArray& sealed, const QByteArray& publicKey,
                                                    const SecretBytes& secretKey);

/// Hashes by BLAKE2b with 32 bytes of output.
[[nodiscard]] QByteArray keyedHash(const QByteArray& bytes, std::span<const unsigned char> key);

} // namespace tidemark::storage
