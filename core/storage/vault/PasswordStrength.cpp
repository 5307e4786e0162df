// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/vault/PasswordStrength.h"

#include <zxcvbn.h>

namespace tidemark::storage {
namespace {

/// Its time grows with the square of the length, and more does not make a passphrase weaker.
constexpr qsizetype longestEstimated = 100;

} // namespace

double guessingBits(const QString& password) {
    return ZxcvbnMatch(password.left(longestEstimated).toUtf8().constData(), nullptr, nullptr);
}

} // namespace tidemark::storage
