// SPDX-License-Identifier: GPL-3.0-or-later
// What the chart says against an order (clinical reference 3.1): the label's contraindications, and what was
// not asked.
#include "rules/sessions/Contraindications.h"

#include "rules/sessions/Risks.h"
#include "support/SessionRecordBuilder.h"

#include <gmock/gmock.h>

namespace tidemark::rules {
namespace {

using namespace Qt::StringLiterals;
using test::atMinute;
using testing::ElementsAre;
using testing::IsEmpty;

ChartAnswer asked(double minute) {
    return {StaffId(u"nurse-1"_s), u"Nora Nye"_s, atMinute(minute)};
}

/// Everything asked and answered with no.
PatientChart askedChart() {
    PatientChart chart;
    for (const Risk& risk : riskCatalogue()) {
        chart.risks.push_back({risk.key, false, {}, asked(-100)});
    }
    chart.allergiesAnswer = asked(-100);
    chart.medicines.answer = MedicinesAnswer{true, StaffId(u"nurse-1"_s), u"Nora Nye"_s, atMinute(-100)};
    return chart;
}

PatientChart with(const QString& key) {
    PatientChart chart = askedChart();
    for (RiskAnswer& answer : chart.risks) {
        if (answer.key == key) {
            answer.present = true;
            answer.presentSince = atMinute(-100);
        }
    }
    return chart;
}

RiskDecision decided(const QString& key, bool treat, double minute) {
    return {key, treat, u"discussed"_s, StaffId(u"prescriber-1"_s), u"Dr Amari"_s, atMinute(minute)};
}

TEST(Contraindications, stopTheTreatmentWithPregnancyManiaAndIntoxication) {
    std::vector<QString> stopping;
    for (const Risk& risk : riskCatalogue()) {
        if (stopsTreatment(risk.key)) {
            stopping.push_back(risk.key);
        }
    }
    EXPECT_THAT(stopping, ElementsAre(u"aneurysmal-disease"_s, u"arteriovenous-malformation"_s,
                                      u"intracerebral-haemorrhage"_s, u"ketamine-hypersensitivity"_s,
                                      u"cardiac-event-6-weeks"_s, u"uncontrolled-cardiovascular-disease"_s,
                                      u"raised-intracranial-pressure"_s, u"raised-intraocular-pressure"_s,
                                      u"uncontrolled-psychosis"_s, u"severe-liver-disease"_s,
                                      u"active-substance-misuse"_s, u"pregnancy-or-breastfeeding"_s,
                                      u"mania"_s, u"acute-intoxication"_s));
}

TEST(Contraindications, leaveAnOrderAloneWhereEverythingIsAskedAndNothingPresent) {
    EXPECT_THAT(chartBlockers(askedChart()), IsEmpty());
}

TEST(Contraindications, letNoOrderBeWrittenBeforeEverythingIsAsked) {
    const auto count = static_cast<int>(riskCatalogue().size());
    EXPECT_THAT(chartBlockers({}),
                ElementsAre(Error{ErrorCode::RisksNotAsked, {}, QString::number(count + 2)}));
    PatientChart one = askedChart();
    one.risks.pop_back();
    EXPECT_THAT(chartBlockers(one), ElementsAre(Error{ErrorCode::RisksNotAsked, {}, u"1"_s}));
    EXPECT_THAT(risksNotAsked(one), ElementsAre(riskCatalogue().back().key));
    PatientChart allergies = askedChart();
    allergies.allergiesAnswer.reset();
    EXPECT_THAT(chartBlockers(allergies), ElementsAre(Error{ErrorCode::RisksNotAsked, {}, u"1"_s}));
    allergies.allergies = {{u"ondansetron"_s, {}}};
    EXPECT_THAT(chartBlockers(allergies), IsEmpty()) << "a list is an answer";
    PatientChart medicines = askedChart();
    medicines.medicines.answer.reset();
    EXPECT_THAT(chartBlockers(medicines), ElementsAre(Error{ErrorCode::RisksNotAsked, {}, u"1"_s}));
    MedicineEntry sertraline;
    sertraline.medicine = MedicineId(u"medicine-1"_s);
    sertraline.name = u"Sertraline"_s;
    medicines.medicines.entries = {sertraline};
    EXPECT_THAT(chartBlockers(medicines), IsEmpty()) << "a list is an answer";
    medicines.medicines.entries.front().change = MedicineChange::InError;
    EXPECT_THAT(chartBlockers(medicines), ElementsAre(Error{ErrorCode::RisksNotAsked, {}, u"1"_s}))
        << "what was never so is none";
}

TEST(Contraindications, areAnAllergyToTheDrugTooWhateverWasAnswered) {
    for (const char* substance : {"Ketamine", "esketamine", "S-Ketamin", "Spravato spray"}) {
        PatientChart chart = askedChart();
        chart.allergies = {{QLatin1String(substance), u"rash"_s}};
        EXPECT_THAT(chartBlockers(chart), ElementsAre(Error{ErrorCode::Contraindicated, {}, {}}))
            << substance;
        chart.riskDecisions = {decided(u"ketamine-hypersensitivity"_s, true, -99)};
        EXPECT_THAT(chartBlockers(chart), IsEmpty()) << substance << ": decided about";
    }
    PatientChart other = askedChart();
    other.allergies = {{u"Ketoprofen"_s, {}}};
    EXPECT_THAT(chartBlockers(other), IsEmpty());
}

TEST(Contraindications, stopUntilAPrescriberDecidedToTreatInSpiteOfThem) {
    for (const Risk& risk : riskCatalogue()) {
        PatientChart chart = with(risk.key);
        const bool stops = stopsTreatment(risk.key);
        EXPECT_EQ(standingContraindications(chart).size(), stops ? 1U : 0U) << risk.key.toStdString();
        const std::vector<Error> blocked{{ErrorCode::Contraindicated, {}, {}}};
        EXPECT_EQ(chartBlockers(chart), stops ? blocked : std::vector<Error>{}) << risk.key.toStdString();
        chart.riskDecisions = {decided(risk.key, true, -50)};
        EXPECT_THAT(chartBlockers(chart), IsEmpty()) << risk.key.toStdString();
    }
}

TEST(Contraindications, followTheNewestDecisionSinceTheyArePresent) {
    const QString key = u"aneurysmal-disease"_s;
    PatientChart chart = with(key);
    const auto stands = [&] { return !standingContraindications(chart).empty(); };
    chart.riskDecisions = {decided(key, true, -101)};
    EXPECT_TRUE(stands()) << "decided before the answer";
    chart.riskDecisions = {decided(key, true, -100)};
    EXPECT_FALSE(stands());
    chart.riskDecisions = {decided(key, true, -90), decided(key, false, -80)};
    EXPECT_TRUE(stands()) << "not to be treated";
    chart.riskDecisions = {decided(u"arteriovenous-malformation"_s, true, -90)};
    EXPECT_TRUE(stands()) << "about another";
    chart.riskDecisions = {decided(key, true, -90)};
    for (RiskAnswer& answer : chart.risks) {
        answer.presentSince.reset();
    }
    EXPECT_FALSE(stands()) << "answered before it was kept when";
}

} // namespace
} // namespace tidemark::rules
