// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"

#include <QString>

#include <functional>
#include <memory>

namespace tidemark::storage {

/// The kind of network file system a folder lies on ("nfs", "cifs", …); empty when it is local.
using FileSystemProbe = std::function<QString(const QString& folder)>;
[[nodiscard]] QString networkFileSystemOf(const QString& folder);

/// The folder of one clinic, held for as long as this lives: no second process can open it. Share one between
/// the vault and the store; keep it from the program's start to its end.
///
/// Errors: NetworkFileSystem (detail = kind), AlreadyOpen, FolderNotEmpty, FolderNotWritable,
/// DatabaseMissing.
class ClinicFolder {
public:
    using Held = std::shared_ptr<const ClinicFolder>;
    /// For a new clinic: made if missing (mode 0700), must be empty.
    [[nodiscard]] static Result<Held> createNew(const QString& path,
                                                const FileSystemProbe& probe = networkFileSystemOf);
    /// For an existing clinic.
    [[nodiscard]] static Result<Held> open(const QString& path,
                                           const FileSystemProbe& probe = networkFileSystemOf);
    /// True when `path` holds a clinic's files (nothing is locked or opened).
    [[nodiscard]] static bool holdsClinic(const QString& path);

    ClinicFolder(const ClinicFolder&) = delete;
    ClinicFolder& operator=(const ClinicFolder&) = delete;
    ~ClinicFolder();

    [[nodiscard]] const QString& path() const { return m_path; }
    [[nodiscard]] QString databaseFile() const { return file("clinic.db"); }
    [[nodiscard]] QString keyringFile(char copy) const;
    [[nodiscard]] QString markFile(char copy) const;
    [[nodiscard]] QString triesFile() const { return file("tries"); }
    [[nodiscard]] QString presenceFile() const { return file("alive"); }

private:
    ClinicFolder(QString path, int lock);
    [[nodiscard]] static Result<Held> hold(const QString& path);
    [[nodiscard]] QString file(const char* name) const;

    QString m_path;
    int m_lock;
};

} // namespace tidemark::storage
