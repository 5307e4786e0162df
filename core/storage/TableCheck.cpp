// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/TableCheck.h"

#include "base/Try.h"

#include <algorithm>
#include <array>
#include <utility>

namespace tidemark::storage {
namespace {

using TablePart = std::pair<std::string_view, RecordPart>;

constexpr std::array<TablePart, 57> parts{{
    TablePart{"patient", RecordPart::Patients},
    TablePart{"patient_search_term", RecordPart::Patients},
    TablePart{"patient_spelling", RecordPart::Patients},
    TablePart{"patient_weight", RecordPart::Charts},
    TablePart{"patient_allergy", RecordPart::Charts},
    TablePart{"patient_condition", RecordPart::Charts},
    TablePart{"patient_risk", RecordPart::Charts},
    TablePart{"patient_risk_decision", RecordPart::Charts},
    TablePart{"patient_allergies_asked", RecordPart::Charts},
    TablePart{"patient_medicine", RecordPart::Charts},
    TablePart{"patient_medicines_asked", RecordPart::Charts},
    TablePart{"treatment_order", RecordPart::Orders},
    TablePart{"course", RecordPart::Courses},
    TablePart{"course_decision", RecordPart::Courses},
    TablePart{"home_dose", RecordPart::Courses},
    TablePart{"planned_place", RecordPart::Courses},
    TablePart{"treatment_session", RecordPart::Sessions},
    TablePart{"session_owner", RecordPart::Sessions},
    TablePart{"session_gap", RecordPart::Sessions},
    TablePart{"session_draft", RecordPart::Sessions},
    TablePart{"session_contact", RecordPart::Sessions},
    TablePart{"session_later_event", RecordPart::Sessions},
    TablePart{"session_aftercare", RecordPart::Sessions},
    TablePart{"session_reading", RecordPart::Readings},
    TablePart{"session_effect", RecordPart::Effects},
    TablePart{"session_dose", RecordPart::Doses},
    TablePart{"session_pump_change", RecordPart::Doses},
    TablePart{"session_intervention", RecordPart::Doses},
    TablePart{"session_checklist_answer", RecordPart::Questions},
    TablePart{"session_release", RecordPart::Questions},
    TablePart{"session_leave_point", RecordPart::Questions},
    TablePart{"session_pressure_decision", RecordPart::Questions},
    TablePart{"session_note", RecordPart::Notes},
    TablePart{"session_version", RecordPart::Signatures},
    TablePart{"session_signature", RecordPart::Signatures},
    TablePart{"scale_result", RecordPart::Scales},
    TablePart{"monitoring_form", RecordPart::MonitoringForms},
    TablePart{"drug_lot", RecordPart::Drugs},
    TablePart{"drug_unit", RecordPart::Drugs},
    TablePart{"drug_movement", RecordPart::Drugs},
    TablePart{"staff", RecordPart::People},
    TablePart{"staff_pin", RecordPart::People},
    TablePart{"staff_contact", RecordPart::People},
    TablePart{"protocol_version", RecordPart::Protocols},
    TablePart{"clinic", RecordPart::Clinic},
    TablePart{"clinic_room", RecordPart::Clinic},
    TablePart{"clinic_day_facts", RecordPart::Clinic},
    TablePart{"clinic_backup", RecordPart::Clinic},
    TablePart{"clinic_address", RecordPart::Clinic},
    TablePart{"clinic_day_order", RecordPart::Clinic},
    TablePart{"clinic_lock", RecordPart::Clinic},
    TablePart{"clinic_weekday", RecordPart::Clinic},
    TablePart{"clinic_closed_day", RecordPart::Clinic},
    TablePart{"backup_target", RecordPart::Backups},
    TablePart{"backup_made", RecordPart::Backups},
    TablePart{"backup_drill", RecordPart::Backups},
    TablePart{"audit_event", RecordPart::AuditLog},
}};

} // namespace

std::optional<RecordPart> recordPartOf(std::string_view table) {
    const auto found = std::ranges::find(parts, table, &TablePart::first);
    return found == parts.end() ? std::nullopt : std::optional(found->second);
}

Result<std::set<RecordPart>> damagedParts(const QString& file, const SecretBytes& key, const OpenPlan& plan) {
    const auto connection = TIDEMARK_TRY(openDatabaseFile(file, key, plan));
    const auto tables = TIDEMARK_TRY(connection->tables());
    std::set<RecordPart> damaged;
    for (const std::string& table : tables) {
        const bool whole = TIDEMARK_TRY(connection->isTableWhole(table));
        if (!whole) {
            damaged.insert(recordPartOf(table).value_or(RecordPart::Clinic));
        }
    }
    return damaged;
}

} // namespace tidemark::storage
