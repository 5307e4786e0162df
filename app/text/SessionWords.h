// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Session.h"

namespace tidemark::app {

/// Returns a question of the pre-dose checklist; keys of Protocol::checklist.
[[nodiscard]] QString checklistQuestion(const QString& key);
/// Returns a point of readiness to leave; keys of rules::ReadinessPoint.
[[nodiscard]] QString readinessWords(const QString& key);
/// Returns the same in a session of that route: a cannula is asked for where there was one.
[[nodiscard]] QString readinessWords(const QString& key, Route route);
/// Returns "Induction infusion 2 of 6", "Booster 3".
[[nodiscard]] QString ordinalWords(const Session& session);
/// Names a state on cards and lists. A session that the patient has left and nobody has signed reads "To
/// sign".
[[nodiscard]] QString stateWords(SessionState state);
/// Names a role as a person's title: "Nurse", "Psychiatrist", "Administrator".
[[nodiscard]] QString roleWords(Role role);
/// Names the sex of the chart; "Not recorded" where nobody has asked.
[[nodiscard]] QString sexWords(Sex sex);
/// Returns "Dose withheld" and the like for the board.
[[nodiscard]] QString releaseWords(ReleaseDecision decision);

/// Returns when a session is, for a list: "in session", "today 10:00", "Tue 12 May 2026".
[[nodiscard]] QString comingSessionWords(const Session& session, QDate today, const QByteArray& zone);

} // namespace tidemark::app
