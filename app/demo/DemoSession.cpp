// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/DemoSession.h"

#include "base/Try.h"
#include "demo/DemoAftercare.h"
#include "demo/DemoCourses.h"
#include "demo/DemoDrugs.h"
#include "demo/DemoPreparation.h"
#include "demo/EffectChances.h"
#include "rules/patients/Interactions.h"
#include "rules/patients/Medicines.h"
#include "rules/record/CurrentLines.h"
#include "rules/scales/Gad7.h"
#include "rules/scales/Phq9.h"
#include "rules/sessions/DischargeReadiness.h"
#include "services/courses/SessionPlanning.h"
#include "services/patients/Medicines.h"
#include "services/protocols/ClinicProtocols.h"
#include "services/rems/MonitoringForms.h"
#include "services/sessions/CheckIn.h"
#include "services/sessions/Discharge.h"
#include "services/sessions/PressureDecisions.h"
#include "services/sessions/SessionDoses.h"
#include "services/sessions/SessionEvents.h"
#include "services/sessions/SessionPump.h"
#include "services/sessions/SessionViews.h"
#include "services/sessions/SessionVitals.h"

#include <memory>

namespace tidemark::demo {
namespace {

using namespace Qt::StringLiterals;
using std::chrono::minutes;
using std::chrono::seconds;

/// What one session of the script needs until its last happening.
struct StagedSession {
    DemoStage& stage;
    PatientOnStage& patient;
    SessionCue cue;
    PressureCourse pressure;
    const StaffOnStage& nurse;
    bool dissociates = false;
    int sedation = 0;                  ///< While it lasts: 5 less the MOAA/S.
    ProtocolLimits limits{};           ///< Of its protocol, from the checklist on.
    std::optional<Reading> baseline{}; ///< Once it was taken.
};
using Staged = std::shared_ptr<StagedSession>;

/// A service for the nurse of the session.
template <class Service>
Service byNurse(const Staged& staged) {
    return Service(staged->stage.clinic, staged->nurse.actor);
}

SessionId idOf(const Staged& staged) {
    return staged->patient.sessions[staged->cue.number];
}

QString vitalsLine(const Staged& staged, double minute) {
    const VitalsPoint point = staged->pressure.at(staged->stage.random, minute);
    const bool affected = minute >= 9 && minute <= 56;
    return u"%1/%2 %3 %4 %5 s%6 d%7"_s.arg(point.systolic)
        .arg(point.diastolic)
        .arg(point.heartRate)
        .arg(point.spo2)
        .arg(point.respiratoryRate)
        .arg(affected ? staged->sedation : 0)
        .arg(affected && staged->dissociates ? (minute >= 25 && minute <= 45 ? 2 : 1) : 0);
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
    TIDEMARK_TRY(byNurse<services::PressureDecisions>(staged).record(idOf(staged), word));
    return {};
}

void stageReading(const Staged& staged, double minute) {
    const Instant at = staged->cue.start + seconds(static_cast<int>(minute * 60)) +
                       seconds(staged->stage.random.integer(5, 100));
    staged->stage.at(at, [staged, minute]() -> Result<void> {
        const auto recorded = TIDEMARK_TRY(byNurse<services::SessionVitals>(staged).recordVitals(
            idOf(staged), vitalsLine(staged, minute), true));
        if (recorded.reading.baseline) {
            staged->baseline = recorded.reading;
        }
        return askAbout(staged, recorded);
    });
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
    const auto session = TIDEMARK_TRY(byNurse<services::SessionViews>(staged).session(idOf(staged)));
    const auto protocol = TIDEMARK_TRY(services::protocolOf(staged->stage.clinic, session));
    staged->limits = protocol.limits;
    const auto list = TIDEMARK_TRY(byNurse<services::Medicines>(staged).ofPatient(staged->patient.id));
    for (const ChecklistItem& item : protocol.checklist) {
        const QString taken = takenOf(list, item.key, staged->stage.clinic.today());
        const bool yes = !taken.isEmpty() || item.safeAnswerIsYes;
        TIDEMARK_TRY(byNurse<services::CheckIn>(staged).answerChecklist(idOf(staged), item.key, yes, taken));
    }
    return {};
}

/// Pressure above the limit before the dose: the nurse asks, the prescriber lets it go on.
Result<void> release(const Staged& staged) {
    if (!staged->baseline || !rules::needsRelease(*staged->baseline, staged->limits)) {
        return {};
    }
    TIDEMARK_TRY(byNurse<services::CheckIn>(staged).requestRelease(idOf(staged)));
    if (staged->cue.goal == SessionGoal::Held) {
        return {};
    }
    const Actor& prescriber = staged->stage.psychiatrists[staged->patient.psychiatrist].actor;
    return services::CheckIn(staged->stage.clinic, prescriber)
        .decideRelease(idOf(staged), ReleaseDecision::Proceed,
                       u"Calm, no symptoms, usual for this patient"_s);
}

void stageBeforeDose(const Staged& staged) {
    DemoStage& stage = staged->stage;
    const Instant start = staged->cue.start;
    stage.at(start - minutes(35),
             [staged]() { return byNurse<services::CheckIn>(staged).arrive(idOf(staged)); });
    if (staged->cue.scoresFirst) {
        stageScores(stage, staged->patient, start - minutes(32), staged->cue.phq9, staged->cue.number, true);
    }
    stage.at(start - minutes(24), [staged]() { return answerChecklist(staged); });
    if (staged->cue.goal == SessionGoal::Held) {
        stage.at(start - minutes(20), [staged]() -> Result<void> {
            const auto recorded = TIDEMARK_TRY(byNurse<services::SessionVitals>(staged).recordVitals(
                idOf(staged), u"152/96 84 98 15 s0 d0"_s, true));
            staged->baseline = recorded.reading;
            return {};
        });
    } else {
        stageReading(staged, -20);
    }
    stage.at(start - minutes(16), [staged]() { return release(staged); });
}

void stageEffects(const Staged& staged) {
    DemoStage& stage = staged->stage;
    const bool spray = staged->patient.spray;
    for (const EffectChance& chance : effectChances) {
        const bool isDissociation = std::string_view(chance.key) == "dissociation";
        const bool isSedation = std::string_view(chance.key) == "sedation";
        if (!stage.random.chance(
                probabilityOf(chance, staged->patient.circulation.model, staged->patient.infusions - 1))) {
            continue;
        }
        staged->dissociates = staged->dissociates || isDissociation;
        if (isSedation) {
            staged->sedation = spray ? drawSpraySedation(stage.random) : 1;
        }
        const QString key = QString::fromLatin1(chance.key);
        const Instant onset = staged->cue.start + minutes(chance.onsetMinute + stage.random.integer(-3, 5));
        const auto set = [staged, key](std::optional<Severity> severity) -> Result<void> {
            TIDEMARK_TRY(byNurse<services::SessionEvents>(staged).setEffect(idOf(staged), key, severity));
            return {};
        };
        stage.at(onset, [set]() { return set(Severity::Mild); });
        if (stage.random.chance(isDissociation ? 0.35 : 0.2)) {
            stage.at(onset + minutes(8), [set]() { return set(Severity::Moderate); });
        }
        stage.at(onset + minutes(chance.lengthMinutes), [set]() { return set(std::nullopt); });
        if (key == "nausea"_L1 && stage.random.chance(0.4)) {
            stage.at(onset + minutes(4), [staged]() -> Result<void> {
                TIDEMARK_TRY(byNurse<services::SessionEvents>(staged).recordIntervention(
                    idOf(staged), u"antiemetic"_s, u"ondansetron 4 mg IV"_s));
                return {};
            });
        }
    }
}

void stageDose(const Staged& staged) {
    DemoStage& stage = staged->stage;
    const Instant start = staged->cue.start;
    // While the past is planned the clock is at the present.
    if (keepsDrugs(stage.clock.now(), start)) {
        stage.at(start - minutes(4),
                 [staged]() { return drawUp(staged->stage, staged->nurse.actor, idOf(staged)); });
        stage.at(start + minutes(42),
                 [staged]() { return discardRest(staged->stage, staged->nurse.actor, idOf(staged)); });
    }
    stage.at(start - minutes(3),
             [staged]() { return readSyringe(staged->stage, staged->nurse.actor, idOf(staged)); });
    stage.at(start - minutes(2),
             [staged]() { return dilute(staged->stage, staged->nurse.actor, idOf(staged)); });
    stage.at(start, [staged]() { return startPump(staged->stage, staged->nurse.actor, idOf(staged)); });
    stageEffects(staged);
    for (const int minute : {10, 20, 30}) {
        stageReading(staged, minute);
    }
    stage.at(start + minutes(40),
             [staged]() { return byNurse<services::SessionPump>(staged).completeInfusion(idOf(staged)); });
    for (const int minute : {40, 55, 70, 85, 100}) {
        stageReading(staged, minute);
    }
    if (stage.random.chance(0.3)) {
        stage.at(start + minutes(22), [staged]() -> Result<void> {
            static const std::array<QString, 4> notes{
                u"Music and eye shades. Comfortable, answers when spoken to."_s,
                u"Light dimmed, prefers silence."_s, u"Talks about the sea. Calm."_s,
                u"Asked for a blanket."_s};
            TIDEMARK_TRY(byNurse<services::SessionEvents>(staged).recordNote(
                idOf(staged), staged->stage.random.pick(std::span<const QString>(notes))));
            return {};
        });
    }
}

Result<void> giveDevices(const Staged& staged) {
    const auto session = TIDEMARK_TRY(byNurse<services::SessionViews>(staged).session(idOf(staged)));
    // 56 mg are over after two.
    if (session.state == SessionState::Monitoring) {
        return {};
    }
    return startInPlace(staged->stage, staged->nurse.actor, idOf(staged), [&](const QString& placeReason) {
        services::DoseLot lot{
            u"DEMO-7"_s, staged->stage.clinic.today().addYears(1).toString(Qt::ISODate), {}};
        lot.placeReason = placeReason;
        return byNurse<services::SessionDoses>(staged)
            .giveDevice(idOf(staged), lot)
            .map([](const DoseGiven&) {});
    });
}

void stageSpray(const Staged& staged) {
    DemoStage& stage = staged->stage;
    const Instant start = staged->cue.start;
    for (const int minute : {0, 5, 10}) {
        stage.at(start + minutes(minute), [staged]() { return giveDevices(staged); });
    }
    stageEffects(staged);
    // The last once the two hours after the third device are over: on it the patient leaves.
    for (const int minute : {40, 60, 90, 121, 130}) {
        // One of today's chairs waits for its check at 60.
        if (minute != 60 || staged->cue.goal != SessionGoal::Monitoring) {
            stageReading(staged, minute);
        }
    }
}

/// What the form asks of a person, and on the next day the number from the portal.
void stageForm(const Staged& staged, bool submitted) {
    DemoStage& stage = staged->stage;
    const Instant start = staged->cue.start;
    stage.at(start + minutes(135), [staged]() {
        services::FormAnswers answers;
        answers.seriousEvent = false;
        answers.readyMinutes = u"95"_s;
        answers.respiratoryDepression = false; // of use where a value was low
        answers.acceptableBefore = true;
        answers.acceptableAfter = true;
        return byNurse<services::MonitoringForms>(staged).answer(idOf(staged), answers);
    });
    if (submitted) {
        stage.at(start + std::chrono::hours(26), [staged]() {
            return byNurse<services::MonitoringForms>(staged).recordSubmitted(
                idOf(staged), u"DEMO-%1"_s.arg(1000 + staged->cue.number));
        });
    }
}

/// The nurse confirms what is hers to confirm and gives a reason for what is not met.
Result<void> settleReadiness(const Staged& staged) {
    const Actor& nurse = staged->nurse.actor;
    const SessionId session = idOf(staged);
    services::Discharge discharge(staged->stage.clinic, nurse);
    const auto points = TIDEMARK_TRY(discharge.points(session));
    for (const rules::ReadinessPoint& point : points) {
        if (!point.fromRecord) {
            TIDEMARK_TRY(discharge.confirmPoint(session, point.key));
        } else if (point.state != rules::PointState::Met) {
            TIDEMARK_TRY(
                discharge.passOverPoint(session, point.key, u"Seen by the prescriber, well, no symptoms"_s));
        }
    }
    return {};
}

Result<void> leave(const Staged& staged) {
    return settleReadiness(staged).and_then(
        [&] { return byNurse<services::Discharge>(staged).record(idOf(staged)); });
}

} // namespace

void stageScores(DemoStage& stage, PatientOnStage& patient, Instant at, int phq9, std::optional<int> session,
                 bool acknowledge) {
    stage.at(at, [&stage, &patient, phq9, session, acknowledge]() -> Result<void> {
        const Actor& nurse = stage.nurses[0].actor;
        const SessionId sessionId = session ? patient.sessions[*session] : SessionId();
        const auto answers = answersFor(stage.random, phq9, 9, 0.12);
        const auto recorded =
            TIDEMARK_TRY(services::Scales(stage.clinic, nurse)
                             .record(patient.id, sessionId, rules::phq9().id, answers, phq9 > 14 ? 2 : 1));
        const int gad7 = patient.scores.gad7For(stage.random, phq9);
        TIDEMARK_TRY(
            services::Scales(stage.clinic, nurse)
                .record(patient.id, sessionId, rules::gad7().id, answersFor(stage.random, gad7, 7, 1.0)));
        if (acknowledge && answers.back().value_or(0) > 0) {
            return services::Scales(stage.clinic, stage.psychiatrists[patient.psychiatrist].actor)
                .acknowledge(
                    recorded.result.id,
                    u"Spoke with the patient: passive thoughts, no plan, safety plan gone through"_s);
        }
        return {};
    });
}

void stageSession(DemoStage& stage, PatientOnStage& patient, const SessionCue& cue) {
    const auto drawn = static_cast<std::size_t>(stage.random.integer(0, 1));
    // What still runs today is the first nurse's, who sits at the desk.
    const std::size_t nurse = cue.goal == SessionGoal::Signed ? drawn : 0;
    const Staged staged(new StagedSession{
        stage, patient, cue, PressureCourse(stage.random, patient.circulation), stage.nurses[nurse]});
    // Planned two days ahead, or in the same minute where the stage opens later.
    stage.at(cue.start - std::chrono::hours(49), [staged]() -> Result<void> {
        if (staged->patient.course) {
            return sessionOfCourse(staged->stage, staged->patient, staged->cue.number)
                .map([&](const SessionId& session) {
                    staged->patient.sessions[staged->cue.number] = session;
                });
        }
        const auto session = TIDEMARK_TRY(byNurse<services::SessionPlanning>(staged).plan(
            {staged->patient.id, staged->cue.planned, staged->cue.room}));
        staged->patient.sessions[staged->cue.number] = session.id;
        return {};
    });
    if (cue.goal == SessionGoal::Planned) {
        return;
    }
    stageBeforeDose(staged);
    if (cue.goal == SessionGoal::Held || cue.goal == SessionGoal::Arrived) {
        return;
    }
    ++patient.infusions;
    if (patient.spray) {
        stageSpray(staged);
    } else {
        stageDose(staged);
    }
    const int settled = patient.spray ? 132 : 102; // two hours after the last device
    if (cue.goal == SessionGoal::Dosing || cue.goal == SessionGoal::Monitoring) {
        return;
    }
    if (cue.goal == SessionGoal::ReadyToLeave) {
        stage.at(cue.start + minutes(settled), [staged]() { return settleReadiness(staged); });
        return;
    }
    stage.at(cue.start + minutes(settled + 2), [staged]() { return leave(staged); });
    stageAftercare(stage, patient, cue, staged->nurse.actor);
    if (patient.spray) {
        stageForm(staged, cue.formSubmitted);
    }
    if (cue.goal == SessionGoal::Signed) {
        stage.at(cue.start + minutes(settled + 6), [staged]() -> Result<void> {
            TIDEMARK_TRY(byNurse<services::Signing>(staged).sign(staged->nurse.signBytes, idOf(staged)));
            return {};
        });
    }
}

} // namespace tidemark::demo
