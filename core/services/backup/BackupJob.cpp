// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/backup/BackupJob.h"

#include "base/Try.h"
#include "services/backup/FolderCare.h"
#include "storage/backup/BackupFile.h"

#include <QFileInfo>

#include <sys/statvfs.h>
#include <unistd.h>

namespace tidemark::services {
namespace {

/// What can be said of a folder before the clinic is copied for it: a stick that is write-protected or too
/// full would fail again after all the work.
std::optional<Error> refusalOf(const QString& folder, qint64 size) {
    const QByteArray path = QFile::encodeName(folder);
    if (!QFileInfo(folder).isDir()) {
        return Error{ErrorCode::BackupTargetMissing, {}, {}};
    }
    if (::access(path.constData(), W_OK | X_OK) != 0) {
        return storage::mediumError(errno);
    }
    struct statvfs found {};
    if (::statvfs(path.constData(), &found) != 0) {
        return storage::mediumError(errno);
    }
    // A kind that says nothing of its room is tried.
    const bool isFull = found.f_blocks > 0 && found.f_bavail * found.f_frsize < static_cast<quint64>(size);
    return isFull ? std::optional(Error{ErrorCode::BackupTargetFull, {}, {}}) : std::nullopt;
}

} // namespace

BackupJob::BackupJob(std::shared_ptr<const storage::BackupSource> source, Places places,
                     std::optional<Keeping> keeping)
    : m_source(std::move(source)), m_places(std::move(places)), m_keeping(std::move(keeping)) {}

Result<std::vector<TargetOutcome>> BackupJob::run() const {
    std::vector<TargetOutcome> outcomes;
    const auto refuse = [&](const QString& folder, const Error& fault) {
        TargetOutcome& outcome = outcomes.emplace_back();
        outcome.folder = folder;
        outcome.fault = fault;
    };
    for (const QString& folder : m_places.absent) {
        refuse(folder, {ErrorCode::BackupTargetMissing, {}, {}});
    }
    QStringList ready;
    for (const QString& folder : m_places.folders) {
        if (const auto refusal = refusalOf(folder, QFileInfo(m_source->database).size())) {
            refuse(folder, *refusal);
        } else {
            ready << folder;
        }
    }
    if (ready.isEmpty()) {
        return outcomes;
    }
    const storage::WorkFolder work(m_source->workFolder);
    TIDEMARK_TRY(work.make());
    const auto snapshot = TIDEMARK_TRY(storage::takeSnapshot(*m_source, work, m_stop.get()));
    const FolderCare care(*m_source, snapshot, work, m_stop.get(), m_places.onOtherDisk);
    for (const QString& folder : ready) {
        if (isStopped()) {
            break; // what was made is not lost by it
        }
        const auto path = storage::writeBackup(snapshot, *m_source, folder, work, m_stop.get());
        if (!path) {
            if (!isStopped()) {
                refuse(folder, path.error());
            }
            continue;
        }
        TargetOutcome& outcome = outcomes.emplace_back();
        outcome.folder = folder;
        outcome.made = care.madeOf(*path, folder, snapshot.manifest);
        if (m_keeping && !isStopped()) {
            care.tend(outcome, *m_keeping);
        }
    }
    return isStopped() && outcomes.empty() ? Result<std::vector<TargetOutcome>>(fail(ErrorCode::Internal))
                                           : Result<std::vector<TargetOutcome>>(std::move(outcomes));
}

} // namespace tidemark::services
