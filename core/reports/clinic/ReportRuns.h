// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/clinic/ClinicReport.h"

namespace tidemark::reports {

/// A ReportRun is one time that a report left the program.
struct ReportRun {
    ReportKind kind = ReportKind::OpenWork;
    services::Period period;
    ReportForm form = ReportForm::Csv;
    Instant at;
    QString person; ///< Empty for somebody who is not on record.
};

/// ReadRuns reads the last runs; it may be called on any thread, and fails with the errors of the store.
using ReadRuns = std::function<Result<std::vector<ReportRun>>()>;
/// Returns what reads the last `count` runs from the audit log, the newest first; one that was only shown on
/// the screen is none. What it returned fails soon after `stop` is true. It fails with NotPermitted.
[[nodiscard]] Result<ReadRuns> beginLastRuns(services::OpenClinic& clinic, const Actor& actor, int count,
                                             std::shared_ptr<std::atomic<bool>> stop);

} // namespace tidemark::reports
