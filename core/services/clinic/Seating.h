// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/base/AuditLines.h"
#include "services/base/OpenClinic.h"

namespace tidemark::services {

/// These functions do what every way into a clinic does once the master key is there.

/// Returns the person as the one who acts from now on, with the role that the clinic's list has for them now.
[[nodiscard]] Actor actorOf(const StaffMember& person);

/// Writes the entry of the audit log that changes no row: that somebody came or went.
[[nodiscard]] Result<void> noteComing(storage::Store& store, const Actor& actor, AuditAction action);

/// Returns the person whose account it is. Fails with WrongPassword, as a wrong passphrase does, where the
/// account is unknown or no longer active.
[[nodiscard]] Result<StaffMember> activePerson(storage::Store& store, const StaffId& id);

/// Notes the wrong PINs that were typed at the locked program: each becomes an entry of the audit log and
/// counts as a wrong try of its PIN.
[[nodiscard]] Result<void> noteWrongPins(storage::Store& store, const storage::ClinicFolder& folder);

/// Writes what every sign-in leaves in the audit log: that the clock was set, the wrong PINs typed at the
/// locked program, that this person came. It forgets the wrong tries of this person's PIN. Where the disk
/// takes nothing it succeeds, and all of it is written once there is room, before anything else.
[[nodiscard]] Result<void> noteSignIn(storage::Store& store, const storage::ClinicFolder::Held& folder,
                                      const Actor& actor, AuditAction action, const Clock& clock);

/// Forgets the wrong tries of this person's PIN.
[[nodiscard]] Result<void> forgetWrongPins(storage::Store& store, const StaffId& person);

/// An OpenedStore is a clinic's database, and the key that it is under.
struct OpenedStore {
    std::unique_ptr<storage::Store> store;
    storage::MasterKey key;
};

/// Opens the database with the vault's newest key, or, where a change of the key was interrupted, with the
/// one before. It fails as storage::Store::open() does.
[[nodiscard]] Result<OpenedStore> openStore(const storage::ClinicFolder::Held& folder,
                                            const storage::Vault& vault, const storage::MasterKey& newest,
                                            const Clock& clock,
                                            storage::MissingMark missing = storage::MissingMark::Refused);

/// Returns the person at the desk as seat() does, and changes the clinic's key where that is due. It fails
/// where the clinic cannot be opened again after that.
[[nodiscard]] Result<SignedIn> seatWithKey(storage::ClinicFolder::Held folder, OpenedStore opened,
                                           storage::Vault vault, const StaffMember& person,
                                           const Clock& clock);

/// Returns the person at the desk, who typed the passphrase just now.
[[nodiscard]] SignedIn seat(storage::ClinicFolder::Held folder, std::unique_ptr<storage::Store> store,
                            storage::Vault vault, storage::MasterKey key, const StaffMember& person);

} // namespace tidemark::services
