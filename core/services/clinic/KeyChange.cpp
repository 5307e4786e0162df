// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/clinic/KeyChange.h"

#include "base/CanonicalBytes.h"
#include "base/Log.h"
#include "base/Try.h"
#include "domain/AuditActions.h"
#include "services/base/AuditLines.h"
#include "services/clinic/Administrators.h"
#include "storage/repositories/clinic/StaffRepository.h"
#include "storage/repositories/sessions/SessionRepository.h"
#include "storage/rotation/KeyRotation.h"
#include "storage/vault/Vault.h"

#include <QFileInfo>

#include <algorithm>

namespace tidemark::services {

using storage::Connection;
using storage::KeySlot;
using storage::MasterKey;
using storage::Store;
using storage::Vault;

namespace {

/// Returns whom the next key is sealed to: those who work here. Whoever has a slot is somebody of them, once,
/// with the signing key that the clinic has of that person, so that nobody gets a key by a slot that was put
/// in or exchanged before leaving.
Result<std::vector<StaffId>> peopleOf(Store& store, const Vault& vault) {
    auto people = TIDEMARK_TRY(
        store.read([](Connection& connection) { return storage::StaffRepository::all(connection); }));
    std::erase_if(people, [](const StaffMember& person) { return !person.active; });
    const std::vector<KeySlot> held = vault.peopleSlots();
    std::vector<StaffId> ids;
    ids.reserve(people.size());
    for (const StaffMember& person : people) {
        const auto slot = std::ranges::find(held, person.id, &KeySlot::person);
        if (slot == held.end()) {
            continue;
        }
        const bool isOther =
            slot->kind == storage::SlotKind::Person && slot->signingPublic != person.publicKey;
        if (isOther || std::ranges::count(held, person.id, &KeySlot::person) > 1) {
            return fail(ErrorCode::KeyringDamaged);
        }
        ids.push_back(person.id);
    }
    return ids;
}

/// The database is under the vault's key: the audit log says so, then nobody but administrators keeps a key
/// of before.
Result<void> complete(Store& store, Vault& vault, const MasterKey& key, const Actor& actor) {
    TIDEMARK_TRY(storage::makeMoveDurable(*vault.folder()));
    const QByteArray body = CanonicalBytes().add(qint64{key.epoch()}).bytes();
    TIDEMARK_TRY(store.write(clinicLine(store, actor, actions::clinicChangeKey, body),
                             [](Connection&) -> Result<void> { return {}; }));
    const auto administrators =
        TIDEMARK_TRY(store.read([](Connection& connection) { return activeAdministrators(connection); }));
    std::vector<StaffId> ids;
    ids.reserve(administrators.size());
    for (const StaffMember& each : administrators) {
        ids.push_back(each.id);
    }
    return vault.completeKeyChange(key, ids);
}

/// What is left of an open clinic while its file is exchanged.
struct ClosedClinic {
    storage::ClinicFolder::Held folder;
    Vault vault;
    MasterKey key; ///< That the database is under.
    rules::ScaleRegistry scales;
    std::vector<StaffId> people; ///< Who gets the next key.
};

ClosedClinic takeApart(OpenClinic& clinic, std::vector<StaffId> people) {
    return ClosedClinic{clinic.vault().folder(), std::move(clinic.vault()), clinic.key().copy(),
                        clinic.scales(), std::move(people)};
}

/// The key of a change that was begun, where this sign-in has it.
std::optional<MasterKey> keyOfBegunChange(const Vault& vault) {
    auto newest = vault.isKeyChanging() ? vault.newestKey() : std::nullopt;
    return newest && newest->epoch() == vault.epoch() ? std::move(newest) : std::nullopt;
}

/// Begins a change, or goes on with one that was interrupted; the database is under the next key then.
Result<void> exchange(ClosedClinic& closed) {
    auto next = keyOfBegunChange(closed.vault);
    if (!next) {
        if (closed.vault.isKeyChanging()) { // begun by this sign-in, and it could not be given up then
            TIDEMARK_TRY(closed.vault.giveUpKeyChange(closed.key));
        }
        next = TIDEMARK_TRY(closed.vault.beginKeyChange(closed.key, closed.people));
    }
    if (const auto moved = storage::moveToKey(closed.folder, closed.key, *next); !moved) {
        // Should this fail too, the next sign-in finds the change begun.
        (void)closed.vault.giveUpKeyChange(closed.key);
        return tl::unexpected(moved.error());
    }
    closed.key = std::move(*next);
    return {};
}

Result<std::unique_ptr<OpenClinic>> reopen(ClosedClinic closed, const Clock& clock) {
    auto store = TIDEMARK_TRY(Store::open(closed.folder, closed.key, clock));
    auto clinic = std::make_unique<OpenClinic>(std::move(closed.folder), std::move(store),
                                               std::move(closed.vault), std::move(closed.key));
    clinic->useScales(std::move(closed.scales));
    return clinic;
}

/// Where the disk takes nothing, the clinic stays open as it is: it may owe entries to the audit log.
/// The copy beside it needs as much room as the file and its log have.
Result<void> checkDisk(const OpenClinic& clinic) {
    const QString file = clinic.folder().databaseFile();
    const qint64 size = QFileInfo(file).size() + QFileInfo(file + QStringLiteral("-wal")).size();
    const bool takesIt = !clinic.store().isOnlyRead() && clinic.store().owed() == 0 &&
                         clinic.folder().hasRoomFor(static_cast<quint64>(size));
    return takesIt ? Result<void>() : fail(ErrorCode::DiskFull);
}

bool isMoved(OpenClinic& clinic) {
    return clinic.vault().isKeyChanging() && clinic.vault().epoch() == clinic.key().epoch();
}

} // namespace

bool isKeyChangeDue(OpenClinic& clinic) {
    return clinic.vault().isKeyChangeDue();
}

bool isSomebodyInAChair(OpenClinic& clinic) {
    const auto running = clinic.store().read([](Connection& connection) {
        return storage::SessionRepository::plannedBetweenOrRunning(connection, Instant{}, Instant{});
    });
    return !running || !running->empty();
}

Result<ChangedKey> changeKey(SignedIn signedIn, const Clock& clock) {
    ChangedKey changed;
    const auto people = checkDisk(*signedIn.clinic).and_then([&] {
        return peopleOf(signedIn.clinic->store(), signedIn.clinic->vault());
    });
    if (!people) {
        changed.fault = people.error();
    } else if (!isMoved(*signedIn.clinic)) {
        const auto shut = signedIn.clinic->store().close();
        auto closed = takeApart(*signedIn.clinic, *people);
        signedIn.clinic.reset();
        if (const auto exchanged = shut.and_then([&] { return exchange(closed); }); !exchanged) {
            changed.fault = exchanged.error();
        }
        signedIn.clinic = TIDEMARK_TRY(reopen(std::move(closed), clock));
    }
    if (!changed.fault) {
        OpenClinic& clinic = *signedIn.clinic;
        if (const auto completed = complete(clinic.store(), clinic.vault(), clinic.key(), signedIn.actor);
            !completed) {
            changed.fault = completed.error();
        }
    }
    if (changed.fault) {
        log::write(log::Event::Failed, changed.fault->code);
    }
    changed.signedIn = std::move(signedIn);
    return changed;
}

} // namespace tidemark::services
