// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Order.h"
#include "domain/Protocol.h"
#include "domain/Session.h"
#include "domain/StaffMember.h"
#include "services/base/OpenClinic.h"
#include "services/sessions/StartReasons.h"

#include <vector>

namespace tidemark::services {

/// Returns the order in force that a dose may be started with. It fails with the first of
/// rules::orderBlockers, and with PatientInSession while another session of the patient is given or watched.
[[nodiscard]] Result<Order> validOrder(OpenClinic& clinic, const Actor& actor, const Session& session);

/// Fails with the first of rules::preparationBlockers that none of the reasons was typed against. What was
/// prepared on paper during an outage cannot be looked at any more.
[[nodiscard]] Result<void> checkPreparation(storage::Connection& connection, const SessionRecord& record,
                                            const Order& order, const DoseRule& rule, Instant now,
                                            const std::vector<StartReason>& reasons);

/// Fails with DoseTooNear (detail: the other day, ISO 8601) where the patient was given a dose today or
/// fewer days ago than the protocol's smallest gap, and none of the reasons was typed against that. What was
/// planned may have moved since: only the day on which the dose is given counts (clinical reference 1.4).
[[nodiscard]] Result<void> checkGap(const OpenClinic& clinic, storage::Connection& connection,
                                    const Session& session, const Protocol& protocol,
                                    const std::vector<StartReason>& reasons);

/// Fails where no more of the drug may be given: OnHold while the prescriber's newest decision is to hold,
/// and SevereUndecided on the value's field (rules::severeNotDecided).
[[nodiscard]] Result<void> nothingHolds(const SessionRecord& record, const ProtocolLimits& limits);

} // namespace tidemark::services
