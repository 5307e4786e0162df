// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/ReportWords.h"

#include "base/CalendarDay.h"
#include "text/DateWords.h"
#include "text/ReportCodeWords.h"

#include <QCoreApplication>

namespace tidemark::app {
namespace {

using namespace Qt::StringLiterals;
using reports::CellKind;
using reports::ReportKind;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Reports)
};

/// A cell is a value or nothing; `visit` gives the words of each kind of value.
template <class... Visit>
struct Overloaded : Visit... {
    using Visit::operator()...;
};
template <class... Visit>
Overloaded(Visit...) -> Overloaded<Visit...>;

QString percent(double share) {
    return Words::tr("%1 %").arg(QString::number(100 * share, 'f', 1));
}

/// Before the arrival nobody runs a session, and a session may have no room.
QString emptyWords(const QString& column) {
    return column == "clinician"_L1 ? Words::tr("nobody yet")
           : column == "room"_L1    ? Words::tr("no room")
                                    : QString();
}

} // namespace

QString reportTitle(ReportKind kind) {
    switch (kind) {
    case ReportKind::OpenWork:
        return Words::tr("Open work");
    case ReportKind::Activity:
        return Words::tr("Activity");
    case ReportKind::Outcomes:
        return Words::tr("Outcomes");
    case ReportKind::Safety:
        return Words::tr("Safety");
    case ReportKind::FormRegister:
        return Words::tr("Register of monitoring forms");
    case ReportKind::DrugPacket:
        return Words::tr("Controlled drugs");
    case ReportKind::SessionFacts:
        return Words::tr("Session facts for a claim");
    }
    return {};
}

QString reportDefinition(ReportKind kind) {
    switch (kind) {
    case ReportKind::OpenWork:
        return Words::tr(
            "Sessions that were left and are not signed, forms from three days before their last "
            "one, counts that differ from the drug ledger, and lots that expire.");
    case ReportKind::Activity:
        return Words::tr("Sessions by their planned day. Booked = given + did not come + called off + still "
                         "open. Minutes are from arrival to leaving. Over plan: left more than 15 minutes "
                         "after the end that was booked.");
    case ReportKind::Outcomes:
        return Words::tr(
            "Courses by the day of their first dose, counted as the screen Outcomes counts them. "
            "Counts of one to four people are hidden. Shares are from 0 to 1 with their 95 % "
            "interval.");
    case ReportKind::Safety:
        return Words::tr("Sessions that were begun in the period. Each side effect by its worst severity in "
                         "the session. Of what was never seen, the exact upper bound (one-sided 95 %) is "
                         "under High.");
    case ReportKind::FormRegister:
        return Words::tr("Each session that needs the form, by the day of treatment. The form is due seven "
                         "calendar days later; days used count from the treatment.");
    case ReportKind::DrugPacket:
        return Words::tr("Opening + received - removed + returned - sent back - lost = closing, in mg, for "
                         "each lot. A corrected line is in the list and counts nowhere.");
    case ReportKind::SessionFacts:
        return Words::tr("Sessions that were begun in the period. Codes are suggestions: a person decides. "
                         "What is not on record is empty and named as missing.");
    }
    return {};
}

QString periodWords(const services::Period& period) {
    const QString from = dayWords(period.from, DayFormat::Year);
    return period.from == period.until
               ? from
               : Words::tr("%1 to %2").arg(from, dayWords(period.until, DayFormat::Year));
}

QString cellWords(const reports::ReportCell& cell, const reports::ReportColumn& column,
                  const QByteArray& zone) {
    return std::visit(
        Overloaded{[](std::monostate) { return QString(); },
                   [&](const QString& text) {
                       return column.kind == CellKind::Code ? codeWords(column.key, text)
                              : text.isEmpty()              ? emptyWords(column.key)
                                                            : text;
                   },
                   [](qint64 count) { return QString::number(count); },
                   [&](double number) {
                       return column.kind == CellKind::Share
                                  ? percent(number)
                                  : QString::number(number, 'f', decimalsOf(column.key));
                   },
                   [](QDate day) { return day.isValid() ? dayWords(day, DayFormat::Year) : QString(); },
                   [&](Instant at) { return dayNumbersAndClock(at, zone); }},
        cell);
}

QString cellText(const reports::ReportCell& cell, const QByteArray& zone) {
    constexpr int significantDigits = 12;
    return std::visit(
        Overloaded{[](std::monostate) { return QString(); }, [](const QString& text) { return text; },
                   [](qint64 count) { return QString::number(count); },
                   [](double number) { return QString::number(number, 'g', significantDigits); },
                   [](QDate day) { return day.toString(Qt::ISODate); },
                   [&](Instant at) {
                       const QDateTime local = toLocal(at, zone);
                       return local.toOffsetFromUtc(local.offsetFromUtc()).toString(Qt::ISODateWithMs);
                   }},
        cell);
}

QString reportSizeWords(const reports::ClinicReport& report) {
    return Words::tr("%n line(s)", nullptr, report.rows());
}

QString reportFileName(const reports::ClinicReport& report) {
    const QString from = report.period.from.toString(Qt::ISODate);
    const QString until = report.period.until.toString(Qt::ISODate);
    return code(report.kind) + u'-' + (from == until ? from : from + u"-to-"_s + until);
}

} // namespace tidemark::app
