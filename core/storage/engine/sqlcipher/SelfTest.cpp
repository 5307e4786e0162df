// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/engine/SelfTest.h"

#include "base/Try.h"
#include "storage/engine/DatabaseFile.h"
#include "storage/engine/sqlcipher/DatabaseHandle.h"
#include "storage/engine/sqlcipher/WipingMemory.h"

#include <QFile>
#include <QTemporaryDir>

#include <charconv>
#include <dlfcn.h>

namespace tidemark::storage {
namespace {

/// Two libraries in one process may export the same names; the linker's order decides which one answers.
bool callsLandInSqlcipher() {
    Dl_info where{};
    return dladdr(reinterpret_cast<void*>(&sqlite3_open_v2), &where) != 0 && where.dli_fname != nullptr &&
           std::string_view(where.dli_fname).find("sqlcipher") != std::string_view::npos;
}

Result<void> freshFileIsNotPlain() {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("probe.db"));
    {
        TIDEMARK_TRY(
            openDatabaseFile(path, SecretBytes::random(48), {OpenPlan::File::MayBeCreated, 0, false}));
    }
    QFile file(path);
    const bool read = file.open(QIODevice::ReadOnly);
    const QByteArray header = file.read(16);
    if (!read || header.size() != 16 || header.startsWith("SQLite format 3")) {
        return fail(ErrorCode::CipherMissing);
    }
    return {};
}

} // namespace

bool isCipherVersionEnough(std::string_view version) {
    int major = 0;
    int minor = 0;
    const char* end = version.data() + version.size();
    const auto [afterMajor, majorFault] = std::from_chars(version.data(), end, major);
    if (majorFault != std::errc() || afterMajor == end || *afterMajor != '.') {
        return false;
    }
    const auto [afterMinor, minorFault] = std::from_chars(afterMajor + 1, end, minor);
    return minorFault == std::errc() && (major > 4 || (major == 4 && minor >= 6));
}

Result<void> selfTest() {
    if (!callsLandInSqlcipher()) {
        return fail(ErrorCode::CipherMissing, {}, engineVersion().sqlite);
    }
    return freshFileIsNotPlain();
}

EngineVersion engineVersion() {
    installWipingMemory();
    EngineVersion found{{}, QString::fromLatin1(sqlite3_libversion())};
    const auto version = DatabaseHandle::open(":memory:").and_then([](const DatabaseHandle& handle) {
        return handle.answer("PRAGMA cipher_version");
    });
    if (version) {
        found.cipher = QString::fromStdString(*version);
    }
    return found;
}

} // namespace tidemark::storage
