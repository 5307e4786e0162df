// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/GhostWords.h"

#include "text/DoseWords.h"

#include <QCoreApplication>

namespace tidemark::app {
namespace {

QString words(const char* text) {
    return QCoreApplication::translate("Ghost", text);
}

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
    return minute.minute == reports::ghostBaselineMinute
               ? words(QT_TRANSLATE_NOOP("Ghost", "before the dose"))
               : words(QT_TRANSLATE_NOOP("Ghost", "at minute %1")).arg(minute.minute);
}

} // namespace

QString ghostBandWords(const reports::GhostBand& band) {
    if (band.sessions == 0) {
        return {};
    }
    const QString doses = rangeWords(band.lowestDose.value, band.highestDose.value);
    return band.sessions == 1 ? words(QT_TRANSLATE_NOOP("Ghost", "earlier 1 session, %1 mg")).arg(doses)
                              : words(QT_TRANSLATE_NOOP("Ghost", "earlier %1 sessions, %2 mg"))
                                    .arg(band.sessions)
                                    .arg(doses);
}

QString ghostMinuteWords(const reports::GhostMinute& minute) {
    if (!minute.systolic) {
        return {};
    }
    const QString pulse =
        minute.heartRate ? words(QT_TRANSLATE_NOOP("Ghost", ", pulse %1")).arg(valueWords(*minute.heartRate))
                         : QString();
    const int sessions = minute.systolic->sessions;
    const QString count = sessions == 1 ? words(QT_TRANSLATE_NOOP("Ghost", "1 session"))
                                        : words(QT_TRANSLATE_NOOP("Ghost", "%1 sessions")).arg(sessions);
    return words(QT_TRANSLATE_NOOP("Ghost", "Earlier %1: %2 mmHg%3, %4"))
        .arg(placeWords(minute), valueWords(*minute.systolic), pulse, count);
}

QString higherWords(const reports::GhostMinute& minute, int systolic, Sex sex) {
    const char* sentence =
        QT_TRANSLATE_NOOP("Ghost", "Systolic %1 is higher than in any of %2 earlier sessions %3.");
    if (sex == Sex::Female) {
        sentence =
            QT_TRANSLATE_NOOP("Ghost", "Systolic %1 is higher than in any of her %2 earlier sessions %3.");
    } else if (sex == Sex::Male) {
        sentence =
            QT_TRANSLATE_NOOP("Ghost", "Systolic %1 is higher than in any of his %2 earlier sessions %3.");
    }
    return words(sentence).arg(QString::number(systolic),
                               QString::number(minute.systolic ? minute.systolic->sessions : 0),
                               placeWords(minute));
}

} // namespace tidemark::app
