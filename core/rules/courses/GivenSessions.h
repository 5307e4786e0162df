// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Session.h"

#include <span>
#include <vector>

namespace tidemark::rules {

/// A session that was given.
struct GivenSession {
    Instant at;
    CoursePhase phase = CoursePhase::Induction;
};

/// The sessions of one patient with a dose, in the order of time.
[[nodiscard]] std::vector<GivenSession> givenSessions(std::span<const Session> sessions);

/// Of these the ones of the course that the last dose belongs to. Response is judged within a course: a later
/// course has a baseline of its own.
[[nodiscard]] std::vector<GivenSession> givenInLastCourse(std::span<const Session> sessions);

} // namespace tidemark::rules
