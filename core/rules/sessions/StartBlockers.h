// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"
#include "domain/Order.h"
#include "domain/Protocol.h"
#include "domain/Session.h"
#include "rules/sessions/ReleaseReasons.h"

#include <vector>

namespace tidemark::rules {

/// What is still missing between arrival and Start, in the order to be done: ChecklistOpen (detail: item),
/// NoWeight, BaselineMissing (also for a set without a pressure), ReleaseRequired or OnHold. Empty: Start may
/// be pressed. An item is open while it has no answer, or an unsafe answer without a note. A hold stays until
/// the prescriber decides otherwise; a release counts only for the reasons it names that arose before it
/// (rules::isReleased). `facts` are what releaseReasons() needs beside the record.
/// A dose in whole devices needs no weight.
[[nodiscard]] std::vector<Error> startBlockers(const SessionRecord& record, const Protocol& protocol,
                                               const ReleaseFacts& facts = {});

/// What the order says against Start on `today`: NoValidOrder (none, revoked, out of date, or for another
/// drug or route; detail "route" for the last), OrderOnHold, NotAuthorised (detail: the first or last day,
/// ISO 8601, that does not hold `today`). Empty: nothing.
[[nodiscard]] std::vector<Error> orderBlockers(const Order* order, const Session& session, QDate today);

/// Whether a checklist item is open, as startBlockers() counts it.
[[nodiscard]] bool hasOpenItem(const SessionRecord& record, const Protocol& protocol);

} // namespace tidemark::rules
