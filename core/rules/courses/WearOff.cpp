// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/courses/WearOff.h"

#include "base/CalendarDay.h"
#include "rules/courses/KaplanMeier.h"

#include <algorithm>

namespace tidemark::rules {
namespace {

constexpr int shortestLeadDays = 2;

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

} // namespace

WearOffPoint followResponse(Instant from, std::optional<Instant> next, std::span<const ScorePoint> scores,
                            double line, const QByteArray& zone) {
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
    point.days = point.until ? calendarDaysBetween(from, *point.until, zone) : 0;
    return point;
}

WearOff wearOff(std::span<const GivenSession> sessions, std::span<const ScorePoint> scores,
                std::optional<int> baseline, const QByteArray& zone, const Scale& scale) {
    WearOff result;
    if (baseline.value_or(0) <= 0) {
        return result;
    }
    std::vector<ScorePoint> inOrder(scores.begin(), scores.end());
    std::ranges::stable_sort(inOrder, {}, &ScorePoint::at);
    const auto starts = startingPoints({sessions.begin(), sessions.end()});
    std::vector<Followed> followed;
    for (std::size_t index = 0; index < starts.size(); ++index) {
        const auto next = index + 1 < starts.size() ? std::optional(starts[index + 1]) : std::nullopt;
        const WearOffPoint point =
            followResponse(starts[index], next, inOrder, responseLine(scale, *baseline), zone);
        if (point.kind == WearOffKind::Crossed) {
            result.shortestDays =
                result.crossed == 0 ? point.days : std::min(result.shortestDays, point.days);
            result.longestDays = std::max(result.longestDays, point.days);
            ++result.crossed;
            followed.push_back({point.days, true});
        } else if (point.kind == WearOffKind::Censored) {
            ++result.censored;
            followed.push_back({point.days, false});
        }
        result.points.push_back(point);
    }
    result.medianDays = kaplanMeierMedian(followed);
    return result;
}

std::optional<BoosterProposal> proposeBooster(const WearOff& wearOff, QDate lastSession) {
    if (!wearOff.medianDays) {
        return std::nullopt;
    }
    BoosterProposal proposal;
    proposal.medianDays = *wearOff.medianDays;
    proposal.leadDays = std::max(shortestLeadDays, (proposal.medianDays + 9) / 10);
    proposal.intervalDays = std::max(1, proposal.medianDays - proposal.leadDays);
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
