// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/BareDatabase.h"

#include "base/Id.h"
#include "storage/migration/Migrator.h"

#include <sqlcipher/sqlite3.h>

#include <stdexcept>
#include <string>

namespace tidemark::test {
namespace {

/// The columns that have no default of their own; newer ones have.
constexpr const char* sessionRows[] = {
    "INSERT INTO staff (id, sign_in_name, display_name, role, active, public_key, created_at) "
    "VALUES ('author', 'a', 'A', 'nurse', 1, 'k', 0)",
    "INSERT INTO patient (id, number, family_name, given_name, sort_name, birth_date, sex, diagnosis, phone, "
    "created_at) VALUES ('patient', '1', 'F', 'G', 'f g', '1984-03-12', 'female', 'D', '', 0)",
    "INSERT INTO course (id, patient_id, indication, planned_induction_sessions, opened_at) "
    "VALUES ('course', 'patient', 'D', 6, 0)",
    "INSERT INTO treatment_order (id, patient_id, drug, route, mg_per_kg, duration_min, vial_mg_per_ml, "
    "bag_ml, "
    "prescriber_id, ordered_at, valid_until, reason) "
    "VALUES ('order', 'patient', 'ketamine', 'intravenous', 0.5, 40, 50, 100, 'author', 0, '2030-01-01', '')",
    "INSERT INTO treatment_session (id, patient_id, course_id, order_id, protocol_id, protocol_version, "
    "phase, "
    "ordinal, planned_in_phase, planned_at, room, state, arrived_at, weight_kg, dose_mg, started_at) "
    "VALUES ('session', 'patient', 'course', 'order', 'iv-ketamine', 1, 'induction', 1, 6, 0, 'Room 1', "
    "'dosing', 0, 70, 35, 0)",
};

constexpr const char* insertReadingSql =
    "INSERT INTO session_reading (id, session_id, planned_at, event_at, entered_at, author_id, corrects_id, "
    "reason, "
    "undone, baseline, systolic, diastolic, heart_rate, spo2, respiratory_rate, sedation, dissociation, "
    "not_obtained, kept_implausible) "
    "VALUES (?, 'session', ?, ?, ?, 'author', NULL, '', 0, 0, 142, 88, 76, 98, 14, 1, 2, 0, 0)";

} // namespace

BareDatabase::BareDatabase() {
    const std::string file = m_directory.filePath(QStringLiteral("bare.db")).toStdString();
    check(sqlite3_open(file.c_str(), &m_native));
    run("PRAGMA cipher_log_level = NONE");
    const std::string key = "x'" + std::string(96, 'a') + "'";
    check(sqlite3_key_v2(m_native, "main", key.data(), static_cast<int>(key.size())));
    // What decides how durable a commit is stands as the program has it.
    for (const char* setting : {"PRAGMA temp_store = MEMORY", "PRAGMA journal_mode = WAL",
                                "PRAGMA synchronous = FULL", "PRAGMA foreign_keys = ON"}) {
        run(setting);
    }
    for (const storage::Migration& step : storage::migrations()) {
        run(std::string(step.sql).c_str());
    }
    for (const char* row : sessionRows) {
        run(row);
    }
    check(sqlite3_prepare_v3(m_native, insertReadingSql, -1, SQLITE_PREPARE_PERSISTENT, &m_insert, nullptr));
}

BareDatabase::~BareDatabase() {
    sqlite3_finalize(m_insert);
    sqlite3_close(m_native);
}

void BareDatabase::insertReading(Instant at) {
    const QByteArray id = newUuid(at).toUtf8();
    run("BEGIN IMMEDIATE");
    sqlite3_bind_text(m_insert, 1, id.constData(), static_cast<int>(id.size()), SQLITE_TRANSIENT);
    for (int column = 2; column <= 4; ++column) {
        sqlite3_bind_int64(m_insert, column, toMilliseconds(at));
    }
    if (sqlite3_step(m_insert) != SQLITE_DONE) {
        throw std::runtime_error(sqlite3_errmsg(m_native));
    }
    sqlite3_reset(m_insert);
    run("COMMIT");
}

int BareDatabase::readings() {
    sqlite3_stmt* count = nullptr;
    check(sqlite3_prepare_v2(m_native, "SELECT COUNT(*) FROM session_reading", -1, &count, nullptr));
    const int rows = sqlite3_step(count) == SQLITE_ROW ? sqlite3_column_int(count, 0) : -1;
    sqlite3_finalize(count);
    return rows;
}

void BareDatabase::check(int code) {
    if (code != SQLITE_OK) {
        throw std::runtime_error(m_native == nullptr ? "no database" : sqlite3_errmsg(m_native));
    }
}

void BareDatabase::run(const char* sql) {
    check(sqlite3_exec(m_native, sql, nullptr, nullptr, nullptr));
}

} // namespace tidemark::test
