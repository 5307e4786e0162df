// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/backup/FolderCare.h"

#include "rules/backup/Retention.h"
#include "services/backup/BackupFault.h"
#include "storage/backup/Ancestry.h"

#include <QFileInfo>

#include <algorithm>

namespace tidemark::services {

using storage::FoundBackup;

namespace {

/// To verify one takes a minute on a slow stick; the rest is for the next time.
constexpr std::size_t mostFound = 3;

QString nameOfBackup(const FoundBackup& backup) {
    return QFileInfo(backup.path).fileName();
}

std::vector<rules::DatedBackup> datedOf(const std::vector<FoundBackup>& backups) {
    std::vector<rules::DatedBackup> dated(backups.size());
    std::ranges::transform(backups, dated.begin(), [](const FoundBackup& backup) {
        return rules::DatedBackup{backup.head.manifest.madeAt, backup.head.manifest.audit.length};
    });
    return dated;
}

} // namespace

FolderCare::FolderCare(const storage::BackupSource& source, const storage::BackupSnapshot& snapshot,
                       const storage::WorkFolder& work, const std::atomic<bool>* stop,
                       storage::OtherDiskProbe onOtherDisk)
    : m_source(source)
    , m_snapshot(snapshot)
    , m_work(work)
    , m_stop(stop)
    , m_onOtherDisk(std::move(onOtherDisk)) {}

BackupMade FolderCare::madeOf(const QString& path, const QString& folder,
                              const storage::BackupManifest& manifest) const {
    const QFileInfo file(path);
    return {folder,
            file.fileName(),
            manifest.madeAt,
            file.size(),
            manifest.audit.length,
            manifest.audit.hash,
            m_onOtherDisk(file.absolutePath(), QFileInfo(m_source.database).absolutePath())};
}

void FolderCare::tend(TargetOutcome& outcome, const BackupJob::Keeping& keeping) const {
    std::vector<FoundBackup> own = ownIn(outcome);
    remove(outcome, own, keeping);
    reconcile(outcome, own, keeping.known);
}

std::vector<FoundBackup> FolderCare::ownIn(TargetOutcome& outcome) const {
    std::vector<FoundBackup> own;
    const auto in = storage::backupsIn(outcome.folder, m_source.keyring.clinicId);
    const auto ancestry = storage::Ancestry::of(m_snapshot, m_source.key, m_stop);
    if (!in || !ancestry) {
        return own;
    }
    for (const storage::UnreadableBackup& each : in->unreadable) {
        outcome.unsound << QFileInfo(each.path).fileName();
    }
    for (const FoundBackup& backup : in->whole) {
        // What this key did not seal is not counted, so that no made-up file takes the place of a real one; a
        // file that somebody gave a name of their own is theirs.
        if (nameOfBackup(backup) != storage::backupName(backup.head.manifest) ||
            !storage::checkSeal(backup.head, m_source.key)) {
            continue;
        }
        if (ancestry->has(backup.head.manifest.audit).value_or(false)) {
            own.push_back(backup);
        } else {
            outcome.otherLine << nameOfBackup(backup);
        }
    }
    return own;
}

FolderCare::Verdict FolderCare::verdictOn(const QString& path) const {
    const auto verified =
        storage::verifyBackup(path, m_source.keyring.clinicId, m_source.key, m_work, m_stop);
    if (verified) {
        return Verdict::Whole;
    }
    const bool isAway = verified.error().code == ErrorCode::BackupTargetMissing;
    return isOfBackup(verified.error()) && !isAway && !isStopped() ? Verdict::Unsound : Verdict::Unknown;
}

void FolderCare::remove(TargetOutcome& outcome, std::vector<FoundBackup>& own,
                        const BackupJob::Keeping& keeping) const {
    QStringList verified{outcome.made->file};
    for (bool isSettled = false; !isSettled;) {
        isSettled = true;
        for (const rules::SuperfluousBackup& each :
             rules::superfluousBackups(datedOf(own), keeping.rules, keeping.zone, m_source.now)) {
            const QString successor = nameOfBackup(own[each.successor]);
            const Verdict verdict =
                verified.contains(successor) ? Verdict::Whole : verdictOn(own[each.successor].path);
            if (verdict == Verdict::Unsound) {
                // It has no place in any period: what came before it is kept instead.
                outcome.unsound << successor;
                own.erase(own.begin() + static_cast<std::ptrdiff_t>(each.successor));
                isSettled = false;
                break;
            }
            if (verdict == Verdict::Unknown || isStopped()) {
                break;
            }
            verified << successor;
            const QString name = nameOfBackup(own[each.place]);
            if (name != outcome.made->file && storage::removeBackup(own[each.place].path)) {
                outcome.removed << name;
            }
        }
        std::erase_if(own,
                      [&](const FoundBackup& each) { return outcome.removed.contains(nameOfBackup(each)); });
    }
}

void FolderCare::reconcile(TargetOutcome& outcome, const std::vector<FoundBackup>& own,
                           const std::vector<BackupMade>& known) const {
    QStringList noted{outcome.made->file};
    if (!QFileInfo::exists(outcome.folder + u'/' + outcome.made->file)) {
        return; // the disk was pulled out just now, with all that it has
    }
    for (const BackupMade& each : known) {
        if (each.folder != outcome.folder) {
            continue;
        }
        noted << each.file;
        if (!outcome.removed.contains(each.file) && !QFileInfo::exists(outcome.folder + u'/' + each.file)) {
            outcome.vanished << each.file;
        }
    }
    for (const FoundBackup& backup : own) {
        if (isStopped() || outcome.found.size() == mostFound) {
            return;
        }
        if (!noted.contains(nameOfBackup(backup)) && verdictOn(backup.path) == Verdict::Whole) {
            outcome.found.push_back(madeOf(backup.path, outcome.folder, backup.head.manifest));
        }
    }
}

} // namespace tidemark::services
