// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/outcomes/OutcomeGroups.h"
#include "rules/scales/Phq9.h"

namespace tidemark::rules {

/// Builds the facts of one course of six infusions in two weeks, from Monday, 5 January 2026 on, whose
/// sessions begin at 10:00. A score is taken at 9:00, before a session of its day.
class CourseBuilder {
public:
    static constexpr const char* zone = "Europe/Berlin";
    static inline const QDate firstDay{2026, 1, 5};

    static Instant onDay(int day, int hour = 10) {
        return fromDateTime(QDateTime(firstDay.addDays(day), QTime(hour - 1, 0), Qt::UTC));
    }

    CourseBuilder() {
        m_facts.course = CourseId(QStringLiteral("course"));
        m_facts.patient = PatientId(QStringLiteral("patient"));
        m_facts.plannedInduction = 6;
        m_facts.openedAt = onDay(-3);
        m_facts.scale = &phq9();
    }

    CourseBuilder& infusions(int count) {
        for (const int day : {0, 2, 4, 7, 9, 11}) {
            if (count-- > 0) {
                m_facts.given.push_back({onDay(day), CoursePhase::Induction});
            }
        }
        return *this;
    }
    CourseBuilder& booster(int day) {
        m_facts.given.push_back({onDay(day), CoursePhase::Booster});
        return *this;
    }
    CourseBuilder& score(int day, int total) {
        m_facts.scores.push_back({onDay(day, 9), total});
        return *this;
    }
    CourseBuilder& item9(int day, int answer) {
        m_facts.suicidal.push_back({onDay(day, 9), answer});
        return *this;
    }
    CourseBuilder& closed(int day, const QString& reason = {}) {
        m_facts.closedAt = onDay(day);
        m_facts.closeReason = reason;
        return *this;
    }
    CourseBuilder& next(int day) {
        m_facts.nextPlanned = onDay(day);
        return *this;
    }

    CourseFacts& facts() { return m_facts; }
    /// Judges it on a day, by default long after.
    [[nodiscard]] JudgedCourse judged(int today = 300) const {
        return {m_facts, courseOutcome(m_facts, firstDay.addDays(today), zone)};
    }
    [[nodiscard]] CourseOutcome outcome(int today = 300) const { return judged(today).outcome; }

private:
    CourseFacts m_facts;
};

[[nodiscard]] inline CourseSelection all(const std::vector<JudgedCourse>& courses) {
    return selected(courses, {}, CourseBuilder::zone);
}

} // namespace tidemark::rules
