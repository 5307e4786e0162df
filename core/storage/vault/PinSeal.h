// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/vault/MasterKey.h"

#include <QByteArray>

#include <optional>

namespace tidemark::storage {

/// This is the size of the random secret that a locked process keeps, in bytes.
inline constexpr qsizetype lockSecretSize = 32;

/// Returns the master key, sealed for the time of a lock: nobody opens it without both the digest of the PIN
/// (PinHash.h) and the secret of the locked process. It is XChaCha20-Poly1305; its key is BLAKE2b of the
/// digest under the secret. `owner` (whose PIN, of which clinic) is authenticated with it. The seal follows
/// KeePassXC's quick unlock.
[[nodiscard]] QByteArray sealForLock(const MasterKey& key, const SecretBytes& pinDigest,
                                     const QByteArray& secret, const QByteArray& owner);
/// Returns nothing where the PIN, the secret or the owner is another, or the bytes were changed.
[[nodiscard]] std::optional<MasterKey> openFromLock(const QByteArray& sealed, const SecretBytes& pinDigest,
                                                    const QByteArray& secret, const QByteArray& owner);

} // namespace tidemark::storage
