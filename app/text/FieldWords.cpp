// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/FieldWords.h"

#include "fields/FieldCatalogue.h"
#include "text/KeyedWords.h"

namespace tidemark::app {
namespace {

constexpr KeyedWords fieldNames[] = {
    {"systolic", QT_TRANSLATE_NOOP("Fields", "Systolic pressure")},
    {"diastolic", QT_TRANSLATE_NOOP("Fields", "Diastolic pressure")},
    {"heart-rate", QT_TRANSLATE_NOOP("Fields", "Pulse")},
    {"spo2", QT_TRANSLATE_NOOP("Fields", "SpO₂")},
    {"respiratory-rate", QT_TRANSLATE_NOOP("Fields", "Breathing rate")},
    {"sedation", QT_TRANSLATE_NOOP("Fields", "Sedation")},
    {"dissociation", QT_TRANSLATE_NOOP("Fields", "Dissociation")},
    {"moaas", QT_TRANSLATE_NOOP("Fields", "MOAA/S")},
    {"cadss6", QT_TRANSLATE_NOOP("Fields", "CADSS-6")},
    {"ready-minutes", QT_TRANSLATE_NOOP("Fields", "Minutes until ready to leave")},
    {"lot", QT_TRANSLATE_NOOP("Fields", "Lot")},
    {"expiry", QT_TRANSLATE_NOOP("Fields", "Expiry")},
    {"confirmation-number", QT_TRANSLATE_NOOP("Fields", "Confirmation number")},
    {"devices-dose", QT_TRANSLATE_NOOP("Fields", "Dose")},
    {"protocol", QT_TRANSLATE_NOOP("Fields", "Protocol")},
    {"authorised-from", QT_TRANSLATE_NOOP("Fields", "Authorised from")},
    {"authorised-until", QT_TRANSLATE_NOOP("Fields", "Authorised until")},
    {"authorisation-number", QT_TRANSLATE_NOOP("Fields", "Authorisation number")},
    {"weight", QT_TRANSLATE_NOOP("Fields", "Weight")},
    {"measured-on", QT_TRANSLATE_NOOP("Fields", "Day of weighing")},
    {"dose-per-kilogram", QT_TRANSLATE_NOOP("Fields", "Dose per kilogram")},
    {"dose-per-hour", QT_TRANSLATE_NOOP("Fields", "Rate")},
    {"home-dose", QT_TRANSLATE_NOOP("Fields", "Dose")},
    {"home-dose-note", QT_TRANSLATE_NOOP("Fields", "Note")},
    {"home-dose-pressure", QT_TRANSLATE_NOOP("Fields", "Blood pressure")},
    {"home-dose-effects", QT_TRANSLATE_NOOP("Fields", "Side effects")},
    {"taken-at", QT_TRANSLATE_NOOP("Fields", "Time of the dose")},
    {"booster-interval", QT_TRANSLATE_NOOP("Fields", "Days between boosters")},
    {"booster-day", QT_TRANSLATE_NOOP("Fields", "Day of the booster")},
    {"duration", QT_TRANSLATE_NOOP("Fields", "Duration")},
    {"vial-strength", QT_TRANSLATE_NOOP("Fields", "Vial strength")},
    {"bag-volume", QT_TRANSLATE_NOOP("Fields", "Bag volume")},
    {"pump-rate", QT_TRANSLATE_NOOP("Fields", "Pump rate")},
    {"valid-until", QT_TRANSLATE_NOOP("Fields", "Valid until")},
    {"induction-sessions", QT_TRANSLATE_NOOP("Fields", "Number of induction sessions")},
    {"family-name", QT_TRANSLATE_NOOP("Fields", "Family name")},
    {"given-name", QT_TRANSLATE_NOOP("Fields", "Given name")},
    {"patient-number", QT_TRANSLATE_NOOP("Fields", "Patient number")},
    {"birth-date", QT_TRANSLATE_NOOP("Fields", "Birth date")},
    {"diagnosis", QT_TRANSLATE_NOOP("Fields", "Diagnosis")},
    {"indication", QT_TRANSLATE_NOOP("Fields", "Indication")},
    {"phone", QT_TRANSLATE_NOOP("Fields", "Phone")},
    {"allergy-substance", QT_TRANSLATE_NOOP("Fields", "Substance")},
    {"allergy-reaction", QT_TRANSLATE_NOOP("Fields", "Reaction")},
    {"condition-name", QT_TRANSLATE_NOOP("Fields", "Condition")},
    {"condition-note", QT_TRANSLATE_NOOP("Fields", "Note on the condition")},
    {"risk-note", QT_TRANSLATE_NOOP("Fields", "Note on the risk")},
    {"checklist-note", QT_TRANSLATE_NOOP("Fields", "Note on the answer")},
    {"intervention-detail", QT_TRANSLATE_NOOP("Fields", "Detail of the intervention")},
    {"note", QT_TRANSLATE_NOOP("Fields", "Note")},
    {"reason", QT_TRANSLATE_NOOP("Fields", "Reason")},
    {"acknowledgement", QT_TRANSLATE_NOOP("Fields", "What was done")},
    {"doctor-name", QT_TRANSLATE_NOOP("Fields", "Doctor's name")},
    {"room", QT_TRANSLATE_NOOP("Fields", "Room")},
    {"planned-at", QT_TRANSLATE_NOOP("Fields", "Planned time")},
    {"clinic-name", QT_TRANSLATE_NOOP("Fields", "Clinic name")},
    {"display-name", QT_TRANSLATE_NOOP("Fields", "Name")},
    {"sign-in-name", QT_TRANSLATE_NOOP("Fields", "Sign-in name")},
    {"password", QT_TRANSLATE_NOOP("Fields", "Passphrase")},
    {"unit-volume", QT_TRANSLATE_NOOP("Fields", "Volume of one vial")},
    {"device-content", QT_TRANSLATE_NOOP("Fields", "Content of one device")},
    {"unit-count", QT_TRANSLATE_NOOP("Fields", "Number received")},
    {"counted-units", QT_TRANSLATE_NOOP("Fields", "Number counted")},
    {"drug-lot", QT_TRANSLATE_NOOP("Fields", "Lot")},
    {"drug-expiry", QT_TRANSLATE_NOOP("Fields", "Expiry")},
    {"drug-ndc", QT_TRANSLATE_NOOP("Fields", "NDC")},
    {"invoice", QT_TRANSLATE_NOOP("Fields", "Invoice")},
    {"address-1", QT_TRANSLATE_NOOP("Fields", "Address")},
    {"address-2", QT_TRANSLATE_NOOP("Fields", "Second line of the address")},
    {"city", QT_TRANSLATE_NOOP("Fields", "City")},
    {"state", QT_TRANSLATE_NOOP("Fields", "State")},
    {"postal-code", QT_TRANSLATE_NOOP("Fields", "Postal code")},
    {"e-mail", QT_TRANSLATE_NOOP("Fields", "E-mail")},
    {"drug-amount", QT_TRANSLATE_NOOP("Fields", "The amount")},
    {"witness", QT_TRANSLATE_NOOP("Fields", "Second person")},
    {"pin", QT_TRANSLATE_NOOP("Fields", "PIN")},
    {"phq9", QT_TRANSLATE_NOOP("Fields", "PHQ-9")},
    {"gad7", QT_TRANSLATE_NOOP("Fields", "GAD-7")},
    {"event-time", QT_TRANSLATE_NOOP("Fields", "The time")},
    {"at", QT_TRANSLATE_NOOP("Fields", "The time")},
    {"find", QT_TRANSLATE_NOOP("Fields", "The text to find")},
};

constexpr KeyedWords passphraseRules[] = {
    {"too-short", QT_TRANSLATE_NOOP("Fields", "it has fewer than 15 characters")},
    {"too-long", QT_TRANSLATE_NOOP("Fields", "it has more than 1024 characters")},
    {"repetitive", QT_TRANSLATE_NOOP("Fields", "it repeats the same few characters")},
    {"sequence", QT_TRANSLATE_NOOP("Fields", "it is a row of neighbouring keys or numbers")},
    {"common", QT_TRANSLATE_NOOP("Fields", "it is on the list of much-used passphrases")},
    {"contains-clinic", QT_TRANSLATE_NOOP("Fields", "it holds the clinic's name or a word of it")},
    {"contains-name", QT_TRANSLATE_NOOP("Fields", "it is made of the person's own name")},
};

constexpr KeyedWords pinRules[] = {
    {"too-short", QT_TRANSLATE_NOOP("Fields", "it has fewer than 4 digits")},
    {"too-long", QT_TRANSLATE_NOOP("Fields", "it has more than 8 digits")},
    {"same-digit", QT_TRANSLATE_NOOP("Fields", "it is one digit repeated")},
    {"sequence", QT_TRANSLATE_NOOP("Fields", "its digits stand in a row")},
    {"repetitive", QT_TRANSLATE_NOOP("Fields", "it repeats the same two digits")},
};

QString plainNumber(double value) {
    return QString::number(value, 'g', 6);
}

} // namespace

QString fieldWords(const QString& key) {
    return key.isEmpty() ? QCoreApplication::translate("Fields", "The value")
                         : wordsOf(fieldNames, "Fields", key);
}

QString possibleRange(const QString& key) {
    for (const tidemark::fields::NumberField& field : tidemark::fields::numberFields()) {
        if (field.key == key) {
            return QCoreApplication::translate("Fields", "It can be %1 to %2 %3.")
                .arg(plainNumber(field.possibleFrom), plainNumber(field.possibleTo), field.unit)
                .replace(QLatin1String(" ."), QLatin1String("."));
        }
    }
    return {};
}

QString longestText(const QString& key) {
    const int longest = tidemark::fields::textField(key).maximumLength;
    return longest == 0
               ? QString()
               : QCoreApplication::translate("Fields", "It can have %n character(s).", nullptr, longest);
}

bool isTimeOfDay(const QString& key) {
    return key == QLatin1String("event-time") || key == QLatin1String("at");
}

QString passphraseRuleWords(const QString& key) {
    return key.isEmpty() ? QCoreApplication::translate("Fields", "it does not meet the rules")
                         : wordsOf(passphraseRules, "Fields", key);
}

QString pinRuleWords(const QString& key) {
    return wordsOf(pinRules, "Fields", key);
}

} // namespace tidemark::app
