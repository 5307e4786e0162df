// SPDX-License-Identifier: GPL-3.0-or-later
// A spray taken from the safe by the key that records it; the used devices discarded before a second person;
// an injection that names the vial it came from.
#include "services/drugs/DrugStock.h"
#include "services/drugs/DrugUse.h"
#include "services/sessions/SessionDoses.h"
#include "services/sessions/SessionViews.h"
#include "support/SprayClinic.h"

#include <gmock/gmock.h>

namespace tidemark::test {
namespace {

const QString pin = QStringLiteral("28473");

/// A spray session in a clinic that keeps its devices in the safe.
class SafeOfDevices : public ::testing::Test {
protected:
    SafeOfDevices() {
        must(services::WitnessPins(m_clinic.clinic.open(), m_clinic.clinic.psychiatrist).set(pin, cheapKdf));
    }
    DrugLotId receive(const char* lot, const char* expiry, int count) {
        services::DrugReceiptForm form;
        form.drug = Drug::Esketamine;
        form.form = DrugForm::Device;
        form.deviceContent = QStringLiteral("28");
        form.lot = QLatin1String(lot);
        form.expiry = QLatin1String(expiry);
        form.count = QString::number(count);
        return services::DrugStock(m_clinic.clinic.open(), m_clinic.nurse()).receive(form).value().id;
    }
    Result<DoseGiven> give(const DrugLotId& lot) {
        return m_clinic.run<services::SessionDoses>(m_clinic.nurse())
            .giveDevice(m_clinic.session, {{}, {}, {}, lot});
    }
    [[nodiscard]] services::DrugUse use(const Actor& actor) {
        return services::DrugUse(m_clinic.clinic.open(), actor);
    }
    [[nodiscard]] services::UseProposal proposal() {
        const auto view =
            m_clinic.run<services::SessionViews>(m_clinic.nurse()).view(m_clinic.session).value();
        return use(m_clinic.nurse()).proposal(view.record, view.order).value();
    }
    [[nodiscard]] services::LotStock stockOf(const DrugLotId& lot) {
        const auto all = services::DrugStock(m_clinic.clinic.open(), m_clinic.nurse()).stock().value();
        for (const services::LotStock& each : all) {
            if (each.lot.id == lot) {
                return each;
            }
        }
        throw std::runtime_error("no lot");
    }
    Result<std::vector<DrugMovement>> discard(const services::Witness& witness) {
        return use(m_clinic.nurse()).record(m_clinic.session, rules::Remainder::Wasted, witness);
    }

    SprayClinic m_clinic;
};

TEST_F(SafeOfDevices, EachKeyTakesOneDeviceAndItsLotIsNeverTyped) {
    const DrugLotId lot = receive("TX-9", "2027-01-31", 5);
    m_clinic.arrived();
    const qint64 lines = m_clinic.clinic.store().auditHead().length;
    const DoseGiven first = give(lot).value();
    EXPECT_EQ(first.lot, QStringLiteral("TX-9"));
    EXPECT_EQ(first.expiry, QDate(2027, 1, 31));
    EXPECT_EQ(m_clinic.clinic.store().auditHead().length, lines + 1) << "dose and removal are one entry";
    EXPECT_EQ(stockOf(lot).stocked, 4);
    EXPECT_EQ(stockOf(lot).opened, 1);
    EXPECT_EQ(proposal().removals.front().eventAt, first.stamp.eventAt);
    EXPECT_EQ(proposal().removals.front().drawn.value, 28'000);
}

TEST_F(SafeOfDevices, EveryDeviceKeepsItsOwnLot) {
    const DrugLotId old = receive("TX-1", "2026-11-30", 1);
    const DrugLotId fresh = receive("TX-9", "2027-01-31", 5);
    m_clinic.arrived();
    (void)give(old).value();
    m_clinic.wait(5);
    EXPECT_EQ(give(old).error(), (Error{ErrorCode::NotEnoughStock, QStringLiteral("drug-lot"), {}}));
    EXPECT_EQ(m_clinic.record().doses.size(), 1U) << "nothing was recorded";
    EXPECT_EQ(give(fresh).value().lot, QStringLiteral("TX-9"));
    EXPECT_EQ(m_clinic.record().doses.front().lot, QStringLiteral("TX-1"));
}

TEST_F(SafeOfDevices, UsedDevicesAreDiscardedBeforeAWitness) {
    const DrugLotId lot = receive("TX-9", "2027-01-31", 3);
    m_clinic.arrived();
    for (int device = 0; device < 3; ++device) {
        (void)give(lot).value();
        m_clinic.wait(5);
    }
    EXPECT_EQ(proposal().given.value, 84'000);
    EXPECT_EQ(proposal().rest.value, 0);
    EXPECT_EQ(discard({}).error(), (Error{ErrorCode::WitnessNeeded, QStringLiteral("witness"), {}}));
    EXPECT_EQ(discard({m_clinic.clinic.psychiatrist.id, QStringLiteral("99999")}).error().code,
              ErrorCode::WrongPin);
    const auto uses = discard({m_clinic.clinic.psychiatrist.id, pin}).value();
    ASSERT_EQ(uses.size(), 3U);
    for (const DrugMovement& each : uses) {
        EXPECT_EQ(each.removed.value, 28'000);
        EXPECT_EQ(each.given.value, 28'000);
        EXPECT_EQ(each.wasted.value + each.returned.value, 0);
        EXPECT_EQ(each.witness, m_clinic.clinic.psychiatrist.id);
    }
    EXPECT_EQ(stockOf(lot).opened, 0);
    EXPECT_EQ(stockOf(lot).balance.value, 0);
}

TEST_F(SafeOfDevices, AVialIsNoDeviceAndAnExpiredLotIsLeftInTheSafe) {
    const DrugLotId lot = receive("TX-9", "2026-03-05", 3);
    services::DrugReceiptForm vials;
    vials.strength = QStringLiteral("50");
    vials.volume = QStringLiteral("10");
    vials.lot = QStringLiteral("KT-1");
    vials.expiry = QStringLiteral("2027-03-31");
    vials.count = QStringLiteral("1");
    const DrugLotId vial =
        services::DrugStock(m_clinic.clinic.open(), m_clinic.nurse()).receive(vials).value().id;
    m_clinic.arrived();
    EXPECT_EQ(give(vial).error().code, ErrorCode::NotOneOfTheChoices);
    const auto expired = QDateTime(QDate(2026, 3, 6), QTime(12, 0), Qt::UTC);
    m_clinic.clinic.clock.advance(fromDateTime(expired) - m_clinic.clinic.clock.now());
    EXPECT_EQ(give(lot).error().code, ErrorCode::DrugExpired);
    EXPECT_TRUE(m_clinic.record().doses.empty());
}

TEST(InjectionRemoval, NamesTheVialThatWasDrawnUp) {
    SprayClinic clinic(QStringLiteral("im-induction"));
    services::DrugReceiptForm vials;
    vials.strength = QStringLiteral("50");
    vials.volume = QStringLiteral("10");
    vials.lot = QStringLiteral("KT-1");
    vials.expiry = QStringLiteral("2027-03-31");
    vials.count = QStringLiteral("1");
    const DrugLotId lot = services::DrugStock(clinic.clinic.open(), clinic.nurse()).receive(vials).value().id;
    clinic.arrived();
    (void)services::DrugUse(clinic.clinic.open(), clinic.nurse()).draw(clinic.session, lot).value();
    const DoseGiven given =
        clinic.run<services::SessionDoses>(clinic.nurse())
            .giveBolus(clinic.session,
                       {{}, {}, {{ErrorCode::SyringeUnread, QStringLiteral("Nobody else here")}}})
            .value();
    EXPECT_EQ(given.lot, QStringLiteral("KT-1"));
    EXPECT_EQ(given.expiry, QDate(2027, 3, 31));
}

} // namespace
} // namespace tidemark::test
