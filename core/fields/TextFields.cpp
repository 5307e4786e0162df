// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/TextFields.h"

#include <array>

namespace tidemark::fields {

namespace {

enum class Kind { Optional, Required, OptionalLines, RequiredLines };

TextField text(FieldKey key, int maximumLength, Kind kind) {
    return {key, maximumLength, kind == Kind::Required || kind == Kind::RequiredLines,
            kind == Kind::OptionalLines || kind == Kind::RequiredLines};
}

} // namespace

std::span<const TextField> textFields() {
    static const std::array all{
        text(keys::familyName, 80, Kind::Required),
        text(keys::backupFolder, 400, Kind::Required),
        text(keys::givenName, 80, Kind::Optional),
        text(keys::patientNumber, 20, Kind::Required),
        text(keys::diagnosis, 120, Kind::Optional),
        text(keys::indication, 120, Kind::Required),
        text(keys::phone, 40, Kind::Optional),
        text(keys::allergySubstance, 80, Kind::Required),
        text(keys::allergyReaction, 120, Kind::Optional),
        text(keys::medicineName, 80, Kind::Required),
        text(keys::medicineDose, 80, Kind::Optional),
        text(keys::conditionName, 120, Kind::Required),
        text(keys::conditionNote, 200, Kind::Optional),
        text(keys::riskNote, 200, Kind::Optional),
        text(keys::checklistNote, 200, Kind::Optional),
        text(keys::interventionDetail, 200, Kind::Optional),
        text(keys::givenMedicine, 60, Kind::Required),
        text(keys::siteAction, 120, Kind::Required),
        text(keys::note, 2000, Kind::RequiredLines),
        text(keys::reason, 400, Kind::RequiredLines),
        text(keys::acknowledgement, 400, Kind::RequiredLines),
        text(keys::doctorName, 80, Kind::Required),
        text(keys::room, 40, Kind::Optional),
        text(keys::roomName, 40, Kind::Required),
        text(keys::clinicName, 120, Kind::Required),
        text(keys::displayName, 80, Kind::Required),
        text(keys::signInName, 40, Kind::Required),
        text(keys::searchText, 120, Kind::Optional),
        text(keys::lot, 30, Kind::Optional),
        text(keys::confirmationNumber, 40, Kind::Required),
        text(keys::authorisationNumber, 40, Kind::Optional),
        text(keys::homeDoseNote, 200, Kind::Optional),
        text(keys::homeDoseEffects, 200, Kind::Optional),
        text(keys::drugLot, 40, Kind::Required),
        text(keys::drugNdc, 20, Kind::Optional),
        text(keys::invoice, 80, Kind::Optional),
        text(keys::address1, 80, Kind::Optional),
        text(keys::address2, 80, Kind::Optional),
        text(keys::city, 60, Kind::Optional),
        text(keys::addressState, 40, Kind::Optional),
        text(keys::postalCode, 12, Kind::Optional),
        text(keys::email, 120, Kind::Optional),
        text(keys::contactNote, 400, Kind::OptionalLines),
        text(keys::laterEventWhat, 400, Kind::RequiredLines),
        text(keys::laterEventDone, 400, Kind::OptionalLines),
    };
    return all;
}

QString comparedNumber(const QString& typed) {
    QString text = typed.normalized(QString::NormalizationForm_KC);
    text.removeIf(
        [](QChar character) { return character.isSpace() || character.category() == QChar::Other_Format; });
    return text.toCaseFolded();
}

} // namespace tidemark::fields
