// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/review/ReviewQueue.h"

#include "base/CalendarDay.h"
#include "base/Try.h"
#include "services/base/DayOfClinic.h"
#include "services/protocols/ClinicProtocols.h"
#include "storage/repositories/board/StandingListing.h"
#include "storage/Store.h"

#include <algorithm>

namespace tidemark::services {

using storage::Connection;

namespace {

rules::ReviewPlace placeOf(const AttentionLine& line) {
    return {line.kind, line.level, line.since};
}

void put(std::vector<ReviewItem>& items, const rules::Attention& found, ReviewItem item) {
    item.line.kind = found.kind;
    item.line.level = found.level;
    item.line.number = found.number;
    items.push_back(std::move(item));
}

/// Versions that are newer than what the clinic treats by and that nobody has approved: of each protocol the
/// newest.
Result<void> addProtocols(OpenClinic& clinic, const Actor& actor, std::vector<ReviewItem>& items) {
    const auto versions = TIDEMARK_TRY(ClinicProtocols(clinic, actor).all());
    for (auto each = versions.begin(); each != versions.end(); ++each) {
        const auto next = std::next(each);
        const bool newest = next == versions.end() || next->kept.protocolId != each->kept.protocolId;
        if (!newest || each->protocol.status != ProtocolStatus::Draft) {
            continue;
        }
        ReviewItem item;
        item.line.since = each->kept.madeAt;
        item.protocol = each->kept;
        const QDate madeOn = calendarDay(each->kept.madeAt, clinic.clock().zone());
        put(items, rules::protocolDraftAttention(madeOn, clinic.today()), std::move(item));
    }
    return {};
}

Result<void> addOrders(const OpenClinic& clinic, Connection& connection, std::vector<ReviewItem>& items) {
    const QByteArray zone = clinic.clock().zone();
    const Instant from = daySpan(clinic.today(), zone).from;
    const auto orders = TIDEMARK_TRY(storage::StandingListing::orders(connection, from, clinic.today()));
    for (const auto& each : orders) {
        const auto next =
            each.nextPlanned ? std::optional(calendarDay(*each.nextPlanned, zone)) : std::nullopt;
        const auto found = rules::orderEndAttention(each.validUntil, next, clinic.today());
        if (!found) {
            continue;
        }
        ReviewItem item;
        item.line.patient = each.patient;
        Patient patient;
        patient.familyName = each.familyName;
        patient.givenName = each.givenName;
        item.line.patientName = listName(patient);
        // It waits since the day that it was first shown.
        item.line.since = daySpan(each.validUntil.addDays(-rules::orderEndShownDays), zone).from;
        put(items, *found, std::move(item));
    }
    return {};
}

} // namespace

bool ReviewQueue::isFresh() const {
    const QDate today = m_clinic->today();
    return isWhole() && m_day.holdsSessions(today) && m_day.holdsAttention(today);
}

Result<void> ReviewQueue::readOn() {
    if (!rules::reviews(m_actor.role)) {
        return fail(ErrorCode::NotPermitted);
    }
    if (isFresh()) {
        return {};
    }
    const QDate today = m_clinic->today();
    if (!m_day.holdsSessions(today)) {
        TIDEMARK_TRY(m_day.readSessions(today));
    }
    TIDEMARK_TRY(m_day.readAttention());
    return isWhole() ? readOthers() : Result<void>();
}

Result<void> ReviewQueue::refresh() {
    do {
        TIDEMARK_TRY(readOn());
    } while (!isWhole());
    return {};
}

Result<void> ReviewQueue::readOthers() {
    std::vector<ReviewItem> others;
    if (rules::decidesOn(m_actor.role, AttentionKind::ProtocolDraft)) {
        TIDEMARK_TRY(addProtocols(*m_clinic, m_actor, others));
    }
    if (rules::decidesOn(m_actor.role, AttentionKind::OrderEnding)) {
        TIDEMARK_TRY(m_clinic->store().read(
            [&](Connection& connection) { return addOrders(*m_clinic, connection, others); }));
    }
    m_others = std::move(others);
    return {};
}

std::vector<ReviewItem> ReviewQueue::items() const {
    std::vector<ReviewItem> items;
    for (AttentionLine& line : m_day.attention()) {
        if (rules::decidesOn(m_actor.role, line.kind)) {
            items.push_back({std::move(line), {}, {}});
        }
    }
    items.insert(items.end(), m_others.begin(), m_others.end());
    for (ReviewItem& item : items) {
        item.urgency = rules::reviewUrgency(placeOf(item.line));
    }
    std::ranges::stable_sort(items, [](const ReviewItem& one, const ReviewItem& other) {
        return rules::comesBefore(placeOf(one.line), placeOf(other.line));
    });
    return items;
}

} // namespace tidemark::services
