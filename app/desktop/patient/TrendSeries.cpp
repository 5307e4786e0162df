// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/patient/TrendSeries.h"

#include "text/DateWords.h"
#include "text/EffectWords.h"
#include "text/TrendWords.h"

#include <QPointF>
#include <QVariantMap>

#include <algorithm>
#include <map>
#include <span>

namespace tidemark::app {
namespace {

using namespace Qt::StringLiterals;

double axisTime(Instant instant) {
    return static_cast<double>(toMilliseconds(instant));
}

std::span<const reports::SessionMark> latest(const reports::PatientTrend& trend, std::size_t columns) {
    const std::span<const reports::SessionMark> all(trend.sessions);
    return all.size() > columns ? all.last(columns) : all;
}

QString levelOf(const reports::SessionMark& mark, const QString& effect) {
    for (const auto& [key, severity] : mark.effects) {
        if (key == effect) {
            return code(severity);
        }
    }
    return {};
}

} // namespace

ScoreLine scoreLine(const reports::ScoreSeries& series, Instant now, const QByteArray& zone) {
    ScoreLine line;
    Instant last{};
    for (const services::ScoredResult& scored : series.results) {
        if (!scored.score.total) {
            continue;
        }
        last = scored.result.answeredAt;
        line.points.append(QPointF(axisTime(last), *scored.score.total));
        line.labels.append(u"%1: %2, %3"_s.arg(dayWords(toLocal(last, zone).date()))
                               .arg(*scored.score.total)
                               .arg(bandWords(scored.score.band)));
    }
    if (!line.points.isEmpty() && now - last > std::chrono::hours(24 * staleAfterDays)) {
        line.hollow.append(static_cast<int>(line.points.size()) - 1);
    }
    return line;
}

QVariantList scoreRows(const reports::PatientTrend& trend, Instant now, const QByteArray& zone) {
    QVariantList rows;
    for (const reports::ScoreSeries& series : trend.scores) {
        const ScoreLine line = scoreLine(series, now, zone);
        rows.append(QVariantMap{{u"key"_s, series.scale.id.text()},
                                {u"name"_s, series.scale.name},
                                {u"points"_s, line.points},
                                {u"hollow"_s, line.hollow},
                                {u"labels"_s, line.labels}});
    }
    return rows;
}

QVariantList scoreTicks(const reports::PatientTrend& trend) {
    QVariantList ticks;
    for (const rules::ScaleBand& band : trend.response().scale.bands) {
        ticks.append(band.from);
    }
    int highest = trend.response().scale.maximum;
    for (const reports::ScoreSeries& series : trend.scores) {
        highest = std::max(highest, series.latest ? series.scale.maximum : 0);
    }
    ticks.append(highest);
    return ticks;
}

QVariantList bandRows(const rules::Scale& scale) {
    QVariantList rows;
    // Five bands take severities 0 to 4; a scale with four of them has no "moderately severe".
    const std::vector<rules::ScaleBand>& bands = scale.bands;
    for (std::size_t i = 0; i < bands.size(); ++i) {
        const bool last = i + 1 == bands.size();
        rows.append(QVariantMap{{u"from"_s, bands[i].from},
                                {u"to"_s, last ? bands[i].to : bands[i].to + 1},
                                {u"name"_s, bandWords(bands[i].key)},
                                {u"severity"_s, last ? 4 : static_cast<int>(i)}});
    }
    return rows;
}

QVariantList inductionMarks(const reports::PatientTrend& trend) {
    QVariantList marks;
    for (const reports::SessionMark& mark : trend.sessions) {
        if (mark.phase == CoursePhase::Induction) {
            marks.append(QVariantMap{
                {u"x"_s, axisTime(mark.at)}, {u"label"_s, markShort(mark)}, {u"name"_s, markWords(mark)}});
        }
    }
    return marks;
}

QVariantList laterMarks(const reports::PatientTrend& trend) {
    QVariantList marks;
    for (const reports::SessionMark& mark : trend.sessions) {
        if (mark.phase != CoursePhase::Induction) {
            marks.append(QVariantMap{{u"x"_s, axisTime(mark.at)},
                                     {u"label"_s, markShort(mark).left(1)},
                                     {u"name"_s, markWords(mark)}});
        }
    }
    return marks;
}

QVariantList systolicPanels(const reports::PatientTrend& trend) {
    QVariantList panels;
    for (const reports::SessionMark& mark : trend.sessions) {
        QVariantList points;
        for (const auto& [minute, systolic] : mark.systolic) {
            points.append(QPointF(minute, systolic));
        }
        panels.append(QVariantMap{
            {u"title"_s, markWords(mark)}, {u"points"_s, points}, {u"sessionId"_s, mark.session.text()}});
    }
    return panels;
}

QVariantList effectHeads(const reports::PatientTrend& trend, std::size_t columns) {
    QVariantList heads;
    for (const reports::SessionMark& mark : latest(trend, columns)) {
        heads.append(markShort(mark));
    }
    return heads;
}

QVariantList effectRows(const reports::PatientTrend& trend, std::size_t columns, std::size_t rows) {
    const auto marks = latest(trend, columns);
    std::map<QString, int> counts;
    for (const reports::SessionMark& mark : marks) {
        for (const auto& effect : mark.effects) {
            ++counts[effect.first];
        }
    }
    std::vector<std::pair<QString, int>> order(counts.begin(), counts.end());
    std::stable_sort(order.begin(), order.end(),
                     [](const auto& left, const auto& right) { return left.second > right.second; });
    order.resize(std::min(order.size(), rows));
    QVariantList list;
    for (const auto& [key, count] : order) {
        QVariantList levels;
        for (const reports::SessionMark& mark : marks) {
            levels.append(levelOf(mark, key));
        }
        list.append(QVariantMap{{u"name"_s, effectWords(key)}, {u"levels"_s, levels}});
    }
    return list;
}

QVariantList changeRows(const reports::PatientTrend& trend, Instant now, const QByteArray& zone,
                        std::size_t rows) {
    const QDate today = toLocal(now, zone).date();
    QVariantList list;
    for (const reports::ChangeLine& line : trend.changes) {
        if (static_cast<std::size_t>(list.size()) == rows) {
            break;
        }
        list.append(QVariantMap{{u"day"_s, recentDayWords(toLocal(line.at, zone).date(), today)},
                                {u"text"_s, changeWords(line)}});
    }
    return list;
}

TrendSpan trendSpan(const reports::PatientTrend& trend, Instant now) {
    std::optional<Instant> first;
    const auto take = [&first](Instant at) { first = first ? std::min(*first, at) : at; };
    for (const reports::ScoreSeries& series : trend.scores) {
        for (const services::ScoredResult& scored : series.results) {
            if (scored.score.total) {
                take(scored.result.answeredAt);
            }
        }
    }
    if (!trend.sessions.empty()) {
        take(trend.sessions.front().at);
    }
    if (!trend.homeDoses.empty()) {
        take(trend.homeDoses.front().takenAt);
    }
    const Duration least = std::chrono::hours(24 * leastTrendDays);
    const Instant from = first.value_or(now - least);
    const Duration span = std::max(now - from, least);
    // A fortieth at either side keeps the first and the last point off the edge.
    return {from - span / 40, from + span + span / 40};
}

} // namespace tidemark::app
