// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/models/RowList.h"
#include "desktop/session/ReadingColumnRow.h"
#include "desktop/session/SessionGraphRows.h"
#include "desktop/session/SessionPart.h"

#include <QList>

namespace tidemark::app {

/// SessionGraphViewModel is the graph over minutes since Start, and the grid of readings under it.
class SessionGraphViewModel final : public tidemark::app::SessionPart {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the session.")
    Q_PROPERTY(QList<tidemark::app::PlotPoint> systolic READ systolic NOTIFY changed)
    Q_PROPERTY(QList<tidemark::app::PlotPoint> diastolic READ diastolic NOTIFY changed)
    Q_PROPERTY(QList<tidemark::app::PlotPoint> pulse READ pulse NOTIFY changed)
    Q_PROPERTY(QList<tidemark::app::PlotPoint> oxygen READ oxygen NOTIFY changed)
    Q_PROPERTY(QList<tidemark::app::GhostPoint> ghost READ ghost NOTIFY ghostChanged)
    Q_PROPERTY(QString ghostWords READ ghostWords NOTIFY ghostChanged)
    Q_PROPERTY(QList<tidemark::app::EffectFlag> sideEffects READ sideEffects NOTIFY changed)
    Q_PROPERTY(QList<tidemark::app::TimeStretch> gaps READ gaps NOTIFY changed)
    Q_PROPERTY(QList<tidemark::app::TimeStretch> infusions READ infusions NOTIFY moved)
    Q_PROPERTY(QList<double> dueMinutes READ dueMinutes NOTIFY moved)
    Q_PROPERTY(double now READ now NOTIFY moved)
    Q_PROPERTY(double lastMinute READ lastMinute NOTIFY moved)
    Q_PROPERTY(double stopSystolic READ stopSystolic NOTIFY changed)
    Q_PROPERTY(QString stopLabel READ stopLabel NOTIFY changed)
    Q_PROPERTY(tidemark::app::RowList* columns READ columns CONSTANT)
    Q_PROPERTY(QStringList rowNames READ rowNames NOTIFY changed)

public:
    explicit SessionGraphViewModel(OpenSession& session);

    /// Returns the systolic pressure over the minutes from Start. It is in mmHg, as diastolic() is; pulse()
    /// is in beats a minute, oxygen() in percent.
    [[nodiscard]] QList<PlotPoint> systolic() const { return points(&Reading::systolic); }
    [[nodiscard]] QList<PlotPoint> diastolic() const { return points(&Reading::diastolic); }
    [[nodiscard]] QList<PlotPoint> pulse() const { return points(&Reading::heartRate); }
    [[nodiscard]] QList<PlotPoint> oxygen() const { return points(&Reading::spo2); }
    /// Returns the systolic pressure of this patient's earlier sessions at each minute compared. It is empty
    /// for a first session.
    [[nodiscard]] const QList<GhostPoint>& ghost() const { return m_ghost; }
    /// Returns "earlier 5 sessions, 34.9–38 mg".
    [[nodiscard]] const QString& ghostWords() const { return m_ghostWords; }
    /// Returns each effect at the minute where it began, with the worst severity that it had.
    [[nodiscard]] QList<EffectFlag> sideEffects() const;
    /// Returns the stretches in which nothing could be recorded, in minutes from Start.
    [[nodiscard]] QList<TimeStretch> gaps() const;
    /// Returns the stretches in which the pump ran, in minutes from Start; only the first has a name.
    [[nodiscard]] QList<TimeStretch> infusions() const;
    /// Returns the minutes at which a set is due and was not taken, late ones among them.
    [[nodiscard]] QList<double> dueMinutes() const;
    /// Returns NaN before Start and after the patient has left.
    [[nodiscard]] double now() const;
    /// Returns the last minute that the graph has to show: of a set, taken or due, or now.
    [[nodiscard]] double lastMinute() const;
    /// Returns the middles of the grid's columns, one for each, no two over each other: `from` to `to` is the
    /// room in pixels, `origin` the place of minute 0, `perMinute` the pixels of a minute.
    Q_INVOKABLE [[nodiscard]] QList<double> places(double origin, double perMinute, double from, double to,
                                                   double columnWidth) const;
    /// Returns the protocol's severe limit in mmHg; not a number while no session is shown.
    [[nodiscard]] double stopSystolic() const;
    [[nodiscard]] QString stopLabel() const;
    /// The rows are ReadingColumnRow.
    [[nodiscard]] RowList* columns() { return &m_columns; }
    /// Returns the names of the lines, left of the cells of a column.
    [[nodiscard]] QStringList rowNames() const {
        return shown() ? readingRowNames(session().record()) : QStringList();
    }
    /// Returns one of them; outside the list it is an empty one.
    Q_INVOKABLE [[nodiscard]] tidemark::app::ReadingColumnRow column(int position) const {
        return m_columns.rowAs<ReadingColumnRow>(position);
    }

signals:
    void moved();
    void ghostChanged();

protected:
    void begin() override;
    void refresh() override;
    void tick() override { refresh(); }

private:
    [[nodiscard]] bool started() const;
    [[nodiscard]] double minuteOf(Instant at) const;
    [[nodiscard]] QList<PlotPoint> points(std::optional<int> Reading::*value) const;

    RowList m_columns;
    QList<GhostPoint> m_ghost;
    QString m_ghostWords;
};

} // namespace tidemark::app
