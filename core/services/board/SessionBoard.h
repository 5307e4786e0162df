// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ControlledDrug.h"
#include "domain/Patient.h"
#include "domain/Session.h"
#include "rules/board/Attention.h"
#include "rules/board/StaggeredStart.h"
#include "rules/dosing/Doses.h"
#include "rules/vitals/ReadingPlan.h"
#include "services/base/OpenClinic.h"

#include <utility>
#include <vector>

namespace tidemark::services {

using AttentionKind = rules::AttentionKind;
using AttentionLevel = rules::AttentionLevel;

/// A CheckMark is a reading that the protocol asks for, on the card's bar.
struct CheckMark {
    int minute = 0; ///< After Start.
    rules::ColumnState state = rules::ColumnState::Future;

    friend bool operator==(const CheckMark&, const CheckMark&) = default;
};

/// A BoardCard is one session on the board, with everything that is told of it without opening it.
struct BoardCard {
    Session session;
    Patient patient;
    std::optional<Milligrams> dose; ///< Ordered dose with the latest weight, where both are known.
    Minutes duration;               ///< Of the infusion; 0 for devices and injections.
    Minutes minimumStay;            ///< After the end of the dose.
    std::optional<Instant> nextReading;
    std::optional<Instant> lateFrom; ///< From when on that reading is late, by the protocol's patience.
    bool nextIsLate = false;         ///< It is late already.
    std::optional<Reading> lastReading;
    std::vector<CheckMark> checks;    ///< From Start on.
    Minutes span{120};                ///< Of the bar: two hours, or longer where dose and stay are.
    std::vector<Instant> checksAhead; ///< Of a running session: rules::checksAhead().
    /// Where others run, this says when this session, about to start, keeps its checks apart from theirs.
    std::optional<rules::StaggeredStart> start;
    rules::DeviceProgress devices; ///< Of a spray that is being given.
    bool paused = false;
    bool onHold = false;
    bool releaseAsked = false; ///< The nurse asked, the prescriber has not decided.
    bool scoresDue = false;    ///< The scale that the course is judged by is not answered today.
    QString scaleName;         ///< Of that scale.
    bool readyToLeave = false;
    bool overridden = false; ///< Ready only because a point that is not met was overridden with a reason.
    std::vector<QString> openEffects;
    std::vector<rules::Attention>
        severe; ///< The values of a running session that are severe, the worst first.
};

/// An AttentionLine is one thing that needs somebody, and whom or what it is about: a session, a patient or a
/// lot.
struct AttentionLine {
    AttentionKind kind = AttentionKind::Unsigned;
    AttentionLevel level = AttentionLevel::Due;
    PatientId patient; ///< Null where it is about a lot.
    SessionId session; ///< Null where it is not about one.
    ScaleResultId scaleResult;
    std::optional<DrugLot> lot;
    QString patientName;
    int number = 0;  ///< See rules::Attention.
    QString field{}; ///< See rules::Attention.
    Instant since;
};

/// A SessionBoard reads the day's sessions, and what needs somebody.
class SessionBoard {
public:
    SessionBoard(OpenClinic& clinic, Actor actor) : m_clinic(clinic), m_actor(std::move(actor)) {}

    /// Returns the sessions planned on `day` and those still running, in order of what is due next. A session
    /// is about to start once its patient has arrived, or half an hour before its time.
    [[nodiscard]] Result<std::vector<BoardCard>> day(QDate day) const;
    /// Lists the most urgent first.
    [[nodiscard]] Result<std::vector<AttentionLine>> attention() const;
    /// Returns the same of one patient.
    [[nodiscard]] Result<std::vector<AttentionLine>> attentionOf(const PatientId& patient) const;
    /// Lists every session of the patient in the order they are planned, past and cancelled ones among them.
    /// Fails with NotPermitted.
    [[nodiscard]] Result<std::vector<Session>> ofPatient(const PatientId& patient) const;

private:
    OpenClinic& m_clinic;
    Actor m_actor;
};

} // namespace tidemark::services
