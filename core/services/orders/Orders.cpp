// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/orders/Orders.h"

#include "base/CanonicalBytes.h"
#include "base/Try.h"
#include "domain/AuditActions.h"
#include "fields/FieldKeys.h"
#include "rules/access/Authorization.h"
#include "rules/protocols/Protocols.h"
#include "rules/sessions/Contraindications.h"
#include "services/base/AuditLines.h"
#include "services/base/Reasons.h"
#include "services/orders/OrderFormCheck.h"
#include "services/protocols/ClinicProtocols.h"
#include "storage/repositories/orders/TreatmentOrderRepository.h"
#include "storage/repositories/patients/ChartRepository.h"
#include "storage/repositories/sessions/SessionRepository.h"

#include <algorithm>

namespace tidemark::services {

using rules::authorize;
using rules::Command;
using storage::AuditLine;
using storage::Connection;
using storage::TreatmentOrderRepository;

namespace {

QByteArray orderBody(const Order& order) {
    return CanonicalBytes()
        .add(order.id)
        .add(order.patient)
        .add(code(order.drug))
        .add(code(order.route))
        .add(order.dosePerKilogram.value)
        .add(order.duration.value)
        .add(order.vialStrength.value)
        .add(order.bagVolume.value)
        .add(order.prescriber)
        .add(order.orderedAt)
        .add(order.validUntil)
        .add(order.reason)
        .addFlag(order.revoked)
        .add(order.protocolId)
        .add(order.devicesDose.value_or(Milligrams{}).value)
        .add(order.hourlyDose.value_or(MilligramsPerHour{}).value)
        .addFlag(order.onHold)
        .add(order.holdReason)
        .add(order.authorisedFrom)
        .add(order.authorisedUntil)
        .add(order.authorisationNumber)
        .bytes();
}

/// The form's values by the clinic's present version of its protocol.
CheckedOrderForm checkedOrderForm(const OpenClinic& clinic, const OrderForm& form) {
    const QString id = form.protocolId.isEmpty() ? rules::ivKetamineProtocol().id : form.protocolId;
    const auto protocol = presentProtocol(clinic, id);
    if (!protocol) {
        return {{}, {protocol.error()}};
    }
    if (!*protocol) {
        return {{}, {{ErrorCode::NotOneOfTheChoices, fields::keys::protocol, {}}}};
    }
    return checkOrderForm(form, **protocol, clinic.today());
}

/// The first session of devices at another dose than the protocol's asks for a reason (label: 56 mg).
Result<void> checkFirstDose(const OpenClinic& clinic, Connection& connection, const Order& order) {
    const auto protocol = TIDEMARK_TRY(presentProtocol(clinic, order.protocolId));
    const bool other = order.devicesDose && protocol && protocol->dose.firstSession > 0 &&
                       order.devicesDose->value != protocol->dose.firstSession;
    if (!other || !order.reason.isEmpty()) {
        return {};
    }
    const auto sessions = TIDEMARK_TRY(storage::SessionRepository::ofPatient(connection, order.patient));
    const bool treated = std::ranges::any_of(sessions, [&](const Session& session) {
        return session.drug == order.drug && session.route == order.route && session.startedAt;
    });
    return treated ? Result<void>() : fail(ErrorCode::ReasonRequired, fields::keys::reason);
}

Result<void> changePlanned(const OpenClinic& clinic, Connection& connection, const Order& order) {
    const auto protocol = TIDEMARK_TRY(presentProtocol(clinic, order.protocolId));
    return protocol ? TreatmentOrderRepository::changePlanned(connection, order.patient, *protocol)
                    : Result<void>();
}

Result<void> setHold(OpenClinic& clinic, const Actor& actor, const OrderId& id, bool onHold,
                     const QString& reason) {
    TIDEMARK_TRY(authorize(actor, Command::WriteOrder));
    AuditLine line = auditLine(actor, onHold ? actions::orderHold : actions::orderLiftHold, "order", id);
    if (onHold) {
        line.reason = reason;
    }
    return clinic.store().write(std::move(line),
                                [&](Connection& connection, AuditLine& entry) -> Result<void> {
                                    auto order = TIDEMARK_TRY(TreatmentOrderRepository::load(connection, id));
                                    if (order.revoked || order.onHold == onHold) {
                                        return fail(ErrorCode::WrongState);
                                    }
                                    order.onHold = onHold;
                                    order.holdReason = reason;
                                    entry.body = orderBody(order);
                                    return TreatmentOrderRepository::setHold(connection, order);
                                });
}

} // namespace

std::vector<Error> Orders::check(const OrderForm& form) const {
    return checkedOrderForm(m_clinic, form).faults;
}

Result<std::vector<Protocol>> Orders::orderable() const {
    auto all = ClinicProtocols(m_clinic, m_actor).present();
    if (all) {
        std::ranges::stable_partition(
            *all, [](const Protocol& each) { return each.id == rules::firstOfferedProtocol(); });
    }
    return all;
}

Result<Order> Orders::write(const PatientId& patient, const OrderForm& form) {
    TIDEMARK_TRY(authorize(m_actor, Command::WriteOrder));
    CheckedOrderForm checked = checkedOrderForm(m_clinic, form);
    if (!checked.faults.empty()) {
        return tl::unexpected(checked.faults.front());
    }
    Order order = std::move(checked.order);
    order.id = OrderId::make(m_clinic.now());
    order.patient = patient;
    order.prescriber = m_actor.id;
    order.prescriberName = m_actor.displayName;
    order.orderedAt = m_clinic.now();
    return m_clinic.store().write(
        auditLine(m_actor, actions::orderWrite, "order", order.id, orderBody(order)),
        [&](Connection& connection) -> Result<Order> {
            const auto chart = TIDEMARK_TRY(storage::ChartRepository::load(connection, patient));
            if (const auto blockers = rules::chartBlockers(chart); !blockers.empty()) {
                return tl::unexpected(blockers.front());
            }
            return checkFirstDose(m_clinic, connection, order)
                .and_then([&] { return TreatmentOrderRepository::insert(connection, order); })
                .and_then([&] { return TreatmentOrderRepository::replaceOthers(connection, order); })
                .and_then([&] { return changePlanned(m_clinic, connection, order); })
                .map([&] { return order; });
        });
}

Result<void> Orders::revoke(const OrderId& id, const QString& reason) {
    TIDEMARK_TRY(authorize(m_actor, Command::RevokeOrder));
    const auto why = TIDEMARK_TRY(requiredReason(reason));
    AuditLine line = auditLine(m_actor, actions::orderRevoke, "order", id);
    line.reason = why;
    return m_clinic.store().write(
        std::move(line), [&](Connection& connection, AuditLine& entry) -> Result<void> {
            auto order = TIDEMARK_TRY(TreatmentOrderRepository::load(connection, id));
            if (order.revoked) {
                return fail(ErrorCode::WrongState);
            }
            order.revoked = true;
            entry.body = orderBody(order);
            return TreatmentOrderRepository::revoke(connection, id);
        });
}

Result<void> Orders::hold(const OrderId& id, const QString& reason) {
    return requiredReason(reason).and_then(
        [&](const QString& why) { return setHold(m_clinic, m_actor, id, true, why); });
}

Result<void> Orders::liftHold(const OrderId& id) {
    return setHold(m_clinic, m_actor, id, false, {});
}

Result<std::optional<Order>> Orders::inForce(const PatientId& patient) const {
    TIDEMARK_TRY(authorize(m_actor, Command::ReadPatient));
    return m_clinic.store().read([&](Connection& connection) {
        return TreatmentOrderRepository::inForce(connection, patient, m_clinic.today());
    });
}

Result<Order> Orders::byId(const OrderId& order) const {
    TIDEMARK_TRY(authorize(m_actor, Command::ReadPatient));
    return m_clinic.store().read(
        [&](Connection& connection) { return TreatmentOrderRepository::load(connection, order); });
}

Result<Order> Orders::ofSession(const Session& session) const {
    if (!session.startedAt) {
        auto present = TIDEMARK_TRY(inForce(session.patient));
        if (present) {
            return std::move(*present);
        }
    }
    return byId(session.order);
}

} // namespace tidemark::services
