// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/repositories/orders/TreatmentOrderRepository.h"

#include "storage/repositories/base/Rows.h"

namespace tidemark::storage {
namespace {

constexpr std::string_view insertOrder = R"sql(
INSERT INTO treatment_order (id, patient_id, drug, route, mg_per_kg, duration_min, vial_mg_per_ml, bag_ml,
                             prescriber_id, ordered_at, valid_until, reason, revoked, protocol_id, devices_mg,
                             on_hold, hold_reason, authorised_from, authorised_until, authorisation_number, hourly_mg)
VALUES (:id, :patient_id, :drug, :route, :mg_per_kg, :duration_min, :vial_mg_per_ml, :bag_ml,
        :prescriber_id, :ordered_at, :valid_until, :reason, :revoked, :protocol_id, :devices_mg,
        :on_hold, :hold_reason, :authorised_from, :authorised_until, :authorisation_number,
        :hourly_mg))sql";

constexpr std::string_view selectById = R"sql(
SELECT treatment_order.id, patient_id, drug, route, mg_per_kg, duration_min, vial_mg_per_ml, bag_ml,
       prescriber_id, staff.display_name, ordered_at, valid_until, reason, revoked, protocol_id, devices_mg,
       on_hold, hold_reason, authorised_from, authorised_until, authorisation_number, hourly_mg
FROM treatment_order JOIN staff ON staff.id = treatment_order.prescriber_id
WHERE treatment_order.id = :id)sql";

constexpr std::string_view selectInForce = R"sql(
SELECT treatment_order.id, patient_id, drug, route, mg_per_kg, duration_min, vial_mg_per_ml, bag_ml,
       prescriber_id, staff.display_name, ordered_at, valid_until, reason, revoked, protocol_id, devices_mg,
       on_hold, hold_reason, authorised_from, authorised_until, authorisation_number, hourly_mg
FROM treatment_order JOIN staff ON staff.id = treatment_order.prescriber_id
WHERE patient_id = :patient_id AND revoked = 0 AND valid_until >= :day
ORDER BY ordered_at DESC, treatment_order.id DESC LIMIT 1)sql";

constexpr std::string_view revokeOrder = R"sql(
UPDATE treatment_order SET revoked = 1 WHERE id = :id)sql";

constexpr std::string_view updateHold = R"sql(
UPDATE treatment_order SET on_hold = :on_hold, hold_reason = :hold_reason WHERE id = :id)sql";

constexpr std::string_view revokeOthers = R"sql(
UPDATE treatment_order SET revoked = 1 WHERE patient_id = :patient_id AND id <> :id AND revoked = 0)sql";

constexpr std::string_view takePlannedSessions = R"sql(
UPDATE treatment_session SET order_id = :id WHERE patient_id = :patient_id AND state = 'planned')sql";

// Not begun and meant for another drug or route: the new order's protocol is what they will run under.
constexpr std::string_view changeProtocol = R"sql(
UPDATE treatment_session SET protocol_id = :protocol_id, protocol_version = :protocol_version, drug = :drug, route = :route
WHERE patient_id = :patient_id AND state = 'planned' AND (drug <> :drug OR route <> :route))sql";

Result<Order> orderAt(const Statement& row) {
    const auto drug = fromCode(drugCodes, row.text(2));
    const auto route = fromCode(routeCodes, row.text(3));
    if (!drug || !route) {
        return fail(ErrorCode::DatabaseDamaged);
    }
    Order order;
    order.id = row.id<OrderId>(0);
    order.patient = row.id<PatientId>(1);
    order.drug = *drug;
    order.route = *route;
    order.dosePerKilogram = {row.real(4)};
    order.duration = {static_cast<int>(row.integer(5))};
    order.vialStrength = {row.real(6)};
    order.bagVolume = {row.real(7)};
    order.prescriber = row.id<StaffId>(8);
    order.prescriberName = row.text(9);
    order.orderedAt = row.instant(10);
    order.validUntil = QDate::fromString(row.text(11), Qt::ISODate);
    order.reason = row.text(12);
    order.revoked = row.integer(13) != 0;
    order.protocolId = row.text(14);
    if (const auto devices = row.optionalReal(15)) {
        order.devicesDose = Milligrams{*devices};
    }
    order.onHold = row.integer(16) != 0;
    order.holdReason = row.text(17);
    order.authorisedFrom = QDate::fromString(row.text(18), Qt::ISODate);
    order.authorisedUntil = QDate::fromString(row.text(19), Qt::ISODate);
    order.authorisationNumber = row.text(20);
    if (const auto hourly = row.optionalReal(21)) {
        order.hourlyDose = MilligramsPerHour{*hourly};
    }
    return order;
}

} // namespace

Result<void> TreatmentOrderRepository::insert(Connection& connection, const Order& order) {
    return connection.prepare(insertOrder)
        .bind(":id", order.id)
        .bind(":patient_id", order.patient)
        .bind(":drug", code(order.drug))
        .bind(":route", code(order.route))
        .bind(":mg_per_kg", order.dosePerKilogram.value)
        .bind(":duration_min", order.duration.value)
        .bind(":vial_mg_per_ml", order.vialStrength.value)
        .bind(":bag_ml", order.bagVolume.value)
        .bind(":prescriber_id", order.prescriber)
        .bind(":ordered_at", order.orderedAt)
        .bind(":valid_until", order.validUntil.toString(Qt::ISODate))
        .bind(":reason", order.reason)
        .bind(":revoked", order.revoked ? 1 : 0)
        .bind(":protocol_id", order.protocolId)
        .bind(":devices_mg", order.devicesDose ? std::optional(order.devicesDose->value) : std::nullopt)
        .bind(":on_hold", order.onHold ? 1 : 0)
        .bind(":hold_reason", order.holdReason)
        .bind(":authorised_from", order.authorisedFrom.toString(Qt::ISODate))
        .bind(":authorised_until", order.authorisedUntil.toString(Qt::ISODate))
        .bind(":authorisation_number", order.authorisationNumber)
        .bind(":hourly_mg", order.hourlyDose ? std::optional(order.hourlyDose->value) : std::nullopt)
        .run();
}

Result<Order> TreatmentOrderRepository::load(Connection& connection, const OrderId& order) {
    Statement row = connection.prepare(selectById);
    row.bind(":id", order);
    return oneRow(row, orderAt);
}

Result<std::optional<Order>> TreatmentOrderRepository::inForce(Connection& connection,
                                                               const PatientId& patient, QDate day) {
    Statement row = connection.prepare(selectInForce);
    row.bind(":patient_id", patient).bind(":day", day.toString(Qt::ISODate));
    return firstRow(row, orderAt);
}

Result<void> TreatmentOrderRepository::revoke(Connection& connection, const OrderId& order) {
    return connection.prepare(revokeOrder).bind(":id", order).run();
}

Result<void> TreatmentOrderRepository::setHold(Connection& connection, const Order& order) {
    return connection.prepare(updateHold)
        .bind(":id", order.id)
        .bind(":on_hold", order.onHold ? 1 : 0)
        .bind(":hold_reason", order.holdReason)
        .run();
}

Result<void> TreatmentOrderRepository::changePlanned(Connection& connection, const PatientId& patient,
                                                     const Protocol& protocol) {
    return connection.prepare(changeProtocol)
        .bind(":patient_id", patient)
        .bind(":protocol_id", protocol.id)
        .bind(":protocol_version", protocol.version)
        .bind(":drug", code(protocol.drug))
        .bind(":route", code(protocol.route))
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
