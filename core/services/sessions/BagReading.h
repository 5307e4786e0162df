// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Order.h"
#include "domain/Session.h"
#include "storage/engine/Connection.h"

namespace tidemark::services {

/// Adds what is left in the bag, read at `stamp.eventAt`, beside what should be left by the pump's changes
/// until then. Whether both agree is asked afterwards (rules::bagDifference): what was seen is kept. Fails
/// with WrongState on "bag-left" for what is no running infusion, and with Impossible for more than was in
/// the bag.
[[nodiscard]] Result<Intervention> addBagReading(storage::Connection& connection, const Session& running,
                                                 const Order& order, Stamp stamp, Millilitres left);

} // namespace tidemark::services
