// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"

#include <QString>

namespace tidemark::storage {

/// PasswordContext is what a password must not contain.
struct PasswordContext {
    QString clinicName;
    QString signInName;
};

inline constexpr int shortestPassword = 15;
inline constexpr int longestPassword = 1024;

/// Checks a password that is the only factor by NIST SP 800-63B-4 (2025): at least 15 characters, any
/// characters, no rules of composition; refused when it is common or contains the clinic's name, a word of it
/// from four letters on, or the person's own name, and where it is made of words, names, dates or keys that
/// are guessed early (PasswordStrength.h).
///
/// It fails with WeakPassword, detail = "too-short", "too-long", "repetitive", "sequence", "common",
/// "contains-clinic", "contains-name" or "guessable".
[[nodiscard]] Result<void> checkPassword(const QString& password, const PasswordContext& context);

/// Returns the password in Unicode NFKC, so that the same one typed on another keyboard gives the same bytes.
[[nodiscard]] QString normalisedPassword(const QString& password);

/// Returns a sign-in name as it is compared: NFKC, case folded, trimmed.
[[nodiscard]] QString foldedSignInName(const QString& signInName);

} // namespace tidemark::storage
