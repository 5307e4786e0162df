// SPDX-License-Identifier: GPL-3.0-or-later
// Medicines in words: what they may do beside the treatment, and with which source.
#include "text/MedicineWords.h"

#include "text/RiskWords.h"

#include <gmock/gmock.h>

namespace tidemark::app {
namespace {

using namespace Qt::StringLiterals;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const QDate today(2026, 3, 2);
const QByteArray zone("Europe/Berlin");

MedicineEntry entry(const char* name, MedicineClass kind) {
    MedicineEntry medicine;
    medicine.medicine = MedicineId(QLatin1String(name));
    medicine.name = QLatin1String(name);
    medicine.dose = u"1 mg"_s;
    medicine.kind = kind;
    return medicine;
}

MedicineList listOf(std::vector<MedicineEntry> entries) {
    MedicineList list;
    list.entries = std::move(entries);
    return list;
}

TEST(MedicineWords, sayWhereAnInteractionHasNoConfirmedSource) {
    for (const rules::Interaction& each : rules::interactionCatalogue()) {
        const std::string words = interactionWords(each).toStdString();
        EXPECT_THAT(words,
                    HasSubstr(each.source.isEmpty() ? "no confirmed source" : each.source.toStdString()));
    }
}

TEST(MedicineWords, warnOfWhatActsOnTheTreatmentAndOfNothingElse) {
    const MedicineList list =
        listOf({entry("lorazepam", MedicineClass::Benzodiazepine), entry("omeprazole", MedicineClass::Other),
                entry("sertraline", MedicineClass::Antidepressant)});
    EXPECT_EQ(medicineCautionWords(list, Route::Nasal, today).size(), 1);
    EXPECT_EQ(medicineCautionWords(list, Route::Intravenous, today).size(), 2);
    EXPECT_THAT(medicineSigns(list, today), ElementsAre(u"Benzodiazepine: lorazepam 1 mg"_s));
}

TEST(MedicineWords, standInTheHeadersBesideTheRisks) {
    PatientChart chart;
    EXPECT_TRUE(riskSigns(chart, today).cautions.contains(u"Medicines not asked"_s));
    chart.medicines = listOf({entry("tranylcypromine", MedicineClass::Maoi)});
    const QStringList cautions = riskSigns(chart, today).cautions;
    EXPECT_TRUE(cautions.contains(u"MAO inhibitor: tranylcypromine 1 mg"_s));
    EXPECT_FALSE(cautions.contains(u"Medicines not asked"_s));
    chart.medicines.entries.front().stoppedOn = today;
    EXPECT_FALSE(riskSigns(chart, today).cautions.contains(u"MAO inhibitor: tranylcypromine 1 mg"_s));
}

TEST(MedicineWords, tellTakesNoneFromNotAsked) {
    MedicineList list;
    EXPECT_EQ(medicinesAnswerWords(list, today, zone), u"Medicines not asked"_s);
    list.answer = MedicinesAnswer{true, StaffId(u"nurse-1"_s), u"Nora Nye"_s, Instant{}};
    EXPECT_TRUE(medicinesAnswerWords(list, today, zone).startsWith(u"Takes no medicines · Nora Nye"_s));
    list.entries = {entry("lithium", MedicineClass::MoodStabiliser)};
    EXPECT_EQ(medicinesAnswerWords(list, today, zone), QString()) << "what was said before is past";
}

TEST(MedicineWords, nameTheOralAntidepressantOfACourse) {
    EXPECT_EQ(oralAntidepressantWords({}, today, today), u"oral antidepressant not asked"_s);
    EXPECT_EQ(
        oralAntidepressantWords(listOf({entry("sertraline", MedicineClass::Antidepressant)}), today, today),
        u"with an oral antidepressant"_s);
    EXPECT_EQ(
        oralAntidepressantWords(listOf({entry("lithium", MedicineClass::MoodStabiliser)}), today, today),
        u"without an oral antidepressant"_s);
}

} // namespace
} // namespace tidemark::app
