// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/clinic/Seating.h"

#include "base/CanonicalBytes.h"
#include "base/Try.h"
#include "services/clinic/Administrators.h"
#include "services/clinic/ClockWatch.h"
#include "services/clinic/KeyChange.h"
#include "storage/repositories/clinic/StaffPinRepository.h"
#include "storage/repositories/clinic/StaffRepository.h"
#include "storage/rotation/KeyRotation.h"
#include "storage/vault/PinTries.h"
#include "storage/vault/Vault.h"

namespace tidemark::services {

using storage::Connection;
using storage::StaffPinRepository;
using storage::StaffRepository;

namespace {

Result<void> noteWrongPin(storage::Store& store, const Actor& owner, Instant at) {
    const auto line =
        auditLine(owner, actions::unlockRefuse, "staff", owner.id, CanonicalBytes().add(at).bytes());
    return store.write(line, [&](Connection& connection) -> Result<void> {
        const auto pin = TIDEMARK_TRY(StaffPinRepository::load(connection, owner.id));
        return pin ? StaffPinRepository::setWrongTries(connection, owner.id, pin->wrongTries + 1)
                   : Result<void>();
    });
}

} // namespace

Actor actorOf(const StaffMember& person) {
    return {person.id, person.displayName, person.role};
}

Result<void> noteComing(storage::Store& store, const Actor& actor, AuditAction action) {
    return store.write(auditLine(actor, action, "staff", actor.id),
                       [](Connection&) -> Result<void> { return {}; });
}

Result<StaffMember> activePerson(storage::Store& store, const StaffId& id) {
    auto person = store.read([&](Connection& connection) { return StaffRepository::load(connection, id); });
    if (!person && person.error().code != ErrorCode::NotFound) {
        return person;
    }
    return person && person->active ? person : fail(ErrorCode::WrongPassword);
}

Result<void> noteWrongPins(storage::Store& store, const storage::ClinicFolder& folder) {
    storage::PinTries tries(folder.pinTriesFile());
    for (const storage::PinTries::Try& each : tries.all()) {
        const auto person = store.read(
            [&](Connection& connection) { return StaffRepository::load(connection, each.person); });
        if (!person && person.error().code != ErrorCode::NotFound) {
            return tl::unexpected(person.error()); // the tries stay for the next time
        }
        if (person) { // else a line of nobody in this clinic
            TIDEMARK_TRY(noteWrongPin(store, actorOf(*person), each.at));
        }
    }
    tries.clear();
    return {};
}

Result<void> noteSignIn(storage::Store& store, const storage::ClinicFolder::Held& folder, const Actor& actor,
                        AuditAction action, const Clock& clock) {
    return store.writeOrOwe([folder, actor, action, now = clock.reading()](storage::Store& open) {
        return noteClockChange(open, actor, now)
            .and_then([&] { return noteWrongPins(open, *folder); })
            .and_then([&] { return noteComing(open, actor, action); })
            // The passphrase, or the right PIN, opens a PIN that wrong tries had locked.
            .and_then([&]() -> Result<void> {
                auto forgotten = forgetWrongPins(open, actor.id);
                // A page of PINs that is damaged keeps nobody from reading the rest.
                const bool goesOn = forgotten || forgotten.error().code == ErrorCode::DatabaseDamaged;
                return goesOn ? Result<void>() : forgotten;
            });
    });
}

Result<void> forgetWrongPins(storage::Store& store, const StaffId& person) {
    return store.read(
        [&](Connection& connection) { return StaffPinRepository::setWrongTries(connection, person, 0); });
}

Result<OpenedStore> openStore(const storage::ClinicFolder::Held& folder, const storage::Vault& vault,
                              const storage::MasterKey& newest, const Clock& clock,
                              storage::MissingMark missing) {
    auto key =
        storage::keyOfDatabase(*folder, newest, vault.isKeyChanging() ? vault.keyBefore() : std::nullopt);
    auto store = TIDEMARK_TRY(storage::Store::open(folder, key, clock, missing));
    storage::removeUnfinishedCopy(*folder);
    return OpenedStore{std::move(store), std::move(key)};
}

Result<SignedIn> seatWithKey(storage::ClinicFolder::Held folder, OpenedStore opened, storage::Vault vault,
                             const StaffMember& person, const Clock& clock) {
    SignedIn signedIn =
        seat(std::move(folder), std::move(opened.store), std::move(vault), std::move(opened.key), person);
    // A change that was begun has to end; one that is due waits until nobody is in a chair.
    OpenClinic& clinic = *signedIn.clinic;
    if (isKeyChangeDue(clinic) && (clinic.vault().isKeyChanging() || !isSomebodyInAChair(clinic))) {
        auto changed = TIDEMARK_TRY(changeKey(std::move(signedIn), clock));
        signedIn = std::move(changed.signedIn);
        signedIn.keyFault = std::move(changed.fault);
    }
    // A keyring of an earlier version does not know it; where it cannot be written, the next sign-in does.
    (void)followRole(signedIn.clinic->vault(), signedIn.clinic->key(), person);
    return signedIn;
}

SignedIn seat(storage::ClinicFolder::Held folder, std::unique_ptr<storage::Store> store, storage::Vault vault,
              storage::MasterKey key, const StaffMember& person) {
    auto clinic =
        std::make_unique<OpenClinic>(std::move(folder), std::move(store), std::move(vault), std::move(key));
    const Duration now = clinic->clock().sinceBoot();
    return {std::move(clinic), actorOf(person), person.signInName, now, {}};
}

} // namespace tidemark::services
