// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Order.h"
#include "domain/Protocol.h"
#include "domain/Session.h"
#include "services/base/OpenClinic.h"

#include <utility>
#include <vector>

namespace tidemark::services {

/// An OrderForm is an order as typed by the prescriber. The protocol says which of the numbers it needs: a
/// dose by weight, with duration and bag for an infusion, or whole devices.
struct OrderForm {
    QString protocolId; ///< Empty: the intravenous example.
    QString dosePerKilogram = QStringLiteral("0.5");
    QString dosePerHour = QStringLiteral("22"); ///< mg/h, of an infusion by rate.
    QString durationMinutes = QStringLiteral("40");
    QString vialStrength = QStringLiteral("50");
    QString bagVolume = QStringLiteral("100");
    QString devicesDose; ///< mg, one of the protocol's choices.
    QString validUntil;  ///< ISO 8601; empty: 90 days from today.
    QString reason;
    QString authorisedFrom; ///< ISO 8601; empty: no authorisation needed.
    QString authorisedUntil;
    QString authorisationNumber;
};

/// Orders are the prescriber's orders. Every call checks the actor's right; a write is one transaction with
/// one entry in the audit log.
class Orders {
public:
    Orders(OpenClinic& clinic, Actor actor) : m_clinic(clinic), m_actor(std::move(actor)) {}

    /// Returns what an order can be written for: the present version of each of the clinic's protocols, with
    /// the one that a first order begins with in front.
    [[nodiscard]] Result<std::vector<Protocol>> orderable() const;
    /// Returns every fault of the form, in its order.
    [[nodiscard]] std::vector<Error> check(const OrderForm& form) const;
    /// Writes an order. Fails with the first of rules::chartBlockers, and with ReasonRequired on "reason"
    /// where rules::needsReason, and for a first session of devices at another dose than the protocol's
    /// first. A new order takes the place of the one before; planned sessions of another drug or route change
    /// to its protocol.
    [[nodiscard]] Result<Order> write(const PatientId& patient, const OrderForm& form);
    /// Ends an order for good, with the prescriber's reason; sessions planned by it stay. Only prescribers
    /// may: NotPermitted. Fails with ReasonRequired, and with WrongState for one that is revoked already.
    [[nodiscard]] Result<void> revoke(const OrderId& id, const QString& reason);
    /// Stops the treatment for now, with the prescriber's reason; nothing starts until it is lifted.
    [[nodiscard]] Result<void> hold(const OrderId& id, const QString& reason);
    /// Lets sessions start again by an order on hold, with an entry of its own in the audit log. Only
    /// prescribers may: NotPermitted. Fails with WrongState where the order is not on hold or is revoked.
    [[nodiscard]] Result<void> liftHold(const OrderId& id);
    /// Returns the order in force today; std::nullopt where there is none.
    [[nodiscard]] Result<std::optional<Order>> inForce(const PatientId& patient) const;
    /// Returns an order whatever became of it, revoked and expired ones among them. Fails with NotFound.
    [[nodiscard]] Result<Order> byId(const OrderId& order) const;
    /// Returns the order that a session's dose goes by: before Start the order in force, which Start will
    /// use; from Start on the one that the dose was computed with.
    [[nodiscard]] Result<Order> ofSession(const Session& session) const;

private:
    OpenClinic& m_clinic;
    Actor m_actor;
};

} // namespace tidemark::services
