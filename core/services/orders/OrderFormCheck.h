// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Protocol.h"
#include "services/orders/Orders.h"

namespace tidemark::services {

/// A CheckedOrderForm is a form's values as they are stored, or every fault of it in the order of the form.
/// Patient, prescriber, id and time stay unset.
struct CheckedOrderForm {
    Order order;
    std::vector<Error> faults;
};

/// Returns whether the order is unusual enough to be asked about with a reason: rules::needsReason, or a
/// number outside the plausible range of its field, such as an infusion over ten minutes.
[[nodiscard]] bool orderNeedsReason(const Order& order, const Protocol& protocol);

/// Checks a form by the dose rule of `protocol`. An order is valid from `today` to a year on; an empty day
/// means 90 days. It fails with ReasonRequired where orderNeedsReason().
[[nodiscard]] CheckedOrderForm checkOrderForm(const OrderForm& form, const Protocol& protocol, QDate today);

} // namespace tidemark::services
