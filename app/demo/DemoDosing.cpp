// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/DemoDosing.h"

#include "base/Try.h"
#include "demo/DemoAftercare.h"
#include "demo/DemoDrugs.h"
#include "demo/DemoPreparation.h"
#include "demo/EffectChances.h"
#include "demo/PumpCourse.h"
#include "rules/sessions/CareDetails.h"
#include "services/sessions/SessionCare.h"
#include "services/sessions/SessionDoses.h"
#include "services/sessions/SessionEvents.h"
#include "services/sessions/SessionPump.h"
#include "services/sessions/SessionViews.h"

#include <algorithm>

namespace tidemark::demo {
namespace {

using namespace Qt::StringLiterals;
using std::chrono::minutes;

/// Nobody leaves before the last effect is over.
constexpr int shortestStay = 102;
/// After the last minute that is asked for, until somebody is ready to leave.
constexpr int leavesAfter = 2;

/// Not one that the patient does not bear.
Result<void> giveAntiemetic(const Staged& staged) {
    const QString usual = u"ondansetron"_s;
    const bool allergic =
        std::ranges::any_of(staged->patient.invented.allergies, [&](const Allergy& allergy) {
            return allergy.substance.compare(usual, Qt::CaseInsensitive) == 0;
        });
    const rules::MedicineGiven given =
        allergic ? rules::MedicineGiven{u"metoclopramide"_s, {10}} : rules::MedicineGiven{usual, {4}};
    TIDEMARK_TRY(byNurse<services::SessionEvents>(staged).recordIntervention(
        staged->id(), u"antiemetic"_s, rules::interventionDetail(given)));
    return {};
}

void stageEffects(const Staged& staged) {
    DemoStage& stage = staged->stage;
    const PressureModel model = staged->patient.circulation.model;
    for (const EffectChance& chance : effectChances) {
        const bool isDissociation = std::string_view(chance.key) == "dissociation";
        const bool isSedation = std::string_view(chance.key) == "sedation";
        if (!stage.random.chance(probabilityOf(chance, model, staged->patient.infusions - 1))) {
            continue;
        }
        staged->dissociates = staged->dissociates || isDissociation;
        if (isSedation) {
            staged->sedation = model == PressureModel::Spray ? drawSpraySedation(stage.random) : 1;
        }
        const QString key = QString::fromLatin1(chance.key);
        const Instant onset = staged->after(chance.onsetMinute + stage.random.integer(-3, 5));
        const auto set = [staged, key](std::optional<Severity> severity) -> Result<void> {
            TIDEMARK_TRY(byNurse<services::SessionEvents>(staged).setEffect(staged->id(), key, severity));
            return {};
        };
        stage.at(onset, [set]() { return set(Severity::Mild); });
        if (stage.random.chance(isDissociation ? 0.35 : 0.2)) {
            stage.at(onset + minutes(8), [set]() { return set(Severity::Moderate); });
        }
        stage.at(onset + minutes(chance.lengthMinutes), [set]() { return set(std::nullopt); });
        if (key == "nausea"_L1 && stage.random.chance(0.4)) {
            stage.at(onset + minutes(4), [staged]() { return giveAntiemetic(staged); });
        }
    }
}

/// The readings that the protocol asks for, the last of them at the end of the stay.
void stageReadings(const Staged& staged) {
    constexpr int nearTheLast = 7;
    const int last = stayEnds(*staged) - leavesAfter;
    const std::vector<int>& planned = staged->protocol.readingMinutes;
    int minute = 0;
    for (std::size_t i = 0;; ++i) {
        minute = i < planned.size() ? planned[i] : minute + staged->protocol.repeatEveryMinutes;
        if (minute > last - nearTheLast) {
            break;
        }
        stageReading(staged, minute);
    }
    stageReading(staged, last);
}

void stageNote(const Staged& staged) {
    static const std::array<QString, 4> notes{u"Music and eye shades. Comfortable, answers when spoken to."_s,
                                              u"Light dimmed, prefers silence."_s,
                                              u"Talks about the sea. Calm."_s, u"Asked for a blanket."_s};
    DemoStage& stage = staged->stage;
    if (!stage.random.chance(0.3)) {
        return;
    }
    const QString note = stage.random.pick(std::span<const QString>(notes));
    stage.at(staged->after(22), [staged, note]() -> Result<void> {
        TIDEMARK_TRY(byNurse<services::SessionEvents>(staged).recordNote(staged->id(), note));
        return {};
    });
}

void stagePump(const Staged& staged, const PumpCourse& course) {
    static const std::array<QString, 3> whySlower{u"Strong dissociation, slower as agreed"_s,
                                                  u"Dizzy, slower as agreed"_s,
                                                  u"Pressure rises, slower as agreed"_s};
    static const std::array<QString, 3> whyPause{u"Cannula resited"_s, u"To the bathroom"_s,
                                                 u"Anxious, wanted a break"_s};
    static const std::array<QString, 3> whyEnded{u"Vomits, wants no more today"_s,
                                                 u"Frightened, wants no more today"_s,
                                                 u"Pressure stays high, ended as agreed"_s};
    DemoStage& stage = staged->stage;
    const auto pump = [staged](auto&& change) {
        return [staged, change]() -> Result<void> {
            auto service = byNurse<services::SessionPump>(staged);
            return change(service, staged->id());
        };
    };
    using Pump = services::SessionPump;
    const auto reason = static_cast<std::size_t>(course.at) % whySlower.size();
    if (course.event == PumpEvent::EndedEarly) {
        stage.at(staged->after(course.end),
                 pump([why = whyEnded.at(reason)](Pump& service, const SessionId& id) {
                     return service.stopEarly(id, why);
                 }));
        return;
    }
    if (course.event == PumpEvent::Pause) {
        stage.at(staged->after(course.at),
                 pump([why = whyPause.at(reason)](Pump& service, const SessionId& id) {
                     return service.pause(id, why);
                 }));
        stage.at(staged->after(course.at + course.pause),
                 pump([](Pump& service, const SessionId& id) { return service.resume(id); }));
    }
    if (course.event == PumpEvent::Slower) {
        stage.at(staged->after(course.at), [staged, why = whySlower.at(reason)]() {
            return slowPump(staged->stage, staged->nurse.actor, staged->id(), slowerShare, why);
        });
    }
    stage.at(staged->after(course.end),
             pump([](Pump& service, const SessionId& id) { return service.completeInfusion(id); }));
}

void stagePreparation(const Staged& staged) {
    DemoStage& stage = staged->stage;
    // While the past is planned the clock is at the present.
    if (keepsDrugs(stage.clock.now(), staged->cue.start)) {
        stage.at(staged->after(-4),
                 [staged]() { return drawUp(staged->stage, staged->nurse.actor, staged->id()); });
        stage.at(staged->after(staged->doseEnd + 2),
                 [staged]() { return discardRest(staged->stage, staged->nurse.actor, staged->id()); });
    }
    stage.at(staged->after(-3),
             [staged]() { return readSyringe(staged->stage, staged->nurse.actor, staged->id()); });
}

void stageInfusion(const Staged& staged) {
    DemoStage& stage = staged->stage;
    const int duration = staged->protocol.duration.value;
    // What today's board shows goes by the book.
    PumpCourse course;
    course.end = duration;
    if (staged->cue.goal == SessionGoal::Signed) {
        course = drawPumpCourse(stage.random, duration);
    }
    staged->doseEnd = course.end;
    stagePreparation(staged);
    stage.at(staged->after(-2),
             [staged]() { return dilute(staged->stage, staged->nurse.actor, staged->id()); });
    stage.at(staged->cue.start,
             [staged]() { return startPump(staged->stage, staged->nurse.actor, staged->id()); });
    stageEffects(staged);
    stageReadings(staged);
    stagePump(staged, course);
    stageNote(staged);
}

Result<void> inject(const Staged& staged) {
    return startInPlace(staged->stage, staged->nurse.actor, staged->id(), [&](const QString& placeReason) {
        services::DoseLot lot{u"KM118"_s, staged->stage.clinic.today().addYears(1).toString(Qt::ISODate)};
        lot.placeReason = placeReason;
        return byNurse<services::SessionDoses>(staged).giveBolus(staged->id(), lot).map([](const DoseGiven&) {
        });
    });
}

void stageInjection(const Staged& staged) {
    DemoStage& stage = staged->stage;
    stagePreparation(staged);
    stage.at(staged->after(-2), [staged]() -> Result<void> {
        const auto sites = rules::injectionSites();
        const auto place = static_cast<std::size_t>(staged->cue.number) % sites.size();
        TIDEMARK_TRY(byNurse<services::SessionCare>(staged).recordInjectionSite(staged->id(), sites[place]));
        return {};
    });
    stage.at(staged->cue.start, [staged]() { return inject(staged); });
    stageEffects(staged);
    stageReadings(staged);
    stageNote(staged);
}

Result<void> giveDevices(const Staged& staged) {
    const auto session = TIDEMARK_TRY(byNurse<services::SessionViews>(staged).session(staged->id()));
    // 56 mg are over after two.
    if (session.state == SessionState::Monitoring) {
        return {};
    }
    return startInPlace(staged->stage, staged->nurse.actor, staged->id(), [&](const QString& placeReason) {
        const bool ketamine = staged->protocol.drug == Drug::Ketamine;
        services::DoseLot lot{ketamine ? u"NK-31"_s : u"DEMO-7"_s,
                              staged->stage.clinic.today().addYears(1).toString(Qt::ISODate)};
        lot.placeReason = placeReason;
        return byNurse<services::SessionDoses>(staged)
            .giveDevice(staged->id(), lot)
            .map([](const DoseGiven&) {});
    });
}

void stageSpray(const Staged& staged) {
    DemoStage& stage = staged->stage;
    constexpr std::array deviceMinutes{0, 5, 10};
    for (const int minute : deviceMinutes) {
        stage.at(staged->after(minute), [staged]() { return giveDevices(staged); });
    }
    staged->doseEnd = deviceMinutes.back();
    stageEffects(staged);
    for (const int minute : staged->protocol.readingMinutes) {
        // One of today's chairs waits for its check at 60. At 120 the two hours after the third device are
        // not over; on the set after them the patient leaves.
        const bool waits = minute == 60 && staged->cue.goal == SessionGoal::Monitoring;
        if (!waits && minute < 120) {
            stageReading(staged, minute);
        }
    }
    for (const int minute : {121, 130}) {
        stageReading(staged, minute);
    }
}

} // namespace

int stayEnds(const StagedSession& staged) {
    const int stay = staged.doseEnd + staged.protocol.minimumStayAfterEnd.value + leavesAfter;
    return std::max(shortestStay, stay);
}

void stageDosing(const Staged& staged) {
    switch (staged->protocol.route) {
    case Route::Intravenous:
        stageInfusion(staged);
        break;
    case Route::Intramuscular:
        stageInjection(staged);
        break;
    case Route::Nasal:
        stageSpray(staged);
        break;
    }
}

} // namespace tidemark::demo
