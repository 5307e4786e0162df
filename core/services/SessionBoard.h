// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Patient.h"
#include "domain/Session.h"
#include "services/OpenClinic.h"

#include <vector>

namespace tidemark::services {

/// FormDue: a monitoring form due in three days or less, or overdue.
enum class AttentionKind { Item9, Unsigned, ReadingLate, PressureHigh, OrderMissing, FormDue };

struct BoardCard {
    Session session;
    Patient patient;
    std::optional<Milligrams> dose; ///< Ordered dose with the latest weight, where both are known.
    Minutes duration;               ///< Of the infusion; 0 for devices and injections.
    Minutes minimumStay;            ///< After the end of the dose.
    std::optional<Instant> nextReading;
    std::optional<Reading> lastReading;
    bool paused = false;
    bool onHold = false;
    bool releaseAsked = false; ///< The nurse asked, the prescriber has not decided.
    bool scoresDue = false;    ///< No PHQ-9 today.
    bool readyToLeave = false;
    std::vector<QString> openEffects;
};

struct AttentionLine {
    AttentionKind kind = AttentionKind::Unsigned;
    PatientId patient;
    SessionId session; ///< Null where it is about the patient.
    ScaleResultId scaleResult;
    QString patientName;
    int number = 0; ///< The answer, the minutes late, the systolic, the days left (below 0: overdue).
    Instant since;
    bool urgent = false;
};

/// The day's sessions, and what needs somebody.
class SessionBoard {
public:
    explicit SessionBoard(OpenClinic& clinic) : m_clinic(clinic) {}

    /// Sessions planned on `day` and those still running, in order of what is due next.
    [[nodiscard]] Result<std::vector<BoardCard>> day(const Actor& actor, QDate day) const;
    /// Most urgent first.
    [[nodiscard]] Result<std::vector<AttentionLine>> attention(const Actor& actor) const;
    [[nodiscard]] Result<std::vector<Session>> ofPatient(const Actor& actor, const PatientId& patient) const;

private:
    OpenClinic& m_clinic;
};

} // namespace tidemark::services
