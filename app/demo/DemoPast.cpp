// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/DemoPast.h"

#include "base/Try.h"
#include "demo/DemoCourses.h"
#include "demo/DemoEnrolment.h"
#include "demo/DemoOutlook.h"
#include "services/courses/SessionPlanning.h"
#include "services/orders/Orders.h"

#include <QTimeZone>

#include <algorithm>

namespace tidemark::demo {
namespace {

using namespace Qt::StringLiterals;
using std::chrono::hours;
using std::chrono::minutes;

constexpr std::array slotMinutes{8 * 60 + 30, 9 * 60 + 15, 11 * 60, 11 * 60 + 45, 14 * 60, 14 * 60 + 30};
/// A patient is asked to come a quarter of an hour before the pump starts.
constexpr minutes beforeStart{15};
/// Days of the six infusions from the first: three a week for two weeks, or two a week for three.
constexpr std::array threeAWeek{0, 2, 4, 7, 9, 11};
constexpr std::array twoAWeek{0, 3, 7, 10, 14, 17};
/// For how many more days the payer has authorised, by psychiatrist; two weeks ahead the board says so.
constexpr std::array authorisedDays{13, 75};
/// Days of the eight sessions of its induction, and of the four that follow weekly.
constexpr std::array sprayDays{0, 3, 7, 10, 14, 17, 21, 24, 31, 38, 45, 52};

int minuteOf(QTime time) {
    return time.hour() * 60 + time.minute();
}
/// Writes one patient's past into the script.
class PatientPast {
public:
    PatientPast(DemoStage& stage, PatientOnStage& patient, Instant now)
        : m_stage(stage), m_patient(patient), m_now(now) {}

    /// Enrolment, the six infusions, then boosters and check visits until a day before `now`. `today`: where
    /// the patient is on the board, the past ends so that today's session fits.
    void write(QDate firstInfusion, std::optional<TodayCue> today) {
        if (today && m_patient.course) {
            writeCourse(*today);
            return;
        }
        if (m_patient.spray) {
            writeSpray(firstInfusion, today);
            return;
        }
        const bool dense = m_stage.random.chance(0.5);
        m_protocolId = dense ? u"iv-induction-3x2"_s : u"iv-induction-2x3"_s;
        consult(firstInfusion.addDays(-5));
        const bool dropsOut = !today && m_stage.random.chance(0.09);
        // Whoever began not long ago is still in the middle today.
        const bool inMiddle = today && firstInfusion.daysTo(m_stage.clinic.today()) < 40;
        const int complete = inMiddle ? 5 : 6;
        const int infusions = dropsOut ? m_stage.random.integer(2, 5) : complete;
        QDate day = firstInfusion;
        // Whoever comes today did not come yesterday.
        const QDate until = m_stage.clinic.today().addDays(inMiddle ? -1 : 0);
        for (int i = 0; i < infusions && day < until; ++i) {
            session(day, i == 0 ? m_patient.scores.baseline()
                                : m_patient.scores.phq9AfterInfusion(m_stage.random, i));
            const auto& days = dense ? threeAWeek : twoAWeek;
            if (i + 1 < infusions) {
                // Never on the day after the last one, whatever a weekend moved.
                day = onWeekday(std::max(day.addDays(2),
                                         firstInfusion.addDays(days.at(static_cast<std::size_t>(i) + 1))));
            }
        }
        if (dropsOut && beforeToday(day.addDays(14))) {
            stageStop(m_stage, m_patient, onDay(day.addDays(14), 18 * 60, m_stage.clock.zone()),
                      u"Came no more, reached by telephone"_s);
        }
        if (!dropsOut && !inMiddle && beforeToday(day)) {
            stageDecision(m_stage, m_patient, onDay(day, 20 * 60, m_stage.clock.zone()));
            maintenance(day, today.has_value());
        }
        if (today) {
            todaySession(*today);
        }
    }

    /// Somebody new: the course is planned, nothing of it is given yet.
    void writeNewcomer(QDate consultation) {
        m_protocolId = m_patient.course->protocolId;
        consult(consultation);
        stageCourse(m_stage, m_patient, m_orderedAt + minutes(20));
    }

private:
    /// A course planned as a whole, given up to today. The form of the oldest esketamine session of the last
    /// six days is left to be submitted.
    void writeCourse(TodayCue today) {
        const QDate day = m_stage.clinic.today();
        m_protocolId = m_patient.course->protocolId;
        consult(m_patient.course->start.addDays(-5));
        stageCourse(m_stage, m_patient, m_orderedAt + minutes(20));
        bool left = false;
        for (const QDate planned : courseDays(*m_patient.course, day, m_stage.clock.zone())) {
            if (!beforeToday(planned)) {
                break;
            }
            m_formLeft = m_patient.spray && !left && planned.daysTo(day) <= 6;
            left = left || m_formLeft;
            const int given = m_number;
            session(planned, given == 0
                                 ? m_patient.scores.baseline()
                                 : m_patient.scores.phq9AfterInfusion(m_stage.random, std::min(6, given)));
            // The newest end of an induction is still to be decided on.
            if (m_patient.spray && given == 7 && planned.daysTo(day) > 7) {
                stageDecision(m_stage, m_patient, onDay(planned, 20 * 60, m_stage.clock.zone()));
            }
            if (m_patient.spray && given == 0) {
                orderAt(onDay(planned.addDays(1), 8 * 60, m_stage.clock.zone()));
            }
        }
        m_formLeft = false;
        todaySession(today);
    }

    /// 56 mg at the first session, 84 mg from then on. The form of the oldest session of the last six days is
    /// left to be submitted.
    void writeSpray(QDate first, std::optional<TodayCue> today) {
        m_protocolId = u"esketamine-trd"_s;
        consult(first.addDays(-5));
        bool left = false;
        QDate last;
        for (std::size_t i = 0; i < sprayDays.size(); ++i) {
            // Twice a week in the induction, then never nearer than five days, whatever a weekend moved.
            const QDate wanted = first.addDays(sprayDays.at(i));
            const QDate day =
                onWeekday(last.isNull() ? wanted : std::max(wanted, last.addDays(i < 8 ? 2 : 5)));
            last = day;
            if (!beforeToday(day)) {
                break;
            }
            m_formLeft = !left && day.daysTo(m_stage.clinic.today()) <= 6;
            left = left || m_formLeft;
            session(day,
                    m_patient.scores.phq9AfterInfusion(m_stage.random, std::min(6, static_cast<int>(i))));
            if (i == 7) {
                stageDecision(m_stage, m_patient, onDay(day, 20 * 60, m_stage.clock.zone()));
            }
            if (i == 0) {
                orderAt(onDay(day, 18 * 60, m_stage.clock.zone()));
            }
        }
        if (today) {
            todaySession(*today);
        }
    }

    bool beforeToday(QDate day) const { return day < m_stage.clinic.today(); }

    /// Around midnight some of today's sessions begin yesterday or tomorrow; they are planned for today all
    /// the same, so that the board is full at any hour.
    Instant withinToday(Instant planned) const {
        const QByteArray zone = m_stage.clock.zone();
        const QDate today = toLocal(m_now, zone).date();
        return std::clamp(planned, onDay(today, 0, zone), onDay(today, 23 * 60 + 59, zone));
    }

    void consult(QDate day) {
        const QByteArray zone = m_stage.clock.zone();
        const Instant at = onDay(onWeekday(day), 10 * 60 + m_stage.random.integer(0, 59), zone);
        stageEnrolment(m_stage, m_patient, at, m_now);
        stageScores(m_stage, m_patient, at + minutes(10), m_patient.scores.baseline(), std::nullopt, true);
        orderAt(at + minutes(30));
    }

    void orderAt(Instant at) {
        const bool first = m_orderedAt == Instant{};
        m_orderedAt = at;
        const QDate authorised =
            toLocal(m_now, m_stage.clock.zone()).date().addDays(authorisedDays.at(m_patient.psychiatrist));
        m_stage.at(at,
                   [stage = &m_stage, patient = &m_patient, protocolId = m_protocolId, first,
                    authorised]() -> Result<void> {
                       services::OrderForm form;
                       form.protocolId = protocolId;
                       if (patient->spray) {
                           form.devicesDose = first ? u"56"_s : u"84"_s;
                           form.authorisedFrom = stage->clinic.today().toString(Qt::ISODate);
                           form.authorisedUntil = authorised.toString(Qt::ISODate);
                       }
                       TIDEMARK_TRY(
                           services::Orders(stage->clinic, stage->psychiatrists[patient->psychiatrist].actor)
                               .write(patient->id, form));
                       return {};
                   });
    }

    void session(QDate day, int phq9) {
        const int slot = slotMinutes.at(
            static_cast<std::size_t>(m_stage.random.integer(0, static_cast<int>(slotMinutes.size()) - 1)));
        const QByteArray zone = m_stage.clock.zone();
        const Instant asked = m_patient.course
                                  ? onDay(day, minuteOf(m_patient.course->time), zone) + beforeStart
                                  : onDay(day, slot, zone);
        const Instant start = asked + minutes(m_stage.random.integer(0, 9));
        if (start - m_orderedAt > hours(24 * 80)) {
            orderAt(start - hours(72));
        }
        SessionCue cue;
        cue.number = m_number++;
        cue.start = start;
        cue.planned = start - beforeStart;
        cue.room = roomOf(cue, m_stage.random.integer(0, 5));
        cue.phq9 = phq9;
        // One in forty is left unsigned only in the last days, as in life.
        const bool recent = m_now - start < hours(24 * 3);
        cue.goal = recent && m_stage.random.chance(0.3) ? SessionGoal::ToSign : SessionGoal::Signed;
        cue.formSubmitted = !m_formLeft;
        stageSession(m_stage, m_patient, cue);
    }

    void maintenance(QDate inductionEnd, bool comesToday) {
        QDate lastTreatment = inductionEnd;
        // A booster is given a little before the effect would be gone.
        const int cycleDays = std::clamp(static_cast<int>(m_patient.scores.wearOffWeeks() * 7 * 0.7), 21, 63);
        // Visits lie up to 18 days apart; the window around the interval is wider than that.
        stageInterval(m_stage, m_patient, onDay(inductionEnd, 20 * 60 + 5, m_stage.clock.zone()),
                      cycleDays + 12);
        m_protocolId = u"iv-booster"_s;
        orderAt(onDay(inductionEnd, 20 * 60 + 10, m_stage.clock.zone()));
        QDate day = onWeekday(inductionEnd.addDays(14));
        while (beforeToday(day)) {
            const double weeks = static_cast<double>(lastTreatment.daysTo(day)) / 7.0;
            const int phq9 = m_patient.scores.phq9AfterWeeks(m_stage.random, weeks);
            // Whoever comes today had the last one long enough ago.
            const bool tooNearToToday = comesToday && day.daysTo(m_stage.clinic.today()) < cycleDays;
            if (lastTreatment.daysTo(day) >= cycleDays && !tooNearToToday) {
                session(day, phq9);
                lastTreatment = day;
            } else {
                stageScores(m_stage, m_patient,
                            onDay(day, 15 * 60 + m_stage.random.integer(0, 59), m_stage.clock.zone()), phq9,
                            std::nullopt, true);
            }
            day = onWeekday(day.addDays(m_stage.random.integer(12, 18)));
        }
        // Some have enough after a while and come no more; they are simply not on the stage any longer.
        planBooster((comesToday ? m_stage.clinic.today() : lastTreatment).addDays(cycleDays), cycleDays);
    }

    /// The next one is on the schedule where it falls into the coming weeks.
    void planBooster(QDate due, int cycleDays) {
        const QDate today = m_stage.clinic.today();
        const rules::ClinicDays open = demoDays(today);
        while (!open.isOpen(due)) {
            due = due.addDays(1);
        }
        if (due <= today || due > today.addDays(21)) {
            return;
        }
        const QByteArray zone = m_stage.clock.zone();
        const Instant decided = m_now - hours(50);
        if (onDay(due, 0, zone) - m_orderedAt > hours(24 * 80)) {
            // Before anything of today is planned, which this order is then for, too.
            orderAt(decided - hours(22));
        }
        const auto slot = static_cast<std::size_t>(cycleDays) % slotMinutes.size();
        const Instant at = onDay(due, slotMinutes.at(slot), zone);
        const services::SessionPlan wanted{
            {}, at, m_stage.rooms.take({demoStay(at, at + beforeStart)}, static_cast<int>(slot))};
        m_stage.at(decided, [stage = &m_stage, patient = &m_patient, wanted]() -> Result<void> {
            services::SessionPlan plan = wanted;
            plan.patient = patient->id;
            ++patient->plannedSessions;
            TIDEMARK_TRY(services::SessionPlanning(stage->clinic, stage->nurses[0].actor).plan(plan));
            return {};
        });
    }

    void todaySession(TodayCue today) {
        const Instant start = m_now - minutes(today.minutesAgo);
        if (start - m_orderedAt > hours(24 * 80)) {
            orderAt(start - hours(72));
        }
        SessionCue cue;
        cue.number = m_number++;
        cue.start = start;
        cue.planned = withinToday(start - beforeStart);
        cue.room = roomOf(cue, m_number);
        cue.goal = today.goal;
        cue.scoresFirst = today.scoresFirst;
        cue.phq9 = m_patient.infusions < 6
                       ? m_patient.scores.phq9AfterInfusion(m_stage.random, m_patient.infusions)
                       : m_patient.scores.phq9AfterWeeks(m_stage.random, 5);
        stageSession(m_stage, m_patient, cue);
    }

    /// Of a course, all sessions have the same.
    QString roomOf(const SessionCue& cue, int preferred) {
        return m_patient.course ? m_patient.course->room
                                : m_stage.rooms.take({demoStay(cue.planned, cue.start)}, preferred);
    }

    DemoStage& m_stage;
    PatientOnStage& m_patient;
    Instant m_now;
    Instant m_orderedAt{};
    QString m_protocolId; ///< What the next order is written for.
    int m_number = 0;
    bool m_formLeft = false;
};

} // namespace

Instant onDay(QDate day, int minuteOfDay, const QByteArray& zone) {
    return fromDateTime(QDateTime(day, QTime(minuteOfDay / 60, minuteOfDay % 60), QTimeZone(zone)));
}

QDate onWeekday(QDate day) {
    while (day.dayOfWeek() > 5) {
        day = day.addDays(1);
    }
    return day;
}

std::optional<CourseOnStage> courseToday(int index, bool spray, const TodayCue& cue, QDate near, Instant now,
                                         const QByteArray& zone) {
    const QDate today = toLocal(now, zone).date();
    const QDateTime asked = toLocal(now - minutes(cue.minutesAgo) - beforeStart, zone);
    // Around midnight: see PatientPast::withinToday().
    const QTime time = asked.date() < today   ? QTime(0, 0)
                       : asked.date() > today ? QTime(23, 55)
                                              : QTime(asked.time().hour(), asked.time().minute() / 5 * 5);
    const QString protocol = spray            ? u"esketamine-trd"_s
                             : index % 2 == 0 ? u"iv-induction-3x2"_s
                                              : u"iv-induction-2x3"_s;
    return courseThrough({protocol, {}, time, {}}, near, today, today, zone);
}

void writePast(DemoStage& stage, PatientOnStage& patient, Instant now, QDate first,
               std::optional<TodayCue> today) {
    PatientPast(stage, patient, now).write(first, today);
}

void writeNewcomer(DemoStage& stage, PatientOnStage& patient, Instant now, int index) {
    const QByteArray zone = stage.clock.zone();
    const QDate today = toLocal(now, zone).date();
    const rules::ClinicDays open = demoDays(today);
    QDate start = index == 0 ? today.addDays(-1) : today.addDays(1 + index);
    while (!open.isOpen(start)) {
        start = start.addDays(index == 0 ? -1 : 1);
    }
    const auto slot = static_cast<std::size_t>(index) % slotMinutes.size();
    patient.course = CourseOnStage{patient.spray    ? u"esketamine-trd"_s
                                   : index % 2 == 0 ? u"iv-induction-3x2"_s
                                                    : u"iv-induction-2x3"_s,
                                   start,
                                   QTime(slotMinutes.at(slot) / 60, slotMinutes.at(slot) % 60),
                                   {}};
    patient.course->room = roomFor(stage, *patient.course, static_cast<int>(slot));
    PatientPast(stage, patient, now).writeNewcomer(start.addDays(index == 0 ? -6 : -(5 + index)));
    if (index == 0) {
        stageMissed(stage, patient, onDay(start, 18 * 60, zone), 0, u"Fever, called in the morning"_s);
    }
    if (index == 2) {
        QDate later = courseDays(*patient.course, today, zone).at(2).addDays(2);
        while (!open.isOpen(later)) {
            later = later.addDays(1);
        }
        stageMove(stage, patient, now - hours(20), 2, later);
    }
}

} // namespace tidemark::demo
