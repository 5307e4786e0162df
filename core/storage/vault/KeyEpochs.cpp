// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/vault/KeyEpochs.h"

#include "storage/vault/SlotCipher.h"

#include <algorithm>

namespace tidemark::storage {

Keyring withNextEpoch(Keyring keyring, const MasterKey& next) {
    for (KeySlot& slot : keyring.keySlots) {
        slot.earlierKeys.insert(slot.earlierKeys.begin(),
                                EarlierKey{keyring.epoch, keyring.databaseSalt, slot.sealedMasterKey});
        slot.sealedMasterKey = seal(next.key(), slot.agreementPublic);
    }
    keyring.epoch = next.epoch();
    keyring.databaseSalt = next.databaseSalt();
    keyring.changeDue = true;
    keyring.changing = true;
    return keyring;
}

Keyring withoutNextEpoch(Keyring keyring) {
    for (KeySlot& slot : keyring.keySlots) {
        if (slot.earlierKeys.empty()) {
            continue; // made since, with the next key alone
        }
        const EarlierKey before = slot.earlierKeys.front();
        slot.earlierKeys.erase(slot.earlierKeys.begin());
        slot.sealedMasterKey = before.sealed;
        keyring.epoch = before.epoch;
        keyring.databaseSalt = before.databaseSalt;
    }
    keyring.changing = false;
    return keyring;
}

Keyring withChangeDone(Keyring keyring, const KeepsEarlierKeys& keeps) {
    for (KeySlot& slot : keyring.keySlots) {
        if (!keeps(slot)) {
            slot.earlierKeys.clear();
        }
    }
    keyring.changeDue = false;
    keyring.changing = false;
    return keyring;
}

void succeed(KeySlot& slot, const KeySlot& before, const std::vector<MasterKey>& earlierKeys) {
    slot.neverCloses = before.neverCloses;
    slot.earlierKeys.reserve(earlierKeys.size());
    for (const MasterKey& key : earlierKeys) {
        // No more than that slot had.
        const bool had = std::ranges::find(before.earlierKeys, key.epoch(), &EarlierKey::epoch) !=
                         before.earlierKeys.end();
        if (had) {
            slot.earlierKeys.push_back(
                {key.epoch(), key.databaseSalt(), seal(key.key(), slot.agreementPublic)});
        }
    }
}

} // namespace tidemark::storage
