// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Order.h"
#include "domain/Protocol.h"
#include "domain/Session.h"
#include "domain/StaffMember.h"
#include "services/base/OpenClinic.h"

namespace tidemark::services {

/// Returns the order in force that a dose may be started with. It fails with the first of
/// rules::orderBlockers, and with PatientInSession while another session of the patient is given or watched.
[[nodiscard]] Result<Order> validOrder(OpenClinic& clinic, const Actor& actor, const Session& session);

/// Fails with the first of rules::preparationBlockers. A typed reason lifts it, and what was prepared on
/// paper during an outage cannot be looked at any more.
[[nodiscard]] Result<void> checkPreparation(storage::Connection& connection, const SessionRecord& record,
                                            const Order& order, const DoseRule& rule, Instant now);

} // namespace tidemark::services
