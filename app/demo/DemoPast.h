// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/DemoSession.h"

namespace tidemark::demo {

/// TodayCue names a session of today: whose pump started how many minutes ago (negative: it starts later),
/// and how far it has come.
struct TodayCue {
    int minutesAgo;
    SessionGoal goal;
    bool scoresFirst;
};

/// Returns a minute of a day on the wall clock of `zone`.
[[nodiscard]] Instant onDay(QDate day, int minuteOfDay, const QByteArray& zone);
/// Returns the day itself, or the Monday after a weekend.
[[nodiscard]] QDate onWeekday(QDate day);
/// Returns what a patient's course is planned from, so that today's session is one of it. `index` varies the
/// protocol; the course begins on `near` or before it.
[[nodiscard]] std::optional<CourseOnStage> courseToday(int index, bool spray, const TodayCue& cue, QDate near,
                                                       Instant now, const QByteArray& zone);
/// Adds to the script: enrolment, the infusions or sprays, then boosters and check visits until a day before
/// `now`. `today`: where the patient is on the board, the past ends so that today's session fits.
void writePast(DemoStage& stage, PatientOnStage& patient, Instant now, QDate first,
               std::optional<TodayCue> today);
/// Returns whether a newcomer, by `index` from 0, comes for esketamine.
[[nodiscard]] constexpr bool isSprayNewcomer(int index) {
    return index % 4 == 1;
}
/// Adds to the script somebody whose course begins in these days. Of them, by `index` from 0, one does not
/// come on the first day, and one has a session moved out of its window.
void writeNewcomer(DemoStage& stage, PatientOnStage& patient, Instant now, int index);

} // namespace tidemark::demo
