// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/backup/Drill.h"

#include "base/CanonicalBytes.h"
#include "base/Try.h"
#include "domain/AuditActions.h"
#include "rules/access/Authorization.h"
#include "rules/record/CanonicalRecord.h"
#include "services/backup/Backups.h"
#include "services/base/AuditLines.h"
#include "storage/backup/BackupFile.h"
#include "storage/backup/BackupFolder.h"
#include "storage/engine/sqlcipher/DatabaseFile.h"
#include "storage/migration/Migrator.h"
#include "storage/repositories/backup/BackupRepository.h"
#include "storage/repositories/sessions/SessionRepository.h"

#include <QFileInfo>

#include <algorithm>
#include <random>
#include <set>

namespace tidemark::services {

using storage::BackupRepository;
using storage::Connection;
using storage::OpenPlan;
using storage::SessionRepository;

namespace {

/// So many sessions are looked at for three that nobody changed since.
constexpr int mostPicks = 60;

bool isSame(const SessionVersion& one, const SessionVersion& two) {
    return one.version == two.version && one.body == two.body && one.recordHash == two.recordHash &&
           one.author == two.author && one.reason == two.reason && one.madeAt == two.madeAt;
}

bool isSame(const SignatureLine& one, const SignatureLine& two) {
    return one.version == two.version && one.signer == two.signer && one.printedName == two.printedName &&
           one.meaning == two.meaning && one.signedAt == two.signedAt && one.recordHash == two.recordHash &&
           one.auditSequence == two.auditSequence && one.auditHead == two.auditHead &&
           one.publicKey == two.publicKey && one.signature == two.signature;
}

/// Every field of the session and of each of its lines is in the canonical bytes; state, versions and
/// signatures are not.
bool isSame(const SessionRecord& one, const SessionRecord& two) {
    const auto same = [](const auto& left, const auto& right) { return isSame(left, right); };
    return rules::canonicalBytes(one) == rules::canonicalBytes(two) &&
           one.session.state == two.session.state && one.session.version == two.session.version &&
           std::ranges::equal(one.versions, two.versions, same) &&
           std::ranges::equal(one.signatures, two.signatures, same);
}

/// The newest backup of this clinic in any of the folders. One of a day that has not come was made while the
/// clock was wrong, and comes last.
Result<storage::FoundBackup> newestOf(const QStringList& folders, const QString& clinicId, Instant now) {
    const auto orderOf = [now](const storage::FoundBackup& backup) {
        const Instant at = backup.head.manifest.madeAt;
        return std::pair(at - now <= clockTolerance, at);
    };
    std::optional<storage::FoundBackup> newest;
    bool anyFolder = false;
    for (const QString& folder : folders) {
        const auto found = storage::backupsIn(folder, clinicId);
        anyFolder = anyFolder || found.has_value();
        for (const storage::FoundBackup& backup : found.value_or(std::vector<storage::FoundBackup>())) {
            if (!newest || orderOf(backup) > orderOf(*newest)) {
                newest = backup;
            }
        }
    }
    if (!newest) {
        return fail(anyFolder ? ErrorCode::BackupMissing : ErrorCode::BackupTargetMissing);
    }
    return std::move(*newest);
}

/// The restored copy at the newest schema, as a clinic is when it is opened.
Result<std::unique_ptr<Connection>> openRestored(const storage::ExtractedBackup& extracted,
                                                 const storage::MasterKey& key,
                                                 const std::atomic<bool>* stop) {
    const auto own = storage::keyOfBackup(extracted, key);
    auto connection = TIDEMARK_TRY(
        storage::openDatabaseFile(extracted.database, own.databaseKey(),
                                  {OpenPlan::File::MustExist, storage::newestSchema(), true, stop}));
    TIDEMARK_TRY(storage::migrate(*connection));
    return connection;
}

/// How many sessions were compared. BackupDiffers where one is not as the clinic has it.
Result<int> compareSessions(Connection& restored, Connection& clinic, qint64 backedUp, quint32 seed) {
    std::mt19937 random(seed);
    const auto finished = TIDEMARK_TRY(BackupRepository::countFinished(restored));
    std::set<qint64> looked;
    int compared = 0;
    int differing = 0;
    for (int pick = 0; pick < mostPicks && compared < sessionsOfDrill; ++pick) {
        if (static_cast<qint64>(looked.size()) == finished) {
            break;
        }
        const qint64 place = std::uniform_int_distribution<qint64>(0, finished - 1)(random);
        if (!looked.insert(place).second) {
            continue;
        }
        const auto session = TIDEMARK_TRY(BackupRepository::finishedAt(restored, place));
        if (!session) {
            continue;
        }
        const bool changed = TIDEMARK_TRY(BackupRepository::isNamedAfter(clinic, backedUp, session->text()));
        if (changed) {
            continue;
        }
        const auto one = TIDEMARK_TRY(SessionRepository::loadRecord(restored, *session));
        const auto two = SessionRepository::loadRecord(clinic, *session);
        ++compared;
        differing += two && isSame(one, *two) ? 0 : 1;
    }
    return differing == 0 ? Result<int>(compared)
                          : fail(ErrorCode::BackupDiffers, {}, QString::number(differing));
}

Result<int> rehearse(const storage::BackupSource& source, const storage::FoundBackup& backup,
                     const storage::WorkFolder& work, quint32 seed, const std::atomic<bool>* stop) {
    const auto extracted =
        TIDEMARK_TRY(storage::verifyBackup(backup.path, source.keyring.clinicId, source.key, work, stop));
    const auto restored = TIDEMARK_TRY(openRestored(extracted, source.key, stop));
    const auto clinic = TIDEMARK_TRY(
        storage::openDatabaseFile(source.database, source.key.databaseKey(),
                                  {OpenPlan::File::IsOpen, storage::newestSchema(), true, stop}));
    return compareSessions(*restored, *clinic, extracted.manifest.audit.length, seed);
}

} // namespace

DrillJob::DrillJob(std::shared_ptr<const storage::BackupSource> source, QStringList folders, quint32 seed)
    : m_source(std::move(source)), m_folders(std::move(folders)), m_seed(seed) {}

Result<DrillOutcome> DrillJob::run() const {
    const auto newest = TIDEMARK_TRY(newestOf(m_folders, m_source->keyring.clinicId, m_source->now));
    const storage::WorkFolder work(m_source->workFolder + QStringLiteral("-drill"));
    TIDEMARK_TRY(work.make());
    const auto compared = rehearse(*m_source, newest, work, m_seed, m_stop.get());
    if (!compared && (isStopped() || compared.error().code == ErrorCode::DiskFull)) {
        return tl::unexpected(compared.error()); // of this machine, not of the backup
    }
    DrillOutcome outcome;
    outcome.drill.folder = QFileInfo(newest.path).absolutePath();
    outcome.drill.file = QFileInfo(newest.path).fileName();
    outcome.drill.sessions = compared.value_or(0);
    outcome.madeAt = newest.head.manifest.madeAt;
    if (!compared) {
        outcome.fault = compared.error();
        outcome.drill.fault = errorName(compared.error().code);
    }
    return outcome;
}

Result<DrillJob> beginDrill(OpenClinic& clinic, const Actor& actor, QStringList folders, quint32 seed) {
    TIDEMARK_TRY(rules::authorize(actor, rules::Command::MakeBackup));
    if (folders.isEmpty()) {
        const auto targets = TIDEMARK_TRY(Backups(clinic, actor).targets());
        for (const BackupTarget& target : targets) {
            folders << target.folder;
        }
    }
    if (folders.isEmpty()) {
        return fail(ErrorCode::BackupTargetMissing);
    }
    auto source = TIDEMARK_TRY(storage::backupSourceOf(clinic.folder(), clinic.key(), clinic.now()));
    return DrillJob(std::make_shared<storage::BackupSource>(std::move(source)), std::move(folders), seed);
}

Result<void> takeDrill(OpenClinic& clinic, const Actor& actor, const DrillOutcome& outcome) {
    TIDEMARK_TRY(rules::authorize(actor, rules::Command::MakeBackup));
    BackupDrill drill = outcome.drill;
    drill.at = clinic.now();
    const QByteArray body = CanonicalBytes()
                                .add(drill.folder)
                                .add(drill.file)
                                .add(outcome.madeAt)
                                .add(drill.sessions)
                                .add(drill.fault)
                                .bytes();
    return clinic.store().write(
        clinicLine(clinic.store(), actor, actions::backupDrill, body),
        [&](Connection& connection) { return BackupRepository::insert(connection, drill); });
}

} // namespace tidemark::services
