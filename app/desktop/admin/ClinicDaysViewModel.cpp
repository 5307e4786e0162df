// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/admin/ClinicDaysViewModel.h"

#include "fields/FieldKeys.h"
#include "fields/TypedDays.h"
#include "services/clinic/OpeningDays.h"
#include "services/courses/Courses.h"
#include "text/DateWords.h"
#include "text/Message.h"

#include <algorithm>

namespace tidemark::app {

ClinicDaysViewModel::ClinicDaysViewModel(SignedInContext& context, QObject* parent)
    : QObject(parent), m_context(context) {
    connect(&m_context, &SignedInContext::seatedChanged, this, [this] {
        m_done.clear();
        refresh();
    });
}

void ClinicDaysViewModel::refresh() {
    m_weekdays.clear();
    m_errors.clear();
    m_problem.clear();
    std::vector<ClosedDayRow> rows;
    m_stranded = 0;
    if (m_context.isSeated()) {
        const auto visits = services::Courses(m_context.clinic(), m_context.actor()).onClosedDays();
        m_stranded = visits ? static_cast<int>(visits->size()) : 0;
        const services::OpeningDays opening(m_context.clinic(), m_context.actor());
        m_dayOrder = opening.dayOrder().value_or(DayOrder::Asked);
        const auto view = opening.view();
        if (view) {
            for (int weekday = 0; weekday < 7; ++weekday) {
                m_weekdays.append(
                    {weekdayName(weekday + 1), view->days.open.at(static_cast<std::size_t>(weekday))});
            }
            for (const ClosedDay& day : view->closed) {
                rows.push_back({day.day.toString(Qt::ISODate), dayWords(day.day), day.note,
                                day.day < m_context.clinic().today()});
            }
            // What is still to come is first.
            std::stable_partition(rows.begin(), rows.end(),
                                  [](const ClosedDayRow& row) { return !row.past; });
        } else {
            m_problem = messageFor(view.error()).sentence();
        }
    }
    m_closed.show(rows);
    emit changed();
}

void ClinicDaysViewModel::toggle(int weekday) {
    const auto view = services::OpeningDays(m_context.clinic(), m_context.actor()).view();
    if (!view || weekday < 0 || weekday > 6) {
        return;
    }
    std::array<bool, 7> open = view->days.open;
    bool& day = open.at(static_cast<std::size_t>(weekday));
    day = !day;
    const auto kept = services::OpeningDays(m_context.clinic(), m_context.actor()).setWeekdays(open);
    const QString name = weekdayName(weekday + 1);
    finish(kept,
           day ? tr("The clinic treats on %1.").arg(name) : tr("The clinic is closed on %1.").arg(name));
    if (!kept && kept.error().code == ErrorCode::Impossible) {
        m_problem = tr("The clinic has to treat on one day of the week at least.");
        emit changed();
    }
}

bool ClinicDaysViewModel::close(const QString& day, const QString& note) {
    // The second click of a double click: what it was meant for is done, and says so.
    if (day.trimmed().isEmpty() && note.trimmed().isEmpty() && !m_done.isEmpty()) {
        return false;
    }
    const QDate closed = fields::readDay(day).value_or(QDate());
    m_done.clear();
    m_problem.clear();
    m_errors.clear();
    if (!closed.isValid()) {
        m_errors.insert(fields::keys::day, tr("This is not a day of the calendar. Type it as 2026-12-24."));
    } else if (closed < m_context.clinic().today()) {
        m_errors.insert(fields::keys::day, tr("That day has passed."));
    }
    if (!m_errors.isEmpty()) {
        emit changed();
        return false;
    }
    const int planned = plannedOn(closed);
    const auto kept = services::OpeningDays(m_context.clinic(), m_context.actor()).close({closed, note});
    const QString done = tr("%1 is closed.").arg(dayWords(closed));
    finish(kept,
           planned == 0
               ? done
               : done + u' ' +
                     tr("%n session(s) planned on it stay until they are moved; the schedule lists them.",
                        nullptr, planned));
    return kept.has_value();
}

void ClinicDaysViewModel::chooseDayOrder(int order) {
    const auto wanted = static_cast<DayOrder>(order);
    const QString done = wanted == DayOrder::DayFirst ? tr("12.05.1980 is read as 12 May.")
                         : wanted == DayOrder::MonthFirst
                             ? tr("12/05/1980 is read as 5 December.")
                             : tr("A date whose day could be its month is asked about.");
    finish(services::OpeningDays(m_context.clinic(), m_context.actor()).setDayOrder(wanted), done);
}

void ClinicDaysViewModel::open(const QString& day) {
    const QDate opened = QDate::fromString(day, Qt::ISODate);
    finish(services::OpeningDays(m_context.clinic(), m_context.actor()).open(opened),
           tr("%1 is no longer a closed day.").arg(dayWords(opened)));
}

void ClinicDaysViewModel::finish(const Result<void>& kept, const QString& done) {
    m_done = kept ? done : QString();
    refresh();
    if (!kept) {
        m_problem = messageFor(kept.error()).sentence();
        emit changed();
        return;
    }
    // The schedule greys what is closed.
    m_context.tellSessionChanged({});
}

int ClinicDaysViewModel::plannedOn(QDate day) const {
    const auto visits = services::Courses(m_context.clinic(), m_context.actor()).between(day, day);
    return !visits
               ? 0
               : static_cast<int>(std::ranges::count_if(*visits, [](const services::ScheduledVisit& each) {
                     return each.session.state == SessionState::Planned;
                 }));
}

} // namespace tidemark::app
