// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/clinic/PinUnlock.h"

#include "base/CanonicalBytes.h"
#include "base/Log.h"
#include "base/Try.h"
#include "fields/FieldKeys.h"
#include "rules/access/PinUnlock.h"
#include "rules/access/WitnessPin.h"
#include "services/clinic/LockSettings.h"
#include "services/clinic/Seating.h"
#include "storage/repositories/clinic/StaffPinRepository.h"
#include "storage/vault/PinHash.h"
#include "storage/vault/PinSeal.h"
#include "storage/vault/PinTries.h"
#include "storage/vault/SlotCipher.h"
#include "storage/vault/Vault.h"

namespace tidemark::services {

using storage::ClinicFolder;
using storage::Connection;
using storage::StaffPinRepository;
using storage::Store;
using storage::Vault;

namespace {

/// What the seal is bound to.
QByteArray ownerOf(const QString& clinicId, const StaffId& person) {
    return CanonicalBytes().add(clinicId).add(person).bytes();
}

/// What the clinic and this person's PIN say to it; the machine is not asked yet.
PinState pinStateOf(OpenClinic& clinic, const Actor& actor, const std::optional<storage::StaffPin>& pin,
                    Duration timeLeft) {
    const auto rules = LockSettings(clinic, actor).rules();
    if (!rules || !rules->pinUnlock) {
        return PinState::SwitchedOff;
    }
    if (!pin) {
        return PinState::NoPin;
    }
    if (pin->wrongTries >= rules::pinTries) {
        return PinState::WrongTries;
    }
    return timeLeft > Duration{0} ? PinState::Ready : PinState::TimeOver;
}

/// Counts the try, then opens the master key with the PIN.
Result<storage::MasterKey> openKey(const ClinicFolder& folder, const Vault& vault, const PinLock& lock,
                                   const QByteArray& sealed, const QString& pin, Instant now) {
    const QString field = fields::keys::pin;
    storage::PinTries tries(folder.pinTriesFile());
    TIDEMARK_TRY(tries.begin(lock.person, now));
    const auto digest = TIDEMARK_TRY(storage::pinDigest(pin, lock.salt, lock.cost));
    auto key = storage::openFromLock(sealed, digest, lock.secret, ownerOf(vault.clinicId(), lock.person));
    if (key) {
        tries.takeBackLast();
        return std::move(*key);
    }
    const int wrong = lock.wrongTries + 1;
    return wrong >= rules::pinTries
               ? fail(ErrorCode::PinLocked, field)
               : fail(ErrorCode::WrongPin, field, QString::number(rules::pinTries - wrong));
}

Result<SignedIn> signedInBy(const QString& folder, const PinLock& lock, const QByteArray& sealed,
                            const QString& pin, const Clock& clock, const Opening& opening) {
    const QString field = fields::keys::pin;
    if (pin.isEmpty()) {
        return fail(ErrorCode::Empty, field);
    }
    if (lock.wrongTries >= rules::pinTries) {
        return fail(ErrorCode::PinLocked, field);
    }
    // The kernel forgets the key by a clock of its own.
    if (isPinTimeOver(lock, clock)) {
        return fail(ErrorCode::PinLocked, field);
    }
    auto held = TIDEMARK_TRY(ClinicFolder::open(folder, opening.fileSystem));
    auto vault = TIDEMARK_TRY(Vault::open(held, clock, opening.cost));
    auto key = TIDEMARK_TRY(openKey(*held, vault, lock, sealed, pin, clock.now()));
    // Another program that signed in while this one was locked has changed the clinic's key, or began to.
    if (vault.isKeyChanging() || vault.epoch() != key.epoch()) {
        return fail(ErrorCode::PinLocked, field);
    }
    auto store = TIDEMARK_TRY(Store::open(held, key, clock));
    const auto person = TIDEMARK_TRY(activePerson(*store, lock.person));
    const Actor actor = actorOf(person);
    TIDEMARK_TRY(noteSignIn(*store, held, actor, actions::unlockByPin, clock));
    SignedIn signedIn = seat(std::move(held), std::move(store), std::move(vault), std::move(key), person);
    // The PIN gives no new twelve hours.
    signedIn.passphraseAt = lock.passphraseAt;
    return signedIn;
}

} // namespace

PinOffer offerPin(OpenClinic& clinic, const Actor& actor, Duration passphraseAt, storage::KernelKeys* keys) {
    const Duration left = rules::pinTimeLeft(passphraseAt, clinic.clock().sinceBoot());
    const auto pin =
        clinic.store()
            .read([&](Connection& connection) { return StaffPinRepository::load(connection, actor.id); })
            .value_or(std::nullopt);
    if (const PinState state = pinStateOf(clinic, actor, pin, left); state != PinState::Ready) {
        return {state, std::nullopt};
    }
    const auto parts = storage::partsOfPinHash(pin->hash);
    if (keys == nullptr || !parts) {
        return {PinState::NotPossible, std::nullopt};
    }
    PinLock lock;
    lock.person = actor.id;
    lock.secret = storage::randomBytes(storage::lockSecretSize);
    lock.salt = parts->salt;
    lock.cost = parts->cost;
    lock.passphraseAt = passphraseAt;
    lock.wrongTries = pin->wrongTries;
    const QByteArray sealed = storage::sealForLock(clinic.key(), parts->digest, lock.secret,
                                                   ownerOf(clinic.vault().clinicId(), actor.id));
    const auto kept = keys->keep(sealed, std::chrono::ceil<std::chrono::seconds>(left));
    if (!kept) {
        return {PinState::NotPossible, std::nullopt};
    }
    lock.key = *kept;
    return {PinState::Ready, lock};
}

bool isPinTimeOver(const PinLock& lock, const Clock& clock) {
    return rules::pinTimeLeft(lock.passphraseAt, clock.sinceBoot()) == Duration{0};
}

Result<SignedIn> unlockWithPin(const QString& folder, const PinLock& lock, const QByteArray& sealed,
                               const QString& pin, const Clock& clock, const Opening& opening) {
    auto outcome = signedInBy(folder, lock, sealed, pin, clock, opening);
    if (!outcome) {
        log::write(log::Event::SignInRefused, outcome.error().code);
    }
    return outcome;
}

} // namespace tidemark::services
