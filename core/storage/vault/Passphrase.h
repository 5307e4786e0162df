// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tidemark::storage {

/// Proposes five words drawn at random from the EFF's large word list (2016, 7,776 words, CC BY 3.0), joined
/// by spaces: 64 bits.
[[nodiscard]] QString suggestPassphrase(int words = 5);

} // namespace tidemark::storage
