// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/orders/Orders.h"
#include "services/sessions/DosePreparation.h"
#include "services/sessions/SessionDoses.h"
#include "support/DrugClinic.h"
#include "support/SprayClinic.h"

#include <gtest/gtest.h>

namespace tidemark::services {
namespace {

using namespace Qt::StringLiterals;

// Every vial that can be in the safe with every order, by vein and into the muscle, diluted and not. The dose
// is 35 mg; the second person reads the syringe as it was drawn up.
struct Cell {
    int stocked = 0; ///< mg/mL; 0: no vial in the safe.
    int ordered = 0;
    bool byVein = true;
    bool diluted = false;
};

std::vector<Cell> allCells() {
    std::vector<Cell> cells;
    for (const int stocked : {0, 10, 50, 100}) {
        for (const int ordered : {10, 50, 100}) {
            for (const bool diluted : {false, true}) {
                cells.push_back({stocked, ordered, true, diluted});
            }
            cells.push_back({stocked, ordered, false, false});
        }
    }
    return cells;
}

std::vector<Cell> cellsByVein() {
    auto cells = allCells();
    std::erase_if(cells, [](const Cell& cell) { return !cell.byVein; });
    return cells;
}

struct UnsafeDose : testing::TestWithParam<Cell> {
    Cell cell = GetParam();
    test::SprayClinic clinic{cell.byVein ? u"iv-induction-3x2"_s : u"im-induction"_s};
    Witness second{clinic.clinic.psychiatrist.id, test::DrugClinic::pin};
    int strength = cell.stocked > 0 ? cell.stocked : cell.ordered; ///< In the syringe.

    UnsafeDose() {
        OrderForm form;
        form.protocolId = clinic.protocol.id;
        form.vialStrength = QString::number(cell.ordered);
        (void)Orders(clinic.clinic.open(), clinic.clinic.psychiatrist).write(clinic.patient.id, form).value();
        test::must(
            WitnessPins(clinic.clinic.open(), clinic.clinic.psychiatrist).set(second.pin, test::cheapKdf));
        clinic.arrived();
    }

    Result<std::vector<DrugMovement>> draw(const QString& reason) {
        DrugReceiptForm vials = test::DrugClinic::vials(2);
        vials.strength = QString::number(cell.stocked);
        vials.onceMore = true; // the second try of a test is a delivery of its own
        const auto lot = DrugStock(clinic.clinic.open(), clinic.nurse()).receive(vials).value();
        return DrugUse(clinic.clinic.open(), clinic.nurse()).draw(clinic.session, lot.id, reason);
    }
    Result<EntryId> read(double factor) {
        const QString typed = u"%1 %2"_s.arg(35.0 / strength * factor).arg(strength);
        return clinic.run<DosePreparation>(clinic.nurse()).readSyringe(clinic.session, typed, second);
    }
    Result<void> start(const std::vector<StartReason>& reasons = {}, const QString& rate = u"150"_s) {
        if (cell.byVein) {
            return clinic.run<SessionPump>(clinic.nurse()).start(clinic.session, {rate, reasons});
        }
        return clinic.run<SessionDoses>(clinic.nurse())
            .giveBolus(clinic.session, {{}, {}, reasons})
            .map([](const DoseGiven&) {});
    }
};

TEST_P(UnsafeDose, neverStartsWithoutATypedReason) {
    if (cell.stocked > 0) {
        const bool other = cell.stocked != cell.ordered;
        EXPECT_EQ(draw({}).has_value(), !other) << "another strength than ordered";
        if (other) {
            ASSERT_TRUE(draw(u"Nothing else is here"_s));
        }
    }
    ASSERT_FALSE(start());
    EXPECT_EQ(start().error().code, ErrorCode::SyringeUnread);
    for (const double slip : {0.1, 0.2, 0.5, 2.0, 5.0, 10.0}) {
        EXPECT_EQ(read(slip).error().code, ErrorCode::SyringeDiffers) << slip;
    }
    ASSERT_TRUE(read(1));
    if (cell.diluted) {
        ASSERT_TRUE(
            clinic.run<DosePreparation>(clinic.nurse()).dilute(clinic.session, u"saline"_s, u"100"_s));
    }
    if (cell.byVein && strength >= 100 && !cell.diluted) {
        const auto undiluted = start();
        ASSERT_FALSE(undiluted);
        EXPECT_EQ(undiluted.error().code, ErrorCode::NotDiluted);
        EXPECT_EQ(start({{ErrorCode::SyringeUnread, u"Into the running line"_s}}).error().code,
                  ErrorCode::NotDiluted)
            << "said of something else";
        EXPECT_TRUE(start({{ErrorCode::NotDiluted, u"Into the running line"_s}}));
    } else {
        EXPECT_TRUE(start());
    }
}

struct UnsafeRate : UnsafeDose {};

TEST_P(UnsafeRate, isNotLiftedByAReasonForGoingWithoutTheSecondPerson) {
    std::vector<StartReason> alone{{ErrorCode::SyringeUnread, u"Nobody else in the house"_s}};
    if (cell.diluted) {
        ASSERT_TRUE(
            clinic.run<DosePreparation>(clinic.nurse()).dilute(clinic.session, u"saline"_s, u"100"_s));
    } else if (cell.ordered >= 100) {
        ASSERT_EQ(start(alone).error().code, ErrorCode::NotDiluted);
        alone.push_back({ErrorCode::NotDiluted, u"Into the running line"_s});
    }
    for (const QString rate : {u"15"_s, u"30"_s, u"75"_s, u"300"_s, u"750"_s}) {
        EXPECT_EQ(start(alone, rate).error().code, ErrorCode::PumpRateDiffers) << rate.toStdString();
    }
    EXPECT_TRUE(start(alone));
}

QString nameOf(const Cell& cell) {
    return QStringLiteral("stocked%1ordered%2%3%4")
        .arg(cell.stocked)
        .arg(cell.ordered)
        .arg(cell.byVein ? u"vein"_s : u"muscle"_s, cell.diluted ? u"diluted"_s : QString());
}

INSTANTIATE_TEST_SUITE_P(UnsafeDoses, UnsafeDose, testing::ValuesIn(allCells()),
                         [](const auto& info) { return nameOf(info.param).toStdString(); });
INSTANTIATE_TEST_SUITE_P(UnsafeRates, UnsafeRate, testing::ValuesIn(cellsByVein()),
                         [](const auto& info) { return nameOf(info.param).toStdString(); });

} // namespace
} // namespace tidemark::services
