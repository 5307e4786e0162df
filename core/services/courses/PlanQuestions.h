// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Session.h"
#include "services/base/OpenClinic.h"

#include <optional>
#include <span>
#include <vector>

/// This is what a person is asked before sessions are planned at a day and a time. There is one mechanism for
/// every way to plan: one by one, a whole course, a booster, a walk-in, a move.
namespace tidemark::services {

/// PlanQuestions are each answered by a reason, field "reason": InThePast, SessionTooNear, RoomTaken. The app
/// words them as it words what is refused.
using PlanQuestions = std::vector<Error>;

/// Returns what is asked of these sessions as they are to be planned; a stored session with the same id is
/// looked at at its new time. Each question is asked once, of the first session that it is about.
[[nodiscard]] Result<PlanQuestions> planQuestions(const OpenClinic& clinic, storage::Connection& connection,
                                                  std::span<const Session> planned);
/// Returns whether every place of the session's room is taken at some moment of its stay (rules::roomStay):
/// the question, or none. A session without a room takes no place.
[[nodiscard]] Result<std::optional<Error>>
roomQuestion(const OpenClinic& clinic, storage::Connection& connection, const Session& session);
/// Fails with the first question where nobody gave a reason.
[[nodiscard]] Result<void> answered(const PlanQuestions& questions, const QString& reason);

} // namespace tidemark::services
