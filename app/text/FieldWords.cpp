// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/FieldWords.h"

#include "fields/FieldCatalogue.h"
#include "rules/scales/ScaleRegistry.h"
#include "text/KeyedWords.h"

#include <algorithm>
#include <string_view>

namespace tidemark::app {
namespace {

struct NamedField {
    fields::FieldKey key;
    const char* words = "";
};

constexpr NamedField fieldNames[] = {
    {fields::keys::systolic, QT_TRANSLATE_NOOP("Fields", "Systolic pressure")},
    {fields::keys::diastolic, QT_TRANSLATE_NOOP("Fields", "Diastolic pressure")},
    {fields::keys::heartRate, QT_TRANSLATE_NOOP("Fields", "Pulse")},
    {fields::keys::spo2, QT_TRANSLATE_NOOP("Fields", "SpO₂")},
    {fields::keys::respiratoryRate, QT_TRANSLATE_NOOP("Fields", "Breathing rate")},
    {fields::keys::sedation, QT_TRANSLATE_NOOP("Fields", "Sedation")},
    {fields::keys::dissociation, QT_TRANSLATE_NOOP("Fields", "Dissociation")},
    {fields::keys::moaas, QT_TRANSLATE_NOOP("Fields", "MOAA/S")},
    {fields::keys::cadss6, QT_TRANSLATE_NOOP("Fields", "CADSS-6")},
    {fields::keys::temperature, QT_TRANSLATE_NOOP("Fields", "Temperature")},
    {fields::keys::pain, QT_TRANSLATE_NOOP("Fields", "Pain")},
    {fields::keys::nausea, QT_TRANSLATE_NOOP("Fields", "Nausea")},
    {fields::keys::readyMinutes, QT_TRANSLATE_NOOP("Fields", "Minutes until ready to leave")},
    {fields::keys::lot, QT_TRANSLATE_NOOP("Fields", "Lot")},
    {fields::keys::expiry, QT_TRANSLATE_NOOP("Fields", "Expiry")},
    {fields::keys::confirmationNumber, QT_TRANSLATE_NOOP("Fields", "Confirmation number")},
    {fields::keys::devicesDose, QT_TRANSLATE_NOOP("Fields", "Dose")},
    {fields::keys::protocol, QT_TRANSLATE_NOOP("Fields", "Protocol")},
    {fields::keys::authorisedFrom, QT_TRANSLATE_NOOP("Fields", "Authorised from")},
    {fields::keys::authorisedUntil, QT_TRANSLATE_NOOP("Fields", "Authorised until")},
    {fields::keys::authorisationNumber, QT_TRANSLATE_NOOP("Fields", "Authorisation number")},
    {fields::keys::weight, QT_TRANSLATE_NOOP("Fields", "Weight")},
    {fields::keys::measuredOn, QT_TRANSLATE_NOOP("Fields", "Day of weighing")},
    {fields::keys::dosePerKilogram, QT_TRANSLATE_NOOP("Fields", "Dose per kilogram")},
    {fields::keys::dosePerHour, QT_TRANSLATE_NOOP("Fields", "Rate")},
    {fields::keys::homeDose, QT_TRANSLATE_NOOP("Fields", "Dose")},
    {fields::keys::homeDoseNote, QT_TRANSLATE_NOOP("Fields", "Note")},
    {fields::keys::homeDosePressure, QT_TRANSLATE_NOOP("Fields", "Blood pressure")},
    {fields::keys::homeDoseEffects, QT_TRANSLATE_NOOP("Fields", "Side effects")},
    {fields::keys::takenAt, QT_TRANSLATE_NOOP("Fields", "Time of the dose")},
    {fields::keys::boosterInterval, QT_TRANSLATE_NOOP("Fields", "Days between boosters")},
    {fields::keys::boosterDay, QT_TRANSLATE_NOOP("Fields", "Day of the booster")},
    {fields::keys::duration, QT_TRANSLATE_NOOP("Fields", "Duration")},
    {fields::keys::vialStrength, QT_TRANSLATE_NOOP("Fields", "Vial strength")},
    {fields::keys::bagVolume, QT_TRANSLATE_NOOP("Fields", "Bag volume")},
    {fields::keys::pumpRate, QT_TRANSLATE_NOOP("Fields", "Pump rate")},
    {fields::keys::syringe, QT_TRANSLATE_NOOP("Fields", "What is read off the syringe")},
    {fields::keys::diluent, QT_TRANSLATE_NOOP("Fields", "Diluent")},
    {fields::keys::bagLeft, QT_TRANSLATE_NOOP("Fields", "Volume left in the bag")},
    {fields::keys::validUntil, QT_TRANSLATE_NOOP("Fields", "Valid until")},
    {fields::keys::inductionSessions, QT_TRANSLATE_NOOP("Fields", "Number of induction sessions")},
    {fields::keys::familyName, QT_TRANSLATE_NOOP("Fields", "Family name")},
    {fields::keys::givenName, QT_TRANSLATE_NOOP("Fields", "Given name")},
    {fields::keys::patientNumber, QT_TRANSLATE_NOOP("Fields", "Patient number")},
    {fields::keys::birthDate, QT_TRANSLATE_NOOP("Fields", "Birth date")},
    {fields::keys::diagnosis, QT_TRANSLATE_NOOP("Fields", "Diagnosis")},
    {fields::keys::indication, QT_TRANSLATE_NOOP("Fields", "Indication")},
    {fields::keys::phone, QT_TRANSLATE_NOOP("Fields", "Phone")},
    {fields::keys::allergySubstance, QT_TRANSLATE_NOOP("Fields", "Substance")},
    {fields::keys::allergyReaction, QT_TRANSLATE_NOOP("Fields", "Reaction")},
    {fields::keys::medicineName, QT_TRANSLATE_NOOP("Fields", "Medicine")},
    {fields::keys::medicineDose, QT_TRANSLATE_NOOP("Fields", "Dose of the medicine")},
    {fields::keys::medicineClass, QT_TRANSLATE_NOOP("Fields", "Kind of the medicine")},
    {fields::keys::medicineStart, QT_TRANSLATE_NOOP("Fields", "Start of the medicine")},
    {fields::keys::medicineStop, QT_TRANSLATE_NOOP("Fields", "Stop of the medicine")},
    {fields::keys::conditionName, QT_TRANSLATE_NOOP("Fields", "Condition")},
    {fields::keys::conditionNote, QT_TRANSLATE_NOOP("Fields", "Note on the condition")},
    {fields::keys::riskNote, QT_TRANSLATE_NOOP("Fields", "Note on the risk")},
    {fields::keys::checklistNote, QT_TRANSLATE_NOOP("Fields", "Note on the answer")},
    {fields::keys::interventionDetail, QT_TRANSLATE_NOOP("Fields", "Detail of the intervention")},
    {fields::keys::injectionSite, QT_TRANSLATE_NOOP("Fields", "Injection site")},
    {fields::keys::givenMedicine, QT_TRANSLATE_NOOP("Fields", "Medicine")},
    {fields::keys::givenMilligrams, QT_TRANSLATE_NOOP("Fields", "Dose of the medicine")},
    {fields::keys::oxygenFlow, QT_TRANSLATE_NOOP("Fields", "Oxygen flow")},
    {fields::keys::siteAction, QT_TRANSLATE_NOOP("Fields", "What was done at the site")},
    {fields::keys::pumpTime, QT_TRANSLATE_NOOP("Fields", "Time at the pump")},
    {fields::keys::note, QT_TRANSLATE_NOOP("Fields", "Note")},
    {fields::keys::reason, QT_TRANSLATE_NOOP("Fields", "Reason")},
    {fields::keys::acknowledgement, QT_TRANSLATE_NOOP("Fields", "What was done")},
    {fields::keys::doctorName, QT_TRANSLATE_NOOP("Fields", "Doctor's name")},
    {fields::keys::room, QT_TRANSLATE_NOOP("Fields", "Room")},
    {fields::keys::roomName, QT_TRANSLATE_NOOP("Fields", "Name of the room")},
    {fields::keys::roomPlaces, QT_TRANSLATE_NOOP("Fields", "Places")},
    {fields::keys::backupFolder, QT_TRANSLATE_NOOP("Fields", "Folder for backups")},
    {fields::keys::backupHours, QT_TRANSLATE_NOOP("Fields", "Hours between backups")},
    {fields::keys::backupDays, QT_TRANSLATE_NOOP("Fields", "Days of which a backup is kept")},
    {fields::keys::backupWeeks, QT_TRANSLATE_NOOP("Fields", "Weeks of which a backup is kept")},
    {fields::keys::backupMonths, QT_TRANSLATE_NOOP("Fields", "Months of which a backup is kept")},
    {fields::keys::backupYears, QT_TRANSLATE_NOOP("Fields", "Years of which a backup is kept")},
    {fields::keys::backupAlarm, QT_TRANSLATE_NOOP("Fields", "Hours until a backup counts as too old")},
    {fields::keys::idleMinutes, QT_TRANSLATE_NOOP("Fields", "Minutes until the program locks")},
    {fields::keys::plannedAt, QT_TRANSLATE_NOOP("Fields", "Planned time")},
    {fields::keys::clinicName, QT_TRANSLATE_NOOP("Fields", "Clinic name")},
    {fields::keys::displayName, QT_TRANSLATE_NOOP("Fields", "Name")},
    {fields::keys::signInName, QT_TRANSLATE_NOOP("Fields", "Sign-in name")},
    {fields::keys::password, QT_TRANSLATE_NOOP("Fields", "Passphrase")},
    {fields::keys::unitVolume, QT_TRANSLATE_NOOP("Fields", "Volume of one vial")},
    {fields::keys::deviceContent, QT_TRANSLATE_NOOP("Fields", "Content of one device")},
    {fields::keys::unitCount, QT_TRANSLATE_NOOP("Fields", "Number received")},
    {fields::keys::countedUnits, QT_TRANSLATE_NOOP("Fields", "Number counted")},
    {fields::keys::drugLot, QT_TRANSLATE_NOOP("Fields", "Lot")},
    {fields::keys::drugExpiry, QT_TRANSLATE_NOOP("Fields", "Expiry")},
    {fields::keys::drugNdc, QT_TRANSLATE_NOOP("Fields", "NDC")},
    {fields::keys::invoice, QT_TRANSLATE_NOOP("Fields", "Invoice")},
    {fields::keys::address1, QT_TRANSLATE_NOOP("Fields", "Address")},
    {fields::keys::address2, QT_TRANSLATE_NOOP("Fields", "Second line of the address")},
    {fields::keys::city, QT_TRANSLATE_NOOP("Fields", "City")},
    {fields::keys::addressState, QT_TRANSLATE_NOOP("Fields", "State")},
    {fields::keys::postalCode, QT_TRANSLATE_NOOP("Fields", "Postal code")},
    {fields::keys::email, QT_TRANSLATE_NOOP("Fields", "E-mail")},
    {fields::keys::drugAmount, QT_TRANSLATE_NOOP("Fields", "The amount")},
    {fields::keys::witness, QT_TRANSLATE_NOOP("Fields", "Second person")},
    {fields::keys::pin, QT_TRANSLATE_NOOP("Fields", "PIN")},
    {fields::keys::eventTime, QT_TRANSLATE_NOOP("Fields", "The time")},
    {fields::keys::timeOfDay, QT_TRANSLATE_NOOP("Fields", "The time")},
    {fields::keys::searchText, QT_TRANSLATE_NOOP("Fields", "The text to find")},
    {fields::keys::day, QT_TRANSLATE_NOOP("Fields", "Day")},
    {fields::keys::course, QT_TRANSLATE_NOOP("Fields", "Course")},
    {fields::keys::zone, QT_TRANSLATE_NOOP("Fields", "Time zone")},
    {fields::keys::reading, QT_TRANSLATE_NOOP("Fields", "Reading")},
    {fields::keys::phase, QT_TRANSLATE_NOOP("Fields", "Phase")},
    {fields::keys::sessionNumber, QT_TRANSLATE_NOOP("Fields", "Session number")},
    {fields::keys::sessions, QT_TRANSLATE_NOOP("Fields", "Number of sessions")},
    {fields::keys::openDays, QT_TRANSLATE_NOOP("Fields", "Open days")},
    {fields::keys::closedDay, QT_TRANSLATE_NOOP("Fields", "Closed day")},
    {fields::keys::answer, QT_TRANSLATE_NOOP("Fields", "Answer")},
    {fields::keys::answers, QT_TRANSLATE_NOOP("Fields", "Answers")},
    {fields::keys::scale, QT_TRANSLATE_NOOP("Fields", "Questionnaire")},
    {fields::keys::scoreTotal, QT_TRANSLATE_NOOP("Fields", "Total")},
    {fields::keys::bandSet, QT_TRANSLATE_NOOP("Fields", "Bands")},
    {fields::keys::sexForBands, QT_TRANSLATE_NOOP("Fields", "Sex")},
    {fields::keys::firstDay, QT_TRANSLATE_NOOP("Fields", "First day")},
    {fields::keys::protocolTitle, QT_TRANSLATE_NOOP("Fields", "Title")},
    {fields::keys::risk, QT_TRANSLATE_NOOP("Fields", "Risk question")},
    {fields::keys::release, QT_TRANSLATE_NOOP("Fields", "Release")},
    {fields::keys::recheckMinutes, QT_TRANSLATE_NOOP("Fields", "Minutes until the recheck")},
    {fields::keys::prescriber, QT_TRANSLATE_NOOP("Fields", "Prescriber")},
    {fields::keys::readinessPoint, QT_TRANSLATE_NOOP("Fields", "Point of readiness to leave")},
    {fields::keys::option, QT_TRANSLATE_NOOP("Fields", "Option")},
    {fields::keys::mark, QT_TRANSLATE_NOOP("Fields", "Mark of the newest entry")},
    {fields::keys::dischargeKind, QT_TRANSLATE_NOOP("Fields", "Way of leaving")},
    {fields::keys::intervention, QT_TRANSLATE_NOOP("Fields", "Intervention")},
    {fields::keys::protocolId, QT_TRANSLATE_NOOP("Fields", "Identifier")},
    {fields::keys::gap, QT_TRANSLATE_NOOP("Fields", "Gap")},
    {fields::keys::everydayFunction, QT_TRANSLATE_NOOP("Fields", "Everyday function")},
    {fields::keys::fileFormat, QT_TRANSLATE_NOOP("Fields", "File format")},
    {fields::keys::effect, QT_TRANSLATE_NOOP("Fields", "Side effect")},
    {fields::keys::passwordFile, QT_TRANSLATE_NOOP("Fields", "File of the passphrase")},
    {fields::keys::standardInput, QT_TRANSLATE_NOOP("Fields", "Standard input")},
    {fields::keys::onSiteFrom, QT_TRANSLATE_NOOP("Fields", "On site from")},
    {fields::keys::onSiteUntil, QT_TRANSLATE_NOOP("Fields", "On site until")},
    {fields::keys::contactOutcome, QT_TRANSLATE_NOOP("Fields", "What came of the contact")},
    {fields::keys::contactNote, QT_TRANSLATE_NOOP("Fields", "What was said")},
    {fields::keys::laterEventKind, QT_TRANSLATE_NOOP("Fields", "What kind of event")},
    {fields::keys::laterEventTime, QT_TRANSLATE_NOOP("Fields", "When it happened")},
    {fields::keys::laterEventSerious, QT_TRANSLATE_NOOP("Fields", "Serious or not")},
    {fields::keys::laterEventWhat, QT_TRANSLATE_NOOP("Fields", "What happened")},
    {fields::keys::laterEventDone, QT_TRANSLATE_NOOP("Fields", "What was done")},
    {fields::keys::periodFrom, QT_TRANSLATE_NOOP("Fields", "First day of the period")},
    {fields::keys::periodUntil, QT_TRANSLATE_NOOP("Fields", "Last day of the period")},
    {fields::keys::checklist, QT_TRANSLATE_NOOP("Fields", "Question of the checklist")},
};

constexpr bool isNamed(fields::FieldKey key) {
    return std::ranges::any_of(fieldNames, [&](const NamedField& named) {
        return std::u16string_view(named.key.text.utf16(), named.key.text.size()) ==
               std::u16string_view(key.text.utf16(), key.text.size());
    });
}
static_assert(std::ranges::all_of(fields::keys::all, isNamed), "A field key has no words.");

constexpr KeyedWords passphraseRules[] = {
    {"too-short", QT_TRANSLATE_NOOP("Fields", "it has fewer than 15 characters")},
    {"too-long", QT_TRANSLATE_NOOP("Fields", "it has more than 1024 characters")},
    {"repetitive", QT_TRANSLATE_NOOP("Fields", "it repeats the same few characters")},
    {"sequence", QT_TRANSLATE_NOOP("Fields", "it is a row of neighbouring keys or numbers")},
    {"guessable", QT_TRANSLATE_NOOP("Fields", "it is made of names, dates or words that are guessed early")},
    {"common", QT_TRANSLATE_NOOP("Fields", "it is on the list of much-used passphrases")},
    {"contains-clinic", QT_TRANSLATE_NOOP("Fields", "it holds the clinic's name or a word of it")},
    {"contains-name", QT_TRANSLATE_NOOP("Fields", "it is made of the person's own name")},
};

constexpr KeyedWords pinRules[] = {
    {"too-short", QT_TRANSLATE_NOOP("Fields", "it has fewer than 4 digits")},
    {"too-long", QT_TRANSLATE_NOOP("Fields", "it has more than 8 digits")},
    {"same-digit", QT_TRANSLATE_NOOP("Fields", "it is one digit repeated")},
    {"sequence", QT_TRANSLATE_NOOP("Fields", "its digits are in a row")},
    {"repetitive", QT_TRANSLATE_NOOP("Fields", "it repeats the same two digits")},
};

QString plainNumber(double value) {
    return QString::number(value, 'g', 6);
}

} // namespace

QString fieldWords(const QString& key) {
    if (key.isEmpty()) {
        return QCoreApplication::translate("Fields", "The value");
    }
    // A fault in a questionnaire's answers is told by the questionnaire's key.
    if (const rules::Scale* scale = rules::shippedScales().find(ScaleId(key))) {
        return scale->name;
    }
    const auto named =
        std::ranges::find_if(fieldNames, [&](const NamedField& each) { return key == each.key; });
    return named == std::end(fieldNames) ? plainWords(key)
                                         : QCoreApplication::translate("Fields", named->words);
}

QString possibleRange(const QString& key) {
    for (const fields::NumberField& field : fields::numberFields()) {
        if (field.key == key) {
            return QCoreApplication::translate("Fields", "It can be %1 to %2 %3.")
                .arg(plainNumber(field.possibleFrom), plainNumber(field.possibleTo), field.unit)
                .replace(QLatin1String(" ."), QLatin1String("."));
        }
    }
    return {};
}

QString longestText(const QString& key) {
    const int longest = fields::textField(key).maximumLength;
    return longest == 0
               ? QString()
               : QCoreApplication::translate("Fields", "It can have %n character(s).", nullptr, longest);
}

bool isTimeOfDay(const QString& key) {
    return key == fields::keys::eventTime || key == fields::keys::timeOfDay;
}

QString passphraseRuleWords(const QString& key) {
    return key.isEmpty() ? QCoreApplication::translate("Fields", "it does not meet the rules")
                         : wordsOf(passphraseRules, "Fields", key);
}

QString pinRuleWords(const QString& key) {
    return wordsOf(pinRules, "Fields", key);
}

} // namespace tidemark::app
