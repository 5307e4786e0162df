// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Id.h"
#include "domain/Codes.h"
#include "rules/courses/GivenSessions.h"
#include "rules/scales/Outcome.h"
#include "units/Quantity.h"

#include <optional>
#include <vector>

namespace tidemark::rules {

/// A DoseOfCourse is the dose that was given last in a course: by weight, or for devices of a nasal spray in
/// whole.
struct DoseOfCourse {
    std::optional<MilligramsPerKilogram> perKilogram;
    std::optional<Milligrams> devices;

    friend bool operator==(const DoseOfCourse&, const DoseOfCourse&) = default;
};

/// CourseFacts are what was recorded of one course, before anything is decided about it. What is a person's
/// name is in none of them.
struct CourseFacts {
    CourseId course;
    PatientId patient;
    QString indication; ///< As the clinic words it.
    QString protocolId;
    StaffId prescriber; ///< Of the order of the last session with a dose.
    Drug drug = Drug::Ketamine;
    Route route = Route::Intravenous;
    DoseOfCourse dose;
    int plannedInduction = 0; ///< Sessions; 0 where the course begins with something else.
    Instant openedAt{};
    std::optional<Instant> closedAt{};
    QString closeReason{};
    bool laterCourse = false; ///< The patient has another course that was opened after it.
    /// The first session that is planned from today on, whatever its phase.
    std::optional<Instant> nextPlanned{};
    std::vector<GivenSession> given{}; ///< In the order of time.
    std::vector<ScorePoint> scores{}; ///< Of the primary scale: complete totals of the patient, oldest first.
    std::vector<ScorePoint> suicidal{}; ///< Answers to the safety item, oldest first; a total is the answer.
    const Scale* scale = nullptr;       ///< The primary scale; null where no scale measures the indication.
};

} // namespace tidemark::rules
