// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/outcomes/CourseOutcome.h"

#include "base/CalendarDay.h"
#include "rules/courses/WearOff.h"

#include <algorithm>

namespace tidemark::rules {
namespace {

/// A Deciding has one course and what was found out about it so far.
class Deciding {
public:
    Deciding(const CourseFacts& facts, QDate today, const QByteArray& zone)
        : m_facts(facts), m_today(today), m_zone(zone) {}

    CourseOutcome all() && {
        countInduction();
        decideStage();
        if (!m_facts.given.empty()) {
            m_outcome.firstDose = m_facts.given.front().at;
            readBaseline();
            findFirstResponse();
        }
        if (m_outcome.stage == InductionStage::Finished) {
            judge();
            compareSuicidal();
            follow();
        }
        return std::move(m_outcome);
    }

private:
    [[nodiscard]] int daysSince(Instant at) const {
        return static_cast<int>(calendarDay(at, m_zone).daysTo(m_today));
    }

    void countInduction() {
        for (const GivenSession& session : m_facts.given) {
            if (session.phase == CoursePhase::Induction) {
                ++m_outcome.givenInduction;
                m_outcome.lastInduction = session.at;
            }
        }
        m_outcome.halfGiven =
            m_outcome.givenInduction > 0 && 2 * m_outcome.givenInduction >= m_facts.plannedInduction;
    }

    void decideStage() {
        const bool ended = m_facts.closedAt || m_facts.laterCourse;
        if (m_facts.plannedInduction == 0) {
            m_outcome.stage = InductionStage::None;
        } else if (m_outcome.givenInduction >= m_facts.plannedInduction) {
            m_outcome.stage = InductionStage::Finished;
        } else if (m_outcome.givenInduction == 0) {
            m_outcome.stage = ended ? InductionStage::NotBegun : InductionStage::Planned;
        } else {
            const bool left = !m_facts.nextPlanned && daysSince(*m_outcome.lastInduction) > leftAfterDays;
            m_outcome.stage = ended || left ? InductionStage::Stopped : InductionStage::Running;
        }
    }

    void readBaseline() {
        const auto found = baselineScore(m_facts.scores, *m_outcome.firstDose, m_zone);
        if (found) {
            m_outcome.baseline = found->total;
        }
    }

    /// The first in the days in which the outcome is asked.
    [[nodiscard]] std::optional<ScorePoint> outcomePoint(const std::vector<ScorePoint>& points) const {
        for (const ScorePoint& point : points) {
            const int days = calendarDaysBetween(*m_outcome.lastInduction, point.at, m_zone);
            if (days >= outcomeFromDays && days <= outcomeUntilDays) {
                return point;
            }
        }
        return std::nullopt;
    }

    void judge() {
        if (m_facts.scale == nullptr) {
            m_outcome.missing = WhyNoOutcome::NoScale;
            return;
        }
        if (!m_outcome.baseline) {
            m_outcome.missing = WhyNoOutcome::NoBaseline;
            return;
        }
        const auto after = outcomePoint(m_facts.scores);
        if (!after) {
            m_outcome.missing = daysSince(*m_outcome.lastInduction) <= outcomeUntilDays
                                    ? WhyNoOutcome::TooEarly
                                    : WhyNoOutcome::NoScore;
            return;
        }
        m_outcome.missing = WhyNoOutcome::None;
        m_outcome.score = ChangePair{*m_outcome.baseline, after->total};
        const OutcomeWord word = rules::outcome(*m_facts.scale, m_outcome.baseline, after->total);
        m_outcome.response = isResponse(word);
        m_outcome.remission = word == OutcomeWord::Remission;
        m_outcome.worse = word == OutcomeWord::Worse;
    }

    void compareSuicidal() {
        const auto before = baselineScore(m_facts.suicidal, *m_outcome.firstDose, m_zone);
        const auto after = outcomePoint(m_facts.suicidal);
        if (before) {
            m_outcome.suicidalBefore = before->total;
        }
        if (before && after) {
            m_outcome.suicidal = ChangePair{before->total, after->total};
        }
    }

    [[nodiscard]] bool isResponsePoint(const ScorePoint& point) const {
        return m_facts.scale != nullptr &&
               isResponse(rules::outcome(*m_facts.scale, m_outcome.baseline, point.total));
    }

    void findFirstResponse() {
        if (!m_outcome.baseline || !m_outcome.lastInduction) {
            return;
        }
        for (const ScorePoint& point : m_facts.scores) {
            if (point.at <= *m_outcome.firstDose) {
                continue;
            }
            if (calendarDaysBetween(*m_outcome.lastInduction, point.at, m_zone) > outcomeUntilDays) {
                return;
            }
            m_outcome.firstResponseKnown = true;
            if (isResponsePoint(point)) {
                m_outcome.firstResponse = sessionsBefore(point.at);
                return;
            }
        }
    }

    [[nodiscard]] int sessionsBefore(Instant at) const {
        return static_cast<int>(std::ranges::count_if(m_facts.given, [at](const GivenSession& session) {
            return session.phase == CoursePhase::Induction && session.at < at;
        }));
    }

    void follow() {
        const Instant end = *m_outcome.lastInduction;
        const auto first =
            std::ranges::find_if(m_facts.scores, [end](const ScorePoint& point) { return point.at > end; });
        const bool isKnown = m_facts.scale != nullptr && m_outcome.baseline &&
                             first != m_facts.scores.end() &&
                             calendarDaysBetween(end, first->at, m_zone) <= outcomeUntilDays;
        if (!isKnown || *m_outcome.baseline == 0) {
            m_outcome.followUnknown =
                !isKnown && m_facts.scale != nullptr && daysSince(end) > outcomeUntilDays;
            return;
        }
        const double line = responseLine(*m_facts.scale, *m_outcome.baseline);
        // Who lost the response before it was first asked for had it at the last dose.
        if (first->total > line && !heldBefore(end, line)) {
            return;
        }
        const auto next = std::ranges::find_if(
            m_facts.given, [end](const GivenSession& session) { return session.at > end; });
        const auto nextDose = next == m_facts.given.end() ? std::nullopt : std::optional(next->at);
        m_outcome.whatever = followed(end, std::nullopt, *first, line);
        // The first score may be from after the next dose already.
        if (!nextDose || first->at <= *nextDose) {
            m_outcome.untreated = followed(end, nextDose, *first, line);
        }
    }

    /// Returns whether the last score during the induction was a response.
    [[nodiscard]] bool heldBefore(Instant end, double line) const {
        const auto last = std::find_if(m_facts.scores.rbegin(), m_facts.scores.rend(),
                                       [end](const ScorePoint& point) { return point.at <= end; });
        return last != m_facts.scores.rend() && last->at > *m_outcome.firstDose && last->total <= line;
    }

    [[nodiscard]] Followed followed(Instant end, std::optional<Instant> next, const ScorePoint& first,
                                    double line) const {
        if (first.total > line) {
            return {calendarDaysBetween(end, first.at, m_zone), true};
        }
        const WearOffPoint point = followResponse(end, next, m_facts.scores, line, m_zone);
        return {point.days, point.kind == WearOffKind::Crossed};
    }

    const CourseFacts& m_facts;
    QDate m_today;
    const QByteArray& m_zone;
    CourseOutcome m_outcome;
};

} // namespace

CourseOutcome courseOutcome(const CourseFacts& facts, QDate today, const QByteArray& zone) {
    return Deciding(facts, today, zone).all();
}

} // namespace tidemark::rules
