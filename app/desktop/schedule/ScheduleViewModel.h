// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/schedule/ScheduleRows.h"
#include "desktop/schedule/VisitRoomViewModel.h"
#include "desktop/shell/Root.h"
#include "desktop/shell/ScreenReading.h"
#include "desktop/shell/SignedInContext.h"
#include "services/courses/CourseChanges.h"
#include "services/courses/Courses.h"

#include <QList>
#include <QtQml/qqmlregistration.h>

namespace tidemark::app {

/// ScheduleViewModel is the clinic's schedule, or one patient's: one week or three. Every change is shown
/// with all that it moves before it is kept, and said again afterwards.
class ScheduleViewModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the workplace.")
    Q_PROPERTY(int weeks READ weeks WRITE setWeeks NOTIFY changed)
    Q_PROPERTY(QString spanWords READ spanWords NOTIFY changed)
    Q_PROPERTY(QList<tidemark::app::CalendarDay> days READ days NOTIFY changed)
    Q_PROPERTY(QString patientId READ patientId NOTIFY changed)
    Q_PROPERTY(QString patientName READ patientName NOTIFY changed)
    Q_PROPERTY(QString courseWords READ courseWords NOTIFY changed)
    Q_PROPERTY(bool mayChange READ mayChange NOTIFY changed)
    Q_PROPERTY(QList<tidemark::app::ScheduleVisit> stranded READ stranded NOTIFY changed)
    Q_PROPERTY(QString selected READ selected NOTIFY selectionChanged)
    Q_PROPERTY(tidemark::app::ScheduleVisit selectedVisit READ selectedVisit NOTIFY selectionChanged)
    Q_PROPERTY(tidemark::app::VisitDetails selectedDetails READ selectedDetails NOTIFY selectionChanged)
    Q_PROPERTY(tidemark::app::schedule_step::Code asked READ asked NOTIFY selectionChanged)
    Q_PROPERTY(QStringList moves READ moves NOTIFY selectionChanged)
    Q_PROPERTY(bool reasonAsked READ isReasonAsked NOTIFY selectionChanged)
    Q_PROPERTY(QList<tidemark::app::ScheduleVisit> arriving READ arriving NOTIFY selectionChanged)
    Q_PROPERTY(QStringList leaving READ leaving NOTIFY selectionChanged)
    Q_PROPERTY(QStringList told READ told NOTIFY selectionChanged)
    Q_PROPERTY(QString problem READ problem NOTIFY selectionChanged)
    Q_PROPERTY(QString dayProblem READ dayProblem NOTIFY selectionChanged)
    Q_PROPERTY(QString timeProblem READ timeProblem NOTIFY selectionChanged)
    Q_PROPERTY(tidemark::app::VisitRoomViewModel* room READ room CONSTANT)

public:
    /// Says whether a screen shows it. Hidden, it notes that a session was changed and reads when it is
    /// shown.
    void setShown(bool shown) { m_reading.setShown(shown); }
    explicit ScheduleViewModel(SignedInContext& context, QObject* parent = nullptr);

    /// Opens one patient's schedule; an empty id opens the clinic's.
    Q_INVOKABLE void openFor(const QString& patientId);
    /// Reads the weeks that are shown anew.
    Q_INVOKABLE void refresh();
    /// Weeks further on or back.
    Q_INVOKABLE void turn(int byWeeks);
    /// Shows the weeks from this one on.
    Q_INVOKABLE void showToday();
    /// Chooses a session; a move of another one that was prepared is forgotten.
    Q_INVOKABLE void select(const QString& sessionId);
    /// Shows the week of a session that is planned on a closed day, and prepares its move to the next open
    /// one.
    Q_INVOKABLE void rescue(const QString& sessionId);
    /// Prepares a move by days, from the session's place in the change that is open; closed days are
    /// skipped.
    Q_INVOKABLE void moveBy(const QString& sessionId, int byDays);
    /// Prepares a move to a day, ISO 8601.
    Q_INVOKABLE void moveTo(const QString& sessionId, const QString& day);
    /// Prepares a move of the selected session to what was typed: a day, ISO 8601, and a time of day,
    /// "14:30". Either may be empty and stays as it is. A closed day is warned of, and may be kept.
    Q_INVOKABLE void moveTyped(const QString& day, const QString& time);
    /// Returns closedDayWarning() of a typed day.
    Q_INVOKABLE QString dayWarning(const QString& day) const;
    /// Shows what Missed, NoShow or Stop would do to the selected session's course.
    Q_INVOKABLE void ask(tidemark::app::schedule_step::Code step);
    /// Keeps what is asked, with the reason where one is (reasonAsked).
    Q_INVOKABLE void confirm(const QString& reason);
    /// Forgets it.
    Q_INVOKABLE void undo();

    [[nodiscard]] int weeks() const { return m_weeks; }
    /// Shows so many weeks at once, 1 to 3; another number becomes the nearest of these.
    void setWeeks(int weeks);
    [[nodiscard]] QString spanWords() const;
    /// Returns every day with its visits: scheduleDays().
    [[nodiscard]] const QList<CalendarDay>& days() const { return m_days; }
    [[nodiscard]] QString patientId() const { return m_patient.text(); }
    [[nodiscard]] const QString& patientName() const { return m_patientName; }
    [[nodiscard]] const QString& courseWords() const { return m_courseWords; }
    [[nodiscard]] bool mayChange() const;
    [[nodiscard]] QString selected() const { return m_selected.text(); }
    /// Returns what is planned on closed days, from today on: one patient's, or the clinic's.
    [[nodiscard]] const QList<ScheduleVisit>& stranded() const { return m_stranded; }
    /// Returns the details of the chosen session; they are empty where none is chosen.
    [[nodiscard]] ScheduleVisit selectedVisit() const;
    [[nodiscard]] VisitDetails selectedDetails() const;
    /// Returns the question; there is none while nothing is asked.
    [[nodiscard]] schedule_step::Code asked() const { return m_asked; }
    /// Returns what it would change, in words.
    [[nodiscard]] const QStringList& moves() const { return m_moves; }
    /// Returns whether the change is kept for a reason only: everything but a move, and a move that is asked
    /// about.
    [[nodiscard]] bool isReasonAsked() const { return m_reasonAsked; }
    /// Returns the sessions that would come to another day, each with that day.
    [[nodiscard]] const QList<ScheduleVisit>& arriving() const { return m_arriving; }
    /// Returns the sessions that would leave their day.
    [[nodiscard]] const QStringList& leaving() const { return m_leaving; }
    /// Returns what was changed last, in words.
    [[nodiscard]] const QStringList& told() const { return m_told; }
    [[nodiscard]] const QString& problem() const { return m_problem; }
    /// Says what is wrong with what was typed, for the sentence beside each field.
    [[nodiscard]] const QString& dayProblem() const { return m_dayProblem; }
    [[nodiscard]] const QString& timeProblem() const { return m_timeProblem; }
    /// Returns the room of the selected session.
    [[nodiscard]] VisitRoomViewModel* room() { return &m_room; }

signals:
    void changed();
    void selectionChanged();

private:
    void showCourse();
    void showStranded();
    [[nodiscard]] bool isAbout(const services::ScheduledVisit& visit) const {
        return m_patient.isNull() || visit.patient.id == m_patient;
    }
    void prepare(const services::CourseChange& change, schedule_step::Code asked);
    [[nodiscard]] bool standsAlready(const services::CourseChange& change,
                                     const services::ScheduledVisit& visit) const;
    void prepareStop();
    void showMoves(const services::CourseReplan& replan, const services::ScheduledVisit& about);
    void forget();
    void keptAs(const QStringList& lines);
    void fail(const Error& error);
    [[nodiscard]] std::vector<Session> plannedOf(const services::ScheduledVisit& visit) const;
    [[nodiscard]] const services::ScheduledVisit* visit(const SessionId& session) const;
    [[nodiscard]] QDate dayOf(const Session& session) const;

    SignedInContext& m_context;
    ScreenReading m_reading{[this] { refresh(); }};
    PatientId m_patient;
    QString m_patientName;
    QString m_courseWords;
    QDate m_monday;
    int m_weeks = 1;
    QList<CalendarDay> m_days;
    std::vector<services::ScheduledVisit> m_shown;
    QList<ScheduleVisit> m_stranded;
    SessionId m_selected;
    schedule_step::Code m_asked = schedule_step::Code::None;
    services::CourseChange m_change;
    QStringList m_moves;
    bool m_reasonAsked = false;
    QList<ScheduleVisit> m_arriving;
    QStringList m_leaving;
    QStringList m_told;
    QString m_problem;
    QString m_dayProblem;
    QString m_timeProblem;
    VisitRoomViewModel m_room;
};

class ScheduleRoot final : public tidemark::app::Root {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(tidemark::app::ScheduleViewModel* viewModel READ viewModel NOTIFY replaced)

public:
    [[nodiscard]] ScheduleViewModel* viewModel() { return present<ScheduleViewModel>(); }
};

} // namespace tidemark::app
