// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/DemoStage.h"

namespace tidemark::demo {

/// SessionGoal says how far a session of today has come.
enum class SessionGoal { Planned, Arrived, Held, Dosing, Monitoring, ReadyToLeave, ToSign, Signed };

/// A SessionCue says when one session of the script takes place, by which protocol, and how far it goes.
struct SessionCue {
    int number = 0;  ///< The script's own, from 0.
    Instant start;   ///< When the pump starts, or would.
    Instant planned; ///< For when; the board shows a session on this day.
    Instant decided; ///< When somebody plans it, where it is planned by itself.
    QString room;
    QString protocolId;
    bool ofCourse = false; ///< Planned with its course, in which it has that number.
    SessionGoal goal = SessionGoal::Signed;
    std::optional<Symptoms> symptoms{}; ///< None: no questionnaires in this session.
    bool formSubmitted = true;          ///< Of an esketamine session: on the next day.
};

/// Adds one session to the script: arrival, scores, checklist, vitals, pump or devices, effects, leaving,
/// signature.
void stageSession(DemoStage& stage, PatientOnStage& patient, const SessionCue& cue);
/// Adds a session to the script that is planned by itself.
void stagePlanning(DemoStage& stage, PatientOnStage& patient, const SessionCue& cue);
/// Records PHQ-9 and GAD-7 of one day, and the acknowledgement of an item 9 above 0.
void stageScores(DemoStage& stage, PatientOnStage& patient, Instant at, const Symptoms& symptoms,
                 std::optional<int> session);

} // namespace tidemark::demo
