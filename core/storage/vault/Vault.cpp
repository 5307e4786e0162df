// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/vault/Vault.h"

#include "base/Try.h"
#include "fields/FieldKeys.h"
#include "storage/vault/KeyringFile.h"
#include "storage/vault/KeySlots.h"
#include "storage/vault/PasswordRules.h"
#include "storage/vault/SlotCipher.h"
#include "storage/vault/TryCounter.h"

#include <sodium.h>

#include <algorithm>

namespace tidemark::storage {
namespace {

const QByteArray& recoveryLabel() {
    static const QByteArray label(labelSize, '\0');
    return label;
}

std::vector<KeySlot>::iterator findPerson(Keyring& keyring, const QByteArray& label) {
    return std::find_if(keyring.keySlots.begin(), keyring.keySlots.end(), [&](const KeySlot& slot) {
        return slot.kind == SlotKind::Person && slot.label == label;
    });
}

std::ptrdiff_t countOf(const Keyring& keyring, SlotKind kind) {
    return std::count_if(keyring.keySlots.begin(), keyring.keySlots.end(),
                         [&](const KeySlot& slot) { return slot.kind == kind; });
}

} // namespace

struct Vault::Impl {
    KeyringFile file;
    TryCounter tries;
    KdfCost cost;
    std::vector<Keyring> copies; // newest first, at least one
    std::optional<MasterKey> created;

    Impl(const ClinicFolder::Held& folder, const Clock& clock, KdfCost kdfCost)
        : file(folder), tries(folder->triesFile(), clock), cost(kdfCost) {}

    [[nodiscard]] QByteArray labelOf(const QString& signInName) const {
        const QByteArray& key = copies.front().labelKey;
        return keyedHash(
            foldedSignInName(signInName).toUtf8(),
            {reinterpret_cast<const unsigned char*>(key.constData()), static_cast<std::size_t>(key.size())});
    }

    /// The newest copy that the master key confirms; nobody else's changes are built upon.
    [[nodiscard]] Result<Keyring> confirmed(const MasterKey& key) const {
        if (created && copies.front().keySlots.empty()) {
            return copies.front();
        }
        const auto found = std::find_if(copies.begin(), copies.end(),
                                        [&](const Keyring& each) { return isConfirmed(each, key); });
        return found == copies.end() ? Result<Keyring>(fail(ErrorCode::KeyringDamaged)) : *found;
    }

    [[nodiscard]] Result<void> save(Keyring keyring, const MasterKey& key) {
        keyring.version = copies.front().version + 1;
        keyring.mac = keyringMac(keyring, key);
        TIDEMARK_TRY(file.write(keyring));
        copies.assign(1, keyring);
        return {};
    }

    [[nodiscard]] Result<PasswordTry> beginTry(const QString& signInName, const QString& password) {
        const QByteArray label = labelOf(signInName);
        TIDEMARK_TRY(tries.begin(label));
        return PasswordTry(copies, label, password, cost);
    }

    /// Counts the try, then opens the person's slot.
    [[nodiscard]] Result<OpenedSlot> open(const QString& signInName, const QString& password) {
        const auto begun = TIDEMARK_TRY(beginTry(signInName, password));
        auto opened = begun.open();
        if (opened) {
            tries.clear(labelOf(signInName));
        }
        return opened;
    }

    [[nodiscard]] Result<void> replaceSlot(const OpenedSlot& opened, const QString& password) {
        auto slot = TIDEMARK_TRY(wrapAnew(opened, password, cost));
        Keyring keyring = opened.keyring;
        keyring.keySlots[opened.index] = std::move(slot);
        return save(std::move(keyring), opened.key);
    }
};

Vault::Vault(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
Vault::Vault(Vault&& other) noexcept = default;
Vault& Vault::operator=(Vault&& other) noexcept = default;
Vault::~Vault() = default;

Result<Vault> Vault::create(const ClinicFolder::Held& folder, const QString& clinicId, const Clock& clock,
                            KdfCost cost) {
    auto impl = std::make_unique<Impl>(folder, clock, cost);
    const auto present = impl->file.read();
    if (present || present.error().code != ErrorCode::KeyringMissing) {
        return fail(ErrorCode::FolderNotEmpty);
    }
    impl->created = MasterKey::random(1);
    Keyring keyring;
    keyring.clinicId = clinicId;
    keyring.labelKey = randomBytes(labelSize);
    keyring.epoch = impl->created->epoch();
    keyring.databaseSalt = impl->created->databaseSalt();
    impl->copies.push_back(std::move(keyring));
    return Vault(std::move(impl));
}

Result<Vault> Vault::open(const ClinicFolder::Held& folder, const Clock& clock, KdfCost cost) {
    auto impl = std::make_unique<Impl>(folder, clock, cost);
    impl->copies = TIDEMARK_TRY(impl->file.read());
    return Vault(std::move(impl));
}

QString Vault::clinicId() const {
    return m_impl->copies.front().clinicId;
}

bool Vault::hasRecovery() const {
    return countOf(m_impl->copies.front(), SlotKind::Recovery) > 0;
}

std::optional<MasterKey> Vault::createdKey() const {
    return m_impl->created ? std::optional(m_impl->created->copy()) : std::nullopt;
}

Result<void> Vault::addPerson(const MasterKey& key, const QString& signInName, const StaffId& person,
                              const QString& password) {
    if (foldedSignInName(signInName).isEmpty()) {
        return fail(ErrorCode::Empty, fields::keys::signInName);
    }
    TIDEMARK_TRY(checkPassword(password, {{}, signInName}));
    const auto derived = TIDEMARK_TRY(derivePassword(password, m_impl->cost));
    return addDerived(key, signInName, person, derived);
}

Result<void> Vault::addDerived(const MasterKey& key, const QString& signInName, const StaffId& person,
                               const DerivedPassword& password) {
    if (foldedSignInName(signInName).isEmpty()) {
        return fail(ErrorCode::Empty, fields::keys::signInName);
    }
    auto keyring = TIDEMARK_TRY(m_impl->confirmed(key));
    const QByteArray label = m_impl->labelOf(signInName);
    if (findPerson(keyring, label) != keyring.keySlots.end()) {
        return fail(ErrorCode::Duplicate, fields::keys::signInName);
    }
    keyring.keySlots.push_back(makePersonSlot(keyring, label, person, password, key));
    return m_impl->save(std::move(keyring), key);
}

KdfCost Vault::cost() const {
    return m_impl->cost;
}

Result<void> Vault::resetPerson(const MasterKey& key, const QString& signInName, const QString& password) {
    TIDEMARK_TRY(checkPassword(password, {{}, signInName}));
    auto keyring = TIDEMARK_TRY(m_impl->confirmed(key));
    const QByteArray label = m_impl->labelOf(signInName);
    const auto present = findPerson(keyring, label);
    if (present == keyring.keySlots.end()) {
        return fail(ErrorCode::NotFound);
    }
    const auto derived = TIDEMARK_TRY(derivePassword(password, m_impl->cost));
    *present = makePersonSlot(keyring, label, present->person, derived, key);
    auto saved = m_impl->save(std::move(keyring), key);
    if (saved) {
        m_impl->tries.clear(label);
    }
    return saved;
}

Result<void> Vault::removePerson(const MasterKey& key, const QString& signInName) {
    auto keyring = TIDEMARK_TRY(m_impl->confirmed(key));
    const auto present = findPerson(keyring, m_impl->labelOf(signInName));
    if (present == keyring.keySlots.end()) {
        return fail(ErrorCode::NotFound);
    }
    if (countOf(keyring, SlotKind::Person) == 1) {
        return fail(ErrorCode::WrongState);
    }
    keyring.keySlots.erase(present);
    return m_impl->save(std::move(keyring), key);
}

Result<QString> Vault::renewRecovery(const MasterKey& key) {
    auto keyring = TIDEMARK_TRY(m_impl->confirmed(key));
    const RecoveryCode code = RecoveryCode::random();
    std::erase_if(keyring.keySlots, [](const KeySlot& slot) { return slot.kind == SlotKind::Recovery; });
    keyring.keySlots.push_back(makeRecoverySlot(keyring, code, key));
    return m_impl->save(std::move(keyring), key).map([&] { return code.text(); });
}

Result<Unlocked> Vault::unlock(const QString& signInName, const QString& password) {
    auto opened = TIDEMARK_TRY(m_impl->open(signInName, password));
    if (opened.slot().cost.isBelow(KdfCost::floor()) && opened.slot().cost.isBelow(m_impl->cost)) {
        (void)m_impl->replaceSlot(opened, password); // tried again at the next sign-in
    }
    return Unlocked{opened.slot().person, std::move(opened.key)};
}

Result<MasterKey> Vault::unlockWithRecovery(const QString& code) {
    TIDEMARK_TRY(m_impl->tries.begin(recoveryLabel(), TryCounter::Limit::OnlySlows));
    const auto read = TIDEMARK_TRY(RecoveryCode::read(code));
    Result<MasterKey> key = fail(ErrorCode::KeyringDamaged);
    for (const Keyring& copy : m_impl->copies) {
        key = openRecoverySlot(copy, read);
        if (key || key.error().code != ErrorCode::KeyringDamaged) {
            break;
        }
    }
    if (key) {
        m_impl->tries.clear(recoveryLabel());
    }
    return key;
}

Result<void> Vault::changePassword(const QString& signInName, const QString& oldPassword,
                                   const QString& newPassword) {
    TIDEMARK_TRY(checkPassword(newPassword, {{}, signInName}));
    auto opened = TIDEMARK_TRY(m_impl->open(signInName, oldPassword));
    return m_impl->replaceSlot(opened, newPassword);
}

Result<PasswordTry> Vault::beginTry(const QString& signInName, const QString& password) {
    return m_impl->beginTry(signInName, password);
}

void Vault::forgetTries(const QString& signInName) {
    m_impl->tries.clear(m_impl->labelOf(signInName));
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
    Keyring& keyring = m_impl->copies.front();
    const auto slot = findPerson(keyring, m_impl->labelOf(signInName));
    return slot == keyring.keySlots.end() ? Result<QByteArray>(fail(ErrorCode::NotFound))
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

} // namespace tidemark::storage
