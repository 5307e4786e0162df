// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Session.h"
#include "services/base/OpenClinic.h"

namespace tidemark::services {

/// SessionDrafts are half-typed text of a session, kept through lock and crash. It is not in the audit log:
/// it is nobody's record yet. SessionVitals::recordVitals() removes the draft of field "vitals",
/// SessionEvents::recordNote() that of "note".
class SessionDrafts {
public:
    explicit SessionDrafts(OpenClinic& clinic) : m_clinic(clinic) {}

    /// Keeps the text; an empty one removes the draft.
    [[nodiscard]] Result<void> keep(const SessionId& session, const QString& field, const QString& text);
    /// Returns the text that was kept; it is empty where there is none.
    [[nodiscard]] Result<QString> load(const SessionId& session, const QString& field) const;

private:
    OpenClinic& m_clinic;
};

} // namespace tidemark::services
