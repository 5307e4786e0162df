// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/backup/BackupJob.h"
#include "services/backup/BackupLook.h"
#include "services/base/OpenClinic.h"

#include <utility>

namespace tidemark::services {

/// BackupRulesForm is the rules as an administrator types them.
struct BackupRulesForm {
    QString everyHours;
    QString keepDays;
    QString keepWeeks;
    QString keepMonths;
    QString keepYears;
    QString alarmHours;
};

/// A BackupTarget is a folder that the clinic's backups go to, as it is now.
struct BackupTarget {
    QString folder;
    bool isSeen = false;            ///< Somebody has looked; else nothing is known of the next two.
    bool isThere = false;           ///< A stick may be in a drawer.
    bool offDisk = false;           ///< On another disk than the clinic.
    bool behind = false;            ///< Something was recorded that is in no backup here.
    bool due = false;               ///< It is behind, and the last backup is old enough.
    std::optional<BackupMade> last; ///< The newest one that is kept here.
};

/// BackupState says how well the clinic is backed up.
struct BackupState {
    std::optional<BackupMade> lastOffDisk; ///< On another disk, verified.
    bool behind = false;                   ///< Something was recorded since.
    bool tooOld = false;                   ///< There is none, or something was recorded and it is too old.
    std::optional<BackupDrill> lastDrill;
    std::optional<BackupDrill> lastProven; ///< The last rehearsal after which it could be restored.
};

/// Asks the system (storage::isOnOtherDisk()).
[[nodiscard]] bool otherDiskOf(const QString& folder, const QString& other);

/// Backups are the clinic's backups: where to, how often, what is kept, and what was made. A backup counts
/// once it was read back and verified.
///
/// Each call checks the actor's right first; each change is one transaction with one entry in the audit log.
class Backups {
public:
    Backups(OpenClinic& clinic, Actor actor, storage::OtherDiskProbe onOtherDisk = otherDiskOf)
        : m_clinic(clinic), m_actor(std::move(actor)), m_onOtherDisk(std::move(onOtherDisk)) {}

    /// Returns the rules in force, for everybody who may make a backup. Fails with NotPermitted.
    [[nodiscard]] Result<BackupRules> rules() const;
    /// Fails with the errors of the fields "backup-…".
    [[nodiscard]] Result<void> setRules(const BackupRulesForm& form);
    /// Returns what looks at each folder that backups went or go to.
    [[nodiscard]] Result<std::vector<BackupLook>> looks() const;
    /// Looks at all of them, which may take long where a disk or a server does not answer.
    [[nodiscard]] Result<BackupSights> look() const;
    /// Lists the folders as they were seen.
    [[nodiscard]] Result<std::vector<BackupTarget>> targets(const BackupSights& sights) const;
    [[nodiscard]] Result<std::vector<BackupTarget>> targets() const;
    /// Adds a folder, which must be there. It fails with the errors of field "backup-folder",
    /// BackupTargetMissing, BackupTargetInside and Duplicate.
    [[nodiscard]] Result<void> addTarget(const QString& folder);
    /// Removes a folder from the list; the backups in it stay.
    [[nodiscard]] Result<void> removeTarget(const QString& folder);

    /// Returns how well the clinic is backed up, as far as these folders were seen. It is too old without any
    /// backup on another disk, or once that is older than the rules' alarm and something was recorded since.
    [[nodiscard]] Result<BackupState> state(const BackupSights& sights) const;
    [[nodiscard]] Result<BackupState> state() const;
    /// Lists what is kept as far as anybody can see, newest first.
    [[nodiscard]] Result<std::vector<BackupMade>> made(const BackupSights& sights) const;
    [[nodiscard]] Result<std::vector<BackupMade>> made() const;

    /// Returns what backs the clinic up into all of its folders, and removes what is no longer kept there; of
    /// a folder that is not there it says so. It fails with BackupTargetMissing where the clinic has none.
    [[nodiscard]] Result<BackupJob> begin(const BackupSights& sights) const;
    [[nodiscard]] Result<BackupJob> begin() const;
    /// Due says which folders a backup is made in by itself.
    struct Due {
        bool atEnd = false;  ///< The day ends, and what is behind is due.
        QStringList resting; ///< Folders that failed and are not tried yet.
    };
    /// Returns the same for the folders that are there and whose backup is due; nothing where none is.
    [[nodiscard]] Result<std::optional<BackupJob>> beginDue(const BackupSights& sights, const Due& due) const;
    [[nodiscard]] Result<std::optional<BackupJob>> beginDue(bool atEnd = false) const;
    /// Returns what backs the clinic up into one folder, which need not be one of the clinic's. It fails as
    /// addTarget() does for the folder.
    [[nodiscard]] Result<BackupJob> beginInto(const QString& folder) const;
    /// Notes what a job has made and found, with one entry for each backup.
    [[nodiscard]] Result<void> take(const std::vector<TargetOutcome>& outcomes);

private:
    [[nodiscard]] Result<void> note(const BackupMade& made, const QStringList& gone);
    [[nodiscard]] Result<QString> checkedFolder(const QString& folder) const;
    [[nodiscard]] Result<BackupJob> jobFor(QStringList folders, QStringList absent, bool keeping) const;

    OpenClinic& m_clinic;
    Actor m_actor;
    storage::OtherDiskProbe m_onOtherDisk;
};

} // namespace tidemark::services
