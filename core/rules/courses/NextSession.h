// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Session.h"
#include "rules/courses/Schedule.h"

#include <optional>

namespace tidemark::rules {

/// NextSession is the session that follows one of a course, as its protocol says.
struct NextSession {
    QDate day;
    int gapDays = 0;       ///< From the session before to the day of the protocol's grid.
    bool movedOff = false; ///< The clinic is closed on that day, or it is too near.
    CoursePhase phase = CoursePhase::Induction;
    int ordinal = 1;
};

/// Returns the next session by the protocol's spacing, from the day on which the last one was given. A closed
/// day gives way to the nearest open one of the window, the later of two equally near, else to the next open
/// day after it. There is none after the last session of the protocol, and for a session of a phase that is
/// not the protocol's. `option` is the course's choice where a phase has several spacings; empty: the first
/// of them.
[[nodiscard]] std::optional<NextSession> nextSession(const Protocol& protocol, const QString& option,
                                                     const Session& last, QDate givenOn,
                                                     const ClinicDays& days);

} // namespace tidemark::rules
