// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Session.h"
#include "services/base/OpenClinic.h"

#include <utility>

namespace tidemark::services {

/// Amendments are for a signed session. The old line and the new one both stay, and so do both versions of
/// the record. The new version carries the reason and is to be signed again (Signing). Every call fails with
/// ReasonRequired, and with WrongState before the first signature.
class Amendments {
public:
    Amendments(OpenClinic& clinic, Actor actor) : m_clinic(clinic), m_actor(std::move(actor)) {}

    /// Replaces a set of vitals that counts; NotFound for another entry. The line is read as in
    /// SessionVitals::recordVitals(). Planned time and event time of the old line stay.
    [[nodiscard]] Result<void> amendVitals(const SessionId& session, const EntryId& entry,
                                           const QString& line, const QString& reason,
                                           bool keepImplausible = false);
    /// Adds a note after the signature.
    [[nodiscard]] Result<void> amendNote(const SessionId& session, const QString& text,
                                         const QString& reason);

private:
    OpenClinic& m_clinic;
    Actor m_actor;
};

} // namespace tidemark::services
