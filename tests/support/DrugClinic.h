// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/drugs/DrugCount.h"
#include "services/drugs/DrugStock.h"
#include "services/drugs/DrugUse.h"
#include "support/SessionClinic.h"

namespace tidemark::test {

/// A clinic with one session to come (35 mg), vials of 500 mg in 10 mL in the safe, and a psychiatrist whose
/// PIN is `pin`.
class DrugClinic : public SessionClinic {
public:
    DrugClinic() {
        must(services::WitnessPins(clinic.open()).set(clinic.psychiatrist, pin, cheapKdf));
        lot = stock().receive(nurse(), vials(5)).value().id;
    }

    [[nodiscard]] static services::DrugReceiptForm vials(int count, const char* lotNumber = "KT-100") {
        services::DrugReceiptForm form;
        form.strength = QStringLiteral("50");
        form.volume = QStringLiteral("10");
        form.lot = QLatin1String(lotNumber);
        form.expiry = QStringLiteral("2027-03-31");
        form.count = QString::number(count);
        form.invoice = QStringLiteral("INV 7");
        return form;
    }

    [[nodiscard]] services::DrugStock stock() { return services::DrugStock(clinic.open()); }
    [[nodiscard]] services::DrugUse use() { return services::DrugUse(clinic.open()); }
    [[nodiscard]] services::DrugCount count() { return services::DrugCount(clinic.open()); }
    [[nodiscard]] services::Witness witness() const { return {clinic.psychiatrist.id, pin}; }
    [[nodiscard]] services::LotStock lotStock() {
        const auto all = stock().stock(nurse()).value();
        for (const services::LotStock& each : all) {
            if (each.lot.id == lot) {
                return each;
            }
        }
        throw std::runtime_error("no lot");
    }
    DrugClinic& drawn() {
        (void)use().draw(nurse(), session, lot).value();
        return *this;
    }
    [[nodiscard]] Result<std::vector<DrugMovement>> wasteRest() {
        return use().record(nurse(), session, rules::Remainder::Wasted, witness());
    }

    inline static const QString pin = QStringLiteral("28473");
    DrugLotId lot;
};

} // namespace tidemark::test
