// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/outcomes/OutcomeRows.h"
#include "reports/OutcomeReport.h"

#include <vector>

namespace tidemark::app {

/// An OutcomeView is a report as the screen shows it, made beside the window.
struct OutcomeView {
    QString headline; ///< "125 courses, primary scale PHQ-9"
    QString scaleName;
    std::vector<OutcomeFigureRow> figures;
    std::vector<OutcomeGroupRow> groups;
    std::vector<OutcomeTableRow> effects; ///< Side effect, any, mild, moderate, severe.
    std::vector<OutcomeTableRow> numbers; ///< Session number, sessions, any effect, moderate or severe.
    std::vector<OutcomeTableRow> safety;  ///< What is rare, pressures, minutes to ready.
    std::vector<OutcomeTableRow> funnel;  ///< Step and count.
    std::vector<OutcomeTableRow> reasons; ///< Why inductions were stopped.
    std::vector<OutcomeMiniature> miniatures;
    std::vector<GapRiskRow> risks;
    QList<PlotPoint> untreated; ///< The steps of the curve; x: days, y: share from 0 to 1.
    QList<PlotPoint> whatever;
    QString untreatedWords;
    QString whateverWords;
    QStringList atRisk; ///< On the days of rules::relapseTicks: untreated, then whatever was given.
    QString relapseDefinition;
    int scaleMaximum = 1;
};

/// Words a report, with the groups of `group` beside each other.
[[nodiscard]] OutcomeView outcomeView(const services::OutcomeRecord& record,
                                      const reports::OutcomeReport& report, rules::OutcomeGroup group);

} // namespace tidemark::app
