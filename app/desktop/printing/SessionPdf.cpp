// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/printing/SessionPdf.h"

#include "desktop/printing/SheetGraph.h"
#include "desktop/printing/SheetLists.h"
#include "desktop/printing/SheetTable.h"
#include "printing/PdfPage.h"
#include "rules/dosing/Doses.h"
#include "rules/patients/Medicines.h"
#include "text/DateWords.h"
#include "text/DoseWords.h"
#include "text/MedicineWords.h"
#include "text/PatientWords.h"
#include "text/RiskWords.h"
#include "text/SessionWords.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QSaveFile>

namespace tidemark::app {
namespace {

using namespace Qt::StringLiterals;

constexpr int resolution = 1200;
constexpr double columnGap = 18;
constexpr double footerTop = PdfPage::height - 46;
constexpr double signatureHeight = 40;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SessionSheet)
};

constexpr double headLine = 11;

/// In as many lines as it takes; gives the height of those after the first.
double paintWhole(PdfPage& page, double y, const QString& text, const PdfPage::Style& style,
                  double room = PdfPage::contentWidth) {
    const QStringList lines = page.wrapped(text, style, room);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        page.text(PdfPage::margin, y + headLine * static_cast<double>(i), lines.at(i), style, room);
    }
    return headLine * static_cast<double>(lines.size() - 1);
}

/// What the patient took on that day, as the list says it now.
QString takenWords(const PatientChart& chart, QDate day) {
    const auto taken = rules::medicinesTaken(chart.medicines, day);
    if (!taken.empty()) {
        return Words::tr("Medicines: %1").arg(medicinesWords(taken));
    }
    return rules::areMedicinesAsked(chart.medicines) ? Words::tr("Takes no medicines")
                                                     : Words::tr("Medicines not asked");
}

double paintHead(PdfPage& page, const reports::SessionSheet& sheet) {
    const Session& session = sheet.view.record.session;
    const Patient& patient = sheet.view.chart.patient;
    const Instant day = session.startedAt.value_or(session.plannedAt);
    const double right = PdfPage::width - PdfPage::margin;
    page.text(PdfPage::margin, 46, sheet.clinicName, {8.5, true, ink::systolic});
    page.text(right, 46, Words::tr("Treatment session"), {8.5, false, ink::muted, PdfPage::Align::Right});
    page.text(PdfPage::margin, 66, listName(patient), {16, true}, 330);
    page.text(right, 66, dayWords(toLocal(day, sheet.zone).date()),
              {11, true, ink::text, PdfPage::Align::Right});
    const QString identity = Words::tr("born %1 · %2 y · %3 · No. %4")
                                 .arg(patient.birthDate.toString(Qt::ISODate))
                                 .arg(ageOn(patient.birthDate, toLocal(day, sheet.zone).date()))
                                 .arg(sexWords(patient.sex), patient.number);
    page.text(PdfPage::margin, 80, identity, {8.5, false, ink::muted}, 330);
    page.text(right, 80, ordinalWords(session) + u" · "_s + session.room,
              {8.5, false, ink::muted, PdfPage::Align::Right}, 190);
    QStringList allergies;
    for (const Allergy& allergy : sheet.view.chart.allergies) {
        allergies << allergy.substance;
    }
    double y = 92;
    y += paintWhole(page, y,
                    allergies.isEmpty() ? allergyAnswerWords(sheet.view.chart)
                                        : Words::tr("Allergies: %1").arg(allergies.join(u", "_s)),
                    {8.5, !allergies.isEmpty(), allergies.isEmpty() ? ink::muted : ink::alert}) +
         headLine;
    y += paintWhole(page, y, takenWords(sheet.view.chart, toLocal(day, sheet.zone).date()),
                    {8.5, false, ink::muted});
    return y + 6;
}

/// "1 at 10:07 (lot A123)", for each device or injection.
QString dosesWords(const reports::SessionSheet& sheet) {
    QStringList doses;
    for (const DoseGiven& dose : rules::dosesGiven(sheet.view.record)) {
        const QString at = clockWords(dose.stamp.eventAt, sheet.zone);
        doses << (dose.lot.isEmpty()
                      ? Words::tr("%1 at %2").arg(QString::number(dose.number), at)
                      : Words::tr("%1 at %2 (lot %3)").arg(QString::number(dose.number), at, dose.lot));
    }
    return doses.join(u", "_s);
}

double paintDose(PdfPage& page, const reports::SessionSheet& sheet, double top) {
    const Session& session = sheet.view.record.session;
    page.line(PdfPage::margin, top, PdfPage::width - PdfPage::margin, top, ink::line);
    const Order& order = sheet.view.order;
    const QString ordered = orderWithDoseWords(
        order, session.weight || order.hourlyDose ? std::optional(sheet.dose) : std::nullopt);
    const double second =
        top + 25 + paintWhole(page, top + 13, Words::tr("Ordered: %1").arg(ordered), {8.5, false});
    QString given = Words::tr("Given: nothing");
    if (session.startedAt) {
        const QString until =
            session.pumpEndedAt ? clockWords(*session.pumpEndedAt, sheet.zone) : Words::tr("still running");
        given = Words::tr("Given: %1 from %2 to %3")
                    .arg(milligramWords(sheet.given), clockWords(*session.startedAt, sheet.zone), until);
    }
    if (const QString doses = dosesWords(sheet); !doses.isEmpty()) {
        given = Words::tr("Given: %1: %2").arg(milligramWords(sheet.given), doses);
    }
    const PdfPage::Style beside{7.5, false, ink::muted, PdfPage::Align::Right};
    const QString prescriber = Words::tr("Prescriber: %1 · protocol %2 version %3")
                                   .arg(sheet.view.order.prescriberName, session.protocolId)
                                   .arg(session.protocolVersion);
    constexpr double besideRoom = 280;
    const double besideWidth = std::min(page.textWidth(prescriber, beside), besideRoom);
    page.text(PdfPage::width - PdfPage::margin, second, prescriber, beside, besideRoom);
    const double further =
        paintWhole(page, second, given, {8.5, true}, PdfPage::contentWidth - besideWidth - columnGap);
    return second + 7 + further;
}

/// A title and as many lines as fit above `bottom`; what does not fit is counted, never dropped in silence.
double paintList(PdfPage& page, const QString& title, const QStringList& lines, double x, double top,
                 double room, double bottom) {
    if (lines.isEmpty()) {
        return top;
    }
    constexpr double lineHeight = 10.5;
    constexpr double indent = 8; // Of an entry's further lines.
    const PdfPage::Style style{7.5, false};
    page.text(x, top + 9, title, {8.5, true}, room);
    double y = top + 20;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QStringList parts = page.wrapped(lines.at(i), style, room - indent);
        const double end = y + lineHeight * static_cast<double>(parts.size() - 1);
        if (end + lineHeight > bottom && (i + 1 < lines.size() || end > bottom)) {
            page.text(
                x, y,
                Words::tr("and %n more line(s) in the record", nullptr, static_cast<int>(lines.size() - i)),
                style, room);
            return y + lineHeight + 2;
        }
        for (qsizetype part = 0; part < parts.size(); ++part) {
            page.text(part == 0 ? x : x + indent, y, parts.at(part), style, room);
            y += lineHeight;
        }
    }
    return y + 2;
}

void paintLists(PdfPage& page, const reports::SessionSheet& sheet, double top, double bottom) {
    const double room = (PdfPage::contentWidth - columnGap) / 2;
    const double second = PdfPage::margin + room + columnGap;
    double left = paintList(page, Words::tr("Side effects"), effectLines(sheet), PdfPage::margin, top, room,
                            bottom - 90);
    left = paintList(page, Words::tr("Checklist: answers to look at"), checklistLines(sheet), PdfPage::margin,
                     left, room, bottom - 60);
    left = paintList(page, Words::tr("Leaving"), leavingLines(sheet), PdfPage::margin, left, room, bottom);
    static_cast<void>(paintList(page, Words::tr("After leaving, beside what was signed"), afterLines(sheet),
                                PdfPage::margin, left, room, bottom));
    static_cast<void>(paintList(page, Words::tr("Events"), eventLines(sheet), second, top, room, bottom));
}

void paintSignatures(PdfPage& page, const reports::SessionSheet& sheet, double top) {
    page.line(PdfPage::margin, top, PdfPage::width - PdfPage::margin, top, ink::line);
    if (sheet.signatures.empty()) {
        page.text(PdfPage::margin, top + 14, Words::tr("Not signed."), {8.5, true, ink::alert});
        return;
    }
    double y = top + 12;
    // A version made by an amendment is not covered by the signatures before it.
    const SessionRecord& record = sheet.view.record;
    const bool unsignedVersion = !services::Signing::isSigned(record) && !record.versions.empty();
    // The newest two; all of them are in the record.
    const std::size_t shown = std::min<std::size_t>(unsignedVersion ? 1 : 2, sheet.signatures.size());
    if (unsignedVersion) {
        const SessionVersion& newest = record.versions.back();
        page.text(
            PdfPage::margin, y,
            Words::tr("Version %1 is not signed: %2").arg(QString::number(newest.version), newest.reason),
            {8.5, true, ink::alert});
        y += 20;
    }
    for (std::size_t i = sheet.signatures.size() - shown; i < sheet.signatures.size(); ++i) {
        const services::CheckedSignature& checked = sheet.signatures[i];
        const QString line = Words::tr("Signed by %1 as %2, %3, version %4")
                                 .arg(checked.line.printedName, checked.line.meaning,
                                      dayAndClockWords(checked.line.signedAt, sheet.zone))
                                 .arg(checked.line.version);
        page.text(PdfPage::margin, y, line, {8.5, true});
        page.text(PdfPage::width - PdfPage::margin, y,
                  checked.valid ? Words::tr("signature checked: valid")
                                : Words::tr("signature checked: NOT VALID"),
                  {7.5, false, checked.valid ? ink::muted : ink::alert, PdfPage::Align::Right});
        page.text(PdfPage::margin, y + 9, Words::tr("record hash %1").arg(checked.line.recordHash),
                  {6.5, false, ink::muted});
        y += 20;
    }
}

void paintFooter(PdfPage& page, const reports::SessionSheet& sheet, Instant printedAt) {
    const PdfPage::Style small{6.5, false, ink::muted};
    page.line(PdfPage::margin, footerTop, PdfPage::width - PdfPage::margin, footerTop, ink::line);
    page.text(PdfPage::margin, footerTop + 10,
              Words::tr("Record %1, version %2")
                  .arg(sheet.view.record.session.id.text())
                  .arg(sheet.view.record.session.version),
              small);
    page.text(PdfPage::margin, footerTop + 19,
              Words::tr("Audit log entry %1, head %2").arg(sheet.auditLength).arg(sheet.auditHead), small);
    page.text(PdfPage::width - PdfPage::margin, footerTop + 10,
              Words::tr("Printed %1 · page 1 of 1").arg(dayAndClockWords(printedAt, sheet.zone)),
              {6.5, false, ink::muted, PdfPage::Align::Right});
}

} // namespace

bool paintSessionPage(const reports::SessionSheet& sheet, Instant printedAt, QPagedPaintDevice& paper) {
    PdfPage page(paper);
    if (!page.isPainting()) {
        return false;
    }
    double y = paintHead(page, sheet);
    y = paintDose(page, sheet, y);
    constexpr double graphHeight = 210;
    paintGraph(page, sheet, y + 14, graphHeight);
    y = paintReadings(page, sheet, y + 14 + graphHeight + 18);
    const double signatures = footerTop - signatureHeight - 6;
    paintLists(page, sheet, y + 8, signatures - 8);
    paintSignatures(page, sheet, signatures);
    paintFooter(page, sheet, printedAt);
    return true;
}

QByteArray sessionPdf(const reports::SessionSheet& sheet, Instant printedAt) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(0, 0, 0, 0));
        writer.setResolution(resolution);
        // Titles show up in lists of recent files: no name in them.
        writer.setTitle(Words::tr("Treatment session"));
        writer.setCreator(u"Tidemark"_s);
        static_cast<void>(paintSessionPage(sheet, printedAt, writer));
    }
    return bytes;
}

Result<void> writeSessionPdf(const reports::SessionSheet& sheet, Instant printedAt, const QString& file) {
    const QByteArray bytes = sessionPdf(sheet, printedAt);
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly) || !out.setPermissions(QFile::ReadOwner | QFile::WriteOwner)) {
        return fail(ErrorCode::FolderNotWritable);
    }
    if (out.write(bytes) != bytes.size() || !out.commit()) {
        return fail(ErrorCode::DiskFull);
    }
    return {};
}

} // namespace tidemark::app
