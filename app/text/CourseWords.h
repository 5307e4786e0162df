// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Medicine.h"
#include "services/courses/CourseChanges.h"
#include "services/courses/Courses.h"

#include <QStringList>

namespace tidemark::app {

/// Returns "Induction 4 of 6, next Thu 26 Nov 2026 · 10:00"; the reason of a course that was stopped.
[[nodiscard]] QString courseLine(const services::CourseView& view, const QByteArray& zone);
/// Returns for a course with esketamine whether an oral antidepressant is taken beside it: "with an oral
/// antidepressant". Empty for another course. `today` is a day of the clinic's calendar.
[[nodiscard]] QString courseMedicineWords(const services::CourseView& view, const MedicineList& medicines,
                                          QDate today, const QByteArray& zone);
/// Returns both: the line, and what is taken beside the course where that is a fact of it.
[[nodiscard]] QString courseLine(const services::CourseView& view, const MedicineList& medicines, QDate today,
                                 const QByteArray& zone);
/// Returns one line for each session that moves, is added or dropped: "4: Thu 12 Mar 2026 to Fri 13 Mar
/// 2026".
[[nodiscard]] QStringList movedLines(const services::CourseReplan& change);
/// Returns "Induction 4 of 6".
[[nodiscard]] QString placeWords(const rules::PlannedSession& session);
/// Returns the same of a session that is kept, without its drug.
[[nodiscard]] QString placeWords(const Session& session);
/// Returns one of the ways to go on: "every-two-weeks" as "Every two weeks".
[[nodiscard]] QString optionWords(const QString& option);
/// Returns what a person should look at in a plan.
[[nodiscard]] QString noteWords(const rules::ScheduleNote& note);
/// Says why a plan or a move is refused, and what to do.
[[nodiscard]] QString scheduleFault(const Error& error);

} // namespace tidemark::app
