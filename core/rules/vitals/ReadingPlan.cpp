// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/vitals/ReadingPlan.h"

#include "rules/record/CurrentLines.h"
#include "rules/vitals/PressureDecisions.h"
#include "rules/vitals/TwoReadings.h"

#include <algorithm>
#include <cstdlib>

namespace tidemark::rules {

namespace {

using std::chrono::minutes;

/// A column is due this long before its time.
constexpr minutes dueBefore(2);
/// The repeated columns end here, however long a session is left open.
constexpr minutes planEnd(std::chrono::hours(12));

/// Builds the columns of one record at one moment.
class Plan {
public:
    Plan(const SessionRecord& record, const Protocol& protocol, Instant now)
        : m_record(record)
        , m_protocol(protocol)
        , m_leftAt(record.session.leftAt)
        , m_now(m_leftAt ? std::min(now, *m_leftAt) : now) {}

    [[nodiscard]] std::vector<ReadingColumn> columns() && {
        addPlanned();
        addRepeats();
        for (const Reading& reading : m_record.readings) {
            if (isCurrent(m_record.readings, reading)) {
                place(reading);
            }
        }
        dropDecidedRepeats();
        dropAfterLeaving();
        std::ranges::stable_sort(m_planned, {}, &timeOf);
        setStates();
        addBaseline();
        return std::move(m_planned);
    }

private:
    /// Before Start a planned column has no time yet; it is after every set.
    static Instant timeOf(const ReadingColumn& column) {
        if (column.plannedAt) {
            return *column.plannedAt;
        }
        return column.reading != nullptr ? column.reading->stamp.eventAt : Instant::max();
    }
    static bool isOpen(const ReadingColumn& column) { return column.reading == nullptr; }

    void addPlanned() {
        const auto start = m_record.session.startedAt;
        const auto add = [&](int minute) {
            const auto at = start ? std::optional<Instant>(*start + minutes(minute)) : std::nullopt;
            m_planned.push_back({minute, false, ColumnState::Future, at});
        };
        std::ranges::for_each(m_protocol.readingMinutes, add);
        if (!start || m_planned.empty() || m_protocol.repeatEveryMinutes <= 0) {
            return;
        }
        int last = *m_planned.back().plannedMinute;
        while (*start + minutes(last) <= m_now && minutes(last) < planEnd) {
            last += m_protocol.repeatEveryMinutes;
            add(last);
        }
    }

    void addRepeats() {
        m_repeats = repeatRuns(m_record, m_protocol.limits);
        for (const RepeatRun& run : m_repeats) {
            m_planned.push_back({std::nullopt, false, ColumnState::Future, run.dueAt, nullptr, run.first});
        }
        m_rechecks = rechecks(m_record);
        for (const Recheck& each : m_rechecks) {
            m_planned.push_back(
                {std::nullopt, false, ColumnState::Future, each.dueAt, nullptr, each.of, each.decision});
        }
    }

    /// A repeat that another column's set has answered is nobody's task any more.
    void dropDecidedRepeats() {
        std::erase_if(m_planned, [&](const ReadingColumn& column) {
            if (column.repeats == nullptr || !isOpen(column)) {
                return false;
            }
            if (column.askedBy != nullptr) {
                const auto asked = std::ranges::find(m_rechecks, column.askedBy, &Recheck::decision);
                return asked != m_rechecks.end() && asked->settled;
            }
            const auto run = std::ranges::find(m_repeats, column.repeats, &RepeatRun::first);
            return run != m_repeats.end() && run->decidedBy != nullptr;
        });
    }

    void place(const Reading& reading) {
        if (reading.baseline) {
            m_baseline.push_back({std::nullopt, true, stateOf(reading), std::nullopt, &reading});
            return;
        }
        const auto column = std::ranges::find_if(m_planned, [&](const ReadingColumn& each) {
            return isOpen(each) && each.plannedAt && each.plannedAt == reading.stamp.plannedAt;
        });
        if (column == m_planned.end()) {
            m_planned.push_back({std::nullopt, false, stateOf(reading), std::nullopt, &reading});
        } else {
            column->reading = &reading;
            column->state = stateOf(reading);
        }
    }

    static ColumnState stateOf(const Reading& reading) {
        return reading.notObtained ? ColumnState::NotObtained : ColumnState::Taken;
    }

    void dropAfterLeaving() {
        if (m_leftAt) {
            std::erase_if(m_planned, [&](const ReadingColumn& column) {
                return isOpen(column) && column.plannedAt && *column.plannedAt > *m_leftAt;
            });
        }
    }

    void setStates() {
        if (!m_record.session.startedAt) {
            return;
        }
        const auto lastFilled = std::find_if(m_planned.rbegin(), m_planned.rend(), [](const auto& column) {
            return column.plannedMinute && !isOpen(column);
        });
        const auto firstAwaited = lastFilled.base();
        for (auto& column : std::span(m_planned.begin(), firstAwaited)) {
            // A later set taken too soon after it does not answer a repeat.
            const ColumnState open =
                column.repeats != nullptr && !m_leftAt ? openState(column) : ColumnState::Missed;
            column.state = isOpen(column) ? open : column.state;
        }
        for (auto& column : std::span(firstAwaited, m_planned.end())) {
            if (isOpen(column)) {
                column.state = m_leftAt ? ColumnState::Missed : openState(column);
            }
        }
        const bool oneIsDue = std::ranges::any_of(m_planned, [](const ReadingColumn& column) {
            return column.state == ColumnState::Due || column.state == ColumnState::Late;
        });
        const auto next = std::ranges::find(m_planned, ColumnState::Future, &ReadingColumn::state);
        if (!oneIsDue && next != m_planned.end()) {
            next->state = ColumnState::Due;
        }
    }

    [[nodiscard]] ColumnState openState(const ReadingColumn& column) const {
        if (m_now > *column.plannedAt + minutes(m_protocol.lateAfterMinutes)) {
            return ColumnState::Late;
        }
        return m_now >= *column.plannedAt - dueBefore ? ColumnState::Due : ColumnState::Future;
    }

    void addBaseline() {
        if (m_baseline.empty()) {
            const SessionState state = m_record.session.state;
            ColumnState baseline = ColumnState::Missed;
            if (state == SessionState::Planned) {
                baseline = ColumnState::Future;
            } else if (state == SessionState::Arrived) {
                baseline = ColumnState::Due;
            }
            m_baseline.push_back({std::nullopt, true, baseline, std::nullopt});
        }
        std::ranges::stable_sort(m_baseline, {}, [](const ReadingColumn& column) {
            return column.reading ? column.reading->stamp.eventAt : Instant();
        });
        m_planned.insert(m_planned.begin(), m_baseline.begin(), m_baseline.end());
    }

    const SessionRecord& m_record;
    const Protocol& m_protocol;
    std::optional<Instant> m_leftAt;
    Instant m_now;
    std::vector<ReadingColumn> m_baseline;
    std::vector<ReadingColumn> m_planned;
    std::vector<RepeatRun> m_repeats;
    std::vector<Recheck> m_rechecks;
};

bool isAwaited(const ReadingColumn& column) {
    return column.state == ColumnState::Due || column.state == ColumnState::Late;
}

} // namespace

std::vector<ReadingColumn> readingPlan(const SessionRecord& record, const Protocol& protocol, Instant now) {
    return Plan(record, protocol, now).columns();
}

std::optional<Instant> nextReadingDue(const SessionRecord& record, const Protocol& protocol, Instant now) {
    for (const ReadingColumn& column : readingPlan(record, protocol, now)) {
        const bool open = isAwaited(column) || column.state == ColumnState::Future;
        if (open && column.plannedAt) {
            return column.plannedAt;
        }
    }
    return std::nullopt;
}

std::optional<Instant> plannedTimeFor(const SessionRecord& record, const Protocol& protocol,
                                      Instant eventAt) {
    std::optional<Instant> nearest;
    for (const ReadingColumn& column : readingPlan(record, protocol, eventAt)) {
        const minutes ahead(column.repeats != nullptr ? 0 : protocol.lateAfterMinutes);
        const bool early = column.plannedAt && eventAt < *column.plannedAt - ahead;
        if (!isAwaited(column) || !column.plannedAt || early) {
            continue;
        }
        if (!nearest ||
            std::chrono::abs(*column.plannedAt - eventAt) < std::chrono::abs(*nearest - eventAt)) {
            nearest = column.plannedAt;
        }
    }
    return nearest;
}

} // namespace tidemark::rules
