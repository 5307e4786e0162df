// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/repositories/dosing/DoseRepository.h"

#include "storage/engine/Rows.h"
#include "storage/engine/SqlText.h"
#include "storage/repositories/base/LineStamp.h"

namespace tidemark::storage {
namespace {

constexpr auto doseColumns = sql(stampColumns, ", dose_number, amount_mg, lot, expiry");
constexpr auto ownerColumns = sql(stampColumns, ", owner_id");

constexpr auto insertDose = insertInto<"session_dose", doseColumns>;
constexpr auto selectDoses = selectLines<"session_dose", doseColumns>;

constexpr auto selectNewestWithLot = sql("SELECT ", columnsOf<"session_dose", doseColumns>, R"sql(
FROM session_dose JOIN treatment_session ON treatment_session.id = session_dose.session_id
WHERE drug = :drug AND route = :route AND undone = 0 AND lot <> '' AND (expiry = '' OR expiry >= :day)
ORDER BY event_at DESC, session_dose.id DESC LIMIT 1)sql");

constexpr auto takeBackDose = takeBackLine<"session_dose">;

constexpr auto insertOwner = insertInto<"session_owner", ownerColumns>;
constexpr auto selectOwners = selectLines<"session_owner", ownerColumns>;

constexpr auto selectDosesOfPatient = selectLinesOfPatient<"session_dose", doseColumns>;
constexpr auto selectDosesInOrder = selectLinesInOrder<"session_dose", doseColumns>;

DoseGiven doseOf(RowReader& row) {
    DoseGiven line;
    readStamp(row, line.stamp).read(line.number, line.amount, line.lot, line.expiry);
    return line;
}

OwnerChange ownerOf(RowReader& row) {
    OwnerChange line;
    readStamp(row, line.stamp).read(line.owner);
    return line;
}

} // namespace

Result<void> DoseRepository::add(Connection& connection, const SessionId& session, const DoseGiven& line) {
    auto statement = connection.prepare(insertDose);
    return bindStamp(statement, session, line.stamp)
        .bind(":dose_number", line.number)
        .bind(":amount_mg", line.amount)
        .bind(":lot", line.lot)
        .bind(":expiry", line.expiry)
        .run();
}

Result<void> DoseRepository::takeBack(Connection& connection, const SessionId& session,
                                      const EntryId& entry) {
    return connection.prepare(takeBackDose).bind(":id", entry).bind(":session_id", session).run();
}

Result<std::vector<DoseGiven>> DoseRepository::doses(Connection& connection, const SessionId& session) {
    return allRows(connection.prepare(selectDoses).bind(":session_id", session), doseOf);
}

Result<LinesBySession<DoseGiven>> DoseRepository::dosesOfPatient(Connection& connection,
                                                                 const PatientId& patient) {
    return linesBySession(connection.prepare(selectDosesOfPatient).bind(":patient_id", patient), doseOf);
}

LinesInOrder<DoseGiven> DoseRepository::dosesInOrder(Connection& connection) {
    return LinesInOrder<DoseGiven>(
        {connection.prepare(selectDosesInOrder), lineOfSession<DoseGiven, doseOf>});
}

Result<std::optional<DoseGiven>> DoseRepository::newestWithLot(Connection& connection, const Session& like,
                                                               QDate day) {
    return firstRow(connection.prepare(selectNewestWithLot)
                        .bind(":drug", like.drug)
                        .bind(":route", like.route)
                        .bind(":day", day),
                    doseOf);
}

Result<void> DoseRepository::add(Connection& connection, const SessionId& session, const OwnerChange& line) {
    auto statement = connection.prepare(insertOwner);
    return bindStamp(statement, session, line.stamp).bind(":owner_id", line.owner).run();
}

Result<std::vector<OwnerChange>> DoseRepository::owners(Connection& connection, const SessionId& session) {
    return allRows(connection.prepare(selectOwners).bind(":session_id", session), ownerOf);
}

} // namespace tidemark::storage
