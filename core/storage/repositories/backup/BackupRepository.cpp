// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/repositories/backup/BackupRepository.h"

#include "base/Try.h"
#include "storage/audit/QuotedActions.h"
#include "storage/engine/Rows.h"

namespace tidemark::storage {
namespace {

constexpr SqlText backupRuleColumns =
    "every_hours, keep_days, keep_weeks, keep_months, keep_years, alarm_hours";

constexpr auto selectBackupRules = sql("SELECT ", backupRuleColumns, " FROM clinic_backup");

constexpr auto upsertBackupRules =
    sql(insertInto<"clinic_backup", sql("clinic_id, ", backupRuleColumns)>, R"sql(
ON CONFLICT (clinic_id) DO UPDATE SET every_hours = excluded.every_hours, keep_days = excluded.keep_days,
    keep_weeks = excluded.keep_weeks, keep_months = excluded.keep_months, keep_years = excluded.keep_years,
    alarm_hours = excluded.alarm_hours)sql");

constexpr std::string_view selectTargets = R"sql(
SELECT folder FROM backup_target ORDER BY added_at, folder)sql";

constexpr auto insertTarget = insertInto<"backup_target", "folder, added_at">;

constexpr std::string_view deleteTarget = R"sql(
DELETE FROM backup_target WHERE folder = :folder)sql";

constexpr SqlText madeBackupColumns = "folder, file, made_at, size_bytes, audit_length, audit_head, off_disk";

// A file that was away comes back under its own name.
constexpr auto upsertMade = sql(insertInto<"backup_made", madeBackupColumns>, R"sql(
ON CONFLICT (folder, file) DO UPDATE SET removed_at = NULL)sql");

constexpr std::string_view updateRemoved = R"sql(
UPDATE backup_made SET removed_at = :removed_at
WHERE folder = :folder AND file = :file AND removed_at IS NULL)sql";

// The audit log's length says which is newer: a clock can be wrong.
constexpr auto selectKept = sql("SELECT ", madeBackupColumns, R"sql( FROM backup_made
WHERE removed_at IS NULL ORDER BY audit_length DESC, folder LIMIT :most)sql");

constexpr auto selectNewestIn = sql("SELECT ", madeBackupColumns, R"sql( FROM backup_made
WHERE folder = :folder AND removed_at IS NULL ORDER BY audit_length DESC LIMIT 1)sql");

constexpr SqlText drillColumns = "at_utc, folder, file, sessions, finished, fault";

constexpr auto insertDrill = sql("INSERT INTO backup_drill (number, ", drillColumns, R"sql()
SELECT COALESCE(MAX(number), 0) + 1, :at_utc, :folder, :file, :sessions, :finished, :fault FROM backup_drill)sql");

constexpr auto selectLastDrill =
    sql("SELECT ", drillColumns, " FROM backup_drill ORDER BY number DESC LIMIT 1");

constexpr auto selectLastProven = sql("SELECT ", drillColumns, R"sql( FROM backup_drill
WHERE fault = '' AND (sessions > 0 OR finished = 0) ORDER BY number DESC LIMIT 1)sql");

// The newest entries are nearly always among the first that are looked at.
constexpr auto selectLastChange =
    sql("SELECT seq, at_utc FROM audit_event WHERE action NOT IN (",
        quotedActions<actions::signIn, actions::signOut, actions::unlockByPin, actions::unlockRefuse,
                      actions::patientOpen, actions::exportFiles, actions::backupMake, actions::backupDrill>,
        ") ORDER BY seq DESC LIMIT 1");

constexpr std::string_view selectFinishedCount = R"sql(
SELECT COUNT(*) FROM treatment_session WHERE state IN ('left', 'signed'))sql";

constexpr std::string_view selectFinishedAt = R"sql(
SELECT id FROM treatment_session WHERE state IN ('left', 'signed') ORDER BY id LIMIT 1 OFFSET :place)sql";

constexpr std::string_view selectNamedAfter = R"sql(
SELECT 1 FROM audit_event WHERE seq > :after AND entity_id = :entity_id LIMIT 1)sql";

BackupMade madeOf(RowReader& row) {
    BackupMade made;
    row.read(made.folder, made.file, made.madeAt, made.size, made.auditLength, made.auditHead, made.offDisk);
    return made;
}

BackupDrill drillOf(RowReader& row) {
    BackupDrill drill;
    row.read(drill.at, drill.folder, drill.file, drill.sessions, drill.finished, drill.fault);
    return drill;
}

} // namespace

Result<BackupRules> BackupRepository::rules(Connection& connection) {
    const auto rulesOf = [](RowReader& row) {
        BackupRules rules;
        row.read(rules.everyHours, rules.keepDays, rules.keepWeeks, rules.keepMonths, rules.keepYears,
                 rules.alarmHours);
        return rules;
    };
    const auto found = TIDEMARK_TRY(firstRow(connection.prepare(selectBackupRules), rulesOf));
    return found.value_or(BackupRules());
}

Result<void> BackupRepository::setRules(Connection& connection, const QString& clinicId,
                                        const BackupRules& rules) {
    return connection.prepare(upsertBackupRules)
        .bind(":clinic_id", clinicId)
        .bind(":every_hours", rules.everyHours)
        .bind(":keep_days", rules.keepDays)
        .bind(":keep_weeks", rules.keepWeeks)
        .bind(":keep_months", rules.keepMonths)
        .bind(":keep_years", rules.keepYears)
        .bind(":alarm_hours", rules.alarmHours)
        .run();
}

Result<std::vector<QString>> BackupRepository::targets(Connection& connection) {
    return allRows(connection.prepare(selectTargets), onlyColumn<QString>);
}

Result<void> BackupRepository::addTarget(Connection& connection, const QString& folder, Instant at) {
    return connection.prepare(insertTarget).bind(":folder", folder).bind(":added_at", at).run();
}

Result<void> BackupRepository::removeTarget(Connection& connection, const QString& folder) {
    TIDEMARK_TRY(connection.prepare(deleteTarget).bind(":folder", folder).run());
    return connection.changedRows() == 1 ? Result<void>() : fail(ErrorCode::NotFound);
}

Result<void> BackupRepository::insert(Connection& connection, const BackupMade& backup) {
    return connection.prepare(upsertMade)
        .bind(":folder", backup.folder)
        .bind(":file", backup.file)
        .bind(":made_at", backup.madeAt)
        .bind(":size_bytes", backup.size)
        .bind(":audit_length", backup.auditLength)
        .bind(":audit_head", backup.auditHead)
        .bind(":off_disk", backup.offDisk)
        .run();
}

Result<void> BackupRepository::noteRemoved(Connection& connection, const QString& folder, const QString& file,
                                           Instant at) {
    return connection.prepare(updateRemoved)
        .bind(":removed_at", at)
        .bind(":folder", folder)
        .bind(":file", file)
        .run();
}

Result<std::vector<BackupMade>> BackupRepository::kept(Connection& connection, int most) {
    return allRows(connection.prepare(selectKept).bind(":most", most), madeOf);
}

Result<std::optional<BackupMade>> BackupRepository::newestIn(Connection& connection, const QString& folder) {
    return firstRow(connection.prepare(selectNewestIn).bind(":folder", folder), madeOf);
}

Result<void> BackupRepository::insert(Connection& connection, const BackupDrill& drill) {
    return connection.prepare(insertDrill)
        .bind(":at_utc", drill.at)
        .bind(":folder", drill.folder)
        .bind(":file", drill.file)
        .bind(":sessions", drill.sessions)
        .bind(":finished", drill.finished)
        .bind(":fault", drill.fault)
        .run();
}

Result<std::optional<BackupDrill>> BackupRepository::lastDrill(Connection& connection) {
    return firstRow(connection.prepare(selectLastDrill), drillOf);
}

Result<std::optional<BackupDrill>> BackupRepository::lastProven(Connection& connection) {
    return firstRow(connection.prepare(selectLastProven), drillOf);
}

Result<std::optional<LastChange>> BackupRepository::lastChange(Connection& connection) {
    return firstRow(connection.prepare(selectLastChange), [](RowReader& row) {
        LastChange change;
        row.read(change.sequence, change.at);
        return change;
    });
}

Result<qint64> BackupRepository::countFinished(Connection& connection) {
    return oneRow(connection.prepare(selectFinishedCount), onlyColumn<qint64>);
}

Result<std::optional<SessionId>> BackupRepository::finishedAt(Connection& connection, qint64 place) {
    return firstRow(connection.prepare(selectFinishedAt).bind(":place", place), onlyColumn<SessionId>);
}

Result<bool> BackupRepository::isNamedAfter(Connection& connection, qint64 sequence,
                                            const QString& entityId) {
    return firstRow(
               connection.prepare(selectNamedAfter).bind(":after", sequence).bind(":entity_id", entityId),
               onlyColumn<int>)
        .map([](const std::optional<int>& found) { return found.has_value(); });
}

} // namespace tidemark::storage
