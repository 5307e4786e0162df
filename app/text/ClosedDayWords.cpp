// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/ClosedDayWords.h"

#include "text/DateWords.h"

#include <QCoreApplication>

#include <algorithm>

namespace tidemark::app {
namespace {

QString words(const char* text) {
    return QCoreApplication::translate("ClosedDay", text);
}

} // namespace

QString closedNote(const services::OpeningDaysView& opening, QDate day) {
    if (opening.days.isOpen(day)) {
        return {};
    }
    const auto closed = std::ranges::find(opening.closed, day, &ClosedDay::day);
    return closed == opening.closed.end() || closed->note.isEmpty() ? words("Closed") : closed->note;
}

QString closedDayWarning(const services::OpeningDaysView& opening, const QString& day) {
    const QDate typed = QDate::fromString(day.trimmed(), Qt::ISODate);
    if (!typed.isValid() || opening.days.isOpen(typed)) {
        return {};
    }
    const auto closed = std::ranges::find(opening.closed, typed, &ClosedDay::day);
    const bool named = closed != opening.closed.end() && !closed->note.isEmpty();
    return named ? words("The clinic is closed on %1 (%2). It can be kept all the same.")
                       .arg(dayWords(typed), closed->note)
                 : words("The clinic is closed on %1. It can be kept all the same.").arg(dayWords(typed));
}

} // namespace tidemark::app
