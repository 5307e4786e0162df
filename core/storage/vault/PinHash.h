// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"
#include "storage/vault/KdfCost.h"
#include "storage/vault/SecretBytes.h"

#include <optional>

namespace tidemark::storage {

/// Returns the Argon2id hash of a PIN with its salt and cost in the text (crypto_pwhash_str). A PIN has few
/// possibilities: what keeps it is the encrypted database around it and the limit on tries. It fails with
/// Internal when the memory is not available.
[[nodiscard]] Result<QString> hashPin(const QString& pin, const KdfCost& cost);
/// Returns whether the PIN is the one that was hashed. It takes as long as hashPin(), and is false for a text
/// that is no hash.
[[nodiscard]] bool pinMatches(const QString& hash, const QString& pin);

/// PinHashParts are what a PIN's hash is made of.
struct PinHashParts {
    QByteArray salt; ///< 16 bytes
    KdfCost cost;
    SecretBytes digest; ///< 32 bytes: what Argon2id makes of the PIN, the salt and the cost.
};

/// Returns nothing for a text that hashPin() does not write.
[[nodiscard]] std::optional<PinHashParts> partsOfPinHash(const QString& hash);
/// Returns the digest of a typed PIN: that of the hash where the PIN is the same. It fails with Internal when
/// the memory is not available.
[[nodiscard]] Result<SecretBytes> pinDigest(const QString& pin, const QByteArray& salt, const KdfCost& cost);

} // namespace tidemark::storage
