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
#include <iterator>

#include <sys/stat.h>

namespace tidemark::services {

using rules::authorize;
using rules::Command;
using storage::BackupRepository;
using storage::Connection;

namespace {

/// More than all folders of a clinic keep.
constexpr int mostKept = 1000;

Result<int> wholeNumber(QStringView key, const QString& text) {
    const auto number = TIDEMARK_TRY(fields::checkNumber(key, text));
    return static_cast<int>(std::lround(number.value));
}

Result<BackupRules> checkedRules(const BackupRulesForm& form) {
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

QByteArray rulesBody(const BackupRules& rules) {
    return CanonicalBytes()
        .add(rules.everyHours)
        .add(rules.keepDays)
        .add(rules.keepWeeks)
        .add(rules.keepMonths)
        .add(rules.keepYears)
        .add(rules.alarmHours)
        .bytes();
}

QByteArray rulesBody(const BackupMade& made, const QStringList& removed) {
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

BackupTarget targetOf(const QString& folder, const std::vector<BackupMade>& kept,
                      const BackupSights& sights) {
    BackupTarget target;
    target.folder = folder;
    if (const BackupSight* sight = sights.of(folder)) {
        target.isSeen = true;
        target.isThere = sight->isThere;
        target.offDisk = sight->offDisk;
    }
    const auto last = std::ranges::find_if(
        kept, [&](const BackupMade& made) { return made.folder == folder && sights.isKept(made); });
    if (last != kept.end()) {
        target.last = *last;
    }
    return target;
}

/// Whether two paths lead to one folder, whatever they are called.
bool isSameFolder(const QString& one, const QString& two) {
    struct stat first {};
    struct stat second {};
    return one == two || (::stat(QFile::encodeName(one).constData(), &first) == 0 &&
                          ::stat(QFile::encodeName(two).constData(), &second) == 0 &&
                          first.st_dev == second.st_dev && first.st_ino == second.st_ino);
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
    const auto rules = TIDEMARK_TRY(checkedRules(form));
    return m_clinic.store().write(
        clinicLine(m_clinic.store(), m_actor, actions::backupRules, rulesBody(rules)),
        [&](Connection& connection) {
            return BackupRepository::setRules(connection, m_clinic.store().clinic().id, rules);
        });
}

Result<std::vector<BackupLook>> Backups::looks() const {
    TIDEMARK_TRY(authorize(m_actor, Command::MakeBackup));
    return m_clinic.store().read([&](Connection& connection) -> Result<std::vector<BackupLook>> {
        const auto targets = TIDEMARK_TRY(BackupRepository::targets(connection));
        const auto kept = TIDEMARK_TRY(BackupRepository::kept(connection, mostKept));
        QStringList folders(targets.begin(), targets.end());
        for (const BackupMade& made : kept) {
            folders << made.folder;
        }
        folders.removeDuplicates();
        std::vector<BackupLook> looks;
        looks.reserve(static_cast<std::size_t>(folders.size()));
        for (const QString& folder : folders) {
            std::vector<BackupMade> noted;
            std::ranges::copy_if(kept, std::back_inserter(noted),
                                 [&](const BackupMade& made) { return made.folder == folder; });
            looks.emplace_back(folder, std::move(noted), m_clinic.path(), m_onOtherDisk);
        }
        return looks;
    });
}

Result<BackupSights> Backups::look() const {
    const auto all = TIDEMARK_TRY(looks());
    BackupSights sights;
    for (const BackupLook& each : all) {
        sights.see(each.run());
    }
    return sights;
}

Result<std::vector<BackupTarget>> Backups::targets(const BackupSights& sights) const {
    const auto rules = TIDEMARK_TRY(this->rules());
    return m_clinic.store().read([&](Connection& connection) -> Result<std::vector<BackupTarget>> {
        const auto change = TIDEMARK_TRY(BackupRepository::lastChange(connection));
        const auto folders = TIDEMARK_TRY(BackupRepository::targets(connection));
        const auto kept = TIDEMARK_TRY(BackupRepository::kept(connection, mostKept));
        std::vector<BackupTarget> targets;
        targets.reserve(folders.size());
        for (const QString& folder : folders) {
            BackupTarget target = targetOf(folder, kept, sights);
            target.behind = isBehind(target.last, change);
            target.due = target.behind && isOlderThan(target.last, rules.everyHours, m_clinic.now());
            targets.push_back(std::move(target));
        }
        return targets;
    });
}

Result<std::vector<BackupTarget>> Backups::targets() const {
    const auto sights = TIDEMARK_TRY(look());
    return targets(sights);
}

Result<QString> Backups::checkedFolder(const QString& folder) const {
    const QString path = QDir::cleanPath(folder);
    if (QDir::isRelativePath(path) || !QFileInfo(path).isDir()) {
        return fail(ErrorCode::BackupTargetMissing, fields::keys::backupFolder);
    }
    // A backup inside of the clinic's folder goes with it.
    const QString own = QFileInfo(m_clinic.path()).canonicalFilePath();
    if ((QFileInfo(path).canonicalFilePath() + u'/').startsWith(own + u'/')) {
        return fail(ErrorCode::BackupTargetInside, fields::keys::backupFolder);
    }
    return path;
}

Result<void> Backups::addTarget(const QString& folder) {
    TIDEMARK_TRY(authorize(m_actor, Command::SetBackups));
    const auto typed = TIDEMARK_TRY(fields::checkText(fields::keys::backupFolder, folder));
    const auto path = TIDEMARK_TRY(checkedFolder(typed));
    return m_clinic.store().write(
        clinicLine(m_clinic.store(), m_actor, actions::backupTargetAdd, CanonicalBytes().add(path).bytes()),
        [&](Connection& connection) -> Result<void> {
            const auto folders = TIDEMARK_TRY(BackupRepository::targets(connection));
            if (std::ranges::any_of(folders, [&](const QString& each) { return isSameFolder(each, path); })) {
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

Result<BackupState> Backups::state(const BackupSights& sights) const {
    const auto rules = TIDEMARK_TRY(this->rules());
    return m_clinic.store().read([&](Connection& connection) -> Result<BackupState> {
        const auto change = TIDEMARK_TRY(BackupRepository::lastChange(connection));
        BackupState state;
        const auto kept = TIDEMARK_TRY(BackupRepository::kept(connection, mostKept));
        const auto last = std::ranges::find_if(
            kept, [&](const BackupMade& made) { return made.offDisk && sights.isKept(made); });
        if (last != kept.end()) {
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

Result<BackupState> Backups::state() const {
    const auto sights = TIDEMARK_TRY(look());
    return state(sights);
}

Result<std::vector<BackupMade>> Backups::made(const BackupSights& sights) const {
    TIDEMARK_TRY(authorize(m_actor, Command::MakeBackup));
    auto kept = TIDEMARK_TRY(m_clinic.store().read(
        [](Connection& connection) { return BackupRepository::kept(connection, mostKept); }));
    std::erase_if(kept, [&](const BackupMade& made) { return !sights.isKept(made); });
    return kept;
}

Result<std::vector<BackupMade>> Backups::made() const {
    const auto sights = TIDEMARK_TRY(look());
    return made(sights);
}

Result<BackupJob> Backups::jobFor(QStringList folders, QStringList absent, bool keeping) const {
    auto source = TIDEMARK_TRY(storage::backupSourceOf(m_clinic.folder(), m_clinic.key(), m_clinic.now(),
                                                       m_clinic.store().isOnlyRead()));
    std::optional<BackupJob::Keeping> keep;
    if (keeping) {
        keep.emplace();
        keep->rules = TIDEMARK_TRY(rules());
        keep->zone = m_clinic.clock().zone();
        keep->known = TIDEMARK_TRY(m_clinic.store().read(
            [](Connection& connection) { return BackupRepository::kept(connection, mostKept); }));
    }
    return BackupJob(std::make_shared<storage::BackupSource>(std::move(source)),
                     {std::move(folders), std::move(absent), m_onOtherDisk}, std::move(keep));
}

Result<BackupJob> Backups::begin(const BackupSights& sights) const {
    const auto all = TIDEMARK_TRY(targets(sights));
    QStringList folders;
    QStringList absent;
    for (const BackupTarget& target : all) {
        (target.isThere ? folders : absent) << target.folder;
    }
    return all.empty() ? Result<BackupJob>(fail(ErrorCode::BackupTargetMissing))
                       : jobFor(std::move(folders), std::move(absent), true);
}

Result<BackupJob> Backups::begin() const {
    const auto sights = TIDEMARK_TRY(look());
    return begin(sights);
}

Result<std::optional<BackupJob>> Backups::beginDue(const BackupSights& sights, const Due& due) const {
    const auto all = TIDEMARK_TRY(targets(sights));
    QStringList folders;
    for (const BackupTarget& target : all) {
        const bool isDue = target.due || (due.atEnd && target.behind);
        if (target.isThere && isDue && !due.resting.contains(target.folder)) {
            folders << target.folder;
        }
    }
    if (folders.isEmpty()) {
        return std::nullopt;
    }
    auto job = TIDEMARK_TRY(jobFor(std::move(folders), {}, true));
    return std::optional(std::move(job));
}

Result<std::optional<BackupJob>> Backups::beginDue(bool atEnd) const {
    const auto sights = TIDEMARK_TRY(look());
    return beginDue(sights, {atEnd, {}});
}

Result<BackupJob> Backups::beginInto(const QString& folder) const {
    TIDEMARK_TRY(authorize(m_actor, Command::MakeBackup));
    const auto path = TIDEMARK_TRY(checkedFolder(QDir::current().absoluteFilePath(folder)));
    return jobFor({path}, {}, false);
}

Result<void> Backups::take(const std::vector<TargetOutcome>& outcomes) {
    TIDEMARK_TRY(authorize(m_actor, Command::MakeBackup));
    for (const TargetOutcome& outcome : outcomes) {
        for (const BackupMade& found : outcome.found) {
            TIDEMARK_TRY(note(found, {}));
        }
        if (outcome.made) {
            TIDEMARK_TRY(note(*outcome.made, outcome.removed + outcome.vanished));
        }
    }
    return {};
}

Result<void> Backups::note(const BackupMade& made, const QStringList& gone) {
    return m_clinic.store().write(
        clinicLine(m_clinic.store(), m_actor, actions::backupMake, rulesBody(made, gone)),
        [&](Connection& connection) -> Result<void> {
            TIDEMARK_TRY(BackupRepository::insert(connection, made));
            for (const QString& name : gone) {
                TIDEMARK_TRY(BackupRepository::noteRemoved(connection, made.folder, name, m_clinic.now()));
            }
            return {};
        });
}

bool otherDiskOf(const QString& folder, const QString& other) {
    return storage::isOnOtherDisk(folder, other);
}

} // namespace tidemark::services
