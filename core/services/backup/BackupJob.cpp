// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/backup/BackupJob.h"

#include "base/Try.h"
#include "rules/backup/Retention.h"
#include "storage/backup/BackupFile.h"
#include "storage/backup/BackupFolder.h"

#include <QFileInfo>

namespace tidemark::services {
namespace {

BackupMade madeOf(const QString& path, const storage::BackupSnapshot& snapshot,
                  const storage::BackupSource& source) {
    const QFileInfo file(path);
    const storage::BackupManifest& manifest = snapshot.manifest;
    return {file.absolutePath(),
            file.fileName(),
            manifest.madeAt,
            file.size(),
            manifest.audit.length,
            manifest.audit.hash,
            storage::isOnOtherDisk(file.absolutePath(), QFileInfo(source.database).absolutePath())};
}

} // namespace

BackupJob::BackupJob(std::shared_ptr<const storage::BackupSource> source, QStringList folders,
                     std::optional<Keeping> keeping)
    : m_source(std::move(source)), m_folders(std::move(folders)), m_keeping(std::move(keeping)) {}

Result<std::vector<TargetOutcome>> BackupJob::run() const {
    const storage::WorkFolder work(m_source->workFolder);
    TIDEMARK_TRY(work.make());
    const auto snapshot = TIDEMARK_TRY(storage::takeSnapshot(*m_source, work, m_stop.get()));
    std::vector<TargetOutcome> outcomes;
    for (const QString& folder : m_folders) {
        TargetOutcome& outcome = outcomes.emplace_back();
        outcome.folder = folder;
        const auto path = storage::writeBackup(snapshot, *m_source, folder, work, m_stop.get());
        if (path) {
            outcome.made = madeOf(*path, snapshot, *m_source);
            outcome.made->folder = folder;
            outcome.removed = removeOlder(folder);
        } else {
            outcome.fault = path.error();
        }
    }
    return outcomes;
}

QStringList BackupJob::removeOlder(const QString& folder) const {
    QStringList removed;
    const auto found = storage::backupsIn(folder, m_source->keyring.clinicId);
    if (!m_keeping || !found) {
        return removed;
    }
    // What this key did not seal is not counted, so that no made-up file takes the place of a real one.
    std::vector<storage::FoundBackup> own;
    std::vector<Instant> madeAt;
    for (const storage::FoundBackup& backup : *found) {
        if (storage::checkSeal(backup.head, m_source->key)) {
            own.push_back(backup);
            madeAt.push_back(backup.head.manifest.madeAt);
        }
    }
    for (const std::size_t place : rules::superfluousBackups(madeAt, m_keeping->rules, m_keeping->zone)) {
        if (storage::removeBackup(own[place].path)) {
            removed << QFileInfo(own[place].path).fileName();
        }
    }
    return removed;
}

} // namespace tidemark::services
