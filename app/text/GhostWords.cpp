// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/GhostWords.h"

#include "text/DoseWords.h"

#include <QCoreApplication>

namespace tidemark::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Ghost)
};

/// "34.9–38", or one number where both are the same.
QString rangeWords(double lowest, double highest) {
    const QString low = numberWords(lowest, 1);
    const QString high = numberWords(highest, 1);
    return low == high ? low : low + QStringLiteral("–") + high;
}

QString valueWords(const reports::GhostValue& value) {
    const QString median = numberWords(value.median, 1);
    return value.sessions == 1
               ? median
               : median + QStringLiteral(" (%1)").arg(rangeWords(value.lowest, value.highest));
}

QString placeWords(const reports::GhostMinute& minute) {
    return minute.minute == reports::ghostBaselineMinute ? Words::tr("before the dose")
                                                         : Words::tr("at minute %1").arg(minute.minute);
}

} // namespace

QString ghostBandWords(const reports::GhostBand& band) {
    if (band.sessions == 0) {
        return {};
    }
    const QString doses = rangeWords(band.lowestDose.value, band.highestDose.value);
    return Words::tr("earlier %n session(s), %1 mg", nullptr, band.sessions).arg(doses);
}

QString ghostMinuteWords(const reports::GhostMinute& minute) {
    if (!minute.systolic) {
        return {};
    }
    const QString pulse =
        minute.heartRate ? Words::tr(", pulse %1").arg(valueWords(*minute.heartRate)) : QString();
    const QString count = Words::tr("%n session(s)", nullptr, minute.systolic->sessions);
    return Words::tr("Earlier %1: %2 mmHg%3, %4")
        .arg(placeWords(minute), valueWords(*minute.systolic), pulse, count);
}

QString higherWords(const reports::GhostMinute& minute, int systolic, Sex sex) {
    const char* sentence =
        QT_TRANSLATE_N_NOOP("Ghost", "Systolic %1 is higher than in any of %n earlier session(s) %2.");
    if (sex == Sex::Female) {
        sentence = QT_TRANSLATE_N_NOOP("Ghost",
                                       "Systolic %1 is higher than in any of her %n earlier session(s) %2.");
    } else if (sex == Sex::Male) {
        sentence = QT_TRANSLATE_N_NOOP("Ghost",
                                       "Systolic %1 is higher than in any of his %n earlier session(s) %2.");
    }
    return Words::tr(sentence, nullptr, minute.systolic ? minute.systolic->sessions : 0)
        .arg(QString::number(systolic), placeWords(minute));
}

} // namespace tidemark::app
