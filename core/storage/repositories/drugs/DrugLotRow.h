// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ControlledDrug.h"
#include "storage/engine/RowReader.h"
#include "storage/engine/SqlText.h"

namespace tidemark::storage {

/// These are the columns of table drug_lot, without who received it and when.
inline constexpr SqlText lotColumns =
    "id, drug, form, strength_ug_per_ml, unit_ul, unit_ug, lot, expiry, ndc";

/// Reads lotColumns in their order, and leaves the reader at the column behind them.
inline RowReader& readLot(RowReader& row, DrugLot& lot) {
    return row.read(lot.id, lot.drug, lot.form, lot.microgramsPerMillilitre, lot.microlitres, lot.unitContent,
                    lot.lot, lot.expiry, lot.ndc);
}

} // namespace tidemark::storage
