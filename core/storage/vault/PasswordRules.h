// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"

#include <QString>

namespace tidemark::storage {

/// What a password must not hold.
struct PasswordContext {
    QString clinicName;
    QString signInName;
};

inline constexpr int shortestPassword = 15;
inline constexpr int longestPassword = 1024;

/// NIST SP 800-63B-4 (2025) for a password that is the only factor: at least 15 characters, any characters,
/// no rules of composition; refused when it is common or holds the clinic's name, a word of it from four
/// letters on, or the person's own name.
///
/// WeakPassword, detail = "too-short", "too-long", "repetitive", "sequence", "common", "contains-clinic" or
/// "contains-name".
[[nodiscard]] Result<void> checkPassword(const QString& password, const PasswordContext& context);

/// Unicode NFKC, so that the same password typed on another keyboard gives the same bytes.
[[nodiscard]] QString normalisedPassword(const QString& password);

/// A sign-in name as it is compared: NFKC, case folded, trimmed.
[[nodiscard]] QString foldedSignInName(const QString& signInName);

} // namespace tidemark::storage
