// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"

namespace tidemark {

/// ClinicFileState says whether the clinic's file takes entries, and why not.
enum class ClinicFileState {
    TakesEntries,
    Gone,     ///< Nothing is at its path any more: the folder was moved or deleted.
    Replaced, ///< Another file is at its path.
    OnlyRead, ///< The folder, or the disk that it is on, may not be written.
    DiskFull
};

/// This is the field of an error that says that an entry was refused for the state of the clinic's file.
inline const QString clinicFileField = QStringLiteral("clinic-file");

/// Returns the error of an entry that the clinic's file does not take: DatabaseMissing, DatabaseForeign,
/// FolderNotWritable or DiskFull, on clinicFileField.
[[nodiscard]] inline Error refusalBy(ClinicFileState state) {
    switch (state) {
    case ClinicFileState::Gone:
        return {ErrorCode::DatabaseMissing, clinicFileField, {}};
    case ClinicFileState::Replaced:
        return {ErrorCode::DatabaseForeign, clinicFileField, {}};
    case ClinicFileState::OnlyRead:
        return {ErrorCode::FolderNotWritable, clinicFileField, {}};
    case ClinicFileState::DiskFull:
        return {ErrorCode::DiskFull, clinicFileField, {}};
    case ClinicFileState::TakesEntries:
        break;
    }
    return {ErrorCode::Internal, {}, {}};
}

/// Returns whether an error says that the clinic's disk did not take what was to be written: it is full, or
/// may not be written.
[[nodiscard]] inline bool isRefusedByDisk(const Error& error) {
    return error.code == ErrorCode::DiskFull || error.code == ErrorCode::WriteFailed ||
           error.code == ErrorCode::FolderNotWritable;
}

} // namespace tidemark
