// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Protocol.h"
#include "domain/Session.h"

#include <span>

namespace tidemark::rules {

/// Finds, of `ofPatient`, the other session that is given or watched now, so that no dose may be started in
/// `session`: a patient has one running session. Of `ofPatient` the other one that is given or watched now,
/// so that no dose may be started in `session`; null for none. The product's own rule.
[[nodiscard]] const Session* givenBeside(std::span<const Session> ofPatient, const SessionId& session);

/// Does the same for an arrival: it also finds one that the patient has arrived for on `today`, the clinic's
/// day in `zone`. An arrival of an earlier day that came to no dose is over and keeps nobody out.
[[nodiscard]] const Session* runningBeside(std::span<const Session> ofPatient, const SessionId& session,
                                           QDate today, const QByteArray& zone);

/// Returns the fewest calendar days between two doses of the phase; 1 where the protocol has no such phase.
[[nodiscard]] int smallestGapDays(const Protocol& protocol, CoursePhase phase);

/// Finds another session of the patient that one on `day` would come too near to: on the same day, or fewer
/// than `smallestGapDays` calendar days away, before or after. Called-off ones do not count. The nearest;
/// null for none.
[[nodiscard]] const Session* tooNearTo(std::span<const Session> ofPatient, const SessionId& session,
                                       QDate day, int smallestGapDays, const QByteArray& zone);

} // namespace tidemark::rules
