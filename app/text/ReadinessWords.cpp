// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/ReadinessWords.h"

#include "text/PressureWords.h"
#include "text/SessionWords.h"

#include <QCoreApplication>
#include <QStringList>

namespace tidemark::app {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Readiness)
};

QString stayWords(const rules::ReadinessPoint& point) {
    return point.state == rules::PointState::Waiting
               ? Words::tr("%1 min to go of %2").arg(point.value).arg(point.limit)
               : Words::tr("%1 min after the dose have passed").arg(point.limit);
}

QString gradeWords(const rules::ReadinessPoint& point, const char* pattern) {
    return Words::tr(pattern).arg(point.value);
}

QString faultWords(const rules::PressureFault& fault) {
    const char* pattern =
        fault.rising
            ? (fault.systolic ? QT_TRANSLATE_NOOP("Readiness", "systolic still rising: %1 after %2")
                              : QT_TRANSLATE_NOOP("Readiness", "diastolic still rising: %1 after %2"))
            : (fault.systolic ? QT_TRANSLATE_NOOP("Readiness", "systolic %1 is above the limit %2")
                              : QT_TRANSLATE_NOOP("Readiness", "diastolic %1 is above the limit %2"));
    return Words::tr(pattern).arg(fault.value).arg(fault.bound);
}

QString pressureWords(const rules::ReadinessPoint& point) {
    QStringList parts;
    if (point.unanswered != nullptr) {
        parts.append(Words::tr("%1 counts as severe, the prescriber has not answered")
                         .arg(pressureText(*point.unanswered)));
    }
    for (const rules::PressureFault& fault : point.faults) {
        parts.append(faultWords(fault));
    }
    return parts.isEmpty() ? Words::tr("last systolic %1, limit %2").arg(point.value).arg(point.limit)
                           : parts.join(Words::tr("; "));
}

} // namespace

QString readinessDetail(const rules::ReadinessPoint& point) {
    if (point.key == QLatin1String("stay")) {
        return stayWords(point);
    }
    if (!point.fromRecord) {
        return {};
    }
    if (point.key == QLatin1String("effects")) {
        return point.value == 0
                   ? QString()
                   : gradeWords(point, QT_TRANSLATE_NOOP("Readiness", "%1 still moderate or severe"));
    }
    if (point.key == QLatin1String("suicidality")) {
        return point.state == rules::PointState::Met
                   ? QString()
                   : Words::tr("Asked, and the answer needs somebody, or not asked");
    }
    if (point.state == rules::PointState::Waiting) {
        return Words::tr("No value from the end of the stay");
    }
    if (point.key == QLatin1String("pressure")) {
        return pressureWords(point);
    }
    if (point.key == QLatin1String("breathing")) {
        return Words::tr("last rate %1, limit %2").arg(point.value).arg(point.limit);
    }
    if (point.key == QLatin1String("spo2")) {
        return Words::tr("last %1 %, limit %2 %")
            .replace(QLatin1String("%1"), QString::number(point.value))
            .replace(QLatin1String("%2"), QString::number(point.limit));
    }
    return gradeWords(point, QT_TRANSLATE_NOOP("Readiness", "last graded %1"));
}

QString overriddenWords(const QString& point) {
    return Words::tr("Not met, overridden: %1").arg(point);
}

QString dischargeEntryWords(const DischargeEntry& entry, Route route) {
    const QString point = readinessWords(entry.pointKey, route);
    return entry.confirmed ? Words::tr("Confirmed: %1").arg(point) : overriddenWords(point);
}

} // namespace tidemark::app
