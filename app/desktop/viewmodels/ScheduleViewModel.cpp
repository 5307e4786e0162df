// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/viewmodels/ScheduleViewModel.h"

#include "desktop/messages/CourseWords.h"
#include "desktop/messages/DateWords.h"
#include "desktop/messages/Message.h"
#include "desktop/messages/SessionWords.h"
#include "rules/Authorization.h"
#include "services/OpeningDays.h"
#include "services/Patients.h"

#include <algorithm>

namespace tidemark::app {

using namespace Qt::StringLiterals;

namespace {

QDate mondayOf(QDate day) {
    return day.addDays(1 - day.dayOfWeek());
}

// Nobody looks for an open day further away than this with one key.
constexpr int searchedDays = 31;

} // namespace

ScheduleViewModel::ScheduleViewModel(Desk& desk, QObject* parent)
    : QObject(parent)
    , m_desk(desk)
    , m_visits({u"sessionId"_s, u"patientId"_s, u"day"_s, u"time"_s, u"name"_s, u"place"_s, u"state"_s,
                u"tone"_s, u"mark"_s, u"movable"_s}) {
    connect(&m_desk, &Desk::seatedChanged, this, [this] {
        m_patient = PatientId();
        m_monday = QDate();
        m_selected = SessionId();
        m_pending.reset();
        m_moves.clear();
        m_problem.clear();
        refresh();
    });
    connect(&m_desk, &Desk::sessionChanged, this, &ScheduleViewModel::refresh);
}

bool ScheduleViewModel::mayChange() const {
    return m_desk.isSeated() && rules::roleMay(m_desk.actor().role, rules::Command::PlanCourse);
}

void ScheduleViewModel::openFor(const QString& patientId) {
    m_patient = PatientId(patientId);
    m_weeks = m_patient.isNull() ? 1 : 3;
    select({});
    showToday();
}

void ScheduleViewModel::refresh() {
    m_days.clear();
    m_shown.clear();
    m_courseWords.clear();
    m_patientName.clear();
    if (m_desk.isSeated()) {
        m_monday = m_monday.isValid() ? m_monday : mondayOf(m_desk.clinic().today());
        showCourse();
        showDays();
        auto visits = services::Courses(m_desk.clinic())
                          .between(m_desk.actor(), m_monday, m_monday.addDays(m_weeks * 7 - 1));
        if (visits) {
            m_shown = std::move(*visits);
            std::erase_if(m_shown, [this](const services::ScheduledVisit& visit) {
                return !m_patient.isNull() && visit.patient.id != m_patient;
            });
        } else {
            m_problem = messageFor(visits.error()).sentence();
        }
    }
    showVisits();
    emit changed();
    emit selectionChanged();
}

void ScheduleViewModel::showCourse() {
    if (m_patient.isNull()) {
        return;
    }
    if (const auto chart = services::Patients(m_desk.clinic()).chart(m_desk.actor(), m_patient)) {
        m_patientName = chart->patient.familyName + u", "_s + chart->patient.givenName;
    }
    const auto course = services::Courses(m_desk.clinic()).ofPatient(m_desk.actor(), m_patient);
    if (course && *course) {
        m_courseWords = courseLine(**course, m_desk.clock().zone());
    }
}

void ScheduleViewModel::showDays() {
    const auto opening = services::OpeningDays(m_desk.clinic()).view(m_desk.actor());
    for (int offset = 0; offset < m_weeks * 7; ++offset) {
        const QDate day = m_monday.addDays(offset);
        QString note;
        if (opening && !opening->days.isOpen(day)) {
            const auto closed = std::ranges::find(opening->closed, day, &ClosedDay::day);
            note = closed == opening->closed.end() || closed->note.isEmpty()
                       ? tr("closed")
                       : tr("closed: %1").arg(closed->note);
        }
        m_days.append(QVariantMap{{u"day"_s, day.toString(Qt::ISODate)},
                                  {u"title"_s, QLocale::c().toString(day, u"ddd d MMM"_s)},
                                  {u"closed"_s, !note.isEmpty()},
                                  {u"note"_s, note},
                                  {u"today"_s, day == m_desk.clinic().today()}});
    }
}

void ScheduleViewModel::showVisits() {
    std::vector<QVariantMap> rows;
    for (const services::ScheduledVisit& visit : m_shown) {
        const Session& session = visit.session;
        QStringList marks;
        if (visit.outsideWindow) {
            marks << tr("outside its window");
        }
        if (visit.onClosedDay) {
            marks << tr("the clinic is closed");
        }
        rows.push_back({{u"sessionId"_s, session.id.text()},
                        {u"patientId"_s, visit.patient.id.text()},
                        {u"day"_s, dayOf(session).toString(Qt::ISODate)},
                        {u"time"_s, clockWords(session.plannedAt, m_desk.clock().zone())},
                        {u"name"_s, visit.patient.familyName + u", "_s + visit.patient.givenName},
                        {u"place"_s, ordinalWords(session)},
                        {u"state"_s, stateWords(session.state)},
                        {u"tone"_s, toneKey(isCalledOff(session.state)               ? Tone::Warn
                                            : session.state == SessionState::Planned ? Tone::Neutral
                                                                                     : Tone::Good)},
                        {u"mark"_s, marks.join(u", "_s)},
                        {u"movable"_s, mayChange() && session.state == SessionState::Planned}});
    }
    m_visits.setRows(std::move(rows));
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
    m_monday = m_monday.addDays(byWeeks * 7);
    refresh();
}

void ScheduleViewModel::showToday() {
    m_monday = QDate();
    refresh();
}

void ScheduleViewModel::select(const QString& sessionId) {
    if (m_selected.text() != sessionId) {
        m_selected = SessionId(sessionId);
        m_pending.reset();
        m_moves.clear();
    }
    m_problem.clear();
    emit selectionChanged();
}

QVariantMap ScheduleViewModel::selectedVisit() const {
    const services::ScheduledVisit* found = visit(m_selected);
    if (found == nullptr) {
        return {};
    }
    const Session& session = found->session;
    QString window = tr("No window");
    if (session.earliest.isValid()) {
        window = tr("Window %1 to %2").arg(dayWords(session.earliest), dayWords(session.latest));
    }
    return {{u"name"_s, found->patient.familyName + u", "_s + found->patient.givenName},
            {u"patientId"_s, found->patient.id.text()},
            {u"place"_s, ordinalWords(session)},
            {u"when"_s, dayAndClockWords(session.plannedAt, m_desk.clock().zone())},
            {u"day"_s, dayOf(session).toString(Qt::ISODate)},
            {u"window"_s, window},
            {u"outside"_s, found->outsideWindow},
            {u"movable"_s, mayChange() && session.state == SessionState::Planned}};
}

void ScheduleViewModel::moveBy(const QString& sessionId, int byDays) {
    select(sessionId);
    const services::ScheduledVisit* found = visit(m_selected);
    const auto opening = services::OpeningDays(m_desk.clinic()).view(m_desk.actor());
    if (found == nullptr || !opening || byDays == 0) {
        return;
    }
    const int step = byDays > 0 ? 1 : -1;
    QDate day = (m_pending ? m_pending->day : dayOf(found->session)).addDays(byDays);
    for (int tried = 0; tried < searchedDays && !opening->days.isOpen(day); ++tried) {
        day = day.addDays(step);
    }
    prepare({services::CourseStep::Move, m_selected, day, {}});
}

void ScheduleViewModel::moveTo(const QString& sessionId, const QString& day) {
    select(sessionId);
    const QDate wanted = QDate::fromString(day.trimmed(), Qt::ISODate);
    if (!wanted.isValid()) {
        fail({ErrorCode::InvalidDate, u"day"_s, {}});
        return;
    }
    prepare({services::CourseStep::Move, m_selected, wanted, {}});
}

void ScheduleViewModel::prepare(const services::CourseChange& change) {
    const services::ScheduledVisit* found = visit(change.session);
    if (found == nullptr) {
        return;
    }
    if (change.day == dayOf(found->session)) {
        undo();
        return;
    }
    const auto preview = services::Courses(m_desk.clinic()).preview(m_desk.actor(), change);
    if (!preview) {
        fail(preview.error());
        return;
    }
    m_problem.clear();
    m_pending = change;
    m_moves = movedLines(*preview);
    emit selectionChanged();
}

void ScheduleViewModel::accept() {
    if (!m_pending) {
        return;
    }
    const auto kept = services::Courses(m_desk.clinic()).apply(m_desk.actor(), *m_pending);
    if (!kept) {
        fail(kept.error());
        return;
    }
    const SessionId session = m_pending->session;
    undo();
    m_desk.tellSessionChanged(session);
}

void ScheduleViewModel::undo() {
    m_pending.reset();
    m_moves.clear();
    m_problem.clear();
    emit selectionChanged();
}

void ScheduleViewModel::callOff(services::CourseStep step, const QString& reason) {
    const SessionId session = m_selected;
    const auto kept = services::Courses(m_desk.clinic()).apply(m_desk.actor(), {step, session, {}, reason});
    if (!kept) {
        fail(kept.error());
        return;
    }
    undo();
    // What moved stays on the screen until the next session is chosen: it is kept already.
    m_moves = movedLines(*kept);
    m_desk.tellSessionChanged(session);
}

void ScheduleViewModel::missed(const QString& reason) {
    callOff(services::CourseStep::Missed, reason);
}

void ScheduleViewModel::didNotCome(const QString& reason) {
    callOff(services::CourseStep::NoShow, reason);
}

void ScheduleViewModel::stopCourse(const QString& reason) {
    const services::ScheduledVisit* found = visit(m_selected);
    if (found == nullptr) {
        return;
    }
    const SessionId session = found->session.id;
    const auto stopped =
        services::Courses(m_desk.clinic()).stop(m_desk.actor(), found->session.course, reason);
    if (!stopped) {
        fail(stopped.error());
        return;
    }
    undo();
    m_desk.tellSessionChanged(session);
}

void ScheduleViewModel::fail(const Error& error) {
    m_problem = scheduleFault(error);
    emit selectionChanged();
}

const services::ScheduledVisit* ScheduleViewModel::visit(const SessionId& session) const {
    const auto found = std::ranges::find_if(
        m_shown, [&](const services::ScheduledVisit& each) { return each.session.id == session; });
    return found == m_shown.end() || session.isNull() ? nullptr : &*found;
}

QDate ScheduleViewModel::dayOf(const Session& session) const {
    return toLocal(session.plannedAt, m_desk.clock().zone()).date();
}

} // namespace tidemark::app
