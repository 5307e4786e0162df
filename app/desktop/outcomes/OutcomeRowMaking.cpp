// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/outcomes/OutcomeRowMaking.h"

#include "desktop/looks/Tones.h"
#include "desktop/today/BoardRows.h"
#include "rules/outcomes/SmallCells.h"
#include "text/DoseWords.h"
#include "text/EffectWords.h"
#include "text/OutcomeWords.h"

#include <QCoreApplication>

#include <algorithm>

namespace tidemark::app {
namespace {

using rules::OutcomeGroup;
using services::OutcomeRecord;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(OutcomeView)
};

const QString& noName() {
    static const QString none = QStringLiteral("–");
    return none;
}

std::vector<OutcomeFigureRow> figureRows(const reports::OutcomeReport& report) {
    std::vector<OutcomeFigureRow> rows;
    for (const rules::Figure& figure : report.figures) {
        const FigureWords words = figureWords(figure, report.scaleName);
        rows.push_back(
            {code(figure.kind), words.title, words.value, words.interval, words.count, words.definition});
    }
    return rows;
}

std::vector<OutcomeGroupRow> groupRows(const OutcomeRecord& record, const reports::OutcomeReport& report,
                                       OutcomeGroup group) {
    std::vector<OutcomeGroupRow> rows;
    for (const rules::GroupRow& each : report.groups.at(group)) {
        OutcomeGroupRow row;
        row.key = each.key;
        row.name = groupWords(group, each.key, record);
        if (each.hidden) {
            row.count = cellWords(each.response.n(), true);
            row.response = Words::tr("too few");
        } else {
            const FigureWords response = figureWords(each.response, report.scaleName);
            row.count = QString::number(each.response.n());
            row.response = each.responseHidden ? Words::tr("not shown") : response.value;
            row.remission = each.remissionHidden ? Words::tr("not shown")
                                                 : figureWords(each.remission, report.scaleName).value;
            if (!each.responseHidden) {
                row.interval = response.interval;
                row.responseShare = rules::fractionOf(each.response.share).value_or(0);
            }
            if (!each.remissionHidden) {
                row.remissionShare = rules::fractionOf(each.remission.share).value_or(0);
            }
        }
        rows.push_back(row);
    }
    return rows;
}

std::vector<OutcomeTableRow> effectRows(const rules::SessionSafety& safety) {
    std::vector<OutcomeTableRow> rows;
    for (const rules::EffectCount& effect : safety.effects) {
        const std::array counts{effect.mild, effect.moderate, effect.severe};
        const auto hidden = rules::hiddenCells(counts);
        QStringList cells{effectWords(effect.key), rules::isSmallCell(effect.all())
                                                       ? cellWords(0, true)
                                                       : rareWords({effect.all(), safety.sessions})};
        for (std::size_t place = 0; place < counts.size(); ++place) {
            cells << cellWords(counts.at(place), hidden[place]);
        }
        rows.push_back({effect.key, cells});
    }
    return rows;
}

QString shareCell(const rules::Share& share) {
    return rules::isSmallCell(share.of) || rules::isSmallCell(share.n) ? cellWords(0, true)
                                                                       : rareWords(share);
}

std::vector<OutcomeTableRow> numberRows(const rules::SessionSafety& safety) {
    std::vector<OutcomeTableRow> rows;
    for (const rules::SessionNumberRow& each : safety.byNumber) {
        const QString number = each.number == rules::lastSessionNumber
                                   ? Words::tr("%1 and later").arg(each.number)
                                   : QString::number(each.number);
        const bool few = rules::isSmallCell(each.anyEffect.n);
        rows.push_back({number,
                        {number, shareCell(each.anyEffect), shareCell(each.moderateEffect),
                         shareCell(each.severePressure),
                         each.readyMinutes && !few ? numberWords(each.readyMinutes->median, 0) : noName()}});
    }
    return rows;
}

std::vector<OutcomeTableRow> safetyRows(const rules::SessionSafety& safety) {
    std::vector<OutcomeTableRow> rows;
    const auto add = [&](const QString& title, const QString& value, int missing) {
        rows.push_back(
            {title, {title, value, missing > 0 ? Words::tr("%1 missing").arg(missing) : QString()}});
    };
    for (const rules::RareShare& rare : safety.rare) {
        add(rareEventWords(rare.event), rareWords(rare.share), rare.missing);
    }
    add(Words::tr("Pressure risen as far as the protocol flags"), rareWords(safety.risenPressure),
        safety.risenMissing);
    const bool few = rules::isSmallCell(safety.readyKnown);
    add(Words::tr("Minutes from Start to ready, median"),
        safety.readyMinutes && !few
            ? Words::tr("%1, middle half %2 to %3")
                  .arg(numberWords(safety.readyMinutes->median, 0), numberWords(safety.readyMinutes->low, 0),
                       numberWords(safety.readyMinutes->high, 0))
            : noName(),
        safety.readyMissing);
    return rows;
}

std::vector<OutcomeTableRow> funnelRows(const rules::InductionFunnel& funnel) {
    std::vector<OutcomeTableRow> rows;
    const auto add = [&](const QString& title, int count) {
        rows.push_back({title, {title, cellWords(count, rules::isSmallCell(count))}});
    };
    add(Words::tr("Planned"), funnel.planned);
    add(Words::tr("Started"), funnel.started);
    add(Words::tr("Half given"), funnel.half);
    add(Words::tr("Finished"), funnel.finished);
    add(Words::tr("Running now"), funnel.running);
    add(Words::tr("Still to begin"), funnel.waiting);
    add(Words::tr("Stopped early"), funnel.stopped);
    add(Words::tr("Never begun"), funnel.notBegun);
    return rows;
}

std::vector<OutcomeTableRow> reasonRows(const rules::InductionFunnel& funnel) {
    std::vector<OutcomeTableRow> rows;
    for (const rules::StopReason& reason : funnel.reasons) {
        const QString words = reason.words.isEmpty() ? Words::tr("No reason recorded") : reason.words;
        rows.push_back({words, {words, QString::number(reason.courses)}});
    }
    if (funnel.otherReasons > 0) {
        const QString words = Words::tr("Other reasons");
        rows.push_back(
            {words, {words, cellWords(funnel.otherReasons, rules::isSmallCell(funnel.otherReasons))}});
    }
    return rows;
}

/// The days of the axis that all miniatures share: an induction and the time in which its outcome is asked.
constexpr double miniatureDays = 70;

std::vector<OutcomeMiniature> miniatures(const OutcomeRecord& record, const reports::OutcomeReport& report) {
    std::vector<std::pair<int, OutcomeMiniature>> sorted;
    for (const rules::JudgedCourse* course : rules::selected(record.courses, report.filter, record.zone)) {
        const auto& outcome = course->outcome;
        if (!outcome.baseline || !outcome.firstDose) {
            continue;
        }
        OutcomeMiniature row;
        row.key = course->facts.course.text();
        row.patientId = course->facts.patient.text();
        const auto patient = record.patients.find(course->facts.patient);
        row.initials = patient == record.patients.end() ? noName() : initialsOf(patient->second);
        for (const rules::ScorePoint& point : course->facts.scores) {
            const double days =
                std::chrono::duration<double, std::ratio<86400>>(point.at - *outcome.firstDose).count();
            if (days >= -30 && days <= miniatureDays) {
                row.points.push_back({days, static_cast<double>(point.total)});
            }
        }
        row.maximum = course->facts.scale != nullptr ? course->facts.scale->maximum : 1;
        const int change = outcome.score ? outcome.score->after - outcome.score->before : 0;
        row.change = outcome.score ? (change > 0 ? u'+' + QString::number(change) : QString::number(change))
                                   : noName();
        row.tone = numberOfTone(!outcome.score     ? Tone::Neutral
                                : outcome.response ? Tone::Good
                                : outcome.worse    ? Tone::Bad
                                                   : Tone::Warn);
        sorted.emplace_back(outcome.score ? change : 1000, std::move(row));
    }
    std::ranges::stable_sort(sorted, {}, &std::pair<int, OutcomeMiniature>::first);
    std::vector<OutcomeMiniature> rows;
    rows.reserve(sorted.size());
    for (auto& [change, row] : sorted) {
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<GapRiskRow> riskRows(const OutcomeRecord& record, const reports::OutcomeReport& report) {
    std::vector<GapRiskRow> rows;
    for (const rules::GapRisk& risk : report.atRisk) {
        const auto patient = record.patients.find(risk.patient);
        rows.push_back({risk.course.text(), risk.patient.text(),
                        patient == record.patients.end() ? noName() : listName(patient->second),
                        gapRiskWords(risk)});
    }
    return rows;
}

/// The corners of a curve, as long as enough are followed for a step to give nobody away.
QList<PlotPoint> cornersOf(const rules::RelapseCurve& curve) {
    QList<PlotPoint> corners;
    if (rules::isSmallCell(curve.n) || curve.n == 0) {
        return corners;
    }
    corners.push_back({0, 1});
    for (const rules::SurvivalStep& step : curve.steps) {
        if (step.atRisk < rules::smallestShown) {
            return corners;
        }
        corners.push_back({static_cast<double>(step.day), corners.back().y});
        corners.push_back({static_cast<double>(step.day), step.share});
    }
    corners.push_back({static_cast<double>(curve.lastDay), corners.back().y});
    return corners;
}

QString curveWords(const QString& name, const rules::RelapseCurve& curve) {
    if (curve.n == 0) {
        return Words::tr("%1: nobody").arg(name);
    }
    if (rules::isSmallCell(curve.n)) {
        return Words::tr("%1: too few to show").arg(name);
    }
    return curve.medianDays
               ? Words::tr("%1: n = %2, median %3 days").arg(name).arg(curve.n).arg(*curve.medianDays)
               : Words::tr("%1: n = %2, median not reached").arg(name).arg(curve.n);
}

QString riskLine(const QString& name, const rules::RelapseCurve& curve) {
    QStringList numbers;
    for (const int atRisk : curve.atRisk) {
        numbers << cellWords(atRisk, rules::isSmallCell(atRisk));
    }
    return Words::tr("%1: %2").arg(name, numbers.join(QStringLiteral(" · ")));
}

void addRelapse(OutcomeView& view, const reports::OutcomeReport& report) {
    const rules::Relapse& relapse = report.relapse;
    const QString untreated = Words::tr("without further treatment");
    const QString whatever = Words::tr("whatever was given after it");
    view.untreated = cornersOf(relapse.untreated);
    view.whatever = cornersOf(relapse.whatever);
    view.untreatedWords = curveWords(untreated, relapse.untreated);
    view.whateverWords = curveWords(whatever, relapse.whatever);
    view.atRisk = {riskLine(untreated, relapse.untreated), riskLine(whatever, relapse.whatever)};
    view.relapseDefinition = relapseDefinition(report.scaleName);
    if (relapse.missing > 0) {
        view.relapseDefinition += Words::tr(" %1 missing.").arg(relapse.missing);
    }
}

int maximumOf(const OutcomeRecord& record, const QString& scaleName) {
    for (const rules::Scale& scale : record.scales.all()) {
        if (scale.name == scaleName) {
            return scale.maximum;
        }
    }
    return 1;
}

} // namespace

OutcomeView outcomeView(const OutcomeRecord& record, const reports::OutcomeReport& report,
                        OutcomeGroup group) {
    OutcomeView view;
    view.headline =
        report.scaleName.isEmpty()
            ? Words::tr("Courses: %1, no single primary scale").arg(report.courses)
            : Words::tr("Courses: %1, primary scale %2").arg(report.courses).arg(report.scaleName);
    view.scaleName = report.scaleName;
    view.scaleMaximum = maximumOf(record, report.scaleName);
    view.figures = figureRows(report);
    view.groups = groupRows(record, report, group);
    view.effects = effectRows(report.safety);
    view.numbers = numberRows(report.safety);
    view.safety = safetyRows(report.safety);
    view.funnel = funnelRows(report.funnel);
    view.reasons = reasonRows(report.funnel);
    view.miniatures = miniatures(record, report);
    view.risks = riskRows(record, report);
    addRelapse(view, report);
    return view;
}

} // namespace tidemark::app
