// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Not for use outside core/storage/engine/sqlcipher.

#include "storage/engine/sqlcipher/DatabaseHandle.h"

#include <array>
#include <optional>
#include <utility>

namespace tidemark::storage {

/// OpenFiles are the files that a database was opened with, its own and that of its log, as the file system
/// numbers them. They are never opened here: closing a second handle would drop SQLite's locks (sqlite.org,
/// "How to corrupt", 2.2).
class OpenFiles {
public:
    /// Notes them, of a database that was opened just now.
    explicit OpenFiles(const DatabaseHandle& handle);

    /// Returns whether each of them is still the one at its path.
    [[nodiscard]] bool areInPlace() const;
    /// Returns whether the log has anything in it.
    [[nodiscard]] bool haveLog() const;

private:
    /// The device and the number on it.
    using Number = std::pair<quint64, quint64>;
    struct OpenFile {
        QByteArray name;
        std::optional<Number> number; ///< None where there was no file.
    };
    [[nodiscard]] static std::optional<Number> numberOf(const QByteArray& name);

    std::array<OpenFile, 2> m_files;
};

} // namespace tidemark::storage
