// SPDX-License-Identifier: GPL-3.0-or-later
// Racemic ketamine by nose: counted in sprays of the clinic's own strength, and nothing of esketamine's.
#include "rules/dosing/Doses.h"
#include "services/drugs/DrugStock.h"
#include "services/drugs/DrugUse.h"
#include "services/sessions/SessionDoses.h"
#include "support/SprayClinic.h"

#include <gmock/gmock.h>

namespace tidemark::test {
namespace {

using namespace Qt::StringLiterals;

class KetamineSpray : public ::testing::Test {
protected:
    DrugLotId receive(Drug drug, const QString& milligrams, const QString& lot) {
        services::DrugReceiptForm form;
        form.drug = drug;
        form.form = DrugForm::Device;
        form.deviceContent = milligrams;
        form.lot = lot;
        form.expiry = u"2027-03-31"_s;
        form.count = u"20"_s;
        return services::DrugStock(m_clinic.clinic.open(), m_clinic.nurse()).receive(form).value().id;
    }
    Result<DoseGiven> spray(const DrugLotId& lot = {}, const QString& reason = {}) {
        services::DoseLot from;
        from.reasons = {{ErrorCode::TooEarly, reason}};
        from.fromSafe = lot;
        return m_clinic.run<services::SessionDoses>(m_clinic.nurse()).giveDevice(m_clinic.session, from);
    }

    SprayClinic m_clinic{u"ketamine-nasal"_s};
};

TEST_F(KetamineSpray, isCountedUpToTheDoseInMilligrams) {
    m_clinic.arrived();
    for (int number = 1; number <= 5; ++number) {
        m_clinic.wait(number == 1 ? 0 : 5);
        const auto given = spray();
        ASSERT_TRUE(given) << number;
        EXPECT_EQ(given->number, number);
        EXPECT_EQ(given->amount, Milligrams{10});
        EXPECT_EQ(m_clinic.record().session.state,
                  number < 5 ? SessionState::Dosing : SessionState::Monitoring);
    }
    EXPECT_EQ(rules::givenDose(m_clinic.record().doses), Milligrams{50});
    EXPECT_EQ(m_clinic.record().session.drug, Drug::Ketamine);
    EXPECT_EQ(m_clinic.record().session.dose, Milligrams{50});
}

TEST_F(KetamineSpray, isAskedWhyBeforeItsTime) {
    m_clinic.arrived();
    (void)spray().value();
    m_clinic.wait(2);
    EXPECT_EQ(spray().error().code, ErrorCode::TooEarly);
    EXPECT_TRUE(spray({}, u"The prescriber said so"_s));
}

TEST_F(KetamineSpray, hasNoFormOfEsketamine) {
    m_clinic.arrived();
    (void)spray().value();
    EXPECT_EQ(m_clinic.forms(m_clinic.nurse()).ofSession(m_clinic.session).value(), std::nullopt);
}

TEST_F(KetamineSpray, isOrderedInWholeSprays) {
    EXPECT_TRUE(m_clinic.write(u"30"_s, {}));
    EXPECT_EQ(m_clinic.write(u"60"_s, {}).error().code, ErrorCode::ReasonRequired) << "none of the choices";
    EXPECT_TRUE(m_clinic.write(u"200"_s, u"Tolerated for a year"_s));
    for (const QString& dose : {u"15"_s, u"210"_s, u"0"_s}) {
        EXPECT_EQ(m_clinic.write(dose, u"Tolerated for a year"_s).error(),
                  (Error{ErrorCode::NotOneOfTheChoices, u"devices-dose"_s, u"10"_s}))
            << dose.toStdString();
    }
}

TEST_F(KetamineSpray, leavesTheSafeSprayBySprayWithoutASecondPersonAtTheEnd) {
    const DrugLotId sprays = receive(Drug::Ketamine, u"10"_s, u"KS-1"_s);
    const DrugLotId devices = receive(Drug::Esketamine, u"28"_s, u"TX-1"_s);
    const DrugLotId stronger = receive(Drug::Ketamine, u"15"_s, u"KS-2"_s);
    m_clinic.arrived();
    EXPECT_EQ(spray(devices).error().code, ErrorCode::NotOneOfTheChoices) << "another drug";
    EXPECT_EQ(spray(stronger).error(), (Error{ErrorCode::NotOneOfTheChoices, u"drug-lot"_s, {}}))
        << "three of these would be 45 mg in place of 30";
    const auto offered = services::DrugUse(m_clinic.clinic.open(), m_clinic.nurse())
                             .offers(m_clinic.record(), m_clinic.order)
                             .value();
    ASSERT_EQ(offered.size(), 1U) << "only what the protocol counts";
    EXPECT_EQ(offered.front().lot.id, sprays);
    for (int number = 1; number <= 5; ++number) {
        m_clinic.wait(number == 1 ? 0 : 5);
        EXPECT_EQ(spray(sprays).value().lot, u"KS-1"_s);
    }
    const auto uses = services::DrugUse(m_clinic.clinic.open(), m_clinic.nurse())
                          .record(m_clinic.session, rules::Remainder::Wasted, {});
    ASSERT_TRUE(uses);
    EXPECT_EQ(uses->size(), 5U);
    for (const DrugMovement& use : *uses) {
        EXPECT_EQ(use.given.value, 10'000);
        EXPECT_EQ(use.wasted.value, 0);
    }
}

} // namespace
} // namespace tidemark::test
