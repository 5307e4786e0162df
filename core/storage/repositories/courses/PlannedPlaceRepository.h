// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Order.h"
#include "storage/engine/Connection.h"

#include <vector>

namespace tidemark::storage {

/// PlannedPlace is the day of its course's grid that a session fills.
struct PlannedPlace {
    SessionId session;
    QDate target;
    int slot = 0;
};

/// PlannedPlaceRepository is table planned_place.
class PlannedPlaceRepository {
public:
    /// Replaces the session's place.
    [[nodiscard]] static Result<void> put(Connection& connection, const PlannedPlace& place);
    /// Returns the places of the course's sessions by the session's id; a session that was planned singly has
    /// none.
    [[nodiscard]] static Result<std::vector<PlannedPlace>> ofCourse(Connection& connection,
                                                                    const Course& course);
};

} // namespace tidemark::storage
