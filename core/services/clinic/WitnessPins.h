// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/AuditActions.h"
#include "services/base/KdfCost.h"
#include "services/base/OpenClinic.h"

#include <utility>
#include <vector>

namespace tidemark::services {

/// Witness is the second person as named at the desk, with the PIN just typed. An empty id is nobody.
struct Witness {
    StaffId person;
    QString pin;
};

/// WitnessPins are the PINs by which a colleague confirms, at somebody else's desk, that they watched, and by
/// which one takes one's own screen back.
class WitnessPins {
public:
    WitnessPins(OpenClinic& clinic, Actor actor) : m_clinic(clinic), m_actor(std::move(actor)) {}

    /// Sets one's own; it replaces the one before. It fails with the errors of rules::checkNewPin.
    [[nodiscard]] Result<void> set(const QString& pin, KdfCost cost = KdfCost::standard());
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

private:
    /// Tries a PIN. `refusal` is the audit log's word for a wrong try.
    [[nodiscard]] Result<void> tryPin(const Witness& owner, AuditAction refusal);
    [[nodiscard]] Result<void> refuse(const StaffId& person, int tries, AuditAction refusal);

    OpenClinic& m_clinic;
    Actor m_actor;
};

} // namespace tidemark::services
