// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/Message.h"

#include "domain/ClinicFileState.h"
#include "fields/FieldKeys.h"
#include "text/BackupWords.h"
#include "text/ClinicFileWords.h"
#include "text/DrugErrorWords.h"
#include "text/FieldWords.h"
#include "text/SessionWords.h"
#include "text/SignInWords.h"
#include "text/StepWords.h"
#include "text/TypedTextWords.h"

#include <QCoreApplication>

namespace tidemark::app {
namespace {

const ErrorWords* find(const Error& error) {
    if (error.code == ErrorCode::NotFound && error.field == fields::keys::mark) {
        return &missingMarkWords();
    }
    if (error.field == clinicFileField) {
        for (const ErrorWords& words : refusedEntryWords()) {
            if (words.code == error.code) {
                return &words;
            }
        }
    }
    for (const auto table : {typedTextWords(), stepWords(), signInWords(), clinicFileWords(),
                             backupErrorWords(), drugErrorWords()}) {
        for (const ErrorWords& words : table) {
            if (words.code == error.code) {
                return &words;
            }
        }
    }
    return nullptr;
}

/// The detail is a key, a number or a version; keys get their words.
QString detailWords(const Error& error) {
    switch (error.code) {
    case ErrorCode::ChecklistOpen:
        return checklistQuestion(error.detail);
    case ErrorCode::NotReadyForDischarge:
        return readinessWords(error.detail);
    case ErrorCode::WeakPassword:
        return passphraseRuleWords(error.detail);
    case ErrorCode::WeakPin:
        return pinRuleWords(error.detail);
    default:
        return error.detail.isEmpty() ? QCoreApplication::translate("Errors", "unknown") : error.detail;
    }
}

QString fill(const char* sentence, const QString& field, const QString& detail) {
    QString text = QCoreApplication::translate("Errors", sentence);
    // Both at once, so that a %2 inside the field's name stays what it is.
    text.replace(QLatin1String("%2"), detail);
    text.replace(QLatin1String("%1"), field);
    return text;
}

/// A choice that nobody has made yet, where nothing is chosen beforehand.
bool isAskedChoice(const QString& field) {
    return field == fields::keys::laterEventKind || field == fields::keys::laterEventSerious;
}

bool isHourOfPrescriber(const QString& field) {
    return field == fields::keys::onSiteFrom || field == fields::keys::onSiteUntil;
}

} // namespace

Message messageFor(const Error& error) {
    const ErrorWords* words = find(error);
    if (words == nullptr) {
        return messageFor({ErrorCode::Internal, {}, {}});
    }
    const QString field = fieldWords(error.field);
    Message message{fill(words->text, field, detailWords(error)),
                    fill(words->nextStep, field, detailWords(error)), words->tone};
    if (error.code == ErrorCode::Impossible || error.code == ErrorCode::TooLong) {
        const QString range =
            error.code == ErrorCode::TooLong ? longestText(error.field) : possibleRange(error.field);
        if (!range.isEmpty()) {
            message.nextStep = range;
        }
    }
    if (error.code == ErrorCode::BackupMissing && !error.detail.isEmpty()) {
        message.text = QCoreApplication::translate(
            "Errors", "The newest backup that was made here is not in the folder any more.");
        message.nextStep = QCoreApplication::translate("Errors", "Look for it, and make a new one now.");
    }
    if (error.code == ErrorCode::ReasonRequired && error.field == fields::keys::bagLeft) {
        message.text = QCoreApplication::translate(
            "Errors", "More is left in the bag than there should be: it may not all have been given.");
        message.nextStep = QCoreApplication::translate(
            "Errors", "Say why, or look again and type what is left, then end it.");
    }
    if (error.code == ErrorCode::UnknownToken && error.field == fields::keys::homeDosePressure) {
        message.text = QCoreApplication::translate("Errors", "This is not one blood pressure.");
        message.nextStep = QCoreApplication::translate("Errors", "Type it like 142/88.");
    }
    if (error.code == ErrorCode::NotOneOfTheChoices && error.field == fields::keys::devicesDose) {
        constexpr int example = 4;
        message.text = QCoreApplication::translate("Errors", "The dose is given in whole devices or sprays.");
        message.nextStep = QCoreApplication::translate("Errors", "Type a multiple of %1 mg, such as %2.")
                               .arg(error.detail)
                               .arg(error.detail.toInt() * example);
    }
    if (error.code == ErrorCode::NotOneOfTheChoices && isAskedChoice(error.field)) {
        message.text = QCoreApplication::translate("Errors", "%1 is not answered.").arg(field);
    }
    if (error.code == ErrorCode::InvalidDate && isHourOfPrescriber(error.field)) {
        message.text = QCoreApplication::translate("Errors", "%1 is not a possible time here.").arg(field);
        message.nextStep = QCoreApplication::translate(
            "Errors", "Type a time of today, such as 8:00; the end is later than the beginning.");
    }
    if (error.code == ErrorCode::InvalidDate && error.field == fields::keys::laterEventTime) {
        message.text = QCoreApplication::translate("Errors", "%1 is not a possible time here.").arg(field);
        message.nextStep = QCoreApplication::translate(
            "Errors", "Type a day and a time after the patient left that have passed.");
    }
    if (error.code == ErrorCode::InvalidDate && isTimeOfDay(error.field)) {
        message.text = QCoreApplication::translate("Errors", "%1 is not a possible time here.").arg(field);
        message.nextStep = QCoreApplication::translate(
            "Errors", "Type a time of this session that has passed, such as 14:05.");
    }
    return message;
}

} // namespace tidemark::app
