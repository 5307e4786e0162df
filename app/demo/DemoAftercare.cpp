// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/DemoAftercare.h"

#include "base/Try.h"
#include "demo/DemoDays.h"
#include "rules/sessions/PlaceBlockers.h"
#include "services/clinic/ClinicDay.h"
#include "services/protocols/ClinicProtocols.h"
#include "services/sessions/AfterDischarge.h"
#include "services/sessions/SessionViews.h"

#include <array>
#include <cstdint>

namespace tidemark::demo {
namespace {

using namespace Qt::StringLiterals;
using std::chrono::minutes;

constexpr int lateInTheDay = 15; ///< Whoever answers from this hour on says that somebody stays all night.
constexpr int earlyInTheDay = 7;

/// Spreads the sessions evenly, the same for the same moment (the finalizer of MurmurHash3).
std::uint64_t spread(Instant moment) {
    auto bits = static_cast<std::uint64_t>(toMilliseconds(moment));
    bits ^= bits >> 33U;
    bits *= 0xff51afd7ed558ccdULL;
    bits ^= bits >> 33U;
    bits *= 0xc4ceb9fe1a85ec53ULL;
    return bits ^ (bits >> 33U);
}

struct InventedEvent {
    LaterEventKind kind = LaterEventKind::Other;
    bool serious = false;
    const char* what = "";
    const char* done = "";
};

constexpr std::array inventedEvents{
    InventedEvent{LaterEventKind::Fall, false, "Stumbled on the stairs at home, a bruise on the knee",
                  "Told to come in if it swells"},
    InventedEvent{LaterEventKind::Pressure, false, "Measured 158/94 at home in the evening, no symptoms",
                  "144/88 after an hour of rest"},
    InventedEvent{LaterEventKind::Other, false, "Vomited twice on the way home", "Drank, better at night"},
    InventedEvent{LaterEventKind::Fall, true, "Fell in the bathroom at night, cut over the eye",
                  "Emergency room, four stitches, home the same night"}};

/// One session in so many has an event after leaving.
constexpr std::uint64_t sessionsForAnEvent = 60;

Result<void> contact(DemoStage& stage, const Actor& nurse, const SessionId& session, ContactOutcome outcome,
                     const QString& note) {
    return services::AfterDischarge(stage.clinic, nurse).recordContact(session, outcome, note);
}

/// One review answers all that was asked until then: where the call itself has one, the event has no second.
void stageEvent(DemoStage& stage, PatientOnStage& patient, const SessionCue& cue, const Actor& nurse,
                Instant called, bool isReviewed) {
    const QByteArray zone = stage.clock.zone();
    const QDateTime began = toLocal(cue.start, zone);
    // Whoever leaves late in the evening is asleep at the hour of the invented events.
    if (spread(cue.start) % sessionsForAnEvent != 0 || began.time().hour() >= 18) {
        return;
    }
    const auto place = spread(cue.start) / sessionsForAnEvent % inventedEvents.size();
    const InventedEvent event = inventedEvents.at(place);
    const QString day = began.date().toString(Qt::ISODate);
    stage.at(
        called + minutes(3), [&stage, &patient, number = cue.number, nurse, event, day]() -> Result<void> {
            services::LaterEventForm form;
            form.kind = event.kind;
            form.day = day;
            form.time = u"21:30"_s;
            form.serious = event.serious;
            form.what = QString::fromLatin1(event.what);
            form.done = QString::fromLatin1(event.done);
            TIDEMARK_TRY(
                services::AfterDischarge(stage.clinic, nurse).recordEvent(patient.sessions[number], form));
            return {};
        });
    if (event.serious && !isReviewed) {
        stage.at(called + minutes(70), [&stage, &patient, number = cue.number]() {
            return services::AfterDischarge(stage.clinic, stage.psychiatrists[patient.psychiatrist].actor)
                .review(patient.sessions[number],
                        u"Spoke with the patient; escort stays overnight from now on"_s);
        });
    }
}

} // namespace

Result<void> answerDay(DemoStage& stage, const Actor& nurse) {
    services::ClinicDay day(stage.clinic, nurse);
    const auto known = TIDEMARK_TRY(day.today());
    if (known) {
        return {};
    }
    const QDateTime now = toLocal(stage.clock.now(), stage.clock.zone());
    const int hour = now.time().hour();
    services::ClinicDayForm form;
    const auto onSite = static_cast<std::size_t>(now.date().toJulianDay() % 2);
    form.prescriber = stage.psychiatrists.at(onSite).actor.id;
    form.from = hour < earlyInTheDay ? u"0:00"_s : u"7:00"_s;
    form.until = hour < lateInTheDay && hour >= earlyInTheDay ? u"20:00"_s : u"24:00"_s;
    form.oximeterChecked = true;
    form.equipmentChecked = true;
    TIDEMARK_TRY(day.record(form));
    return {};
}

Result<void> startInPlace(DemoStage& stage, const Actor& nurse, const SessionId& session,
                          const std::function<Result<void>(const QString& placeReason)>& start) {
    TIDEMARK_TRY(answerDay(stage, nurse));
    const auto present = TIDEMARK_TRY(services::SessionViews(stage.clinic, nurse).session(session));
    const auto protocol = TIDEMARK_TRY(services::protocolOf(stage.clinic, present));
    // Asked beforehand: a write that is refused would undo all that the demo has gathered for one commit.
    const auto facts = TIDEMARK_TRY(services::ClinicDay(stage.clinic, nurse).today());
    const bool outside =
        !present.startedAt && !rules::placeBlockers(facts, present, protocol, stage.clock.now()).empty();
    return start(outside ? u"The prescriber stays as long as the patient does"_s : QString());
}

void stageAftercare(DemoStage& stage, PatientOnStage& patient, const SessionCue& cue, const Actor& nurse) {
    const QByteArray zone = stage.clock.zone();
    const QDate dayAfter = toLocal(cue.start, zone).date().addDays(1);
    const std::uint64_t chance = spread(cue.start + minutes(1)) % 100;
    const bool hasWorries = chance == 8;
    const Instant called = onDay(dayAfter, 10 * 60 + static_cast<int>(chance) / 2, zone);
    const auto entry = [&stage, &patient, number = cue.number, nurse](ContactOutcome outcome,
                                                                      const QString& note) {
        return [&stage, &patient, number, nurse, outcome, note]() {
            return contact(stage, nurse, patient.sessions[number], outcome, note);
        };
    };
    if (chance < 8) {
        stage.at(called, entry(ContactOutcome::NotReached, {}));
        stage.at(called + minutes(95), entry(ContactOutcome::Reached, u"Second call. Well."_s));
    } else if (hasWorries) {
        stage.at(called, entry(ContactOutcome::Worries, u"Slept badly, tense since the evening"_s));
        stage.at(called + minutes(50), [&stage, &patient, number = cue.number]() {
            return services::AfterDischarge(stage.clinic, stage.psychiatrists[patient.psychiatrist].actor)
                .review(patient.sessions[number], u"Called back: no danger, seen at the next session"_s);
        });
    } else {
        stage.at(called, entry(ContactOutcome::Reached, {}));
    }
    stageEvent(stage, patient, cue, nurse, called, hasWorries);
}

} // namespace tidemark::demo
