// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/clinic/ClinicReport.h"

#include <QImage>

class QPagedPaintDevice;

namespace tidemark::app {

/// Paints the report's pages: clinic, title, period, how it is counted, and each table; the weeks of the
/// activity as bars. The footer names the audit log's length and head when it was read, so that paper can be
/// compared with the clinic's file. Returns false where the device does not take it.
[[nodiscard]] bool paintReport(const reports::ClinicReport& report, QPagedPaintDevice& paper);
/// Returns the same pages as a file, with a title and its language.
[[nodiscard]] QByteArray reportPdf(const reports::ClinicReport& report);

/// ReportPicture is one page as it will be printed, and of how many it is.
struct ReportPicture {
    QImage image;
    int page = 1;
    int pages = 1;
};
/// Returns a page, the last where there are fewer, `width` dots wide. It may be called on any thread.
[[nodiscard]] ReportPicture reportPicture(const reports::ClinicReport& report, int page, int width);

} // namespace tidemark::app
