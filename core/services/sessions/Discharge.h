// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Session.h"
#include "rules/sessions/DischargeReadiness.h"
#include "services/base/OpenClinic.h"

#include <utility>
#include <vector>

namespace tidemark::services {

/// Discharge is discharge readiness and the end of a session.
///
/// Each call checks the actor's right and then the session's state (rules::allows). It is one transaction
/// with one entry in the audit log, and it is durable before it returns.
class Discharge {
public:
    Discharge(OpenClinic& clinic, Actor actor) : m_clinic(clinic), m_actor(std::move(actor)) {}

    /// Returns the points of rules::dischargeReadiness as they are now.
    [[nodiscard]] Result<std::vector<rules::ReadinessPoint>> points(const SessionId& session) const;
    /// Confirms one point of rules::dischargeReadiness that a person answers. Fails with NotOneOfTheChoices
    /// on "readiness-point" for a point that the record itself answers.
    [[nodiscard]] Result<void> confirmPoint(const SessionId& session, const QString& pointKey);
    /// Passes over an open point. Fails with ReasonRequired.
    [[nodiscard]] Result<void> passOverPoint(const SessionId& session, const QString& pointKey,
                                             const QString& reason);
    /// Records that the patient leaves. It fails with NotReadyForDischarge while a point is open; the detail
    /// is its key.
    [[nodiscard]] Result<void> record(const SessionId& session);
    /// Records that the patient leaves against advice or to emergency care, at any time after Start. A
    /// running pump is stopped by it; devices that were not given stay so. It fails with ReasonRequired.
    [[nodiscard]] Result<void> recordEarly(const SessionId& session, DischargeKind kind,
                                           const QString& reason);

private:
    OpenClinic& m_clinic;
    Actor m_actor;
};

} // namespace tidemark::services
