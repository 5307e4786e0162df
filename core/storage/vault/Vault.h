// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "base/Error.h"
#include "base/Id.h"
#include "storage/ClinicFolder.h"
#include "storage/vault/KdfCost.h"
#include "storage/vault/MasterKey.h"
#include "storage/vault/SigningKey.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>

namespace tidemark::storage {

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
    [[nodiscard]] static Result<Vault> open(const ClinicFolder::Held& folder, const Clock& clock,
                                            KdfCost cost = KdfCost::standard());

    Vault(Vault&& other) noexcept;
    Vault& operator=(Vault&& other) noexcept;
    ~Vault();

    [[nodiscard]] QString clinicId() const;
    [[nodiscard]] bool hasRecovery() const;

    /// Returns, for the person who creates the clinic, the key made by create(). There is nothing in a vault
    /// that was opened.
    [[nodiscard]] std::optional<MasterKey> createdKey() const;

    // Every change names the master key, which only somebody who has signed in can have.
    [[nodiscard]] Result<void> addPerson(const MasterKey& key, const QString& signInName,
                                         const StaffId& person, const QString& password);
    /// Sets a new password for somebody who has lost theirs. It makes new key pairs; old signatures keep
    /// their public key.
    [[nodiscard]] Result<void> resetPerson(const MasterKey& key, const QString& signInName,
                                           const QString& password);
    /// Takes the slot away. The master key stays the same: somebody with an old copy of the whole folder can
    /// still open that copy.
    [[nodiscard]] Result<void> removePerson(const MasterKey& key, const QString& signInName);
    /// Makes a new code for the recovery sheet: 26 characters and a check character, in groups. It voids the
    /// one before.
    [[nodiscard]] Result<QString> renewRecovery(const MasterKey& key);

    [[nodiscard]] Result<Unlocked> unlock(const QString& signInName, const QString& password);
    /// Returns the master key by the code of the recovery sheet; spaces, hyphens, small letters and O/0,
    /// I/L/1 do not matter.
    [[nodiscard]] Result<MasterKey> unlockWithRecovery(const QString& code);
    [[nodiscard]] Result<void> changePassword(const QString& signInName, const QString& oldPassword,
                                              const QString& newPassword);

    /// Opens the person's signing key by the password for this one signature.
    [[nodiscard]] Result<Signature> sign(const QString& signInName, const QString& password,
                                         const QByteArray& bytes);
    /// Returns the same key, kept open for many signatures in a row: an Argon2id run each would take minutes
    /// for the demo clinic.
    [[nodiscard]] Result<SigningKey> openSigningKey(const QString& signInName, const QString& password);
    /// Returns the Ed25519 key that a person's signatures are checked with. It fails with NotFound.
    [[nodiscard]] Result<QByteArray> publicKeyOf(const QString& signInName) const;
    [[nodiscard]] static bool verify(const Signature& signature, const QByteArray& bytes);

private:
    struct Impl;
    explicit Vault(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace tidemark::storage
