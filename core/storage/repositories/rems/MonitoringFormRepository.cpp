// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/repositories/rems/MonitoringFormRepository.h"

#include "storage/engine/Rows.h"
#include "storage/engine/SqlText.h"

namespace tidemark::storage {
namespace {

constexpr SqlText formAnswerColumns =
    "first_treatment, serious_event, respiratory_depression, acceptable_before, acceptable_after, "
    "ready_minutes, submitted_at, submitted_by, confirmation_number";
constexpr auto formColumns = sql("session_id, patient_id, treated_on, due_on, ", formAnswerColumns);

// A start that was taken back leaves its form, which is the form of the next start on that day.
constexpr auto insertForm =
    sql(insertInto<"monitoring_form", formColumns>, " ON CONFLICT (session_id) DO NOTHING");

constexpr auto updateForm =
    sql("UPDATE monitoring_form SET ", assignmentsOf<formAnswerColumns>, " WHERE session_id = :session_id");

constexpr auto selectFormOfSession =
    sql("SELECT ", formColumns, " FROM monitoring_form WHERE session_id = :session_id");

// A session in which no dose was begun after all has nothing to submit.
constexpr SqlText wasGiven = R"sql(EXISTS (SELECT 1 FROM treatment_session AS given
              WHERE given.id = monitoring_form.session_id AND given.started_at IS NOT NULL))sql";
constexpr auto openForms =
    sql("SELECT ", formColumns, " FROM monitoring_form WHERE submitted_at IS NULL AND ", wasGiven);
constexpr SqlText soonestDueFirst = " ORDER BY due_on, session_id";

constexpr auto selectOpen = sql(openForms, soonestDueFirst);
constexpr auto selectTreatedBetween = sql(
    "SELECT ", formColumns, " FROM monitoring_form WHERE treated_on >= :first AND treated_on <= :last AND ",
    wasGiven, " ORDER BY treated_on, session_id");
constexpr auto selectOpenOfPatient = sql(openForms, " AND patient_id = :patient_id", soonestDueFirst);

MonitoringForm formOf(RowReader& row) {
    MonitoringForm form;
    row.read(form.session, form.patient, form.treatedOn, form.dueOn, form.firstTreatment, form.seriousEvent,
             form.respiratoryDepression, form.acceptableBefore, form.acceptableAfter, form.readyMinutes,
             form.submittedAt, form.submittedBy, form.confirmationNumber);
    return form;
}

void bindAnswers(Statement& statement, const MonitoringForm& form) {
    statement.bind(":session_id", form.session)
        .bind(":first_treatment", form.firstTreatment)
        .bind(":serious_event", form.seriousEvent)
        .bind(":respiratory_depression", form.respiratoryDepression)
        .bind(":acceptable_before", form.acceptableBefore)
        .bind(":acceptable_after", form.acceptableAfter)
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
        .bind(":treated_on", form.treatedOn)
        .bind(":due_on", form.dueOn)
        .run();
}

Result<void> MonitoringFormRepository::update(Connection& connection, const MonitoringForm& form) {
    auto statement = connection.prepare(updateForm);
    bindAnswers(statement, form);
    return statement.run();
}

Result<std::optional<MonitoringForm>> MonitoringFormRepository::ofSession(Connection& connection,
                                                                          const SessionId& session) {
    return firstRow(connection.prepare(selectFormOfSession).bind(":session_id", session), formOf);
}

Result<std::vector<MonitoringForm>> MonitoringFormRepository::open(Connection& connection) {
    return allRows(connection.prepare(selectOpen), formOf);
}

Result<std::vector<MonitoringForm>> MonitoringFormRepository::treatedBetween(Connection& connection,
                                                                             QDate first, QDate last) {
    return allRows(connection.prepare(selectTreatedBetween).bind(":first", first).bind(":last", last),
                   formOf);
}

Result<std::vector<MonitoringForm>> MonitoringFormRepository::openOf(Connection& connection,
                                                                     const PatientId& patient) {
    return allRows(connection.prepare(selectOpenOfPatient).bind(":patient_id", patient), formOf);
}

} // namespace tidemark::storage
