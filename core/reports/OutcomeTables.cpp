// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/OutcomeTables.h"

#include "rules/outcomes/SmallCells.h"

#include <array>

namespace tidemark::reports {
namespace {

using rules::Share;

OutcomeLine hiddenLine(const QString& key) {
    OutcomeLine line;
    line.key = key;
    line.hidden = true;
    return line;
}

/// A share with its interval; of none the exact bound.
OutcomeLine shareLine(const QString& key, const Share& share) {
    if (rules::isSmallCell(share.n)) {
        return hiddenLine(key);
    }
    OutcomeLine line;
    line.key = key;
    line.of = share.of;
    line.n = share.n;
    if (share.n > 0 && share.of == 0) {
        line.high = rules::upperBoundOfNone(share.n);
        return line;
    }
    line.value = rules::fractionOf(share);
    if (const auto interval = rules::wilson(share)) {
        line.low = interval->low;
        line.high = interval->high;
    }
    return line;
}

OutcomeLine quartileLine(const QString& key, const std::optional<rules::Quartiles>& quartiles, int n) {
    if (rules::isSmallCell(n)) {
        return hiddenLine(key);
    }
    OutcomeLine line;
    line.key = key;
    line.n = n;
    if (quartiles) {
        line.value = quartiles->median;
        line.low = quartiles->low;
        line.high = quartiles->high;
    }
    return line;
}

OutcomeLine countLine(const QString& key, int count, bool hidden) {
    if (hidden) {
        return hiddenLine(key);
    }
    OutcomeLine line;
    line.key = key;
    line.n = count;
    return line;
}

/// Only of how many.
OutcomeLine partHiddenLine(const QString& key, int n) {
    OutcomeLine line = hiddenLine(key);
    line.n = n;
    return line;
}

OutcomeLine figureLine(const rules::Figure& figure) {
    OutcomeLine line = figure.isPartHidden() ? partHiddenLine(code(figure.kind), figure.n())
                       : figure.isMedian()   ? quartileLine(code(figure.kind), figure.quartiles, figure.n())
                                             : shareLine(code(figure.kind), figure.share);
    line.missing = figure.missing;
    line.tooEarly = figure.tooEarly;
    return line;
}

OutcomeTable figuresTable(const OutcomeReport& report) {
    OutcomeTable table{QStringLiteral("figures"), {}};
    for (const rules::Figure& figure : report.figures) {
        table.lines.push_back(figureLine(figure));
    }
    return table;
}

void addGroups(std::vector<OutcomeTable>& tables, const OutcomeReport& report) {
    for (const auto& [group, rows] : report.groups) {
        for (const auto figure : {&rules::GroupRow::response, &rules::GroupRow::remission}) {
            OutcomeTable table;
            table.name = (figure == &rules::GroupRow::response ? QStringLiteral("response-by-")
                                                               : QStringLiteral("remission-by-")) +
                         code(group);
            for (const rules::GroupRow& row : rows) {
                const bool isResponse = figure == &rules::GroupRow::response;
                const bool isHidden = isResponse ? row.responseHidden : row.remissionHidden;
                OutcomeLine line = row.hidden ? hiddenLine(row.key)
                                   : isHidden ? partHiddenLine(row.key, (row.*figure).n())
                                              : shareLine(row.key, (row.*figure).share);
                line.missing = (row.*figure).missing;
                line.tooEarly = (row.*figure).tooEarly;
                table.lines.push_back(line);
            }
            tables.push_back(std::move(table));
        }
    }
}

OutcomeTable relapseTable(const QString& name, const rules::RelapseCurve& curve, int missing) {
    OutcomeTable table{name, {}};
    table.lines.push_back(countLine(QStringLiteral("median-days"), curve.n, rules::isSmallCell(curve.n)));
    if (!table.lines.front().hidden && curve.medianDays) {
        table.lines.front().value = *curve.medianDays;
    }
    table.lines.front().missing = missing;
    for (std::size_t place = 0; place < rules::relapseTicks.size(); ++place) {
        const int day = rules::relapseTicks.at(place);
        const QString key = QStringLiteral("day-%1").arg(day);
        const int atRisk = curve.atRisk.at(place);
        // A step of few at risk would say what became of one of them.
        if (rules::isSmallCell(curve.n) || rules::isSmallCell(atRisk)) {
            table.lines.push_back(hiddenLine(key));
            continue;
        }
        OutcomeLine line = countLine(key, atRisk, false);
        if (atRisk > 0) {
            line.value = rules::shareOn(curve.steps, day);
            for (const rules::SurvivalStep& step : curve.steps) {
                if (step.day <= day) {
                    line.low = step.low;
                    line.high = step.high;
                }
            }
        }
        table.lines.push_back(line);
    }
    return table;
}

OutcomeTable funnelTable(const rules::InductionFunnel& funnel) {
    struct Step {
        const char* key;
        int courses;
    };
    OutcomeTable table{QStringLiteral("funnel"), {}};
    for (const Step& step : {Step{"planned", funnel.planned}, Step{"started", funnel.started},
                             Step{"half", funnel.half}, Step{"finished", funnel.finished},
                             Step{"not-begun", funnel.notBegun}, Step{"waiting", funnel.waiting},
                             Step{"running", funnel.running}, Step{"stopped", funnel.stopped}}) {
        table.lines.push_back(
            countLine(QLatin1String(step.key), step.courses, rules::isSmallCell(step.courses)));
    }
    return table;
}

OutcomeTable reasonsTable(const rules::InductionFunnel& funnel) {
    OutcomeTable table{QStringLiteral("stop-reasons"), {}};
    for (const rules::StopReason& reason : funnel.reasons) {
        table.lines.push_back(countLine(reason.words, reason.courses, false));
    }
    table.lines.push_back(
        countLine(QStringLiteral("other"), funnel.otherReasons, rules::isSmallCell(funnel.otherReasons)));
    return table;
}

OutcomeTable effectsTable(const rules::SessionSafety& safety) {
    OutcomeTable table{QStringLiteral("effects"), {}};
    for (const rules::EffectCount& effect : safety.effects) {
        const std::array counts{effect.mild, effect.moderate, effect.severe};
        const auto hidden = rules::hiddenCells(counts);
        table.lines.push_back(rules::isSmallCell(effect.all())
                                  ? hiddenLine(effect.key)
                                  : shareLine(effect.key, {effect.all(), safety.sessions}));
        for (std::size_t place = 0; place < counts.size(); ++place) {
            table.lines.push_back(countLine(effect.key + u'.' + code(severityCodes.at(place).value),
                                            counts.at(place), hidden[place]));
        }
    }
    return table;
}

/// The same, where so few of them that they could be recognised are hidden, too.
OutcomeLine cellLine(const QString& key, const Share& share) {
    return rules::isSmallCell(share.of) ? hiddenLine(key) : shareLine(key, share);
}

OutcomeTable sessionsTable(const rules::SessionSafety& safety) {
    OutcomeTable table{QStringLiteral("by-session-number"), {}};
    for (const rules::SessionNumberRow& row : safety.byNumber) {
        const QString number = QString::number(row.number);
        table.lines.push_back(cellLine(number + QStringLiteral(".any-effect"), row.anyEffect));
        table.lines.push_back(cellLine(number + QStringLiteral(".moderate-effect"), row.moderateEffect));
        table.lines.push_back(cellLine(number + QStringLiteral(".severe-pressure"), row.severePressure));
    }
    return table;
}

OutcomeTable safetyTable(const rules::SessionSafety& safety) {
    OutcomeTable table{QStringLiteral("safety"), {}};
    for (const rules::RareShare& rare : safety.rare) {
        table.lines.push_back(shareLine(code(rare.event), rare.share));
        table.lines.back().missing = rare.missing;
    }
    table.lines.push_back(shareLine(QStringLiteral("pressure-rise"), safety.risenPressure));
    table.lines.back().missing = safety.risenMissing;
    table.lines.push_back(
        quartileLine(QStringLiteral("ready-minutes"), safety.readyMinutes, safety.readyKnown));
    table.lines.back().missing = safety.readyMissing;
    return table;
}

} // namespace

std::vector<OutcomeTable> outcomeTables(const OutcomeReport& report) {
    std::vector<OutcomeTable> tables{figuresTable(report)};
    addGroups(tables, report);
    tables.push_back(
        relapseTable(QStringLiteral("relapse-untreated"), report.relapse.untreated, report.relapse.missing));
    tables.push_back(
        relapseTable(QStringLiteral("relapse-whatever"), report.relapse.whatever, report.relapse.missing));
    tables.push_back(funnelTable(report.funnel));
    tables.push_back(reasonsTable(report.funnel));
    tables.push_back(safetyTable(report.safety));
    tables.push_back(effectsTable(report.safety));
    tables.push_back(sessionsTable(report.safety));
    return tables;
}

} // namespace tidemark::reports
