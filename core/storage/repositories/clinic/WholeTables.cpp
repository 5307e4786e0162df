// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/repositories/clinic/WholeTables.h"

#include "storage/engine/SqlText.h"
#include "storage/repositories/base/LineStamp.h"
#include "storage/repositories/base/RowSequence.h"

namespace tidemark::storage {
namespace {

/// Names are what each row has, in the order in which the statement selects it.
struct WholeText {
    std::string_view names;
    std::string_view select;
};

/// This is a table that belongs to nobody.
template <SqlText Table, SqlText Columns, SqlText Order>
inline constexpr auto selectAll = sql("SELECT ", Columns, " FROM ", Table, " ORDER BY ", Order);

template <SqlText Table, SqlText Columns, SqlText Order>
inline constexpr auto selectOfPatients =
    selectByPatient<sql("patient.number, ", columnsOf<Table, Columns>), Table, columnsOf<Table, Order>>;

/// This is what belongs to sessions, in the order of SessionRepository::inOrder().
template <SqlText Table, SqlText Columns, SqlText Order>
inline constexpr auto
    selectOfSessions = sql("SELECT patient.number, treatment_session.state, treatment_session.started_at, ",
                           columnsOf<Table, Columns>,
                           " FROM patient CROSS JOIN treatment_session CROSS JOIN ", Table,
                           " WHERE treatment_session.patient_id = patient.id AND ", Table,
                           ".session_id = treatment_session.id ORDER BY patient.sort_name, patient.number, "
                           "treatment_session.planned_at, treatment_session.id, ",
                           columnsOf<Table, Order>);

template <SqlText Columns>
inline constexpr auto namesOfPatients = sql("patient_number, ", Columns);
template <SqlText Columns>
inline constexpr auto namesOfSessions = sql("patient_number, session_state, session_started_at, ", Columns);

template <SqlText Columns>
inline constexpr auto kept = sql(Columns);

template <SqlText Table, SqlText Columns, SqlText Order>
constexpr WholeText whole() {
    return {kept<Columns>, selectAll<Table, Columns, Order>};
}
template <SqlText Table, SqlText Columns, SqlText Order>
constexpr WholeText ofPatients() {
    return {namesOfPatients<Columns>, selectOfPatients<Table, Columns, Order>};
}
template <SqlText Table, SqlText Columns, SqlText Order>
constexpr WholeText ofSessions() {
    return {namesOfSessions<Columns>, selectOfSessions<Table, Columns, Order>};
}
/// These are lines that are corrected by further lines.
template <SqlText Table, SqlText Own>
constexpr WholeText linesOfSessions() {
    return ofSessions<Table, sql(stampColumns, ", ", Own), "event_at, entered_at, id">();
}

constexpr WholeText recordText(WholeTable table) {
    switch (table) {
    case WholeTable::PumpChanges:
        return linesOfSessions<"session_pump_change", "kind, rate_ml_per_h">();
    case WholeTable::SideEffects:
        return linesOfSessions<"session_effect", "effect_key, severity">();
    case WholeTable::Interventions:
        return linesOfSessions<"session_intervention", "intervention_key, detail">();
    case WholeTable::Notes:
        return linesOfSessions<"session_note", "kind, note_text">();
    case WholeTable::ChecklistAnswers:
        return linesOfSessions<"session_checklist_answer", "item_key, answer_yes, note">();
    case WholeTable::Releases:
        return linesOfSessions<"session_release", "decision, prescriber_id, prescriber_name, reason_keys">();
    case WholeTable::PressureDecisions:
        return linesOfSessions<"session_pressure_decision",
                               "reading_id, prescriber_id, prescriber_name, decision, recheck_minutes">();
    case WholeTable::DischargePoints:
        return linesOfSessions<"session_leave_point", "point_key, confirmed">();
    case WholeTable::RecordingGaps:
        return linesOfSessions<"session_gap", "gap_from, gap_until">();
    case WholeTable::Owners:
        return linesOfSessions<"session_owner", "owner_id">();
    case WholeTable::Versions:
        return ofSessions<"session_version", "session_id, version, record_hash, author_id, reason, made_at",
                          "version">();
    case WholeTable::Signatures:
        return ofSessions<"session_signature",
                          "id, session_id, version, signer_id, printed_name, meaning, signed_at, "
                          "record_hash, ledger_sequence, ledger_head, public_key, signature",
                          "version, signed_at, id">();
    case WholeTable::Contacts:
        return ofSessions<"session_contact", "id, session_id, outcome, note, at, author_id", "at, id">();
    case WholeTable::MonitoringForms:
        return ofSessions<"monitoring_form",
                          "session_id, treated_on, due_on, first_treatment, serious_event, ready_minutes, "
                          "submitted_at, submitted_by, confirmation_number, respiratory_depression, "
                          "acceptable_before, acceptable_after",
                          "session_id">();
    default:
        return ofSessions<"session_aftercare",
                          "session_id, contact_due, contact_open, tries, prescriber_asked_at",
                          "session_id">();
    }
}

constexpr WholeText textOf(WholeTable table) {
    switch (table) {
    case WholeTable::Patients:
        return whole<"patient",
                     "id, number, family_name, given_name, birth_date, sex, diagnosis, phone, created_at",
                     "sort_name, number">();
    case WholeTable::People:
        return whole<"staff", "id, sign_in_name, display_name, role, active, public_key, created_at",
                     "sign_in_name">();
    case WholeTable::Weights:
        return ofPatients<"patient_weight", "id, kilograms, measured_on, author_id, entered_at",
                          "measured_on, id">();
    case WholeTable::Courses:
        return ofPatients<"course",
                          "id, indication, indication_code, planned_induction_sessions, opened_at, "
                          "protocol_id, protocol_version, phase_option, starts_on, wall_time, closed_at, "
                          "close_reason, booster_interval_days",
                          "opened_at, id">();
    case WholeTable::CourseDecisions:
        return ofPatients<"course_decision",
                          "id, course_id, occasion, decision, reason, sessions_given, baseline, latest, "
                          "latest_at, decided_at, author_id",
                          "decided_at, id">();
    case WholeTable::Orders:
        return ofPatients<"treatment_order",
                          "id, drug, route, mg_per_kg, devices_mg, hourly_mg, duration_min, vial_mg_per_ml, "
                          "bag_ml, prescriber_id, ordered_at, valid_until, reason, revoked, protocol_id, "
                          "on_hold, hold_reason, authorised_from, authorised_until, authorisation_number",
                          "ordered_at, id">();
    case WholeTable::Allergies:
        return ofPatients<"patient_allergy", "id, substance, reaction, position", "position, id">();
    case WholeTable::AllergiesAsked:
        return ofPatients<"patient_allergies_asked", "answered_by, answered_at", "answered_at">();
    case WholeTable::MedicinesAsked:
        return ofPatients<"patient_medicines_asked", "id, takes_none, answered_by, answered_at",
                          "answered_at, id">();
    case WholeTable::Conditions:
        return ofPatients<"patient_condition", "id, name, note, position", "position, id">();
    case WholeTable::Risks:
        return ofPatients<"patient_risk", "risk_key, present, note, answered_by, answered_at, present_since",
                          "risk_key">();
    case WholeTable::RiskDecisions:
        return ofPatients<"patient_risk_decision",
                          "id, risk_key, treat, reason, prescriber_id, prescriber_name, decided_at",
                          "decided_at, id">();
    case WholeTable::DrugLots:
        return whole<"drug_lot",
                     "id, drug, form, strength_ug_per_ml, unit_ul, unit_ug, lot, expiry, ndc, author_id, "
                     "entered_at",
                     "entered_at, id">();
    case WholeTable::DrugUnits:
        return whole<"drug_unit", "id, lot_id, unit_number, receipt_id, state", "lot_id, unit_number">();
    case WholeTable::DrugMovements:
        return whole<"drug_movement",
                     "id, kind, lot_id, unit_id, session_id, removal_id, case_id, stock_ug, removed_ug, "
                     "drawn_ug, given_ug, wasted_ug, returned_ug, counted_units, expected_units, event_at, "
                     "entered_at, author_id, witness_id, corrects_id, reason",
                     "entered_at, id">();
    case WholeTable::AuditLog:
        return whole<"audit_event",
                     "seq, at_utc, actor_id, actor_role, action, entity, entity_id, version, reason, "
                     "prev_hash, hash",
                     "seq">();
    default:
        return recordText(table);
    }
}

} // namespace

TableRows::TableRows(Connection& connection, WholeTable table)
    : m_rows(connection.prepare(textOf(table).select)) {}

std::vector<std::string_view> TableRows::names(WholeTable table) {
    constexpr std::string_view between = ", \n";
    std::vector<std::string_view> names;
    std::string_view rest = textOf(table).names;
    for (auto start = rest.find_first_not_of(between); start != std::string_view::npos;
         start = rest.find_first_not_of(between)) {
        rest.remove_prefix(start);
        names.push_back(rest.substr(0, rest.find_first_of(between)));
        rest.remove_prefix(names.back().size());
    }
    return names;
}

} // namespace tidemark::storage
