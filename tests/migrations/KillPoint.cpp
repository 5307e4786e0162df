// SPDX-License-Identifier: GPL-3.0-or-later
// The program's own code runs unchanged: SQLite tells of each statement through its trace, and its file
// system layer is wrapped. State is per process, and a process that uses this is about to be killed.
#include "KillPoint.h"

#include "storage/engine/sqlcipher/WipingMemory.h"

#include <sqlcipher/sqlite3.h>

#include <csignal>
#include <map>
#include <optional>

namespace tidemark::test {
namespace {

std::optional<KillAt> armed;
int killNumber = 0;
int events = 0;

/// What is done with one kind of file: the database has locks, its log has none.
struct WatchedFile : sqlite3_io_methods {
    const sqlite3_io_methods* plain = nullptr; // what the wrapped file system does
};
std::map<const sqlite3_io_methods*, WatchedFile> watchedFiles;

sqlite3_vfs* plainSystem = nullptr;
sqlite3_vfs watchedSystem{};

bool isLast(KillAt kind) {
    return armed == kind && ++events == killNumber;
}

int onStatement(unsigned /*mask*/, void* /*context*/, void* /*statement*/, void* /*sql*/) {
    if (isLast(KillAt::Statement)) {
        (void)raise(SIGKILL);
    }
    return 0;
}

int onOpened(sqlite3* database, const char** /*message*/, const sqlite3_api_routines* /*api*/) {
    return sqlite3_trace_v2(database, SQLITE_TRACE_STMT, onStatement, nullptr);
}

const sqlite3_io_methods& plainOf(const sqlite3_file* file) {
    return *static_cast<const WatchedFile*>(file->pMethods)->plain;
}

int onWrite(sqlite3_file* file, const void* bytes, int count, sqlite3_int64 offset) {
    if (isLast(KillAt::DiskWrite)) {
        (void)plainOf(file).xWrite(file, bytes, count / 2, offset);
        (void)raise(SIGKILL);
    }
    return plainOf(file).xWrite(file, bytes, count, offset);
}

int onSync(sqlite3_file* file, int flags) {
    if (isLast(KillAt::DiskWrite)) {
        (void)raise(SIGKILL);
    }
    return plainOf(file).xSync(file, flags);
}

int onFile(sqlite3_vfs* /*system*/, const char* name, sqlite3_file* file, int flags, int* outFlags) {
    const int code = plainSystem->xOpen(plainSystem, name, file, flags, outFlags);
    if (code == SQLITE_OK && file->pMethods != nullptr) {
        WatchedFile& watched = watchedFiles[file->pMethods];
        static_cast<sqlite3_io_methods&>(watched) = *file->pMethods;
        watched.plain = file->pMethods;
        watched.xWrite = onWrite;
        watched.xSync = onSync;
        file->pMethods = &watched;
    }
    return code;
}

} // namespace

void watchForKill() {
    (void)storage::installWipingMemory();
    plainSystem = sqlite3_vfs_find(nullptr);
    watchedSystem = *plainSystem;
    watchedSystem.zName = "watched";
    watchedSystem.xOpen = onFile;
    (void)sqlite3_vfs_register(&watchedSystem, 1);
    // sqlite3_auto_extension() takes its function as one without arguments, whatever they are.
    (void)sqlite3_auto_extension(reinterpret_cast<void (*)()>(onOpened));
}

void armKill(KillAt kind, int number) {
    events = 0;
    killNumber = number;
    armed = kind;
}

int eventsSoFar() {
    return events;
}

} // namespace tidemark::test
