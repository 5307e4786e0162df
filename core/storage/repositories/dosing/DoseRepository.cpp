// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/repositories/dosing/DoseRepository.h"

#include "storage/repositories/base/LineStamp.h"
#include "storage/repositories/base/Rows.h"

namespace tidemark::storage {
namespace {

constexpr std::string_view insertDose =
    "INSERT INTO session_dose (id, session_id, planned_at, event_at, entered_at, author_id, corrects_id, "
    "reason, undone, dose_number, amount_mg, lot, expiry) VALUES (:id, :session_id, :planned_at, :event_at, "
    ":entered_at, :author_id, :corrects_id, :reason, :undone, :dose_number, :amount_mg, :lot, :expiry)";

constexpr std::string_view selectDoses =
    "SELECT id, session_id, planned_at, event_at, entered_at, author_id, corrects_id, reason, undone, "
    "dose_number, amount_mg, lot, expiry FROM session_dose WHERE session_id = :session_id "
    "ORDER BY event_at, entered_at, id";

constexpr std::string_view selectNewestWithLot =
    "SELECT session_dose.id, session_id, session_dose.planned_at, event_at, entered_at, author_id, "
    "corrects_id, "
    "reason, undone, dose_number, amount_mg, lot, expiry FROM session_dose "
    "JOIN treatment_session ON treatment_session.id = session_dose.session_id "
    "WHERE drug = :drug AND route = :route AND undone = 0 AND lot <> '' AND (expiry = '' OR expiry >= :day) "
    "ORDER BY event_at DESC, session_dose.id DESC LIMIT 1";

constexpr std::string_view insertOwner =
    "INSERT INTO session_owner (id, session_id, planned_at, event_at, entered_at, author_id, corrects_id, "
    "reason, undone, owner_id) VALUES (:id, :session_id, :planned_at, :event_at, :entered_at, :author_id, "
    ":corrects_id, :reason, :undone, :owner_id)";

constexpr std::string_view selectOwners =
    "SELECT id, session_id, planned_at, event_at, entered_at, author_id, corrects_id, reason, undone, "
    "owner_id FROM session_owner WHERE session_id = :session_id ORDER BY event_at, entered_at, id";

Result<DoseGiven> doseAt(const Statement& row) {
    DoseGiven line;
    line.stamp = stampAt(row);
    line.number = static_cast<int>(row.integer(stampColumns));
    line.amount = {row.real(stampColumns + 1)};
    line.lot = row.text(stampColumns + 2);
    line.expiry = QDate::fromString(row.text(stampColumns + 3), Qt::ISODate);
    return line;
}

Result<OwnerChange> ownerAt(const Statement& row) {
    return OwnerChange{stampAt(row), row.id<StaffId>(stampColumns)};
}

} // namespace

Result<void> DoseRepository::add(Connection& connection, const SessionId& session, const DoseGiven& line) {
    auto statement = connection.prepare(insertDose);
    return bindStamp(statement, session, line.stamp)
        .bind(":dose_number", line.number)
        .bind(":amount_mg", line.amount.value)
        .bind(":lot", line.lot)
        .bind(":expiry", line.expiry.toString(Qt::ISODate))
        .run();
}

Result<std::vector<DoseGiven>> DoseRepository::doses(Connection& connection, const SessionId& session) {
    auto rows = connection.prepare(selectDoses);
    rows.bind(":session_id", session);
    return allRows(rows, doseAt);
}

Result<std::optional<DoseGiven>> DoseRepository::newestWithLot(Connection& connection, const Session& like,
                                                               QDate day) {
    auto rows = connection.prepare(selectNewestWithLot);
    rows.bind(":drug", code(like.drug))
        .bind(":route", code(like.route))
        .bind(":day", day.toString(Qt::ISODate));
    return firstRow(rows, doseAt);
}

Result<void> DoseRepository::add(Connection& connection, const SessionId& session, const OwnerChange& line) {
    auto statement = connection.prepare(insertOwner);
    return bindStamp(statement, session, line.stamp).bind(":owner_id", line.owner).run();
}

Result<std::vector<OwnerChange>> DoseRepository::owners(Connection& connection, const SessionId& session) {
    auto rows = connection.prepare(selectOwners);
    rows.bind(":session_id", session);
    return allRows(rows, ownerAt);
}

} // namespace tidemark::storage
