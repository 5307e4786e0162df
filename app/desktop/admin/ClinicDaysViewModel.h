// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/admin/AdminRows.h"
#include "desktop/models/RowList.h"
#include "desktop/shell/FieldErrors.h"
#include "desktop/shell/Root.h"
#include "desktop/shell/SignedInContext.h"
#include "domain/ClinicDays.h"

#include <QtQml/qqmlregistration.h>

namespace tidemark::app {

/// ClinicDaysViewModel shows the weekdays the clinic treats on, and its closed days.
class ClinicDaysViewModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the workplace.")
    Q_PROPERTY(QList<tidemark::app::WeekdayRow> weekdays READ weekdays NOTIFY changed)
    Q_PROPERTY(tidemark::app::RowList* closed READ closed CONSTANT)
    Q_PROPERTY(tidemark::app::FieldErrors errors READ errors NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(QString done READ done NOTIFY changed)
    Q_PROPERTY(int stranded READ stranded NOTIFY changed)
    Q_PROPERTY(int dayOrder READ dayOrder NOTIFY changed)

public:
    explicit ClinicDaysViewModel(SignedInContext& context, QObject* parent = nullptr);

    /// Reads weekdays and closed days anew and forgets what was typed wrongly. Days that are still to come
    /// are first.
    Q_INVOKABLE void refresh();
    /// Opens or closes a weekday, Monday 0.
    Q_INVOKABLE void toggle(int weekday);
    /// Closes a day, ISO 8601. It returns false where a field is wrong.
    Q_INVOKABLE bool close(const QString& day, const QString& note);
    /// Takes a day, ISO 8601, out of the closed ones, and says so.
    Q_INVOKABLE void open(const QString& day);

    /// Chooses what a date means whose day could be its month: 0 asks about it, in 1 the day comes first, in
    /// 2 the month does.
    Q_INVOKABLE void chooseDayOrder(int order);
    /// Returns how a date is read whose day could be its month, as chooseDayOrder() takes it.
    [[nodiscard]] int dayOrder() const { return static_cast<int>(m_dayOrder); }

    /// Lists the weekdays, Monday first.
    [[nodiscard]] const QList<WeekdayRow>& weekdays() const { return m_weekdays; }
    /// The rows are ClosedDayRow.
    [[nodiscard]] RowList* closed() { return &m_closed; }
    [[nodiscard]] const FieldErrors& errors() const { return m_errors; }
    [[nodiscard]] const QString& problem() const { return m_problem; }
    [[nodiscard]] const QString& done() const { return m_done; }
    /// Returns how many sessions are planned on closed days, from today on.
    [[nodiscard]] int stranded() const { return m_stranded; }

signals:
    void changed();

private:
    void finish(const Result<void>& kept, const QString& done);
    [[nodiscard]] int plannedOn(QDate day) const;

    SignedInContext& m_context;
    QList<WeekdayRow> m_weekdays;
    RowList m_closed;
    FieldErrors m_errors;
    QString m_problem;
    QString m_done;
    int m_stranded = 0;
    DayOrder m_dayOrder = DayOrder::Asked;
};

class ClinicDaysRoot final : public tidemark::app::Root {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(tidemark::app::ClinicDaysViewModel* viewModel READ viewModel NOTIFY replaced)

public:
    [[nodiscard]] ClinicDaysViewModel* viewModel() { return present<ClinicDaysViewModel>(); }
};

} // namespace tidemark::app
