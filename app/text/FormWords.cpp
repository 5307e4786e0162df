// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/FormWords.h"

#include "text/KeyedWords.h"

namespace tidemark::app {

namespace {

constexpr KeyedWords names[] = {
    {"first-name", QT_TRANSLATE_NOOP("Form", "First name")},
    {"last-name", QT_TRANSLATE_NOOP("Form", "Last name")},
    {"birth-date", QT_TRANSLATE_NOOP("Form", "Birth date")},
    {"sex", QT_TRANSLATE_NOOP("Form", "Sex")},
    {"first-treatment", QT_TRANSLATE_NOOP("Form", "First treatment")},
    {"enrolled", QT_TRANSLATE_NOOP("Form", "Enrolled in the REMS")},
    {"benzodiazepines", QT_TRANSLATE_NOOP("Form", "Benzodiazepines")},
    {"sedative-hypnotics", QT_TRANSLATE_NOOP("Form", "Sedative hypnotics")},
    {"opioids", QT_TRANSLATE_NOOP("Form", "Opioids")},
    {"psychostimulants", QT_TRANSLATE_NOOP("Form", "Psychostimulants")},
    {"mao-inhibitors", QT_TRANSLATE_NOOP("Form", "MAO inhibitors")},
    {"monitor-name", QT_TRANSLATE_NOOP("Form", "Monitored by")},
    {"monitor-telephone", QT_TRANSLATE_NOOP("Form", "Telephone")},
    {"monitor-email", QT_TRANSLATE_NOOP("Form", "E-mail")},
    {"setting-name", QT_TRANSLATE_NOOP("Form", "Clinic")},
    {"setting-address-1", QT_TRANSLATE_NOOP("Form", "Address")},
    {"setting-address-2", QT_TRANSLATE_NOOP("Form", "Second line of the address")},
    {"setting-city", QT_TRANSLATE_NOOP("Form", "City")},
    {"setting-state", QT_TRANSLATE_NOOP("Form", "State")},
    {"setting-postal-code", QT_TRANSLATE_NOOP("Form", "Postal code")},
    {"treatment-date", QT_TRANSLATE_NOOP("Form", "Treatment date")},
    {"dose", QT_TRANSLATE_NOOP("Form", "Dose, mg")},
    {"lot", QT_TRANSLATE_NOOP("Form", "Lot")},
    {"total-minutes", QT_TRANSLATE_NOOP("Form", "Minutes from the first device")},
    {"ready-minutes", QT_TRANSLATE_NOOP("Form", "Minutes until ready to leave")},
    {"acceptable-before", QT_TRANSLATE_NOOP("Form", "Vitals acceptable before")},
    {"pressure-before", QT_TRANSLATE_NOOP("Form", "Pressure before")},
    {"pressure-40", QT_TRANSLATE_NOOP("Form", "Pressure at 40 min")},
    {"pressure-end", QT_TRANSLATE_NOOP("Form", "Pressure before leaving")},
    {"acceptable-after", QT_TRANSLATE_NOOP("Form", "Vitals acceptable before leaving")},
    {"sedation", QT_TRANSLATE_NOOP("Form", "Sedation")},
    {"dissociation", QT_TRANSLATE_NOOP("Form", "Dissociation")},
    {"respiratory-depression", QT_TRANSLATE_NOOP("Form", "Respiratory depression")},
    {"serious-event", QT_TRANSLATE_NOOP("Form", "Serious event")},
};

constexpr KeyedWords values[] = {
    {"yes", QT_TRANSLATE_NOOP("Form", "yes")},       {"no", QT_TRANSLATE_NOOP("Form", "no")},
    {"female", QT_TRANSLATE_NOOP("Form", "female")}, {"male", QT_TRANSLATE_NOOP("Form", "male")},
    {"other", QT_TRANSLATE_NOOP("Form", "other")},
};

} // namespace

QString formFieldWords(const QString& key) {
    return wordsOf(names, "Form", key);
}

QString formQuestionWords(const QString& key) {
    return QCoreApplication::translate("Form", "%1?").arg(formFieldWords(key));
}

QString formAnswerWords(bool yes) {
    return yes ? QCoreApplication::translate("Form", "yes") : QCoreApplication::translate("Form", "no");
}

QString formValueWords(const rules::FormField& field) {
    if (!field.value) {
        return field.awaited ? QCoreApplication::translate("Form", "not yet")
                             : QCoreApplication::translate("Form", "blank");
    }
    for (const KeyedWords& entry : values) {
        if (*field.value == QLatin1String(entry.key)) {
            return QCoreApplication::translate("Form", entry.words);
        }
    }
    return *field.value;
}

} // namespace tidemark::app
