// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/schedule/ScheduleViewModel.h"

#include "desktop/protocols/ProtocolWords.h"
#include "desktop/schedule/AskedPlan.h"
#include "desktop/schedule/ScheduleDays.h"
#include "fields/FieldKeys.h"
#include "fields/TypedDays.h"
#include "rules/access/Authorization.h"
#include "services/clinic/OpeningDays.h"
#include "services/courses/CourseChanges.h"
#include "services/patients/Patients.h"
#include "services/protocols/ClinicProtocols.h"
#include "text/ClosedDayWords.h"
#include "text/CourseWords.h"
#include "text/DateWords.h"
#include "text/Message.h"
#include "text/SessionWords.h"

#include <algorithm>

namespace tidemark::app {

using namespace Qt::StringLiterals;

namespace {

using Step = schedule_step::Code;

QDate mondayOf(QDate day) {
    return day.addDays(1 - day.dayOfWeek());
}

// Nobody looks for an open day further away than this with one key.
constexpr int searchedDays = 31;

} // namespace

ScheduleViewModel::ScheduleViewModel(SignedInContext& context, QObject* parent)
    : QObject(parent), m_context(context), m_room(context) {
    connect(this, &ScheduleViewModel::selectionChanged, &m_room, [this] { m_room.show(visit(m_selected)); });
    connect(&m_context, &SignedInContext::seatedChanged, this, [this] {
        m_patient = PatientId();
        m_monday = QDate();
        m_weeks = 1;
        m_selected = SessionId();
        m_told.clear();
        forget();
        if (m_context.isSeated()) {
            m_reading.noteChange();
        } else {
            refresh();
        }
    });
    connect(&m_context, &SignedInContext::sessionChanged, this, [this] { m_reading.noteChange(); });
}

bool ScheduleViewModel::mayChange() const {
    return m_context.isSeated() && rules::roleMay(m_context.actor().role, rules::Command::PlanCourse);
}

void ScheduleViewModel::openFor(const QString& patientId) {
    m_patient = PatientId(patientId);
    m_weeks = m_patient.isNull() ? 1 : 3;
    m_told.clear();
    select({});
    showToday();
}

void ScheduleViewModel::refresh() {
    m_reading.noteRead();
    m_days.clear();
    m_shown.clear();
    m_courseWords.clear();
    m_patientName.clear();
    m_stranded.clear();
    if (m_context.isSeated()) {
        services::OpenClinic& clinic = m_context.clinic();
        m_monday = m_monday.isValid() ? m_monday : mondayOf(clinic.today());
        showCourse();
        showStranded();
        auto visits =
            services::Courses(clinic, m_context.actor()).between(m_monday, m_monday.addDays(m_weeks * 7 - 1));
        const auto opening = services::OpeningDays(clinic, m_context.actor()).view();
        if (visits && opening) {
            m_shown = std::move(*visits);
            std::erase_if(m_shown, [this](const services::ScheduledVisit& visit) { return !isAbout(visit); });
            m_days = scheduleDays(m_shown, *opening,
                                  {m_monday, m_weeks, clinic.today(), m_context.clock().zone(), mayChange()});
        } else {
            m_problem = messageFor(visits ? opening.error() : visits.error()).sentence();
        }
    }
    emit changed();
    emit selectionChanged();
}

void ScheduleViewModel::showStranded() {
    auto visits = services::Courses(m_context.clinic(), m_context.actor()).onClosedDays();
    if (!visits) {
        m_problem = messageFor(visits.error()).sentence();
        return;
    }
    std::erase_if(*visits, [this](const services::ScheduledVisit& visit) { return !isAbout(visit); });
    m_stranded = strandedVisits(*visits, {m_monday, 1, {}, m_context.clock().zone(), mayChange()});
}

void ScheduleViewModel::rescue(const QString& sessionId) {
    const auto found = std::ranges::find(m_stranded, sessionId, &ScheduleVisit::sessionId);
    if (found == m_stranded.end()) {
        return;
    }
    m_monday = mondayOf(QDate::fromString(found->day, Qt::ISODate));
    refresh();
    mayChange() ? moveBy(sessionId, 1) : select(sessionId);
}

void ScheduleViewModel::showCourse() {
    if (m_patient.isNull()) {
        return;
    }
    const auto chart = services::Patients(m_context.clinic(), m_context.actor()).chart(m_patient);
    if (chart) {
        m_patientName = listName(chart->patient);
    }
    const auto course = services::Courses(m_context.clinic(), m_context.actor()).ofPatient(m_patient);
    if (chart && course && *course) {
        m_courseWords =
            courseLine(**course, chart->medicines, m_context.clinic().today(), m_context.clock().zone());
    }
}

QString ScheduleViewModel::spanWords() const {
    return m_monday.isValid()
               ? tr("%1 to %2").arg(dayWords(m_monday), dayWords(m_monday.addDays(m_weeks * 7 - 1)))
               : QString();
}

void ScheduleViewModel::setWeeks(int weeks) {
    m_weeks = std::clamp(weeks, 1, 3);
    refresh();
}

void ScheduleViewModel::turn(int byWeeks) {
    m_monday = m_monday.addDays(7LL * byWeeks);
    refresh();
}

void ScheduleViewModel::showToday() {
    m_monday = QDate();
    refresh();
}

void ScheduleViewModel::select(const QString& sessionId) {
    if (m_selected.text() != sessionId) {
        m_selected = SessionId(sessionId);
        m_told.clear();
        forget();
    }
    m_problem.clear();
    m_dayProblem.clear();
    m_timeProblem.clear();
    emit selectionChanged();
}

ScheduleVisit ScheduleViewModel::selectedVisit() const {
    const services::ScheduledVisit* found = visit(m_selected);
    return found == nullptr
               ? ScheduleVisit()
               : scheduleEntry(*found, {m_monday, m_weeks, {}, m_context.clock().zone(), mayChange()});
}

VisitDetails ScheduleViewModel::selectedDetails() const {
    const services::ScheduledVisit* found = visit(m_selected);
    if (found == nullptr) {
        return {};
    }
    const auto protocol = services::protocolOf(m_context.clinic(), found->session);
    return visitDetails(found->session, protocol ? protocolNameWords(*protocol) : found->session.protocolId,
                        m_context.clock().zone());
}

void ScheduleViewModel::moveBy(const QString& sessionId, int byDays) {
    select(sessionId);
    const services::ScheduledVisit* found = visit(m_selected);
    const auto opening = services::OpeningDays(m_context.clinic(), m_context.actor()).view();
    if (found == nullptr || !opening || byDays == 0) {
        return;
    }
    const int step = byDays > 0 ? 1 : -1;
    const bool moved = m_asked == Step::Move && m_change.day.isValid();
    QDate day = (moved ? m_change.day : dayOf(found->session)).addDays(byDays);
    for (int tried = 0; tried < searchedDays && !opening->days.isOpen(day); ++tried) {
        day = day.addDays(step);
    }
    const QTime time = m_asked == Step::Move ? m_change.time : QTime();
    prepare({services::CourseStep::Move, m_selected, day, {}, time}, Step::Move);
}

void ScheduleViewModel::moveTo(const QString& sessionId, const QString& day) {
    select(sessionId);
    const QDate wanted = fields::readDay(day).value_or(QDate());
    if (!wanted.isValid()) {
        fail({ErrorCode::InvalidDate, fields::keys::day, {}});
        return;
    }
    prepare({services::CourseStep::Move, m_selected, wanted, {}}, Step::Move);
}

void ScheduleViewModel::moveTyped(const QString& day, const QString& time) {
    m_problem.clear();
    m_dayProblem.clear();
    m_timeProblem.clear();
    services::CourseChange change{services::CourseStep::Move, m_selected, {}, {}, {}, true};
    if (!day.trimmed().isEmpty()) {
        change.day = fields::readDay(day).value_or(QDate());
        if (!change.day.isValid()) {
            m_dayProblem = tr("This is not a day of the calendar. Type it as 2026-05-12.");
        }
    }
    if (!time.trimmed().isEmpty()) {
        change.time = fields::readTimeOfDay(time).value_or(QTime());
        if (!change.time.isValid()) {
            m_timeProblem = tr("This is not a time of day. Type it as 14:30.");
        }
    }
    const services::ScheduledVisit* found = visit(m_selected);
    if (m_dayProblem.isEmpty() && m_timeProblem.isEmpty() && found != nullptr) {
        if (standsAlready(change, *found)) {
            m_timeProblem = tr("The session is planned for then already. Type another day or another time.");
        } else {
            prepare(change, Step::Move);
            m_dayProblem.swap(m_problem);
        }
    }
    emit selectionChanged();
}

QString ScheduleViewModel::dayWarning(const QString& day) const {
    if (!m_context.isSeated()) {
        return {};
    }
    const auto opening = services::OpeningDays(m_context.clinic(), m_context.actor()).view();
    return opening ? closedDayWarning(*opening, day) : QString();
}

bool ScheduleViewModel::standsAlready(const services::CourseChange& change,
                                      const services::ScheduledVisit& visit) const {
    const QDateTime planned = toLocal(visit.session.plannedAt, m_context.clock().zone());
    return change.step == services::CourseStep::Move &&
           (!change.day.isValid() || change.day == planned.date()) &&
           (!change.time.isValid() || change.time == planned.time());
}

void ScheduleViewModel::ask(Step step) {
    if (step == Step::Stop) {
        prepareStop();
    } else if (step == Step::Missed || step == Step::NoShow) {
        prepare({step == Step::Missed ? services::CourseStep::Missed : services::CourseStep::NoShow,
                 m_selected,
                 {},
                 {}},
                step);
    }
}

void ScheduleViewModel::prepare(const services::CourseChange& change, Step asked) {
    const services::ScheduledVisit* found = visit(change.session);
    if (found == nullptr) {
        return;
    }
    if (standsAlready(change, *found)) {
        undo();
        return;
    }
    const auto preview = services::CourseChanges(m_context.clinic(), m_context.actor()).preview(change);
    if (!preview) {
        fail(preview.error());
        return;
    }
    m_problem.clear();
    m_told.clear();
    m_change = change;
    m_asked = asked;
    showMoves(*preview, *found);
    emit selectionChanged();
}

void ScheduleViewModel::prepareStop() {
    const services::ScheduledVisit* found = visit(m_selected);
    if (found == nullptr) {
        return;
    }
    forget();
    m_told.clear();
    m_asked = Step::Stop;
    m_reasonAsked = true;
    for (const Session& session : plannedOf(*found)) {
        m_moves << tr("Cancelled: %1, %2")
                       .arg(ordinalWords(session),
                            dayAndClockWords(session.plannedAt, m_context.clock().zone()));
        m_leaving << session.id.text();
    }
    emit selectionChanged();
}

void ScheduleViewModel::showMoves(const services::CourseReplan& replan,
                                  const services::ScheduledVisit& about) {
    m_moves = movedLines(replan);
    if (m_change.step != services::CourseStep::Move) {
        m_moves.prepend(tr("%1 is used up. The series goes on until its count is given.")
                            .arg(dayWords(dayOf(about.session))));
    }
    if (m_change.closedToo) {
        if (const QString warning = dayWarning(m_change.day.toString(Qt::ISODate)); !warning.isEmpty()) {
            m_moves.prepend(warning);
        }
    }
    m_moves = questionLines(replan.questions) + m_moves;
    m_reasonAsked = m_change.step != services::CourseStep::Move || !replan.questions.empty();
    MovedVisits moved = movedVisits(replan, about, plannedOf(about),
                                    {m_monday, m_weeks, {}, m_context.clock().zone(), false});
    m_arriving = std::move(moved.arriving);
    m_leaving = std::move(moved.leaving);
}

void ScheduleViewModel::confirm(const QString& reason) {
    const services::ScheduledVisit* found = visit(m_selected);
    if (m_asked == Step::None || found == nullptr) {
        return;
    }
    if (m_asked == Step::Stop) {
        const auto stopped =
            services::Courses(m_context.clinic(), m_context.actor()).stop(found->session.course, reason);
        if (!stopped) {
            fail(stopped.error());
            return;
        }
        keptAs(QStringList{tr("The course is stopped: %1").arg(reason.trimmed())} << m_moves);
        return;
    }
    m_change.reason = reason;
    const auto kept = services::CourseChanges(m_context.clinic(), m_context.actor()).apply(m_change);
    if (!kept) {
        fail(kept.error());
        return;
    }
    keptAs(movedLines(*kept));
}

void ScheduleViewModel::keptAs(const QStringList& lines) {
    forget();
    m_told = lines;
    m_context.tellSessionChanged(m_selected);
}

void ScheduleViewModel::forget() {
    m_asked = Step::None;
    m_change = {};
    m_moves.clear();
    m_arriving.clear();
    m_leaving.clear();
    m_problem.clear();
    m_dayProblem.clear();
    m_timeProblem.clear();
}

void ScheduleViewModel::undo() {
    forget();
    emit selectionChanged();
}

void ScheduleViewModel::fail(const Error& error) {
    m_problem = scheduleFault(error);
    emit selectionChanged();
}

std::vector<Session> ScheduleViewModel::plannedOf(const services::ScheduledVisit& visit) const {
    auto course = services::Courses(m_context.clinic(), m_context.actor()).ofPatient(visit.patient.id);
    if (!course || !*course || (*course)->course.id != visit.session.course) {
        return {visit.session};
    }
    std::erase_if((*course)->sessions,
                  [](const Session& session) { return session.state != SessionState::Planned; });
    return std::move((*course)->sessions);
}

const services::ScheduledVisit* ScheduleViewModel::visit(const SessionId& session) const {
    const auto found = std::ranges::find_if(
        m_shown, [&](const services::ScheduledVisit& each) { return each.session.id == session; });
    return found == m_shown.end() || session.isNull() ? nullptr : &*found;
}

QDate ScheduleViewModel::dayOf(const Session& session) const {
    return toLocal(session.plannedAt, m_context.clock().zone()).date();
}

} // namespace tidemark::app
