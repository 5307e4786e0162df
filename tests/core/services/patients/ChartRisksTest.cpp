// SPDX-License-Identifier: GPL-3.0-or-later
// Risks and allergies of the chart as answers: by whom, when, what a prescriber decided, and what of it stops
// an order.
#include "rules/sessions/Contraindications.h"
#include "rules/sessions/Risks.h"
#include "services/orders/Orders.h"
#include "services/patients/ChartEntries.h"
#include "services/patients/Medicines.h"
#include "support/AskedChart.h"
#include "support/SessionClinic.h"

#include <gmock/gmock.h>

namespace tidemark::services {
namespace {

using namespace Qt::StringLiterals;
using test::must;

struct ChartRisksTest : testing::Test {
    test::SignedInClinic clinic;
    const Patient patient = clinic.patient();
    const QString aneurysm = u"aneurysmal-disease"_s;

    ChartEntries entries(const Actor& actor) { return {clinic.open(), actor}; }
    PatientChart chart() { return Patients(clinic.open(), clinic.nurse).chart(patient.id).value(); }
    RiskAnswer answer(const QString& key) {
        const auto risks = chart().risks;
        return *std::ranges::find(risks, key, &RiskAnswer::key);
    }
    ErrorCode orderRefusal() {
        const auto written = Orders(clinic.open(), clinic.psychiatrist).write(patient.id, {});
        return written ? ErrorCode::Internal : written.error().code;
    }
};

TEST_F(ChartRisksTest, keepWhoAnsweredWhenAndSinceWhenARiskIsPresent) {
    const Instant first = clinic.clock.now();
    must(entries(clinic.nurse).answerRisk(patient.id, {aneurysm, true, u"told by the GP"_s}));
    EXPECT_EQ(answer(aneurysm).answer, (ChartAnswer{clinic.nurse.id, clinic.nurse.displayName, first}));
    EXPECT_EQ(answer(aneurysm).presentSince, first);
    clinic.clock.advance(std::chrono::hours(1));
    must(entries(clinic.psychiatrist).answerRisk(patient.id, {aneurysm, true, {}}));
    EXPECT_EQ(answer(aneurysm).answer->answeredBy, clinic.psychiatrist.id);
    EXPECT_EQ(answer(aneurysm).presentSince, first) << "asked again, as before";
    must(entries(clinic.nurse).answerRisk(patient.id, {aneurysm, false, {}}));
    EXPECT_EQ(answer(aneurysm).presentSince, std::nullopt);
    clinic.clock.advance(std::chrono::hours(1));
    must(entries(clinic.nurse).answerRisk(patient.id, {aneurysm, true, {}}));
    EXPECT_EQ(answer(aneurysm).presentSince, clinic.clock.now());
}

TEST_F(ChartRisksTest, answerTheRestWithNoAndLeaveWhatWasAnswered) {
    must(entries(clinic.nurse).answerRisk(patient.id, {u"mania"_s, true, u"hypomanic"_s}));
    const auto before = clinic.store().auditHead().length;
    must(entries(clinic.nurse).denyOtherRisks(patient.id));
    EXPECT_EQ(clinic.store().auditHead().length, before + 1);
    EXPECT_TRUE(rules::risksNotAsked(chart()).empty());
    EXPECT_EQ(std::ranges::count(chart().risks, true, &RiskAnswer::present), 1);
    EXPECT_EQ(answer(u"mania"_s).note, u"hypomanic"_s);
    EXPECT_EQ(answer(aneurysm).answer->answeredByName, clinic.nurse.displayName);
}

TEST_F(ChartRisksTest, tellNoKnownAllergiesFromNotAsked) {
    EXPECT_FALSE(chart().areAllergiesAsked());
    must(entries(clinic.nurse).setNoKnownAllergies(patient.id));
    EXPECT_TRUE(chart().areAllergiesAsked());
    EXPECT_EQ(chart().allergiesAnswer,
              (ChartAnswer{clinic.nurse.id, clinic.nurse.displayName, clinic.clock.now()}));
    must(entries(clinic.nurse).setAllergies(patient.id, {{u"ondansetron"_s, u"rash"_s}}));
    EXPECT_EQ(entries(clinic.nurse).setNoKnownAllergies(patient.id).error().code, ErrorCode::WrongState);
    EXPECT_EQ(chart().allergies.size(), 1U);
    must(entries(clinic.nurse).setAllergies(patient.id, {}));
    EXPECT_FALSE(chart().areAllergiesAsked()) << "an emptied list says nothing";
}

TEST_F(ChartRisksTest, letNoOrderBeWrittenBeforeEverythingIsAsked) {
    EXPECT_EQ(orderRefusal(), ErrorCode::RisksNotAsked);
    must(entries(clinic.nurse).denyOtherRisks(patient.id));
    EXPECT_EQ(orderRefusal(), ErrorCode::RisksNotAsked) << "the allergies";
    must(entries(clinic.nurse).setNoKnownAllergies(patient.id));
    EXPECT_EQ(orderRefusal(), ErrorCode::RisksNotAsked) << "the medicines";
    must(Medicines(clinic.open(), clinic.nurse).setNone(patient.id));
    EXPECT_EQ(orderRefusal(), ErrorCode::Internal) << "written";
}

TEST_F(ChartRisksTest, letNoOrderBeWrittenBeforeAPrescriberDecidedAboutAContraindication) {
    test::askChart(clinic.open(), clinic.nurse, patient.id);
    must(entries(clinic.nurse).answerRisk(patient.id, {aneurysm, true, {}}));
    EXPECT_EQ(orderRefusal(), ErrorCode::Contraindicated);
    must(entries(clinic.psychiatrist).decideRisk(patient.id, aneurysm, false, u"Neurosurgery first"_s));
    EXPECT_EQ(orderRefusal(), ErrorCode::Contraindicated);
    must(entries(clinic.psychiatrist)
             .decideRisk(patient.id, aneurysm, true, u"Clipped in 2019, seen by Dr Roe"_s));
    EXPECT_EQ(orderRefusal(), ErrorCode::Internal) << "written";
    const RiskDecision decision = chart().riskDecisions.back();
    EXPECT_EQ(decision.prescriber, clinic.psychiatrist.id);
    EXPECT_EQ(decision.prescriberName, clinic.psychiatrist.displayName);
    EXPECT_EQ(decision.decidedAt, clinic.clock.now());
    EXPECT_EQ(decision.reason, u"Clipped in 2019, seen by Dr Roe"_s);
}

TEST_F(ChartRisksTest, refuseADecisionWithoutRightReasonOrMatter) {
    must(entries(clinic.nurse).answerRisk(patient.id, {aneurysm, true, {}}));
    const auto before = clinic.store().auditHead().length;
    const auto refusal = [&](const Actor& actor, const QString& key, const QString& reason) {
        return entries(actor).decideRisk(patient.id, key, true, reason).error().code;
    };
    EXPECT_EQ(refusal(clinic.nurse, aneurysm, u"fine"_s), ErrorCode::NotPermitted);
    EXPECT_EQ(refusal(clinic.administrator, aneurysm, u"fine"_s), ErrorCode::NotPermitted);
    EXPECT_EQ(refusal(clinic.psychiatrist, aneurysm, u"  "_s), ErrorCode::ReasonRequired);
    EXPECT_EQ(refusal(clinic.psychiatrist, u"arrhythmia"_s, u"fine"_s), ErrorCode::NotOneOfTheChoices);
    EXPECT_EQ(refusal(clinic.psychiatrist, u"arteriovenous-malformation"_s, u"fine"_s),
              ErrorCode::WrongState);
    EXPECT_EQ(clinic.store().auditHead().length, before);
    EXPECT_TRUE(chart().riskDecisions.empty());
}

} // namespace
} // namespace tidemark::services
