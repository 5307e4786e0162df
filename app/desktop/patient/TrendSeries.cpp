// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/patient/TrendSeries.h"

#include "desktop/models/EffectLevels.h"
#include "text/DateWords.h"
#include "text/EffectWords.h"
#include "text/TrendWords.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <span>

namespace tidemark::app {
namespace {

using namespace Qt::StringLiterals;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Trend)
};

double axisTime(Instant instant) {
    return static_cast<double>(toMilliseconds(instant));
}

std::span<const reports::SessionMark> latest(const reports::PatientTrend& trend, std::size_t columns) {
    const std::span<const reports::SessionMark> all(trend.sessions);
    return all.size() > columns ? all.last(columns) : all;
}

EffectLevel levelOf(const reports::SessionMark& mark, const QString& effect) {
    for (const auto& [key, severity] : mark.effects) {
        if (key == effect) {
            return app::levelOf(severity);
        }
    }
    return EffectLevel::Off;
}

struct EffectWeight {
    QString key;
    Severity worst = Severity::Mild;
    int sessions = 0;
};

/// The effects of these sessions, the worst first, and of equally severe ones the most frequent.
std::vector<EffectWeight> effectsByWeight(std::span<const reports::SessionMark> marks) {
    std::map<QString, EffectWeight> weights;
    for (const reports::SessionMark& mark : marks) {
        for (const auto& [key, severity] : mark.effects) {
            EffectWeight& weight = weights[key];
            weight.key = key;
            weight.worst = std::max(weight.worst, severity);
            ++weight.sessions;
        }
    }
    std::vector<EffectWeight> order;
    order.reserve(weights.size());
    for (const auto& [key, weight] : weights) {
        order.push_back(weight);
    }
    std::ranges::stable_sort(order, [](const EffectWeight& left, const EffectWeight& right) {
        return std::pair(left.worst, left.sessions) > std::pair(right.worst, right.sessions);
    });
    return order;
}

} // namespace

QList<ScoreBand> bandRows(const rules::Scale& scale) {
    QList<ScoreBand> rows;
    // Five bands take severities 0 to 4; a scale with four of them has no "moderately severe".
    const std::vector<rules::ScaleBand>& bands = scale.bands;
    for (std::size_t i = 0; i < bands.size(); ++i) {
        const bool last = i + 1 == bands.size();
        rows.append({bands[i].from, last ? bands[i].to : bands[i].to + 1, bandWords(bands[i].key),
                     last ? 4 : static_cast<int>(i)});
    }
    return rows;
}

ScoreLine scoreLine(const reports::ScoreSeries& series, Instant now, const QByteArray& zone) {
    ScoreLine line;
    line.key = series.scale.id.text();
    line.name = series.scale.name;
    line.bands = bandRows(series.scale);
    Instant last{};
    for (const services::ScoredResult& scored : series.results) {
        if (!scored.score.total) {
            continue;
        }
        last = scored.result.answeredAt;
        line.points.append({axisTime(last), static_cast<double>(*scored.score.total)});
        const QString said = u"%1: %2"_s.arg(dayWords(toLocal(last, zone).date())).arg(*scored.score.total);
        line.labels.append(scored.score.band.isEmpty() ? said
                                                       : said + u", "_s + bandWords(scored.score.band));
    }
    if (!line.points.isEmpty() && isStale(last, now)) {
        line.hollow.append(static_cast<int>(line.points.size()) - 1);
    }
    return line;
}

QList<ScoreLine> scoreRows(const reports::PatientTrend& trend, Instant now, const QByteArray& zone) {
    QList<ScoreLine> rows;
    for (const reports::ScoreSeries& series : trend.scores) {
        rows.append(scoreLine(series, now, zone));
    }
    return rows;
}

QList<int> scoreTicks(const reports::PatientTrend& trend) {
    QList<int> ticks;
    for (const rules::ScaleBand& band : trend.response().scale.bands) {
        ticks.append(band.from);
    }
    if (ticks.isEmpty()) {
        ticks.append(0);
    }
    int highest = trend.response().scale.maximum;
    for (const reports::ScoreSeries& series : trend.scores) {
        highest = std::max(highest, series.latest ? series.scale.maximum : 0);
    }
    ticks.append(highest);
    return ticks;
}

QList<TreatmentMark> inductionMarks(const reports::PatientTrend& trend) {
    QList<TreatmentMark> marks;
    for (const reports::SessionMark& mark : trend.sessions) {
        if (mark.phase == CoursePhase::Induction) {
            marks.append({axisTime(mark.at), markShort(mark), markWords(mark)});
        }
    }
    return marks;
}

QList<TreatmentMark> laterMarks(const reports::PatientTrend& trend) {
    QList<TreatmentMark> marks;
    for (const reports::SessionMark& mark : trend.sessions) {
        if (mark.phase != CoursePhase::Induction) {
            marks.append({axisTime(mark.at), markShort(mark).left(1), markWords(mark)});
        }
    }
    return marks;
}

QList<SystolicPanel> systolicPanels(const reports::PatientTrend& trend) {
    QList<SystolicPanel> panels;
    for (const reports::SessionMark& mark : trend.sessions) {
        SystolicPanel panel{mark.session.text(), markWords(mark), {}};
        for (const auto& [minute, systolic] : mark.systolic) {
            panel.points.append({static_cast<double>(minute), static_cast<double>(systolic)});
        }
        panels.append(panel);
    }
    return panels;
}

QStringList effectHeads(const reports::PatientTrend& trend, std::size_t columns) {
    QStringList heads;
    for (const reports::SessionMark& mark : latest(trend, columns)) {
        heads.append(markShort(mark));
    }
    return heads;
}

QList<EffectLevels> effectRows(const reports::PatientTrend& trend, std::size_t columns, std::size_t rows) {
    const auto marks = latest(trend, columns);
    auto order = effectsByWeight(marks);
    order.resize(std::min(order.size(), rows));
    QList<EffectLevels> list;
    for (const EffectWeight& effect : order) {
        QList<EffectLevel> levels;
        for (const reports::SessionMark& mark : marks) {
            levels.append(levelOf(mark, effect.key));
        }
        list.append({effectWords(effect.key), levels});
    }
    return list;
}

QString effectsLeftOut(const reports::PatientTrend& trend, std::size_t columns, std::size_t rows) {
    QStringList parts;
    const auto order = effectsByWeight(latest(trend, columns));
    if (order.size() > rows) {
        parts << Words::tr("%1 more, at most %2")
                     .arg(order.size() - rows)
                     .arg(severityWords(order.at(rows).worst));
    }
    std::ptrdiff_t earlierSevere = 0;
    for (std::size_t i = 0; i + columns < trend.sessions.size(); ++i) {
        const auto& effects = trend.sessions[i].effects;
        earlierSevere += std::ranges::count(effects, Severity::Severe, &std::pair<QString, Severity>::second);
    }
    if (earlierSevere > 0) {
        parts << Words::tr("%1 severe in earlier sessions").arg(earlierSevere);
    }
    return parts.join(QStringLiteral(" · "));
}

QList<TrendChange> changeRows(const reports::PatientTrend& trend, Instant now, const QByteArray& zone,
                              std::size_t rows) {
    const QDate today = toLocal(now, zone).date();
    QList<TrendChange> list;
    for (const reports::ChangeLine& line : trend.changes) {
        if (static_cast<std::size_t>(list.size()) == rows) {
            break;
        }
        list.append({recentDayWords(toLocal(line.at, zone).date(), today), changeWords(line)});
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
