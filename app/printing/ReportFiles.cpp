// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/ReportFiles.h"

#include "base/Try.h"
#include "exchange/CsvWriter.h"
#include "exchange/ExportFolder.h"
#include "printing/ReportPages.h"
#include "text/ReportWords.h"

#include <QBuffer>
#include <QCryptographicHash>

namespace tidemark::app {
namespace {

void addTable(exchange::CsvWriter& writer, const reports::ReportTable& table, const QByteArray& zone) {
    std::vector<QString> cells;
    for (const reports::ReportColumn& column : table.columns) {
        cells.emplace_back(QLatin1String(column.key));
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

ReportFiles reportCsvFiles(const reports::ClinicReport& report) {
    ReportFiles made{reports::ReportForm::Csv, {}};
    for (const reports::ReportTable& table : report.tables) {
        made.files.emplace_back(reportFileName(report) + u'-' + QLatin1String(table.key) +
                                    QStringLiteral(".csv"),
                                reportCsv(table, report.zone));
    }
    return made;
}

ReportFiles reportPdfFiles(const reports::ClinicReport& report) {
    return {reports::ReportForm::Pdf, {{reportFileName(report) + QStringLiteral(".pdf"), reportPdf(report)}}};
}

Result<std::vector<QString>> saveReport(services::OpenClinic& clinic, const Actor& actor,
                                        const reports::ClinicReport& report, const ReportFiles& made,
                                        const QString& folder) {
    const auto staged = TIDEMARK_TRY(exchange::ExportFolder::openIn(folder));
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const auto& [name, bytes] : made.files) {
        hash.addData(bytes);
        TIDEMARK_TRY(staged->addBytes(name, bytes));
    }
    TIDEMARK_TRY(reports::noteReport(clinic, actor, report, made.form, hash.result()));
    return staged->publish();
}

} // namespace tidemark::app
