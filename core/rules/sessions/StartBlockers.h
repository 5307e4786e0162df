// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"
#include "domain/Order.h"
#include "domain/Protocol.h"
#include "domain/Session.h"
#include "rules/dosing/SyringeCheck.h"
#include "rules/sessions/ReleaseReasons.h"

#include <vector>

namespace tidemark::rules {

/// Returns what is still missing between arrival and Start, in the order to be done: ChecklistOpen (detail:
/// item), NoWeight, BaselineMissing (also for a set without a pressure), Empty on "injection-site" for an
/// injection whose place nobody chose, ReleaseRequired or OnHold. The list is empty where Start may be
/// pressed. An item is open while it has no answer, or an unsafe answer without a note. A hold stays until
/// the prescriber decides otherwise; a release counts only for the reasons it names that arose before it
/// (rules::isReleased). `facts` are what releaseReasons() needs beside the record. A dose in whole devices
/// needs no weight.
[[nodiscard]] std::vector<Error> startBlockers(const SessionRecord& record, const Protocol& protocol,
                                               const ReleaseFacts& facts = {});

/// Returns BaselineIncomplete for each of pulse, SpO2 and breathing that no baseline set has. A typed reason
/// lifts it, for a finger may be too cold to be measured (clinical reference 2.2, 3.2 line 6).
[[nodiscard]] std::vector<Error> baselineGaps(const SessionRecord& record);

/// Returns what the order says against Start on `today`: NoValidOrder (none, revoked, out of date, or for
/// another drug or route; detail "route" for the last), OrderOnHold, NotAuthorised (detail: the first or last
/// day, ISO 8601, that leaves `today` out). The list is empty where nothing does.
[[nodiscard]] std::vector<Error> orderBlockers(const Order* order, const Session& session, QDate today);

/// Returns what is against Start in how the dose was prepared, each of which a typed reason lifts:
/// SyringeUnread (no second reading since the dose was drawn up), SyringeDiffers (what was read is not the
/// dose of the order, and nobody gave a reason then), NotDiluted, PreparationOld (detail: the minutes that a
/// prepared dose is kept). `now` is of the clinic's clock; `due` is what should be in the syringe for the
/// dose that would be given now. It is empty for a nasal spray, whose devices are whole. Clinical
/// reference 1.7.
[[nodiscard]] std::vector<Error> preparationBlockers(const SessionRecord& record, const SyringeContent& due,
                                                     const DoseRule& rule, Instant now);
/// Returns the newest second reading of what was drawn up last; null before there is one.
[[nodiscard]] const Intervention* syringeReadIn(const std::vector<Intervention>& interventions,
                                                const SyringeContent& due);
/// Returns the newest dilution of what was drawn up last; null before there is one.
[[nodiscard]] const Intervention* dilutionIn(const std::vector<Intervention>& interventions,
                                             const SyringeContent& due);

/// Returns whether a checklist item is open, as startBlockers() counts it.
[[nodiscard]] bool hasOpenItem(const SessionRecord& record, const Protocol& protocol);

} // namespace tidemark::rules
