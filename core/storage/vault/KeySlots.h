// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"
#include "storage/vault/Keyring.h"
#include "storage/vault/MasterKey.h"
#include "storage/vault/RecoveryCode.h"

#include <optional>
#include <vector>

namespace tidemark::storage {

/// An OpenedSlot is a person's slot whose password was right, and what it opened.
struct OpenedSlot {
    Keyring keyring; ///< the copy it was opened in; its MAC is right
    std::size_t index = 0;
    SecretBytes passwordKey;
    SecretBytes agreementSecret;
    MasterKey key;
    std::vector<MasterKey> earlier; ///< The keys of earlier epochs that the slot has, newest first.

    /// Returns the slot that was opened, as it is in the keyring.
    [[nodiscard]] const KeySlot& slot() const { return keyring.keySlots[index]; }
};

/// Returns the MAC that a keyring must carry.
[[nodiscard]] QByteArray keyringMac(const Keyring& keyring, const MasterKey& key);
/// Returns whether the keyring carries the MAC of this key, so that nobody without the key has changed it.
/// The comparison takes the same time whatever differs.
[[nodiscard]] bool isConfirmed(const Keyring& keyring, const MasterKey& key);

/// A DerivedPassword is what Argon2id made of a new password and a random salt: what a new slot is wrapped
/// with.
struct DerivedPassword {
    QByteArray salt;
    KdfCost cost;
    SecretBytes key;
};
/// Derives it, which takes about half a second at the standard cost and may be done on any thread. It fails
/// with Internal when the memory is not available.
[[nodiscard]] Result<DerivedPassword> derivePassword(const QString& password, KdfCost cost);

/// Makes a slot with new key pairs.
[[nodiscard]] KeySlot makePersonSlot(const Keyring& keyring, const QByteArray& label, const StaffId& person,
                                     const DerivedPassword& password, const MasterKey& key);
/// Makes a slot that opens with an activation code, to set a passphrase with. It has no signing key, because
/// whoever gives the code away would know it.
[[nodiscard]] KeySlot makeActivationSlot(const Keyring& keyring, const QByteArray& label,
                                         const StaffId& person, Instant validUntil,
                                         const DerivedPassword& activationCode, const MasterKey& key);
/// Opens a person's slot. It fails with WrongPassword, the same, in the same time, where no slot of the kind
/// has the label, and with KeyringDamaged when the MAC is wrong.
[[nodiscard]] Result<OpenedSlot> openSlot(const Keyring& keyring, SlotKind kind, const QByteArray& label,
                                          const QString& password, KdfCost costOfNobody);
/// Wraps the same key pairs under another password or cost.
[[nodiscard]] Result<KeySlot> wrapAnew(const OpenedSlot& opened, const QString& password, KdfCost cost);
/// Opens the Ed25519 secret key of the slot; there is none in an activation slot, or where the slot was
/// tampered with.
[[nodiscard]] std::optional<SecretBytes> openSigningKey(const OpenedSlot& opened);

/// Makes the slot of the recovery sheet. It is bound to the clinic: the same code opens no other clinic's
/// keyring. Its key is hashed from the code and not derived slowly, because the code is random.
[[nodiscard]] KeySlot makeRecoverySlot(const Keyring& keyring, const RecoveryCode& code,
                                       const MasterKey& key);
/// OpenedKeys are the master key and those of earlier epochs, newest first.
struct OpenedKeys {
    MasterKey key;
    std::vector<MasterKey> earlier;
};
/// Opens the recovery slot. It fails with RecoveryCodeWrong, and with KeyringDamaged when the MAC is wrong.
[[nodiscard]] Result<OpenedKeys> openRecoverySlot(const Keyring& keyring, const RecoveryCode& code);

} // namespace tidemark::storage
