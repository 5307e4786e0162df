// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/DrugClinic.h"

#include <gmock/gmock.h>

namespace tidemark::services {
namespace {

using test::DrugClinic;

std::vector<std::pair<QString, ErrorCode>> faultsOf(const std::vector<Error>& errors) {
    std::vector<std::pair<QString, ErrorCode>> faults;
    for (const Error& error : errors) {
        faults.emplace_back(error.field, error.code);
    }
    return faults;
}

TEST(DrugStock, aReceiptNumbersItsVialsAndAddsUp) {
    DrugClinic clinic;
    EXPECT_EQ(clinic.lotStock().stocked, 5);
    EXPECT_EQ(clinic.lotStock().balance.value, 5 * 500'000);
    auto more = DrugClinic::vials(3);
    more.invoice = QStringLiteral("INV 8");
    const DrugLot again = clinic.stock(clinic.nurse()).receive(more).value();
    EXPECT_EQ(again.id, clinic.lot);
    EXPECT_EQ(clinic.lotStock().stocked, 8);
    const auto lines = clinic.stock(clinic.nurse()).lines(clinic.lot).value();
    ASSERT_EQ(lines.size(), 2U);
    EXPECT_EQ(lines.back().balance.value, 8 * 500'000);
    EXPECT_EQ(lines.front().movement.reason, QStringLiteral("INV 7"));
    EXPECT_EQ(lines.front().author, clinic.nurse().displayName);
}

TEST(DrugStock, everyFaultOfAReceiptStandsBesideItsField) {
    DrugClinic clinic;
    const std::vector<std::pair<QString, ErrorCode>> empty{
        {QStringLiteral("vial-strength"), ErrorCode::Empty},
        {QStringLiteral("unit-volume"), ErrorCode::Empty},
        {QStringLiteral("drug-lot"), ErrorCode::Empty},
        {QStringLiteral("drug-expiry"), ErrorCode::Empty},
        {QStringLiteral("unit-count"), ErrorCode::Empty}};
    EXPECT_EQ(faultsOf(clinic.stock(clinic.nurse()).check({})), empty);
    DrugReceiptForm expired = DrugClinic::vials(1);
    expired.expiry = QStringLiteral("2026-03-01");
    EXPECT_EQ(faultsOf(clinic.stock(clinic.nurse()).check(expired)),
              (std::vector<std::pair<QString, ErrorCode>>{
                  {QStringLiteral("drug-expiry"), ErrorCode::DrugExpired}}));
}

TEST(DrugStock, unusedVialsLeaveTheClinicBeforeAWitness) {
    DrugClinic clinic;
    const auto alone = clinic.stock(clinic.nurse()).sendBack(clinic.lot, 2, QStringLiteral("recalled"), {});
    EXPECT_EQ(alone.error().code, ErrorCode::WitnessNeeded);
    EXPECT_EQ(clinic.stock(clinic.nurse()).sendBack(clinic.lot, 2, {}, clinic.witness()).error().code,
              ErrorCode::ReasonRequired);
    test::must(
        clinic.stock(clinic.nurse()).sendBack(clinic.lot, 2, QStringLiteral("recalled"), clinic.witness()));
    EXPECT_EQ(clinic.lotStock().stocked, 3);
    EXPECT_EQ(clinic.lotStock().balance.value, 3 * 500'000);
    EXPECT_EQ(clinic.stock(clinic.nurse())
                  .sendBack(clinic.lot, 4, QStringLiteral("recalled"), clinic.witness())
                  .error()
                  .code,
              ErrorCode::NotEnoughStock);
}

TEST(DrugUse, oneVialIsOfferedAndItsVolumeFollowsFromTheOrder) {
    DrugClinic clinic;
    clinic.arrived();
    const auto offers = clinic.offers().value();
    ASSERT_EQ(offers.size(), 1U);
    EXPECT_EQ(offers.front().units.size(), 1U);
    EXPECT_DOUBLE_EQ(offers.front().volume->value, 0.7);
    EXPECT_TRUE(offers.front().asOrdered);
}

TEST(DrugUse, whatIsNotGivenIsWastedBeforeAWitness) {
    DrugClinic clinic;
    clinic.infused();
    const qint64 before = clinic.auditLength();
    clinic.drawn();
    EXPECT_EQ(clinic.auditLength(), before + 1);
    EXPECT_EQ(clinic.lotStock().opened, 1);
    EXPECT_EQ(clinic.lotStock().balance.value, 4 * 500'000);
    const UseProposal proposed = clinic.proposal().value();
    EXPECT_EQ(proposed.given.value, 35'000);
    EXPECT_EQ(proposed.rest.value, 465'000);

    EXPECT_EQ(clinic.use(clinic.nurse()).record(clinic.session, rules::Remainder::Wasted, {}).error(),
              (Error{ErrorCode::WitnessNeeded, QStringLiteral("witness"), {}}));
    const auto uses = clinic.wasteRest().value();
    ASSERT_EQ(uses.size(), 1U);
    EXPECT_EQ(uses.front().given.value, 35'000);
    EXPECT_EQ(uses.front().wasted.value, 465'000);
    EXPECT_EQ(uses.front().witness, clinic.clinic.psychiatrist.id);
    EXPECT_EQ(clinic.auditLength(), before + 2);
    EXPECT_EQ(clinic.lotStock().opened, 0);
    EXPECT_EQ(clinic.wasteRest().error().code, ErrorCode::NotFound);
}

TEST(DrugUse, anUnopenedVialGoesBackToTheSafeAndHoldsWhatItHeld) {
    DrugClinic clinic;
    clinic.arrived();
    clinic.drawn();
    (void)clinic.use(clinic.nurse()).record(clinic.session, rules::Remainder::Returned, {}).value();
    EXPECT_EQ(clinic.lotStock().stocked, 5);
    EXPECT_EQ(clinic.lotStock().balance.value, 5 * 500'000);
    clinic.drawn();
    EXPECT_EQ(clinic.lotStock().stocked, 4);
}

TEST(DrugUse, nothingIsClosedWhileTheDoseRuns) {
    DrugClinic clinic;
    clinic.started();
    clinic.drawn();
    EXPECT_EQ(clinic.wasteRest().error().code, ErrorCode::WrongState);
    ASSERT_EQ(clinic.stock(clinic.nurse()).openUnits().value().size(), 1U);
    EXPECT_EQ(clinic.stock(clinic.nurse()).openUnits().value().front().sessionState, SessionState::Dosing);
}

TEST(DrugUse, anExpiredLotIsNeitherOfferedNorDrawn) {
    DrugClinic clinic;
    clinic.arrived();
    clinic.clinic.clock.advance(std::chrono::hours(24 * 400));
    EXPECT_TRUE(clinic.offers().value().empty());
    EXPECT_EQ(clinic.use(clinic.nurse()).draw(clinic.session, clinic.lot).error().code,
              ErrorCode::DrugExpired);
}

TEST(DrugUse, aLotThatIsTooSmallIsSaidSo) {
    DrugClinic clinic;
    clinic.arrived();
    DrugReceiptForm small = DrugClinic::vials(3, "KT-10");
    small.strength = QStringLiteral("10");
    small.volume = QStringLiteral("1");
    const DrugLot lot = clinic.stock(clinic.nurse()).receive(small).value();
    EXPECT_EQ(clinic.use(clinic.nurse()).draw(clinic.session, lot.id).error(),
              (Error{ErrorCode::NotEnoughStock, QStringLiteral("drug-lot"), {}}));
}

TEST(DrugUse, aCorrectionNamesTheWrongRowAndMovesTheBalance) {
    DrugClinic clinic;
    clinic.infused();
    clinic.drawn();
    const DrugMovement wrong = clinic.wasteRest().value().front();
    const auto odd =
        clinic.use(clinic.nurse())
            .correct(wrong.id, {{35'000}, {1}, {0}}, QStringLiteral("typed wrong"), clinic.witness());
    EXPECT_EQ(odd.error().code, ErrorCode::DoesNotAddUp);
    const DrugMovement right =
        clinic.use(clinic.nurse())
            .correct(wrong.id, {{35'000}, {65'000}, {400'000}},
                     QStringLiteral("vial kept for the next patient"), clinic.witness())
            .value();
    EXPECT_EQ(right.corrects, wrong.id);
    EXPECT_EQ(clinic.lotStock().balance.value, 4 * 500'000 + 400'000);
    EXPECT_EQ(clinic.lotStock().stocked, 5);
    const auto lines = clinic.stock(clinic.nurse()).lines(clinic.lot).value();
    EXPECT_TRUE(lines[lines.size() - 2].corrected);
    EXPECT_FALSE(lines.back().corrected);
    // The old row is history: it cannot be corrected a second time.
    EXPECT_FALSE(clinic.use(clinic.nurse())
                     .correct(wrong.id, {{35'000}, {465'000}, {0}}, QStringLiteral("again"), clinic.witness())
                     .has_value());
}

TEST(DrugStock, takesALotThatDiffersInCaseBlanksOrWidthForTheSame) {
    DrugClinic clinic;
    int invoice = 100;
    for (const char* lot :
         {"kt-100", " KT - 100 ", "\xEF\xBC\xAB\xEF\xBC\xB4-\xEF\xBC\x91\xEF\xBC\x90\xEF\xBC\x90"}) {
        auto form = DrugClinic::vials(1);
        form.lot = QString::fromUtf8(lot);
        form.invoice = QString::number(++invoice);
        EXPECT_EQ(clinic.stock(clinic.nurse()).receive(form).value().id, clinic.lot) << lot;
    }
    EXPECT_EQ(clinic.lotStock().stocked, 8);
    EXPECT_NE(clinic.stock(clinic.nurse()).receive(DrugClinic::vials(1, "KT-101")).value().id, clinic.lot);
}

TEST(DrugStock, asksBeforeTheSameLotComesInWithTheSameInvoiceAgain) {
    DrugClinic clinic;
    auto form = DrugClinic::vials(2);
    form.invoice = QStringLiteral(" inv7");
    const auto asked = clinic.stock(clinic.nurse()).receive(form);
    ASSERT_FALSE(asked.has_value());
    EXPECT_EQ(asked.error(), (Error{ErrorCode::ReceivedBefore, QStringLiteral("invoice"), {}}));
    EXPECT_EQ(clinic.lotStock().stocked, 5);
    form.onceMore = true;
    EXPECT_TRUE(clinic.stock(clinic.nurse()).receive(form).has_value());
    form.onceMore = false;
    form.invoice = QStringLiteral("INV 8");
    EXPECT_TRUE(clinic.stock(clinic.nurse()).receive(form).has_value());
    EXPECT_EQ(clinic.lotStock().stocked, 9);
}

TEST(DrugCount, aMistypedCountIsCountedOnceMoreBeforeItOpensACase) {
    DrugClinic clinic;
    const auto mistyped =
        clinic.count(clinic.nurse()).count(clinic.lot, QStringLiteral("50"), CountTry::First);
    ASSERT_FALSE(mistyped.has_value());
    EXPECT_EQ(mistyped.error(), (Error{ErrorCode::CountDiffers, QStringLiteral("counted-units"), {}}));
    EXPECT_TRUE(clinic.lotStock().openCase.isNull());
    const auto right = clinic.count(clinic.nurse()).count(clinic.lot, QStringLiteral("5"), CountTry::Second);
    EXPECT_EQ(right.value().difference, 0);
    EXPECT_TRUE(clinic.lotStock().openCase.isNull());
}

TEST(DrugCount, aBlindCountThatDiffersTwiceOpensACase) {
    DrugClinic clinic;
    const CountOutcome same =
        clinic.count(clinic.nurse()).count(clinic.lot, QStringLiteral("5"), CountTry::First).value();
    EXPECT_EQ(same.difference, 0);
    EXPECT_TRUE(same.discrepancy.isNull());
    const CountOutcome less =
        clinic.count(clinic.nurse()).count(clinic.lot, QStringLiteral("4"), CountTry::Second).value();
    EXPECT_EQ(less.difference, -1);
    EXPECT_EQ(clinic.lotStock().openCase, less.discrepancy);
    EXPECT_EQ(clinic.lotStock().stocked, 5);
}

TEST(DrugCount, aCaseIsClosedOnceWithAReasonByWhoDoesNotHandOut) {
    DrugClinic clinic;
    const CountOutcome less =
        clinic.count(clinic.nurse()).count(clinic.lot, QStringLiteral("3"), CountTry::Second).value();
    test::must(WitnessPins(clinic.clinic.open(), clinic.nurse()).set(QStringLiteral("9042"), test::cheapKdf));
    const Witness nurse{clinic.nurse().id, QStringLiteral("9042")};
    const Actor& doctor = clinic.clinic.psychiatrist;
    EXPECT_EQ(
        clinic.count(clinic.nurse()).settle(less.discrepancy, QStringLiteral("x"), false, {}).error().code,
        ErrorCode::NotPermitted);
    EXPECT_EQ(clinic.count(doctor).settle(less.discrepancy, {}, false, {}).error().code,
              ErrorCode::ReasonRequired);
    EXPECT_EQ(clinic.count(doctor).settle(less.discrepancy, QStringLiteral("broken"), true, {}).error().code,
              ErrorCode::WitnessNeeded);
    test::must(clinic.count(doctor).settle(less.discrepancy, QStringLiteral("two broken"), true, nurse));
    EXPECT_EQ(clinic.lotStock().stocked, 3);
    EXPECT_EQ(clinic.lotStock().balance.value, 3 * 500'000);
    EXPECT_TRUE(clinic.lotStock().openCase.isNull());
    EXPECT_EQ(clinic.count(doctor).settle(less.discrepancy, QStringLiteral("again"), false, {}).error().code,
              ErrorCode::WrongState);
}

} // namespace
} // namespace tidemark::services
