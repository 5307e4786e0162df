// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/vault/KeySlots.h"

#include "base/Try.h"
#include "storage/vault/SlotCipher.h"

#include <sodium.h>

#include <algorithm>

namespace tidemark::storage {
namespace {

/// From the code, bound to the clinic; the code is random, so no slow derivation is needed.
KeyPair recoveryPair(const RecoveryCode& code, const QString& clinicId) {
    const QByteArray bound = QByteArrayLiteral("tidemark-recovery-1") + clinicId.toUtf8();
    SecretBytes seed(crypto_box_SEEDBYTES);
    crypto_generichash(seed.bytes(), seed.size(), reinterpret_cast<const unsigned char*>(bound.constData()),
                       static_cast<quint64>(bound.size()), code.bytes().bytes(), code.bytes().size());
    return agreementPairFrom(seed);
}

std::optional<MasterKey> openMasterKey(const Keyring& keyring, const KeySlot& slot,
                                       const SecretBytes& secret) {
    auto opened = openSealed(slot.sealedMasterKey, slot.agreementPublic, secret);
    if (!opened || opened->size() != crypto_kdf_KEYBYTES) {
        return std::nullopt;
    }
    return MasterKey(std::move(*opened), keyring.databaseSalt, keyring.epoch);
}

/// Those that open: one that does not is worth less than the key that does.
std::vector<MasterKey> openEarlierKeys(const KeySlot& slot, const SecretBytes& secret) {
    std::vector<MasterKey> keys;
    keys.reserve(slot.earlierKeys.size());
    for (const EarlierKey& each : slot.earlierKeys) {
        auto opened = openSealed(each.sealed, slot.agreementPublic, secret);
        if (opened && opened->size() == crypto_kdf_KEYBYTES) {
            keys.emplace_back(std::move(*opened), each.databaseSalt, each.epoch);
        }
    }
    return keys;
}

} // namespace

QByteArray keyringMac(const Keyring& keyring, const MasterKey& key) {
    return keyedHash(macBytes(keyring), key.keyringKey().span());
}

bool isConfirmed(const Keyring& keyring, const MasterKey& key) {
    const QByteArray expected = keyringMac(keyring, key);
    return keyring.mac.size() == expected.size() &&
           sodium_memcmp(keyring.mac.constData(), expected.constData(),
                         static_cast<std::size_t>(expected.size())) == 0;
}

Result<DerivedPassword> derivePassword(const QString& password, KdfCost cost) {
    QByteArray salt = randomBytes(passwordSaltSize);
    auto key = TIDEMARK_TRY(keyFromPassword(password, salt, cost));
    return DerivedPassword{std::move(salt), cost, std::move(key)};
}

KeySlot makePersonSlot(const Keyring& keyring, const QByteArray& label, const StaffId& person,
                       const DerivedPassword& password, const MasterKey& key) {
    KeySlot slot;
    slot.label = label;
    slot.person = person;
    slot.cost = password.cost;
    slot.salt = password.salt;
    const KeyPair agreement = makeAgreementPair();
    const KeyPair signing = makeSigningPair();
    slot.agreementPublic = agreement.publicKey;
    slot.signingPublic = signing.publicKey;
    const QByteArray header = slotHeader(keyring, slot);
    slot.wrappedAgreement = wrap(agreement.secretKey, password.key, Wrapped::Agreement, header);
    slot.wrappedSigning = wrap(signing.secretKey, password.key, Wrapped::Signing, header);
    slot.sealedMasterKey = seal(key.key(), agreement.publicKey);
    return slot;
}

KeySlot makeActivationSlot(const Keyring& keyring, const QByteArray& label, const StaffId& person,
                           Instant validUntil, const DerivedPassword& activationCode, const MasterKey& key) {
    KeySlot slot;
    slot.kind = SlotKind::Activation;
    slot.label = label;
    slot.person = person;
    slot.validUntil = validUntil;
    slot.cost = activationCode.cost;
    slot.salt = activationCode.salt;
    const KeyPair agreement = makeAgreementPair();
    slot.agreementPublic = agreement.publicKey;
    slot.wrappedAgreement =
        wrap(agreement.secretKey, activationCode.key, Wrapped::Agreement, slotHeader(keyring, slot));
    slot.sealedMasterKey = seal(key.key(), agreement.publicKey);
    return slot;
}

Result<OpenedSlot> openSlot(const Keyring& keyring, SlotKind kind, const QByteArray& label,
                            const QString& password, KdfCost costOfNobody) {
    const auto& list = keyring.keySlots;
    const auto slot = std::find_if(list.begin(), list.end(), [&](const KeySlot& each) {
        return each.kind == kind && each.label == label;
    });
    if (slot == list.end()) {
        (void)keyFromPassword(password, label.left(passwordSaltSize), costOfNobody);
        return fail(ErrorCode::WrongPassword);
    }
    auto passwordKey = TIDEMARK_TRY(keyFromPassword(password, slot->salt, slot->cost));
    auto secret = unwrap(slot->wrappedAgreement, passwordKey, Wrapped::Agreement, slotHeader(keyring, *slot));
    if (!secret) {
        return fail(ErrorCode::WrongPassword);
    }
    auto key = openMasterKey(keyring, *slot, *secret);
    if (!key || !isConfirmed(keyring, *key)) {
        return fail(ErrorCode::KeyringDamaged);
    }
    auto earlier = openEarlierKeys(*slot, *secret);
    return OpenedSlot{keyring,
                      static_cast<std::size_t>(slot - list.begin()),
                      std::move(passwordKey),
                      std::move(*secret),
                      std::move(*key),
                      std::move(earlier)};
}

std::optional<SecretBytes> openSigningKey(const OpenedSlot& opened) {
    return unwrap(opened.slot().wrappedSigning, opened.passwordKey, Wrapped::Signing,
                  slotHeader(opened.keyring, opened.slot()));
}

Result<KeySlot> wrapAnew(const OpenedSlot& opened, const QString& password, KdfCost cost) {
    const auto signing = openSigningKey(opened);
    if (!signing) {
        return fail(ErrorCode::KeyringDamaged);
    }
    KeySlot slot = opened.slot();
    slot.cost = cost;
    slot.salt = randomBytes(passwordSaltSize);
    const auto passwordKey = TIDEMARK_TRY(keyFromPassword(password, slot.salt, cost));
    const QByteArray header = slotHeader(opened.keyring, slot);
    slot.wrappedAgreement = wrap(opened.agreementSecret, passwordKey, Wrapped::Agreement, header);
    slot.wrappedSigning = wrap(*signing, passwordKey, Wrapped::Signing, header);
    return slot;
}

KeySlot makeRecoverySlot(const Keyring& keyring, const RecoveryCode& code, const MasterKey& key) {
    const KeyPair pair = recoveryPair(code, keyring.clinicId);
    KeySlot slot;
    slot.kind = SlotKind::Recovery;
    slot.label = QByteArray(labelSize, '\0');
    slot.salt = QByteArray(passwordSaltSize, '\0');
    slot.cost = {};
    slot.agreementPublic = pair.publicKey;
    slot.sealedMasterKey = seal(key.key(), pair.publicKey);
    return slot;
}

Result<OpenedKeys> openRecoverySlot(const Keyring& keyring, const RecoveryCode& code) {
    const KeyPair pair = recoveryPair(code, keyring.clinicId);
    for (const KeySlot& slot : keyring.keySlots) {
        if (slot.kind != SlotKind::Recovery || slot.agreementPublic != pair.publicKey) {
            continue;
        }
        auto key = openMasterKey(keyring, slot, pair.secretKey);
        if (!key || !isConfirmed(keyring, *key)) {
            return fail(ErrorCode::KeyringDamaged);
        }
        return OpenedKeys{std::move(*key), openEarlierKeys(slot, pair.secretKey)};
    }
    return fail(ErrorCode::RecoveryCodeWrong);
}

} // namespace tidemark::storage
