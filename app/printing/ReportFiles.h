// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/clinic/ClinicReport.h"

namespace tidemark::app {

/// Returns a table as CSV: RFC 4180, UTF-8, the keys of its columns as heading, codes as codes. The line of
/// sums is not in it.
[[nodiscard]] QByteArray reportCsv(const reports::ReportTable& table, const QByteArray& zone);

/// ReportFiles are the files of one report, made in memory.
struct ReportFiles {
    reports::ReportForm form = reports::ReportForm::Csv;
    std::vector<std::pair<QString, QByteArray>> files; ///< Name and bytes.
};
/// Returns each table of the report as a file of its own, "activity-2026-04-01-to-2026-04-30-by_route.csv".
/// It may be called on any thread.
[[nodiscard]] ReportFiles reportCsvFiles(const reports::ClinicReport& report);
/// Returns the report as one PDF. It may be called on any thread.
[[nodiscard]] ReportFiles reportPdfFiles(const reports::ClinicReport& report);

/// Saves the files, all of them or none, readable by their owner only, after the audit log's entry. It
/// returns their names. It fails with FolderNotWritable, DiskFull, WriteFailed, and as reports::noteReport()
/// does.
[[nodiscard]] Result<std::vector<QString>> saveReport(services::OpenClinic& clinic, const Actor& actor,
                                                      const reports::ClinicReport& report,
                                                      const ReportFiles& made, const QString& folder);

} // namespace tidemark::app
