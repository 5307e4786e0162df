// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/PatientVisits.h"

#include "base/Try.h"
#include "demo/DemoEnrolment.h"
#include "services/courses/CourseChanges.h"
#include "services/courses/Courses.h"
#include "services/courses/SessionPlanning.h"
#include "services/orders/Orders.h"

#include <algorithm>

namespace tidemark::demo {
namespace {

using namespace Qt::StringLiterals;
using std::chrono::hours;
using std::chrono::minutes;

constexpr std::array slotMinutes{8 * 60 + 30, 9 * 60 + 15, 11 * 60, 11 * 60 + 45, 14 * 60, 14 * 60 + 30};
/// Hours of infusion begin in the morning.
constexpr int morningSlots = 2;
/// A patient is asked to come a quarter of an hour before the pump starts.
constexpr minutes beforeStart{15};
constexpr hours plannedBefore{49};
/// An order is good for 90 days.
constexpr hours renewedAfter(24 * 80);
constexpr int plannedAheadDays = 21;
/// For how many more days the payer has authorised, by psychiatrist; two weeks ahead the board says so. Long
/// ago it was for half a year.
constexpr std::array authorisedDays{13, 75};
constexpr int authorisedAtOnce = 183;

const std::array<QString, 5>& reasonsToMiss() {
    static const std::array<QString, 5> reasons{
        u"Fever, called in the morning"_s, u"Did not come, not reached by telephone"_s,
        u"No one to drive home"_s, u"Mixed up the days, called the next morning"_s,
        u"Felt too unwell to leave the house"_s};
    return reasons;
}

int minuteOf(QTime time) {
    return time.hour() * 60 + time.minute();
}

services::OrderForm formFor(const QString& protocolId, bool first) {
    const Protocol& protocol = demoProtocol(protocolId);
    services::OrderForm form;
    form.protocolId = protocolId;
    if (protocol.dose.kind == DoseKind::PerHour) {
        form.durationMinutes = QString::number(protocol.duration.value);
    }
    if (protocol.drug == Drug::Esketamine) {
        const int dose = first ? protocol.dose.firstSession : protocol.dose.choices.back();
        form.devicesDose = QString::number(dose);
    } else if (protocol.dose.kind == DoseKind::Devices) {
        form.devicesDose = QString::number(3 * protocol.dose.deviceMilligrams);
    }
    return form;
}

/// A phase that goes on without end plans another one for it at once; when that is, is agreed by telephone.
Result<void> noteMissed(DemoStage& stage, PatientOnStage& patient, int number, const QString& reason) {
    const Actor& nurse = stage.nurses[0].actor;
    TIDEMARK_TRY(services::CourseChanges(stage.clinic, nurse)
                     .apply({services::CourseStep::NoShow, patient.sessions[number], {}, reason}));
    const auto view = TIDEMARK_TRY(services::Courses(stage.clinic, nurse).ofPatient(patient.id));
    for (const Session& session : view ? view->sessions : std::vector<Session>()) {
        const bool known = std::ranges::any_of(patient.sessions,
                                               [&](const auto& each) { return each.second == session.id; });
        if (session.state == SessionState::Planned && !known) {
            TIDEMARK_TRY(services::SessionPlanning(stage.clinic, nurse)
                             .cancel(session.id, u"Another day is agreed by telephone"_s));
        }
    }
    return {};
}

} // namespace

PatientVisits::PatientVisits(DemoStage& stage, PatientOnStage& patient, Instant now)
    : m_stage(stage), m_patient(patient), m_now(now), m_zone(stage.clock.zone()) {}

QDate PatientVisits::today() const {
    return toLocal(m_now, m_zone).date();
}

Instant PatientVisits::morningAfter(QDate day) const {
    return onDay(day.addDays(1), 7 * 60 + 30, m_zone);
}

QTime PatientVisits::slotOf(const QString& protocolId, int which) {
    constexpr int longInfusion = 120;
    const bool inTheMorning = demoProtocol(protocolId).duration.value > longInfusion;
    const std::size_t choices = inTheMorning ? static_cast<std::size_t>(morningSlots) : slotMinutes.size();
    return QTime(0, 0).addSecs(60 * slotMinutes.at(static_cast<std::size_t>(which) % choices));
}

void PatientVisits::consult(QDate day, const QString& protocolId, bool again) {
    const Instant at = onDay(onWeekday(day), 10 * 60 + m_stage.random.integer(0, 59), m_zone);
    if (!again) {
        stageEnrolment(m_stage, m_patient, at, m_now);
    }
    stageScores(m_stage, m_patient, at + minutes(10), m_patient.scores.before(m_stage.random), std::nullopt);
    m_askedOn = onWeekday(day);
    order(at + minutes(30), protocolId);
}

void PatientVisits::order(Instant at, const QString& protocolId) {
    services::OrderForm form = formFor(protocolId, m_protocolId != protocolId);
    m_orderedAt = at;
    m_protocolId = protocolId;
    const bool authorised = demoProtocol(protocolId).drug == Drug::Esketamine;
    if (authorised) {
        const QDate day = toLocal(at, m_zone).date();
        const QDate soon = today().addDays(authorisedDays.at(m_patient.psychiatrist));
        form.authorisedUntil = std::min(soon, day.addDays(authorisedAtOnce)).toString(Qt::ISODate);
    }
    m_stage.at(at, [stage = &m_stage, patient = &m_patient, form, authorised]() -> Result<void> {
        services::OrderForm written = form;
        if (authorised) {
            written.authorisedFrom = stage->clinic.today().toString(Qt::ISODate);
        }
        TIDEMARK_TRY(services::Orders(stage->clinic, stage->psychiatrists[patient->psychiatrist].actor)
                         .write(patient->id, written));
        return {};
    });
}

void PatientVisits::beginCourse(const CourseOnStage& course) {
    m_course = course;
    stageCourse(m_stage, m_patient, course, m_orderedAt + minutes(20));
}

SessionCue PatientVisits::cueAt(Instant planned, Instant start) {
    SessionCue cue;
    cue.number = m_number++;
    cue.planned = planned;
    cue.start = start;
    // Two days ahead, but not before it is known that nobody came to the one before.
    cue.decided = std::max(start - plannedBefore, m_missedAt + minutes(5));
    cue.protocolId = m_protocolId;
    cue.ofCourse = m_course.has_value();
    cue.room = m_course
                   ? m_course->room
                   : m_stage.rooms.take(demoStays(planned, start, longestStay(demoProtocol(m_protocolId))),
                                        m_stage.random.integer(0, 5));
    return cue;
}

void PatientVisits::renewOrder(Instant start) {
    if (start - m_orderedAt > renewedAfter) {
        order(start - hours(72), m_protocolId);
    }
}

void PatientVisits::session(QDate day, const Symptoms& symptoms) {
    const QTime slot = m_course ? m_course->time : slotOf(m_protocolId, m_stage.random.integer(0, 5));
    const Instant planned = onDay(day, minuteOf(slot), m_zone);
    const Instant start = planned + beforeStart + minutes(m_stage.random.integer(0, 9));
    renewOrder(start);
    SessionCue cue = cueAt(planned, start);
    if (m_askedOn.daysTo(day) >= m_asksEvery) {
        cue.symptoms = symptoms;
        m_askedOn = day;
    }
    // One in forty is left unsigned only in the last days, as in life.
    const bool recent = m_now - start < hours(24 * 3);
    cue.goal = recent && m_stage.random.chance(0.3) ? SessionGoal::ToSign : SessionGoal::Signed;
    cue.formSubmitted = !m_formLeft;
    stageSession(m_stage, m_patient, cue);
}

void PatientVisits::miss(QDate day, CourseDays* days) {
    const QString reason = m_stage.random.pick(std::span<const QString>(reasonsToMiss()));
    const QTime slot = m_course ? m_course->time : slotOf(m_protocolId, m_stage.random.integer(0, 5));
    const Instant planned = onDay(day, minuteOf(slot), m_zone);
    renewOrder(planned);
    const Instant noticed = planned + minutes(45);
    if (m_course) {
        stageMissed(m_stage, m_patient, *m_course, *days, noticed, m_number++, reason);
        return;
    }
    if (days != nullptr) {
        days->miss();
    }
    const SessionCue cue = cueAt(planned, planned + beforeStart);
    stagePlanning(m_stage, m_patient, cue);
    m_missedAt = noticed;
    m_stage.at(noticed,
               [stage = &m_stage, patient = &m_patient, number = cue.number, reason]() -> Result<void> {
                   return noteMissed(*stage, *patient, number, reason);
               });
}

void PatientVisits::check(QDate day, const Symptoms& symptoms) {
    m_askedOn = day;
    stageScores(m_stage, m_patient, onDay(day, 15 * 60 + m_stage.random.integer(0, 59), m_zone), symptoms,
                std::nullopt);
}

/// Around midnight some of today's sessions begin yesterday or tomorrow; they are planned for today all the
/// same, so that the board is full at any hour.
Instant PatientVisits::withinToday(Instant planned) const {
    return std::clamp(planned, onDay(today(), 0, m_zone), onDay(today(), 23 * 60 + 59, m_zone));
}

void PatientVisits::sessionToday(const TodayCue& today, const Symptoms& symptoms) {
    const Instant start = m_now - minutes(today.minutesAgo);
    renewOrder(start);
    SessionCue cue = cueAt(withinToday(start - beforeStart), start);
    cue.goal = today.goal;
    if (today.scoresFirst) {
        cue.symptoms = symptoms;
    }
    stageSession(m_stage, m_patient, cue);
}

void PatientVisits::planNext(QDate due, int which) {
    const rules::ClinicDays open = demoDays(today());
    while (!open.isOpen(due)) {
        due = due.addDays(1);
    }
    if (due <= today() || due > today().addDays(plannedAheadDays)) {
        return;
    }
    const Instant decided = m_now - hours(50);
    const Instant planned = onDay(due, minuteOf(slotOf(m_protocolId, which)), m_zone);
    if (planned - m_orderedAt > renewedAfter) {
        // Before anything of today is planned, which this order is then for, too.
        order(decided - hours(22), m_protocolId);
    }
    SessionCue cue = cueAt(planned, planned + beforeStart);
    cue.decided = decided;
    stagePlanning(m_stage, m_patient, cue);
}

} // namespace tidemark::demo
