// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Order.h"
#include "domain/Session.h"
#include "storage/engine/Connection.h"
#include "storage/repositories/base/RowSequence.h"

#include <optional>
#include <vector>

namespace tidemark::storage {

/// CourseRepository is table course, and the place of each session in its course.
class CourseRepository {
public:
    /// Adds a course. A patient may have several; the one that was opened last is the newest.
    [[nodiscard]] static Result<void> insert(Connection& connection, const Course& course);
    /// Updates the usual time, the end and its reason, the interval of boosters.
    [[nodiscard]] static Result<void> update(Connection& connection, const Course& course);
    /// Returns open courses with an interval of boosters, the newest of each patient.
    [[nodiscard]] static Result<std::vector<Course>> withBoosters(Connection& connection);
    /// Returns the patient's newest course.
    [[nodiscard]] static Result<std::optional<Course>> latest(Connection& connection,
                                                              const PatientId& patient);
    /// Reads those of the whole clinic: by patient as PatientSearch lists them, each one's oldest first.
    [[nodiscard]] static RowSequence<Course> inOrder(Connection& connection);
    /// Fails with NotFound.
    [[nodiscard]] static Result<Course> load(Connection& connection, const CourseId& course);
    /// Writes the session's phase, number and planned count.
    [[nodiscard]] static Result<void> setPlace(Connection& connection, const Session& session);
};

} // namespace tidemark::storage
