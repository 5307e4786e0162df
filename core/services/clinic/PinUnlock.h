// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/clinic/ClinicAccess.h"
#include "storage/vault/KernelKeys.h"

#include <optional>

namespace tidemark::services {

using storage::KernelKeys;
using storage::SessionKeys;

/// A PinLock is what a locked program keeps so that whoever locked it may open the clinic with the PIN: none
/// of it opens anything without the PIN and the sealed key that waits in the kernel. It is made anew by every
/// lock, and worth nothing after a restart of the program, which has no copy of the secret.
struct PinLock {
    StaffId person;    ///< Whose PIN it is.
    QByteArray secret; ///< 32 random bytes, nowhere else.
    QByteArray salt;   ///< Of the PIN's hash, with its cost.
    storage::KdfCost cost;
    qint32 key = 0;           ///< The number under which the sealed key waits (storage::KernelKeys).
    Duration passphraseAt{0}; ///< Since boot: when this person last typed the passphrase.
    int wrongTries = 0;       ///< Before this lock and since, together.

    friend bool operator==(const PinLock&, const PinLock&) = default;
};

/// PinState says whether the locked program takes the PIN, or why it asks for the passphrase.
enum class PinState {
    Ready,
    SwitchedOff, ///< By the clinic.
    NoPin,       ///< Whoever locked has set none.
    WrongTries,  ///< Five PINs were wrong.
    TimeOver,    ///< The passphrase was typed twelve hours ago.
    NotPossible  ///< This machine has no place for the key, or has it no longer.
};

/// PinOffer says whether a lock may be opened with the PIN, and how.
struct PinOffer {
    PinState state = PinState::NotPossible;
    std::optional<PinLock> lock; ///< While Ready.

    friend bool operator==(const PinOffer&, const PinOffer&) = default;
};

/// Seals the master key with this person's PIN and a new secret, and leaves it in the kernel for what is left
/// of the twelve hours. It is called before the clinic is closed for a lock. `keys` may be null.
[[nodiscard]] PinOffer offerPin(OpenClinic& clinic, const Actor& actor, Duration passphraseAt,
                                storage::KernelKeys* keys);

/// Returns whether the time of the PIN is over.
[[nodiscard]] bool isPinTimeOver(const PinLock& lock, const Clock& clock);

/// Opens the clinic with the PIN of whoever locked it; `sealed` is what waited in the kernel. It takes about
/// half a second. A wrong try is on the disk before it is answered. The audit log has the wrong tries and
/// "unlock.pin". Fails with Empty, WrongPin (its detail: the tries that are left) and PinLocked on "pin", and
/// with the errors of signIn().
[[nodiscard]] Result<SignedIn> unlockWithPin(const QString& folder, const PinLock& lock,
                                             const QByteArray& sealed, const QString& pin, const Clock& clock,
                                             const Opening& opening = {});

} // namespace tidemark::services
