// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/engine/sqlcipher/Guard.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace tidemark::storage {
namespace {

/// Rows of these are written once and never changed, not even by the program itself.
constexpr std::array<std::string_view, 12> neverChanged{
    "audit_event",     "session_version",  "session_signature",       "drug_movement",
    "drug_lot",        "course_decision",  "patient_risk_decision",   "clinic_day_facts",
    "session_contact", "patient_medicine", "patient_medicines_asked", "backup_drill"};

/// Rows of these may change in what their triggers leave open (undone, approved, withdrawn), but none is
/// lost.
constexpr std::array<std::string_view, 20> neverDeleted{"treatment_session",
                                                        "session_reading",
                                                        "session_effect",
                                                        "session_pump_change",
                                                        "session_intervention",
                                                        "session_note",
                                                        "session_checklist_answer",
                                                        "session_release",
                                                        "session_leave_point",
                                                        "session_gap",
                                                        "session_pressure_decision",
                                                        "session_dose",
                                                        "session_owner",
                                                        "monitoring_form",
                                                        "protocol_version",
                                                        "drug_unit",
                                                        "home_dose",
                                                        "session_aftercare",
                                                        "session_later_event",
                                                        "backup_made"};

/// The only settings anybody may touch after the opening recipe.
constexpr std::array<std::string_view, 9> allowedPragmas{
    "user_version", "application_id", "cipher_integrity_check", "integrity_check", "quick_check",
    "data_version", "wal_checkpoint", "foreign_key_check",      "cipher_version"};

constexpr std::array<std::string_view, 3> deniedFunctions{"load_extension", "sqlcipher_export",
                                                          "fts3_tokenizer"};

template <class List>
bool holds(const List& list, const char* name) {
    return name != nullptr && std::find(list.begin(), list.end(), std::string_view(name)) != list.end();
}

bool isSchemaChange(int action) {
    switch (action) {
    case SQLITE_CREATE_INDEX:
    case SQLITE_CREATE_TABLE:
    case SQLITE_CREATE_TEMP_INDEX:
    case SQLITE_CREATE_TEMP_TABLE:
    case SQLITE_CREATE_TEMP_TRIGGER:
    case SQLITE_CREATE_TEMP_VIEW:
    case SQLITE_CREATE_TRIGGER:
    case SQLITE_CREATE_VIEW:
    case SQLITE_CREATE_VTABLE:
    case SQLITE_DROP_INDEX:
    case SQLITE_DROP_TABLE:
    case SQLITE_DROP_TEMP_INDEX:
    case SQLITE_DROP_TEMP_TABLE:
    case SQLITE_DROP_TEMP_TRIGGER:
    case SQLITE_DROP_TEMP_VIEW:
    case SQLITE_DROP_TRIGGER:
    case SQLITE_DROP_VIEW:
    case SQLITE_DROP_VTABLE:
    case SQLITE_ALTER_TABLE:
        return true;
    default:
        return false;
    }
}

bool isAllowed(const GuardExceptions& exceptions, int action, const char* first, const char* second) {
    switch (action) {
    case SQLITE_ATTACH:
    case SQLITE_DETACH:
        return false;
    case SQLITE_PRAGMA:
        if (exceptions.changingSync) {
            return std::string_view(first) == "synchronous";
        }
        // With a value only the schema number is set, and only by the migrator.
        return holds(allowedPragmas, first) &&
               (second == nullptr || exceptions.migrating || std::string_view(first) == "integrity_check");
    case SQLITE_UPDATE:
        return !holds(neverChanged, first);
    case SQLITE_DELETE:
        // A migration that makes a table anew drops the old one, which counts as deleting.
        return !holds(neverChanged, first) && (exceptions.migrating || !holds(neverDeleted, first));
    case SQLITE_FUNCTION:
        return !holds(deniedFunctions, second);
    default:
        return exceptions.migrating || !isSchemaChange(action);
    }
}

int authorize(void* exceptions, int action, const char* first, const char* second, const char* /*database*/,
              const char* /*trigger*/) {
    return isAllowed(*static_cast<const GuardExceptions*>(exceptions), action, first, second) ? SQLITE_OK
                                                                                              : SQLITE_DENY;
}

} // namespace

void guard(const DatabaseHandle& handle, GuardExceptions& exceptions) {
    sqlite3_set_authorizer(handle.native(), authorize, &exceptions);
}

} // namespace tidemark::storage
