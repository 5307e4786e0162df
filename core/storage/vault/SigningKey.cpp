// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/vault/SigningKey.h"

#include <sodium.h>

#include <utility>

namespace tidemark::storage {

SigningKey::SigningKey(QByteArray publicKey, SecretBytes secretKey)
    : m_publicKey(std::move(publicKey)), m_secretKey(std::move(secretKey)) {}

Signature SigningKey::sign(const QByteArray& bytes) const {
    Signature signature{m_publicKey, QByteArray(crypto_sign_BYTES, '\0')};
    crypto_sign_detached(reinterpret_cast<unsigned char*>(signature.bytes.data()), nullptr,
                         reinterpret_cast<const unsigned char*>(bytes.constData()),
                         static_cast<quint64>(bytes.size()), m_secretKey.bytes());
    return signature;
}

} // namespace tidemark::storage
