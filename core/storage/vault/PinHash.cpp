// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/vault/PinHash.h"

#include <QList>

#include <sodium.h>

#include <algorithm>
#include <array>

namespace tidemark::storage {
namespace {

constexpr std::size_t digestSize = 32;
/// "$argon2id$v=19$m=262144,t=3,p=1$salt$digest", the last two in Base64 without padding.
constexpr qsizetype hashFields = 6;

/// The number after `name`, as in "t=3"; 0 where it is something else.
quint64 numberAfter(const QByteArray& field, const char* name) {
    return field.startsWith(name) ? field.mid(qstrlen(name)).toULongLong() : 0;
}

} // namespace

Result<QString> hashPin(const QString& pin, const KdfCost& cost) {
    QByteArray digits = pin.toLatin1();
    std::array<char, crypto_pwhash_STRBYTES> text{};
    const int outcome =
        crypto_pwhash_str(text.data(), digits.constData(), static_cast<quint64>(digits.size()), cost.passes,
                          static_cast<std::size_t>(cost.memoryBytes));
    sodium_memzero(digits.data(), static_cast<std::size_t>(digits.size()));
    if (outcome != 0) {
        return fail(ErrorCode::Internal);
    }
    return QString::fromLatin1(text.data());
}

bool pinMatches(const QString& hash, const QString& pin) {
    QByteArray digits = pin.toLatin1();
    const int outcome = crypto_pwhash_str_verify(hash.toLatin1().constData(), digits.constData(),
                                                 static_cast<quint64>(digits.size()));
    sodium_memzero(digits.data(), static_cast<std::size_t>(digits.size()));
    return outcome == 0;
}

std::optional<PinHashParts> partsOfPinHash(const QString& hash) {
    const QList<QByteArray> fields = hash.toLatin1().split('$');
    if (fields.size() != hashFields || fields[1] != "argon2id" || fields[2] != "v=19") {
        return std::nullopt;
    }
    const QList<QByteArray> cost = fields[3].split(',');
    QByteArray digest = QByteArray::fromBase64(fields[5]);
    PinHashParts parts;
    parts.salt = QByteArray::fromBase64(fields[4]);
    parts.cost = {0, 0};
    if (cost.size() == 3 && cost[2] == "p=1") {
        parts.cost = {static_cast<quint32>(numberAfter(cost[1], "t=")), numberAfter(cost[0], "m=") << 10U};
    }
    if (parts.salt.size() != qsizetype{crypto_pwhash_SALTBYTES} || digest.size() != qsizetype{digestSize} ||
        parts.cost.passes == 0 || parts.cost.memoryBytes == 0) {
        return std::nullopt;
    }
    parts.digest = SecretBytes(digestSize);
    std::copy(digest.cbegin(), digest.cend(), parts.digest.bytes());
    sodium_memzero(digest.data(), digestSize);
    return parts;
}

Result<SecretBytes> pinDigest(const QString& pin, const QByteArray& salt, const KdfCost& cost) {
    if (salt.size() != qsizetype{crypto_pwhash_SALTBYTES}) {
        return fail(ErrorCode::Internal);
    }
    SecretBytes digest(digestSize);
    QByteArray digits = pin.toLatin1();
    const int outcome =
        crypto_pwhash(digest.bytes(), digest.size(), digits.constData(), static_cast<quint64>(digits.size()),
                      reinterpret_cast<const unsigned char*>(salt.constData()), cost.passes,
                      static_cast<std::size_t>(cost.memoryBytes), crypto_pwhash_ALG_ARGON2ID13);
    sodium_memzero(digits.data(), static_cast<std::size_t>(digits.size()));
    if (outcome != 0) {
        return fail(ErrorCode::Internal);
    }
    return digest;
}

} // namespace tidemark::storage
