// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/AuditWords.h"

#include "text/KeyedWords.h"

#include <algorithm>
#include <string_view>

namespace tidemark::app {
namespace {

constexpr KeyedWords actionNames[] = {
    {actions::signIn.code, QT_TRANSLATE_NOOP("Audit", "signed in")},
    {actions::signOut.code, QT_TRANSLATE_NOOP("Audit", "signed out")},
    {actions::unlockByPin.code, QT_TRANSLATE_NOOP("Audit", "unlocked the program with the PIN")},
    {actions::unlockRefuse.code, QT_TRANSLATE_NOOP("Audit", "had a wrong PIN typed at the locked program")},
    {actions::clinicCreate.code, QT_TRANSLATE_NOOP("Audit", "created the clinic")},
    {actions::clinicRecover.code, QT_TRANSLATE_NOOP("Audit", "regained access with the recovery sheet")},
    {actions::clinicRenewRecovery.code, QT_TRANSLATE_NOOP("Audit", "made a new recovery sheet")},
    {actions::clinicAddress.code, QT_TRANSLATE_NOOP("Audit", "changed the clinic's address")},
    {actions::clinicWeekdays.code, QT_TRANSLATE_NOOP("Audit", "changed the weekdays of treatment")},
    {actions::clinicDayOrder.code, QT_TRANSLATE_NOOP("Audit", "changed the order of day and month")},
    {actions::clinicCloseDay.code, QT_TRANSLATE_NOOP("Audit", "closed a day")},
    {actions::clinicOpenDay.code, QT_TRANSLATE_NOOP("Audit", "opened a closed day again")},
    {actions::clinicLock.code, QT_TRANSLATE_NOOP("Audit", "changed how the program locks")},
    {actions::clinicChangeKey.code, QT_TRANSLATE_NOOP("Audit", "changed the clinic's key")},
    {actions::backupMake.code, QT_TRANSLATE_NOOP("Audit", "made a backup")},
    {actions::backupRestore.code, QT_TRANSLATE_NOOP("Audit", "restored the clinic from a backup")},
    {actions::backupDrill.code, QT_TRANSLATE_NOOP("Audit", "rehearsed the restore of a backup")},
    {actions::backupRules.code, QT_TRANSLATE_NOOP("Audit", "changed the rules of the backups")},
    {actions::backupTargetAdd.code, QT_TRANSLATE_NOOP("Audit", "added a folder for backups")},
    {actions::backupTargetRemove.code, QT_TRANSLATE_NOOP("Audit", "removed a folder for backups")},
    {actions::roomAdd.code, QT_TRANSLATE_NOOP("Audit", "added a room")},
    {actions::roomChange.code, QT_TRANSLATE_NOOP("Audit", "changed a room")},
    {actions::roomRemove.code, QT_TRANSLATE_NOOP("Audit", "removed a room")},
    {actions::clinicDayRecord.code,
     QT_TRANSLATE_NOOP("Audit", "recorded the day's prescriber and equipment")},
    {actions::sheetsPrint.code, QT_TRANSLATE_NOOP("Audit", "printed or saved the day's paper sheets")},
    {actions::clockChange.code, QT_TRANSLATE_NOOP("Audit", "followed a change of the computer's clock")},
    {actions::markRenew.code, QT_TRANSLATE_NOOP("Audit", "renewed the mark of the newest entry")},
    {actions::staffAdd.code, QT_TRANSLATE_NOOP("Audit", "added a person")},
    {actions::staffRemove.code, QT_TRANSLATE_NOOP("Audit", "removed a person")},
    {actions::staffReturn.code, QT_TRANSLATE_NOOP("Audit", "let a person come back")},
    {actions::staffChangeRole.code, QT_TRANSLATE_NOOP("Audit", "changed a person's role")},
    {actions::staffOpenAgain.code, QT_TRANSLATE_NOOP("Audit", "opened a closed sign-in again")},
    {actions::staffActivate.code, QT_TRANSLATE_NOOP("Audit", "set a passphrase with an activation code")},
    {actions::staffContact.code, QT_TRANSLATE_NOOP("Audit", "changed a person's contact")},
    {actions::staffChangePassword.code, QT_TRANSLATE_NOOP("Audit", "changed their own passphrase")},
    {actions::staffResetPassword.code, QT_TRANSLATE_NOOP("Audit", "gave a person an activation code")},
    {actions::staffSetPin.code, QT_TRANSLATE_NOOP("Audit", "set their own PIN")},
    {actions::witnessRefuse.code, QT_TRANSLATE_NOOP("Audit", "typed the PIN of a second person wrongly")},
    {actions::pinRefuse.code, QT_TRANSLATE_NOOP("Audit", "typed their own PIN wrongly")},
    {actions::patientCreate.code, QT_TRANSLATE_NOOP("Audit", "added a patient")},
    {actions::patientEdit.code, QT_TRANSLATE_NOOP("Audit", "changed a patient's details")},
    {actions::patientOpen.code, QT_TRANSLATE_NOOP("Audit", "opened a patient's page")},
    {actions::weightRecord.code, QT_TRANSLATE_NOOP("Audit", "recorded a weight")},
    {actions::allergiesSet.code, QT_TRANSLATE_NOOP("Audit", "changed the allergies")},
    {actions::conditionsSet.code, QT_TRANSLATE_NOOP("Audit", "changed the conditions")},
    {actions::allergiesNoneKnown.code, QT_TRANSLATE_NOOP("Audit", "recorded that no allergies are known")},
    {actions::riskAnswer.code, QT_TRANSLATE_NOOP("Audit", "answered a risk question")},
    {actions::riskDecide.code, QT_TRANSLATE_NOOP("Audit", "decided about a contraindication")},
    {actions::medicineAdd.code, QT_TRANSLATE_NOOP("Audit", "added a medicine")},
    {actions::medicineCorrect.code, QT_TRANSLATE_NOOP("Audit", "corrected a medicine")},
    {actions::medicineStop.code, QT_TRANSLATE_NOOP("Audit", "recorded that a medicine was stopped")},
    {actions::medicineInError.code, QT_TRANSLATE_NOOP("Audit", "marked a medicine as entered in error")},
    {actions::medicinesNone.code, QT_TRANSLATE_NOOP("Audit", "recorded that no medicines are taken")},
    {actions::medicinesUnchanged.code,
     QT_TRANSLATE_NOOP("Audit", "recorded that the medicines are unchanged")},
    {actions::homeDoseRecord.code, QT_TRANSLATE_NOOP("Audit", "recorded a dose taken at home")},
    {actions::homeDoseWithdraw.code, QT_TRANSLATE_NOOP("Audit", "withdrew a dose taken at home")},
    {actions::orderWrite.code, QT_TRANSLATE_NOOP("Audit", "wrote an order")},
    {actions::orderRevoke.code, QT_TRANSLATE_NOOP("Audit", "revoked an order")},
    {actions::orderHold.code, QT_TRANSLATE_NOOP("Audit", "put the treatment on hold")},
    {actions::orderLiftHold.code, QT_TRANSLATE_NOOP("Audit", "lifted the hold on the treatment")},
    {actions::protocolSave.code, QT_TRANSLATE_NOOP("Audit", "saved a protocol")},
    {actions::protocolApprove.code, QT_TRANSLATE_NOOP("Audit", "approved a protocol")},
    {actions::protocolExport.code, QT_TRANSLATE_NOOP("Audit", "exported a protocol")},
    {actions::courseOpen.code, QT_TRANSLATE_NOOP("Audit", "planned a course")},
    {actions::courseMove.code, QT_TRANSLATE_NOOP("Audit", "moved a session of a course")},
    {actions::courseMissed.code, QT_TRANSLATE_NOOP("Audit", "recorded a missed session")},
    {actions::courseNoShow.code, QT_TRANSLATE_NOOP("Audit", "recorded that the patient did not come")},
    {actions::courseStop.code, QT_TRANSLATE_NOOP("Audit", "stopped a course")},
    {actions::courseDecide.code, QT_TRANSLATE_NOOP("Audit", "decided how a course goes on")},
    {actions::courseIndication.code, QT_TRANSLATE_NOOP("Audit", "changed what a course treats")},
    {actions::courseBoosterInterval.code, QT_TRANSLATE_NOOP("Audit", "changed the days between boosters")},
    {actions::sessionPlan.code, QT_TRANSLATE_NOOP("Audit", "planned a session")},
    {actions::sessionCancel.code, QT_TRANSLATE_NOOP("Audit", "cancelled a session")},
    {actions::sessionArrive.code, QT_TRANSLATE_NOOP("Audit", "recorded the arrival")},
    {actions::sessionUndoArrival.code, QT_TRANSLATE_NOOP("Audit", "took an arrival back")},
    {actions::sessionUndoStart.code, QT_TRANSLATE_NOOP("Audit", "took a start back")},
    {actions::sessionEnteredInError.code, QT_TRANSLATE_NOOP("Audit", "marked a session as entered in error")},
    {actions::sessionSeat.code, QT_TRANSLATE_NOOP("Audit", "gave a session another room")},
    {actions::sessionWeight.code, QT_TRANSLATE_NOOP("Audit", "recorded the weight of a session")},
    {actions::sessionGap.code, QT_TRANSLATE_NOOP("Audit", "recorded that the program was not running")},
    {actions::sessionTakeOver.code, QT_TRANSLATE_NOOP("Audit", "took a session over")},
    {actions::sessionDischarge.code, QT_TRANSLATE_NOOP("Audit", "recorded that the patient left")},
    {actions::sessionDischargeEarly.code, QT_TRANSLATE_NOOP("Audit", "recorded that the patient left early")},
    {actions::sessionSign.code, QT_TRANSLATE_NOOP("Audit", "signed a session")},
    {actions::contactRecord.code, QT_TRANSLATE_NOOP("Audit", "recorded the contact after a session")},
    {actions::aftercareReview.code, QT_TRANSLATE_NOOP("Audit", "reviewed what happened after a session")},
    {actions::laterEventRecord.code, QT_TRANSLATE_NOOP("Audit", "recorded an event after leaving")},
    {actions::laterEventWithdraw.code, QT_TRANSLATE_NOOP("Audit", "withdrew an event after leaving")},
    {actions::checklistAnswer.code, QT_TRANSLATE_NOOP("Audit", "answered a question of the checklist")},
    {actions::releaseRequest.code, QT_TRANSLATE_NOOP("Audit", "asked the prescriber for a release")},
    {actions::releaseDecide.code, QT_TRANSLATE_NOOP("Audit", "recorded the prescriber's release")},
    {actions::releaseTold.code, QT_TRANSLATE_NOOP("Audit", "wrote down the release that a prescriber told")},
    {actions::pressureAsk.code, QT_TRANSLATE_NOOP("Audit", "asked the prescriber about a blood pressure")},
    {actions::pressureDecide.code,
     QT_TRANSLATE_NOOP("Audit", "recorded the prescriber's decision on a blood pressure")},
    {actions::pumpStart.code, QT_TRANSLATE_NOOP("Audit", "started the infusion")},
    {actions::pumpPause.code, QT_TRANSLATE_NOOP("Audit", "paused the infusion")},
    {actions::pumpResume.code, QT_TRANSLATE_NOOP("Audit", "resumed the infusion")},
    {actions::pumpRate.code, QT_TRANSLATE_NOOP("Audit", "changed the rate of the infusion")},
    {actions::pumpStopEarly.code, QT_TRANSLATE_NOOP("Audit", "stopped the infusion early")},
    {actions::pumpComplete.code, QT_TRANSLATE_NOOP("Audit", "completed the infusion")},
    {actions::deviceGive.code, QT_TRANSLATE_NOOP("Audit", "gave a device or a spray")},
    {actions::deviceStop.code, QT_TRANSLATE_NOOP("Audit", "ended the devices or sprays early")},
    {actions::bolusGive.code, QT_TRANSLATE_NOOP("Audit", "gave an injection")},
    {actions::vitalsRecord.code, QT_TRANSLATE_NOOP("Audit", "recorded vitals")},
    {actions::vitalsRecordWithBag.code,
     QT_TRANSLATE_NOOP("Audit", "recorded vitals and what is left in the bag")},
    {actions::vitalsNotObtained.code, QT_TRANSLATE_NOOP("Audit", "recorded that vitals were not obtained")},
    {actions::vitalsAmend.code, QT_TRANSLATE_NOOP("Audit", "amended vitals")},
    {actions::effectSet.code, QT_TRANSLATE_NOOP("Audit", "recorded a side effect")},
    {actions::syringeRead.code,
     QT_TRANSLATE_NOOP("Audit", "recorded what a second person read off the syringe")},
    {actions::doseDilute.code, QT_TRANSLATE_NOOP("Audit", "recorded a dilution")},
    {actions::bagRead.code, QT_TRANSLATE_NOOP("Audit", "recorded the volume left in the bag")},
    {actions::interventionRecord.code, QT_TRANSLATE_NOOP("Audit", "recorded an intervention")},
    {actions::noteRecord.code, QT_TRANSLATE_NOOP("Audit", "wrote a note")},
    {actions::noteAmend.code, QT_TRANSLATE_NOOP("Audit", "amended a note")},
    {actions::entryAmend.code, QT_TRANSLATE_NOOP("Audit", "amended an entry of a session")},
    {actions::pumpAmend.code, QT_TRANSLATE_NOOP("Audit", "amended a time at the pump")},
    {actions::sessionAmendWeight.code, QT_TRANSLATE_NOOP("Audit", "amended the weight of a session")},
    {actions::entryUndo.code, QT_TRANSLATE_NOOP("Audit", "undid an entry")},
    {actions::readinessConfirm.code, QT_TRANSLATE_NOOP("Audit", "confirmed a point of readiness to leave")},
    {actions::readinessOverride.code, QT_TRANSLATE_NOOP("Audit", "overrode a point of readiness to leave")},
    {actions::scaleRecord.code, QT_TRANSLATE_NOOP("Audit", "recorded a questionnaire")},
    {actions::item9Acknowledge.code, QT_TRANSLATE_NOOP("Audit", "acknowledged an answer on suicidality")},
    {actions::formAnswer.code, QT_TRANSLATE_NOOP("Audit", "filled in the monitoring form")},
    {actions::formSubmitted.code,
     QT_TRANSLATE_NOOP("Audit", "recorded that the monitoring form was submitted")},
    {actions::drugReceive.code, QT_TRANSLATE_NOOP("Audit", "received drugs")},
    {actions::drugSendBack.code, QT_TRANSLATE_NOOP("Audit", "sent drugs back")},
    {actions::drugCount.code, QT_TRANSLATE_NOOP("Audit", "counted drugs")},
    {actions::drugSettle.code, QT_TRANSLATE_NOOP("Audit", "closed a discrepancy of drugs")},
    {actions::drugDraw.code, QT_TRANSLATE_NOOP("Audit", "drew up a drug")},
    {actions::drugUse.code, QT_TRANSLATE_NOOP("Audit", "accounted for a drug")},
    {actions::drugCorrect.code, QT_TRANSLATE_NOOP("Audit", "corrected the drug ledger")},
    {actions::exportFiles.code, QT_TRANSLATE_NOOP("Audit", "exported readings")},
    {actions::reportMake.code, QT_TRANSLATE_NOOP("Audit", "made a report")},
};

/// Ends at the first letter that differs: compilers count the steps of what they evaluate.
constexpr bool isSame(const char* key, std::string_view code) {
    for (const char letter : code) {
        if (*key != letter) {
            return false;
        }
        ++key;
    }
    return *key == 0;
}
constexpr bool isNamed(AuditAction action) {
    return std::ranges::any_of(actionNames,
                               [&](const KeyedWords& named) { return isSame(named.key, action.code); });
}
static_assert(std::ranges::all_of(actions::all, isNamed), "An action of the audit log has no words.");

} // namespace

QString auditActionWords(const QString& action) {
    return wordsOf(actionNames, "Audit", action);
}

} // namespace tidemark::app
