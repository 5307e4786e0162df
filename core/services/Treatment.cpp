// SPDX-License-Identifier: GPL-3.0-or-later
// The orders; planning stands in TreatmentPlanning.cpp.
#include "services/Treatment.h"

#include "base/CanonicalBytes.h"
#include "rules/Authorization.h"
#include "services/LedgerLines.h"
#include "services/OrderFormCheck.h"
#include "services/SessionWrite.h"
#include "storage/repositories/CourseRepository.h"
#include "storage/repositories/PatientRepository.h"
#include "storage/repositories/TreatmentOrderRepository.h"

namespace tidemark::services {

using rules::authorize;
using rules::Command;
using storage::Connection;
using storage::LedgerLine;
using storage::TreatmentOrderRepository;

namespace {

QByteArray bodyOf(const Order& order) {
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
        .bytes();
}

} // namespace

std::vector<Error> Treatment::check(const OrderForm& form) const {
    return checkOrderForm(form, m_clinic.today()).faults;
}

Result<Order> Treatment::order(const Actor& actor, const PatientId& patient, const OrderForm& form) {
    if (const auto right = authorize(actor, Command::WriteOrder); !right) {
        return tl::unexpected(right.error());
    }
    CheckedOrderForm checked = checkOrderForm(form, m_clinic.today());
    if (!checked.faults.empty()) {
        return tl::unexpected(checked.faults.front());
    }
    Order order = std::move(checked.order);
    order.id = OrderId::make(m_clinic.now());
    order.patient = patient;
    order.prescriber = actor.id;
    order.prescriberName = actor.displayName;
    order.orderedAt = m_clinic.now();
    return m_clinic.store().write(
        ledgerLine(actor, "order.write", "order", order.id, bodyOf(order)),
        [&](Connection& connection) -> Result<Order> {
            if (const auto known = storage::PatientRepository::load(connection, patient); !known) {
                return tl::unexpected(known.error());
            }
            return TreatmentOrderRepository::insert(connection, order)
                .and_then([&] { return TreatmentOrderRepository::replaceOthers(connection, order); })
                .map([&] { return order; });
        });
}

Result<void> Treatment::revoke(const Actor& actor, const OrderId& id, const QString& reason) {
    if (auto right = authorize(actor, Command::RevokeOrder); !right) {
        return right;
    }
    const auto why = requiredReason(reason);
    if (!why) {
        return tl::unexpected(why.error());
    }
    LedgerLine line = ledgerLine(actor, "order.revoke", "order", id);
    line.reason = *why;
    return m_clinic.store().write(std::move(line),
                                  [&](Connection& connection, LedgerLine& entry) -> Result<void> {
                                      auto order = TreatmentOrderRepository::load(connection, id);
                                      if (!order) {
                                          return tl::unexpected(order.error());
                                      }
                                      if (order->revoked) {
                                          return fail(ErrorCode::WrongState);
                                      }
                                      order->revoked = true;
                                      entry.body = bodyOf(*order);
                                      return TreatmentOrderRepository::revoke(connection, id);
                                  });
}

Result<std::optional<Order>> Treatment::orderInForce(const Actor& actor, const PatientId& patient) const {
    if (const auto right = authorize(actor, Command::ReadPatient); !right) {
        return tl::unexpected(right.error());
    }
    return m_clinic.store().read([&](Connection& connection) {
        return TreatmentOrderRepository::inForce(connection, patient, m_clinic.today());
    });
}

Result<Order> Treatment::orderById(const Actor& actor, const OrderId& order) const {
    if (const auto right = authorize(actor, Command::ReadPatient); !right) {
        return tl::unexpected(right.error());
    }
    return m_clinic.store().read(
        [&](Connection& connection) { return TreatmentOrderRepository::load(connection, order); });
}

Result<std::optional<Course>> Treatment::course(const Actor& actor, const PatientId& patient) const {
    if (const auto right = authorize(actor, Command::ReadPatient); !right) {
        return tl::unexpected(right.error());
    }
    return m_clinic.store().read(
        [&](Connection& connection) { return storage::CourseRepository::latest(connection, patient); });
}

} // namespace tidemark::services
