// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/backup/Restore.h"

#include "base/CanonicalBytes.h"
#include "base/Try.h"
#include "domain/AuditActions.h"
#include "rules/access/Authorization.h"
#include "services/base/AuditLines.h"
#include "services/clinic/Seating.h"
#include "storage/backup/RestoreStaging.h"
#include "storage/repositories/clinic/ClinicCounts.h"
#include "storage/repositories/clinic/StaffRepository.h"
#include "storage/vault/PasswordRules.h"
#include "storage/vault/Vault.h"

#include <QFileInfo>

#include <algorithm>

namespace tidemark::services {

using storage::Connection;
using storage::RestoreStaging;
using storage::Store;
using storage::Vault;

namespace {

BackupFacts factsOf(const storage::BackupManifest& manifest) {
    return {manifest.madeAt, manifest.audit.length, QString::fromLatin1(manifest.audit.hash.toHex()),
            manifest.epoch, manifest.schema};
}

/// How many entries of the old folder came after the backup, by its mark. Nobody can say it where the two
/// have gone different ways: where the old one was restored from an earlier backup, and worked on since.
Result<std::optional<qint64>> missingOf(const std::optional<storage::AuditHead>& old, Store& restored,
                                        const storage::BackupManifest& manifest) {
    if (!old) {
        return std::nullopt;
    }
    if (old->length > manifest.audit.length) {
        return std::optional(old->length - manifest.audit.length);
    }
    const auto hash = TIDEMARK_TRY(
        restored.read([&](Connection& connection) { return storage::auditHashAt(connection, old->length); }));
    return hash == old->hash ? std::optional(qint64{0}) : std::nullopt;
}

/// Nobody loses entries without having been asked.
Result<void> askAboutMissing(const RestoreForm& form, std::optional<qint64> missing) {
    if (form.acceptMissing || missing == 0) {
        return {};
    }
    return fail(ErrorCode::BackupEntriesMissing, {}, missing ? QString::number(*missing) : QString());
}

/// The key by the passphrase, and whose it is; nobody's by the recovery sheet.
Result<storage::Unlocked> unlockBackup(Vault& vault, const RestoreForm& form) {
    if (!form.byRecoveryCode) {
        return vault.unlock(form.signInName, form.password);
    }
    return vault.unlockWithRecovery(form.password).map([](storage::MasterKey key) {
        return storage::Unlocked{{}, std::move(key)};
    });
}

/// Who restores: whose passphrase it was, else the one whom the holder of the recovery sheet names.
Result<StaffMember> restorer(Store& store, const RestoreForm& form, const StaffId& unlocked) {
    if (!form.byRecoveryCode) {
        return activePerson(store, unlocked);
    }
    const auto person = TIDEMARK_TRY(store.read([&](Connection& connection) {
        return storage::StaffRepository::bySignInName(connection, storage::foldedSignInName(form.signInName));
    }));
    return person && person->active ? Result<StaffMember>(*person) : fail(ErrorCode::NotPermitted);
}

/// The clinic in the staging folder is opened as any other, and notes where it comes from.
/// It returns how many entries will be missing, as far as that is known.
Result<std::optional<qint64>> noteRestore(const RestoreStaging& staging, const RestoreForm& form,
                                          const storage::Unlocked& unlocked,
                                          const storage::BackupManifest& manifest,
                                          const std::optional<storage::AuditHead>& old, const Clock& clock) {
    auto store = TIDEMARK_TRY(Store::open(staging.folder(), unlocked.key, clock));
    const auto person = TIDEMARK_TRY(restorer(*store, form, unlocked.person));
    const Actor actor = actorOf(person);
    TIDEMARK_TRY(rules::authorize(actor, rules::Command::RestoreBackup));
    const auto missing = TIDEMARK_TRY(missingOf(old, *store, manifest));
    const QByteArray body = CanonicalBytes()
                                .add(manifest.madeAt)
                                .add(manifest.audit.length)
                                .add(manifest.audit.hash)
                                .add(missing)
                                .add(old ? old->hash : QByteArray())
                                .bytes();
    TIDEMARK_TRY(store->write(clinicLine(*store, actor, actions::backupRestore, body),
                              [](Connection&) -> Result<void> { return {}; }));
    return store->close().map([&] { return missing; });
}

} // namespace

Result<BackupFacts> readBackupFacts(const QString& file) {
    return storage::headOfBackup(file).map(
        [](const storage::BackupHead& head) { return factsOf(head.manifest); });
}

PreparedRestore::PreparedRestore(RestoreStaging staging, RestoredClinic clinic)
    : m_staging(std::make_unique<RestoreStaging>(std::move(staging))), m_clinic(std::move(clinic)) {}

PreparedRestore::PreparedRestore(PreparedRestore&& other) noexcept = default;
PreparedRestore::~PreparedRestore() = default;

Result<RestoredClinic> PreparedRestore::keep() {
    return m_staging->keep().map([&] { return m_clinic; });
}

Result<PreparedRestore> prepareRestore(const RestoreForm& form, const Clock& clock, const Opening& opening) {
    const auto head = TIDEMARK_TRY(storage::headOfBackup(form.file));
    auto staging = TIDEMARK_TRY(RestoreStaging::begin(form.newFolder, opening.fileSystem));
    const auto extracted = TIDEMARK_TRY(staging.takeOut(form.file));
    std::optional<qint64> missing;
    {
        auto vault = TIDEMARK_TRY(Vault::open(staging.folder(), clock, opening.cost));
        const auto unlocked = TIDEMARK_TRY(unlockBackup(vault, form));
        TIDEMARK_TRY(storage::checkSeal(head, unlocked.key));
        if (extracted.manifest != head.manifest) {
            return fail(ErrorCode::BackupDamaged, {}, QStringLiteral("manifest"));
        }
        TIDEMARK_TRY(storage::checkExtracted(extracted, unlocked.key));
        const auto old =
            form.oldFolder.isEmpty() ? std::nullopt : storage::markedHead(form.oldFolder, unlocked.key);
        TIDEMARK_TRY(staging.mark(head.manifest.audit, unlocked.key));
        missing = TIDEMARK_TRY(noteRestore(staging, form, unlocked, head.manifest, old, clock));
    }
    return PreparedRestore(std::move(staging),
                           {factsOf(head.manifest), QFileInfo(form.newFolder).absoluteFilePath(), missing});
}

Result<RestoredClinic> restoreClinic(const RestoreForm& form, const Clock& clock, const Opening& opening) {
    if (form.oldFolder.isEmpty()) {
        [[maybe_unused]] const auto facts = TIDEMARK_TRY(readBackupFacts(form.file));
        TIDEMARK_TRY(askAboutMissing(form, std::nullopt));
    }
    auto prepared = TIDEMARK_TRY(prepareRestore(form, clock, opening));
    TIDEMARK_TRY(askAboutMissing(form, prepared.missing()));
    return prepared.keep();
}

} // namespace tidemark::services
