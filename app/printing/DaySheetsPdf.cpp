// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/DaySheetsPdf.h"

#include "printing/DayListPage.h"
#include "printing/DaySheetPage.h"
#include "printing/PdfLanguage.h"
#include "text/DateWords.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace tidemark::app {
namespace {

using namespace Qt::StringLiterals;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(DaySheets)
};

constexpr int resolution = 1200;

void prepare(QPdfWriter& writer, int dotsPerInch) {
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    writer.setResolution(dotsPerInch);
}

/// Gives back how many pages there are; 0 where the device does not take them.
int paintPages(const reports::DaySheets& day, Instant printedAt, QPagedPaintDevice& paper, int pages) {
    SheetFlow flow(paper,
                   {Words::tr("%1 · contains patient data").arg(day.clinicName),
                    Words::tr("Printed %1").arg(dayAndClockWords(printedAt, day.zone))},
                   pages);
    paintDayList(flow, day);
    for (const reports::DaySheet& sheet : day.sheets) {
        paintDaySheet(flow, day, sheet);
    }
    return flow.isPainting() ? flow.pages() : 0;
}

/// They are painted twice: only then is known of how many a page is.
int countPages(const reports::DaySheets& day, Instant printedAt, int dotsPerInch) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter scratch(&buffer);
    prepare(scratch, dotsPerInch);
    return paintPages(day, printedAt, scratch, 0);
}

} // namespace

QString daySheetsFileName(const reports::DaySheets& day) {
    return u"sheets-%1.pdf"_s.arg(day.day.toString(Qt::ISODate));
}

bool paintDaySheets(const reports::DaySheets& day, Instant printedAt, QPagedPaintDevice& paper) {
    const int pages = countPages(day, printedAt, paper.logicalDpiX());
    return pages > 0 && paintPages(day, printedAt, paper, pages) > 0;
}

QByteArray daySheetsPdf(const reports::DaySheets& day, Instant printedAt) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        prepare(writer, resolution);
        // Titles show up in lists of recent files: no name in them.
        writer.setTitle(Words::tr("Paper sheets for %1").arg(dayWords(day.day)));
        writer.setCreator(u"Tidemark"_s);
        static_cast<void>(paintDaySheets(day, printedAt, writer));
    }
    return withLanguage(bytes, "en");
}

Result<std::unique_ptr<QSaveFile>> stageDaySheets(const reports::DaySheets& day, const QByteArray& pdf,
                                                  const QString& folder) {
    const QString name = QDir(folder).filePath(daySheetsFileName(day));
    auto file = std::make_unique<QSaveFile>(name);
    if (QFileInfo(name).isDir() || !file->open(QIODevice::WriteOnly) ||
        !file->setPermissions(QFile::ReadOwner | QFile::WriteOwner)) {
        return fail(ErrorCode::FolderNotWritable);
    }
    if (file->write(pdf) != pdf.size() || !file->flush()) {
        return fail(ErrorCode::DiskFull);
    }
    return file;
}

} // namespace tidemark::app
