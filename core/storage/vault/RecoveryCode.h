// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"
#include "storage/vault/SecretBytes.h"

#include <QString>

namespace tidemark::storage {

/// RecoveryCode is the code of the recovery sheet: 128 random bits as 26 characters of Crockford's base 32
/// (2002) and his check character, modulo 37.
class RecoveryCode {
public:
    /// Makes a code of 128 random bits.
    [[nodiscard]] static RecoveryCode random();
    /// Reads a typed code: spaces, hyphens and case do not matter; O reads as 0, I and L as 1. It fails with
    /// RecoveryCodeWrong for anything else, a single wrong character included.
    [[nodiscard]] static Result<RecoveryCode> read(const QString& typed);
    /// Makes the code from its 16 bytes.
    explicit RecoveryCode(SecretBytes bytes);

    /// Returns the code in groups of five, for print.
    [[nodiscard]] QString text() const;
    [[nodiscard]] const SecretBytes& bytes() const { return m_bytes; }

private:
    SecretBytes m_bytes;
};

} // namespace tidemark::storage
