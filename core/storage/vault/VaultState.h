// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Not for use outside core/storage/vault.

#include "storage/vault/KeyringFile.h"
#include "storage/vault/KeySlots.h"
#include "storage/vault/PasswordTry.h"
#include "storage/vault/TryCounter.h"
#include "storage/vault/Vault.h"

#include <algorithm>

namespace tidemark::storage {

/// Finds the slot of a person, with a password or with an activation code.
template <class AnyKeyring>
[[nodiscard]] auto findPerson(AnyKeyring& keyring, const QByteArray& label) {
    return std::find_if(keyring.keySlots.begin(), keyring.keySlots.end(), [&](const KeySlot& slot) {
        return slot.kind != SlotKind::Recovery && slot.label == label;
    });
}

/// VaultState is what a Vault works on: the keyring's copies, its file, the tries, and what was opened.
struct VaultState {
    ClinicFolder::Held folder;
    const Clock* clock;
    KeyringFile file;
    TryCounter tries;
    KdfCost cost;
    std::vector<Keyring> copies; ///< Newest first, at least one.
    std::optional<MasterKey> created;
    std::optional<OpenedKeys> opened; ///< By the last unlock.
    bool written = false;             ///< The copies are what save() wrote, not what was on the disk.

    VaultState(const ClinicFolder::Held& held, const Clock& usedClock, KdfCost kdfCost);

    /// Returns the label under which tries of the recovery code are counted: all zeros, which no person has.
    [[nodiscard]] static const QByteArray& recoveryLabel();
    /// Returns the label of a person's slot: a keyed hash of the folded sign-in name, so that the keyring
    /// names nobody.
    [[nodiscard]] QByteArray labelOf(const QString& signInName) const;
    /// Returns what wrong tries do to this label. A label without a slot locks like most others, so that it
    /// does not show.
    [[nodiscard]] TryCounter::Limit limitOf(const QByteArray& label) const;
    /// Returns the newest copy that the master key confirms; nobody else's changes are built upon.
    [[nodiscard]] Result<Keyring> confirmed(const MasterKey& key) const;
    /// Returns copies of the keys of earlier epochs that the last unlock opened, newest first; there are none
    /// before an unlock.
    [[nodiscard]] std::vector<MasterKey> earlierKeys() const;

    /// Writes the keyring with the next version and a new MAC. One copy on the disk is enough for it to
    /// succeed; after an error the vault goes on with what it had before.
    [[nodiscard]] Result<void> save(Keyring keyring, const MasterKey& key);
    /// Fails with WriteFailed where the copies on the disk are not two that are equal.
    [[nodiscard]] Result<void> mustBeTwice();
    /// Counts a try of the person's password and returns it without having tried. It fails with TooManyTries
    /// and SlotLocked.
    [[nodiscard]] Result<PasswordTry> beginTry(const QString& signInName, const QString& password,
                                               SlotKind kind);
    /// Counts the try, then opens the person's slot.
    [[nodiscard]] Result<OpenedSlot> open(const QString& signInName, const QString& password, SlotKind kind);
    /// Keeps the keys that a slot opened.
    [[nodiscard]] Unlocked take(OpenedSlot slot);
    /// Wraps the slot that was opened under the password at this vault's cost, and saves the keyring that it
    /// was opened in.
    [[nodiscard]] Result<void> replaceSlot(const OpenedSlot& slot, const QString& password);
};

} // namespace tidemark::storage
