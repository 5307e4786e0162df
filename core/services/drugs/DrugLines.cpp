// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/drugs/DrugLines.h"

#include "base/CanonicalBytes.h"
#include "base/Try.h"
#include "storage/repositories/drugs/DrugMovementRepository.h"
#include "storage/repositories/drugs/DrugStockRepository.h"
#include "storage/Store.h"

namespace tidemark::services {
namespace {

using storage::Connection;
using storage::DrugMovementRepository;
using storage::DrugStockRepository;

void addTo(CanonicalBytes& bytes, const DrugMovement& movement) {
    bytes.add(movement.id)
        .add(code(movement.kind))
        .add(movement.lot)
        .add(movement.unit)
        .add(movement.session)
        .add(movement.removal)
        .add(movement.ofCase)
        .add(qint64{movement.stock.value})
        .add(qint64{movement.removed.value})
        .add(qint64{movement.drawn.value})
        .add(qint64{movement.given.value})
        .add(qint64{movement.wasted.value})
        .add(qint64{movement.returned.value})
        .add(movement.counted)
        .add(movement.expected)
        .add(movement.eventAt)
        .add(movement.enteredAt)
        .add(movement.author)
        .add(movement.witness)
        .add(movement.corrects)
        .add(movement.reason);
}

/// A use that returns something leaves the unit in stock with what is left in it.
DrugUnitState stateAfter(const DrugMovement& use) {
    return use.returned.value > 0 ? DrugUnitState::Stocked : DrugUnitState::Used;
}

Result<void> moveUnit(Connection& connection, const DrugMovement& movement) {
    switch (movement.kind) {
    case DrugMovementKind::Removal:
        return DrugStockRepository::move(connection, movement.unit, DrugUnitState::Stocked,
                                         DrugUnitState::Opened);
    case DrugMovementKind::Use: {
        if (movement.corrects.isNull()) {
            return DrugStockRepository::move(connection, movement.unit, DrugUnitState::Opened,
                                             stateAfter(movement));
        }
        const auto old = TIDEMARK_TRY(DrugMovementRepository::load(connection, movement.corrects));
        return DrugStockRepository::move(connection, movement.unit, stateAfter(old), stateAfter(movement));
    }
    case DrugMovementKind::SentBack:
        return DrugStockRepository::move(connection, movement.unit, DrugUnitState::Stocked,
                                         DrugUnitState::SentBack);
    case DrugMovementKind::Loss:
        return DrugStockRepository::move(connection, movement.unit, DrugUnitState::Stocked,
                                         DrugUnitState::Missing);
    case DrugMovementKind::Receipt:
    case DrugMovementKind::Count:
    case DrugMovementKind::Discrepancy:
    case DrugMovementKind::Settled:
        return {};
    }
    return {};
}

} // namespace

DrugMovement movementNow(const OpenClinic& clinic, const Actor& actor, DrugMovementKind kind,
                         const DrugLotId& lot) {
    DrugMovement movement;
    movement.id = DrugMovementId::make(clinic.now());
    movement.kind = kind;
    movement.lot = lot;
    movement.eventAt = clinic.now();
    movement.enteredAt = movement.eventAt;
    movement.author = actor.id;
    return movement;
}

QByteArray drugBody(std::span<const DrugMovement> movements) {
    CanonicalBytes bytes;
    for (const DrugMovement& movement : movements) {
        addTo(bytes, movement);
    }
    return bytes.bytes();
}

QByteArray drugBody(const DrugLot& lot, const DrugMovement& receipt) {
    CanonicalBytes bytes;
    bytes.add(lot.id)
        .add(code(lot.drug))
        .add(code(lot.form))
        .add(lot.microgramsPerMillilitre)
        .add(lot.microlitres)
        .add(qint64{lot.unitContent.value})
        .add(lot.lot)
        .add(lot.expiry)
        .add(lot.ndc);
    addTo(bytes, receipt);
    return bytes.bytes();
}

Result<void> addMovements(Connection& connection, std::span<const DrugMovement> movements) {
    for (const DrugMovement& movement : movements) {
        // The row first: where the state forbids it, the database says so itself.
        TIDEMARK_TRY(DrugMovementRepository::add(connection, movement));
        TIDEMARK_TRY(moveUnit(connection, movement));
    }
    return {};
}

} // namespace tidemark::services
