// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"
#include "storage/vault/Keyring.h"
#include "storage/vault/MasterKey.h"
#include "storage/vault/RecoveryCode.h"

#include <optional>

namespace tidemark::storage {

/// An OpenedSlot is a person's slot whose password was right, and what it opened.
struct OpenedSlot {
    Keyring keyring; ///< the copy it was opened in; its MAC is right
    std::size_t index = 0;
    SecretBytes passwordKey;
    SecretBytes agreementSecret;
    MasterKey key;

    [[nodiscard]] const KeySlot& slot() const { return keyring.keySlots[index]; }
};

/// Returns the MAC that a keyring must carry.
[[nodiscard]] QByteArray keyringMac(const Keyring& keyring, const MasterKey& key);
[[nodiscard]] bool isConfirmed(const Keyring& keyring, const MasterKey& key);

/// Makes a slot with new key pairs.
[[nodiscard]] Result<KeySlot> makePersonSlot(const Keyring& keyring, const QByteArray& label,
                                             const StaffId& person, const QString& password, KdfCost cost,
                                             const MasterKey& key);
/// Opens a person's slot. It fails with WrongPassword, the same, in the same time, where no slot has the
/// label, and with KeyringDamaged when the MAC is wrong.
[[nodiscard]] Result<OpenedSlot> openPersonSlot(const Keyring& keyring, const QByteArray& label,
                                                const QString& password, KdfCost costOfNobody);
/// Wraps the same key pairs under another password or cost.
[[nodiscard]] Result<KeySlot> wrapAnew(const OpenedSlot& opened, const QString& password, KdfCost cost);
[[nodiscard]] std::optional<SecretBytes> openSigningKey(const OpenedSlot& opened);

[[nodiscard]] KeySlot makeRecoverySlot(const Keyring& keyring, const RecoveryCode& code,
                                       const MasterKey& key);
/// Opens the recovery slot. It fails with RecoveryCodeWrong, and with KeyringDamaged when the MAC is wrong.
[[nodiscard]] Result<MasterKey> openRecoverySlot(const Keyring& keyring, const RecoveryCode& code);

} // namespace tidemark::storage
