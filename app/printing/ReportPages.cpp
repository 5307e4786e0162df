// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/ReportPages.h"

#include "printing/PdfLanguage.h"
#include "printing/ReportBars.h"
#include "printing/ReportTablePage.h"
#include "text/DateWords.h"
#include "text/ReportWords.h"

#include <QBuffer>
#include <QCoreApplication>

#include <algorithm>

namespace tidemark::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Reports)
};

constexpr int resolution = 1200;
constexpr qsizetype shownOfHead = 12; ///< Of the audit log's head; enough to compare by eye.

PageFoot footOf(const reports::ClinicReport& report) {
    const QString log =
        Words::tr("log %1 · %2").arg(report.auditLength).arg(report.auditHead.left(shownOfHead));
    const QString whose = reports::reportEntry(report.kind).namesPatients
                              ? Words::tr("%1 · contains patient data").arg(report.clinicName)
                              : report.clinicName;
    return {whose + QStringLiteral(" · ") + log,
            Words::tr("Made %1").arg(dayAndClockWords(report.madeAt, report.zone))};
}

/// Gives back how many pages there are; 0 where the device does not take them.
int paintOn(SheetFlow& flow, const reports::ClinicReport& report) {
    flow.begin(reportTitle(report.kind));
    flow.write(report.clinicName, {8.5, true, ink::systolic});
    flow.write(reportTitle(report.kind), {16, true}, 22);
    flow.write(periodWords(report.period), {9, false}, 13);
    flow.write(reportDefinition(report.kind), {8, false, ink::muted});
    for (const reports::ReportTable& table : report.tables) {
        paintWeekBars(flow, table);
        paintReportTable(flow, table, report.zone);
    }
    return flow.isPainting() ? flow.pages() : 0;
}

/// They are painted twice: only then is known of how many a page is.
int countPages(const reports::ClinicReport& report) {
    constexpr int smallWidth = 595;
    QImage picture(smallWidth, 1, QImage::Format_RGB32);
    SheetFlow flow(picture, 1, footOf(report), 0);
    return paintOn(flow, report);
}

} // namespace

bool paintReport(const reports::ClinicReport& report, QPagedPaintDevice& paper) {
    SheetFlow flow(paper, footOf(report), countPages(report));
    return paintOn(flow, report) > 0;
}

QByteArray reportPdf(const reports::ClinicReport& report) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(0, 0, 0, 0));
        writer.setResolution(resolution);
        // Titles show up in lists of recent files: no name in them.
        writer.setTitle(reportTitle(report.kind) + QStringLiteral(", ") + periodWords(report.period));
        writer.setCreator(QStringLiteral("Tidemark"));
        static_cast<void>(paintReport(report, writer));
    }
    return withLanguage(bytes, "en");
}

ReportPicture reportPicture(const reports::ClinicReport& report, int page, int width) {
    const int pages = std::max(1, countPages(report));
    ReportPicture picture{{}, std::clamp(page, 1, pages), pages};
    picture.image = QImage(width, qRound(width * PdfPage::height / PdfPage::width), QImage::Format_RGB32);
    picture.image.fill(Qt::white);
    SheetFlow flow(picture.image, picture.page, footOf(report), pages);
    static_cast<void>(paintOn(flow, report));
    return picture;
}

} // namespace tidemark::app
