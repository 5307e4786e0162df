// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever is done, no microgram appears or goes astray; and the database refuses by itself what does not add
// up.
#include "services/drugs/DrugLines.h"
#include "storage/repositories/drugs/DrugMovementRepository.h"
#include "storage/repositories/drugs/DrugStockRepository.h"
#include "support/DrugClinic.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace tidemark::services {
namespace {

using storage::Connection;
using storage::DrugMovementRepository;
using storage::DrugStockRepository;
using test::DrugClinic;

/// Rows written past the services, as a faulty program would.
class Rows {
public:
    explicit Rows(DrugClinic& clinic) : m_clinic(clinic) {}

    [[nodiscard]] std::vector<DrugUnit> stocked() {
        auto units = m_clinic.clinic.store().read(
            [&](Connection& connection) { return DrugStockRepository::unitsOf(connection, m_clinic.lot); });
        std::erase_if(*units, [](const DrugUnit& unit) { return unit.state != DrugUnitState::Stocked; });
        return *units;
    }
    [[nodiscard]] DrugMovement removalOf(const DrugUnit& unit) {
        DrugMovement removal = movement(DrugMovementKind::Removal);
        removal.unit = unit.id;
        removal.removed = unit.content;
        removal.drawn = unit.content;
        removal.stock = Micrograms{} - unit.content;
        return removal;
    }
    [[nodiscard]] DrugMovement useOf(const DrugMovement& removal, std::int64_t given, std::int64_t wasted,
                                     std::int64_t returned) {
        DrugMovement use = movement(DrugMovementKind::Use);
        use.unit = removal.unit;
        use.removal = removal.id;
        use.removed = removal.removed;
        use.given = {given};
        use.wasted = {wasted};
        use.returned = {returned};
        use.stock = use.returned;
        use.witness = m_clinic.clinic.psychiatrist.id;
        return use;
    }
    [[nodiscard]] Result<void> write(const DrugMovement& movement) {
        return m_clinic.clinic.store().write(test::TempClinic::line(), [&](Connection& connection) {
            return addMovements(connection, {&movement, 1});
        });
    }
    /// Without the program's own step to the unit's next state.
    [[nodiscard]] Result<void> writeRow(const DrugMovement& movement) {
        return m_clinic.clinic.store().write(test::TempClinic::line(), [&](Connection& connection) {
            return DrugMovementRepository::add(connection, movement);
        });
    }
    [[nodiscard]] Micrograms balance() {
        return m_clinic.clinic.store()
            .read([&](Connection& connection) {
                return DrugMovementRepository::balance(connection, m_clinic.lot);
            })
            .value();
    }
    [[nodiscard]] DrugMovement opened() {
        DrugMovement removal = removalOf(stocked().front());
        test::must(write(removal));
        return removal;
    }

private:
    [[nodiscard]] DrugMovement movement(DrugMovementKind kind) {
        DrugMovement made = movementNow(m_clinic.clinic.open(), m_clinic.nurse(), kind, m_clinic.lot);
        made.session = m_clinic.session;
        return made;
    }

    DrugClinic& m_clinic;
};

TEST(DrugConservation, theDatabaseRefusesAUseThatDoesNotAddUp) {
    DrugClinic clinic;
    Rows rows(clinic);
    const DrugMovement removal = rows.opened();
    for (const std::int64_t off : {-1, 1, -100'000, 100'000}) {
        EXPECT_FALSE(rows.write(rows.useOf(removal, 35'000, 465'000 + off, 0)).has_value()) << off;
        EXPECT_FALSE(rows.write(rows.useOf(removal, 35'000 + off, 465'000, 0)).has_value()) << off;
    }
    EXPECT_FALSE(rows.write(rows.useOf(removal, 600'000, 0, -100'000)).has_value());
    EXPECT_TRUE(rows.write(rows.useOf(removal, 35'000, 465'000, 0)).has_value());
    EXPECT_FALSE(rows.write(rows.useOf(removal, 35'000, 465'000, 0)).has_value()) << "closed twice";
}

TEST(DrugConservation, theDatabaseRefusesAUseOfAnotherAmountThanWasRemoved) {
    DrugClinic clinic;
    Rows rows(clinic);
    DrugMovement use = rows.useOf(rows.opened(), 35'000, 0, 0);
    use.removed = {35'000};
    EXPECT_FALSE(rows.write(use).has_value());
}

TEST(DrugConservation, theDatabaseRefusesWasteWithoutAnotherPerson) {
    DrugClinic clinic;
    Rows rows(clinic);
    DrugMovement use = rows.useOf(rows.opened(), 35'000, 465'000, 0);
    use.witness = {};
    EXPECT_FALSE(rows.write(use).has_value());
    use.witness = use.author;
    EXPECT_FALSE(rows.write(use).has_value());
    use.witness = clinic.clinic.psychiatrist.id;
    EXPECT_TRUE(rows.write(use).has_value());
}

TEST(DrugConservation, theDatabaseRefusesToRemoveWhatIsNotInTheSafe) {
    DrugClinic clinic;
    Rows rows(clinic);
    const DrugUnit unit = rows.stocked().front();
    test::must(rows.write(rows.removalOf(unit)));
    EXPECT_FALSE(rows.writeRow(rows.removalOf(unit)).has_value());
}

TEST(DrugConservation, theDatabaseRefusesToRemoveMoreOrLessThanAVialHolds) {
    DrugClinic clinic;
    Rows rows(clinic);
    for (const std::int64_t off : {-1, 1}) {
        DrugUnit unit = rows.stocked().front();
        unit.content = {unit.content.value + off};
        EXPECT_FALSE(rows.writeRow(rows.removalOf(unit)).has_value()) << off;
    }
}

TEST(DrugConservation, noRowIsEverChangedOrTakenAway) {
    DrugClinic clinic;
    const auto run = [&](const char* sql) {
        return clinic.clinic.store().read([&](Connection& connection) { return connection.execute(sql); });
    };
    for (const char* sql : {"UPDATE drug_movement SET stock_ug = 1", "DELETE FROM drug_movement",
                            "UPDATE drug_lot SET expiry = ''", "DELETE FROM drug_lot",
                            "UPDATE drug_unit SET unit_number = 99", "DELETE FROM drug_unit"}) {
        EXPECT_FALSE(run(sql).has_value()) << sql;
    }
    EXPECT_EQ(clinic.lotStock().balance.value, 5 * 500'000);
}

TEST(DrugConservation, afterAnyMovementsTheBalanceIsReceiptsLessWhatWasUsed) {
    DrugClinic clinic;
    Rows rows(clinic);
    std::int64_t expected = rows.balance().value;
    EXPECT_TRUE(rc::check("balance = receipts - uses", [&] {
        const int deliveries = *rc::gen::inRange(0, 3);
        if (deliveries > 0) {
            auto form = DrugClinic::vials(deliveries);
            form.onceMore = true;
            (void)clinic.stock(clinic.nurse()).receive(form).value();
            expected += deliveries * 500'000;
        }
        const int uses = *rc::gen::inRange(0, 4);
        for (int i = 0; i < uses && !rows.stocked().empty(); ++i) {
            const DrugMovement removal = rows.opened();
            const std::int64_t given = *rc::gen::inRange<std::int64_t>(0, removal.removed.value + 1);
            const std::int64_t wasted = *rc::gen::inRange<std::int64_t>(0, removal.removed.value - given + 1);
            RC_ASSERT(rows.write(rows.useOf(removal, given, wasted, removal.removed.value - given - wasted))
                          .has_value());
            expected -= given + wasted;
        }
        RC_ASSERT(rows.balance().value == expected);
        std::int64_t inTheSafe = 0;
        for (const DrugUnit& unit : rows.stocked()) {
            inTheSafe += unit.content.value;
        }
        RC_ASSERT(inTheSafe == expected);
        const auto lines = clinic.stock(clinic.nurse()).lines(clinic.lot).value();
        RC_ASSERT(lines.back().balance.value == expected);
    }));
}

} // namespace
} // namespace tidemark::services
