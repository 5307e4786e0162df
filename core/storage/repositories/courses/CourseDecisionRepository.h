// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/CourseDecision.h"
#include "storage/engine/Connection.h"

#include <optional>
#include <vector>

namespace tidemark::storage {

/// Table course_decision; append only.
class CourseDecisionRepository {
public:
    [[nodiscard]] static Result<void> insert(Connection& connection, const CourseDecision& decision);
    /// Newest first.
    [[nodiscard]] static Result<std::vector<CourseDecision>> ofPatient(Connection& connection,
                                                                       const PatientId& patient);
};

} // namespace tidemark::storage
