// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/board/Attention.h"

#include "rules/courses/WearOff.h"
#include "rules/dosing/PumpSegments.h"
#include "rules/drugs/DrugLedger.h"
#include "rules/record/CurrentLines.h"
#include "rules/record/ReleaseEntries.h"
#include "rules/sessions/BagChecks.h"
#include "rules/sessions/InterventionDetails.h"
#include "rules/vitals/PressureDecisions.h"
#include "rules/vitals/ReadingPlan.h"
#include "rules/vitals/SevereValues.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace tidemark::rules {

namespace {

int daysBetween(QDate from, QDate until) {
    return static_cast<int>(from.daysTo(until));
}

/// Before the dose about all that only a prescriber lifts, after it about a pressure.
std::optional<Instant> askedSince(const SessionRecord& record) {
    if (record.session.state != SessionState::Arrived) {
        const PressureDecision* request = openRequest(record);
        return request == nullptr ? std::nullopt : std::optional(request->stamp.eventAt);
    }
    const ReleaseEntry* request = openReleaseRequest(record);
    return request == nullptr ? std::nullopt : std::optional(request->stamp.eventAt);
}

std::optional<RunningAttention> releaseAsked(const SessionRecord& record, Instant now) {
    const auto since = askedSince(record);
    if (!since) {
        return std::nullopt;
    }
    const auto minutes = std::chrono::floor<std::chrono::minutes>(now - *since).count();
    return RunningAttention{{AttentionKind::ReleaseAsked, AttentionLevel::Urgent, static_cast<int>(minutes)},
                            *since};
}

std::optional<RunningAttention> lateReading(const SessionRecord& record, const Protocol& protocol,
                                            Instant now) {
    const auto columns = readingPlan(record, protocol, now);
    const auto late = std::ranges::find_if(columns, [](const ReadingColumn& column) {
        return column.state == ColumnState::Late && column.plannedAt;
    });
    if (late == columns.end()) {
        return std::nullopt;
    }
    const auto minutes = std::chrono::floor<std::chrono::minutes>(now - *late->plannedAt).count();
    return RunningAttention{{AttentionKind::ReadingLate, AttentionLevel::Due, static_cast<int>(minutes)},
                            *late->plannedAt};
}

std::vector<RunningAttention> severeReadings(const SessionRecord& record, const ProtocolLimits& limits) {
    std::vector<RunningAttention> all;
    for (const SevereValue& severe : severeValues(record, limits)) {
        all.push_back({{AttentionKind::SevereReading, AttentionLevel::Urgent, severe.value, severe.field},
                       severe.reading->stamp.eventAt});
    }
    return all;
}

std::optional<RunningAttention> bagAttention(const SessionRecord& record) {
    const Intervention* differs = bagDifference(record);
    const auto check = differs != nullptr ? bagCheckOf(*differs) : std::nullopt;
    if (!check) {
        return std::nullopt;
    }
    return RunningAttention{{AttentionKind::BagDiffers, AttentionLevel::Urgent,
                             static_cast<int>(std::lround(check->left.value - check->due.value))},
                            differs->stamp.eventAt};
}

} // namespace

std::optional<Attention> item9Attention(std::optional<int> answer) {
    return answer.value_or(0) > 0
               ? std::optional(Attention{AttentionKind::Item9, AttentionLevel::Urgent, *answer})
               : std::nullopt;
}

std::optional<Attention> orderAttention(bool inForce) {
    return inForce ? std::nullopt
                   : std::optional(Attention{AttentionKind::OrderMissing, AttentionLevel::Due, 0});
}

std::optional<Attention> unsignedAttention(std::optional<QDate> leftOn, QDate today) {
    if (!leftOn) {
        return std::nullopt;
    }
    const int days = daysBetween(*leftOn, today);
    return Attention{AttentionKind::Unsigned, days > 0 ? AttentionLevel::Due : AttentionLevel::Soon, days};
}

std::optional<Attention> contactAttention(std::optional<QDate> dueOn, QDate today) {
    if (!dueOn || today < *dueOn) {
        return std::nullopt;
    }
    return Attention{AttentionKind::ContactDue, AttentionLevel::Due, daysBetween(today, *dueOn)};
}

std::optional<Attention> afterDischargeAttention(bool prescriberAsked) {
    return prescriberAsked
               ? std::optional(Attention{AttentionKind::AfterDischarge, AttentionLevel::Urgent, 0})
               : std::nullopt;
}

std::optional<Attention> formAttention(std::optional<QDate> dueOn, QDate today) {
    if (!dueOn) {
        return std::nullopt;
    }
    const int left = daysBetween(today, *dueOn);
    if (left > formShownDays) {
        return std::nullopt;
    }
    const AttentionLevel ahead = left > formPressingDays ? AttentionLevel::Soon : AttentionLevel::Due;
    return Attention{AttentionKind::FormDue, left < 0 ? AttentionLevel::Urgent : ahead, left};
}

std::optional<Attention> boosterAttention(std::optional<QDate> lastSession, std::optional<int> intervalDays,
                                          bool planned, QDate today) {
    if (!lastSession || !intervalDays || planned) {
        return std::nullopt;
    }
    const BoosterWindow window = boosterWindow(*lastSession, *intervalDays);
    if (boosterState(window, today) != BoosterState::Overdue) {
        return std::nullopt;
    }
    return Attention{AttentionKind::BoosterOverdue, AttentionLevel::Due, daysBetween(window.latest, today)};
}

std::optional<Attention> decisionAttention(const std::optional<DecisionDue>& due) {
    if (!due) {
        return std::nullopt;
    }
    return Attention{AttentionKind::DecisionPending,
                     due->days > 0 ? AttentionLevel::Due : AttentionLevel::Soon, due->days};
}

std::optional<Attention> authorisationAttention(QDate until, std::optional<QDate> nextSession, QDate today) {
    if (until.isNull()) {
        return std::nullopt;
    }
    const int left = daysBetween(today, until);
    if (left < 0) {
        return nextSession
                   ? std::optional(Attention{AttentionKind::AuthorisationEnded, AttentionLevel::Due, left})
                   : std::nullopt;
    }
    if (nextSession && *nextSession > until) {
        return Attention{AttentionKind::AuthorisationEnding, AttentionLevel::Due, left};
    }
    return left <= authorisationShownDays
               ? std::optional(Attention{AttentionKind::AuthorisationEnding, AttentionLevel::Soon, left})
               : std::nullopt;
}

std::optional<Attention> orderEndAttention(QDate until, std::optional<QDate> nextSession, QDate today) {
    if (until.isNull() || until < today) {
        return std::nullopt;
    }
    const int left = daysBetween(today, until);
    if (nextSession && *nextSession > until) {
        return Attention{AttentionKind::OrderEnding, AttentionLevel::Due, left};
    }
    return left <= orderEndShownDays
               ? std::optional(Attention{AttentionKind::OrderEnding, AttentionLevel::Soon, left})
               : std::nullopt;
}

Attention protocolDraftAttention(QDate madeOn, QDate today) {
    return {AttentionKind::ProtocolDraft, AttentionLevel::Soon, daysBetween(madeOn, today)};
}

std::optional<Attention> expiryAttention(QDate expiry, int stocked, QDate today) {
    if (stocked <= 0 || expiry.isNull()) {
        return std::nullopt;
    }
    switch (expiryFlag(expiry, today)) {
    case ExpiryFlag::Good:
        return std::nullopt;
    case ExpiryFlag::Soon:
        return Attention{AttentionKind::DrugExpiry, AttentionLevel::Soon, daysBetween(today, expiry)};
    case ExpiryFlag::Expired:
        return Attention{AttentionKind::DrugExpiry, AttentionLevel::Due, daysBetween(today, expiry)};
    }
    return std::nullopt;
}

Attention discrepancyAttention(int counted, int expected) {
    return {AttentionKind::DrugDiscrepancy, AttentionLevel::Due, counted - expected};
}

std::optional<RunningAttention> bagEmptyAttention(const SessionRecord& record, Millilitres bagVolume,
                                                  Instant now) {
    if (record.session.state != SessionState::Dosing || bagVolume.value <= 0) {
        return std::nullopt;
    }
    const auto empty = expectedEnd(record.pump, bagVolume, now);
    if (!empty || now < *empty + bagEmptyShownAfter) {
        return std::nullopt;
    }
    const auto minutes = std::chrono::floor<std::chrono::minutes>(now - *empty).count();
    return RunningAttention{{AttentionKind::BagEmpty, AttentionLevel::Due, static_cast<int>(minutes)},
                            *empty};
}

std::vector<RunningAttention> runningAttention(const SessionRecord& record, const Protocol& protocol,
                                               Instant now) {
    std::vector<RunningAttention> all;
    if (const auto asked = releaseAsked(record, now)) {
        all.push_back(*asked);
    }
    std::ranges::copy(severeReadings(record, protocol.limits), std::back_inserter(all));
    if (const auto bag = bagAttention(record)) {
        all.push_back(*bag);
    }
    if (const auto late = lateReading(record, protocol, now)) {
        all.push_back(*late);
    }
    return all;
}

} // namespace tidemark::rules
