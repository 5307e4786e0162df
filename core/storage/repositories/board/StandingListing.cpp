// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/repositories/board/StandingListing.h"

#include "storage/engine/Rows.h"
#include "storage/engine/SqlText.h"
#include "storage/repositories/drugs/DrugLotRow.h"

namespace tidemark::storage {
namespace {

constexpr std::string_view selectBoosters = R"sql(
SELECT course.patient_id, course.booster_interval_days,
       (SELECT MAX(given.started_at) FROM treatment_session AS given
        WHERE given.patient_id = course.patient_id),
       (SELECT MIN(planned.planned_at) FROM treatment_session AS planned
        WHERE planned.patient_id = course.patient_id AND planned.planned_at >= :from_at
          AND planned.state IN ('planned', 'arrived'))
FROM course
WHERE course.booster_interval_days IS NOT NULL AND course.closed_at IS NULL
  AND NOT EXISTS (SELECT 1 FROM course AS later
                  WHERE later.patient_id = course.patient_id AND later.opened_at > course.opened_at)
  AND course.patient_id BETWEEN :first_patient AND :last_patient
ORDER BY course.opened_at, course.id)sql";

constexpr std::string_view selectAuthorisations = R"sql(
SELECT treatment_order.patient_id, treatment_order.authorised_until,
       (SELECT MIN(planned.planned_at) FROM treatment_session AS planned
        WHERE planned.patient_id = treatment_order.patient_id AND planned.planned_at >= :from_at
          AND planned.state IN ('planned', 'arrived'))
FROM treatment_order
WHERE treatment_order.revoked = 0 AND treatment_order.authorised_until <> ''
  AND treatment_order.patient_id BETWEEN :first_patient AND :last_patient
ORDER BY treatment_order.authorised_until, treatment_order.id)sql";

constexpr std::string_view selectOrders = R"sql(
SELECT treatment_order.patient_id, patient.family_name, patient.given_name, treatment_order.valid_until, coming.first_at
FROM treatment_order
JOIN patient ON patient.id = treatment_order.patient_id
JOIN course ON course.patient_id = treatment_order.patient_id AND course.closed_at IS NULL
LEFT JOIN (SELECT planned.patient_id, MIN(planned.planned_at) AS first_at FROM treatment_session AS planned
           WHERE planned.planned_at >= :from_at AND planned.state IN ('planned', 'arrived')
           GROUP BY planned.patient_id) AS coming ON coming.patient_id = treatment_order.patient_id
WHERE treatment_order.revoked = 0 AND treatment_order.valid_until >= :today
  AND NOT EXISTS (SELECT 1 FROM course AS later
                  WHERE later.patient_id = course.patient_id AND later.opened_at > course.opened_at)
ORDER BY treatment_order.valid_until, treatment_order.id)sql";

// Counted from the sessions' index alone; the courses are looked up afterwards.
constexpr std::string_view selectPhases = R"sql(
SELECT course.id, course.patient_id, course.planned_induction_sessions, course.protocol_id, course.protocol_version,
       course.phase_option, phases.phase, phases.given, phases.last_started_at, phases.under_way,
       (SELECT MAX(decision.decided_at) FROM course_decision AS decision WHERE decision.course_id = course.id)
FROM (SELECT course_id, phase, COUNT(started_at) AS given, MAX(started_at) AS last_started_at,
             MAX(CASE WHEN state IN ('arrived', 'dosing', 'monitoring') THEN 1 ELSE 0 END) AS under_way
      FROM treatment_session
      WHERE (started_at IS NOT NULL OR state = 'arrived')
        AND course_id IN (SELECT id FROM course WHERE patient_id BETWEEN :first_patient AND :last_patient)
      GROUP BY course_id, phase) AS phases
JOIN course ON course.id = phases.course_id
WHERE course.closed_at IS NULL
  AND NOT EXISTS (SELECT 1 FROM course AS later
                  WHERE later.patient_id = course.patient_id AND later.opened_at > course.opened_at)
ORDER BY phases.course_id, phases.phase)sql";

constexpr auto selectExpiringLots = sql("SELECT ", columnsOf<"drug_lot", lotColumns>, R"sql(, COUNT(*)
FROM drug_lot JOIN drug_unit ON drug_unit.lot_id = drug_lot.id AND drug_unit.state = 'stocked'
WHERE drug_lot.expiry <= :until_day
GROUP BY )sql",
                                        columnsOf<"drug_lot", lotColumns>, R"sql(
ORDER BY drug_lot.expiry, drug_lot.lot, drug_lot.id)sql");

constexpr auto selectOpenDiscrepancies = sql("SELECT ", columnsOf<"drug_lot", lotColumns>, R"sql(,
       counting.counted_units, counting.expected_units, found.event_at
FROM drug_movement AS found
JOIN drug_lot ON drug_lot.id = found.lot_id
JOIN drug_movement AS counting ON counting.id = found.case_id
WHERE found.kind = 'discrepancy'
  AND NOT EXISTS (SELECT 1 FROM drug_movement AS settled
                  WHERE settled.case_id = found.id AND settled.kind = 'settled')
ORDER BY found.event_at, found.id)sql");

BoosterStanding boosterOf(RowReader& row) {
    BoosterStanding standing;
    row.read(standing.patient, standing.intervalDays, standing.lastStarted, standing.nextPlanned);
    return standing;
}

AuthorisationStanding authorisationOf(RowReader& row) {
    AuthorisationStanding standing;
    row.read(standing.patient, standing.authorisedUntil, standing.nextPlanned);
    return standing;
}

OrderEndStanding orderEndOf(RowReader& row) {
    OrderEndStanding standing;
    row.read(standing.patient, standing.familyName, standing.givenName, standing.validUntil,
             standing.nextPlanned);
    return standing;
}

PhaseStanding phaseOf(RowReader& row) {
    PhaseStanding standing;
    Course& course = standing.course;
    row.read(course.id, course.patient, course.plannedInductionSessions, course.protocolId,
             course.protocolVersion, course.option, standing.phase, standing.given, standing.lastStarted,
             standing.underWay, standing.decidedAt);
    return standing;
}

Statement asked(Connection& connection, std::string_view sql, const PatientRange& patients) {
    Statement statement = connection.prepare(sql);
    statement.bind(":first_patient", patients.first).bind(":last_patient", patients.last);
    return statement;
}

LotStanding listedLotOf(RowReader& row) {
    LotStanding standing;
    readLot(row, standing.lot).read(standing.stocked);
    return standing;
}

DiscrepancyStanding discrepancyOf(RowReader& row) {
    DiscrepancyStanding standing;
    readLot(row, standing.lot).read(standing.counted, standing.expected, standing.since);
    return standing;
}

} // namespace

Result<std::vector<BoosterStanding>> StandingListing::boosters(Connection& connection, Instant from,
                                                               const PatientRange& patients) {
    Statement rows = asked(connection, selectBoosters, patients);
    return allRows(rows.bind(":from_at", from), boosterOf);
}

Result<std::vector<AuthorisationStanding>>
StandingListing::authorisations(Connection& connection, Instant from, const PatientRange& patients) {
    Statement rows = asked(connection, selectAuthorisations, patients);
    return allRows(rows.bind(":from_at", from), authorisationOf);
}

Result<std::vector<PhaseStanding>> StandingListing::phases(Connection& connection,
                                                           const PatientRange& patients) {
    return allRows(asked(connection, selectPhases, patients), phaseOf);
}

Result<std::vector<OrderEndStanding>> StandingListing::orders(Connection& connection, Instant from,
                                                              QDate today) {
    return allRows(connection.prepare(selectOrders).bind(":from_at", from).bind(":today", today), orderEndOf);
}

Result<std::vector<LotStanding>> StandingListing::expiringLots(Connection& connection, QDate until) {
    return allRows(connection.prepare(selectExpiringLots).bind(":until_day", until), listedLotOf);
}

Result<std::vector<DiscrepancyStanding>> StandingListing::openDiscrepancies(Connection& connection) {
    return allRows(connection.prepare(selectOpenDiscrepancies), discrepancyOf);
}

} // namespace tidemark::storage
