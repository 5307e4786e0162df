// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/patient/TrendTiles.h"

#include "base/CalendarDay.h"
#include "desktop/patient/TrendSeries.h"
#include "text/DateWords.h"
#include "text/ScaleWords.h"
#include "text/TrendWords.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace tidemark::app {
namespace {

using namespace Qt::StringLiterals;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Trend)
};

TrendTile tile(const QString& label, const QString& value, const QString& unit = {}, const QString& pill = {},
               Tone tone = Tone::Neutral) {
    return {label, value, unit, pill, tone, {}};
}

QString none() {
    return QString(QChar(0x2013));
}

QString agoWords(QDate day, QDate today) {
    const qint64 days = day.daysTo(today);
    return days == 0   ? Words::tr("today")
           : days == 1 ? Words::tr("yesterday")
                       : Words::tr("%n day(s) ago", nullptr, static_cast<int>(days));
}

/// "IV 33.3 mg": what was given, by its route.
QString givenWords(Route route, Milligrams given) {
    const char* pattern = route == Route::Nasal           ? QT_TRANSLATE_NOOP("Trend", "spray %1 mg")
                          : route == Route::Intramuscular ? QT_TRANSLATE_NOOP("Trend", "IM %1 mg")
                                                          : QT_TRANSLATE_NOOP("Trend", "IV %1 mg");
    return Words::tr(pattern).arg(given.value, 0, 'f', 1);
}

/// "−11 (−55 %) from baseline 20": points, and percent where the baseline is not 0.
QString changeFromBaseline(int baseline, int now) {
    const auto improved = rules::percentImprovement(baseline, now);
    const QString points = signedNumber(now - baseline);
    return improved && now != baseline
               ? Words::tr("%1 (%2 %) from %3").arg(points, signedNumber(-qRound(*improved))).arg(baseline)
               : Words::tr("%1 from %2").arg(points).arg(baseline);
}

/// The band of the latest total; empty where the scale has none.
QString latestBand(const reports::ScoreSeries& series) {
    const auto latest = std::find_if(series.results.rbegin(), series.results.rend(),
                                     [](const services::ScoredResult& each) { return each.score.total; });
    return latest == series.results.rend() || latest->score.band.isEmpty()
               ? QString()
               : wholeBandWords(latest->score.band);
}

QString joined(QStringList words) {
    words.removeAll(QString());
    return words.join(u", "_s);
}

/// A scale that was answered and has no total is never "none yet": it says its band, or that it has none.
TrendTile withoutTotal(const reports::ScoreSeries& series, const QString& when) {
    const services::ScoredResult& last = series.results.back();
    const Message words = scoreMessage(series.scale, last.score);
    TrendTile made = tile(series.scale.name, none(), {}, words.text, words.tone);
    made.note = when;
    return made;
}

/// The triage of suicide risk: the level, what it was before, and whether somebody has acted.
TrendTile triageTile(const reports::ScoreSeries& series, const QString& when) {
    const auto level = [](const services::ScoredResult& each) {
        return each.score.band.isEmpty() ? Words::tr("not decided") : wholeBandWords(each.score.band);
    };
    const services::ScoredResult& last = series.results.back();
    const bool open = last.score.asksForAction && last.result.acknowledgedBy.isNull();
    const Tone tone = open                           ? Tone::Bad
                      : last.score.band == "none"_L1 ? Tone::Good
                      : last.score.band.isEmpty()    ? Tone::Warn
                      : last.score.band == "high"_L1 ? Tone::Bad
                                                     : Tone::Warn;
    QString pill = Words::tr("suicide risk");
    if (series.results.size() > 1) {
        pill = Words::tr("suicide risk, was %1").arg(level(*(series.results.rbegin() + 1)));
    }
    TrendTile made = tile(series.scale.name, level(last), {}, pill, tone);
    made.note = open ? Words::tr("%1: nobody has acted yet").arg(when) : when;
    return made;
}

TrendTile scoreTile(const reports::ScoreSeries& series, Instant now, const QByteArray& zone) {
    const QString name = series.scale.name;
    if (series.results.empty() && !series.latest) {
        return tile(name, none(), {}, Words::tr("none yet"));
    }
    const auto ago = [&](Instant at) { return agoWords(calendarDay(at, zone), calendarDay(now, zone)); };
    if (!series.latest) {
        const QString when = ago(series.results.back().result.answeredAt);
        return series.scale.totalRule == rules::TotalRule::SuicideTriage ? triageTile(series, when)
                                                                         : withoutTotal(series, when);
    }
    const int total = series.latest->total;
    const QString when = ago(series.latest->at);
    if (!series.baseline) {
        TrendTile made = tile(name, QString::number(total), {}, Words::tr("no baseline"));
        made.note = joined({latestBand(series), when});
        return made;
    }
    const int baseline = series.baseline->total;
    const bool reliable = rules::isReliableChange(series.scale, baseline, total);
    const Tone tone = !reliable ? Tone::Neutral : rules::isWorse(baseline, total) ? Tone::Bad : Tone::Good;
    TrendTile made = tile(name, QString::number(total), {}, changeFromBaseline(baseline, total), tone);
    made.note = joined({latestBand(series), reliable ? QString() : Words::tr("no reliable change"), when});
    return made;
}

/// Whether the patient is safe comes first, whatever it says.
TrendTile answerTile(const std::optional<reports::SafetyItem>& safety, Instant now, const QByteArray& zone) {
    const QString label = Words::tr("Thoughts of suicide");
    if (!safety) {
        return tile(label, none(), {}, Words::tr("never asked"), Tone::Warn);
    }
    QString pill = Words::tr("item %1").arg(safety->item);
    if (safety->before && *safety->before != safety->answer) {
        pill = Words::tr("item %1, was %2").arg(safety->item).arg(*safety->before);
    }
    const Tone tone = safety->open ? Tone::Bad : safety->answer > 0 ? Tone::Warn : Tone::Good;
    TrendTile made =
        tile(label, QString::number(safety->answer), Words::tr("of %1").arg(safety->highest), pill, tone);
    const QDate day = calendarDay(safety->at, zone);
    made.note = agoWords(day, calendarDay(now, zone));
    if (safety->open) {
        made.note = Words::tr("%1: nobody has acted yet").arg(made.note);
    } else if (!safety->whatWasDone.isEmpty()) {
        made.note = Words::tr("%1. %2: %3").arg(made.note, safety->acknowledgedBy, safety->whatWasDone);
    }
    return made;
}

TrendTile safetyTile(const reports::PatientTrend& trend, Instant now, const QByteArray& zone) {
    TrendTile made = answerTile(trend.safety, now, zone);
    if (trend.seriousEvents > 0) {
        const QString serious = Words::tr("Serious events after leaving: %1").arg(trend.seriousEvents);
        made.note = made.note.isEmpty() ? serious : made.note + u". "_s + serious;
    }
    return made;
}

/// Whether the numbers of the page are of these days: "data complete", or what is missing or oldest.
QString freshnessWords(const reports::PatientTrend& trend, Instant now, const QByteArray& zone) {
    const reports::ScoreSeries* oldest = nullptr;
    for (const reports::ScoreSeries& series : trend.scores) {
        const bool expected = series.scale.occasion == rules::Occasion::EveryVisit ||
                              series.scale.id == trend.response().scale.id;
        if (!expected) {
            continue;
        }
        if (!series.latest) {
            return Words::tr("data: no %1").arg(series.scale.name);
        }
        if (oldest == nullptr || series.latest->at < oldest->latest->at) {
            oldest = &series;
        }
    }
    if (oldest != nullptr && isStale(oldest->latest->at, now)) {
        const QDate day = calendarDay(oldest->latest->at, zone);
        return Words::tr("data: %1 %2").arg(oldest->scale.name, agoWords(day, calendarDay(now, zone)));
    }
    return Words::tr("data complete");
}

/// The word of the course's scale.
TrendTile wordTile(const reports::PatientTrend& trend, Instant now, const QByteArray& zone) {
    const reports::ScoreSeries& series = trend.response();
    if (series.baseline && series.latest && series.latest->at == series.baseline->at) {
        return tile(Words::tr("Status"), none(), {}, Words::tr("no score after a dose yet"));
    }
    const Message word = outcomeMessage(series.word);
    QString pill;
    if (series.responseSince) {
        pill = Words::tr("since %1").arg(shortDayWords(toLocal(*series.responseSince, zone).date()));
    } else if (!series.baseline) {
        pill = Words::tr("%1 in the 30 days before").arg(series.scale.name);
    }
    TrendTile made = tile(Words::tr("Status"), word.text, {}, pill, word.tone);
    // The same word as in the clinic's figures; that it may be noise is said, and not in red.
    if (series.word == rules::OutcomeWord::Worse && series.baseline && series.latest &&
        !rules::isReliableChange(series.scale, series.baseline->total, series.latest->total)) {
        made = tile(Words::tr("Status"), word.text, {}, Words::tr("no reliable change"), Tone::Warn);
    }
    // What was so when somebody was asked last need not be so now.
    if (series.latest && isStale(series.latest->at, now)) {
        made.pillTone = Tone::Neutral;
    }
    return made;
}

TrendTile statusTile(const reports::PatientTrend& trend, Instant now, const QByteArray& zone) {
    TrendTile made = wordTile(trend, now, zone);
    made.note = freshnessWords(trend, now, zone);
    return made;
}

TrendTile lastSessionTile(const reports::PatientTrend& trend, Instant now, const QByteArray& zone) {
    if (trend.sessions.empty()) {
        return tile(Words::tr("Last session"), none(), {}, Words::tr("none yet"));
    }
    const reports::SessionMark& last = trend.sessions.back();
    QString pill = markWords(last);
    if (last.given) {
        pill += u" · "_s + givenWords(last.route, *last.given);
    }
    const QDate day = toLocal(last.at, zone).date();
    TrendTile made = tile(Words::tr("Last session"), dayWords(day, DayFormat::Short), {}, pill);
    const QString byWeight =
        last.byWeight ? Words::tr("%1 mg/kg").arg(last.byWeight->value, 0, 'f', 2) : QString();
    // Where today is in the wear-off is said on the card of the next booster.
    made.note = joined({byWeight, agoWords(day, toLocal(now, zone).date())});
    return made;
}

TrendTile peakTile(const reports::PatientTrend& trend) {
    const reports::SessionMark* highest = nullptr;
    for (const reports::SessionMark& mark : trend.sessions) {
        // What was severe is the peak, whichever half it was.
        if (mark.peak &&
            (highest == nullptr || std::pair(mark.peak->level, mark.peak->systolic) >
                                       std::pair(highest->peak->level, highest->peak->systolic))) {
            highest = &mark;
        }
    }
    if (highest == nullptr) {
        return tile(Words::tr("Peak pressure"), none(), {}, Words::tr("none yet"));
    }
    const reports::PeakPressure& peak = *highest->peak;
    const Tone tone = !peak.level                            ? Tone::Neutral
                      : *peak.level == rules::FlagLevel::Red ? Tone::Bad
                                                             : Tone::Warn;
    return tile(Words::tr("Peak pressure"),
                u"%1/%2"_s.arg(peak.systolic).arg(peak.diastolic ? QString::number(*peak.diastolic) : none()),
                {}, markWords(*highest), tone);
}

QString inductionWords(const reports::PatientTrend& trend) {
    const int count = trend.inductionDone;
    switch (trend.sessions.empty() ? Route::Intravenous : trend.sessions.front().route) {
    case Route::Nasal:
        return Words::tr("%n spray(s)", nullptr, count);
    case Route::Intramuscular:
        return Words::tr("%n injection(s)", nullptr, count);
    case Route::Intravenous:
        break;
    }
    return Words::tr("%n infusion(s)", nullptr, count);
}

TrendTile totalTile(const reports::PatientTrend& trend) {
    QStringList parts{inductionWords(trend)};
    if (trend.boosters > 0) {
        parts << Words::tr("%n booster(s)", nullptr, trend.boosters);
    }
    if (trend.further > 0) {
        parts << Words::tr("%1 further").arg(trend.further);
    }
    TrendTile made = tile(Words::tr("Given in all"), QString::number(std::round(trend.totalGiven.value)),
                          Words::tr("mg"), joined(parts));
    if (!trend.homeDoses.empty()) {
        made.note = Words::tr("at home, told, not counted: %1").arg(trend.homeDoses.size());
    }
    return made;
}

} // namespace

QList<TrendTile> trendTiles(const reports::PatientTrend& trend, Instant now, const QByteArray& zone) {
    QList<TrendTile> tiles{safetyTile(trend, now, zone)};
    // Whether the patient is safe, then the scale that the course is judged by, then the others.
    const auto rank = [&trend](const reports::ScoreSeries& series) {
        return series.scale.totalRule == rules::TotalRule::SuicideTriage ? 0
               : series.scale.id == trend.response().scale.id            ? 1
                                                                         : 2;
    };
    for (int turn = 0; turn < 3; ++turn) {
        for (const reports::ScoreSeries& series : trend.scores) {
            if (rank(series) == turn) {
                tiles.append(scoreTile(series, now, zone));
            }
        }
    }
    tiles.append(statusTile(trend, now, zone));
    tiles.append(lastSessionTile(trend, now, zone));
    tiles.append(peakTile(trend));
    tiles.append(totalTile(trend));
    return tiles;
}

} // namespace tidemark::app
