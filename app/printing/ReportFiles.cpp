// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/ReportFiles.h"

#include "base/Try.h"
#include "exchange/CsvWriter.h"
#include "exchange/ExportFolder.h"
#include "text/ReportWords.h"

#include <QBuffer>
#include <QCryptographicHash>

namespace tidemark::app {
namespace {

using reports::ReportForm;

void addTable(exchange::CsvWriter& writer, const reports::ReportTable& table, const QByteArray& zone) {
    std::vector<QString> cells;
    for (const reports::ReportColumn& column : table.columns) {
        cells.push_back(QLatin1String(column.key));
    }
    writer.add(cells);
    for (const reports::ReportRow& row : table.rows) {
        cells.clear();
        for (const reports::ReportCell& cell : row) {
            cells.push_back(cellText(cell, zone));
        }
        writer.add(cells);
    }
}

} // namespace

QByteArray reportCsv(const reports::ReportTable& table, const QByteArray& zone) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    exchange::CsvWriter writer(buffer);
    addTable(writer, table, zone);
    static_cast<void>(writer.finish()); // Memory takes everything.
    return buffer.data();
}

Result<std::vector<QString>> saveReportCsv(services::OpenClinic& clinic, const Actor& actor,
                                           const reports::ClinicReport& report, const QString& folder) {
    const auto files = TIDEMARK_TRY(exchange::ExportFolder::openIn(folder));
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const reports::ReportTable& table : report.tables) {
        const QString name =
            reportFileName(report) + u'-' + QLatin1String(table.key) + QStringLiteral(".csv");
        const QByteArray bytes = reportCsv(table, report.zone);
        hash.addData(bytes);
        TIDEMARK_TRY(files->addBytes(name, bytes));
    }
    TIDEMARK_TRY(reports::noteReport(clinic, actor, report, ReportForm::Csv, hash.result()));
    return files->publish();
}

Result<std::vector<QString>> saveReportPdf(services::OpenClinic& clinic, const Actor& actor,
                                           const reports::ClinicReport& report, const QByteArray& pdf,
                                           const QString& folder) {
    const auto files = TIDEMARK_TRY(exchange::ExportFolder::openIn(folder));
    TIDEMARK_TRY(files->addBytes(reportFileName(report) + QStringLiteral(".pdf"), pdf));
    TIDEMARK_TRY(reports::noteReport(clinic, actor, report, ReportForm::Pdf,
                                     QCryptographicHash::hash(pdf, QCryptographicHash::Sha256)));
    return files->publish();
}

} // namespace tidemark::app
