// SPDX-License-Identifier: GPL-3.0-or-later
// The interactions of clinical reference 3.1, their sources, and what of a list only a prescriber lifts.
#include "rules/patients/Interactions.h"

#include "rules/protocols/Protocols.h"
#include "support/SessionRecordBuilder.h"

#include <gmock/gmock.h>

#include <algorithm>

namespace tidemark::rules {
namespace {

using namespace Qt::StringLiterals;
using test::atMinute;
using testing::ElementsAre;
using testing::IsEmpty;

const QDate today(2026, 3, 2);

MedicineEntry entry(const char* name, MedicineClass kind, double minute) {
    MedicineEntry medicine;
    medicine.medicine = MedicineId(QLatin1String(name));
    medicine.name = QLatin1String(name);
    medicine.kind = kind;
    medicine.enteredAt = atMinute(minute);
    return medicine;
}

TEST(Interactions, haveNoSourceWhereTheReferenceHasThemUnconfirmed) {
    for (const Interaction& each : interactionCatalogue()) {
        const bool unconfirmed =
            each.effect == InteractionEffect::WeakerEffect || each.kind == MedicineClass::Maoi;
        EXPECT_EQ(each.source.isEmpty(), unconfirmed) << code(each.kind).toStdString();
    }
}

struct EffectCase {
    MedicineClass kind;
    std::vector<InteractionEffect> effects;
};

TEST(Interactions, areThoseOfTheReference) {
    using enum InteractionEffect;
    const EffectCase cases[] = {
        {MedicineClass::Benzodiazepine, {Sedation, WeakerEffect}},
        {MedicineClass::CnsDepressant, {Sedation}},
        {MedicineClass::Opioid, {Sedation}},
        {MedicineClass::Psychostimulant, {PressureRise}},
        {MedicineClass::Maoi, {PressureRise}},
        {MedicineClass::Lamotrigine, {WeakerEffect}},
        {MedicineClass::Antihypertensive, {}},
        {MedicineClass::Antidepressant, {}},
        {MedicineClass::MoodStabiliser, {}},
        {MedicineClass::Other, {}},
    };
    for (const EffectCase& each : cases) {
        std::vector<InteractionEffect> effects;
        for (const Interaction& interaction : interactionsOf(each.kind, Route::Nasal)) {
            effects.push_back(interaction.effect);
        }
        EXPECT_EQ(effects, each.effects) << code(each.kind).toStdString();
    }
}

TEST(Interactions, ofAnAntidepressantWereSeenWithInfusionsOnly) {
    EXPECT_EQ(interactionsOf(MedicineClass::Antidepressant, Route::Intravenous).size(), 1U);
    EXPECT_THAT(interactionsOf(MedicineClass::Antidepressant, Route::Intramuscular), IsEmpty());
}

TEST(Interactions, seenWithSsrisAreSaidOfAnSsriAlone) {
    const auto count = [](const char* name, MedicineClass kind = MedicineClass::Antidepressant) {
        MedicineEntry medicine;
        medicine.name = QLatin1String(name);
        medicine.kind = kind;
        return interactionsOf(medicine, Route::Intravenous).size();
    };
    EXPECT_EQ(count("Sertraline 100"), 1U);
    EXPECT_EQ(count("escitalopram"), 1U);
    EXPECT_EQ(count("FLUOXETIN"), 1U);
    EXPECT_EQ(count("Bupropion XL"), 0U);
    EXPECT_EQ(count("Venlafaxine"), 0U);
    EXPECT_EQ(count("Lorazepam", MedicineClass::Benzodiazepine), 2U);
}

TEST(Interactions, askForTheClassesThatTheEsketamineChecklistAsksFor) {
    const Protocol spray = protocolFor(u"esketamine-trd"_s, 1).value();
    int asked = 0;
    for (const auto& each : medicineClassCodes) {
        const auto item = checklistItemOf(each.value);
        if (item) {
            ++asked;
            EXPECT_EQ(classAskedBy(*item), each.value);
            EXPECT_NE(std::ranges::find(spray.checklist, *item, &ChecklistItem::key), spray.checklist.end());
        }
    }
    EXPECT_EQ(asked, 5);
    EXPECT_TRUE(asksForMedicines(u"new-medicines"_s));
    EXPECT_FALSE(asksForMedicines(u"pregnancy"_s));
}

TEST(NewMedicines, areMaoInhibitorsAndDepressantsThatCameOnTheListLater) {
    for (const auto& each : medicineClassCodes) {
        const bool lifted = each.value == MedicineClass::Maoi || each.value == MedicineClass::Opioid ||
                            each.value == MedicineClass::Benzodiazepine ||
                            each.value == MedicineClass::CnsDepressant;
        EXPECT_EQ(needsReleaseWhenNew(each.value), lifted) << each.code;
        MedicineList list;
        list.entries = {entry("x", each.value, 10)};
        EXPECT_THAT(newMedicines(list, atMinute(10), today), IsEmpty()) << each.code << ": was in view";
        EXPECT_EQ(newMedicines(list, atMinute(9), today).size(), lifted ? 1U : 0U) << each.code;
    }
}

TEST(NewMedicines, ariseWithTheLatestOfTheirClassAndOnlyWhileTaken) {
    MedicineList list;
    list.entries = {entry("tramadol", MedicineClass::Opioid, 20),
                    entry("codeine", MedicineClass::Opioid, 10)};
    EXPECT_THAT(newMedicines(list, atMinute(0), today),
                ElementsAre(NewMedicine{QLatin1String("opioids"), atMinute(20)}))
        << "a decision made at minute 15 does not cover it";
    list.entries.front().stoppedOn = today;
    EXPECT_THAT(newMedicines(list, atMinute(0), today),
                ElementsAre(NewMedicine{QLatin1String("opioids"), atMinute(10)}));
}

TEST(NewMedicines, areKnownToBeListedFromTheirEntryOn) {
    MedicineList list;
    list.entries = {entry("omeprazole", MedicineClass::Other, 10)};
    EXPECT_TRUE(isAnyListedSince(list, atMinute(10), today));
    EXPECT_FALSE(isAnyListedSince(list, atMinute(11), today));
    list.entries.back().change = MedicineChange::InError;
    EXPECT_FALSE(isAnyListedSince(list, atMinute(10), today));
}

} // namespace
} // namespace tidemark::rules
