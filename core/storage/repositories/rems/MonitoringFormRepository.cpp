// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/repositories/rems/MonitoringFormRepository.h"

#include "storage/repositories/base/Rows.h"

namespace tidemark::storage {
namespace {

constexpr std::string_view insertForm = R"sql(
INSERT INTO monitoring_form (session_id, patient_id, treated_on, due_on, first_treatment, serious_event,
                             respiratory_depression, acceptable_before, acceptable_after,
                             ready_minutes, submitted_at, submitted_by, confirmation_number)
VALUES (:session_id, :patient_id, :treated_on, :due_on, :first_treatment, :serious_event,
        :respiratory_depression, :acceptable_before, :acceptable_after,
        :ready_minutes, :submitted_at, :submitted_by, :confirmation_number))sql";

constexpr std::string_view updateForm = R"sql(
UPDATE monitoring_form SET first_treatment = :first_treatment, serious_event = :serious_event,
    respiratory_depression = :respiratory_depression, acceptable_before = :acceptable_before,
    acceptable_after = :acceptable_after,
    ready_minutes = :ready_minutes, submitted_at = :submitted_at,
    submitted_by = :submitted_by, confirmation_number = :confirmation_number
WHERE session_id = :session_id)sql";

constexpr std::string_view selectOfSession = R"sql(
SELECT session_id, patient_id, treated_on, due_on, first_treatment, serious_event, ready_minutes,
       submitted_at, submitted_by, confirmation_number, respiratory_depression, acceptable_before,
       acceptable_after
FROM monitoring_form WHERE session_id = :session_id)sql";

constexpr std::string_view selectOpen = R"sql(
SELECT session_id, patient_id, treated_on, due_on, first_treatment, serious_event, ready_minutes,
       submitted_at, submitted_by, confirmation_number, respiratory_depression, acceptable_before,
       acceptable_after
FROM monitoring_form WHERE submitted_at IS NULL ORDER BY due_on, session_id)sql";

std::optional<int> flagOf(const std::optional<bool>& value) {
    return value ? std::optional(*value ? 1 : 0) : std::nullopt;
}

std::optional<bool> flagAt(const Statement& row, int column) {
    const auto value = row.optionalInt(column);
    return value ? std::optional(*value != 0) : std::nullopt;
}

Result<MonitoringForm> formAt(const Statement& row) {
    MonitoringForm form;
    form.session = row.id<SessionId>(0);
    form.patient = row.id<PatientId>(1);
    form.treatedOn = QDate::fromString(row.text(2), Qt::ISODate);
    form.dueOn = QDate::fromString(row.text(3), Qt::ISODate);
    form.firstTreatment = flagAt(row, 4);
    form.seriousEvent = flagAt(row, 5);
    form.readyMinutes = row.optionalInt(6);
    form.submittedAt = row.optionalInstant(7);
    form.submittedBy = row.id<StaffId>(8);
    form.confirmationNumber = row.text(9);
    form.respiratoryDepression = flagAt(row, 10);
    form.acceptableBefore = flagAt(row, 11);
    form.acceptableAfter = flagAt(row, 12);
    return form;
}

void bindAnswers(Statement& statement, const MonitoringForm& form) {
    statement.bind(":session_id", form.session)
        .bind(":first_treatment", flagOf(form.firstTreatment))
        .bind(":serious_event", flagOf(form.seriousEvent))
        .bind(":respiratory_depression", flagOf(form.respiratoryDepression))
        .bind(":acceptable_before", flagOf(form.acceptableBefore))
        .bind(":acceptable_after", flagOf(form.acceptableAfter))
        .bind(":ready_minutes", form.readyMinutes)
        .bind(":submitted_at", form.submittedAt)
        .bind(":submitted_by", form.submittedBy)
        .bind(":confirmation_number", form.confirmationNumber);
}

} // namespace

Result<void> MonitoringFormRepository::insert(Connection& connection, const MonitoringForm& form) {
    auto statement = connection.prepare(insertForm);
    bindAnswers(statement, form);
    return statement.bind(":patient_id", form.patient)
        .bind(":treated_on", form.treatedOn.toString(Qt::ISODate))
        .bind(":due_on", form.dueOn.toString(Qt::ISODate))
        .run();
}

Result<void> MonitoringFormRepository::update(Connection& connection, const MonitoringForm& form) {
    auto statement = connection.prepare(updateForm);
    bindAnswers(statement, form);
    return statement.run();
}

Result<std::optional<MonitoringForm>> MonitoringFormRepository::ofSession(Connection& connection,
                                                                          const SessionId& session) {
    auto rows = connection.prepare(selectOfSession);
    rows.bind(":session_id", session);
    return firstRow(rows, formAt);
}

Result<std::vector<MonitoringForm>> MonitoringFormRepository::open(Connection& connection) {
    auto rows = connection.prepare(selectOpen);
    return allRows(rows, formAt);
}

} // namespace tidemark::storage
