// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Order.h"
#include "domain/Protocol.h"
#include "domain/Session.h"
#include "services/base/OpenClinic.h"

#include <vector>

namespace tidemark::services {

/// An order as typed by the prescriber. The protocol says which of the numbers it needs: a dose by weight,
/// with duration and bag for an infusion, or whole devices.
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

struct SessionPlan {
    PatientId patient;
    Instant plannedAt;
    QString room;
};

/// Orders, courses and the planning of sessions.
class Treatment {
public:
    explicit Treatment(OpenClinic& clinic) : m_clinic(clinic) {}

    /// What an order can be written for: the present version of each of the clinic's protocols, the one that
    /// a first order begins with in front.
    [[nodiscard]] Result<std::vector<Protocol>> orderable(const Actor& actor) const;
    [[nodiscard]] std::vector<Error> check(const OrderForm& form) const;
    /// ReasonRequired on "reason" where rules::needsReason, and for a first session of devices at another
    /// dose than the protocol's first. A new order takes the place of the one before; planned sessions of
    /// another drug or route change to its protocol.
    [[nodiscard]] Result<Order> order(const Actor& actor, const PatientId& patient, const OrderForm& form);
    [[nodiscard]] Result<void> revoke(const Actor& actor, const OrderId& id, const QString& reason);
    /// The prescriber stops the treatment for now, with a reason; nothing starts until it is lifted.
    [[nodiscard]] Result<void> hold(const Actor& actor, const OrderId& id, const QString& reason);
    [[nodiscard]] Result<void> liftHold(const Actor& actor, const OrderId& id);
    /// The order in force today; none: std::nullopt.
    [[nodiscard]] Result<std::optional<Order>> orderInForce(const Actor& actor,
                                                            const PatientId& patient) const;
    [[nodiscard]] Result<Order> orderById(const Actor& actor, const OrderId& order) const;
    /// The order that a session's dose goes by: before Start the order in force, which Start will use; from
    /// Start on the one that the dose was computed with.
    [[nodiscard]] Result<Order> ofSession(const Actor& actor, const Session& session) const;
    /// The patient's course; opened with the first planned session.
    [[nodiscard]] Result<std::optional<Course>> course(const Actor& actor, const PatientId& patient) const;

    /// Plans the next session of the course: the induction's next number, a booster after its last.
    /// NoValidOrder.
    [[nodiscard]] Result<Session> plan(const Actor& actor, const SessionPlan& plan);
    [[nodiscard]] Result<void> cancel(const Actor& actor, const SessionId& session, const QString& reason);

private:
    OpenClinic& m_clinic;
};

} // namespace tidemark::services
