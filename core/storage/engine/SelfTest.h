// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"

#include <string_view>

namespace tidemark::storage {

/// Returns true for SQLCipher 4.6 and above ("4.6.1 community").
[[nodiscard]] bool isCipherVersionEnough(std::string_view version);

/// Is to be run at every start, before a clinic is opened: it checks that the process is really on SQLCipher
/// >= 4.6, that its SQLite calls land in libsqlcipher, and that a fresh file is not in clear. It fails with
/// CipherMissing otherwise, detail = version found.
[[nodiscard]] Result<void> selfTest();

/// An EngineVersion names the SQLCipher and the SQLite that the process really runs on, whatever it was built
/// with.
struct EngineVersion {
    QString cipher; ///< "4.6.1 community"
    QString sqlite; ///< "3.46.1"
};
/// Asks the library in the process for its versions. `cipher` is empty where it is no SQLCipher.
[[nodiscard]] EngineVersion engineVersion();

} // namespace tidemark::storage
