// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/engine/DatabaseFile.h"

#include "base/Try.h"
#include "storage/engine/sqlcipher/OpenRecipe.h"
#include "storage/engine/sqlcipher/SqlcipherConnection.h"
#include "storage/engine/sqlcipher/WipingMemory.h"

#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

namespace tidemark::storage {
namespace {

constexpr const char* plainHeader = "SQLite format 3";

/// A file in clear is not one of ours. Read before SQLite has the file open: closing a second handle later
/// would drop SQLite's locks (sqlite.org, "How to corrupt", 2.2).
bool isPlain(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(15) == plainHeader;
}

Result<void> checkFile(const QString& path, const OpenPlan& plan, bool isNew) {
    if (isNew) {
        return plan.file == OpenPlan::File::MayBeCreated ? Result<void>() : fail(ErrorCode::DatabaseMissing);
    }
    if (plan.file == OpenPlan::File::IsOpen) {
        return {};
    }
    if (QFileInfo(path).size() == 0 && plan.file != OpenPlan::File::MayBeCreated) {
        return fail(ErrorCode::DatabaseDamaged);
    }
    return isPlain(path) ? fail(ErrorCode::DatabaseForeign) : Result<void>();
}

/// SQLite would make it readable for everybody; its log takes over the mode of the file.
bool makePrivateFile(const QString& path) {
    const int made = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    return made >= 0 && ::close(made) == 0;
}

/// SQLite asks after so many steps of its machine, which are far less than a millisecond.
constexpr int stepsBetweenAsking = 1000;

int isStopped(void* stop) {
    return static_cast<const std::atomic<bool>*>(stop)->load() ? 1 : 0;
}

} // namespace

Result<std::unique_ptr<Connection>> openDatabaseFile(const QString& file, const SecretBytes& key,
                                                     const OpenPlan& plan) {
    const bool isNew = !QFileInfo::exists(file);
    TIDEMARK_TRY(checkFile(file, plan, isNew));
    if (isNew && !makePrivateFile(file)) {
        return fail(ErrorCode::FolderNotWritable);
    }
    installWipingMemory();
    auto handle = TIDEMARK_TRY(DatabaseHandle::open(QFile::encodeName(file), accessOf(plan)));
    TIDEMARK_TRY(applyOpenRecipe(handle, key, plan, isNew));
    if (plan.stop != nullptr) {
        sqlite3_progress_handler(handle.native(), stepsBetweenAsking, isStopped,
                                 const_cast<std::atomic<bool>*>(plan.stop)); // NOLINT(*-const-cast)
    }
    return std::make_unique<SqlcipherConnection>(std::move(handle), plan);
}

} // namespace tidemark::storage
