// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/clinic/ClinicReport.h"

namespace tidemark::app {

/// Returns a table as CSV: RFC 4180, UTF-8, the keys of its columns as heading, codes as codes. The line of
/// sums is not in it.
[[nodiscard]] QByteArray reportCsv(const reports::ReportTable& table, const QByteArray& zone);

/// Saves each table of the report as a file of its own, "activity-2026-04-01-to-2026-04-30-by_route.csv", all
/// of them or none, readable by their owner only, after the audit log's entry. It returns the files. It fails
/// with FolderNotWritable, DiskFull, WriteFailed, and as reports::noteReport() does.
[[nodiscard]] Result<std::vector<QString>> saveReportCsv(services::OpenClinic& clinic, const Actor& actor,
                                                         const reports::ClinicReport& report,
                                                         const QString& folder);
/// Saves the report as a PDF, which `pdf` has painted already; it fails as saveReportCsv() does.
[[nodiscard]] Result<std::vector<QString>> saveReportPdf(services::OpenClinic& clinic, const Actor& actor,
                                                         const reports::ClinicReport& report,
                                                         const QByteArray& pdf, const QString& folder);

} // namespace tidemark::app
