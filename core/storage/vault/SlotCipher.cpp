// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/vault/SlotCipher.h"

#include "storage/vault/PasswordRules.h"

#include <sodium.h>

namespace tidemark::storage {
namespace {

constexpr char slotContext[] = "tdmkslot";
constexpr qsizetype nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype tagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;

unsigned char* bytesOf(QByteArray& bytes) {
    return reinterpret_cast<unsigned char*>(bytes.data());
}

const unsigned char* bytesOf(const QByteArray& bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.constData());
}

SecretBytes subkey(const SecretBytes& key, Wrapped which) {
    SecretBytes derived(crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
    crypto_kdf_derive_from_key(derived.bytes(), derived.size(), static_cast<quint64>(which), slotContext,
                               key.bytes());
    return derived;
}

} // namespace

QByteArray randomBytes(qsizetype size) {
    QByteArray bytes(size, Qt::Uninitialized);
    randombytes_buf(bytes.data(), static_cast<std::size_t>(size));
    return bytes;
}

KeyPair makeAgreementPair() {
    return agreementPairFrom(SecretBytes::random(crypto_box_SEEDBYTES));
}

KeyPair agreementPairFrom(const SecretBytes& seed) {
    KeyPair pair{QByteArray(crypto_box_PUBLICKEYBYTES, '\0'), SecretBytes(crypto_box_SECRETKEYBYTES)};
    crypto_box_seed_keypair(bytesOf(pair.publicKey), pair.secretKey.bytes(), seed.bytes());
    return pair;
}

KeyPair makeSigningPair() {
    KeyPair pair{QByteArray(crypto_sign_PUBLICKEYBYTES, '\0'), SecretBytes(crypto_sign_SECRETKEYBYTES)};
    crypto_sign_keypair(bytesOf(pair.publicKey), pair.secretKey.bytes());
    return pair;
}

Result<SecretBytes> keyFromPassword(const QString& password, const QByteArray& salt, const KdfCost& cost) {
    SecretBytes key(crypto_kdf_KEYBYTES);
    QByteArray utf8 = normalisedPassword(password).toUtf8();
    const int outcome = crypto_pwhash(
        key.bytes(), key.size(), utf8.constData(), static_cast<quint64>(utf8.size()), bytesOf(salt),
        cost.passes, static_cast<std::size_t>(cost.memoryBytes), crypto_pwhash_ALG_ARGON2ID13);
    sodium_memzero(utf8.data(), static_cast<std::size_t>(utf8.size()));
    if (outcome != 0) {
        return fail(ErrorCode::Internal);
    }
    return key;
}

QByteArray wrap(const SecretBytes& secret, const SecretBytes& key, Wrapped which, const QByteArray& header) {
    QByteArray wrapped = randomBytes(nonceSize);
    wrapped.resize(nonceSize + static_cast<qsizetype>(secret.size()) + tagSize);
    crypto_aead_xchacha20poly1305_ietf_encrypt(
        bytesOf(wrapped) + nonceSize, nullptr, secret.bytes(), secret.size(), bytesOf(header),
        static_cast<quint64>(header.size()), nullptr, bytesOf(wrapped), subkey(key, which).bytes());
    return wrapped;
}

std::optional<SecretBytes> unwrap(const QByteArray& wrapped, const SecretBytes& key, Wrapped which,
                                  const QByteArray& header) {
    if (wrapped.size() <= nonceSize + tagSize) {
        return std::nullopt;
    }
    SecretBytes secret(static_cast<std::size_t>(wrapped.size() - nonceSize - tagSize));
    const int outcome = crypto_aead_xchacha20poly1305_ietf_decrypt(
        secret.bytes(), nullptr, nullptr, bytesOf(wrapped) + nonceSize,
        static_cast<quint64>(wrapped.size() - nonceSize), bytesOf(header),
        static_cast<quint64>(header.size()), bytesOf(wrapped), subkey(key, which).bytes());
    return outcome == 0 ? std::optional(std::move(secret)) : std::nullopt;
}

QByteArray seal(const SecretBytes& secret, const QByteArray& publicKey) {
    QByteArray sealed(static_cast<qsizetype>(secret.size() + crypto_box_SEALBYTES), Qt::Uninitialized);
    crypto_box_seal(bytesOf(sealed), secret.bytes(), secret.size(), bytesOf(publicKey));
    return sealed;
}

std::optional<SecretBytes> openSealed(const QByteArray& sealed, const QByteArray& publicKey,
                                      const SecretBytes& secretKey) {
    if (sealed.size() <= qsizetype{crypto_box_SEALBYTES}) {
        return std::nullopt;
    }
    SecretBytes secret(static_cast<std::size_t>(sealed.size()) - crypto_box_SEALBYTES);
    const int outcome =
        crypto_box_seal_open(secret.bytes(), bytesOf(sealed), static_cast<quint64>(sealed.size()),
                             bytesOf(publicKey), secretKey.bytes());
    return outcome == 0 ? std::optional(std::move(secret)) : std::nullopt;
}

QByteArray keyedHash(const QByteArray& bytes, std::span<const unsigned char> key) {
    QByteArray hash(crypto_generichash_BYTES, Qt::Uninitialized);
    crypto_generichash(bytesOf(hash), crypto_generichash_BYTES, bytesOf(bytes),
                       static_cast<quint64>(bytes.size()), key.data(), key.size());
    return hash;
}

} // namespace tidemark::storage
