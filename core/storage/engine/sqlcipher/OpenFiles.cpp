// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/engine/sqlcipher/OpenFiles.h"

#include <algorithm>
#include <sys/stat.h>

namespace tidemark::storage {

OpenFiles::OpenFiles(const DatabaseHandle& handle) {
    // A database in memory has no name.
    const char* name = sqlite3_db_filename(handle.native(), "main");
    if (name == nullptr || *name == '\0') {
        return;
    }
    m_files[0].name = name;
    m_files[1].name = m_files[0].name + "-wal";
    for (OpenFile& file : m_files) {
        file.number = numberOf(file.name);
    }
}

std::optional<OpenFiles::Number> OpenFiles::numberOf(const QByteArray& name) {
    struct stat found {};
    return ::stat(name.constData(), &found) == 0
               ? std::optional(Number(quint64{found.st_dev}, quint64{found.st_ino}))
               : std::nullopt;
}

bool OpenFiles::haveLog() const {
    struct stat found {};
    return !m_files[1].name.isEmpty() && ::stat(m_files[1].name.constData(), &found) == 0 &&
           found.st_size > 0;
}

bool OpenFiles::areInPlace() const {
    return std::ranges::all_of(
        m_files, [](const OpenFile& file) { return !file.number || numberOf(file.name) == file.number; });
}

} // namespace tidemark::storage
