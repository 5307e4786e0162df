// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/backup/Drill.h"

#include "base/CanonicalBytes.h"
#include "base/Try.h"
#include "domain/AuditActions.h"
#include "rules/access/Authorization.h"
#include "rules/record/CanonicalRecord.h"
#include "services/backup/BackupFault.h"
#include "services/backup/DrillChoice.h"
#include "services/base/AuditLines.h"
#include "storage/backup/BackupFile.h"
#include "storage/backup/BackupFolder.h"
#include "storage/engine/DatabaseFile.h"
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

bool isSameVersion(const SessionVersion& one, const SessionVersion& two) {
    return one.version == two.version && one.body == two.body && one.recordHash == two.recordHash &&
           one.author == two.author && one.reason == two.reason && one.madeAt == two.madeAt;
}

bool isSameVersion(const SignatureLine& one, const SignatureLine& two) {
    return one.version == two.version && one.signer == two.signer && one.printedName == two.printedName &&
           one.meaning == two.meaning && one.signedAt == two.signedAt && one.recordHash == two.recordHash &&
           one.auditSequence == two.auditSequence && one.auditHead == two.auditHead &&
           one.publicKey == two.publicKey && one.signature == two.signature;
}

/// Every field of the session and of each of its lines is in the canonical bytes; state, versions and
/// signatures are not.
bool isSameVersion(const SessionRecord& one, const SessionRecord& two) {
    const auto same = [](const auto& left, const auto& right) { return isSameVersion(left, right); };
    return rules::canonicalBytes(one) == rules::canonicalBytes(two) &&
           one.session.state == two.session.state && one.session.version == two.session.version &&
           std::ranges::equal(one.versions, two.versions, same) &&
           std::ranges::equal(one.signatures, two.signatures, same);
}

/// What came of a rehearsal, or why it says nothing of any backup.
struct Rehearsal {
    int compared = 0;
    qint64 finished = 0;
    std::optional<Error> fault;
};

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

/// Whether the clinic's is the same; one that it does not have is not. That it cannot be read is no
/// difference.
Result<bool> isAsInClinic(const SessionRecord& one, Connection& clinic) {
    const auto two = SessionRepository::loadRecord(clinic, one.session.id);
    if (!two && two.error().code != ErrorCode::NotFound) {
        return tl::unexpected(two.error());
    }
    return two && isSameVersion(one, *two);
}

/// Compares some sessions. Both are read as they were at one moment, whatever is recorded meanwhile.
Result<Rehearsal> compareSessions(Connection& restored, Connection& clinic, qint64 backedUp, quint32 seed) {
    TIDEMARK_TRY(clinic.execute("BEGIN"));
    std::mt19937 random(seed);
    Rehearsal rehearsal;
    rehearsal.finished =
        TIDEMARK_TRY(BackupRepository::countFinished(restored).map_error(storage::faultOfBackup));
    std::set<qint64> looked;
    int differing = 0;
    for (int pick = 0; pick < mostPicks && rehearsal.compared < sessionsOfDrill; ++pick) {
        if (static_cast<qint64>(looked.size()) == rehearsal.finished) {
            break;
        }
        const qint64 place = std::uniform_int_distribution<qint64>(0, rehearsal.finished - 1)(random);
        if (!looked.insert(place).second) {
            continue;
        }
        const auto session =
            TIDEMARK_TRY(BackupRepository::finishedAt(restored, place).map_error(storage::faultOfBackup));
        if (!session) {
            continue;
        }
        const bool changed = TIDEMARK_TRY(BackupRepository::isNamedAfter(clinic, backedUp, session->text()));
        if (changed) {
            continue;
        }
        const auto one =
            TIDEMARK_TRY(SessionRepository::loadRecord(restored, *session).map_error(storage::faultOfBackup));
        const bool same = TIDEMARK_TRY(isAsInClinic(one, clinic));
        ++rehearsal.compared;
        differing += same ? 0 : 1;
    }
    if (differing > 0) {
        rehearsal.fault = Error{ErrorCode::BackupDiffers, {}, QString::number(differing)};
    }
    return rehearsal;
}

Result<Rehearsal> rehearse(const storage::BackupSource& source, const storage::FoundBackup& backup,
                           Connection& clinic, quint32 seed, const std::atomic<bool>* stop) {
    const storage::WorkFolder work(source.workFolder + QStringLiteral("-drill"));
    TIDEMARK_TRY(work.make());
    const auto extracted =
        TIDEMARK_TRY(storage::verifyBackup(backup.path, source.keyring.clinicId, source.key, work, stop));
    const auto restored =
        TIDEMARK_TRY(openRestored(extracted, source.key, stop).map_error(storage::faultOfBackup));
    return compareSessions(*restored, clinic, extracted.manifest.audit.length, seed);
}

} // namespace

DrillJob::DrillJob(std::shared_ptr<const storage::BackupSource> source, QStringList folders,
                   std::vector<BackupMade> noted, quint32 seed)
    : m_source(std::move(source)), m_folders(std::move(folders)), m_noted(std::move(noted)), m_seed(seed) {}

Result<DrillOutcome> DrillJob::run() const {
    const auto clinic = TIDEMARK_TRY(storage::openDatabaseFile(
        m_source->database, m_source->key.databaseKey(), m_source->plan(m_stop.get())));
    DrillChoice choice(*m_source, *clinic);
    for (const QString& folder : m_folders) {
        const auto noted = std::ranges::find(m_noted, folder, &BackupMade::folder);
        TIDEMARK_TRY(choice.lookIn(folder, noted == m_noted.end() ? nullptr : &*noted));
    }
    if (auto refused = choice.refusal(m_folders)) {
        refused->drill.fault = errorName(refused->fault->code);
        return std::move(*refused);
    }
    const storage::FoundBackup& newest = choice.newest();
    const auto rehearsal = rehearse(*m_source, newest, *clinic, m_seed, m_stop.get());
    if (isStopped()) {
        return fail(ErrorCode::Internal);
    }
    if (!rehearsal && !isOfBackup(rehearsal.error())) {
        return tl::unexpected(rehearsal.error());
    }
    DrillOutcome outcome;
    outcome.drill.folder = QFileInfo(newest.path).absolutePath();
    outcome.drill.file = QFileInfo(newest.path).fileName();
    outcome.madeAt = newest.head.manifest.madeAt;
    outcome.newerAway = choice.newerAway();
    outcome.fault = rehearsal ? rehearsal->fault : std::optional(rehearsal.error());
    if (rehearsal) {
        outcome.drill.sessions = rehearsal->compared;
        outcome.drill.finished = rehearsal->finished;
    }
    if (outcome.fault) {
        outcome.drill.fault = errorName(outcome.fault->code);
    }
    return outcome;
}

Result<DrillJob> beginDrill(OpenClinic& clinic, const Actor& actor, QStringList folders, quint32 seed) {
    TIDEMARK_TRY(rules::authorize(actor, rules::Command::MakeBackup));
    auto known = clinic.store().read([&](Connection& connection) -> Result<std::vector<BackupMade>> {
        if (folders.isEmpty()) {
            const auto targets = TIDEMARK_TRY(BackupRepository::targets(connection));
            folders = QStringList(targets.begin(), targets.end());
        }
        std::vector<BackupMade> newest;
        for (const QString& folder : folders) {
            auto made = TIDEMARK_TRY(BackupRepository::newestIn(connection, folder));
            if (made) {
                newest.push_back(std::move(*made));
            }
        }
        return newest;
    });
    auto noted = TIDEMARK_TRY(std::move(known));
    if (folders.isEmpty()) {
        return fail(ErrorCode::BackupTargetMissing);
    }
    auto source = TIDEMARK_TRY(
        storage::backupSourceOf(clinic.folder(), clinic.key(), clinic.now(), clinic.store().isOnlyRead()));
    return DrillJob(std::make_shared<storage::BackupSource>(std::move(source)), std::move(folders), noted,
                    seed);
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
                                .add(drill.finished)
                                .add(drill.fault)
                                .bytes();
    return clinic.store().write(
        clinicLine(clinic.store(), actor, actions::backupDrill, body),
        [&](Connection& connection) { return BackupRepository::insert(connection, drill); });
}

} // namespace tidemark::services
