// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/vault/PinHash.h"

#include <sodium.h>

#include <array>

namespace tidemark::storage {

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

} // namespace tidemark::storage
