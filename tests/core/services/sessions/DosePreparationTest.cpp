// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sessions/DosePreparation.h"

#include "rules/dosing/Dilution.h"
#include "rules/record/CurrentLines.h"
#include "rules/sessions/InterventionDetails.h"
#include "services/orders/Orders.h"
#include "support/DrugClinic.h"

#include <gtest/gtest.h>

namespace tidemark::services {
namespace {

using namespace Qt::StringLiterals;

// 35 mg are 0.7 mL of 50 mg/mL; 100 mL over 40 min are 150 mL/h.
struct DosePreparationTest : testing::Test {
    test::DrugClinic clinic;

    DosePreparationTest() { clinic.arrived().checked().vitals("124/78 72 98 14 s0 d0"); }

    DosePreparation preparation() { return clinic.run<DosePreparation>(clinic.nurse()); }
    Result<EntryId> read(const QString& typed, const QString& reason = {}) {
        return preparation().readSyringe(clinic.session, typed, clinic.witness(), reason);
    }
    Result<void> start(const QString& rate = u"150"_s, const std::vector<StartReason>& reasons = {}) {
        return clinic.run<SessionPump>(clinic.nurse()).start(clinic.session, {rate, reasons});
    }
    ErrorCode refusal(const QString& rate = u"150"_s) {
        const auto started = start(rate);
        return started ? ErrorCode::Internal : started.error().code;
    }
};

TEST_F(DosePreparationTest, keepsWhatTheSecondPersonReadAndWho) {
    clinic.drawn();
    ASSERT_TRUE(read(u"0.7 50"_s));
    const auto interventions = clinic.record().interventions;
    ASSERT_EQ(interventions.size(), 1U);
    const auto step = rules::syringeStepOf(interventions.front());
    ASSERT_TRUE(step);
    EXPECT_EQ(step->read, (rules::SyringeReading{{0.7}, {50}}));
    EXPECT_EQ(step->due, (rules::SyringeReading{{0.7}, {50}}));
    EXPECT_EQ(step->reader, clinic.clinic.psychiatrist.id);
    EXPECT_TRUE(start());
}

TEST_F(DosePreparationTest, doesNotStartBeforeTheSyringeWasRead) {
    EXPECT_EQ(refusal(), ErrorCode::SyringeUnread) << "nothing came out of the safe";
    ASSERT_TRUE(read(u"0.7 50"_s));
    clinic.wait(1);
    clinic.drawn();
    EXPECT_EQ(refusal(), ErrorCode::SyringeUnread) << "another syringe";
    ASSERT_TRUE(read(u"35/50"_s));
    EXPECT_TRUE(start());
}

TEST_F(DosePreparationTest, refusesASlipWithoutSayingWhatIsRight) {
    clinic.drawn();
    for (const auto& slip : {u"7 50"_s, u"0.07 50"_s, u"1.4 50"_s, u"0.35 50"_s, u"0.7 100"_s, u"0.7 10"_s}) {
        const auto refused = read(slip);
        ASSERT_FALSE(refused) << slip.toStdString();
        EXPECT_EQ(refused.error(), (Error{ErrorCode::SyringeDiffers, u"syringe"_s, {}}));
    }
    EXPECT_TRUE(clinic.record().interventions.empty()) << "a refusal leaves nothing";
    EXPECT_EQ(refusal(), ErrorCode::SyringeUnread);
    ASSERT_TRUE(read(u"1.4 50"_s, u"The prescriber doubled it on the phone"_s));
    EXPECT_TRUE(start()) << "with a reason";
    EXPECT_EQ(clinic.record().interventions.front().stamp.reason,
              u"The prescriber doubled it on the phone"_s);
}

TEST_F(DosePreparationTest, takesThePinOfSomebodyElseFirst) {
    clinic.drawn();
    const auto length = clinic.auditLength();
    EXPECT_EQ(preparation().readSyringe(clinic.session, u"7 50"_s, {}).error().code,
              ErrorCode::WitnessNeeded);
    EXPECT_EQ(
        preparation().readSyringe(clinic.session, u"0.7 50"_s, {clinic.nurse().id, u"1"_s}).error().code,
        ErrorCode::WitnessIsAuthor);
    EXPECT_EQ(clinic.auditLength(), length);
    EXPECT_EQ(preparation()
                  .readSyringe(clinic.session, u"7 50"_s, {clinic.clinic.psychiatrist.id, u"99999"_s})
                  .error()
                  .code,
              ErrorCode::WrongPin)
        << "nobody tries numbers without it";
}

TEST_F(DosePreparationTest, isOneEntryOfTheAuditLog) {
    clinic.drawn();
    const auto length = clinic.auditLength();
    ASSERT_TRUE(read(u"0.7 50"_s));
    EXPECT_EQ(clinic.auditLength(), length + 1);
    ASSERT_TRUE(preparation().dilute(clinic.session, u"saline"_s, u"100"_s));
    EXPECT_EQ(clinic.auditLength(), length + 2);
}

TEST_F(DosePreparationTest, keepsTheDilutionWithItsConcentration) {
    clinic.drawn();
    ASSERT_TRUE(preparation().dilute(clinic.session, u"dextrose"_s, u"100"_s));
    EXPECT_EQ(rules::dilutionOf(clinic.record().interventions.front()),
              (rules::Dilution{u"dextrose"_s, {100}, {0.35}}));
}

TEST_F(DosePreparationTest, refusesADilutionThatIsNotTheOrders) {
    EXPECT_EQ(preparation().dilute(clinic.session, u"vodka"_s, u"100"_s).error(),
              (Error{ErrorCode::NotOneOfTheChoices, u"diluent"_s, {}}));
    EXPECT_EQ(preparation().dilute(clinic.session, u"saline"_s, u"50"_s).error(),
              (Error{ErrorCode::VolumeDiffers, u"bag-volume"_s, u"100"_s}));
    EXPECT_EQ(preparation().dilute(clinic.session, u"saline"_s, u"much"_s).error().code,
              ErrorCode::NotANumber);
    EXPECT_EQ(clinic.run<DosePreparation>(clinic.clinic.administrator)
                  .dilute(clinic.session, u"saline"_s, u"100"_s)
                  .error()
                  .code,
              ErrorCode::NotPermitted);
    EXPECT_TRUE(clinic.record().interventions.empty());
}

TEST_F(DosePreparationTest, isOverOnceTheDoseHasBegun) {
    ASSERT_TRUE(start(u"150"_s, {{ErrorCode::SyringeUnread, u"Nobody else in the house"_s}}));
    EXPECT_EQ(read(u"0.7 50"_s).error().code, ErrorCode::WrongState);
    EXPECT_EQ(preparation().dilute(clinic.session, u"saline"_s, u"100"_s).error().code,
              ErrorCode::WrongState);
}

TEST_F(DosePreparationTest, comparesTheRateOfThePump) {
    clinic.drawn();
    ASSERT_TRUE(read(u"0.7 50"_s));
    EXPECT_EQ(refusal({}), ErrorCode::Empty);
    EXPECT_EQ(refusal(u"fast"_s), ErrorCode::NotANumber);
    for (const auto& slip : {u"15"_s, u"1500"_s, u"75"_s, u"300"_s, u"141"_s}) {
        EXPECT_EQ(refusal(slip), ErrorCode::PumpRateDiffers) << slip.toStdString();
    }
    ASSERT_TRUE(start(u"75"_s, {{ErrorCode::PumpRateDiffers, u"Half the rate for the first ten minutes"_s}}));
    EXPECT_EQ(clinic.record().pump.front().rate.value, 75) << "what the pump does";
    EXPECT_EQ(clinic.record().pump.front().stamp.reason, u"Half the rate for the first ten minutes"_s);
}

TEST_F(DosePreparationTest, lastsAsLongAsTheProtocolSays) {
    clinic.drawn();
    ASSERT_TRUE(read(u"0.7 50"_s));
    clinic.wait(61);
    const auto started = start();
    ASSERT_FALSE(started);
    EXPECT_EQ(started.error(), (Error{ErrorCode::PreparationOld, u"syringe"_s, u"60"_s}));
    EXPECT_TRUE(start(u"150"_s, {{ErrorCode::PreparationOld, u"Kept cold and covered"_s}}));
}

TEST_F(DosePreparationTest, asksWhyAVialHasAnotherStrengthThanOrdered) {
    DrugReceiptForm form = test::DrugClinic::vials(2, "KT-200");
    form.strength = u"100"_s;
    const auto lot = clinic.stock(clinic.nurse()).receive(form).value();
    EXPECT_EQ(clinic.use(clinic.nurse()).draw(clinic.session, lot.id).error(),
              (Error{ErrorCode::ReasonRequired, u"reason"_s, {}}));
    const auto drawn = clinic.use(clinic.nurse()).draw(clinic.session, lot.id, u"The 50 is out of stock"_s);
    ASSERT_TRUE(drawn);
    EXPECT_EQ(drawn->front().reason, u"The 50 is out of stock"_s);
}

} // namespace
} // namespace tidemark::services
