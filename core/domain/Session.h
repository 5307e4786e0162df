// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "base/Id.h"
#include "domain/Codes.h"
#include "units/Quantity.h"

#include <QDate>

#include <optional>
#include <vector>

namespace tidemark {

/// Stamp says who wrote a line, and its three times. A correction is a new line that names the old one and
/// the reason.
struct Stamp {
    EntryId id;
    std::optional<Instant> plannedAt; ///< The due time it answers; none for an unplanned entry.
    Instant eventAt;                  ///< When it happened in the room.
    Instant enteredAt;                ///< When it was typed.
    StaffId author;
    EntryId corrects;    ///< The line this one replaces; null for a first entry.
    QString reason;      ///< Of a correction, or of "not obtained".
    bool undone = false; ///< Taken back within ten seconds; stays in the record, counts nowhere.
};

/// A Reading is one set of vitals. Absent is not 0 and not "not obtained".
struct Reading {
    Stamp stamp;
    bool baseline = false;
    std::optional<int> systolic;        ///< mmHg
    std::optional<int> diastolic;       ///< mmHg
    std::optional<int> heartRate;       ///< beats per minute
    std::optional<int> spo2;            ///< percent
    std::optional<int> respiratoryRate; ///< breaths per minute
    std::optional<int> sedation;        ///< 0 alert ... 5 no response; MOAA/S = 5 - sedation
    std::optional<int> dissociation;    ///< 0 none, 1 mild, 2 moderate, 3 severe
    std::optional<int> cadss6;          ///< 0-24, by score only (Rodrigues et al. 2021)
    std::optional<int> temperature;     ///< tenths of a degree Celsius: 368 is 36.8 °C
    std::optional<int> pain;            ///< 0 none ... 10 worst, as the patient says
    std::optional<int> nausea;          ///< 0 none ... 10 worst, as the patient says
    bool notObtained = false;           ///< The set was due and could not be taken; stamp.reason says why.
    bool keptImplausible = false;       ///< Asked, and kept by the person who typed it.
};

/// An EffectChange is a change of one side effect: begun or worse (severity set), or ended (no severity).
struct EffectChange {
    Stamp stamp;
    QString effectKey; ///< Of rules::effectCatalogue().
    std::optional<Severity> severity;
};

/// A PumpChange is one thing done at the pump at stamp.eventAt. What was given follows from all of them in
/// their order (rules::givenDose).
struct PumpChange {
    Stamp stamp;
    PumpChangeKind kind = PumpChangeKind::Start;
    MillilitresPerHour rate; ///< In force from here on; 0 while paused or ended.
};

/// A DoseGiven is one device of a nasal spray, or one bolus, given at stamp.eventAt.
struct DoseGiven {
    Stamp stamp;
    int number = 1; ///< From 1, in the order they are given.
    Milligrams amount;
    QString lot; ///< May be empty where the clinic keeps no lots.
    QDate expiry;
};

/// An OwnerChange is a take-over: from stamp.eventAt on the session is `owner`'s; everybody else reads.
struct OwnerChange {
    Stamp stamp;
    StaffId owner;
};

/// An Intervention is something that was done for the patient or read off the equipment: a medicine, oxygen,
/// the injection's place, a syringe, a bag. Its detail can be read back where rules/sessions says how.
struct Intervention {
    Stamp stamp;
    QString interventionKey; ///< Of rules::interventionCatalogue().
    QString detail;          ///< Dose or what was done; may be empty.
};

/// A Note is a remark in free text, or a fixed statement that has to be in the record, such as that the
/// doctor was told.
struct Note {
    Stamp stamp;
    NoteKind kind = NoteKind::Note;
    QString text; ///< For ToldDoctor: the doctor's name.
};

/// A ChecklistAnswer is one answer of the checklist before the dose. The newest answer to an item is the one
/// that counts.
struct ChecklistAnswer {
    Stamp stamp;
    QString itemKey; ///< Of the protocol's checklist.
    bool yes = false;
    QString note;
};

/// ReleaseEntry is the prescriber's decision before the dose: asked for, or taken.
struct ReleaseEntry {
    Stamp stamp; ///< stamp.author may be the nurse, who writes down what the prescriber said.
    ReleaseDecision decision = ReleaseDecision::Requested;
    StaffId prescriber{};           ///< Who decided; null for a request, and where that was not kept yet.
    QString prescriberName{};       ///< As it was then.
    std::vector<QString> reasons{}; ///< Keys of rules::releaseReasons() at that time.
};

/// PressureDecision is the prescriber's decision on a pressure after Start (R-BP-5, R-BP-6): asked for, or
/// taken.
struct PressureDecision {
    Stamp stamp;            ///< stamp.author may be the nurse, who writes down what the prescriber said.
    EntryId reading;        ///< The set that it answers.
    StaffId prescriber;     ///< Who is asked, or who decided.
    QString prescriberName; ///< As it was then.
    ReleaseDecision decision = ReleaseDecision::Requested;
    int recheckMinutes = 0; ///< Recheck: to be measured again so long after stamp.eventAt. Else 0.
};

/// A DischargeEntry is one point of discharge readiness that a person confirmed, or overrode with a reason.
struct DischargeEntry {
    Stamp stamp;
    QString pointKey;       ///< Of rules::readinessPoints().
    bool confirmed = false; ///< False: overridden, stamp.reason says why.
};

/// A Gap is a stretch in which nothing could be recorded, because the program was not running.
struct Gap {
    Stamp stamp;
    Instant from;
    Instant until;
};

/// A Session is one visit for treatment, from its planning to its signature, with what is known of it as a
/// whole. The lines that were recorded in it are in SessionRecord.
struct Session {
    SessionId id;
    PatientId patient;
    CourseId course;
    OrderId order;
    QString protocolId;
    int protocolVersion = 0;
    Drug drug = Drug::Ketamine;
    Route route = Route::Intravenous;
    CoursePhase phase = CoursePhase::Induction;
    int ordinal = 1;        ///< "Infusion 2 of 6", "booster 3".
    int plannedInPhase = 6; ///< 0 where open-ended.
    Instant plannedAt;
    QDate earliest; ///< The protocol's window for this session; null where it has none.
    QDate latest;
    QString room;
    SessionState state = SessionState::Planned;
    std::optional<Instant> arrivedAt;
    std::optional<Kilograms>
        weight; ///< The weight the dose was computed with, fixed at arrival or when it changes before Start.
    std::optional<Milligrams> dose;     ///< Ordered dose in mg, fixed at Start.
    std::optional<Instant> startedAt;   ///< Minute 0: the pump's start, the bolus or the first device.
    std::optional<Instant> pumpEndedAt; ///< The pump's end, the bolus or the last device.
    std::optional<Instant> leftAt;
    std::optional<DischargeKind> dischargeKind; ///< From leaving on.
    StaffId owner;                              ///< Who runs it; null before arrival.
    int version = 0;                            ///< Highest session_version; 0 before the first signature.
    /// This says by how much the clinic's clock was set forward while the session ran; it is below 0 where it
    /// was set back. The session's own times go on as if nobody had set it, so that no duration in it jumps.
    Duration clockShift{0};

    /// Returns what the session's own time is when the clinic's clock shows `wall`.
    [[nodiscard]] Instant ownTime(Instant wall) const { return wall - clockShift; }
};

/// A SignatureLine is one person's Ed25519 signature (RFC 8032, 2017) under one version of the record. It
/// names the audit log's head of that moment, so that neither can be altered alone.
struct SignatureLine {
    int version = 1;
    StaffId signer;
    QString printedName;
    QString meaning; ///< "author", "amendment".
    Instant signedAt;
    QString recordHash; ///< SHA-256 of the version's canonical bytes, hex.
    qint64 auditSequence = 0;
    QString auditHead; ///< The chain's head when it was signed, hex.
    QByteArray publicKey;
    QByteArray signature;
};

/// A SessionVersion is one frozen state of a signed session.
struct SessionVersion {
    int version = 1;
    QByteArray body; ///< Canonical bytes.
    QString recordHash;
    StaffId author;
    QString reason; ///< Empty for version 1.
    Instant madeAt;
};

/// A SessionRecord is a session with every line of it, in the order of event time. Corrected and undone lines
/// are in it: see rules::current().
struct SessionRecord {
    Session session;
    std::vector<Reading> readings;
    std::vector<EffectChange> effects;
    std::vector<PumpChange> pump;
    std::vector<DoseGiven> doses;
    std::vector<OwnerChange> owners;
    std::vector<Intervention> interventions;
    std::vector<Note> notes;
    std::vector<ChecklistAnswer> checklist;
    std::vector<ReleaseEntry> releases;
    std::vector<PressureDecision> decisions;
    std::vector<DischargeEntry> leaving;
    std::vector<Gap> gaps;
    std::vector<SessionVersion> versions;
    std::vector<SignatureLine> signatures;
};

} // namespace tidemark
