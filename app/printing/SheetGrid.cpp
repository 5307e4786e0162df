// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/SheetGrid.h"

#include "printing/DaySheetWords.h"
#include "printing/VitalsRows.h"
#include "rules/vitals/VitalsLine.h"
#include "text/DateWords.h"

#include <QCoreApplication>

#include <algorithm>

namespace tidemark::app {
namespace {

using namespace Qt::StringLiterals;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(DaySheets)
};

constexpr double checkWidth = 44;
constexpr double timeWidth = 44;
constexpr double headHeight = 20;
constexpr int emptyRows = 2; // For sets that the protocol does not ask for.
constexpr int rowsWithoutAPlan = 12;
constexpr double right = PdfPage::width - PdfPage::margin;
constexpr PdfPage::Style label{7.5, false, ink::muted};

double cellWidth() {
    return (PdfPage::contentWidth - checkWidth - timeWidth) / static_cast<double>(vitalsRows().size());
}

double cellAt(std::size_t column) {
    return PdfPage::margin + checkWidth + timeWidth + static_cast<double>(column) * cellWidth();
}

/// A set as it is typed, one token a column: it shows how each value is written.
QStringList exampleTokens() {
    Reading example;
    example.systolic = 142;
    example.diastolic = 88;
    example.heartRate = 76;
    example.spo2 = 98;
    example.respiratoryRate = 14;
    example.sedation = 1;
    example.dissociation = 2;
    example.temperature = 368;
    example.pain = 3;
    example.nausea = 4;
    return rules::toVitalsLine(example).split(u' ');
}

void paintGridHead(SheetFlow& flow) {
    PdfPage& page = flow.page();
    const PdfPage::Style head{7.0, true, ink::text, PdfPage::Align::Centre};
    const PdfPage::Style faint{6.5, false, ink::muted, PdfPage::Align::Centre};
    page.text(PdfPage::margin + checkWidth / 2, flow.y() + 8, Words::tr("Check"), head, checkWidth);
    page.text(PdfPage::margin + checkWidth + timeWidth / 2, flow.y() + 8, Words::tr("Time"), head, timeWidth);
    page.text(PdfPage::margin + checkWidth + timeWidth / 2, flow.y() + 17, Words::tr("typed as"), faint,
              timeWidth);
    const QStringList tokens = exampleTokens();
    for (std::size_t i = 0; i < vitalsRows().size(); ++i) {
        page.text(cellAt(i) + cellWidth() / 2, flow.y() + 8, vitalsRows()[i].words(), head, cellWidth() - 1);
        page.text(cellAt(i) + cellWidth() / 2, flow.y() + 17, tokens.value(static_cast<qsizetype>(i)), faint,
                  cellWidth());
    }
    flow.down(headHeight);
}

void paintRow(SheetFlow& flow, const reports::DaySheets& day, const reports::SheetCheck& check,
              double height) {
    PdfPage& page = flow.page();
    const PdfPage::Style cell{8.5, false, ink::text, PdfPage::Align::Centre};
    page.frame(PdfPage::margin, flow.y(), checkWidth, height, ink::muted, 0.4);
    page.frame(PdfPage::margin + checkWidth, flow.y(), timeWidth, height, ink::muted, 0.4);
    const double y = flow.y() + height / 2 + 3;
    page.text(PdfPage::margin + 4, y,
              check.minute || check.baseline || check.taken ? checkWords(check) : QString(), {8.5, true},
              checkWidth - 5);
    if (check.taken) {
        page.text(PdfPage::margin + checkWidth + timeWidth / 2, y,
                  clockWords(check.taken->stamp.eventAt, day.zone), cell, timeWidth);
    }
    for (std::size_t i = 0; i < vitalsRows().size(); ++i) {
        page.frame(cellAt(i), flow.y(), cellWidth(), height, ink::muted, 0.4);
        if (check.taken && !check.taken->notObtained) {
            page.text(cellAt(i) + cellWidth() / 2, y, vitalsRows()[i].cell(*check.taken), cell, cellWidth());
        }
    }
    flow.down(height);
}

/// Words with a line to write on, side by side.
void paintBlanks(SheetFlow& flow, const QStringList& names, double height = 15.5) {
    flow.need(height);
    flow.down(height);
    PdfPage& page = flow.page();
    const double width = PdfPage::contentWidth / static_cast<double>(names.size());
    for (qsizetype i = 0; i < names.size(); ++i) {
        const double x = PdfPage::margin + width * static_cast<double>(i);
        page.text(x, flow.y() - 3, names.at(i), label, width);
        const double from = x + page.textWidth(names.at(i), label) + 3;
        page.line(from, flow.y() - 1, x + width - 8, flow.y() - 1, ink::muted, 0.4);
    }
}

void paintTimes(SheetFlow& flow, const reports::DaySheet& sheet) {
    switch (sheet.view.record.session.route) {
    case Route::Intravenous:
        paintBlanks(flow, {Words::tr("Start"), Words::tr("Rate mL/h"), Words::tr("Paused"),
                           Words::tr("Resumed"), Words::tr("End"), Words::tr("Bag left mL")});
        return;
    case Route::Intramuscular:
        paintBlanks(flow, {Words::tr("Injected at"), Words::tr("Place"), Words::tr("By")});
        return;
    case Route::Nasal:
        for (int number = 1; number <= std::max(1, sheet.devices); number += 2) {
            QStringList names{Words::tr("%1 at").arg(number), Words::tr("Lot")};
            if (number < sheet.devices) {
                names << Words::tr("%1 at").arg(number + 1) << Words::tr("Lot");
            }
            paintBlanks(flow, names);
        }
        return;
    }
}

} // namespace

void paintGrid(SheetFlow& flow, const reports::DaySheets& day, const reports::DaySheet& sheet) {
    std::vector<reports::SheetCheck> rows = sheet.checks;
    rows.resize(rows.empty() ? rowsWithoutAPlan : rows.size() + emptyRows);
    // As high as a hand needs, and lower where a long plan would not leave room for the rest.
    constexpr std::size_t few = 12;
    constexpr std::size_t many = 18;
    const double height = rows.size() <= few ? 14.5 : rows.size() <= many ? 14 : 12.5;
    flow.title(Words::tr("Checks"));
    flow.need(headHeight + height);
    paintGridHead(flow);
    for (const reports::SheetCheck& row : rows) {
        const int before = flow.pages();
        flow.need(height);
        if (flow.pages() != before) {
            paintGridHead(flow);
        }
        paintRow(flow, day, row, height);
    }
    flow.down(4);
}

void paintDoseLines(SheetFlow& flow, const reports::DaySheet& sheet) {
    flow.title(Words::tr("Dose and drug"));
    paintTimes(flow, sheet);
    for (int line = 0; line < 2; ++line) {
        paintBlanks(flow, {Words::tr("Lot"), Words::tr("Drawn mg"), Words::tr("Given mg"),
                           Words::tr("Wasted mg"), Words::tr("Witness")});
    }
    flow.title(Words::tr("Side effects, interventions, who was told: each with its time"));
    constexpr double lineHeight = 15;
    constexpr int lines = 2;
    for (int line = 0; line < lines; ++line) {
        flow.need(lineHeight);
        flow.down(lineHeight);
        flow.page().line(PdfPage::margin, flow.y(), right, flow.y(), ink::muted, 0.4);
    }
    flow.down(4);
}

void paintSignature(SheetFlow& flow) {
    paintBlanks(flow, {Words::tr("Left at"), Words::tr("With")});
    paintBlanks(flow, {Words::tr("Name"), Words::tr("Signature"), Words::tr("Day and time")}, 17);
}

} // namespace tidemark::app
