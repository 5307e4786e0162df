// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/AuditActions.h"
#include "services/base/KdfCost.h"
#include "services/base/OpenClinic.h"

#include <optional>
#include <utility>
#include <vector>

namespace tidemark::services {

/// PinAnswer says whether a typed PIN is the one of a hash. Only a PinTry gives one.
class PinAnswer {
public:
    /// Returns whether it was right; nothing where the person has another PIN by now.
    [[nodiscard]] std::optional<bool> of(const QString& hash) const {
        return hash == m_hash ? std::optional(m_right) : std::nullopt;
    }

private:
    friend class PinTry;
    PinAnswer(QString hash, bool right) : m_hash(std::move(hash)), m_right(right) {}

    QString m_hash;
    bool m_right;
};

/// Witness is the second person as named at the desk, with the PIN just typed. An empty id is nobody.
struct Witness {
    StaffId person;
    QString pin;
    std::optional<PinAnswer> answer = std::nullopt; ///< Where the PIN was derived already.
};

/// PinTry is a typed PIN and the hash that it is tried against. Nothing is counted and nothing is told before
/// a service is called with the witness that it gives.
class PinTry {
public:
    /// Returns the witness with the answer. It takes about half a second at the standard cost, touches no
    /// clinic and may be called on any thread.
    [[nodiscard]] Witness derive() const;

private:
    friend class WitnessPins;
    PinTry(Witness witness, QString hash) : m_witness(std::move(witness)), m_hash(std::move(hash)) {}

    Witness m_witness;
    QString m_hash; ///< Empty where a service will refuse without trying the PIN.
};

/// HashedPin is a new PIN as it is kept.
struct HashedPin {
    QString hash;
};
/// Hashes a new PIN, on any thread, in about half a second at the standard cost. It fails with the errors of
/// rules::checkNewPin.
[[nodiscard]] Result<HashedPin> hashNewPin(const QString& pin, KdfCost cost);

/// WitnessPins are the PINs by which a colleague confirms, at somebody else's desk, that they watched, and by
/// which one takes one's own screen back.
class WitnessPins {
public:
    WitnessPins(OpenClinic& clinic, Actor actor) : m_clinic(clinic), m_actor(std::move(actor)) {}

    /// Sets one's own; it replaces the one before. It fails with the errors of rules::checkNewPin.
    [[nodiscard]] Result<void> set(const QString& pin, KdfCost cost = KdfCost::standard());
    /// Keeps a PIN that hashNewPin() has hashed, with the same entry in the audit log as set().
    [[nodiscard]] Result<void> setHashed(const HashedPin& pin);
    /// Says whether the actor has set a PIN, whatever its tries.
    [[nodiscard]] Result<bool> hasPin() const;
    /// Returns everybody who may be the second person for this actor: active, allowed to, somebody else.
    [[nodiscard]] Result<std::vector<StaffMember>> colleagues() const;

    /// Takes about half a second. WitnessNeeded, WitnessIsAuthor and NotPermitted on field "witness"; NoPin,
    /// WrongPin and PinLocked on "pin". A wrong try is counted before it is answered and leaves an audit
    /// line.
    [[nodiscard]] Result<void> confirm(const Witness& witness);
    /// Confirms with one's own PIN, to take the screen back from a patient. NoPin, WrongPin and PinLocked on
    /// "pin"; tries count together with those of confirm().
    [[nodiscard]] Result<void> confirmOwn(const QString& pin);
    /// Does the last step of confirmOwn(), with what tryOfOwn() returned and PinTry::derive() answered. Fails
    /// with NotPermitted where the PIN is somebody else's, else as confirmOwn().
    [[nodiscard]] Result<void> confirmOwnTried(const Witness& own);

    /// Returns the try of a PIN, to be derived before a service is called with the witness.
    [[nodiscard]] PinTry tryOf(const Witness& witness) const;
    /// Returns the try of one's own.
    [[nodiscard]] PinTry tryOfOwn(const QString& pin) const { return tryOf({m_actor.id, pin}); }

private:
    /// Tries a PIN. `refusal` is the audit log's word for a wrong try.
    [[nodiscard]] Result<void> tryPin(const Witness& owner, AuditAction refusal);
    [[nodiscard]] Result<void> refuse(const StaffId& person, int tries, AuditAction refusal);

    OpenClinic& m_clinic;
    Actor m_actor;
};

} // namespace tidemark::services
