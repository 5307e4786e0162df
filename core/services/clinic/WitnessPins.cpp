// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/clinic/WitnessPins.h"

#include "base/Try.h"
#include "fields/FieldKeys.h"
#include "rules/access/Authorization.h"
#include "rules/access/WitnessPin.h"
#include "services/base/AuditLines.h"
#include "storage/repositories/clinic/StaffPinRepository.h"
#include "storage/repositories/clinic/StaffRepository.h"
#include "storage/vault/PinHash.h"

#include <algorithm>

namespace tidemark::services {

using rules::authorize;
using rules::Command;
using storage::Connection;
using storage::StaffPinRepository;
using storage::StaffRepository;

Witness PinTry::derive() const {
    Witness tried = m_witness;
    if (!m_hash.isEmpty()) {
        tried.answer = PinAnswer(m_hash, storage::pinMatches(m_hash, m_witness.pin));
    }
    return tried;
}

Result<HashedPin> hashNewPin(const QString& pin, KdfCost cost) {
    TIDEMARK_TRY(rules::checkNewPin(pin));
    return storage::hashPin(pin, cost).map([](const QString& hash) { return HashedPin{hash}; });
}

Result<void> WitnessPins::set(const QString& pin, KdfCost cost) {
    TIDEMARK_TRY(authorize(m_actor, Command::SetOwnPin));
    const auto hashed = TIDEMARK_TRY(hashNewPin(pin, cost));
    return setHashed(hashed);
}

Result<void> WitnessPins::setHashed(const HashedPin& pin) {
    TIDEMARK_TRY(authorize(m_actor, Command::SetOwnPin));
    return m_clinic.store().write(
        auditLine(m_actor, actions::staffSetPin, "staff", m_actor.id), [&](Connection& connection) {
            return StaffPinRepository::set(connection, m_actor.id, pin.hash, m_clinic.now());
        });
}

PinTry WitnessPins::tryOf(const Witness& witness) const {
    const auto pin = m_clinic.store().read(
        [&](Connection& connection) { return StaffPinRepository::load(connection, witness.person); });
    const bool isTried = pin && *pin && (*pin)->wrongTries < rules::pinTries && !witness.pin.isEmpty();
    return {witness, isTried ? (*pin)->hash : QString()};
}

Result<bool> WitnessPins::hasPin() const {
    return m_clinic.store()
        .read([&](Connection& connection) { return StaffPinRepository::load(connection, m_actor.id); })
        .map([](const auto& pin) { return pin.has_value(); });
}

Result<std::vector<StaffMember>> WitnessPins::colleagues() const {
    TIDEMARK_TRY(authorize(m_actor, Command::ReadStaff));
    auto everybody =
        m_clinic.store().read([](Connection& connection) { return StaffRepository::all(connection); });
    if (everybody) {
        std::erase_if(*everybody, [&](const StaffMember& person) {
            return !person.active || person.id == m_actor.id ||
                   !rules::roleMay(person.role, Command::WitnessDrugs);
        });
    }
    return everybody;
}

Result<void> WitnessPins::confirm(const Witness& witness) {
    const QString personField = fields::keys::witness;
    if (witness.person.isNull()) {
        return fail(ErrorCode::WitnessNeeded, personField);
    }
    if (witness.person == m_actor.id) {
        return fail(ErrorCode::WitnessIsAuthor, personField);
    }
    const auto person = TIDEMARK_TRY(m_clinic.store().read(
        [&](Connection& connection) { return StaffRepository::load(connection, witness.person); }));
    if (!person.active || !rules::roleMay(person.role, Command::WitnessDrugs)) {
        return fail(ErrorCode::NotPermitted, personField);
    }
    return tryPin(witness, actions::witnessRefuse);
}

Result<void> WitnessPins::confirmOwn(const QString& pin) {
    return confirmOwnTried({m_actor.id, pin});
}

Result<void> WitnessPins::confirmOwnTried(const Witness& own) {
    TIDEMARK_TRY(authorize(m_actor, Command::SetOwnPin));
    if (own.person != m_actor.id) {
        return fail(ErrorCode::NotPermitted);
    }
    return tryPin(own, actions::pinRefuse);
}

Result<void> WitnessPins::tryPin(const Witness& owner, AuditAction refusal) {
    const QString pinField = fields::keys::pin;
    const auto pin = TIDEMARK_TRY(m_clinic.store().read(
        [&](Connection& connection) { return StaffPinRepository::load(connection, owner.person); }));
    if (!pin) {
        return fail(ErrorCode::NoPin, pinField);
    }
    if (pin->wrongTries >= rules::pinTries) {
        return fail(ErrorCode::PinLocked, pinField);
    }
    if (owner.pin.isEmpty()) {
        return fail(ErrorCode::Empty, pinField);
    }
    const auto keepTries = [&](int tries) {
        return m_clinic.store().read([&](Connection& connection) {
            return StaffPinRepository::setWrongTries(connection, owner.person, tries);
        });
    };
    // Counted first: ending the program in the middle of a try saves no try.
    const int tries = pin->wrongTries + 1;
    TIDEMARK_TRY(keepTries(tries));
    const auto known = owner.answer ? owner.answer->of(pin->hash) : std::nullopt;
    const bool right = known ? *known : storage::pinMatches(pin->hash, owner.pin);
    return right ? keepTries(0) : refuse(owner.person, tries, refusal);
}

Result<void> WitnessPins::refuse(const StaffId& person, int tries, AuditAction refusal) {
    TIDEMARK_TRY(m_clinic.store().write(auditLine(m_actor, refusal, "staff", person),
                                        [](Connection&) { return Result<void>(); }));
    const QString field = fields::keys::pin;
    return tries >= rules::pinTries
               ? fail(ErrorCode::PinLocked, field)
               : fail(ErrorCode::WrongPin, field, QString::number(rules::pinTries - tries));
}

} // namespace tidemark::services
