// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/drugs/DrugCount.h"

#include "base/Try.h"
#include "domain/AuditActions.h"
#include "fields/FieldCatalogue.h"
#include "fields/FieldKeys.h"
#include "rules/access/Authorization.h"
#include "rules/drugs/DrugLedger.h"
#include "services/base/AuditLines.h"
#include "services/base/Reasons.h"
#include "services/drugs/DrugLines.h"
#include "storage/repositories/drugs/DrugMovementRepository.h"
#include "storage/repositories/drugs/DrugStockRepository.h"

#include <algorithm>
#include <cmath>

namespace tidemark::services {

using rules::authorize;
using rules::Command;
using storage::AuditLine;
using storage::Connection;
using storage::DrugMovementRepository;
using storage::DrugStockRepository;

namespace {

/// The rows that write off what the case says is missing: the stocked units with the highest numbers.
Result<std::vector<DrugMovement>> losses(Connection& connection, const DrugMovement& settled, int missing) {
    const auto units = TIDEMARK_TRY(DrugStockRepository::unitsOf(connection, settled.lot));
    std::vector<DrugMovement> lost;
    for (auto unit = units.rbegin(); unit != units.rend() && std::ssize(lost) < missing; ++unit) {
        if (unit->state == DrugUnitState::Stocked) {
            DrugMovement loss = settled;
            loss.id = DrugMovementId::make(settled.enteredAt);
            loss.kind = DrugMovementKind::Loss;
            loss.unit = unit->id;
            loss.stock = Micrograms{} - unit->content;
            lost.push_back(std::move(loss));
        }
    }
    if (std::ssize(lost) < missing) {
        return fail(ErrorCode::NotEnoughStock);
    }
    return lost;
}

bool isDiscrepancySettled(const std::vector<DrugMovement>& movements, const DrugMovementId& discrepancy) {
    return std::ranges::any_of(movements, [&](const DrugMovement& movement) {
        return movement.kind == DrugMovementKind::Settled && movement.ofCase == discrepancy;
    });
}

} // namespace

Result<CountOutcome> DrugCount::count(const DrugLotId& lot, const QString& typed, CountTry which) {
    TIDEMARK_TRY(authorize(m_actor, Command::CountDrugs));
    const auto number = TIDEMARK_TRY(fields::checkNumber(fields::keys::countedUnits, typed));
    return m_clinic.store().write(
        auditLine(m_actor, actions::drugCount, "drug-lot", lot),
        [&](Connection& connection, AuditLine& line) -> Result<CountOutcome> {
            const auto units = TIDEMARK_TRY(DrugStockRepository::unitsOf(connection, lot));
            DrugMovement count = movementNow(m_clinic, m_actor, DrugMovementKind::Count, lot);
            count.counted = static_cast<int>(std::lround(number.value));
            count.expected =
                static_cast<int>(std::ranges::count(units, DrugUnitState::Stocked, &DrugUnit::state));
            CountOutcome outcome{count, rules::countDifference(count), {}};
            std::vector<DrugMovement> movements{count};
            if (outcome.difference != 0 && which == CountTry::First) {
                return fail(ErrorCode::CountDiffers, fields::keys::countedUnits);
            }
            if (outcome.difference != 0) {
                DrugMovement discrepancy = movementNow(m_clinic, m_actor, DrugMovementKind::Discrepancy, lot);
                discrepancy.ofCase = count.id;
                outcome.discrepancy = discrepancy.id;
                movements.push_back(std::move(discrepancy));
            }
            line.body = drugBody(movements);
            return addMovements(connection, movements).map([&] { return outcome; });
        });
}

Result<void> DrugCount::settle(const DrugMovementId& discrepancy, const QString& reason, bool writeOff,
                               const Witness& witness) {
    TIDEMARK_TRY(authorize(m_actor, Command::SettleDiscrepancy));
    const auto why = TIDEMARK_TRY(requiredReason(reason));
    if (writeOff) {
        TIDEMARK_TRY(WitnessPins(m_clinic, m_actor).confirm(witness));
    }
    AuditLine written = auditLine(m_actor, actions::drugSettle, "drug-case", discrepancy);
    written.reason = why;
    return m_clinic.store().write(written, [&](Connection& connection, AuditLine& line) -> Result<void> {
        const auto opened = TIDEMARK_TRY(DrugMovementRepository::load(connection, discrepancy));
        if (opened.kind != DrugMovementKind::Discrepancy) {
            return fail(ErrorCode::WrongState);
        }
        const auto ofLot = TIDEMARK_TRY(DrugMovementRepository::ofLot(connection, opened.lot));
        const auto count = TIDEMARK_TRY(DrugMovementRepository::load(connection, opened.ofCase));
        if (isDiscrepancySettled(ofLot, discrepancy)) {
            return fail(ErrorCode::WrongState);
        }
        DrugMovement settled = movementNow(m_clinic, m_actor, DrugMovementKind::Settled, opened.lot);
        settled.ofCase = discrepancy;
        settled.reason = why;
        if (writeOff) {
            settled.witness = witness.person;
        }
        std::vector<DrugMovement> movements;
        if (const int missing = -rules::countDifference(count); writeOff && missing > 0) {
            movements = TIDEMARK_TRY(losses(connection, settled, missing));
        }
        movements.push_back(settled);
        line.body = drugBody(movements);
        return addMovements(connection, movements);
    });
}

} // namespace tidemark::services
