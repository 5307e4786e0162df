// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>

namespace tidemark::fields {

/// FieldKey is the stable key of a field that a person fills in or of a thing that a request names. It is the
/// `field` of an Error, the key of a form's faults and the name in the catalogue; the app has its words
/// (FieldWords.h). Every key is in `keys` below and nowhere else.
struct FieldKey {
    QStringView text;

    constexpr operator QStringView() const { return text; }
    operator QString() const { return text.toString(); }

    friend bool operator==(const QString& typed, FieldKey key) { return QStringView(typed) == key.text; }
    friend bool operator==(QStringView typed, FieldKey key) { return typed == key.text; }
    friend bool operator==(FieldKey one, FieldKey other) { return one.text == other.text; }
};

namespace keys {

inline constexpr FieldKey systolic{u"systolic"};
inline constexpr FieldKey diastolic{u"diastolic"};
inline constexpr FieldKey heartRate{u"heart-rate"};
inline constexpr FieldKey spo2{u"spo2"};
inline constexpr FieldKey respiratoryRate{u"respiratory-rate"};
inline constexpr FieldKey sedation{u"sedation"};
inline constexpr FieldKey dissociation{u"dissociation"};
inline constexpr FieldKey moaas{u"moaas"};
inline constexpr FieldKey cadss6{u"cadss6"};
inline constexpr FieldKey temperature{u"temperature"};
inline constexpr FieldKey pain{u"pain"};
inline constexpr FieldKey nausea{u"nausea"};
inline constexpr FieldKey readyMinutes{u"ready-minutes"};
inline constexpr FieldKey lot{u"lot"};
inline constexpr FieldKey expiry{u"expiry"};
inline constexpr FieldKey confirmationNumber{u"confirmation-number"};
inline constexpr FieldKey devicesDose{u"devices-dose"};
inline constexpr FieldKey protocol{u"protocol"};
inline constexpr FieldKey authorisedFrom{u"authorised-from"};
inline constexpr FieldKey authorisedUntil{u"authorised-until"};
inline constexpr FieldKey authorisationNumber{u"authorisation-number"};
inline constexpr FieldKey weight{u"weight"};
inline constexpr FieldKey measuredOn{u"measured-on"};
inline constexpr FieldKey dosePerKilogram{u"dose-per-kilogram"};
inline constexpr FieldKey dosePerHour{u"dose-per-hour"};
inline constexpr FieldKey medicineName{u"medicine-name"};
inline constexpr FieldKey medicineDose{u"medicine-dose"};
inline constexpr FieldKey medicineClass{u"medicine-class"};
inline constexpr FieldKey medicineStart{u"medicine-start"};
inline constexpr FieldKey medicineStop{u"medicine-stop"};
inline constexpr FieldKey homeDose{u"home-dose"};
inline constexpr FieldKey homeDoseNote{u"home-dose-note"};
inline constexpr FieldKey homeDosePressure{u"home-dose-pressure"};
inline constexpr FieldKey homeDoseEffects{u"home-dose-effects"};
inline constexpr FieldKey takenAt{u"taken-at"};
inline constexpr FieldKey boosterInterval{u"booster-interval"};
inline constexpr FieldKey boosterDay{u"booster-day"};
inline constexpr FieldKey duration{u"duration"};
inline constexpr FieldKey vialStrength{u"vial-strength"};
inline constexpr FieldKey bagVolume{u"bag-volume"};
inline constexpr FieldKey pumpRate{u"pump-rate"};
inline constexpr FieldKey syringe{u"syringe"};
inline constexpr FieldKey diluent{u"diluent"};
inline constexpr FieldKey bagLeft{u"bag-left"};
inline constexpr FieldKey validUntil{u"valid-until"};
inline constexpr FieldKey inductionSessions{u"induction-sessions"};
inline constexpr FieldKey familyName{u"family-name"};
inline constexpr FieldKey givenName{u"given-name"};
inline constexpr FieldKey patientNumber{u"patient-number"};
inline constexpr FieldKey birthDate{u"birth-date"};
inline constexpr FieldKey diagnosis{u"diagnosis"};
inline constexpr FieldKey indication{u"indication"};
inline constexpr FieldKey phone{u"phone"};
inline constexpr FieldKey allergySubstance{u"allergy-substance"};
inline constexpr FieldKey allergyReaction{u"allergy-reaction"};
inline constexpr FieldKey conditionName{u"condition-name"};
inline constexpr FieldKey conditionNote{u"condition-note"};
inline constexpr FieldKey riskNote{u"risk-note"};
inline constexpr FieldKey checklistNote{u"checklist-note"};
inline constexpr FieldKey interventionDetail{u"intervention-detail"};
inline constexpr FieldKey injectionSite{u"injection-site"};
inline constexpr FieldKey givenMedicine{u"given-medicine"};
inline constexpr FieldKey givenMilligrams{u"given-milligrams"};
inline constexpr FieldKey oxygenFlow{u"oxygen-flow"};
inline constexpr FieldKey siteAction{u"site-action"};
inline constexpr FieldKey pumpTime{u"pump-time"};
inline constexpr FieldKey note{u"note"};
inline constexpr FieldKey reason{u"reason"};
inline constexpr FieldKey acknowledgement{u"acknowledgement"};
inline constexpr FieldKey doctorName{u"doctor-name"};
inline constexpr FieldKey room{u"room"};
inline constexpr FieldKey roomName{u"room-name"};
inline constexpr FieldKey roomPlaces{u"room-places"};
inline constexpr FieldKey idleMinutes{u"idle-minutes"};
inline constexpr FieldKey backupFolder{u"backup-folder"};
inline constexpr FieldKey backupHours{u"backup-hours"};
inline constexpr FieldKey backupDays{u"backup-days"};
inline constexpr FieldKey backupWeeks{u"backup-weeks"};
inline constexpr FieldKey backupMonths{u"backup-months"};
inline constexpr FieldKey backupYears{u"backup-years"};
inline constexpr FieldKey backupAlarm{u"backup-alarm"};
inline constexpr FieldKey plannedAt{u"planned-at"};
inline constexpr FieldKey clinicName{u"clinic-name"};
inline constexpr FieldKey displayName{u"display-name"};
inline constexpr FieldKey signInName{u"sign-in-name"};
inline constexpr FieldKey password{u"password"};
inline constexpr FieldKey unitVolume{u"unit-volume"};
inline constexpr FieldKey deviceContent{u"device-content"};
inline constexpr FieldKey unitCount{u"unit-count"};
inline constexpr FieldKey countedUnits{u"counted-units"};
inline constexpr FieldKey drugLot{u"drug-lot"};
inline constexpr FieldKey drugExpiry{u"drug-expiry"};
inline constexpr FieldKey drugNdc{u"drug-ndc"};
inline constexpr FieldKey invoice{u"invoice"};
inline constexpr FieldKey address1{u"address-1"};
inline constexpr FieldKey address2{u"address-2"};
inline constexpr FieldKey city{u"city"};
inline constexpr FieldKey addressState{u"state"};
inline constexpr FieldKey postalCode{u"postal-code"};
inline constexpr FieldKey email{u"e-mail"};
inline constexpr FieldKey drugAmount{u"drug-amount"};
inline constexpr FieldKey witness{u"witness"};
inline constexpr FieldKey pin{u"pin"};
inline constexpr FieldKey eventTime{u"event-time"};
inline constexpr FieldKey timeOfDay{u"at"};
inline constexpr FieldKey searchText{u"find"};
inline constexpr FieldKey day{u"day"};
inline constexpr FieldKey course{u"course"};
inline constexpr FieldKey zone{u"zone"};
inline constexpr FieldKey reading{u"reading"};
inline constexpr FieldKey phase{u"phase"};
inline constexpr FieldKey sessionNumber{u"number"};
inline constexpr FieldKey sessions{u"sessions"};
inline constexpr FieldKey openDays{u"open"};
inline constexpr FieldKey closedDay{u"closed"};
inline constexpr FieldKey answer{u"answer"};
inline constexpr FieldKey answers{u"answers"};
inline constexpr FieldKey scale{u"scale"};
inline constexpr FieldKey scoreTotal{u"score-total"};
inline constexpr FieldKey bandSet{u"band-set"};
inline constexpr FieldKey sexForBands{u"sex-for-bands"};
inline constexpr FieldKey firstDay{u"start"};
inline constexpr FieldKey protocolTitle{u"title"};
inline constexpr FieldKey risk{u"risk"};
inline constexpr FieldKey release{u"release"};
inline constexpr FieldKey recheckMinutes{u"recheck-minutes"};
inline constexpr FieldKey prescriber{u"prescriber"};
inline constexpr FieldKey readinessPoint{u"point"};
inline constexpr FieldKey option{u"option"};
inline constexpr FieldKey mark{u"mark"};
inline constexpr FieldKey dischargeKind{u"leave-kind"};
inline constexpr FieldKey intervention{u"intervention"};
inline constexpr FieldKey protocolId{u"id"};
inline constexpr FieldKey gap{u"gap"};
inline constexpr FieldKey everydayFunction{u"function"};
inline constexpr FieldKey fileFormat{u"format"};
inline constexpr FieldKey effect{u"effect"};
inline constexpr FieldKey checklist{u"checklist"};
inline constexpr FieldKey passwordFile{u"password-file"};
inline constexpr FieldKey standardInput{u"standard-input"};
inline constexpr FieldKey onSiteFrom{u"on-site-from"};
inline constexpr FieldKey onSiteUntil{u"on-site-until"};
inline constexpr FieldKey contactOutcome{u"contact-outcome"};
inline constexpr FieldKey contactNote{u"contact-note"};
inline constexpr FieldKey laterEventKind{u"later-event"};
inline constexpr FieldKey laterEventTime{u"later-event-time"};
inline constexpr FieldKey laterEventSerious{u"later-event-serious"};
inline constexpr FieldKey laterEventWhat{u"later-event-what"};
inline constexpr FieldKey laterEventDone{u"later-event-done"};
inline constexpr FieldKey periodFrom{u"from"};
inline constexpr FieldKey periodUntil{u"until"};

/// These are all of them.
inline constexpr std::array all{
    systolic,
    diastolic,
    heartRate,
    spo2,
    respiratoryRate,
    sedation,
    dissociation,
    moaas,
    cadss6,
    temperature,
    pain,
    nausea,
    readyMinutes,
    lot,
    expiry,
    confirmationNumber,
    devicesDose,
    protocol,
    authorisedFrom,
    authorisedUntil,
    authorisationNumber,
    weight,
    measuredOn,
    dosePerKilogram,
    dosePerHour,
    medicineName,
    medicineDose,
    medicineClass,
    medicineStart,
    medicineStop,
    homeDose,
    homeDoseNote,
    homeDosePressure,
    homeDoseEffects,
    takenAt,
    boosterInterval,
    boosterDay,
    duration,
    vialStrength,
    bagVolume,
    pumpRate,
    syringe,
    diluent,
    bagLeft,
    validUntil,
    inductionSessions,
    familyName,
    givenName,
    patientNumber,
    birthDate,
    diagnosis,
    indication,
    phone,
    allergySubstance,
    allergyReaction,
    conditionName,
    conditionNote,
    riskNote,
    checklistNote,
    interventionDetail,
    injectionSite,
    givenMedicine,
    givenMilligrams,
    oxygenFlow,
    siteAction,
    pumpTime,
    note,
    reason,
    acknowledgement,
    doctorName,
    room,
    roomName,
    roomPlaces,
    idleMinutes,
    backupFolder,
    backupHours,
    backupDays,
    backupWeeks,
    backupMonths,
    backupYears,
    backupAlarm,
    plannedAt,
    clinicName,
    displayName,
    signInName,
    password,
    unitVolume,
    deviceContent,
    unitCount,
    countedUnits,
    drugLot,
    drugExpiry,
    drugNdc,
    invoice,
    address1,
    address2,
    city,
    addressState,
    postalCode,
    email,
    drugAmount,
    witness,
    pin,
    eventTime,
    timeOfDay,
    searchText,
    day,
    course,
    zone,
    reading,
    phase,
    sessionNumber,
    sessions,
    openDays,
    closedDay,
    answer,
    answers,
    scoreTotal,
    bandSet,
    sexForBands,
    scale,
    firstDay,
    protocolTitle,
    risk,
    release,
    recheckMinutes,
    prescriber,
    readinessPoint,
    option,
    mark,
    dischargeKind,
    intervention,
    protocolId,
    gap,
    everydayFunction,
    fileFormat,
    effect,
    checklist,
    passwordFile,
    standardInput,
    onSiteFrom,
    onSiteUntil,
    contactOutcome,
    contactNote,
    laterEventKind,
    laterEventTime,
    laterEventSerious,
    laterEventWhat,
    laterEventDone,
    periodFrom,
    periodUntil,
};

} // namespace keys
} // namespace tidemark::fields
