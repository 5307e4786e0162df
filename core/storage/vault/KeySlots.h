// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"
#include "storage/vault/Keyring.h"
#include "storage/vault/MasterKey.h"
#include "storage/vault/RecoveryCode.h"

#include <optional>

namespace tidemark::storage {

/// A person's slot whose password was right, and what it opened.
struct OpenedSlot {
    Keyring keyring; ///< the copy it was opened in; its MAC holds
    std::size_t index = 0;
    SecretBytes passwordKey;
    SecretBytes agreementSecret;
    MasterKey key;

    [[nodiscard]] const KeySlot& slot() const { return keyring.keySlots[index]; }
};

/// The MAC that a keyring must carry.
[[nodiscard]] QByteArray keyringMac(const Keyring& keyring, const MasterKey& key);
[[nodiscard]] bool isConfirmed(const Keyring& keyring, const MasterKey& key);

/// A slot with new key pairs.
[[nodiscard]] Result<KeySlot> makePersonSlot(const Keyring& keyring, const QByteArray& label,
                                             const StaffId& person, const QString& password, KdfCost cost,
                                             const MasterKey& key);
/// WrongPassword; the same, in the same time, where no slot has the label. KeyringDamaged when the MAC does
/// not hold.
[[nodiscard]] Result<OpenedSlot> openPersonSlot(const Keyring& keyring, const QByteArray& label,
                                                const QString& password, KdfCost costOfNobody);
/// The same key pairs under another password or cost.
[[nodiscard]] Result<KeySlot> wrapAnew(const OpenedSlot& opened, const QString& password, KdfCost cost);
[[nodiscard]] std::optional<SecretBytes> openSigningKey(const OpenedSlot& opened);

[[nodiscard]] KeySlot makeRecoverySlot(const Keyring& keyring, const RecoveryCode& code,
                                       const MasterKey& key);
/// RecoveryCodeWrong; KeyringDamaged when the MAC does not hold.
[[nodiscard]] Result<MasterKey> openRecoverySlot(const Keyring& keyring, const RecoveryCode& code);

} // namespace tidemark::storage
