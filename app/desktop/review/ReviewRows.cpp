// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/review/ReviewRows.h"

#include "desktop/today/AttentionRows.h"
#include "rules/board/Attention.h"
#include "text/DateWords.h"

#include <QCoreApplication>

#include <algorithm>

namespace tidemark::app {
namespace {

using services::AttentionKind;
using services::ReviewItem;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Review)
};

QString headingOf(rules::ReviewUrgency urgency) {
    switch (urgency) {
    case rules::ReviewUrgency::Now:
        return Words::tr("Now");
    case rules::ReviewUrgency::Today:
        return Words::tr("Today");
    case rules::ReviewUrgency::ThisWeek:
        return Words::tr("This week");
    }
    return {};
}

Tone toneOf(rules::ReviewUrgency urgency) {
    switch (urgency) {
    case rules::ReviewUrgency::Now:
        return Tone::Warn;
    case rules::ReviewUrgency::Today:
        return Tone::Info;
    case rules::ReviewUrgency::ThisWeek:
        return Tone::Neutral;
    }
    return Tone::Neutral;
}

/// The days that it waits, where that is counted from another day than `since`.
std::optional<int> daysWaiting(const services::AttentionLine& line) {
    switch (line.kind) {
    case AttentionKind::AuthorisationEnding:
        return std::max(0, rules::authorisationShownDays - line.number);
    case AttentionKind::OrderEnding:
        return std::max(0, rules::orderEndShownDays - line.number);
    case AttentionKind::AuthorisationEnded:
        return -line.number;
    case AttentionKind::BoosterOverdue:
        return line.number;
    default:
        return std::nullopt;
    }
}

QString waitingWords(const services::AttentionLine& line, Instant now) {
    if (const auto days = daysWaiting(line)) {
        return *days == 0 ? Words::tr("today") : daysWords(*days);
    }
    constexpr int hour = 60;
    constexpr int day = 24 * hour;
    const int minutes = std::max(0, minutesBetween(line.since, now));
    return minutes < hour  ? Words::tr("%1 min").arg(minutes)
           : minutes < day ? Words::tr("%1 h").arg(minutes / hour)
                           : daysWords(minutes / day);
}

} // namespace

QString reviewKey(const ReviewItem& item) {
    const services::AttentionLine& line = item.line;
    return QStringLiteral("%1 %2 %3 %4 %5 %6")
        .arg(codeIn(rules::attentionKindCodes, line.kind))
        .arg(line.session.text(), line.patient.text(), line.scaleResult.text(),
             item.protocol
                 ? QStringLiteral("%1/%2").arg(item.protocol->protocolId).arg(item.protocol->version)
                 : QString())
        .arg(line.since.time_since_epoch().count());
}

QString reviewTitle(const ReviewItem& item, Instant now, const QByteArray& zone) {
    return attentionRow(item.line, now, zone).title;
}

std::vector<ReviewRow> reviewRows(std::span<const ReviewItem> items, Instant now, const QByteArray& zone) {
    std::vector<ReviewRow> rows;
    const ReviewItem* before = nullptr;
    for (const ReviewItem& item : items) {
        const AttentionRow words = attentionRow(item.line, now, zone);
        ReviewRow row;
        row.key = reviewKey(item);
        if (before == nullptr || before->urgency != item.urgency) {
            row.heading = headingOf(item.urgency);
            row.inGroup = static_cast<int>(std::ranges::count(items, item.urgency, &ReviewItem::urgency));
        }
        row.title = words.title;
        row.subject = item.line.patientName;
        row.fact = words.next;
        if (item.protocol) {
            row.subject =
                Words::tr("%1, version %2").arg(item.protocol->protocolId).arg(item.protocol->version);
            row.fact = item.protocol->note.isEmpty()
                           ? item.protocol->authorName
                           : item.protocol->authorName + QStringLiteral(" · ") + item.protocol->note;
        }
        row.waiting = waitingWords(item.line, now);
        const bool mostUrgent = before == nullptr && item.urgency == rules::ReviewUrgency::Now;
        row.tone = mostUrgent ? Tone::Bad : toneOf(item.urgency);
        rows.push_back(std::move(row));
        before = &item;
    }
    return rows;
}

} // namespace tidemark::app
