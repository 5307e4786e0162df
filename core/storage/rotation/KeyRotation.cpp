// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/rotation/KeyRotation.h"

#include "base/SideFile.h"
#include "base/Try.h"
#include "fields/FieldKeys.h"
#include "storage/audit/AuditLog.h"
#include "storage/audit/HighWaterMark.h"
#include "storage/engine/sqlcipher/DatabaseCopy.h"
#include "storage/migration/Migrator.h"
#include "storage/repositories/clinic/ClinicCounts.h"

#include <QFile>

#include <chrono>
#include <thread>
#include <tuple>

namespace tidemark::storage {
namespace {

using namespace std::chrono_literals;

/// A page check or a backup that was asked to end lets go of the file within moments.
constexpr int asksForTheFile = 6;
constexpr auto betweenAsking = 50ms;

QString newFileOf(const ClinicFolder& folder) {
    return folder.databaseFile() + QStringLiteral(".new");
}

/// What a database has, as far as it can be counted.
struct Inventory {
    int schema = 0;
    AuditHead audit;
    ClinicCounts counts;

    friend bool operator==(const Inventory& left, const Inventory& right) {
        const auto all = [](const Inventory& each) {
            return std::tie(each.schema, each.audit, each.counts.staff, each.counts.patients,
                            each.counts.sessions, each.counts.readings, each.counts.scaleResults);
        };
        return all(left) == all(right);
    }
};

Result<Inventory> inventoryOf(Connection& connection) {
    const auto last = TIDEMARK_TRY(AuditLog::last(connection, 1));
    Inventory found;
    found.schema = connection.schemaVersion();
    found.audit = last.empty() ? AuditLog::beginning() : AuditHead{last.front().sequence, last.front().hash};
    found.counts = TIDEMARK_TRY(ClinicCounts::load(connection));
    return found;
}

Result<Inventory> checkedCopy(const QString& file, const MasterKey& key) {
    const auto connection = TIDEMARK_TRY(
        openDatabaseFile(file, key.databaseKey(), {OpenPlan::File::Unchanged, newestSchema(), true}));
    TIDEMARK_TRY(connection->verifyPages());
    TIDEMARK_TRY(connection->verifyReferences());
    TIDEMARK_TRY(AuditLog::verify(*connection));
    return inventoryOf(*connection);
}

Result<Inventory> copyAndCompare(const ClinicFolder& folder, const MasterKey& before, const MasterKey& next) {
    TIDEMARK_TRY(copyDatabaseFile(folder.databaseFile(), before.databaseKey(),
                                  {OpenPlan::File::MustExist, newestSchema(), true}, newFileOf(folder),
                                  next.databaseKey()));
    auto copied = TIDEMARK_TRY(checkedCopy(newFileOf(folder), next));
    const auto old = TIDEMARK_TRY(openDatabaseFile(folder.databaseFile(), before.databaseKey(),
                                                   {OpenPlan::File::MustExist, newestSchema(), true}));
    const auto kept = TIDEMARK_TRY(inventoryOf(*old));
    return copied == kept ? Result<Inventory>(std::move(copied)) : fail(ErrorCode::Internal);
}

Result<void> gather(const ClinicFolder& folder, const MasterKey& before) {
    Result<void> gathered;
    for (int ask = 0; ask < asksForTheFile; ++ask) {
        gathered = gatherIntoOneFile(folder.databaseFile(), before.databaseKey(), newestSchema());
        if (gathered || gathered.error().code != ErrorCode::Busy) {
            break;
        }
        std::this_thread::sleep_for(betweenAsking);
    }
    return gathered;
}

Result<void> putInPlace(const ClinicFolder& folder) {
    const QByteArray from = QFile::encodeName(newFileOf(folder));
    const QByteArray to = QFile::encodeName(folder.databaseFile());
    if (std::rename(from.constData(), to.constData()) != 0) {
        return fail(ErrorCode::WriteFailed);
    }
    return {};
}

Result<void> move(const ClinicFolder::Held& folder, const MasterKey& before, const MasterKey& next) {
    const auto copied = TIDEMARK_TRY(copyAndCompare(*folder, before, next));
    HighWaterMark mark(folder, before.auditKey());
    if (!mark.load()) {
        return fail(ErrorCode::NotFound, fields::keys::mark);
    }
    TIDEMARK_TRY(gather(*folder, before));
    TIDEMARK_TRY(mark.underKey(next.auditKey()).write(copied.audit));
    return putInPlace(*folder);
}

} // namespace

MasterKey keyOfDatabase(const ClinicFolder& folder, const MasterKey& newest,
                        const std::optional<MasterKey>& before) {
    if (!before) {
        return newest.copy();
    }
    const auto opens = [&](const MasterKey& key) {
        return openDatabaseFile(folder.databaseFile(), key.databaseKey(),
                                {OpenPlan::File::OnlyRead, newestSchema(), true})
            .has_value();
    };
    // Where neither opens it, it is damaged, and opening it says so.
    return opens(newest) || !opens(*before) ? newest.copy() : before->copy();
}

void removeUnfinishedCopy(const ClinicFolder& folder) {
    for (const char* suffix : {"", "-journal", "-wal", "-shm"}) {
        (void)QFile::remove(newFileOf(folder) + QLatin1String(suffix));
    }
}

Result<void> moveToKey(const ClinicFolder::Held& folder, const MasterKey& before, const MasterKey& next) {
    removeUnfinishedCopy(*folder);
    auto moved = move(folder, before, next);
    if (!moved) {
        removeUnfinishedCopy(*folder);
    }
    return moved;
}

Result<void> makeMoveDurable(const ClinicFolder& folder) {
    return syncFolderOf(folder.databaseFile());
}

} // namespace tidemark::storage
