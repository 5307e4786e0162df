// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/patient/TrendTiles.h"

#include "base/CalendarDay.h"
#include "text/DateWords.h"
#include "text/TrendWords.h"

#include <QCoreApplication>

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

TrendTile scoreTile(const reports::ScoreSeries& series) {
    const QString name = series.scale.name;
    if (!series.latest) {
        return tile(name, none(), {}, Words::tr("none yet"));
    }
    const int now = series.latest->total;
    if (!series.baseline) {
        return tile(name, QString::number(now), {}, Words::tr("no baseline"));
    }
    const int change = now - series.baseline->total;
    const QString pill =
        Words::tr("%1 from baseline %2").arg(signedNumber(change)).arg(series.baseline->total);
    if (!rules::isReliableChange(series.scale, series.baseline->total, now)) {
        TrendTile noise = tile(name, QString::number(now), {}, pill);
        noise.note = Words::tr("no reliable change");
        return noise;
    }
    return tile(name, QString::number(now), {}, pill, change < 0 ? Tone::Good : Tone::Bad);
}

/// Whether the patient is safe comes first, whatever it says.
TrendTile safetyTile(const std::optional<reports::SafetyItem>& safety, Instant now, const QByteArray& zone) {
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

TrendTile statusTile(const reports::PatientTrend& trend, Instant now, const QByteArray& zone) {
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
    // What was so when somebody was asked last need not be so now.
    constexpr int oldAfterDays = 30;
    const QDate today = calendarDay(now, zone);
    if (series.latest && calendarDay(series.latest->at, zone).daysTo(today) > oldAfterDays) {
        made.pillTone = Tone::Neutral;
        made.note =
            Words::tr("when last asked, %1").arg(agoWords(calendarDay(series.latest->at, zone), today));
    }
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
    made.note = agoWords(day, toLocal(now, zone).date());
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
    const QString pill = parts.join(u", "_s);
    return tile(Words::tr("Given in all"), QString::number(std::round(trend.totalGiven.value)),
                Words::tr("mg"), pill);
}

} // namespace

QList<TrendTile> trendTiles(const reports::PatientTrend& trend, Instant now, const QByteArray& zone) {
    QList<TrendTile> tiles{safetyTile(trend.safety, now, zone)};
    for (const reports::ScoreSeries& series : trend.scores) {
        tiles.append(scoreTile(series));
        if (series.latest) {
            QStringList notes{tiles.back().note,
                              agoWords(calendarDay(series.latest->at, zone), calendarDay(now, zone))};
            notes.removeAll(QString());
            tiles.back().note = notes.join(u", "_s);
        }
    }
    tiles.append(statusTile(trend, now, zone));
    tiles.append(lastSessionTile(trend, now, zone));
    tiles.append(peakTile(trend));
    tiles.append(totalTile(trend));
    return tiles;
}

} // namespace tidemark::app
