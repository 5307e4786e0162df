// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"
#include "domain/ClinicFileState.h"
#include "storage/NetworkFileSystem.h"

#include <QString>

#include <memory>

namespace tidemark::storage {

/// The file of a clinic's folder that is locked while a process has the clinic open.
inline constexpr const char* clinicLockName = "clinic.lock";

/// ClinicFolder is the folder of one clinic, locked for as long as this lives: no second process can open it.
/// Share one between the vault and the store; keep it from the program's start to its end.
///
/// Errors: NetworkFileSystem (detail = kind), AlreadyOpen, FolderNotEmpty, FolderNotWritable,
/// DatabaseMissing.
class ClinicFolder {
public:
    using Held = std::shared_ptr<const ClinicFolder>;
    /// Makes the folder of a new clinic (mode 0700); one that is there must be empty.
    [[nodiscard]] static Result<Held> createNew(const QString& path,
                                                const FileSystemProbe& probe = networkFileSystemOf);
    /// Opens the folder of an existing clinic, also where it can only be read.
    [[nodiscard]] static Result<Held> open(const QString& path,
                                           const FileSystemProbe& probe = networkFileSystemOf);
    /// Returns whether `path` contains a clinic's files; nothing is locked or opened.
    [[nodiscard]] static bool holdsClinic(const QString& path);

    /// Returns whether a file can be made in it that has room for an entry; the file is removed at once. It
    /// gives OnlyRead, DiskFull or TakesEntries.
    [[nodiscard]] ClinicFileState probeRoom() const;
    /// Returns the same by what the file system says of itself, which costs nothing and does not know of
    /// every limit.
    [[nodiscard]] ClinicFileState room() const;

    /// Says whether the file system has room for so many bytes more; one that says nothing of itself is
    /// tried.
    [[nodiscard]] bool hasRoomFor(quint64 bytes) const;

    /// Removes what a failed creation has left. Does nothing in a folder that createNew() did not claim.
    void abandon() const;

    ClinicFolder(const ClinicFolder&) = delete;
    ClinicFolder& operator=(const ClinicFolder&) = delete;
    ~ClinicFolder();

    [[nodiscard]] const QString& path() const { return m_path; }
    /// Returns the path of the encrypted database; the engine's log and its index are beside it.
    [[nodiscard]] QString databaseFile() const { return file("clinic.db"); }
    /// Returns the path of one of the two copies of the keyring, `copy` being 'a' or 'b'.
    [[nodiscard]] QString keyringFile(char copy) const;
    /// Returns the path of one of the two copies of the high-water mark, `copy` being 'a' or 'b'.
    [[nodiscard]] QString markFile(char copy) const;
    /// Returns the copy of the database that is kept before it is migrated from `schema`.
    [[nodiscard]] QString migrationCopyFile(int schema) const;
    /// Returns the path of the file that counts wrong passwords (TryCounter).
    [[nodiscard]] QString triesFile() const { return file("tries"); }
    /// Returns the path of the file with the wrong PINs typed at a locked program (PinTries).
    [[nodiscard]] QString pinTriesFile() const { return file("pin-tries"); }
    /// Returns the path of the file that says when the program was last alive (services::Presence).
    [[nodiscard]] QString presenceFile() const { return file("alive"); }
    /// Returns the path of the file that says what each person had on the screen last (services::OpenPlaces).
    [[nodiscard]] QString placesFile() const { return file("places"); }
    /// Returns what the names of the folders begin with that backups and rehearsals need for a moment, all of
    /// it encrypted. What a killed program left of them goes when the folder is opened.
    [[nodiscard]] QString workFolder() const;

private:
    ClinicFolder(QString path, int lock, bool isNew);
    [[nodiscard]] static Result<Held> hold(const QString& path, bool isNew);
    [[nodiscard]] QString file(const char* name) const;

    QString m_path;
    int m_lock;
    bool m_isNew;
};

} // namespace tidemark::storage
