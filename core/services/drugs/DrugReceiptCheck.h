// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/drugs/DrugStock.h"

namespace tidemark::services {

/// A CheckedDrugReceipt is a receipt's values as they are stored, or every fault of it in the order of the
/// form. The lot's id stays unset.
struct CheckedDrugReceipt {
    DrugLot lot;
    int count = 0;
    QString invoice;
    std::vector<Error> faults;
};

/// Reads the whole form and collects every fault, by field. A lot that has expired fails with DrugExpired on
/// "drug-expiry"; `today` is the clinic's day.
[[nodiscard]] CheckedDrugReceipt checkDrugReceipt(const DrugReceiptForm& form, QDate today);

} // namespace tidemark::services
