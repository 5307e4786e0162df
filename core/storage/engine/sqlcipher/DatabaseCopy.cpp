// SPDX-License-Identifier: GPL-3.0-or-later
// By the engine's online backup, which decrypts and checks each page and encrypts it anew. ATTACH and VACUUM
// INTO, the other ways, are denied on every connection.
#include "storage/engine/sqlcipher/DatabaseCopy.h"

#include "base/Try.h"
#include "storage/engine/sqlcipher/OpenRecipe.h"
#include "storage/engine/sqlcipher/WipingMemory.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace tidemark::storage {
namespace {

/// SQLCipher answers a page whose check value is wrong by an error of no particular kind.
Error ofCopying(const DatabaseHandle& target, int code) {
    const Error error = target.error(code);
    return (code & 0xFF) == SQLITE_ERROR ? Error{ErrorCode::DatabaseDamaged, {}, {}} : error;
}

/// 8 MiB: often enough to be stopped in time.
constexpr int pagesAtOnce = 2048;

bool makePrivateCopy(const QByteArray& name) {
    const int made = ::open(name.constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
    return made >= 0 && ::close(made) == 0;
}

Result<void> syncCopy(const QByteArray& name) {
    const int file = ::open(name.constData(), O_RDONLY | O_CLOEXEC);
    const bool synced = file >= 0 && ::fsync(file) == 0;
    const int systemErrno = errno;
    if (file >= 0) {
        ::close(file);
    }
    const bool full = systemErrno == ENOSPC || systemErrno == EDQUOT;
    return synced ? Result<void>() : fail(full ? ErrorCode::DiskFull : ErrorCode::WriteFailed);
}

bool isCopyStopped(const OpenPlan& plan) {
    return plan.stop != nullptr && plan.stop->load();
}

Result<void> copyPages(const DatabaseHandle& source, const DatabaseHandle& target, const OpenPlan& plan) {
    sqlite3_backup* copying = sqlite3_backup_init(target.native(), "main", source.native(), "main");
    if (copying == nullptr) {
        return fail(ErrorCode::Internal);
    }
    int code = SQLITE_OK;
    while (code == SQLITE_OK && !isCopyStopped(plan)) {
        code = sqlite3_backup_step(copying, pagesAtOnce);
    }
    const int finished = sqlite3_backup_finish(copying);
    if (code == SQLITE_OK) {
        return fail(ErrorCode::Internal);
    }
    return code != SQLITE_DONE ? tl::unexpected(ofCopying(target, code)) : target.must(finished);
}

Result<void> copyInto(const QByteArray& name, const DatabaseHandle& source, const SecretBytes& key,
                      const OpenPlan& plan) {
    const auto target = TIDEMARK_TRY(DatabaseHandle::open(name));
    TIDEMARK_TRY(applyKey(target, key));
    // Nobody relies on a half copy: it is forced to the disk once, at the end.
    TIDEMARK_TRY(target.command("PRAGMA temp_store = MEMORY; PRAGMA synchronous = OFF"));
    // One moment of the source: without it the copy would begin anew at every write beside it.
    TIDEMARK_TRY(source.command("BEGIN; SELECT COUNT(*) FROM sqlite_master"));
    TIDEMARK_TRY(copyPages(source, target, plan));
    // The copied pages say that a log is beside them.
    const auto mode = TIDEMARK_TRY(target.answer("PRAGMA journal_mode = DELETE"));
    return mode == "delete" ? Result<void>() : fail(ErrorCode::Internal);
}

} // namespace

Result<void> copyDatabaseFile(const QString& file, const SecretBytes& key, const OpenPlan& plan,
                              const QString& copy) {
    return copyDatabaseFile(file, key, plan, copy, key);
}

Result<void> copyDatabaseFile(const QString& file, const SecretBytes& key, const OpenPlan& plan,
                              const QString& copy, const SecretBytes& keyOfCopy) {
    installWipingMemory();
    const auto source = TIDEMARK_TRY(DatabaseHandle::open(QFile::encodeName(file), accessOf(plan)));
    TIDEMARK_TRY(applyOpenRecipe(source, key, plan, false));
    const QByteArray name = QFile::encodeName(copy);
    if (!makePrivateCopy(name)) {
        return fail(errno == ENOSPC || errno == EDQUOT ? ErrorCode::DiskFull : ErrorCode::FolderNotWritable);
    }
    auto copied = copyInto(name, source, keyOfCopy, plan).and_then([&] { return syncCopy(name); });
    if (!copied) {
        for (const char* suffix : {"", "-journal", "-wal", "-shm"}) {
            (void)QFile::remove(copy + QLatin1String(suffix));
        }
    }
    return copied;
}

Result<void> gatherIntoOneFile(const QString& file, const SecretBytes& key, int newestSchema) {
    installWipingMemory();
    {
        const auto handle = TIDEMARK_TRY(DatabaseHandle::open(QFile::encodeName(file)));
        TIDEMARK_TRY(applyOpenRecipe(handle, key, {OpenPlan::File::MustExist, newestSchema, true}, false));
        // Another journal mode would write the first page under a rollback journal: where the power is cut
        // in the middle of that page, the file is not opened any more by whoever only looks at it.
        TIDEMARK_TRY(handle.must(sqlite3_wal_checkpoint_v2(handle.native(), nullptr,
                                                           SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr)));
    }
    // Only where no other connection is left does the engine take its log away at the end.
    return QFile::exists(file + QStringLiteral("-wal")) ? fail(ErrorCode::Busy) : Result<void>();
}

} // namespace tidemark::storage
