// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ControlledDrug.h"
#include "domain/Order.h"
#include "domain/Patient.h"
#include "domain/Protocol.h"
#include "domain/Session.h"
#include "rules/vitals/VitalsFlags.h"
#include "services/base/OpenClinic.h"
#include "services/base/Stamps.h"

namespace tidemark::services {

/// Everything a session's screen shows, read from the database in one go.
struct SessionView {
    SessionRecord record;
    PatientChart chart;
    Order order;
    Protocol protocol;
    std::optional<int> latestItem9;
    QString ownerName; ///< Who runs it; empty before arrival.
};

struct RecordedVitals {
    Reading reading;
    std::vector<rules::VitalsFlag> flags; ///< Most severe first.
};

/// What a device or a vial says of itself, picked once and used for each.
struct DoseLot {
    QString lot;          ///< May be empty.
    QString expiry;       ///< ISO 8601; may be empty. A day that has passed is refused.
    QString reason;       ///< For a device before its five minutes are over.
    DrugLotId fromSafe{}; ///< The safe's lot that a device is taken out of; lot and expiry are then its own.
};

/// What the prescriber said about a pressure after Start, or that somebody asked.
struct PrescriberWord {
    EntryId reading;    ///< The set that it is about.
    StaffId prescriber; ///< Who is asked, or who decided.
    ReleaseDecision decision = ReleaseDecision::Requested;
    int recheckMinutes = 0; ///< Recheck only: 1 to rules::longestRecheckMinutes.
    QString remark{};       ///< What was said in a few words; may be empty.
};

/// The running of one session, from arrival to leaving. Each call is one transaction and one ledger line,
/// durable before it returns. Every call checks the actor's right, then the session's state (rules::allows).
class SessionRun {
public:
    explicit SessionRun(OpenClinic& clinic) : m_clinic(clinic) {}

    /// The same for what stood on paper during an outage: every entry is stamped with the time it happened
    /// and with rules::paperReason. InvalidDate on "event-time" where that lies in the future, before arrival
    /// or, for the pump and the devices, before the last change.
    [[nodiscard]] SessionRun fromPaper(Instant happenedAt) const {
        SessionRun run(m_clinic);
        run.m_happenedAt = happenedAt;
        return run;
    }

    [[nodiscard]] Result<SessionView> view(const Actor& actor, const SessionId& session) const;

    // Before the dose.
    [[nodiscard]] Result<void> arrive(const Actor& actor, const SessionId& session);
    /// The weight that the dose is computed with; taken from the chart's latest at arrival.
    [[nodiscard]] Result<void> useWeight(const Actor& actor, const SessionId& session, Kilograms weight);
    [[nodiscard]] Result<void> answerChecklist(const Actor& actor, const SessionId& session,
                                               const QString& itemKey, bool yes, const QString& note = {});
    /// The stable answers of this patient's last session, to be offered, never taken by themselves. Keys of
    /// items that are not safety items only.
    [[nodiscard]] Result<std::vector<ChecklistAnswer>> lastStableAnswers(const Actor& actor,
                                                                         const SessionId& session) const;
    [[nodiscard]] Result<void> requestRelease(const Actor& actor, const SessionId& session);
    /// By the prescriber. Hold and Proceed above the limit need a reason.
    [[nodiscard]] Result<void> decideRelease(const Actor& actor, const SessionId& session,
                                             ReleaseDecision decision, const QString& reason);

    // Vitals, at any time from arrival on. Before Start the set becomes the baseline.
    /// A typed line. Implausible (field and detail name the value) unless `keepImplausible`; nothing is
    /// stored then.
    [[nodiscard]] Result<RecordedVitals> recordVitals(const Actor& actor, const SessionId& session,
                                                      const QString& line, bool keepImplausible = false,
                                                      EventTime at = {});
    [[nodiscard]] Result<Reading> recordNotObtained(const Actor& actor, const SessionId& session,
                                                    const QString& reason);

    // The pump.
    /// Fails with the first of rules::startBlockers; NoValidOrder. Fixes the dose from the order in force and
    /// the weight.
    [[nodiscard]] Result<void> start(const Actor& actor, const SessionId& session);
    [[nodiscard]] Result<void> pause(const Actor& actor, const SessionId& session,
                                     const QString& reason = {});
    /// OnHold while the prescriber's word on a pressure is to hold.
    [[nodiscard]] Result<void> resume(const Actor& actor, const SessionId& session);
    [[nodiscard]] Result<void> changeRate(const Actor& actor, const SessionId& session,
                                          const QString& millilitresPerHour, const QString& reason = {});
    [[nodiscard]] Result<void> stopEarly(const Actor& actor, const SessionId& session, const QString& reason);
    [[nodiscard]] Result<void> completeInfusion(const Actor& actor, const SessionId& session);

    // The nasal spray and the injection.
    /// The next device. The first is the start: the first of rules::startBlockers, then of
    /// rules::orderBlockers. TooEarly (detail: seconds) before the protocol's gap is over and without a
    /// reason. The last device of the dose ends the dosing. Out of the safe, the device's removal stands in
    /// the same transaction: DrugExpired and NotEnoughStock on "drug-lot". OnHold as for resume().
    [[nodiscard]] Result<DoseGiven> giveDevice(const Actor& actor, const SessionId& session,
                                               const DoseLot& lot);
    /// Lot and expiry of the last dose of this kind in the clinic, for the next; empty where there is none.
    [[nodiscard]] Result<DoseLot> lastLot(const Actor& actor, const SessionId& session) const;
    /// No further device. The reason stands as a note.
    [[nodiscard]] Result<void> stopDevices(const Actor& actor, const SessionId& session,
                                           const QString& reason);
    /// The whole injection, at once. Where a vial was drawn up, lot and expiry are the vial's.
    [[nodiscard]] Result<DoseGiven> giveBolus(const Actor& actor, const SessionId& session,
                                              const DoseLot& lot);

    // The prescriber's word on a pressure after Start.
    /// By the prescriber, or by the nurse who writes down what the prescriber said. NotFound: no such set;
    /// NotOneOfTheChoices: a pressure within its limits ("reading"), nobody who prescribes ("prescriber"),
    /// minutes out of range ("recheck-minutes"); InvalidDate on "event-time" before the set was taken.
    /// Gives back the entry, for undo.
    [[nodiscard]] Result<EntryId> recordWord(const Actor& actor, const SessionId& session,
                                             const PrescriberWord& word, EventTime at = {});
    /// Who may be asked: the order's prescriber first, then the others by name.
    [[nodiscard]] Result<std::vector<StaffMember>> prescribers(const Actor& actor,
                                                               const SessionId& session) const;

    // Who runs it.
    /// The session is the actor's from now on; WrongState when it is already.
    [[nodiscard]] Result<void> takeOver(const Actor& actor, const SessionId& session);

    // Beside the pump.
    /// Sets the effect to `severity`, or ends it (nullopt; WrongState where it is not open). Gives back the
    /// entry, for undo.
    [[nodiscard]] Result<EntryId> setEffect(const Actor& actor, const SessionId& session,
                                            const QString& effectKey, std::optional<Severity> severity);
    [[nodiscard]] Result<EntryId> recordIntervention(const Actor& actor, const SessionId& session,
                                                     const QString& interventionKey,
                                                     const QString& detail = {});
    [[nodiscard]] Result<EntryId> recordNote(const Actor& actor, const SessionId& session,
                                             const QString& text, NoteKind kind = NoteKind::Note);
    /// Takes an effect, intervention, note, word of the prescriber or set of vitals back within ten seconds
    /// of its entry, by its author: UndoExpired.
    [[nodiscard]] Result<void> undo(const Actor& actor, const SessionId& session, const EntryId& entry);

    // Leaving.
    [[nodiscard]] Result<void> confirmPoint(const Actor& actor, const SessionId& session,
                                            const QString& pointKey);
    [[nodiscard]] Result<void> passOverPoint(const Actor& actor, const SessionId& session,
                                             const QString& pointKey, const QString& reason);
    /// NotReadyToLeave with the point's key while one is open.
    [[nodiscard]] Result<void> leave(const Actor& actor, const SessionId& session);

    /// Against advice or to emergency care, at any time after Start, with a reason. A running pump is stopped
    /// by it, devices not given stay so.
    [[nodiscard]] Result<void> leaveEarly(const Actor& actor, const SessionId& session, LeaveKind kind,
                                          const QString& reason);

    // Half-typed text, kept through lock and crash. Not in the ledger: it is nobody's record yet.
    // recordVitals removes the draft of field "vitals", recordNote that of "note".
    [[nodiscard]] Result<void> keepDraft(const SessionId& session, const QString& field, const QString& text);
    [[nodiscard]] Result<QString> draft(const SessionId& session, const QString& field) const;

    /// Marks in every running session that nothing could be recorded between the two times (after a crash).
    /// By whoever signs in first. Gives the number of sessions.
    [[nodiscard]] Result<int> markGap(const Actor& actor, Instant from, Instant until);
    /// Sessions that are arrived, dosing or monitoring.
    [[nodiscard]] Result<std::vector<Session>> running(const Actor& actor) const;
    /// The catalogue's effects, the clinic's most frequent first.
    [[nodiscard]] Result<std::vector<QString>> effectsByFrequency(const Actor& actor) const;

private:
    /// Before Start the order in force, which Start will use; from Start on the one the dose was computed
    /// with.
    [[nodiscard]] Result<Order> orderOf(const Actor& actor, const Session& session) const;

    OpenClinic& m_clinic;
    EventTime m_happenedAt; ///< Entries from paper; none: they happen now.
};

} // namespace tidemark::services
