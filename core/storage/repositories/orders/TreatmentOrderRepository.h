// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Order.h"
#include "domain/Protocol.h"
#include "storage/engine/Connection.h"
#include "storage/repositories/base/RowSequence.h"

#include <map>
#include <optional>

namespace tidemark::storage {

/// TreatmentOrderRepository is table treatment_order. At most one order of a patient is not revoked.
class TreatmentOrderRepository {
public:
    /// Adds an order. Those before stay in force until replaceOthers() is called in the same transaction.
    [[nodiscard]] static Result<void> insert(Connection& connection, const Order& order);
    /// Fails with NotFound.
    [[nodiscard]] static Result<Order> load(Connection& connection, const OrderId& order);
    /// Reads those of the whole clinic: by patient as PatientSearch lists them, each one's oldest first.
    [[nodiscard]] static RowSequence<Order> inOrder(Connection& connection);
    /// Returns the order that is not revoked and is valid on `day`.
    [[nodiscard]] static Result<std::optional<Order>> inForce(Connection& connection,
                                                              const PatientId& patient, QDate day);
    /// Returns the volume of the bag that each order of the clinic names.
    [[nodiscard]] static Result<std::map<OrderId, Millilitres>> bagVolumes(Connection& connection);
    /// Revokes an order for good; planned sessions keep their link to it. An unknown order is no error.
    [[nodiscard]] static Result<void> revoke(Connection& connection, const OrderId& order);
    /// Writes onHold and holdReason.
    [[nodiscard]] static Result<void> setHold(Connection& connection, const Order& order);
    /// Gives the planned sessions of another drug or route to `protocol`.
    [[nodiscard]] static Result<void> changePlanned(Connection& connection, const PatientId& patient,
                                                    const Protocol& protocol);
    /// Revokes what was in force and gives the planned sessions, not begun, to `order`.
    [[nodiscard]] static Result<void> replaceOthers(Connection& connection, const Order& order);
};

} // namespace tidemark::storage
