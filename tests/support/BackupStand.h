// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/backup/Backups.h"
#include "services/backup/Restore.h"
#include "storage/backup/BackupFile.h"
#include "storage/backup/BackupFolder.h"
#include "support/SessionClinic.h"

#include <QDir>
#include <QFile>

#include <stdexcept>

namespace tidemark::test {

inline QByteArray bytesOf(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        throw std::runtime_error("the file cannot be read");
    }
    return file.readAll();
}

inline void writeBytes(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) != bytes.size()) {
        throw std::runtime_error("the file cannot be written");
    }
}

/// A clinic with one signed session, and a folder for backups beside it. Throws when a step fails.
class BackupStand {
public:
    BackupStand() {
        sessions.isSigned();
        if (!QDir().mkpath(target())) {
            throw std::runtime_error("no folder for backups");
        }
    }

    [[nodiscard]] SignedInClinic& clinic() { return sessions.clinic; }
    [[nodiscard]] QString place(const QString& name) const { return m_directory.filePath(name); }
    [[nodiscard]] QString target() const { return place(QStringLiteral("stick")); }
    [[nodiscard]] services::Backups backups() { return backupsOf(clinic().administrator); }
    [[nodiscard]] services::Backups backupsOf(const Actor& actor) {
        return {clinic().open(), actor,
                [this](const QString& folder, const QString&) { return otherDisks.contains(folder); }};
    }
    [[nodiscard]] QString clinicId() { return clinic().store().clinic().id; }

    /// Backs up into the target and notes it.
    BackupMade backUp() {
        auto job = backups().beginInto(target()).value();
        const auto made = job.run().value();
        must(backups().take(made));
        if (!made.front().made) {
            throw std::runtime_error(errorName(made.front().fault->code).toStdString());
        }
        return *made.front().made;
    }
    [[nodiscard]] static QString pathOf(const BackupMade& made) { return made.folder + u'/' + made.file; }

    /// What a backup at this moment is made from.
    [[nodiscard]] storage::BackupSource source() {
        return storage::backupSourceOf(clinic().open().folder(), clinic().open().key(), clinic().clock.now(),
                                       clinic().store().isOnlyRead())
            .value();
    }
    [[nodiscard]] ErrorCode verdictOn(const QString& file) {
        const storage::WorkFolder work(place(QStringLiteral("check")));
        must(work.make());
        const auto verified = storage::verifyBackup(file, clinicId(), clinic().open().key(), work);
        return verified ? ErrorCode::Empty : verified.error().code;
    }

    [[nodiscard]] services::RestoreForm restoreForm(const QString& file) const {
        services::RestoreForm form;
        form.file = file;
        form.newFolder = place(QStringLiteral("restored"));
        form.signInName = QStringLiteral("admin");
        form.password = SignedInClinic::passphrase;
        form.acceptMissing = true;
        return form;
    }
    [[nodiscard]] Result<services::RestoredClinic> restore(const services::RestoreForm& form) {
        return services::restoreClinic(form, clinic().clock, cheapKdf);
    }

    /// Names of what backups and rehearsals have left in the clinic's folder.
    [[nodiscard]] QStringList workFolders() {
        return QDir(clinic().folder()).entryList({QStringLiteral("backup-work*")}, QDir::AllEntries);
    }

    SessionClinic sessions;
    QStringList otherDisks; ///< Folders that are on another disk than the clinic.

private:
    QTemporaryDir m_directory;
};

/// The verdict on a whole backup.
inline constexpr ErrorCode whole = ErrorCode::Empty;

} // namespace tidemark::test
