// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/TrendWords.h"

#include "text/KeyedWords.h"

#include <QCoreApplication>

namespace tidemark::app {
namespace {

using namespace Qt::StringLiterals;

constexpr KeyedWords bands[] = {
    {"minimal", QT_TRANSLATE_NOOP("Trend", "minimal")},
    {"mild", QT_TRANSLATE_NOOP("Trend", "mild")},
    {"moderate", QT_TRANSLATE_NOOP("Trend", "moderate")},
    {"moderately-severe", QT_TRANSLATE_NOOP("Trend", "mod. severe")},
    {"severe", QT_TRANSLATE_NOOP("Trend", "severe")},
    {"none", QT_TRANSLATE_NOOP("Trend", "none")},
    {"normal", QT_TRANSLATE_NOOP("Trend", "normal")},
    {"subclinical", QT_TRANSLATE_NOOP("Trend", "subclinical")},
    {"low", QT_TRANSLATE_NOOP("Trend", "low")},
    {"substantial", QT_TRANSLATE_NOOP("Trend", "substantial")},
    {"very-severe", QT_TRANSLATE_NOOP("Trend", "very severe")},
    {"extreme", QT_TRANSLATE_NOOP("Trend", "extreme")},
    {"high", QT_TRANSLATE_NOOP("Trend", "high")},
    {"negative", QT_TRANSLATE_NOOP("Trend", "negative")},
    {"positive", QT_TRANSLATE_NOOP("Trend", "positive")},
};

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Trend)
};

QString inductionName(Route route) {
    switch (route) {
    case Route::Nasal:
        return Words::tr("Spray %1");
    case Route::Intramuscular:
        return Words::tr("Injection %1");
    case Route::Intravenous:
        break;
    }
    return Words::tr("Infusion %1");
}

QString sessionName(CoursePhase phase, Route route, int ordinal) {
    switch (phase) {
    case CoursePhase::Induction:
        return inductionName(route).arg(ordinal);
    case CoursePhase::Weekly:
        return Words::tr("Weekly %1").arg(ordinal);
    case CoursePhase::Maintenance:
        return Words::tr("Maintenance %1").arg(ordinal);
    case CoursePhase::Booster:
        break;
    }
    return Words::tr("Booster %1").arg(ordinal);
}

} // namespace

Message outcomeMessage(rules::OutcomeWord word) {
    switch (word) {
    case rules::OutcomeWord::Remission:
        return {Words::tr("Remission"), {}, Tone::Good};
    case rules::OutcomeWord::Response:
        return {Words::tr("Response"), {}, Tone::Good};
    case rules::OutcomeWord::Worse:
        return {Words::tr("Worse"), {}, Tone::Bad};
    case rules::OutcomeWord::NoChange:
        return {Words::tr("No response"), {}, Tone::Neutral};
    case rules::OutcomeWord::NoBaseline:
        break;
    }
    return {Words::tr("No baseline"), {}, Tone::Neutral};
}

QString bandWords(const QString& key) {
    return wordsOf(bands, "Trend", key);
}

QString wholeBandWords(const QString& key) {
    return key == QLatin1String("moderately-severe")
               ? QCoreApplication::translate("Trend", "moderately severe")
               : bandWords(key);
}

QString scoreDueWords(const QString& scaleName) {
    return Words::tr("%1 due").arg(scaleName);
}

QString changeWords(const reports::ChangeLine& line) {
    switch (line.kind) {
    case reports::ChangeKind::Session:
        return sessionName(line.phase, line.route, line.ordinal);
    case reports::ChangeKind::Score:
        return Words::tr("%1 %2 → %3").arg(line.scaleName).arg(line.from).arg(line.to);
    case reports::ChangeKind::Item9:
        if (line.to == 0) {
            return Words::tr("Item %1 back to 0, from %2").arg(line.item).arg(line.from);
        }
        return line.person.isEmpty()
                   ? Words::tr("Item %1 answered %2, not yet reviewed").arg(line.item).arg(line.to)
                   : Words::tr("Item %1 answered %2, reviewed by %3")
                         .arg(line.item)
                         .arg(line.to)
                         .arg(line.person);
    case reports::ChangeKind::Response:
        return Words::tr("Response: %1 %2").arg(line.scaleName).arg(line.to);
    case reports::ChangeKind::Remission:
        return Words::tr("Remission: %1 %2").arg(line.scaleName).arg(line.to);
    case reports::ChangeKind::LostResponse:
        return Words::tr("Response lost: %1 %2").arg(line.scaleName).arg(line.to);
    case reports::ChangeKind::InductionDone:
        return Words::tr("Induction complete");
    }
    return {};
}

QString markWords(const reports::SessionMark& mark) {
    return sessionName(mark.phase, mark.route, mark.ordinal);
}

QString markShort(const reports::SessionMark& mark) {
    switch (mark.phase) {
    case CoursePhase::Induction:
        break;
    case CoursePhase::Weekly:
        return u"W%1"_s.arg(mark.ordinal);
    case CoursePhase::Maintenance:
        return u"M%1"_s.arg(mark.ordinal);
    case CoursePhase::Booster:
        return u"B%1"_s.arg(mark.ordinal);
    }
    return QString::number(mark.ordinal);
}

QString signedNumber(int number) {
    if (number == 0) {
        return u"0"_s;
    }
    return number < 0 ? QChar(0x2212) + QString::number(-number) : u"+"_s + QString::number(number);
}

} // namespace tidemark::app
