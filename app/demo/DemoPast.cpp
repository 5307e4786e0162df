// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/DemoPast.h"

#include "demo/DemoOutlook.h"
#include "demo/PatientVisits.h"

#include <algorithm>
#include <array>

namespace tidemark::demo {
namespace {

using namespace Qt::StringLiterals;
using std::chrono::minutes;

constexpr double missedChance = 0.085;
/// Of a clinic of five years 11.3 % did not come to the end (Gutierrez).
constexpr double stoppedChance = 0.125;
constexpr double relapseChance = 0.45;
constexpr int consultedBefore = 5;
/// The PHQ-9 asks for two weeks; during the induction it is asked every week.
constexpr int oneWeek = 7;
constexpr int twoWeeks = 14;
constexpr int infusionsOfScores = 6;
/// So near to today everything is as it was planned, so that nobody is overdue who ought not to be.
constexpr int undisturbedDays = 45;

const std::array<QString, 4>& reasonsToStop() {
    static const std::array<QString, 4> reasons{
        u"Came no more, reached by telephone"_s, u"No benefit so far, wants to try something else"_s,
        u"Too far to travel this often"_s, u"Nausea and dizziness after each session"_s};
    return reasons;
}

/// How somebody's past goes, from one induction to the next.
class PatientPast {
public:
    PatientPast(DemoStage& stage, PatientOnStage& patient, const DemoPart& part, Instant now)
        : m_stage(stage), m_patient(patient), m_part(part), m_visits(stage, patient, now) {}

    void write(QDate first) {
        if (m_part.today && !m_part.forBooster) {
            writeOnBoard(first);
            return;
        }
        if (demoProtocol(m_patient.protocolId).drug == Drug::Esketamine) {
            sprayUntilToday(first);
            return;
        }
        bool again = false;
        while (first.isValid()) {
            m_visits.consult(first.addDays(-consultedBefore), m_patient.protocolId, again);
            again = true;
            first = drugUntilToday(first);
        }
        if (m_part.today) {
            m_visits.sessionToday(*m_part.today, afterWeeks(5));
        }
    }

private:
    [[nodiscard]] Random& random() const { return m_stage.random; }
    [[nodiscard]] QDate today() const { return m_visits.today(); }
    [[nodiscard]] Symptoms afterInfusion(int given) {
        return m_patient.scores.afterInfusion(random(), std::min(infusionsOfScores, given));
    }
    [[nodiscard]] Symptoms afterWeeks(double weeks) { return m_patient.scores.afterWeeks(random(), weeks); }
    [[nodiscard]] bool isMissed(QDate day) {
        return day.daysTo(today()) > undisturbedDays && random().chance(missedChance);
    }
    [[nodiscard]] bool mayMiss(CourseDays days) const {
        days.miss();
        return !comesToday(days);
    }
    [[nodiscard]] bool isStopped(QDate first) {
        constexpr int longAgoDays = 60;
        const bool may = !m_part.firstDaysAgo && !m_part.today && first.daysTo(today()) > longAgoDays;
        return may && random().chance(stoppedChance);
    }

    /// Whoever is in the middle of a course is on the board with one of its sessions; there was none missed.
    /// The form of the oldest esketamine session of the last six days is left to be submitted.
    void writeOnBoard(QDate first) {
        if (!m_patient.course) {
            m_visits.consult(first.addDays(-consultedBefore), m_patient.protocolId);
            m_visits.sessionToday(*m_part.today, m_patient.scores.before(random()));
            return;
        }
        const bool spray = demoProtocol(m_patient.protocolId).drug == Drug::Esketamine;
        m_visits.consult(m_patient.course->start.addDays(-consultedBefore), m_patient.protocolId);
        m_visits.beginCourse(*m_patient.course);
        bool left = false;
        int given = 0;
        for (const QDate day : CourseDays(*m_patient.course, today(), m_stage.clock.zone()).all()) {
            if (!m_visits.isPast(day)) {
                break;
            }
            const bool leaves = spray && !left && day.daysTo(today()) <= 6;
            left = left || leaves;
            m_visits.leaveForms(leaves);
            m_visits.session(day, afterInfusion(given));
            ++given;
            // The newest end of an induction is still to be decided on.
            if (spray && given == 8 && day.daysTo(today()) > 7) {
                stageDecision(m_stage, m_patient, m_visits.morningAfter(day));
            }
            if (spray && given == 1) {
                m_visits.order(m_visits.morningAfter(day), m_patient.protocolId);
            }
        }
        m_visits.leaveForms(false);
        m_visits.sessionToday(*m_part.today, afterInfusion(given));
    }

    /// The sessions of the course until its end, until somebody stops or until today. Returns the last day;
    /// null where the course did not come to its end.
    QDate series(const CourseOnStage& course) {
        const PhasePlan& induction = demoProtocol(course.protocolId).phases.front();
        CourseDays days(course, today(), m_stage.clock.zone());
        const bool stopped = isStopped(course.start);
        const int until = stopped ? random().integer(2, induction.sessions - 1) : days.count();
        QDate last;
        bool formLeft = false;
        for (int given = 0; given < until; ++given) {
            while (m_visits.isPast(days.next()) && isMissed(days.next()) && mayMiss(days)) {
                m_visits.miss(days.next(), &days);
            }
            last = days.next();
            if (!m_visits.isPast(last)) {
                return {};
            }
            const bool leaves = !formLeft && last.daysTo(today()) <= 6;
            formLeft = formLeft || leaves;
            m_visits.leaveForms(leaves);
            m_visits.session(last, afterInfusion(given));
            days.goOn();
            if (given == 0 && demoProtocol(course.protocolId).dose.firstSession > 0) {
                m_visits.order(m_visits.morningAfter(last), course.protocolId);
            }
            if (given + 1 == induction.sessions) {
                decide(last, course.protocolId);
                m_visits.askEvery(twoWeeks);
            }
        }
        m_visits.leaveForms(false);
        if (stopped) {
            stop(last.addDays(1), random().pick(std::span<const QString>(reasonsToStop())));
            return {};
        }
        return last;
    }

    /// Only what goes on with boosters or with a phase of its own goes on.
    void decide(QDate last, const QString& protocolId) {
        if (goesOn(protocolId)) {
            stageDecision(m_stage, m_patient, m_visits.morningAfter(last));
        } else {
            stageDecision(m_stage, m_patient, m_visits.morningAfter(last), CourseChoice::Stop,
                          u"Well enough without, comes again if it returns"_s);
        }
    }

    [[nodiscard]] static bool goesOn(const QString& protocolId) {
        return protocolId != u"pain-infusion" && protocolId != u"esketamine-mdsi" &&
               protocolId != u"ketamine-nasal";
    }

    void stop(QDate day, const QString& reason) {
        stageStop(m_stage, m_patient, onDay(day, 18 * 60, m_stage.clock.zone()), reason);
    }

    /// Infusions and injections, and ketamine by nose: planned one after the other. Returns when the next
    /// induction begins; null where there is none.
    QDate drugUntilToday(QDate first) {
        const QString& protocolId = m_patient.protocolId;
        const QDate last = series({protocolId, first, PatientVisits::slotOf(protocolId, 0), {}});
        if (last.isNull()) {
            return {};
        }
        if (!goesOn(protocolId)) {
            followUp(last);
            return {};
        }
        return boosters(last);
    }

    /// Esketamine: the course is planned as a whole, what follows it session by session.
    void sprayUntilToday(QDate first) {
        const QString& protocolId = m_patient.protocolId;
        CourseOnStage course{
            protocolId, first, PatientVisits::slotOf(protocolId, random().integer(0, 5)), {}};
        const bool everyWeek = !m_part.firstDaysAgo && random().chance(0.35);
        if (goesOn(protocolId)) {
            course.option = everyWeek ? u"every-week"_s : u"every-two-weeks"_s;
        }
        // Today's chairs are those of the board.
        while (course.start.dayOfWeek() > 5 ||
               comesToday(CourseDays(course, today(), m_stage.clock.zone()))) {
            course.start = course.start.addDays(-1);
        }
        course.room = roomFor(m_stage, course, random().integer(0, 5));
        m_visits.consult(course.start.addDays(-consultedBefore), protocolId);
        m_visits.beginCourse(course);
        const QDate last = series(course);
        m_visits.leaveCourse();
        if (last.isValid() && goesOn(protocolId)) {
            maintenance(last, everyWeek ? 7 : 14);
        } else if (last.isValid()) {
            followUp(last);
        }
    }

    [[nodiscard]] bool comesToday(const CourseDays& days) const {
        const std::vector<QDate> all = days.all();
        return std::ranges::count(all, today()) > 0;
    }

    /// Every week or every two weeks, for some months.
    void maintenance(QDate last, int gapDays) {
        const QDate end =
            m_part.firstDaysAgo ? today().addYears(1) : last.addDays(7LL * random().integer(10, 40));
        constexpr int fourWeeks = 27;
        m_visits.askEvery(fourWeeks);
        QDate day = onWeekday(last.addDays(gapDays));
        while (m_visits.isPast(day) && day < end) {
            if (isMissed(day)) {
                m_visits.miss(day, nullptr);
                day = onWeekday(day.addDays(7));
                continue;
            }
            m_visits.session(day, afterWeeks(gapDays / 7.0));
            last = day;
            day = onWeekday(day.addDays(gapDays));
        }
        if (m_visits.isPast(day)) {
            stop(day, u"Well for months, ends by agreement"_s);
            followUp(last);
        } else {
            m_visits.planNext(std::max(day, today().addDays(1)), gapDays);
        }
    }

    /// Questionnaires after the end of a treatment.
    void followUp(QDate last) {
        for (const int days : {14, 35, 70}) {
            const QDate day = onWeekday(last.addDays(days));
            if (m_visits.isPast(day)) {
                m_visits.check(day, afterWeeks(days / 7.0));
            }
        }
    }

    /// When the illness comes back; null where it does not. Once is enough.
    QDate relapseAfter(QDate last) {
        constexpr int earliest = 130;
        constexpr int latest = 320;
        constexpr int beforeToday = 70;
        const int upTo = std::min(latest, static_cast<int>(last.daysTo(today())) - beforeToday);
        const bool may = !m_relapsed && !m_part.today && upTo > earliest;
        if (!may || !random().chance(relapseChance)) {
            return {};
        }
        return onWeekday(last.addDays(random().integer(earliest, upTo)));
    }

    /// A booster is given a little before the effect would be gone, with check visits between. Returns when
    /// another induction begins; null where there is none.
    QDate boosters(QDate inductionEnd) {
        const int cycleDays = std::clamp(static_cast<int>(m_patient.scores.wearOffWeeks() * 7 * 0.7), 21, 63);
        // Visits lie up to 18 days apart; the window around the interval is wider than that.
        stageInterval(m_stage, m_patient, m_visits.morningAfter(inductionEnd) + minutes(5), cycleDays + 12);
        m_visits.order(m_visits.morningAfter(inductionEnd) + minutes(10), u"iv-booster"_s);
        constexpr int withoutBoosterDays = 60;
        const QDate relapse = relapseAfter(inductionEnd);
        const QDate until = relapse.isValid() ? relapse.addDays(-withoutBoosterDays) : today();
        QDate lastTreatment = inductionEnd;
        QDate day = onWeekday(inductionEnd.addDays(14));
        while (day < until) {
            const Symptoms symptoms = afterWeeks(static_cast<double>(lastTreatment.daysTo(day)) / 7.0);
            // Whoever comes today had the last one long enough ago.
            const bool tooNearToToday = m_part.today && day.daysTo(today()) < cycleDays;
            if (lastTreatment.daysTo(day) < cycleDays || tooNearToToday) {
                m_visits.check(day, symptoms);
            } else if (isMissed(day)) {
                m_visits.miss(day, nullptr);
                day = onWeekday(day.addDays(random().integer(3, 7)));
                continue;
            } else {
                m_visits.session(day, symptoms);
                lastTreatment = day;
            }
            day = onWeekday(day.addDays(random().integer(12, 18)));
        }
        if (relapse.isValid()) {
            return comeAgain(relapse);
        }
        // Some have enough after a while and come no more; they are simply not on the stage any longer.
        if (!m_part.nextIsLeft) {
            m_visits.planNext((m_part.today ? today() : lastTreatment).addDays(cycleDays), cycleDays);
        }
        return {};
    }

    /// Another course, with scores of its own.
    QDate comeAgain(QDate relapse) {
        m_relapsed = true;
        m_visits.askEvery(oneWeek);
        stop(relapse, u"Ill again: another course is planned"_s);
        m_patient.scores =
            ScoreCourse(random(), sufferingOf(m_patient.protocolId, m_patient.invented.form.diagnosis));
        return onWeekday(relapse.addDays(7));
    }

    DemoStage& m_stage;
    PatientOnStage& m_patient;
    const DemoPart& m_part;
    PatientVisits m_visits;
    bool m_relapsed = false;
};

} // namespace

Instant startOf(const TodayCue& today, Instant now) {
    return now - minutes(today.minutesAgo);
}

std::optional<CourseOnStage> courseToday(const DemoPart& part, QDate near, Instant now,
                                         const QByteArray& zone) {
    constexpr minutes asked(15);
    const QDate today = toLocal(now, zone).date();
    const QDateTime comes = toLocal(startOf(*part.today, now) - asked, zone);
    // Around midnight: see PatientVisits::withinToday().
    const QTime time = comes.date() < today   ? QTime(0, 0)
                       : comes.date() > today ? QTime(23, 55)
                                              : QTime(comes.time().hour(), comes.time().minute() / 5 * 5);
    return courseThrough({part.protocolId, {}, time, {}}, near, today, today, zone);
}

void writePast(DemoStage& stage, PatientOnStage& patient, const DemoPart& part, Instant now, QDate first) {
    PatientPast(stage, patient, part, now).write(first);
}

void writeNewcomer(DemoStage& stage, PatientOnStage& patient, Instant now, int index) {
    const QByteArray zone = stage.clock.zone();
    const QDate today = toLocal(now, zone).date();
    const rules::ClinicDays open = demoDays(today);
    QDate start = index == 0 ? today.addDays(-1) : today.addDays(1 + index);
    while (!open.isOpen(start)) {
        start = start.addDays(index == 0 ? -1 : 1);
    }
    CourseOnStage course{patient.protocolId, start, PatientVisits::slotOf(patient.protocolId, index), {}};
    course.room = roomFor(stage, course, index);
    PatientVisits visits(stage, patient, now);
    visits.consult(start.addDays(index == 0 ? -6 : -(5 + index)), patient.protocolId);
    visits.beginCourse(course);
    CourseDays days(course, today, zone);
    if (index == 0) {
        stageMissed(stage, patient, course, days, onDay(start, 18 * 60, zone), 0,
                    u"Fever, called in the morning"_s);
    }
    if (index == 2) {
        QDate later = days.all().at(2).addDays(2);
        while (!open.isOpen(later)) {
            later = later.addDays(1);
        }
        stageMove(stage, patient, course, days, now - std::chrono::hours(20), 2, later);
    }
}

} // namespace tidemark::demo
