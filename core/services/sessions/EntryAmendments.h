// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Session.h"
#include "services/base/OpenClinic.h"

#include <optional>
#include <utility>

namespace tidemark::services {

/// EntryAmendments amend a signed session beyond its sets of vitals and its notes (Amendments): side effects,
/// interventions, answers, decisions, points of discharge, times of the dose, and the weight. The old line
/// and the new one both stay, and so do both versions of the record, which is to be signed again. Every call
/// fails with ReasonRequired, with WrongState before the first signature, and with NotFound for an entry that
/// does not count or is of another kind.
class EntryAmendments {
public:
    EntryAmendments(OpenClinic& clinic, Actor actor) : m_clinic(clinic), m_actor(std::move(actor)) {}

    /// Amends a side effect. Without a severity it ended then; the first line of one that never was is
    /// amended so, too.
    [[nodiscard]] Result<void> amendEffect(const SessionId& session, const EntryId& entry,
                                           std::optional<Severity> severity, const QString& reason);
    /// Amends what is said of an intervention. Fails with NotOneOfTheChoices on "intervention" for what a
    /// service computed (the syringe, the dilution, the bag) and for a site that is none.
    [[nodiscard]] Result<void> amendIntervention(const SessionId& session, const EntryId& entry,
                                                 const QString& detail, const QString& reason);
    /// Amends an answer of the checklist; its note stays.
    [[nodiscard]] Result<void> amendAnswer(const SessionId& session, const EntryId& entry, bool yes,
                                           const QString& reason);
    /// Amends a decision before the dose or on a pressure after it. Whose word it was stays: a prescriber's
    /// is a prescriber's to amend, and others fail with NotPermitted; what a nurse wrote down as told is
    /// amended as every entry. Fails with NotOneOfTheChoices on "release" for a question.
    [[nodiscard]] Result<void> amendDecision(const SessionId& session, const EntryId& entry,
                                             ReleaseDecision decision, const QString& reason);
    /// Amends whether a point of discharge was confirmed. `confirmed` false means that it was not met, and
    /// the reason says why the patient left all the same.
    [[nodiscard]] Result<void> amendPoint(const SessionId& session, const EntryId& entry, bool confirmed,
                                          const QString& reason);
    /// Amends when a change of the pump, a device, a spray or an injection was. The order of the lines stays:
    /// it fails with InvalidDate on "pump-time" where `at` is not between the line before and the line after
    /// it, or outside the stay. Start and end of the session follow.
    [[nodiscard]] Result<void> amendTime(const SessionId& session, const EntryId& entry, Instant at,
                                         const QString& reason);
    /// Amends the weight of the session, as typed. The dose that was given stays what it was. A note keeps
    /// both weights. Where the chart's newest weight is the one that is amended, the chart gets the new one,
    /// too: the next dose goes by it. Fails with the errors of the field "weight", and with Implausible until
    /// `keepImplausible` is set.
    [[nodiscard]] Result<void> amendWeight(const SessionId& session, const QString& kilograms,
                                           const QString& reason, bool keepImplausible = false);

private:
    [[nodiscard]] Result<void> amendChart(storage::Connection& connection, const Session& session,
                                          Kilograms weight) const;

    OpenClinic& m_clinic;
    Actor m_actor;
};

} // namespace tidemark::services
