// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ClinicDayFacts.h"
#include "domain/Order.h"
#include "domain/Patient.h"
#include "domain/Protocol.h"
#include "domain/Session.h"
#include "rules/dosing/SyringeCheck.h"
#include "rules/sessions/ReleaseReasons.h"
#include "services/base/OpenClinic.h"

#include <optional>
#include <utility>

namespace tidemark::services {

/// SessionView is for everything that a session's screen shows, read from the database in one go.
struct SessionView {
    SessionRecord record;
    PatientChart chart;
    Order order;
    Protocol protocol;
    std::optional<int> latestItem9;
    rules::ReleaseFacts releaseFacts{}; ///< For rules::releaseReasons(); nothing after Start.
    /// This is what should be in the syringe; none before a weight is known, after Start, and for a nasal
    /// spray.
    std::optional<rules::SyringeContent> prepared{};
    std::optional<ClinicDayFacts> place{}; ///< What was said of the clinic today; none after Start.
    QString ownerName;                     ///< The person who runs it; empty before arrival.
    QDate readOn{};                        ///< The clinic's day when it was read.
    qint64 auditLength = -1;               ///< How long the audit log was then.
};

/// SessionViews is what is read of sessions. It fails with NotPermitted and NotFound.
class SessionViews {
public:
    SessionViews(OpenClinic& clinic, Actor actor) : m_clinic(clinic), m_actor(std::move(actor)) {}

    /// Reads the session itself, without its lines.
    [[nodiscard]] Result<Session> session(const SessionId& session) const;
    /// Reads one session with its chart, order and protocol.
    [[nodiscard]] Result<SessionView> view(const SessionId& session) const;
    /// Reads the sets of vitals of a session that was read before, where the audit log says that nothing else
    /// was written since, on the same day; everything else is then as it was. There is none where something
    /// was: the session is to be read whole.
    [[nodiscard]] Result<std::optional<SessionView>> withNewReadings(const SessionView& before) const;
    /// Returns the sessions that are arrived, dosing or monitoring.
    [[nodiscard]] Result<std::vector<Session>> running() const;
    /// Returns the keys of the catalogue's side effects, the clinic's most frequent one first.
    [[nodiscard]] Result<std::vector<QString>> effectsByFrequency() const;

private:
    OpenClinic& m_clinic;
    Actor m_actor;
};

} // namespace tidemark::services
