// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Order.h"
#include "domain/Session.h"
#include "rules/courses/WearOff.h"
#include "services/base/OpenClinic.h"

#include <vector>

namespace tidemark::services {

/// CourseHistory is what proposals and decisions on a patient's treatment go by.
struct CourseHistory {
    std::optional<Course> course;           ///< The newest.
    std::vector<Session> sessions;          ///< All of the patient.
    std::vector<rules::GivenSession> given; ///< Those with a dose, in the order of time.
    /// These are those of them that belong to the course of the last dose.
    std::vector<rules::GivenSession> givenInCourse;
    rules::Scale scale;                        ///< That response and remission are judged by.
    std::vector<rules::ScorePoint> scores;     ///< Its complete totals, oldest first.
    std::optional<rules::ScorePoint> baseline; ///< Of that course.
    std::optional<rules::ScorePoint> latest;
};

/// Reads the patient's newest course with every session and score. The scores are those of the scale by which
/// the course's indication is judged; without a course that is the scale for major depression. Fails with
/// NotPermitted.
[[nodiscard]] Result<CourseHistory> courseHistory(OpenClinic& clinic, const Actor& actor,
                                                  const PatientId& patient);

} // namespace tidemark::services
