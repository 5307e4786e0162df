// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/clinic/ClinicReport.h"

#include <QStringList>

namespace tidemark::app {

/// Returns "Activity", "Controlled drugs".
[[nodiscard]] QString reportTitle(reports::ReportKind kind);
/// Returns how it is counted and what is in it, in one or two sentences.
[[nodiscard]] QString reportDefinition(reports::ReportKind kind);
/// Returns "1 Apr 2026 to 30 Apr 2026"; one day alone where the period is one.
[[nodiscard]] QString periodWords(const services::Period& period);
/// Returns what is above a table: "By route".
[[nodiscard]] QString tableTitle(const reports::ReportTable& table);
/// Returns the heading of a column with its unit: "Given, mg".
[[nodiscard]] QString columnTitle(const reports::ReportColumn& column);
/// Returns a cell as a person reads it; empty where nothing was recorded.
[[nodiscard]] QString cellWords(const reports::ReportCell& cell, const reports::ReportColumn& column,
                                const QByteArray& zone);
/// Returns a cell as a file has it: codes, ISO 8601 with the offset of the zone, a point in a number; empty
/// where nothing was recorded.
[[nodiscard]] QString cellText(const reports::ReportCell& cell, const QByteArray& zone);
/// Returns "12 rows" and the like, for the head of the screen and the audit log.
[[nodiscard]] QString reportSizeWords(const reports::ClinicReport& report);
/// Returns the name of the report's files without an ending; it names the days and nobody.
[[nodiscard]] QString reportFileName(const reports::ClinicReport& report);

} // namespace tidemark::app
