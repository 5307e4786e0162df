// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/StaffMember.h"
#include "rules/rems/MonitoringForm.h"
#include "services/base/OpenClinic.h"

#include <optional>
#include <utility>
#include <vector>

namespace tidemark::services {

/// A FormView is a form with what the record fills in today.
struct FormView {
    MonitoringForm form;
    std::vector<rules::FormField> fields;
    rules::FormState state = rules::FormState::Draft;
    int daysLeft = 0; ///< Until the due day; below 0 when it has passed.
};

/// FormAnswers are what only a person can say. What is not set stays as it is.
struct FormAnswers {
    std::optional<bool> firstTreatment;
    std::optional<bool> seriousEvent;
    std::optional<bool> respiratoryDepression;
    std::optional<bool> acceptableBefore;
    std::optional<bool> acceptableAfter;
    std::optional<QString> readyMinutes; ///< As typed; empty: none.
};

/// MonitoringForms are the monitoring forms of esketamine sessions: filled from the session, submitted by a
/// person elsewhere.
class MonitoringForms {
public:
    MonitoringForms(OpenClinic& clinic, Actor actor) : m_clinic(clinic), m_actor(std::move(actor)) {}

    /// Returns none for a session that needs no form, or has not begun.
    [[nodiscard]] Result<std::optional<FormView>> ofSession(const SessionId& session) const;
    /// Returns the same of a session whose record was read already.
    [[nodiscard]] Result<std::optional<FormView>> ofRecord(const SessionRecord& record) const;
    /// Lists those that are not submitted, the earliest due first.
    [[nodiscard]] Result<std::vector<FormView>> open() const;
    /// Keeps an answer. It fails with NotFound, and with Signed once the form is submitted.
    [[nodiscard]] Result<void> answer(const SessionId& session, const FormAnswers& answers);
    /// Records that a person submitted it by hand and got this number. It fails with WrongState before the
    /// patient has left.
    [[nodiscard]] Result<void> recordSubmitted(const SessionId& session, const QString& confirmationNumber);

private:
    OpenClinic& m_clinic;
    Actor m_actor;
};

} // namespace tidemark::services
