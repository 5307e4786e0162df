// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>

namespace tidemark {

/// An AuditAction is what an entry of the audit log says was done. The code is stored and hashed, so it never
/// changes; the app has its words (AuditWords.h). Every action is in `actions` below and nowhere else. It
/// holds its letters, so that a statement can have them while the program is compiled
/// (storage::quotedActions).
struct AuditAction {
    char code[32]; // NOLINT(cppcoreguidelines-avoid-c-arrays,modernize-avoid-c-arrays): a literal fits in
                   // braces

    operator QString() const { return QString::fromLatin1(code); }
};

namespace actions {

inline constexpr AuditAction signIn{"sign-in"};
inline constexpr AuditAction signOut{"sign-out"};
inline constexpr AuditAction unlockByPin{"unlock.pin"};
inline constexpr AuditAction unlockRefuse{"unlock.refuse"};
inline constexpr AuditAction clinicCreate{"clinic.create"};
inline constexpr AuditAction clinicRecover{"clinic.recover"};
inline constexpr AuditAction clinicRenewRecovery{"clinic.renew-recovery"};
inline constexpr AuditAction clinicAddress{"clinic.address"};
inline constexpr AuditAction clinicWeekdays{"clinic.weekdays"};
inline constexpr AuditAction clinicDayOrder{"clinic.day-order"};
inline constexpr AuditAction clinicCloseDay{"clinic.close-day"};
inline constexpr AuditAction clinicOpenDay{"clinic.open-day"};
inline constexpr AuditAction clinicLock{"clinic.lock"};
inline constexpr AuditAction clinicChangeKey{"clinic.change-key"};
inline constexpr AuditAction backupMake{"backup.make"};
inline constexpr AuditAction backupRestore{"backup.restore"};
inline constexpr AuditAction backupDrill{"backup.drill"};
inline constexpr AuditAction backupRules{"backup.rules"};
inline constexpr AuditAction backupTargetAdd{"backup.target-add"};
inline constexpr AuditAction backupTargetRemove{"backup.target-remove"};
inline constexpr AuditAction roomAdd{"room.add"};
inline constexpr AuditAction roomChange{"room.change"};
inline constexpr AuditAction roomRemove{"room.remove"};
inline constexpr AuditAction clinicDayRecord{"clinic-day.record"};
inline constexpr AuditAction sheetsPrint{"sheets.print"};
inline constexpr AuditAction clockChange{"clock.change"};
inline constexpr AuditAction markRenew{"mark.renew"};
inline constexpr AuditAction staffAdd{"staff.add"};
inline constexpr AuditAction staffRemove{"staff.remove"};
inline constexpr AuditAction staffReturn{"staff.return"};
inline constexpr AuditAction staffChangeRole{"staff.change-role"};
inline constexpr AuditAction staffOpenAgain{"staff.open-again"};
inline constexpr AuditAction staffActivate{"staff.activate"};
inline constexpr AuditAction staffContact{"staff.contact"};
inline constexpr AuditAction staffChangePassword{"staff.change-password"};
inline constexpr AuditAction staffResetPassword{"staff.reset-password"};
inline constexpr AuditAction staffSetPin{"staff.set-pin"};
inline constexpr AuditAction witnessRefuse{"witness.refuse"};
inline constexpr AuditAction pinRefuse{"pin.refuse"};
inline constexpr AuditAction patientCreate{"patient.create"};
inline constexpr AuditAction patientEdit{"patient.edit"};
inline constexpr AuditAction patientOpen{"patient.open"};
inline constexpr AuditAction weightRecord{"weight.record"};
inline constexpr AuditAction allergiesSet{"allergies.set"};
inline constexpr AuditAction conditionsSet{"conditions.set"};
inline constexpr AuditAction allergiesNoneKnown{"allergies.none-known"};
inline constexpr AuditAction riskAnswer{"risk.answer"};
inline constexpr AuditAction riskDecide{"risk.decide"};
inline constexpr AuditAction medicineAdd{"medicine.add"};
inline constexpr AuditAction medicineCorrect{"medicine.correct"};
inline constexpr AuditAction medicineStop{"medicine.stop"};
inline constexpr AuditAction medicineInError{"medicine.in-error"};
inline constexpr AuditAction medicinesNone{"medicines.none"};
inline constexpr AuditAction medicinesUnchanged{"medicines.unchanged"};
inline constexpr AuditAction homeDoseRecord{"home-dose.record"};
inline constexpr AuditAction homeDoseWithdraw{"home-dose.withdraw"};
inline constexpr AuditAction orderWrite{"order.write"};
inline constexpr AuditAction orderRevoke{"order.revoke"};
inline constexpr AuditAction orderHold{"order.hold"};
inline constexpr AuditAction orderLiftHold{"order.lift-hold"};
inline constexpr AuditAction protocolSave{"protocol.save"};
inline constexpr AuditAction protocolApprove{"protocol.approve"};
inline constexpr AuditAction protocolExport{"protocol.export"};
inline constexpr AuditAction courseOpen{"course.open"};
inline constexpr AuditAction courseMove{"course.move"};
inline constexpr AuditAction courseMissed{"course.missed"};
inline constexpr AuditAction courseNoShow{"course.no-show"};
inline constexpr AuditAction courseStop{"course.stop"};
inline constexpr AuditAction courseDecide{"course.decide"};
inline constexpr AuditAction courseBoosterInterval{"course.booster-interval"};
inline constexpr AuditAction courseIndication{"course.indication"};
inline constexpr AuditAction sessionPlan{"session.plan"};
inline constexpr AuditAction sessionCancel{"session.cancel"};
inline constexpr AuditAction sessionArrive{"session.arrive"};
inline constexpr AuditAction sessionUndoArrival{"session.undo-arrival"};
inline constexpr AuditAction sessionUndoStart{"session.undo-start"};
inline constexpr AuditAction sessionEnteredInError{"session.entered-in-error"};
inline constexpr AuditAction sessionSeat{"session.seat"};
inline constexpr AuditAction sessionWeight{"session.weight"};
inline constexpr AuditAction sessionGap{"session.gap"};
inline constexpr AuditAction sessionTakeOver{"session.take-over"};
inline constexpr AuditAction sessionDischarge{"session.leave"};
inline constexpr AuditAction sessionDischargeEarly{"session.leave-early"};
inline constexpr AuditAction sessionSign{"session.sign"};
inline constexpr AuditAction contactRecord{"contact.record"};
inline constexpr AuditAction aftercareReview{"aftercare.review"};
inline constexpr AuditAction laterEventRecord{"later-event.record"};
inline constexpr AuditAction laterEventWithdraw{"later-event.withdraw"};
inline constexpr AuditAction checklistAnswer{"checklist.answer"};
inline constexpr AuditAction releaseRequest{"release.request"};
inline constexpr AuditAction releaseDecide{"release.decide"};
inline constexpr AuditAction releaseTold{"release.told"};
inline constexpr AuditAction pressureAsk{"pressure.ask"};
inline constexpr AuditAction pressureDecide{"pressure.decide"};
inline constexpr AuditAction pumpStart{"pump.start"};
inline constexpr AuditAction pumpPause{"pump.pause"};
inline constexpr AuditAction pumpResume{"pump.resume"};
inline constexpr AuditAction pumpRate{"pump.rate"};
inline constexpr AuditAction pumpStopEarly{"pump.stop-early"};
inline constexpr AuditAction pumpComplete{"pump.complete"};
inline constexpr AuditAction deviceGive{"device.give"};
inline constexpr AuditAction deviceStop{"device.stop"};
inline constexpr AuditAction bolusGive{"bolus.give"};
inline constexpr AuditAction vitalsRecord{"vitals.record"};
inline constexpr AuditAction vitalsRecordWithBag{"vitals.record-with-bag"};
inline constexpr AuditAction vitalsNotObtained{"vitals.not-obtained"};
inline constexpr AuditAction vitalsAmend{"vitals.amend"};
inline constexpr AuditAction effectSet{"effect.set"};
inline constexpr AuditAction interventionRecord{"intervention.record"};
inline constexpr AuditAction syringeRead{"syringe.read"};
inline constexpr AuditAction doseDilute{"dose.dilute"};
inline constexpr AuditAction bagRead{"bag.read"};
inline constexpr AuditAction noteRecord{"note.record"};
inline constexpr AuditAction noteAmend{"note.amend"};
inline constexpr AuditAction entryAmend{"entry.amend"};
inline constexpr AuditAction pumpAmend{"pump.amend"};
inline constexpr AuditAction sessionAmendWeight{"session.amend-weight"};
inline constexpr AuditAction entryUndo{"entry.undo"};
inline constexpr AuditAction readinessConfirm{"leave.confirm"};
inline constexpr AuditAction readinessOverride{"leave.pass-over"};
inline constexpr AuditAction scaleRecord{"scale.record"};
inline constexpr AuditAction item9Acknowledge{"item9.acknowledge"};
inline constexpr AuditAction formAnswer{"form.answer"};
inline constexpr AuditAction formSubmitted{"form.submitted"};
inline constexpr AuditAction drugReceive{"drug.receive"};
inline constexpr AuditAction drugSendBack{"drug.send-back"};
inline constexpr AuditAction drugCount{"drug.count"};
inline constexpr AuditAction drugSettle{"drug.settle"};
inline constexpr AuditAction drugDraw{"drug.draw"};
inline constexpr AuditAction drugUse{"drug.use"};
inline constexpr AuditAction drugCorrect{"drug.correct"};
inline constexpr AuditAction exportFiles{"export"};
inline constexpr AuditAction reportMake{"report.make"};

/// These are all of them.
inline constexpr std::array all{
    signIn,
    signOut,
    unlockByPin,
    unlockRefuse,
    clinicCreate,
    clinicRecover,
    clinicRenewRecovery,
    clinicAddress,
    clinicWeekdays,
    clinicDayOrder,
    clinicCloseDay,
    clinicOpenDay,
    clinicLock,
    clinicChangeKey,
    backupMake,
    backupRestore,
    backupDrill,
    backupRules,
    backupTargetAdd,
    backupTargetRemove,
    roomAdd,
    roomChange,
    roomRemove,
    clinicDayRecord,
    sheetsPrint,
    clockChange,
    markRenew,
    staffAdd,
    staffRemove,
    staffReturn,
    staffChangeRole,
    staffOpenAgain,
    staffActivate,
    staffContact,
    staffChangePassword,
    staffResetPassword,
    staffSetPin,
    witnessRefuse,
    pinRefuse,
    patientCreate,
    patientEdit,
    patientOpen,
    weightRecord,
    allergiesSet,
    conditionsSet,
    allergiesNoneKnown,
    riskAnswer,
    riskDecide,
    medicineAdd,
    medicineCorrect,
    medicineStop,
    medicineInError,
    medicinesNone,
    medicinesUnchanged,
    homeDoseRecord,
    homeDoseWithdraw,
    orderWrite,
    orderRevoke,
    orderHold,
    orderLiftHold,
    protocolSave,
    protocolApprove,
    protocolExport,
    courseOpen,
    courseMove,
    courseMissed,
    courseNoShow,
    courseStop,
    courseDecide,
    courseBoosterInterval,
    courseIndication,
    sessionPlan,
    sessionCancel,
    sessionArrive,
    sessionUndoArrival,
    sessionUndoStart,
    sessionEnteredInError,
    sessionSeat,
    sessionWeight,
    sessionGap,
    sessionTakeOver,
    sessionDischarge,
    sessionDischargeEarly,
    sessionSign,
    contactRecord,
    aftercareReview,
    laterEventRecord,
    laterEventWithdraw,
    checklistAnswer,
    releaseRequest,
    releaseDecide,
    releaseTold,
    pressureAsk,
    pressureDecide,
    pumpStart,
    pumpPause,
    pumpResume,
    pumpRate,
    pumpStopEarly,
    pumpComplete,
    deviceGive,
    deviceStop,
    bolusGive,
    vitalsRecord,
    vitalsRecordWithBag,
    vitalsNotObtained,
    vitalsAmend,
    effectSet,
    interventionRecord,
    syringeRead,
    doseDilute,
    bagRead,
    noteRecord,
    noteAmend,
    entryAmend,
    pumpAmend,
    sessionAmendWeight,
    entryUndo,
    readinessConfirm,
    readinessOverride,
    scaleRecord,
    item9Acknowledge,
    formAnswer,
    formSubmitted,
    drugReceive,
    drugSendBack,
    drugCount,
    drugSettle,
    drugDraw,
    drugUse,
    drugCorrect,
    exportFiles,
    reportMake,
};

} // namespace actions
} // namespace tidemark
