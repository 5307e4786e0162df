// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/clinic/ClinicAccess.h"

#include "base/CanonicalBytes.h"
#include "base/Log.h"
#include "base/TimeZones.h"
#include "base/Try.h"
#include "fields/FieldKeys.h"
#include "services/base/AuditLines.h"
#include "services/clinic/Administrators.h"
#include "services/clinic/InterruptedRecovery.h"
#include "services/clinic/NewPersonCheck.h"
#include "services/clinic/Seating.h"
#include "storage/repositories/clinic/StaffRepository.h"
#include "storage/vault/KeySlots.h"
#include "storage/vault/PasswordRules.h"
#include "storage/vault/Vault.h"

namespace tidemark::services {

using storage::ClinicFolder;
using storage::Connection;
using storage::MasterKey;
using storage::StaffRepository;
using storage::Store;
using storage::Vault;

namespace {

/// Without a mark an older copy of the database cannot be told from the newest. So only the recovery sheet
/// makes a new one, and the audit log says who did and up to which entry nothing outside vouches for it.
Result<void> renewMark(Store& store, const Actor& actor) {
    const auto line =
        clinicLine(store, actor, actions::markRenew, CanonicalBytes().add(store.auditHead().length).bytes());
    return store.write(line, [](Connection&) -> Result<void> { return {}; }).and_then([&] {
        return store.renewMark();
    });
}

/// The first administrator's slot, the recovery slot and the database, in a folder that is claimed.
Result<CreatedClinic> fillFolder(const ClinicFolder::Held& folder, const storage::ClinicRecord& clinic,
                                 const NewPerson& administrator, const Clock& clock, storage::KdfCost cost) {
    const Instant now = clock.now();
    const QString clinicId = newUuid(now);
    StaffMember person{StaffId::make(now),
                       administrator.signInName,
                       administrator.displayName,
                       Role::Administrator,
                       true,
                       {}};
    auto vault = TIDEMARK_TRY(Vault::create(folder, clinicId, clock, cost));
    auto key = vault.createdKey();
    if (!key) {
        return fail(ErrorCode::Internal);
    }
    TIDEMARK_TRY(vault.addPerson(*key, person.signInName, person.id, administrator.password));
    auto publicKey = TIDEMARK_TRY(vault.publicKeyOf(person.signInName));
    TIDEMARK_TRY(followRole(vault, *key, person));
    auto recoveryCode = TIDEMARK_TRY(vault.renewRecovery(*key));
    person.publicKey = std::move(publicKey);
    auto store = TIDEMARK_TRY(Store::create(folder, *key, {clinicId, clinic.name, clinic.zone, now}, clock));
    TIDEMARK_TRY(
        store
            ->write(auditLine(actorOf(person), actions::staffAdd, "staff", person.id, staffBody(person)),
                    [&](Connection& connection) { return StaffRepository::insert(connection, person, now); })
            .and_then([&] { return noteComing(*store, actorOf(person), actions::signIn); }));
    return CreatedClinic{seat(folder, std::move(store), std::move(vault), std::move(*key), person),
                         std::move(recoveryCode)};
}

Result<SignedIn> refuse(const Error& error) {
    log::write(log::Event::SignInRefused, error.code);
    return tl::unexpected(error);
}

/// The slot comes after the row that says so: whatever fails in here, the sheet opens the clinic again.
Result<void> giveAccess(Store& store, Vault& vault, const MasterKey& key, StaffMember& person,
                        const QString& password) {
    const auto slot = TIDEMARK_TRY(vault.newSlot(key, person.signInName, person.id, password));
    person.publicKey = slot.signingPublic;
    TIDEMARK_TRY(
        store.write(auditLine(actorOf(person), actions::clinicRecover, "staff", person.id, staffBody(person)),
                    [&](Connection& connection) { return StaffRepository::update(connection, person); }));
    return vault.putSlot(key, slot);
}

} // namespace

Result<CreatedClinic> createClinic(const QString& folder, const QString& clinicName,
                                   const NewPerson& administrator, const Clock& clock,
                                   const Opening& opening) {
    const auto name = TIDEMARK_TRY(fields::checkText(fields::keys::clinicName, clinicName));
    const auto person = TIDEMARK_TRY(checkedPerson(administrator, name));
    const QByteArray zone = opening.zone.isEmpty() ? clock.zone() : opening.zone;
    if (!isKnownZone(zone)) {
        return fail(ErrorCode::NotOneOfTheChoices, fields::keys::zone);
    }
    const auto held = TIDEMARK_TRY(ClinicFolder::createNew(folder, opening.fileSystem));
    auto created = fillFolder(held, {{}, name, zone, {}}, person, clock, opening.cost);
    if (!created) {
        held->abandon();
    }
    return created;
}

Result<SignedIn> signIn(const QString& folder, const QString& signInName, const QString& password,
                        const Clock& clock, const Opening& opening) {
    auto held = ClinicFolder::open(folder, opening.fileSystem);
    if (!held) {
        return refuse(held.error());
    }
    auto vault = Vault::open(*held, clock, opening.cost);
    if (!vault) {
        return refuse(vault.error());
    }
    auto unlocked = vault->unlock(signInName, password);
    if (!unlocked) {
        return refuse(unlocked.error());
    }
    auto opened = openStore(*held, *vault, unlocked->key, clock);
    if (!opened) {
        return refuse(opened.error());
    }
    Store& store = *opened->store;
    const auto person = activePerson(store, unlocked->person);
    if (!person) {
        return refuse(person.error());
    }
    const Actor actor = actorOf(*person);
    const qint64 before = store.auditHead().length;
    if (const auto noted = noteSignIn(store, *held, actor, actions::signIn, clock); !noted) {
        return refuse(noted.error());
    }
    // Nobody is kept out by it: whoever cannot sign has the recovery sheet still.
    if (const auto ended = endInterruptedRecovery(store, *vault, *person, before); !ended) {
        log::write(log::Event::Failed, ended.error().code);
    }
    auto seated = seatWithKey(std::move(*held), std::move(*opened), std::move(*vault), *person, clock);
    return seated ? std::move(seated) : refuse(seated.error());
}

Result<CreatedClinic> recoverClinic(const QString& folder, const QString& code, const QString& signInName,
                                    const QString& newPassword, const Clock& clock, const Opening& opening) {
    auto held = TIDEMARK_TRY(ClinicFolder::open(folder, opening.fileSystem));
    auto vault = TIDEMARK_TRY(Vault::open(held, clock, opening.cost));
    auto key = TIDEMARK_TRY(vault.unlockWithRecovery(code));
    auto opened = TIDEMARK_TRY(openStore(held, vault, key, clock, storage::MissingMark::ForRecovery));
    auto& store = opened.store;
    auto person = TIDEMARK_TRY(store->read([&](Connection& connection) {
        return StaffRepository::bySignInName(connection, storage::foldedSignInName(signInName));
    }));
    if (!person || !person->active || person->role != Role::Administrator) {
        return fail(ErrorCode::NotFound, fields::keys::signInName);
    }
    TIDEMARK_TRY(storage::checkPassword(newPassword, {store->clinic().name, person->signInName}));
    if (store->isMarkMissing()) {
        TIDEMARK_TRY(renewMark(*store, actorOf(*person)));
    }
    TIDEMARK_TRY(giveAccess(*store, vault, key, *person, newPassword));
    TIDEMARK_TRY(noteWrongPins(*store, *held));
    TIDEMARK_TRY(noteComing(*store, actorOf(*person), actions::signIn));
    auto signedIn =
        TIDEMARK_TRY(seatWithKey(std::move(held), std::move(opened), std::move(vault), *person, clock));
    // Last, so that nothing can come between a new code and the person: where it cannot be made, the code
    // that was typed still is the right one.
    auto newCode = signedIn.clinic->vault().renewRecovery(signedIn.clinic->key());
    if (!newCode) {
        log::write(log::Event::Failed, newCode.error().code);
    }
    return CreatedClinic{std::move(signedIn), newCode.value_or(code)};
}

bool isClinicIn(const QString& folder) {
    return ClinicFolder::holdsClinic(folder);
}

Result<void> signOut(SignedIn signedIn) {
    storage::Store& store = signedIn.clinic->store();
    // Where the clinic is only read, nothing was written that a sign-out could follow.
    auto noted = store.isOnlyRead() ? Result<void>() : noteComing(store, signedIn.actor, actions::signOut);
    auto closed = store.close();
    return noted ? closed : noted;
}

} // namespace tidemark::services
