// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/DayListPage.h"

#include "printing/DaySheetWords.h"
#include "text/DateWords.h"
#include "text/SessionWords.h"

#include <QCoreApplication>

namespace tidemark::app {
namespace {

using namespace Qt::StringLiterals;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(DaySheets)
};

constexpr double rowHeight = 26;
constexpr double timeAt = PdfPage::margin;
constexpr double roomAt = timeAt + 42;
constexpr double nameAt = roomAt + 96;
constexpr double orderAt = nameAt + 190;

void paintRow(SheetFlow& flow, const reports::DaySheets& day, const reports::DaySheet& sheet) {
    flow.need(rowHeight);
    PdfPage& page = flow.page();
    const Session& session = sheet.view.record.session;
    const Patient& patient = sheet.view.chart.patient;
    const double y = flow.y() + 11;
    const PdfPage::Style small{7.5, false, ink::muted};
    page.text(timeAt, y, clockWords(session.plannedAt, day.zone), {10, true}, roomAt - timeAt - 4);
    page.text(roomAt, y, session.room, {9, false}, nameAt - roomAt - 6);
    page.text(nameAt, y, sheetName(sheet), {9.5, true}, orderAt - nameAt - 6);
    if (!patient.id.isNull()) {
        page.text(nameAt, y + 10,
                  Words::tr("born %1 · No. %2").arg(patient.birthDate.toString(Qt::ISODate), patient.number),
                  small, orderAt - nameAt - 6);
    }
    const double room = PdfPage::width - PdfPage::margin - orderAt;
    page.text(orderAt, y, shortOrderWords(sheet), {8.5, false}, room);
    page.text(orderAt, y + 10, ordinalWords(session) + u" · "_s + stateWords(session.state), small, room);
    flow.down(rowHeight);
    page.line(PdfPage::margin, flow.y(), PdfPage::width - PdfPage::margin, flow.y(), ink::line, 0.3);
}

void paintHowTo(SheetFlow& flow) {
    flow.title(Words::tr("What to do"));
    int number = 0;
    for (const QString& line : howToLines()) {
        flow.write(u"%1. %2"_s.arg(++number).arg(line), {9, false}, 13);
    }
}

void paintCalls(SheetFlow& flow) {
    flow.title(Words::tr("Whom to call"));
    for (const QString& who :
         {Words::tr("Prescriber"), Words::tr("Emergency"), Words::tr("Computer and network")}) {
        constexpr double height = 22;
        flow.need(height);
        flow.down(height);
        flow.page().text(PdfPage::margin, flow.y() - 3, who, {8.5, false, ink::muted});
        flow.page().line(PdfPage::margin + 110, flow.y(), PdfPage::width - PdfPage::margin, flow.y(),
                         ink::muted, 0.4);
    }
}

} // namespace

void paintDayList(SheetFlow& flow, const reports::DaySheets& day) {
    flow.begin(Words::tr("Paper sheets"));
    flow.write(day.clinicName, {8.5, true, ink::systolic});
    flow.write(Words::tr("Paper sheets for %1").arg(dayWords(day.day)), {16, true}, 22);
    flow.write(Words::tr("%n patient(s). One sheet for each follows, for a day without the program.", nullptr,
                         static_cast<int>(day.sheets.size())),
               {8.5, false, ink::muted}, 13);
    flow.down(4);
    flow.title(Words::tr("Today"));
    for (const reports::DaySheet& sheet : day.sheets) {
        paintRow(flow, day, sheet);
    }
    flow.down(8);
    paintHowTo(flow);
    flow.down(8);
    paintCalls(flow);
}

} // namespace tidemark::app
