// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/courses/WearOff.h"

#include <algorithm>
#include <cmath>

namespace tidemark::rules {
namespace {

constexpr int shortestLeadDays = 2;

int wholeDays(Instant from, Instant until) {
    return static_cast<int>(std::chrono::floor<std::chrono::days>(until - from).count());
}

// The induction is one series; what matters is when it ended.
std::vector<Instant> startingPoints(std::vector<GivenSession> sessions) {
    std::ranges::stable_sort(sessions, {}, &GivenSession::at);
    std::vector<Instant> points;
    bool inSeries = false;
    for (const GivenSession& session : sessions) {
        const bool induction = session.phase == CoursePhase::Induction;
        if (induction && inSeries) {
            points.back() = session.at;
        } else {
            points.push_back(session.at);
        }
        inSeries = induction;
    }
    return points;
}

WearOffPoint follow(Instant from, std::optional<Instant> next, std::span<const ScorePoint> scores,
                    double line) {
    WearOffPoint point;
    point.from = from;
    for (const ScorePoint& score : scores) {
        if (score.at <= from || (next && score.at > *next)) {
            continue;
        }
        if (score.total <= line) {
            point.lastHeld = score.at;
            point.kind = WearOffKind::Censored;
        } else if (point.lastHeld) {
            point.kind = WearOffKind::Crossed;
            point.until = score.at;
            break;
        } else {
            point.kind = WearOffKind::NoResponse;
        }
    }
    if (point.kind == WearOffKind::Censored) {
        point.until = point.lastHeld;
    }
    point.days = point.until ? wholeDays(from, *point.until) : 0;
    return point;
}

double median(std::span<const int> sorted) {
    const std::size_t middle = sorted.size() / 2;
    return sorted.size() % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2.0;
}

} // namespace

WearOff wearOff(std::span<const GivenSession> sessions, std::span<const ScorePoint> scores,
                std::optional<int> baseline) {
    WearOff result;
    if (baseline.value_or(0) <= 0) {
        return result;
    }
    std::vector<ScorePoint> inOrder(scores.begin(), scores.end());
    std::ranges::stable_sort(inOrder, {}, &ScorePoint::at);
    const auto starts = startingPoints({sessions.begin(), sessions.end()});
    std::vector<int> days;
    for (std::size_t index = 0; index < starts.size(); ++index) {
        const auto next = index + 1 < starts.size() ? std::optional(starts[index + 1]) : std::nullopt;
        const WearOffPoint point = follow(starts[index], next, inOrder, responseLine(*baseline));
        result.censored += point.kind == WearOffKind::Censored ? 1 : 0;
        if (point.kind == WearOffKind::Crossed) {
            days.push_back(point.days);
        }
        result.points.push_back(point);
    }
    if (!days.empty()) {
        std::ranges::sort(days);
        result.crossed = static_cast<int>(days.size());
        result.medianDays = median(days);
        result.shortestDays = days.front();
        result.longestDays = days.back();
    }
    return result;
}

std::optional<BoosterProposal> proposeBooster(const WearOff& wearOff, QDate lastSession) {
    if (wearOff.crossed == 0) {
        return std::nullopt;
    }
    BoosterProposal proposal;
    proposal.medianDays = wearOff.medianDays;
    proposal.leadDays = std::max(shortestLeadDays, static_cast<int>(std::ceil(wearOff.medianDays / 10)));
    proposal.intervalDays = std::max(1, static_cast<int>(std::floor(wearOff.medianDays)) - proposal.leadDays);
    proposal.shortestDays = wearOff.shortestDays;
    proposal.longestDays = wearOff.longestDays;
    proposal.crossed = wearOff.crossed;
    proposal.censored = wearOff.censored;
    proposal.proposed = lastSession.addDays(proposal.intervalDays);
    return proposal;
}

BoosterWindow boosterWindow(QDate lastSession, int intervalDays) {
    const int quarter = intervalDays / 4;
    const QDate due = lastSession.addDays(intervalDays);
    return {due.addDays(-quarter), due, due.addDays(quarter)};
}

BoosterState boosterState(const BoosterWindow& window, QDate today) {
    if (today < window.earliest) {
        return BoosterState::NotDue;
    }
    return today <= window.latest ? BoosterState::Due : BoosterState::Overdue;
}

} // namespace tidemark::rules
