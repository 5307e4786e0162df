// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/outcomes/CourseOutcome.h"

#include <QDate>

#include <map>
#include <span>
#include <vector>

namespace tidemark::rules {

/// OutcomeGroup is what courses are filtered and grouped by.
enum class OutcomeGroup { Route, Dose, Indication, Protocol, Prescriber };
inline constexpr std::array outcomeGroupCodes{CodeOf<OutcomeGroup>{OutcomeGroup::Route, "route"},
                                              CodeOf<OutcomeGroup>{OutcomeGroup::Dose, "dose"},
                                              CodeOf<OutcomeGroup>{OutcomeGroup::Indication, "indication"},
                                              CodeOf<OutcomeGroup>{OutcomeGroup::Protocol, "protocol"},
                                              CodeOf<OutcomeGroup>{OutcomeGroup::Prescriber, "clinician"}};
[[nodiscard]] constexpr const auto& codesOf(OutcomeGroup) {
    return outcomeGroupCodes;
}

/// A JudgedCourse is a course with what was decided about it.
struct JudgedCourse {
    CourseFacts facts;
    CourseOutcome outcome;
};

/// Returns the key of the group that a course is in. Route: drug and route, "esketamine-nasal". Dose:
/// "84-mg" of devices, else "to-0.5", "to-0.75" or "above-0.75" mg/kg, the guard rails of the shipped
/// protocols (0.1 to 0.75 mg/kg is the range of Andrade 2017, J Clin Psychiatry 78:e852). It is empty where
/// the course has none.
[[nodiscard]] QString groupKey(const CourseFacts& facts, OutcomeGroup group);

/// An OutcomeFilter says which courses count. A course belongs to the day of its first dose; one without a
/// dose to the day that it was opened on.
struct OutcomeFilter {
    QDate from;  ///< Null: from the beginning.
    QDate until; ///< Null: until today; its own day included.
    /// For each group that is named only the courses with this key. A route may be written without its drug.
    std::map<OutcomeGroup, QString> only;

    /// Returns whether the day is in the period of the filter; both ends are part of it.
    [[nodiscard]] bool holdsDay(QDate day) const {
        return (!from.isValid() || day >= from) && (!until.isValid() || day <= until);
    }
    /// Returns whether the course is in every group that is named, whatever its day.
    [[nodiscard]] bool holdsGroups(const CourseFacts& facts) const;

    friend bool operator==(const OutcomeFilter&, const OutcomeFilter&) = default;
};

/// Returns the day of the clinic's calendar on which the course got its first dose, or was opened where there
/// was none yet.
[[nodiscard]] QDate dayOfCourse(const JudgedCourse& course, const QByteArray& zone);

/// A CourseSelection is the courses of a clinic that somebody looks at; its pointers go into what was judged.
using CourseSelection = std::vector<const JudgedCourse*>;
/// Returns the courses that the filter lets through, in their order. The pointers are valid as long as
/// `courses` is.
[[nodiscard]] CourseSelection selected(std::span<const JudgedCourse> courses, const OutcomeFilter& filter,
                                       const QByteArray& zone);
/// Returns the same courses by the key of their group; those without a key are left out.
[[nodiscard]] std::map<QString, CourseSelection> byGroup(const CourseSelection& courses, OutcomeGroup group);

} // namespace tidemark::rules
