// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/vault/Vault.h"

#include "base/Try.h"
#include "fields/FieldKeys.h"
#include "storage/vault/KeyEpochs.h"
#include "storage/vault/PasswordRules.h"
#include "storage/vault/SlotCipher.h"
#include "storage/vault/VaultState.h"

#include <sodium.h>

#include <algorithm>

namespace tidemark::storage {
namespace {

std::ptrdiff_t countOf(const Keyring& keyring, SlotKind kind) {
    return std::ranges::count(keyring.keySlots, kind, &KeySlot::kind);
}

/// In the newest copy that was not tampered with.
Result<OpenedKeys> openRecovery(const std::vector<Keyring>& copies, const RecoveryCode& code) {
    Result<OpenedKeys> keys = fail(ErrorCode::KeyringDamaged);
    for (const Keyring& copy : copies) {
        keys = openRecoverySlot(copy, code);
        if (keys || keys.error().code != ErrorCode::KeyringDamaged) {
            break;
        }
    }
    return keys;
}

} // namespace

Vault::Vault(std::unique_ptr<VaultState> state) : m_state(std::move(state)) {}
Vault::Vault(Vault&& other) noexcept = default;
Vault& Vault::operator=(Vault&& other) noexcept = default;
Vault::~Vault() = default;

Result<Vault> Vault::create(const ClinicFolder::Held& folder, const QString& clinicId, const Clock& clock,
                            KdfCost cost) {
    auto state = std::make_unique<VaultState>(folder, clock, cost);
    const auto present = state->file.read();
    if (present || present.error().code != ErrorCode::KeyringMissing) {
        return fail(ErrorCode::FolderNotEmpty);
    }
    state->created = MasterKey::random(1);
    Keyring keyring;
    keyring.clinicId = clinicId;
    keyring.labelKey = randomBytes(labelSize);
    keyring.epoch = state->created->epoch();
    keyring.databaseSalt = state->created->databaseSalt();
    state->copies.push_back(std::move(keyring));
    return Vault(std::move(state));
}

Result<Vault> Vault::open(const ClinicFolder::Held& folder, const Clock& clock, KdfCost cost) {
    auto state = std::make_unique<VaultState>(folder, clock, cost);
    state->copies = TIDEMARK_TRY(state->file.read());
    return Vault(std::move(state));
}

QString Vault::clinicId() const {
    return m_state->copies.front().clinicId;
}

bool Vault::hasRecovery() const {
    return countOf(m_state->copies.front(), SlotKind::Recovery) > 0;
}

std::optional<MasterKey> Vault::createdKey() const {
    return m_state->created ? std::optional(m_state->created->copy()) : std::nullopt;
}

Result<void> Vault::addPerson(const MasterKey& key, const QString& signInName, const StaffId& person,
                              const QString& password) {
    if (foldedSignInName(signInName).isEmpty()) {
        return fail(ErrorCode::Empty, fields::keys::signInName);
    }
    TIDEMARK_TRY(checkPassword(password, {{}, signInName}));
    const auto derived = TIDEMARK_TRY(derivePassword(password, m_state->cost));
    return addDerived(key, signInName, person, derived);
}

Result<void> Vault::addDerived(const MasterKey& key, const QString& signInName, const StaffId& person,
                               const DerivedPassword& password) {
    if (foldedSignInName(signInName).isEmpty()) {
        return fail(ErrorCode::Empty, fields::keys::signInName);
    }
    auto keyring = TIDEMARK_TRY(m_state->confirmed(key));
    const QByteArray label = m_state->labelOf(signInName);
    if (findPerson(keyring, label) != keyring.keySlots.end()) {
        return fail(ErrorCode::Duplicate, fields::keys::signInName);
    }
    keyring.keySlots.push_back(makePersonSlot(keyring, label, person, password, key));
    return m_state->save(std::move(keyring), key);
}

Result<void> Vault::giveActivation(const MasterKey& key, const QString& signInName, const StaffId& person,
                                   Instant validUntil, const DerivedPassword& activationCode) {
    auto keyring = TIDEMARK_TRY(m_state->confirmed(key));
    const QByteArray label = m_state->labelOf(signInName);
    KeySlot slot = makeActivationSlot(keyring, label, person, validUntil, activationCode, key);
    const auto present = findPerson(keyring, label);
    if (present == keyring.keySlots.end()) {
        keyring.keySlots.push_back(std::move(slot));
    } else {
        succeed(slot, *present, m_state->earlierKeys());
        *present = std::move(slot);
    }
    return m_state->save(std::move(keyring), key).map([&] { m_state->tries.clear(label); });
}

bool Vault::neverCloses(const QString& signInName) const {
    return m_state->limitOf(m_state->labelOf(signInName)) == TryCounter::Limit::OnlySlows;
}

Result<void> Vault::setNeverCloses(const MasterKey& key, const QString& signInName, bool never) {
    auto keyring = TIDEMARK_TRY(m_state->confirmed(key));
    const auto present = findPerson(keyring, m_state->labelOf(signInName));
    if (present == keyring.keySlots.end()) {
        return fail(ErrorCode::NotFound);
    }
    if (present->neverCloses == never) {
        return {};
    }
    present->neverCloses = never;
    return m_state->save(std::move(keyring), key);
}

std::optional<SlotKind> Vault::slotKindOf(const QString& signInName) const {
    const Keyring& keyring = m_state->copies.front();
    const auto slot = findPerson(keyring, m_state->labelOf(signInName));
    return slot == keyring.keySlots.end() ? std::nullopt : std::optional(slot->kind);
}

bool Vault::isClosed(const QString& signInName) const {
    const QByteArray label = m_state->labelOf(signInName);
    return m_state->limitOf(label) == TryCounter::Limit::Locks && m_state->tries.isLocked(label);
}

Result<void> Vault::replaceSlot(const MasterKey& key, const KeySlot& slot) {
    auto keyring = TIDEMARK_TRY(m_state->confirmed(key));
    const auto present = findPerson(keyring, slot.label);
    if (present == keyring.keySlots.end() || present->kind != slot.kind ||
        present->agreementPublic != slot.agreementPublic) {
        return fail(ErrorCode::WrongState);
    }
    *present = slot;
    return m_state->save(std::move(keyring), key);
}

KdfCost Vault::cost() const {
    return m_state->cost;
}

Result<KeySlot> Vault::newSlot(const MasterKey& key, const QString& signInName, const StaffId& person,
                               const QString& password) const {
    TIDEMARK_TRY(checkPassword(password, {{}, signInName}));
    const auto keyring = TIDEMARK_TRY(m_state->confirmed(key));
    const QByteArray label = m_state->labelOf(signInName);
    const auto derived = TIDEMARK_TRY(derivePassword(password, m_state->cost));
    KeySlot slot = makePersonSlot(keyring, label, person, derived, key);
    if (const auto present = findPerson(keyring, label); present != keyring.keySlots.end()) {
        succeed(slot, *present, m_state->earlierKeys());
    }
    return slot;
}

Result<void> Vault::putSlot(const MasterKey& key, const KeySlot& slot) {
    auto keyring = TIDEMARK_TRY(m_state->confirmed(key));
    if (const auto present = findPerson(keyring, slot.label); present != keyring.keySlots.end()) {
        *present = slot;
    } else {
        keyring.keySlots.push_back(slot);
    }
    return m_state->save(std::move(keyring), key).map([&] { m_state->tries.clear(slot.label); });
}

Result<Keyring> Vault::keyring(const MasterKey& key) const {
    return m_state->confirmed(key);
}

Result<void> Vault::putBack(const MasterKey& key, const Keyring& before) {
    return m_state->copies.front() == before ? Result<void>() : m_state->save(before, key);
}

Result<void> Vault::removePerson(const MasterKey& key, const QString& signInName) {
    auto keyring = TIDEMARK_TRY(m_state->confirmed(key));
    const auto present = findPerson(keyring, m_state->labelOf(signInName));
    if (present != keyring.keySlots.end()) {
        if (present->kind == SlotKind::Person && countOf(keyring, SlotKind::Person) == 1) {
            return fail(ErrorCode::WrongState);
        }
        keyring.keySlots.erase(present);
    }
    keyring.changeDue = true;
    return m_state->save(std::move(keyring), key);
}

Result<QString> Vault::renewRecovery(const MasterKey& key) {
    const RecoveryCode code = RecoveryCode::random();
    const auto slot = TIDEMARK_TRY(newRecoverySlot(key, code));
    return putRecovery(key, slot).map([&] { return code.text(); });
}

Result<KeySlot> Vault::newRecoverySlot(const MasterKey& key, const RecoveryCode& code) const {
    const auto keyring = TIDEMARK_TRY(m_state->confirmed(key));
    KeySlot slot = makeRecoverySlot(keyring, code, key);
    const auto present = std::ranges::find(keyring.keySlots, SlotKind::Recovery, &KeySlot::kind);
    if (present != keyring.keySlots.end()) {
        succeed(slot, *present, m_state->earlierKeys());
    }
    return slot;
}

Result<void> Vault::putRecovery(const MasterKey& key, const KeySlot& slot) {
    auto keyring = TIDEMARK_TRY(m_state->confirmed(key));
    std::erase_if(keyring.keySlots, [](const KeySlot& each) { return each.kind == SlotKind::Recovery; });
    keyring.keySlots.push_back(slot);
    return m_state->save(std::move(keyring), key);
}

Result<Unlocked> Vault::unlock(const QString& signInName, const QString& password) {
    auto opened = TIDEMARK_TRY(m_state->open(signInName, password, SlotKind::Person));
    if (opened.slot().cost.isBelow(KdfCost::floor()) && opened.slot().cost.isBelow(m_state->cost)) {
        (void)m_state->replaceSlot(opened, password); // tried again at the next sign-in
    }
    return m_state->take(std::move(opened));
}

Result<Unlocked> Vault::unlockActivation(const QString& signInName, const QString& activationCode) {
    auto opened = TIDEMARK_TRY(m_state->open(signInName, activationCode, SlotKind::Activation));
    if (m_state->clock->now() > opened.slot().validUntil) {
        return fail(ErrorCode::WrongPassword);
    }
    return m_state->take(std::move(opened));
}

Result<MasterKey> Vault::unlockWithRecovery(const QString& code) {
    TIDEMARK_TRY(m_state->tries.begin(VaultState::recoveryLabel(), TryCounter::Limit::OnlySlows));
    const auto read = TIDEMARK_TRY(RecoveryCode::read(code));
    m_state->opened = TIDEMARK_TRY(openRecovery(m_state->copies, read));
    m_state->tries.clear(VaultState::recoveryLabel());
    return m_state->opened->key.copy();
}

Result<void> Vault::changePassword(const QString& signInName, const QString& oldPassword,
                                   const QString& newPassword) {
    TIDEMARK_TRY(checkPassword(newPassword, {{}, signInName}));
    const auto opened = TIDEMARK_TRY(m_state->open(signInName, oldPassword, SlotKind::Person));
    return m_state->replaceSlot(opened, newPassword);
}

Result<PasswordTry> Vault::beginTry(const QString& signInName, const QString& password, SlotKind kind) {
    return m_state->beginTry(signInName, password, kind);
}

void Vault::forgetTries(const QString& signInName) {
    m_state->tries.clear(m_state->labelOf(signInName));
}

Result<Signature> Vault::sign(const QString& signInName, const QString& password, const QByteArray& bytes) {
    return openSigningKey(signInName, password).map([&](const SigningKey& key) { return key.sign(bytes); });
}

Result<SigningKey> Vault::openSigningKey(const QString& signInName, const QString& password) {
    const auto begun = TIDEMARK_TRY(beginTry(signInName, password));
    auto key = begun.openSigningKey();
    if (key) {
        forgetTries(signInName);
    }
    return key;
}

Result<QByteArray> Vault::publicKeyOf(const QString& signInName) const {
    const Keyring& keyring = m_state->copies.front();
    const auto slot = findPerson(keyring, m_state->labelOf(signInName));
    return slot == keyring.keySlots.end() || slot->kind != SlotKind::Person
               ? Result<QByteArray>(fail(ErrorCode::NotFound))
               : slot->signingPublic;
}

bool Vault::verify(const Signature& signature, const QByteArray& bytes) {
    return signature.publicKey.size() == qsizetype{crypto_sign_PUBLICKEYBYTES} &&
           signature.bytes.size() == qsizetype{crypto_sign_BYTES} &&
           crypto_sign_verify_detached(
               reinterpret_cast<const unsigned char*>(signature.bytes.constData()),
               reinterpret_cast<const unsigned char*>(bytes.constData()), static_cast<quint64>(bytes.size()),
               reinterpret_cast<const unsigned char*>(signature.publicKey.constData())) == 0;
}

quint32 Vault::epoch() const {
    return m_state->copies.front().epoch;
}

bool Vault::isKeyChangeDue() const {
    return m_state->copies.front().changeDue;
}

bool Vault::isKeyChanging() const {
    return m_state->copies.front().changing;
}

std::vector<KeySlot> Vault::peopleSlots() const {
    std::vector<KeySlot> people = m_state->copies.front().keySlots;
    std::erase_if(people, [](const KeySlot& slot) { return slot.kind == SlotKind::Recovery; });
    return people;
}

std::optional<MasterKey> Vault::keyBefore() const {
    return m_state->opened && !m_state->opened->earlier.empty()
               ? std::optional(m_state->opened->earlier.front().copy())
               : std::nullopt;
}

std::optional<MasterKey> Vault::newestKey() const {
    return m_state->opened ? std::optional(m_state->opened->key.copy()) : std::nullopt;
}

Result<MasterKey> Vault::beginKeyChange(const MasterKey& key, const std::vector<StaffId>& people) {
    auto keyring = TIDEMARK_TRY(m_state->confirmed(key));
    if (keyring.changing) {
        return fail(ErrorCode::WrongState);
    }
    std::erase_if(keyring.keySlots, [&](const KeySlot& slot) {
        return slot.kind != SlotKind::Recovery && std::ranges::find(people, slot.person) == people.end();
    });
    auto next = MasterKey::random(key.epoch() + 1);
    TIDEMARK_TRY(m_state->save(withNextEpoch(std::move(keyring), next), next));
    if (const auto twice = m_state->mustBeTwice(); !twice) {
        (void)giveUpKeyChange(key);
        return tl::unexpected(twice.error());
    }
    return next;
}

Result<void> Vault::giveUpKeyChange(const MasterKey& keyBefore) {
    if (!isKeyChanging()) {
        return fail(ErrorCode::WrongState);
    }
    // What is on the disk may be put there by somebody: only what the key of before confirms, or what was
    // written here, gets the seal of that key again.
    auto keyring = TIDEMARK_TRY(m_state->written ? Result<Keyring>(m_state->copies.front())
                                                 : m_state->confirmed(keyBefore));
    return m_state->save(withoutNextEpoch(std::move(keyring)), keyBefore);
}

Result<void> Vault::completeKeyChange(const MasterKey& key, const std::vector<StaffId>& administrators) {
    auto keyring = TIDEMARK_TRY(m_state->confirmed(key));
    const auto keeps = [&](const KeySlot& slot) {
        return slot.kind == SlotKind::Recovery ||
               std::ranges::find(administrators, slot.person) != administrators.end();
    };
    TIDEMARK_TRY(m_state->save(withChangeDone(std::move(keyring), keeps), key));
    if (auto& opened = m_state->opened; opened && opened->key.epoch() < key.epoch()) {
        opened->earlier.insert(opened->earlier.begin(), std::move(opened->key));
        opened->key = key.copy();
    }
    return {};
}

ClinicFolder::Held Vault::folder() const {
    return m_state->folder;
}

} // namespace tidemark::storage
