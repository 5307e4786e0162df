// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sessions/SessionCare.h"

#include "rules/record/CurrentLines.h"
#include "services/sessions/SessionDoses.h"
#include "services/sessions/SessionEvents.h"
#include "support/SessionClinic.h"
#include "support/SprayClinic.h"

#include <gmock/gmock.h>

namespace tidemark::test {
namespace {

using namespace Qt::StringLiterals;
using services::SessionCare;
using services::SessionEvents;

class Care : public ::testing::Test {
protected:
    Care() { m_clinic.started(); }
    EntryId tap(const QString& key) {
        return m_clinic.run<SessionEvents>(m_clinic.nurse())
            .recordIntervention(m_clinic.session, key)
            .value();
    }
    [[nodiscard]] SessionCare care() { return m_clinic.run<SessionCare>(m_clinic.nurse()); }
    [[nodiscard]] std::vector<Intervention> counted() {
        return rules::current(m_clinic.record().interventions);
    }

    SessionClinic m_clinic;
};

TEST_F(Care, ofAMedicineTakesTheNameAndTheDoseAtTheTimeOfTheTap) {
    const EntryId tapped = tap(u"antiemetic"_s);
    const Instant at = m_clinic.record().interventions.back().stamp.eventAt;
    m_clinic.wait(5);
    ASSERT_TRUE(care().sayMedicine(m_clinic.session, tapped, {u"ondansetron"_s, u"4"_s}));
    ASSERT_EQ(counted().size(), 1U);
    EXPECT_EQ(rules::medicineOf(counted().front()), (rules::MedicineGiven{u"ondansetron"_s, {4}}));
    EXPECT_EQ(counted().front().stamp.eventAt, at);
    EXPECT_EQ(m_clinic.record().interventions.size(), 2U) << "the tap stays in the record";
    EXPECT_EQ(care().sayMedicine(m_clinic.session, tapped, {u"ondansetron"_s, u"8"_s}).error().code,
              ErrorCode::NotFound)
        << "it has been said";
}

TEST_F(Care, thatWasSaidWronglyIsTakenBackAndAskedAgain) {
    const EntryId tapped = tap(u"oxygen"_s);
    const EntryId said = care().sayOxygen(m_clinic.session, tapped, u"12"_s).value();
    must(m_clinic.run<SessionEvents>(m_clinic.nurse()).undo(m_clinic.session, said));
    EXPECT_EQ(rules::unsaidCare(m_clinic.record()).size(), 1U);
    EXPECT_TRUE(care().sayOxygen(m_clinic.session, tapped, u"2"_s));
}

TEST_F(Care, asksAboutAnUnusualAmountOnce) {
    const EntryId medicine = tap(u"antiemetic"_s);
    const EntryId oxygen = tap(u"oxygen"_s);
    EXPECT_EQ(care().sayMedicine(m_clinic.session, medicine, {u"ondansetron"_s, u"4000"_s}).error(),
              (Error{ErrorCode::Implausible, u"given-milligrams"_s, {}}))
        << "4.000 was meant";
    EXPECT_EQ(care().sayOxygen(m_clinic.session, oxygen, u"20"_s).error(),
              (Error{ErrorCode::Implausible, u"oxygen-flow"_s, {}}));
    EXPECT_EQ(rules::unsaidCare(m_clinic.record()).size(), 2U);
    EXPECT_TRUE(care().sayMedicine(m_clinic.session, medicine, {u"paracetamol"_s, u"1001"_s, true}));
    EXPECT_TRUE(care().sayOxygen(m_clinic.session, oxygen, u"20"_s, true));
}

TEST_F(Care, refusesWhatIsNoMedicineNoDoseAndNoFlow) {
    const EntryId medicine = tap(u"antiemetic"_s);
    const EntryId oxygen = tap(u"oxygen"_s);
    const auto said = [&](const QString& name, const QString& dose) {
        return care().sayMedicine(m_clinic.session, medicine, {name, dose}).error();
    };
    EXPECT_EQ(said({}, u"4"_s), (Error{ErrorCode::Empty, u"given-medicine"_s, {}}));
    EXPECT_EQ(said(u"ondansetron"_s, {}), (Error{ErrorCode::Empty, u"given-milligrams"_s, {}}));
    EXPECT_EQ(said(u"ondansetron"_s, u"four"_s), (Error{ErrorCode::NotANumber, u"given-milligrams"_s, {}}));
    EXPECT_EQ(said(u"ondansetron"_s, u"0"_s), (Error{ErrorCode::Impossible, u"given-milligrams"_s, {}}));
    EXPECT_EQ(care().sayOxygen(m_clinic.session, oxygen, u"71"_s).error(),
              (Error{ErrorCode::Impossible, u"oxygen-flow"_s, {}}));
    EXPECT_EQ(care().sayOxygen(m_clinic.session, medicine, u"2"_s).error().code, ErrorCode::NotFound);
    EXPECT_EQ(counted().size(), 2U);
}

TEST_F(Care, ofASiteThatDoesNotLookWellNeedsWhatWasDone) {
    EXPECT_TRUE(care().recordSiteCheck(m_clinic.session, {}));
    EXPECT_EQ(care().recordSiteCheck(m_clinic.session, {true, false, false, u" "_s}).error(),
              (Error{ErrorCode::Empty, u"site-action"_s, {}}));
    EXPECT_TRUE(care().recordSiteCheck(m_clinic.session, {true, true, false, u"Cannula resited"_s}));
    EXPECT_EQ(rules::siteCheckOf(counted().back()),
              (rules::SiteCheck{true, true, false, u"Cannula resited"_s}));
}

TEST_F(Care, knowsNoInjectionSiteInAnInfusion) {
    EXPECT_EQ(care().recordInjectionSite(m_clinic.session, u"left-deltoid"_s).error().code,
              ErrorCode::WrongState);
}

TEST_F(Care, isRefusedToWhoMayNotRunASession) {
    const EntryId tapped = tap(u"antiemetic"_s);
    SessionCare others = m_clinic.run<SessionCare>(m_clinic.clinic.administrator);
    EXPECT_EQ(others.sayMedicine(m_clinic.session, tapped, {u"ondansetron"_s, u"4"_s}).error().code,
              ErrorCode::NotPermitted);
    EXPECT_EQ(others.recordSiteCheck(m_clinic.session, {}).error().code, ErrorCode::NotPermitted);
    EXPECT_EQ(others.recordInjectionSite(m_clinic.session, u"left-deltoid"_s).error().code,
              ErrorCode::NotPermitted);
    EXPECT_EQ(m_clinic.record().interventions.size(), 1U);
}

TEST(InjectionSiteOfASession, isChosenBeforeTheDoseAndOfferedNextTime) {
    SprayClinic clinic(u"im-induction"_s);
    clinic.arrived();
    ASSERT_NE(rules::injectionSiteIn(clinic.record().interventions), nullptr);
    EXPECT_EQ(clinic.run<SessionCare>(clinic.nurse()).lastInjectionSite(clinic.record().session).value(),
              std::nullopt)
        << "its own is not its last";
    EXPECT_EQ(
        clinic.run<SessionCare>(clinic.nurse()).recordInjectionSite(clinic.session, u"arm"_s).error().code,
        ErrorCode::NotOneOfTheChoices);
    (void)clinic.run<services::SessionDoses>(clinic.nurse())
        .giveBolus(clinic.session, {{}, {}, {{ErrorCode::SyringeUnread, u"Nobody else here"_s}}})
        .value();
    Session next = clinic.record().session;
    next.id = SessionId(u"next"_s);
    next.plannedAt += std::chrono::hours(72);
    EXPECT_EQ(clinic.run<SessionCare>(clinic.nurse()).lastInjectionSite(next).value(), u"left-deltoid"_s);
}

} // namespace
} // namespace tidemark::test
