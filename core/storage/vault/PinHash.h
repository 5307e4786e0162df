// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"
#include "storage/vault/KdfCost.h"

namespace tidemark::storage {

/// Returns the Argon2id hash of a PIN with its salt and cost in the text (crypto_pwhash_str). A PIN has few
/// possibilities: what keeps it is the encrypted database around it and the limit on tries. It fails with
/// Internal when the memory is not available.
[[nodiscard]] Result<QString> hashPin(const QString& pin, const KdfCost& cost);
[[nodiscard]] bool pinMatches(const QString& hash, const QString& pin);

} // namespace tidemark::storage
