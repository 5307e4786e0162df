// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/DaySheetPage.h"

#include "printing/DaySheetWords.h"
#include "printing/SheetGrid.h"
#include "rules/record/CurrentLines.h"
#include "text/DateWords.h"
#include "text/PatientWords.h"
#include "text/RiskWords.h"
#include "text/SessionWords.h"

#include <QCoreApplication>

#include <algorithm>

namespace tidemark::app {
namespace {

using namespace Qt::StringLiterals;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(DaySheets)
};

constexpr double right = PdfPage::width - PdfPage::margin;
constexpr double box = 7;
constexpr PdfPage::Style small{7.5, false};
constexpr PdfPage::Style faint{7.5, false, ink::muted};

void paintHead(SheetFlow& flow, const reports::DaySheets& day, const reports::DaySheet& sheet) {
    const Session& session = sheet.view.record.session;
    const Patient& patient = sheet.view.chart.patient;
    flow.begin(Words::tr("%1 · born %2 · No. %3")
                   .arg(listName(patient), patient.birthDate.toString(Qt::ISODate), patient.number));
    PdfPage& page = flow.page();
    page.text(PdfPage::margin, 46, day.clinicName, {8.5, true, ink::systolic}, 330);
    page.text(right, 46, Words::tr("Paper sheet, to be typed back"),
              {8.5, false, ink::muted, PdfPage::Align::Right});
    page.text(PdfPage::margin, 66, listName(patient), {16, true}, 330);
    page.text(right, 66, dayWords(day.day), {11, true, ink::text, PdfPage::Align::Right});
    page.text(PdfPage::margin, 80,
              Words::tr("born %1 · %2 y · %3 · No. %4")
                  .arg(patient.birthDate.toString(Qt::ISODate))
                  .arg(ageOn(patient.birthDate, day.day))
                  .arg(sexWords(patient.sex), patient.number),
              {8.5, false, ink::muted}, 330);
    page.text(right, 80, timeAndRoomWords(day, sheet), {11, true, ink::text, PdfPage::Align::Right}, 190);
    page.text(PdfPage::margin, 92,
              Words::tr("%1 · %2 · protocol %3 version %4")
                  .arg(ordinalWords(session), stateWords(session.state),
                       sheet.view.protocol.title.isEmpty() ? session.protocolId : sheet.view.protocol.title)
                  .arg(session.protocolVersion),
              {8.5, false});
    flow.down(92 + 2 - flow.y());
}

void paintKnown(SheetFlow& flow, const reports::DaySheets& day, const reports::DaySheet& sheet) {
    const PatientChart& chart = sheet.view.chart;
    QStringList allergies;
    for (const Allergy& each : chart.allergies) {
        allergies << (each.reaction.isEmpty() ? each.substance
                                              : u"%1 (%2)"_s.arg(each.substance, each.reaction));
    }
    flow.write(allergies.isEmpty() ? allergyAnswerWords(chart)
                                   : Words::tr("Allergies: %1").arg(allergies.join(u", "_s)),
               {8.5, !allergies.isEmpty(), allergies.isEmpty() ? ink::muted : ink::alert});
    const RiskSigns signs = riskSigns(chart, day.day);
    if (!signs.contraindications.isEmpty()) {
        flow.write(Words::tr("Contraindications: %1").arg(signs.contraindications.join(u", "_s)),
                   {8.5, true, ink::alert});
    }
    if (!signs.cautions.isEmpty()) {
        flow.write(Words::tr("Cautions: %1").arg(signs.cautions.join(u", "_s)), {7.5, true});
    }
    for (const QString& line : medicineLines(day, sheet)) {
        flow.write(line, small, 9.5);
    }
}

void paintLines(SheetFlow& flow, const QString& title, const QStringList& lines,
                const PdfPage::Style& style) {
    flow.title(title);
    for (const QString& line : lines) {
        flow.write(line, style, style.size + 2);
    }
}

/// One of two columns of boxes to tick; its words may take two lines.
void paintPoints(SheetFlow& flow, const std::vector<std::pair<QString, QStringList>>& points) {
    constexpr double gap = 12;
    constexpr double line = 8.5;
    const double room = (PdfPage::contentWidth - gap) / 2;
    const auto paintAt = [&](double x, const QString& words, const QStringList& boxes) {
        PdfPage& page = flow.page();
        double textAt = x;
        for (const QString& each : boxes) {
            page.frame(textAt, flow.y() + 1.5, box, box, ink::text, 0.6);
            page.text(textAt + box + 2, flow.y() + 8, each, faint);
            textAt += box + 6 + page.textWidth(each, faint);
        }
        double y = flow.y() + 8;
        for (const QString& part : page.wrapped(words, small, x + room - textAt - 2)) {
            page.text(textAt + 2, y, part, small);
            y += line;
        }
        return y - flow.y();
    };
    for (std::size_t i = 0; i < points.size(); i += 2) {
        flow.need(2 * line + 3);
        double used = paintAt(PdfPage::margin, points[i].first, points[i].second);
        if (i + 1 < points.size()) {
            used = std::max(used,
                            paintAt(PdfPage::margin + room + gap, points[i + 1].first, points[i + 1].second));
        }
        flow.down(used - 5);
    }
    flow.down(2);
}

/// An answer that is in the record already is printed with its question.
void paintChecklist(SheetFlow& flow, const reports::DaySheet& sheet) {
    const auto answers = rules::current(sheet.view.record.checklist);
    std::vector<std::pair<QString, QStringList>> points;
    points.reserve(sheet.view.protocol.checklist.size());
    for (const ChecklistItem& item : sheet.view.protocol.checklist) {
        const auto answer = std::ranges::find(answers, item.key, &ChecklistAnswer::itemKey);
        const QString question = checklistQuestion(item.key);
        if (answer == answers.end()) {
            points.emplace_back(question, QStringList{Words::tr("yes"), Words::tr("no")});
        } else {
            points.emplace_back(
                Words::tr("%1 Answered: %2.").arg(question, answer->yes ? Words::tr("yes") : Words::tr("no")),
                QStringList());
        }
    }
    flow.title(Words::tr("Before the dose"));
    paintPoints(flow, points);
}

void paintLeaving(SheetFlow& flow, const reports::DaySheet& sheet) {
    std::vector<std::pair<QString, QStringList>> points;
    points.reserve(sheet.leaving.size());
    for (const QString& key : sheet.leaving) {
        points.emplace_back(readinessWords(key, sheet.view.record.session.route), QStringList{QString()});
    }
    flow.title(Words::tr("Before leaving"));
    paintPoints(flow, points);
}

/// The sheet of somebody whose record could not be read: why, and room to write.
void paintUnreadable(SheetFlow& flow, const reports::DaySheets& day, const reports::DaySheet& sheet) {
    const Patient& patient = sheet.view.chart.patient;
    flow.begin(sheetName(sheet));
    PdfPage& page = flow.page();
    page.text(PdfPage::margin, 46, day.clinicName, {8.5, true, ink::systolic}, 330);
    page.text(PdfPage::margin, 66, sheetName(sheet), {16, true}, 330);
    page.text(right, 66, dayWords(day.day), {11, true, ink::text, PdfPage::Align::Right});
    if (!patient.id.isNull()) {
        page.text(PdfPage::margin, 80,
                  Words::tr("born %1 · No. %2").arg(patient.birthDate.toString(Qt::ISODate), patient.number),
                  {8.5, false, ink::muted}, 330);
    }
    page.text(right, 80, timeAndRoomWords(day, sheet), {11, true, ink::text, PdfPage::Align::Right}, 190);
    flow.down(92 + 2 - flow.y());
    for (const QString& line : unreadableLines(*sheet.unreadable)) {
        flow.write(line, {9.5, true, ink::alert}, 12.5);
    }
    paintGrid(flow, day, sheet);
    paintDoseLines(flow, sheet);
    paintSignature(flow);
}

} // namespace

void paintDaySheet(SheetFlow& flow, const reports::DaySheets& day, const reports::DaySheet& sheet) {
    if (sheet.unreadable) {
        paintUnreadable(flow, day, sheet);
        return;
    }
    paintHead(flow, day, sheet);
    paintKnown(flow, day, sheet);
    flow.title(Words::tr("Order"));
    bool first = true;
    for (const QString& line : orderLines(day, sheet)) {
        const bool refused = !sheet.orderFaults.empty();
        flow.write(line, {first ? 9.5 : 8.0, first || refused, refused ? ink::alert : ink::text},
                   first ? 12.5 : 10.5);
        first = false;
    }
    for (const QString& line : beforeLines(day, sheet)) {
        flow.write(line, small, 9.5);
    }
    paintLines(flow, Words::tr("Limits of this protocol"), limitLines(sheet.view.protocol), {7.0, false});
    paintChecklist(flow, sheet);
    paintGrid(flow, day, sheet);
    paintDoseLines(flow, sheet);
    paintLeaving(flow, sheet);
    paintSignature(flow);
}

} // namespace tidemark::app
