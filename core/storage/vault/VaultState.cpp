// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/vault/VaultState.h"

#include "base/Try.h"
#include "storage/vault/PasswordRules.h"
#include "storage/vault/SlotCipher.h"

namespace tidemark::storage {

VaultState::VaultState(const ClinicFolder::Held& held, const Clock& usedClock, KdfCost kdfCost)
    : folder(held), clock(&usedClock), file(held), tries(held->triesFile(), usedClock), cost(kdfCost) {}

const QByteArray& VaultState::recoveryLabel() {
    static const QByteArray label(labelSize, '\0');
    return label;
}

QByteArray VaultState::labelOf(const QString& signInName) const {
    const QByteArray& key = copies.front().labelKey;
    return keyedHash(
        foldedSignInName(signInName).toUtf8(),
        {reinterpret_cast<const unsigned char*>(key.constData()), static_cast<std::size_t>(key.size())});
}

TryCounter::Limit VaultState::limitOf(const QByteArray& label) const {
    const Keyring& keyring = copies.front();
    const auto slot = findPerson(keyring, label);
    return slot != keyring.keySlots.end() && slot->neverCloses ? TryCounter::Limit::OnlySlows
                                                               : TryCounter::Limit::Locks;
}

Result<Keyring> VaultState::confirmed(const MasterKey& key) const {
    if (created && copies.front().keySlots.empty()) {
        return copies.front();
    }
    const auto found =
        std::ranges::find_if(copies, [&](const Keyring& each) { return isConfirmed(each, key); });
    return found == copies.end() ? Result<Keyring>(fail(ErrorCode::KeyringDamaged)) : *found;
}

std::vector<MasterKey> VaultState::earlierKeys() const {
    std::vector<MasterKey> keys;
    if (opened) {
        keys.reserve(opened->earlier.size());
        for (const MasterKey& key : opened->earlier) {
            keys.push_back(key.copy());
        }
    }
    return keys;
}

Result<void> VaultState::save(Keyring keyring, const MasterKey& key) {
    keyring.format = keyringFormat;
    keyring.version = copies.front().version + 1;
    keyring.mac = keyringMac(keyring, key);
    TIDEMARK_TRY(file.write(keyring));
    copies.assign(1, keyring);
    written = true;
    return {};
}

Result<void> VaultState::mustBeTwice() {
    const auto written = TIDEMARK_TRY(file.read());
    return written.size() == 2 && written[0] == written[1] ? Result<void>() : fail(ErrorCode::WriteFailed);
}

Result<PasswordTry> VaultState::beginTry(const QString& signInName, const QString& password, SlotKind kind) {
    const QByteArray label = labelOf(signInName);
    TIDEMARK_TRY(tries.begin(label, limitOf(label)));
    return PasswordTry(copies, label, password, cost, kind);
}

Result<OpenedSlot> VaultState::open(const QString& signInName, const QString& password, SlotKind kind) {
    const auto begun = TIDEMARK_TRY(beginTry(signInName, password, kind));
    auto slot = begun.open();
    if (slot) {
        tries.clear(labelOf(signInName));
    }
    return slot;
}

Unlocked VaultState::take(OpenedSlot slot) {
    opened = OpenedKeys{slot.key.copy(), std::move(slot.earlier)};
    return Unlocked{slot.slot().person, std::move(slot.key)};
}

Result<void> VaultState::replaceSlot(const OpenedSlot& slot, const QString& password) {
    auto wrapped = TIDEMARK_TRY(wrapAnew(slot, password, cost));
    Keyring keyring = slot.keyring;
    keyring.keySlots[slot.index] = std::move(wrapped);
    return save(std::move(keyring), slot.key);
}

} // namespace tidemark::storage
