// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "base/Id.h"
#include "domain/Codes.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

/// This is what is known of a session's patient after the discharge. It belongs to the session and is no part
/// of what is signed: every line of it is an addition with its own author and time.
namespace tidemark {

/// ContactOutcome says what became of one try to speak with the patient, or what the prescriber said to it.
enum class ContactOutcome {
    Reached,
    NotReached,
    Worries, ///< Reached, and the prescriber has to know.
    Reviewed ///< A prescriber has seen the worries or the event.
};

/// LaterEventKind says what happened after the discharge.
enum class LaterEventKind { Fall, Driving, Pressure, Suicidal, Other };

inline constexpr std::array contactOutcomeCodes{
    CodeOf<ContactOutcome>{ContactOutcome::Reached, "reached"},
    CodeOf<ContactOutcome>{ContactOutcome::NotReached, "not-reached"},
    CodeOf<ContactOutcome>{ContactOutcome::Worries, "worries"},
    CodeOf<ContactOutcome>{ContactOutcome::Reviewed, "reviewed"}};
inline constexpr std::array laterEventKindCodes{
    CodeOf<LaterEventKind>{LaterEventKind::Fall, "fall"},
    CodeOf<LaterEventKind>{LaterEventKind::Driving, "driving"},
    CodeOf<LaterEventKind>{LaterEventKind::Pressure, "blood-pressure"},
    CodeOf<LaterEventKind>{LaterEventKind::Suicidal, "suicidal-thoughts"},
    CodeOf<LaterEventKind>{LaterEventKind::Other, "other"}};

[[nodiscard]] constexpr const auto& codesOf(ContactOutcome) {
    return contactOutcomeCodes;
}
[[nodiscard]] constexpr const auto& codesOf(LaterEventKind) {
    return laterEventKindCodes;
}

/// A ContactEntry is one try to speak with the patient after the discharge, or a prescriber's review of what
/// was reported. It is only added, never altered.
struct ContactEntry {
    EntryId id;
    SessionId session;
    ContactOutcome outcome = ContactOutcome::Reached;
    QString note; ///< Never empty for Worries and Reviewed.
    Instant at;
    StaffId author;
    QString authorName; ///< As it was then.
};

/// A LaterEvent is something that happened to the patient between the discharge and now, reported by whoever
/// heard of it. Its text stays; a mistake is withdrawn with a reason.
struct LaterEvent {
    EntryId id;
    SessionId session;
    LaterEventKind kind = LaterEventKind::Other;
    Instant happenedAt;
    bool serious = false;
    QString what; ///< In the words it was told.
    QString done; ///< What was done about it; may be empty.
    Instant enteredAt;
    StaffId author;
    QString authorName;      ///< As it was then.
    QString withdrawnReason; ///< Not empty: it was entered by mistake, and counts nowhere.
};

/// Aftercare says how far the care after one discharge has come.
struct Aftercare {
    SessionId session;
    PatientId patient;
    QDate contactDue; ///< Null: the protocol asks for no contact.
    bool contactOpen = false;
    int tries = 0;                            ///< Without reaching the patient.
    std::optional<Instant> prescriberAsked{}; ///< Since when a prescriber has something to look at.
};

/// AftercareRecord is the care after one discharge: the entries, oldest first, withdrawn events among them.
struct AftercareRecord {
    std::optional<Aftercare> state{}; ///< None: nothing was asked and nothing happened.
    std::vector<ContactEntry> contacts{};
    std::vector<LaterEvent> events{};
};

} // namespace tidemark
