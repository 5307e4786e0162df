// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/CourseDecision.h"
#include "domain/Order.h"
#include "rules/courses/CourseDecision.h"
#include "services/base/OpenClinic.h"

#include <utility>
#include <vector>

namespace tidemark::services {

/// A DecisionAsked is a patient whose prescriber is asked, with the evidence.
struct DecisionAsked {
    Course course;
    rules::DecisionDue due;
    rules::DecisionEvidence evidence;
};

/// A DecisionForm is a prescriber's decision as it is typed.
struct DecisionForm {
    PatientId patient;
    CourseChoice choice = CourseChoice::Continue;
    QString reason; ///< Required for Stop and Change.
};

/// CourseDecisions are the prescriber's recorded decisions at the end of a series.
class CourseDecisions {
public:
    CourseDecisions(OpenClinic& clinic, Actor actor) : m_clinic(clinic), m_actor(std::move(actor)) {}

    /// Returns none where nothing is to be decided (rules::decisionDue).
    [[nodiscard]] Result<std::optional<DecisionAsked>> asked(const PatientId& patient) const;
    /// Keeps who, when and the numbers of that moment. Stop also ends the course and calls its planned
    /// sessions off; the others leave it as it is. It fails with WrongState where nothing is asked;
    /// ReasonRequired.
    [[nodiscard]] Result<CourseDecision> record(const DecisionForm& form);
    /// Lists them newest first.
    [[nodiscard]] Result<std::vector<CourseDecision>> ofPatient(const PatientId& patient) const;

private:
    OpenClinic& m_clinic;
    Actor m_actor;
};

} // namespace tidemark::services
