// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/board/StaggeredStart.h"

#include "rules/vitals/ReadingPlan.h"

#include <algorithm>

namespace tidemark::rules {

namespace {

using std::chrono::minutes;

bool keepsApart(Instant start, std::span<const Instant> dueTimes, std::span<const int> readingMinutes,
                minutes apart) {
    const auto free = [&](Instant at) {
        return std::ranges::none_of(dueTimes,
                                    [&](Instant due) { return std::chrono::abs(at - due) < apart; });
    };
    return free(start) &&
           std::ranges::all_of(readingMinutes, [&](int minute) { return free(start + minutes(minute)); });
}

} // namespace

std::vector<Instant> checksAhead(const SessionRecord& record, const Protocol& protocol, Minutes infusion,
                                 Instant now) {
    std::vector<Instant> ahead;
    const auto start = record.session.startedAt;
    if (!start || record.session.leftAt) {
        return ahead;
    }
    Instant last = *start;
    for (const ReadingColumn& column : readingPlan(record, protocol, now)) {
        if (!column.plannedAt) {
            continue;
        }
        last = column.plannedMinute ? std::max(last, *column.plannedAt) : last;
        if (column.reading == nullptr && column.state != ColumnState::Missed && *column.plannedAt > now) {
            ahead.push_back(*column.plannedAt);
        }
    }
    const Instant doseEnd = record.session.pumpEndedAt.value_or(*start + minutes(infusion.value));
    const Instant stayEnd = doseEnd + minutes(protocol.minimumStayAfterEnd.value);
    const minutes every(protocol.repeatEveryMinutes);
    for (Instant next = last + every; every > minutes(0) && next <= stayEnd; next += every) {
        if (next > now) {
            ahead.push_back(next);
        }
    }
    std::ranges::sort(ahead);
    return ahead;
}

std::optional<StaggeredStart> staggeredStart(std::span<const Instant> dueTimes,
                                             std::span<const int> readingMinutes, Instant now) {
    if (dueTimes.empty()) {
        return std::nullopt;
    }
    for (int apart = checksApartMinutes; apart >= checksApartAtLeast; --apart) {
        const Instant end = now + minutes(staggerWithinMinutes);
        Instant start = now;
        while (start <= end) {
            if (keepsApart(start, dueTimes, readingMinutes, minutes(apart))) {
                return StaggeredStart{start, apart};
            }
            start = std::chrono::floor<minutes>(start) + minutes(1);
        }
    }
    return std::nullopt;
}

} // namespace tidemark::rules
