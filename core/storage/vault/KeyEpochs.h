// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/vault/Keyring.h"
#include "storage/vault/MasterKey.h"

#include <functional>
#include <vector>

namespace tidemark::storage {

/// These functions change the epoch of a keyring. Each returns the keyring without its MAC.

/// Says whether a slot may go on having the keys of earlier epochs, for the backups of those.
using KeepsEarlierKeys = std::function<bool(const KeySlot& slot)>;

/// Returns the keyring with a new master key, sealed to every slot's own key, beside the one that there was.
[[nodiscard]] Keyring withNextEpoch(Keyring keyring, const MasterKey& next);
/// Returns what withNextEpoch() was made of, with the change still due.
[[nodiscard]] Keyring withoutNextEpoch(Keyring keyring);
/// Returns the keyring of a change that is complete: the earlier keys only where they are kept.
[[nodiscard]] Keyring withChangeDone(Keyring keyring, const KeepsEarlierKeys& keeps);

/// Gives a slot that is made in the place of another what that one had besides its secrets: whether it
/// closes, and, sealed anew, the earlier keys.
void succeed(KeySlot& slot, const KeySlot& before, const std::vector<MasterKey>& earlierKeys);

} // namespace tidemark::storage
