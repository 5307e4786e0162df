// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"

#include <QByteArray>
#include <QFile>
#include <QString>

#include <atomic>
#include <functional>

/// These are the steps on a disk that may be full, read-only or pulled out at any moment.
namespace tidemark::storage {

/// Returns what the operating system said about the place of backups, as an Error: BackupTargetFull,
/// BackupTargetMissing, FolderNotWritable or BackupTargetFailed.
[[nodiscard]] Error mediumError(int systemErrno);

/// PartFile is a file that is being written under another name, so that a file of its own name is always a
/// whole one. It is removed at its end unless keep() was called.
class PartFile {
public:
    /// Begins the file; what an interrupted attempt has left of it is replaced.
    explicit PartFile(QString target);
    PartFile(const PartFile&) = delete;
    PartFile& operator=(const PartFile&) = delete;
    ~PartFile();

    /// Writes on. Now and then it waits for the disk, so that no long wait is left for the end: whoever wants
    /// to stop between two pieces can.
    [[nodiscard]] Result<void> write(QByteArrayView bytes);
    /// Brings the bytes onto the disk and has them read from there, not from memory, the next time.
    [[nodiscard]] Result<void> sync();
    /// Gives the file its own name; that is on the disk when this returns. Nothing that is there is replaced.
    /// Where only the last step fails, the file has its name and stays.
    [[nodiscard]] Result<void> keep();
    /// Returns the name that it has until then.
    [[nodiscard]] QString path() const { return m_target + QStringLiteral(".part"); }

private:
    QString m_target;
    int m_file;
    Error m_error;
    qsizetype m_unsynced = 0; ///< bytes
    bool m_kept = false;
};

/// Brings a file of the clinic's own disk onto it. It fails with DiskFull and WriteFailed.
[[nodiscard]] Result<void> syncFile(const QString& path);

/// Brings the names in the folder of a file onto its disk. It fails with the errors of mediumError().
[[nodiscard]] Result<void> syncNamesBeside(const QString& path);

/// Renames a file or a folder where nothing has the new name. It fails with RestorePlaceTaken where something
/// has.
[[nodiscard]] Result<void> renameOnto(const QString& from, const QString& to);

/// Reads so many bytes in pieces and gives each to `take`. It fails with BackupDamaged on "size" where the
/// file ends before, with BackupTargetFailed where it cannot be read, and with Internal once `stop` is true.
[[nodiscard]] Result<void> readInPieces(QFile& file, qint64 size, const std::atomic<bool>* stop,
                                        const std::function<Result<void>(QByteArrayView)>& take);

/// WorkFolder is a new folder for encrypted files that are needed for a moment; all of it goes at the end.
class WorkFolder {
public:
    /// Makes it, readable by its owner only, with a name of its own that begins with `path`: a job that was
    /// stopped may still be at its end when the next one begins.
    explicit WorkFolder(const QString& path);
    WorkFolder(const WorkFolder&) = delete;
    WorkFolder& operator=(const WorkFolder&) = delete;
    ~WorkFolder();

    /// Says whether it could be made. It fails with DiskFull and FolderNotWritable.
    [[nodiscard]] Result<void> make() const;
    [[nodiscard]] const QString& path() const { return m_path; }
    /// Returns the path of a file of this name in the folder; the file need not exist.
    [[nodiscard]] QString file(const char* name) const { return m_path + u'/' + QLatin1String(name); }

private:
    QString m_path; ///< Empty where there is none.
    int m_errno = 0;
};

} // namespace tidemark::storage
