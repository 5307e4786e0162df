// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Session.h"

#include <span>
#include <vector>

namespace tidemark::rules {

/// A GivenSession is a session that was given.
struct GivenSession {
    Instant at;
    CoursePhase phase = CoursePhase::Induction;
};

/// Returns the sessions of one patient with a dose, in the order of time.
[[nodiscard]] std::vector<GivenSession> givenSessions(std::span<const Session> sessions);

/// Returns those of them that belong to the course of the last dose. Response is judged within a course: a
/// later course has a baseline of its own.
[[nodiscard]] std::vector<GivenSession> givenInLastCourse(std::span<const Session> sessions);

} // namespace tidemark::rules
