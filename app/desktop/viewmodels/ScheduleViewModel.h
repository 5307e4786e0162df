// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/models/RowModel.h"
#include "desktop/viewmodels/Desk.h"
#include "services/Courses.h"

#include <QtQml/qqmlregistration.h>
#include <QVariantList>
#include <QVariantMap>

namespace tidemark::app {

/// The clinic's schedule, or one patient's: one week or three. A change is shown with all that it moves
/// before it is kept.
class ScheduleViewModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the workplace.")
    Q_PROPERTY(int weeks READ weeks WRITE setWeeks NOTIFY changed)
    Q_PROPERTY(QString spanWords READ spanWords NOTIFY changed)
    Q_PROPERTY(QVariantList days READ days NOTIFY changed)
    Q_PROPERTY(tidemark::app::RowModel* visits READ visits CONSTANT)
    Q_PROPERTY(QString patientName READ patientName NOTIFY changed)
    Q_PROPERTY(QString courseWords READ courseWords NOTIFY changed)
    Q_PROPERTY(bool mayChange READ mayChange NOTIFY changed)
    Q_PROPERTY(QString selected READ selected NOTIFY selectionChanged)
    Q_PROPERTY(QVariantMap selectedVisit READ selectedVisit NOTIFY selectionChanged)
    Q_PROPERTY(QStringList moves READ moves NOTIFY selectionChanged)
    Q_PROPERTY(bool pending READ isPending NOTIFY selectionChanged)
    Q_PROPERTY(QString problem READ problem NOTIFY selectionChanged)

public:
    explicit ScheduleViewModel(Desk& desk, QObject* parent = nullptr);

    /// One patient's schedule; empty: the clinic's.
    Q_INVOKABLE void openFor(const QString& patientId);
    Q_INVOKABLE void refresh();
    /// Weeks further on or back.
    Q_INVOKABLE void turn(int byWeeks);
    Q_INVOKABLE void showToday();
    Q_INVOKABLE void select(const QString& sessionId);
    /// Prepares a move by days, from where the session stands in the change that is open; closed days are
    /// passed over.
    Q_INVOKABLE void moveBy(const QString& sessionId, int byDays);
    /// Prepares a move to a day, ISO 8601.
    Q_INVOKABLE void moveTo(const QString& sessionId, const QString& day);
    Q_INVOKABLE void missed(const QString& reason);
    Q_INVOKABLE void didNotCome(const QString& reason);
    Q_INVOKABLE void stopCourse(const QString& reason);
    /// Keeps the prepared move.
    Q_INVOKABLE void accept();
    /// Forgets it.
    Q_INVOKABLE void undo();

    [[nodiscard]] int weeks() const { return m_weeks; }
    void setWeeks(int weeks);
    [[nodiscard]] QString spanWords() const;
    [[nodiscard]] const QVariantList& days() const { return m_days; }
    [[nodiscard]] RowModel* visits() { return &m_visits; }
    [[nodiscard]] const QString& patientName() const { return m_patientName; }
    [[nodiscard]] const QString& courseWords() const { return m_courseWords; }
    [[nodiscard]] bool mayChange() const;
    [[nodiscard]] QString selected() const { return m_selected.text(); }
    [[nodiscard]] QVariantMap selectedVisit() const;
    [[nodiscard]] const QStringList& moves() const { return m_moves; }
    [[nodiscard]] bool isPending() const { return m_pending.has_value(); }
    [[nodiscard]] const QString& problem() const { return m_problem; }

signals:
    void changed();
    void selectionChanged();

private:
    void showCourse();
    void showDays();
    void showVisits();
    void prepare(const services::CourseChange& change);
    void callOff(services::CourseStep step, const QString& reason);
    void fail(const Error& error);
    [[nodiscard]] const services::ScheduledVisit* visit(const SessionId& session) const;
    [[nodiscard]] QDate dayOf(const Session& session) const;

    Desk& m_desk;
    PatientId m_patient;
    QString m_patientName;
    QString m_courseWords;
    QDate m_monday;
    int m_weeks = 1;
    QVariantList m_days;
    std::vector<services::ScheduledVisit> m_shown;
    RowModel m_visits;
    SessionId m_selected;
    std::optional<services::CourseChange> m_pending;
    QStringList m_moves;
    QString m_problem;
};

} // namespace tidemark::app
