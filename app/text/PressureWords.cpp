// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/PressureWords.h"

#include "fields/FieldKeys.h"
#include "rules/record/CurrentLines.h"
#include "rules/vitals/VitalsFlags.h"
#include "text/FieldWords.h"

#include <QCoreApplication>

#include <algorithm>

namespace tidemark::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Pressure)
};

QString partText(std::optional<int> value) {
    return value ? QString::number(*value) : QStringLiteral("–");
}

} // namespace

QString pressureText(const Reading& reading) {
    if (!reading.systolic && !reading.diastolic) {
        return {};
    }
    return partText(reading.systolic) + QLatin1Char('/') + partText(reading.diastolic);
}

QString pressureAnswered(const SessionRecord& record, const PressureDecision& decision) {
    const auto reading = std::ranges::find_if(
        record.readings, [&](const Reading& each) { return each.stamp.id == decision.reading; });
    return reading == record.readings.end() ? QString() : pressureText(*reading);
}

QString askedAboutText(const SessionRecord& record, const Reading& reading, const ProtocolLimits& limits) {
    QStringList others;
    bool pressure = false;
    for (const rules::VitalsFlag& flag : rules::vitalsFlags(reading, rules::baselineOf(record), limits)) {
        if (flag.field == fields::keys::systolic || flag.field == fields::keys::diastolic) {
            pressure = true;
        } else if (flag.level == rules::FlagLevel::Red) {
            others << fieldWords(flag.field) + QLatin1Char(' ') + QString::number(flag.value);
        }
    }
    if (pressure || others.isEmpty()) {
        others.prepend(pressureText(reading));
    }
    return others.join(QLatin1String(", "));
}

QString pressureDecisionWords(const SessionRecord& record, const PressureDecision& decision,
                              const ProtocolLimits& limits) {
    const auto reading = std::ranges::find_if(
        record.readings, [&](const Reading& each) { return each.stamp.id == decision.reading; });
    const QString pressure =
        reading == record.readings.end() ? QString() : askedAboutText(record, *reading, limits);
    switch (decision.decision) {
    case ReleaseDecision::Requested:
        return Words::tr("Asked %1 about %2").arg(decision.prescriberName, pressure);
    case ReleaseDecision::Proceed:
        return Words::tr("%1 on %2: proceed").arg(decision.prescriberName, pressure);
    case ReleaseDecision::Recheck:
        return Words::tr("%1 on %2: measure again in %3 min")
            .arg(decision.prescriberName, pressure, QString::number(decision.recheckMinutes));
    case ReleaseDecision::Hold:
        return Words::tr("%1 on %2: hold").arg(decision.prescriberName, pressure);
    }
    return {};
}

QString dissociationText(const Reading& reading) {
    QStringList parts;
    if (reading.dissociation) {
        parts << QString::number(*reading.dissociation);
    }
    if (reading.cadss6) {
        parts << QStringLiteral("c%1").arg(*reading.cadss6);
    }
    return parts.join(u' ');
}

} // namespace tidemark::app
