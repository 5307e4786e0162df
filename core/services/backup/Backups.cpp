// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/backup/Backups.h"

#include "base/CanonicalBytes.h"
#include "base/Try.h"
#include "domain/AuditActions.h"
#include "fields/FieldCatalogue.h"
#include "fields/FieldKeys.h"
#include "rules/access/Authorization.h"
#include "services/base/AuditLines.h"
#include "storage/backup/BackupFile.h"
#include "storage/backup/BackupFolder.h"
#include "storage/repositories/backup/BackupRepository.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <cmath>

namespace tidemark::services {

using rules::authorize;
using rules::Command;
using storage::BackupRepository;
using storage::Connection;

namespace {

Result<int> wholeNumber(QStringView key, const QString& text) {
    const auto number = TIDEMARK_TRY(fields::checkNumber(key, text));
    return static_cast<int>(std::lround(number.value));
}

Result<BackupRules> checked(const BackupRulesForm& form) {
    namespace keys = fields::keys;
    BackupRules rules;
    rules.everyHours = TIDEMARK_TRY(wholeNumber(keys::backupHours, form.everyHours));
    rules.keepDays = TIDEMARK_TRY(wholeNumber(keys::backupDays, form.keepDays));
    rules.keepWeeks = TIDEMARK_TRY(wholeNumber(keys::backupWeeks, form.keepWeeks));
    rules.keepMonths = TIDEMARK_TRY(wholeNumber(keys::backupMonths, form.keepMonths));
    rules.keepYears = TIDEMARK_TRY(wholeNumber(keys::backupYears, form.keepYears));
    rules.alarmHours = TIDEMARK_TRY(wholeNumber(keys::backupAlarm, form.alarmHours));
    return rules;
}

QByteArray bodyOf(const BackupRules& rules) {
    return CanonicalBytes()
        .add(rules.everyHours)
        .add(rules.keepDays)
        .add(rules.keepWeeks)
        .add(rules.keepMonths)
        .add(rules.keepYears)
        .add(rules.alarmHours)
        .bytes();
}

QByteArray bodyOf(const BackupMade& made, const QStringList& removed) {
    CanonicalBytes body;
    body.add(made.folder)
        .add(made.file)
        .add(made.madeAt)
        .add(made.size)
        .add(made.auditLength)
        .add(made.auditHead)
        .addFlag(made.offDisk)
        .add(qint64{removed.size()});
    for (const QString& name : removed) {
        body.add(name);
    }
    return body.bytes();
}

/// Something is recorded that the backup does not have.
bool isBehind(const std::optional<BackupMade>& last, const std::optional<storage::LastChange>& change) {
    return change && (!last || change->sequence > last->auditLength);
}

bool isFileThere(const BackupMade& made) {
    return QFileInfo::exists(made.folder + u'/' + made.file);
}

/// Whether it is kept as far as anybody can see: a folder that is not there, as that of a stick in a drawer,
/// is believed to have what was written to it.
bool isStillKept(const BackupMade& made) {
    return isFileThere(made) || !QFileInfo(made.folder).isDir();
}

BackupTarget targetOf(const QString& folder, const std::optional<BackupMade>& last, const QString& clinic) {
    BackupTarget target;
    target.folder = folder;
    target.offDisk = storage::isOnOtherDisk(folder, clinic);
    target.isThere = QFileInfo(folder).isDir();
    target.last = last;
    if (target.isThere && last && !isFileThere(*last)) {
        // The empty folder that a stick is hung into is not the stick.
        target.isThere = target.offDisk || !last->offDisk;
        target.last.reset();
    }
    return target;
}

/// A backup of a day that has not come was made while the computer's clock was wrong: its age is not known.
bool isOlderThan(const std::optional<BackupMade>& last, int hours, Instant now) {
    return !last || now - last->madeAt >= std::chrono::hours(hours) || last->madeAt - now > clockTolerance;
}

} // namespace

Result<BackupRules> Backups::rules() const {
    TIDEMARK_TRY(authorize(m_actor, Command::MakeBackup));
    return m_clinic.store().read([](Connection& connection) { return BackupRepository::rules(connection); });
}

Result<void> Backups::setRules(const BackupRulesForm& form) {
    TIDEMARK_TRY(authorize(m_actor, Command::SetBackups));
    const auto rules = TIDEMARK_TRY(checked(form));
    return m_clinic.store().write(clinicLine(m_clinic.store(), m_actor, actions::backupRules, bodyOf(rules)),
                                  [&](Connection& connection) {
                                      return BackupRepository::setRules(connection,
                                                                        m_clinic.store().clinic().id, rules);
                                  });
}

Result<std::vector<BackupTarget>> Backups::targets() const {
    const auto rules = TIDEMARK_TRY(this->rules());
    return m_clinic.store().read([&](Connection& connection) -> Result<std::vector<BackupTarget>> {
        const auto change = TIDEMARK_TRY(BackupRepository::lastChange(connection));
        const auto folders = TIDEMARK_TRY(BackupRepository::targets(connection));
        std::vector<BackupTarget> targets;
        for (const QString& folder : folders) {
            const auto last = TIDEMARK_TRY(BackupRepository::newestIn(connection, folder));
            BackupTarget target = targetOf(folder, last, m_clinic.path());
            target.behind = isBehind(target.last, change);
            target.due = target.behind && isOlderThan(target.last, rules.everyHours, m_clinic.now());
            targets.push_back(std::move(target));
        }
        return targets;
    });
}

Result<void> Backups::addTarget(const QString& folder) {
    TIDEMARK_TRY(authorize(m_actor, Command::SetBackups));
    const auto typed = TIDEMARK_TRY(fields::checkText(fields::keys::backupFolder, folder));
    const QString path = QDir::cleanPath(typed);
    if (QDir::isRelativePath(path) || !QFileInfo(path).isDir()) {
        return fail(ErrorCode::BackupTargetMissing, fields::keys::backupFolder);
    }
    // A backup inside of the clinic's folder goes with it.
    const QString own = QFileInfo(m_clinic.path()).canonicalFilePath();
    if ((QFileInfo(path).canonicalFilePath() + u'/').startsWith(own + u'/')) {
        return fail(ErrorCode::BackupTargetInside, fields::keys::backupFolder);
    }
    return m_clinic.store().write(
        clinicLine(m_clinic.store(), m_actor, actions::backupTargetAdd, CanonicalBytes().add(path).bytes()),
        [&](Connection& connection) -> Result<void> {
            const auto folders = TIDEMARK_TRY(BackupRepository::targets(connection));
            if (std::ranges::find(folders, path) != folders.end()) {
                return fail(ErrorCode::Duplicate, fields::keys::backupFolder);
            }
            return BackupRepository::addTarget(connection, path, m_clinic.now());
        });
}

Result<void> Backups::removeTarget(const QString& folder) {
    TIDEMARK_TRY(authorize(m_actor, Command::SetBackups));
    return m_clinic.store().write(
        clinicLine(m_clinic.store(), m_actor, actions::backupTargetRemove,
                   CanonicalBytes().add(folder).bytes()),
        [&](Connection& connection) { return BackupRepository::removeTarget(connection, folder); });
}

Result<BackupState> Backups::state() const {
    const auto rules = TIDEMARK_TRY(this->rules());
    return m_clinic.store().read([&](Connection& connection) -> Result<BackupState> {
        const auto change = TIDEMARK_TRY(BackupRepository::lastChange(connection));
        BackupState state;
        const auto offDisk = TIDEMARK_TRY(BackupRepository::keptOffDisk(connection));
        if (const auto last = std::ranges::find_if(offDisk, isStillKept); last != offDisk.end()) {
            state.lastOffDisk = *last;
        }
        state.lastDrill = TIDEMARK_TRY(BackupRepository::lastDrill(connection));
        state.lastProven = TIDEMARK_TRY(BackupRepository::lastProven(connection));
        state.behind = isBehind(state.lastOffDisk, change);
        state.tooOld = !state.lastOffDisk ||
                       (state.behind && isOlderThan(state.lastOffDisk, rules.alarmHours, m_clinic.now()));
        return state;
    });
}

Result<std::vector<BackupMade>> Backups::made(int most) const {
    TIDEMARK_TRY(authorize(m_actor, Command::MakeBackup));
    return m_clinic.store().read(
        [&](Connection& connection) { return BackupRepository::kept(connection, most); });
}

Result<BackupJob> Backups::jobFor(QStringList folders, bool keeping) const {
    auto source = TIDEMARK_TRY(storage::backupSourceOf(m_clinic.folder(), m_clinic.key(), m_clinic.now()));
    std::optional<BackupJob::Keeping> keep;
    if (keeping) {
        keep.emplace();
        keep->rules = TIDEMARK_TRY(rules());
        keep->zone = m_clinic.clock().zone();
    }
    return BackupJob(std::make_shared<storage::BackupSource>(std::move(source)), std::move(folders),
                     std::move(keep));
}

Result<BackupJob> Backups::begin() const {
    const auto all = TIDEMARK_TRY(targets());
    QStringList folders;
    for (const BackupTarget& target : all) {
        if (target.isThere) {
            folders << target.folder;
        }
    }
    return folders.isEmpty() ? Result<BackupJob>(fail(ErrorCode::BackupTargetMissing))
                             : jobFor(std::move(folders), true);
}

Result<std::optional<BackupJob>> Backups::beginDue(bool atEnd) const {
    const auto all = TIDEMARK_TRY(targets());
    QStringList folders;
    for (const BackupTarget& target : all) {
        if (target.isThere && (target.due || (atEnd && target.behind))) {
            folders << target.folder;
        }
    }
    if (folders.isEmpty()) {
        return std::nullopt;
    }
    auto job = TIDEMARK_TRY(jobFor(std::move(folders), true));
    return std::optional(std::move(job));
}

Result<BackupJob> Backups::beginInto(const QString& folder) const {
    TIDEMARK_TRY(authorize(m_actor, Command::MakeBackup));
    return jobFor({QDir::cleanPath(QDir::current().absoluteFilePath(folder))}, false);
}

Result<void> Backups::take(const std::vector<TargetOutcome>& outcomes) {
    TIDEMARK_TRY(authorize(m_actor, Command::MakeBackup));
    for (const TargetOutcome& outcome : outcomes) {
        if (outcome.made) {
            TIDEMARK_TRY(note(*outcome.made, outcome.removed));
        }
    }
    return {};
}

Result<void> Backups::note(const BackupMade& made, const QStringList& removed) {
    return m_clinic.store().write(
        clinicLine(m_clinic.store(), m_actor, actions::backupMake, bodyOf(made, removed)),
        [&](Connection& connection) -> Result<void> {
            for (const QString& name : removed) {
                TIDEMARK_TRY(BackupRepository::noteRemoved(connection, made.folder, name, m_clinic.now()));
            }
            return BackupRepository::insert(connection, made);
        });
}

} // namespace tidemark::services
