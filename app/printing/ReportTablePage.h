// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "printing/SheetFlow.h"
#include "reports/clinic/ReportTable.h"

#include <QByteArray>

namespace tidemark::app {

/// Paints a table with its title; where it goes on on another page, the heading is there again. A table with
/// more columns than a page has room for is painted as a block a row, each value beside its name. Nothing is
/// cut off: a cell takes as many lines as it needs.
void paintReportTable(SheetFlow& flow, const reports::ReportTable& table, const QByteArray& zone);

} // namespace tidemark::app
