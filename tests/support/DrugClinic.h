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
        must(services::WitnessPins(clinic.open(), clinic.psychiatrist).set(pin, cheapKdf));
        lot = stock(nurse()).receive(vials(5)).value().id;
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

    [[nodiscard]] services::DrugStock stock(const Actor& actor) {
        return services::DrugStock(clinic.open(), actor);
    }
    [[nodiscard]] services::DrugUse use(const Actor& actor) {
        return services::DrugUse(clinic.open(), actor);
    }
    [[nodiscard]] Result<std::vector<services::DrawOffer>> offers() {
        const auto shown = view();
        return use(nurse()).offers(shown.record, shown.order);
    }
    [[nodiscard]] Result<services::UseProposal> proposal() {
        const auto shown = view();
        return use(nurse()).proposal(shown.record, shown.order);
    }
    [[nodiscard]] services::DrugCount count(const Actor& actor) {
        return services::DrugCount(clinic.open(), actor);
    }
    [[nodiscard]] services::Witness witness() const { return {clinic.psychiatrist.id, pin}; }
    [[nodiscard]] services::LotStock lotStock() {
        const auto all = stock(nurse()).stock().value();
        for (const services::LotStock& each : all) {
            if (each.lot.id == lot) {
                return each;
            }
        }
        throw std::runtime_error("no lot");
    }
    DrugClinic& drawn() {
        (void)use(nurse()).draw(session, lot).value();
        return *this;
    }
    [[nodiscard]] Result<std::vector<DrugMovement>> wasteRest() {
        return use(nurse()).record(session, rules::Remainder::Wasted, witness());
    }

    inline static const QString pin = QStringLiteral("28473");
    DrugLotId lot;
};

} // namespace tidemark::test
