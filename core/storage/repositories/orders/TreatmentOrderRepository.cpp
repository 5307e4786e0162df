// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/repositories/orders/TreatmentOrderRepository.h"

#include "base/Try.h"
#include "storage/engine/Rows.h"
#include "storage/engine/SqlText.h"

namespace tidemark::storage {
namespace {

constexpr SqlText orderColumns =
    "id, patient_id, drug, route, mg_per_kg, duration_min, vial_mg_per_ml, bag_ml, prescriber_id, "
    "ordered_at, valid_until, reason, revoked, protocol_id, devices_mg, on_hold, hold_reason, "
    "authorised_from, authorised_until, authorisation_number, hourly_mg";

constexpr auto insertOrder = insertInto<"treatment_order", orderColumns>;

constexpr auto selectOrdersWhere =
    sql("SELECT ", columnsOf<"treatment_order", orderColumns>, R"sql(, staff.display_name
FROM treatment_order JOIN staff ON staff.id = treatment_order.prescriber_id WHERE )sql");

constexpr auto selectOrderById = sql(selectOrdersWhere, "treatment_order.id = :id");

constexpr std::string_view selectBagVolumes = "SELECT id, bag_ml FROM treatment_order ORDER BY id";

constexpr auto selectInForce = sql(selectOrdersWhere, R"sql(
    patient_id = :patient_id AND revoked = 0 AND valid_until >= :day
ORDER BY ordered_at DESC, treatment_order.id DESC LIMIT 1)sql");

constexpr auto selectOrdersInOrder =
    sql("SELECT ", columnsOf<"treatment_order", orderColumns>, R"sql(, staff.display_name
FROM patient CROSS JOIN treatment_order CROSS JOIN staff
WHERE treatment_order.patient_id = patient.id AND staff.id = treatment_order.prescriber_id
ORDER BY patient.sort_name, patient.number, treatment_order.ordered_at, treatment_order.id)sql");

constexpr std::string_view revokeOrder = R"sql(
UPDATE treatment_order SET revoked = 1 WHERE id = :id)sql";

constexpr std::string_view updateHold = R"sql(
UPDATE treatment_order SET on_hold = :on_hold, hold_reason = :hold_reason WHERE id = :id)sql";

constexpr std::string_view revokeOthers = R"sql(
UPDATE treatment_order SET revoked = 1 WHERE patient_id = :patient_id AND id <> :id AND revoked = 0)sql";

constexpr std::string_view takePlannedSessions = R"sql(
UPDATE treatment_session SET order_id = :id WHERE patient_id = :patient_id AND state = 'planned')sql";

// Not begun and meant for another drug or route: the new order's protocol is what they will run under.
constexpr auto changeProtocol =
    sql("UPDATE treatment_session SET ", assignmentsOf<"protocol_id, protocol_version, drug, route">, R"sql(
WHERE patient_id = :patient_id AND state = 'planned' AND (drug <> :drug OR route <> :route))sql");

Order orderOf(RowReader& row) {
    Order order;
    row.read(order.id, order.patient, order.drug, order.route, order.dosePerKilogram, order.duration,
             order.vialStrength, order.bagVolume, order.prescriber, order.orderedAt, order.validUntil,
             order.reason, order.revoked, order.protocolId, order.devicesDose, order.onHold, order.holdReason,
             order.authorisedFrom, order.authorisedUntil, order.authorisationNumber, order.hourlyDose,
             order.prescriberName);
    return order;
}

} // namespace

Result<void> TreatmentOrderRepository::insert(Connection& connection, const Order& order) {
    return connection.prepare(insertOrder)
        .bind(":id", order.id)
        .bind(":patient_id", order.patient)
        .bind(":drug", order.drug)
        .bind(":route", order.route)
        .bind(":mg_per_kg", order.dosePerKilogram)
        .bind(":duration_min", order.duration)
        .bind(":vial_mg_per_ml", order.vialStrength)
        .bind(":bag_ml", order.bagVolume)
        .bind(":prescriber_id", order.prescriber)
        .bind(":ordered_at", order.orderedAt)
        .bind(":valid_until", order.validUntil)
        .bind(":reason", order.reason)
        .bind(":revoked", order.revoked)
        .bind(":protocol_id", order.protocolId)
        .bind(":devices_mg", order.devicesDose)
        .bind(":on_hold", order.onHold)
        .bind(":hold_reason", order.holdReason)
        .bind(":authorised_from", order.authorisedFrom)
        .bind(":authorised_until", order.authorisedUntil)
        .bind(":authorisation_number", order.authorisationNumber)
        .bind(":hourly_mg", order.hourlyDose)
        .run();
}

Result<Order> TreatmentOrderRepository::load(Connection& connection, const OrderId& order) {
    return oneRow(connection.prepare(selectOrderById).bind(":id", order), orderOf);
}

RowSequence<Order> TreatmentOrderRepository::inOrder(Connection& connection) {
    return {connection.prepare(selectOrdersInOrder), orderOf};
}

Result<std::optional<Order>> TreatmentOrderRepository::inForce(Connection& connection,
                                                               const PatientId& patient, QDate day) {
    return firstRow(connection.prepare(selectInForce).bind(":patient_id", patient).bind(":day", day),
                    orderOf);
}

Result<std::map<OrderId, Millilitres>> TreatmentOrderRepository::bagVolumes(Connection& connection) {
    const auto bagOf = [](RowReader& row) {
        auto order = row.next<OrderId>();
        return std::pair(std::move(order), row.next<Millilitres>());
    };
    const auto all = TIDEMARK_TRY(allRows(connection.prepare(selectBagVolumes), bagOf));
    return std::map<OrderId, Millilitres>(all.begin(), all.end());
}

Result<void> TreatmentOrderRepository::revoke(Connection& connection, const OrderId& order) {
    return connection.prepare(revokeOrder).bind(":id", order).run();
}

Result<void> TreatmentOrderRepository::setHold(Connection& connection, const Order& order) {
    return connection.prepare(updateHold)
        .bind(":id", order.id)
        .bind(":on_hold", order.onHold)
        .bind(":hold_reason", order.holdReason)
        .run();
}

Result<void> TreatmentOrderRepository::changePlanned(Connection& connection, const PatientId& patient,
                                                     const Protocol& protocol) {
    return connection.prepare(changeProtocol)
        .bind(":patient_id", patient)
        .bind(":protocol_id", protocol.id)
        .bind(":protocol_version", protocol.version)
        .bind(":drug", protocol.drug)
        .bind(":route", protocol.route)
        .run();
}

Result<void> TreatmentOrderRepository::replaceOthers(Connection& connection, const Order& order) {
    auto revoked =
        connection.prepare(revokeOthers).bind(":patient_id", order.patient).bind(":id", order.id).run();
    return revoked ? connection.prepare(takePlannedSessions)
                         .bind(":patient_id", order.patient)
                         .bind(":id", order.id)
                         .run()
                   : revoked;
}

} // namespace tidemark::storage
