// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/DemoSession.h"

#include "base/Try.h"
#include "demo/DemoAftercare.h"
#include "demo/DemoCourses.h"
#include "demo/DemoDosing.h"
#include "demo/DemoLeaving.h"
#include "demo/StagedSession.h"
#include "rules/patients/Interactions.h"
#include "rules/patients/Medicines.h"
#include "rules/scales/Gad7.h"
#include "rules/scales/Phq9.h"
#include "rules/vitals/VitalsFlags.h"
#include "services/courses/SessionPlanning.h"
#include "services/patients/Medicines.h"
#include "services/sessions/CheckIn.h"
#include "services/sessions/PressureDecisions.h"
#include "services/sessions/SessionVitals.h"

#include <algorithm>
#include <cmath>

namespace tidemark::demo {
namespace {

using namespace Qt::StringLiterals;
using std::chrono::minutes;
using std::chrono::seconds;

QString vitalsLine(const Staged& staged, double minute) {
    Random& random = staged->stage.random;
    const VitalsPoint point = staged->pressure.at(random, minute);
    const bool affected = minute >= 9 && minute <= 56;
    QString line = u"%1/%2 %3 %4 %5 s%6 d%7"_s.arg(point.systolic)
                       .arg(point.diastolic)
                       .arg(point.heartRate)
                       .arg(point.spo2)
                       .arg(point.respiratoryRate)
                       .arg(affected ? staged->sedation : 0)
                       .arg(affected && staged->dissociates ? (minute >= 25 && minute <= 45 ? 2 : 1) : 0);
    if (staged->pain > 0) {
        const double eased = std::min(1.0, std::max(0.0, minute) / 120.0) * 0.5 * staged->pain;
        line += u" pain%1"_s.arg(std::clamp(static_cast<int>(std::lround(staged->pain - eased)), 0, 10));
    }
    return line;
}

/// A severe pressure that a second reading confirmed: the nurse calls, the prescriber lets it go on.
Result<void> askAbout(const Staged& staged, const services::RecordedVitals& recorded) {
    const bool confirmed = std::ranges::any_of(recorded.flags, [](const rules::VitalsFlag& flag) {
        return flag.repeat == rules::Repeat::Confirmed;
    });
    if (!confirmed) {
        return {};
    }
    const services::PrescriberDecision word{
        recorded.reading.stamp.id, staged->stage.psychiatrists[staged->patient.psychiatrist].actor.id,
        ReleaseDecision::Proceed, 0, u"No symptoms, usual for this patient at the peak"_s};
    TIDEMARK_TRY(byNurse<services::PressureDecisions>(staged).record(staged->id(), word));
    return {};
}

Result<void> record(const Staged& staged, const QString& line) {
    const auto recorded =
        TIDEMARK_TRY(byNurse<services::SessionVitals>(staged).recordVitals(staged->id(), line, true));
    if (recorded.reading.baseline) {
        staged->baseline = recorded.reading;
    }
    return askAbout(staged, recorded);
}

/// The medicines that the item asks for, by name; empty where none is taken or it asks for something else.
QString takenOf(const MedicineList& list, const QString& itemKey, QDate today) {
    QStringList names;
    const auto kind = rules::classAskedBy(itemKey);
    for (const MedicineEntry& medicine :
         kind ? rules::medicinesTaken(list, *kind, today) : std::vector<MedicineEntry>()) {
        names << medicine.name + QLatin1Char(' ') + medicine.dose;
    }
    return names.join(QStringLiteral(", "));
}

Result<void> answerChecklist(const Staged& staged) {
    const auto list = TIDEMARK_TRY(byNurse<services::Medicines>(staged).ofPatient(staged->patient.id));
    for (const ChecklistItem& item : staged->protocol.checklist) {
        const QString taken = takenOf(list, item.key, staged->stage.clinic.today());
        const bool yes = !taken.isEmpty() || item.safeAnswerIsYes;
        TIDEMARK_TRY(byNurse<services::CheckIn>(staged).answerChecklist(staged->id(), item.key, yes, taken));
    }
    return {};
}

/// Pressure above the limit before the dose: the nurse asks, the prescriber lets it go on.
Result<void> release(const Staged& staged) {
    if (!staged->baseline || !rules::needsRelease(*staged->baseline, staged->protocol.limits)) {
        return {};
    }
    TIDEMARK_TRY(byNurse<services::CheckIn>(staged).requestRelease(staged->id()));
    if (staged->cue.goal == SessionGoal::Held) {
        return {};
    }
    const Actor& prescriber = staged->stage.psychiatrists[staged->patient.psychiatrist].actor;
    return services::CheckIn(staged->stage.clinic, prescriber)
        .decideRelease(staged->id(), ReleaseDecision::Proceed,
                       u"Calm, no symptoms, usual for this patient"_s);
}

/// Of a course the session was planned with the others.
Result<void> arrive(const Staged& staged) {
    if (staged->cue.ofCourse) {
        staged->patient.sessions[staged->cue.number] =
            TIDEMARK_TRY(sessionOfCourse(staged->stage, staged->patient, staged->cue.number));
    }
    return byNurse<services::CheckIn>(staged).arrive(staged->id());
}

void stageBeforeDose(const Staged& staged) {
    DemoStage& stage = staged->stage;
    const SessionCue& cue = staged->cue;
    stage.at(cue.start - minutes(35), [staged]() { return arrive(staged); });
    if (cue.symptoms) {
        stageScores(stage, staged->patient, cue.start - minutes(32), *cue.symptoms, cue.number);
    }
    stage.at(cue.start - minutes(24), [staged]() { return answerChecklist(staged); });
    if (cue.goal == SessionGoal::Held) {
        stage.at(cue.start - minutes(20), [staged]() { return record(staged, u"152/96 84 98 15 s0 d0"_s); });
    } else {
        stageReading(staged, -20);
    }
    stage.at(cue.start - minutes(16), [staged]() { return release(staged); });
}

Staged newSession(DemoStage& stage, PatientOnStage& patient, const SessionCue& cue) {
    const auto drawn = static_cast<std::size_t>(stage.random.integer(0, 1));
    // What still runs today is the first nurse's, who sits at the desk.
    const std::size_t nurse = cue.goal == SessionGoal::Signed ? drawn : 0;
    Staged session(new StagedSession{stage, patient, cue, demoProtocol(cue.protocolId),
                                     PressureCourse(stage.random, patient.circulation), stage.nurses[nurse]});
    if (session->protocol.dose.kind == DoseKind::PerHour) {
        session->pain = std::max(2, stage.random.integer(5, 8) - patient.infusions / 3);
    }
    return session;
}

} // namespace

Result<void> takeReading(const Staged& staged, double minute) {
    return record(staged, vitalsLine(staged, minute));
}

void stageReading(const Staged& staged, double minute) {
    const Instant at = staged->cue.start + seconds(static_cast<int>(minute * 60)) +
                       seconds(staged->stage.random.integer(5, 100));
    staged->stage.at(at, [staged, minute]() { return takeReading(staged, minute); });
}

void stageScores(DemoStage& stage, PatientOnStage& patient, Instant at, const Symptoms& symptoms,
                 std::optional<int> session) {
    const auto phq9 = phq9Answers(stage.random, symptoms);
    const auto gad7 = answersFor(stage.random, symptoms.gad7, 7);
    const int function = symptoms.phq9 > 14 ? 2 : 1;
    stage.at(at, [&stage, &patient, phq9, gad7, function, session]() -> Result<void> {
        const SessionId sessionId = session ? patient.sessions[*session] : SessionId();
        services::Scales scales(stage.clinic, stage.nurses[0].actor);
        const auto recorded =
            TIDEMARK_TRY(scales.record(patient.id, sessionId, rules::phq9().id, phq9, function));
        TIDEMARK_TRY(scales.record(patient.id, sessionId, rules::gad7().id, gad7));
        if (phq9.back().value_or(0) > 0) {
            return services::Scales(stage.clinic, stage.psychiatrists[patient.psychiatrist].actor)
                .acknowledge(
                    recorded.result.id,
                    u"Spoke with the patient: passive thoughts, no plan, safety plan gone through"_s);
        }
        return {};
    });
}

void stagePlanning(DemoStage& stage, PatientOnStage& patient, const SessionCue& cue) {
    stage.at(cue.decided, [&stage, &patient, cue]() -> Result<void> {
        const auto session = TIDEMARK_TRY(services::SessionPlanning(stage.clinic, stage.nurses[0].actor)
                                              .plan({patient.id, cue.planned, cue.room}));
        patient.sessions[cue.number] = session.id;
        return {};
    });
}

void stageSession(DemoStage& stage, PatientOnStage& patient, const SessionCue& cue) {
    const Staged session = newSession(stage, patient, cue);
    if (!cue.ofCourse) {
        stagePlanning(stage, patient, cue);
    }
    if (cue.goal == SessionGoal::Planned) {
        return;
    }
    stageBeforeDose(session);
    if (cue.goal == SessionGoal::Held || cue.goal == SessionGoal::Arrived) {
        return;
    }
    ++patient.infusions;
    stageDosing(session);
    if (cue.goal == SessionGoal::Dosing || cue.goal == SessionGoal::Monitoring) {
        return;
    }
    stageLeaving(session);
    if (cue.goal != SessionGoal::ReadyToLeave) {
        stageAftercare(stage, patient, cue, session->nurse.actor);
    }
}

} // namespace tidemark::demo
