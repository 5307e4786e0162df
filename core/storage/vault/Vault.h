// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "base/Error.h"
#include "base/Id.h"
#include "storage/ClinicFolder.h"
#include "storage/vault/KdfCost.h"
#include "storage/vault/MasterKey.h"
#include "storage/vault/PasswordTry.h"
#include "storage/vault/SigningKey.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace tidemark::storage {

struct VaultState;

/// An Unlocked is a person whose password was right, and the key that it opened.
struct Unlocked {
    StaffId person;
    MasterKey key;
};

/// Vault is the keyring: one slot per person and one for the recovery sheet, each opening the clinic's master
/// key. Nobody's password is kept; a person's slot can be made anew without knowing it.
///
/// Errors: KeyringMissing, KeyringDamaged (both copies), WrongPassword (also for an unknown sign-in name),
/// TooManyTries, SlotLocked, WeakPassword, RecoveryCodeWrong, Duplicate, NotFound, DiskFull, WriteFailed.
class Vault {
public:
    /// Makes a new keyring with a random master key and no slot. Nothing is on disk before the first
    /// addPerson().
    [[nodiscard]] static Result<Vault> create(const ClinicFolder::Held& folder, const QString& clinicId,
                                              const Clock& clock, KdfCost cost = KdfCost::standard());
    /// Reads the keyring of a clinic. Nothing of it is trusted before a slot was opened, since only the
    /// master key can prove it. It fails with KeyringMissing and KeyringDamaged.
    [[nodiscard]] static Result<Vault> open(const ClinicFolder::Held& folder, const Clock& clock,
                                            KdfCost cost = KdfCost::standard());

    Vault(Vault&& other) noexcept;
    Vault& operator=(Vault&& other) noexcept;
    ~Vault();

    /// Returns the id of the clinic that the keyring was made for, which must be that of the database.
    [[nodiscard]] QString clinicId() const;
    /// Returns whether the keyring has a slot for a recovery sheet; it does not say that anybody still has
    /// the sheet.
    [[nodiscard]] bool hasRecovery() const;

    /// Returns, for the person who creates the clinic, the key made by create(). There is nothing in a vault
    /// that was opened.
    [[nodiscard]] std::optional<MasterKey> createdKey() const;

    // Every change names the master key, which only somebody who has signed in can have.
    /// Adds a slot for a person who has none. It fails with Empty and Duplicate on the sign-in name and with
    /// WeakPassword, and takes as long as an Argon2id run.
    [[nodiscard]] Result<void> addPerson(const MasterKey& key, const QString& signInName,
                                         const StaffId& person, const QString& password);
    /// Does the same with a password that derivePassword() took already, at this vault's cost.
    [[nodiscard]] Result<void> addDerived(const MasterKey& key, const QString& signInName,
                                          const StaffId& person, const DerivedPassword& password);
    /// Returns what a new password costs to try.
    [[nodiscard]] KdfCost cost() const;
    /// Makes a slot with a new password for somebody who has lost theirs, or whose activation code was right.
    /// It has new key pairs; old signatures keep their public key. Nothing is kept of it before putSlot().
    [[nodiscard]] Result<KeySlot> newSlot(const MasterKey& key, const QString& signInName,
                                          const StaffId& person, const QString& password) const;
    /// Keeps a slot that newSlot() made, in the place of the one that the person has. Its tries begin anew.
    [[nodiscard]] Result<void> putSlot(const MasterKey& key, const KeySlot& slot);
    /// Returns what the keyring says now, for putBack(): of its copies the newest that the key confirms.
    [[nodiscard]] Result<Keyring> keyring(const MasterKey& key) const;
    /// Lets the keyring say again what it said before, where it was changed since.
    [[nodiscard]] Result<void> putBack(const MasterKey& key, const Keyring& before);
    /// Gives a person a code to set a passphrase with, in the place of the slot that there is. Its tries
    /// begin anew.
    [[nodiscard]] Result<void> giveActivation(const MasterKey& key, const QString& signInName,
                                              const StaffId& person, Instant validUntil,
                                              const DerivedPassword& activationCode);
    /// Takes the slot away, where there is one, and makes a change of the master key due. It fails with
    /// WrongState for the only person with a password.
    [[nodiscard]] Result<void> removePerson(const MasterKey& key, const QString& signInName);
    /// Says whether the person's slot goes on taking tries after a hundred, an hour apart.
    [[nodiscard]] bool neverCloses(const QString& signInName) const;
    /// Sets whether a hundred wrong tries close the person's slot or only slow it down. It fails with
    /// NotFound where the person has no slot.
    [[nodiscard]] Result<void> setNeverCloses(const MasterKey& key, const QString& signInName, bool never);
    /// Says whether the person has a password, or an activation code to set one with, or neither.
    [[nodiscard]] std::optional<SlotKind> slotKindOf(const QString& signInName) const;
    /// Says whether wrong tries have closed the person's slot until an administrator opens it.
    [[nodiscard]] bool isClosed(const QString& signInName) const;
    /// Puts a slot that wrapAnew() made in the place of the person's one. It fails with WrongState where that
    /// was made anew meanwhile.
    [[nodiscard]] Result<void> replaceSlot(const MasterKey& key, const KeySlot& slot);
    /// Makes a new code for the recovery sheet: 26 characters and a check character, in groups. It voids the
    /// one before.
    [[nodiscard]] Result<QString> renewRecovery(const MasterKey& key);
    /// Makes a slot for a code that is not in force yet. Nothing is kept of it before putRecovery().
    [[nodiscard]] Result<KeySlot> newRecoverySlot(const MasterKey& key, const RecoveryCode& code) const;
    /// Puts it in the place of the recovery slot.
    [[nodiscard]] Result<void> putRecovery(const MasterKey& key, const KeySlot& slot);

    /// Opens the clinic with a person's password. Each try is counted before it is made; a right one clears
    /// the count, and a slot of a cost below KdfCost::floor() is wrapped anew.
    [[nodiscard]] Result<Unlocked> unlock(const QString& signInName, const QString& password);
    /// Returns the master key by the code of the recovery sheet; spaces, hyphens, small letters and O/0,
    /// I/L/1 do not matter.
    [[nodiscard]] Result<MasterKey> unlockWithRecovery(const QString& code);
    /// Wraps the person's slot under a new password. The old one is tried and counted like any other, and the
    /// key pairs stay, so signatures before and after verify by the same key. It fails with WeakPassword
    /// before anything is tried.
    [[nodiscard]] Result<void> changePassword(const QString& signInName, const QString& oldPassword,
                                              const QString& newPassword);

    /// Opens a person's activation slot. It fails with WrongPassword also where the code's time is over.
    [[nodiscard]] Result<Unlocked> unlockActivation(const QString& signInName, const QString& activationCode);

    /// Counts a try of the person's password and returns it, to be opened by whoever calls, on any thread. It
    /// fails with TooManyTries and SlotLocked.
    [[nodiscard]] Result<PasswordTry> beginTry(const QString& signInName, const QString& password,
                                               SlotKind kind = SlotKind::Person);
    /// Forgets the tries of a person whose password was right.
    void forgetTries(const QString& signInName);

    /// Opens the person's signing key by the password for this one signature.
    [[nodiscard]] Result<Signature> sign(const QString& signInName, const QString& password,
                                         const QByteArray& bytes);
    /// Returns the same key, kept open for many signatures in a row: an Argon2id run each would take minutes
    /// for the demo clinic.
    [[nodiscard]] Result<SigningKey> openSigningKey(const QString& signInName, const QString& password);
    /// Returns the Ed25519 key that a person's signatures are checked with. It fails with NotFound.
    [[nodiscard]] Result<QByteArray> publicKeyOf(const QString& signInName) const;
    /// Returns whether the signature is of these bytes and of the key that is in it; whose key that is, the
    /// audit log says.
    [[nodiscard]] static bool verify(const Signature& signature, const QByteArray& bytes);

    /// Returns the number of the newest master key.
    [[nodiscard]] quint32 epoch() const;
    /// Says whether somebody was removed since the master key was made.
    [[nodiscard]] bool isKeyChangeDue() const;
    /// Says whether a change of the master key was begun and neither completed nor given up.
    [[nodiscard]] bool isKeyChanging() const;
    /// Returns the slots of the people, to be compared with whom the clinic knows.
    [[nodiscard]] std::vector<KeySlot> peopleSlots() const;
    /// Returns, after an unlock, the key of the epoch before the one that it returned.
    [[nodiscard]] std::optional<MasterKey> keyBefore() const;
    /// Returns, after an unlock, the newest key.
    [[nodiscard]] std::optional<MasterKey> newestKey() const;
    /// Makes the master key of a next epoch, sealed beside the present one to these people and the recovery
    /// slot, and returns it once both copies of the keyring have it. The slots of anybody else go.
    [[nodiscard]] Result<MasterKey> beginKeyChange(const MasterKey& key, const std::vector<StaffId>& people);
    /// Goes back to the epoch before.
    [[nodiscard]] Result<void> giveUpKeyChange(const MasterKey& keyBefore);
    /// Completes the change: only these people and the recovery slot keep the keys of earlier epochs.
    [[nodiscard]] Result<void> completeKeyChange(const MasterKey& key,
                                                 const std::vector<StaffId>& administrators);
    /// Returns the clinic's folder.
    [[nodiscard]] ClinicFolder::Held folder() const;

private:
    explicit Vault(std::unique_ptr<VaultState> state);
    std::unique_ptr<VaultState> m_state;
};

} // namespace tidemark::storage
