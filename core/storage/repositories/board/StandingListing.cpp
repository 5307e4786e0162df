// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/repositories/board/StandingListing.h"

#include "storage/repositories/base/Rows.h"

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
ORDER BY course.opened_at, course.id)sql";

constexpr std::string_view selectAuthorisations = R"sql(
SELECT treatment_order.patient_id, treatment_order.authorised_until,
       (SELECT MIN(planned.planned_at) FROM treatment_session AS planned
        WHERE planned.patient_id = treatment_order.patient_id AND planned.planned_at >= :from_at
          AND planned.state IN ('planned', 'arrived'))
FROM treatment_order
WHERE treatment_order.revoked = 0 AND treatment_order.authorised_until <> ''
ORDER BY treatment_order.authorised_until, treatment_order.id)sql";

// Counted from the sessions' index alone; the courses are looked up afterwards.
constexpr std::string_view selectPhases = R"sql(
SELECT course.id, course.patient_id, course.planned_induction_sessions, course.protocol_id, course.protocol_version,
       course.phase_option, phases.phase, phases.given, phases.last_started_at, phases.under_way,
       (SELECT MAX(decision.decided_at) FROM course_decision AS decision WHERE decision.course_id = course.id)
FROM (SELECT course_id, phase, COUNT(started_at) AS given, MAX(started_at) AS last_started_at,
             MAX(CASE WHEN state IN ('arrived', 'dosing', 'monitoring') THEN 1 ELSE 0 END) AS under_way
      FROM treatment_session
      WHERE started_at IS NOT NULL OR state = 'arrived'
      GROUP BY course_id, phase) AS phases
JOIN course ON course.id = phases.course_id
WHERE course.closed_at IS NULL
  AND NOT EXISTS (SELECT 1 FROM course AS later
                  WHERE later.patient_id = course.patient_id AND later.opened_at > course.opened_at)
ORDER BY phases.course_id, phases.phase)sql";

constexpr std::string_view selectExpiringLots = R"sql(
SELECT drug_lot.id, drug_lot.drug, drug_lot.form, drug_lot.strength_ug_per_ml, drug_lot.unit_ul, drug_lot.unit_ug,
       drug_lot.lot, drug_lot.expiry, drug_lot.ndc, COUNT(*)
FROM drug_lot JOIN drug_unit ON drug_unit.lot_id = drug_lot.id AND drug_unit.state = 'stocked'
WHERE drug_lot.expiry <= :until_day
GROUP BY drug_lot.id, drug_lot.drug, drug_lot.form, drug_lot.strength_ug_per_ml, drug_lot.unit_ul, drug_lot.unit_ug,
         drug_lot.lot, drug_lot.expiry, drug_lot.ndc
ORDER BY drug_lot.expiry, drug_lot.lot, drug_lot.id)sql";

Result<PhaseStanding> phaseAt(const Statement& row) {
    const auto phase = fromCode(coursePhaseCodes, row.text(6));
    if (!phase) {
        return fail(ErrorCode::DatabaseDamaged);
    }
    PhaseStanding standing;
    standing.course.id = row.id<CourseId>(0);
    standing.course.patient = row.id<PatientId>(1);
    standing.course.plannedInductionSessions = static_cast<int>(row.integer(2));
    standing.course.protocolId = row.text(3);
    standing.course.protocolVersion = static_cast<int>(row.integer(4));
    standing.course.option = row.text(5);
    standing.phase = *phase;
    standing.given = static_cast<int>(row.integer(7));
    standing.lastStarted = row.optionalInstant(8);
    standing.underWay = row.integer(9) == 1;
    standing.decidedAt = row.optionalInstant(10);
    return standing;
}

Result<LotStanding> lotAt(const Statement& row) {
    const auto drug = fromCode(drugCodes, row.text(1));
    const auto form = fromCode(drugFormCodes, row.text(2));
    if (!drug || !form) {
        return fail(ErrorCode::DatabaseDamaged);
    }
    return LotStanding{{row.id<DrugLotId>(0),
                        *drug,
                        *form,
                        row.optionalInteger(3),
                        row.optionalInteger(4),
                        {row.integer(5)},
                        row.text(6),
                        QDate::fromString(row.text(7), Qt::ISODate),
                        row.text(8)},
                       static_cast<int>(row.integer(9))};
}

} // namespace

Result<std::vector<BoosterStanding>> StandingListing::boosters(Connection& connection, Instant from) {
    Statement rows = connection.prepare(selectBoosters);
    rows.bind(":from_at", from);
    return allRows(rows, [](const Statement& row) -> Result<BoosterStanding> {
        return BoosterStanding{row.id<PatientId>(0), static_cast<int>(row.integer(1)), row.optionalInstant(2),
                               row.optionalInstant(3)};
    });
}

Result<std::vector<AuthorisationStanding>> StandingListing::authorisations(Connection& connection,
                                                                           Instant from) {
    Statement rows = connection.prepare(selectAuthorisations);
    rows.bind(":from_at", from);
    return allRows(rows, [](const Statement& row) -> Result<AuthorisationStanding> {
        return AuthorisationStanding{row.id<PatientId>(0), QDate::fromString(row.text(1), Qt::ISODate),
                                     row.optionalInstant(2)};
    });
}

Result<std::vector<PhaseStanding>> StandingListing::phases(Connection& connection) {
    Statement rows = connection.prepare(selectPhases);
    return allRows(rows, phaseAt);
}

Result<std::vector<LotStanding>> StandingListing::expiringLots(Connection& connection, QDate until) {
    Statement rows = connection.prepare(selectExpiringLots);
    rows.bind(":until_day", until.toString(Qt::ISODate));
    return allRows(rows, lotAt);
}

} // namespace tidemark::storage
