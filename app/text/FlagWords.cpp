// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/FlagWords.h"

#include "text/DateWords.h"
#include "text/FieldWords.h"

#include <QCoreApplication>

namespace tidemark::app {
namespace {

/// %1 field, %2 value, %3 limit, %4 baseline.
struct FlagWords {
    const char* ruleId;
    const char* text;
    const char* nextStep;
};

constexpr FlagWords flags[] = {
    {"R-BP-1", QT_TRANSLATE_NOOP("Flags", "%1 %2 is above %3."),
     QT_TRANSLATE_NOOP("Flags", "Before the dose the prescriber decides.")},
    {"R-BP-6", QT_TRANSLATE_NOOP("Flags", "%1 %2 is severe: %3 or more."),
     QT_TRANSLATE_NOOP("Flags", "Measure again in 5 minutes and tell the prescriber.")},
    {"BP-TWICE", QT_TRANSLATE_NOOP("Flags", "%1 %2 is above %3."),
     QT_TRANSLATE_NOOP("Flags", "Two readings count: measure again before telling the prescriber.")},
    {"BP-ONCE", QT_TRANSLATE_NOOP("Flags", "%1 %2 is above %3: once is enough."),
     QT_TRANSLATE_NOOP("Flags", "Tell the prescriber and measure again.")},
    {"R-BP-7", QT_TRANSLATE_NOOP("Flags", "%1 %2 is %3 or more above today's baseline of %4."),
     QT_TRANSLATE_NOOP("Flags", "Watch it at the next reading.")},
    {"BP-LOW-SEVERE", QT_TRANSLATE_NOOP("Flags", "%1 %2 is severely low: below %3."),
     QT_TRANSLATE_NOOP("Flags", "Lay the patient flat, measure again and tell the prescriber.")},
    {"BP-LOW", QT_TRANSLATE_NOOP("Flags", "%1 %2 is low: below %3."),
     QT_TRANSLATE_NOOP("Flags", "Look at the patient and measure again.")},
    {"SPO2-SEVERE", QT_TRANSLATE_NOOP("Flags", "%1 %2 % is below %3 %."),
     QT_TRANSLATE_NOOP("Flags", "Look at the patient and the probe, and tell the prescriber.")},
    {"SPO2-LOW", QT_TRANSLATE_NOOP("Flags", "%1 %2 % is below %3 %."),
     QT_TRANSLATE_NOOP("Flags", "Look at the patient and the probe, and measure again.")},
    {"RR-SEVERE", QT_TRANSLATE_NOOP("Flags", "%1 %2 is severely low: below %3."),
     QT_TRANSLATE_NOOP("Flags", "Stay with the patient, count again and tell the prescriber.")},
    {"RR-LOW", QT_TRANSLATE_NOOP("Flags", "%1 %2 is below %3."),
     QT_TRANSLATE_NOOP("Flags", "Count again and look at the patient.")},
    {"HR-HIGH-SEVERE", QT_TRANSLATE_NOOP("Flags", "%1 %2 is severely high: above %3."),
     QT_TRANSLATE_NOOP("Flags", "Look at the patient, measure again and tell the prescriber.")},
    {"HR-LOW-SEVERE", QT_TRANSLATE_NOOP("Flags", "%1 %2 is severely low: below %3."),
     QT_TRANSLATE_NOOP("Flags", "Look at the patient, measure again and tell the prescriber.")},
    {"HR-HIGH", QT_TRANSLATE_NOOP("Flags", "%1 %2 is above %3."),
     QT_TRANSLATE_NOOP("Flags", "Measure again and look at the patient.")},
    {"HR-LOW", QT_TRANSLATE_NOOP("Flags", "%1 %2 is below %3."),
     QT_TRANSLATE_NOOP("Flags", "Measure again and look at the patient.")},
    {"SEDATION-SEVERE", QT_TRANSLATE_NOOP("Flags", "%1 %2 is deep: %3 or more."),
     QT_TRANSLATE_NOOP("Flags", "Stay with the patient and tell the prescriber.")},
    {"SEDATION", QT_TRANSLATE_NOOP("Flags", "%1 %2 is marked: %3 or more."),
     QT_TRANSLATE_NOOP("Flags", "Look at the patient and measure again.")},
    {"DISSOCIATION", QT_TRANSLATE_NOOP("Flags", "%1 %2 is severe."),
     QT_TRANSLATE_NOOP("Flags", "Stay with the patient; tell the prescriber if it goes on.")},
    {"PAIN-SEVERE", QT_TRANSLATE_NOOP("Flags", "%1 %2 of 10 is severe: %3 or more."),
     QT_TRANSLATE_NOOP("Flags", "Ask where it hurts and look at the cannula or the injection site.")},
};

QString fill(const char* sentence, const rules::VitalsFlag& flag) {
    return QCoreApplication::translate("Flags", sentence)
        .replace(QLatin1String("%4"), QString::number(flag.baseline))
        .replace(QLatin1String("%3"), QString::number(flag.limit))
        .replace(QLatin1String("%2"), QString::number(flag.value))
        .replace(QLatin1String("%1"), fieldWords(flag.field));
}

QString repeatWords(const rules::VitalsFlag& flag, const QByteArray& zone) {
    const QString at = clockWords(flag.repeatAt, zone);
    switch (flag.repeat) {
    case rules::Repeat::Due:
        return QCoreApplication::translate("Flags", "First reading; repeat due %1.").arg(at);
    case rules::Repeat::Confirmed:
        return QCoreApplication::translate("Flags", "Confirmed %1.").arg(at);
    case rules::Repeat::NotConfirmed:
        return QCoreApplication::translate("Flags", "Not confirmed %1.").arg(at);
    case rules::Repeat::None:
        break;
    }
    return {};
}

} // namespace

Message flagMessage(const rules::VitalsFlag& flag, const QByteArray& zone) {
    Message message = flagMessage(flag);
    if (flag.repeat == rules::Repeat::None) {
        return message;
    }
    message.text += QLatin1Char(' ') + repeatWords(flag, zone);
    if (flag.repeat == rules::Repeat::NotConfirmed) {
        message.nextStep.clear();
    } else if (flag.repeat == rules::Repeat::Confirmed || flag.ruleId == QLatin1String("R-BP-6")) {
        message.nextStep = QCoreApplication::translate("Flags", "Tell the prescriber.");
    }
    return message;
}

Message flagMessage(const rules::VitalsFlag& flag) {
    const Tone tone = flag.level == rules::FlagLevel::Red ? Tone::Bad : Tone::Warn;
    for (const FlagWords& words : flags) {
        if (flag.ruleId == QLatin1String(words.ruleId)) {
            return {fill(words.text, flag), fill(words.nextStep, flag), tone};
        }
    }
    return {fill(QT_TRANSLATE_NOOP("Flags", "%1 %2 is outside its limit of %3."), flag),
            fill(QT_TRANSLATE_NOOP("Flags", "Measure again."), flag), tone};
}

} // namespace tidemark::app
