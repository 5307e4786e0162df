// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/engine/sqlcipher/EngineError.h"

#include "base/Log.h"
#include "storage/DiskFull.h"

#include <cerrno>
#include <sqlite3.h>

namespace tidemark::storage {
namespace {

ErrorCode ofInputOutput(int resultCode, int systemErrno) {
    if (isDiskFull(systemErrno)) {
        return ErrorCode::DiskFull;
    }
    switch (resultCode) {
    case SQLITE_IOERR_READ:
    case SQLITE_IOERR_SHORT_READ:
    case SQLITE_IOERR_FSTAT:
        return ErrorCode::ReadFailed;
    case SQLITE_IOERR_CORRUPTFS:
    case SQLITE_IOERR_DATA:
        return ErrorCode::DatabaseDamaged;
    default:
        return ErrorCode::WriteFailed;
    }
}

ErrorCode codeOf(int resultCode, int systemErrno) {
    switch (resultCode & 0xFF) {
    case SQLITE_FULL:
        return ErrorCode::DiskFull;
    case SQLITE_IOERR:
        return ofInputOutput(resultCode, systemErrno);
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
        return ErrorCode::DatabaseDamaged;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return ErrorCode::Busy;
    case SQLITE_CONSTRAINT:
        return resultCode == SQLITE_CONSTRAINT_UNIQUE || resultCode == SQLITE_CONSTRAINT_PRIMARYKEY
                   ? ErrorCode::Duplicate
                   : ErrorCode::Internal;
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
        return isDiskFull(systemErrno) ? ErrorCode::DiskFull : ErrorCode::FolderNotWritable;
    case SQLITE_TOOBIG:
        return ErrorCode::TooLong;
    default:
        return ErrorCode::Internal;
    }
}

} // namespace

Error engineError(int resultCode, int systemErrno) {
    const ErrorCode code = codeOf(resultCode, systemErrno);
    log::write(log::Event::EngineRefused, code, resultCode);
    return Error{code, {}, {}};
}

} // namespace tidemark::storage
