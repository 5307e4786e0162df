// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tidemark::storage {

/// Returns true when the letters of a password, with the usual exchanges undone (0 for o, @ for a) and digits
/// and signs dropped, are an entry of common_passwords.txt: alone, backwards, repeated, or two entries
/// joined.
[[nodiscard]] bool isOnBlockList(const QString& password);

} // namespace tidemark::storage
