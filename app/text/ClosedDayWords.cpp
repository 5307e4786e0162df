// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/ClosedDayWords.h"

#include "fields/TypedDays.h"
#include "text/DateWords.h"

#include <QCoreApplication>

#include <algorithm>

namespace tidemark::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ClosedDay)
};

} // namespace

QString closedNote(const services::OpeningDaysView& opening, QDate day) {
    if (opening.days.isOpen(day)) {
        return {};
    }
    const auto closed = std::ranges::find(opening.closed, day, &ClosedDay::day);
    return closed == opening.closed.end() || closed->note.isEmpty() ? Words::tr("Closed") : closed->note;
}

QString closedDayWarning(const services::OpeningDaysView& opening, const QString& day) {
    const QDate typed = fields::readDay(day).value_or(QDate());
    if (!typed.isValid() || opening.days.isOpen(typed)) {
        return {};
    }
    const auto closed = std::ranges::find(opening.closed, typed, &ClosedDay::day);
    const bool named = closed != opening.closed.end() && !closed->note.isEmpty();
    return named ? Words::tr("The clinic is closed on %1 (%2). It can be kept all the same.")
                       .arg(dayWords(typed), closed->note)
                 : Words::tr("The clinic is closed on %1. It can be kept all the same.").arg(dayWords(typed));
}

} // namespace tidemark::app
