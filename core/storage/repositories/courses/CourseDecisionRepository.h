// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/CourseDecision.h"
#include "storage/engine/Connection.h"

#include <optional>
#include <vector>

namespace tidemark::storage {

/// CourseDecisionRepository is table course_decision; rows are only added.
class CourseDecisionRepository {
public:
    /// Adds a decision, with the scores that the prescriber saw at the time.
    [[nodiscard]] static Result<void> insert(Connection& connection, const CourseDecision& decision);
    /// Lists them newest first.
    [[nodiscard]] static Result<std::vector<CourseDecision>> ofPatient(Connection& connection,
                                                                       const PatientId& patient);
};

} // namespace tidemark::storage
