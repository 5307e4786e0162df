// SPDX-License-Identifier: GPL-3.0-or-later
// What a medicine list says on a day: the newest entry about each medicine counts.
#include "rules/patients/Medicines.h"

#include "support/SessionRecordBuilder.h"

#include <gmock/gmock.h>

namespace tidemark::rules {
namespace {

using namespace Qt::StringLiterals;
using test::atMinute;
using testing::ElementsAre;
using testing::IsEmpty;

const QDate today(2026, 3, 2);

MedicineEntry entry(const char* name, MedicineClass kind = MedicineClass::Other, double minute = 0) {
    MedicineEntry medicine;
    medicine.medicine = MedicineId(QLatin1String(name));
    medicine.name = QLatin1String(name);
    medicine.kind = kind;
    medicine.enteredAt = atMinute(minute);
    return medicine;
}

std::vector<QString> namesOf(const std::vector<MedicineEntry>& medicines) {
    std::vector<QString> names;
    for (const MedicineEntry& medicine : medicines) {
        names.push_back(medicine.name);
    }
    return names;
}

struct DayCase {
    const char* name = "";
    QDate startedOn;
    QDate stoppedOn;
    bool taken = false;
};

TEST(MedicineList, hasAMedicineFromItsStartUntilTheDayBeforeItsStop) {
    const DayCase cases[] = {
        {"start and stop not known", {}, {}, true},
        {"started yesterday", today.addDays(-1), {}, true},
        {"started today", today, {}, true},
        {"starts tomorrow", today.addDays(1), {}, false},
        {"stopped yesterday", {}, today.addDays(-1), false},
        {"stopped today", {}, today, false},
        {"stops tomorrow", {}, today.addDays(1), true},
    };
    for (const DayCase& each : cases) {
        MedicineList list;
        list.entries = {entry("lithium")};
        list.entries.front().startedOn = each.startedOn;
        list.entries.front().stoppedOn = each.stoppedOn;
        EXPECT_EQ(medicinesTaken(list, today).size(), each.taken ? 1U : 0U) << each.name;
        EXPECT_EQ(knownMedicines(list).size(), 1U) << each.name;
    }
}

TEST(MedicineList, goesByTheNewestEntryAboutEachMedicine) {
    MedicineList list;
    MedicineEntry corrected = entry("lithium", MedicineClass::MoodStabiliser, 5);
    corrected.change = MedicineChange::Corrected;
    corrected.dose = u"450 mg at night"_s;
    MedicineEntry wrong = entry("tramadol", MedicineClass::Opioid, 6);
    wrong.change = MedicineChange::InError;
    list.entries = {entry("lithium"), entry("tramadol", MedicineClass::Opioid), entry("sertraline"),
                    corrected, wrong};
    EXPECT_THAT(namesOf(knownMedicines(list)), ElementsAre(u"lithium"_s, u"sertraline"_s));
    EXPECT_EQ(knownMedicines(list).front().dose, u"450 mg at night"_s);
    EXPECT_THAT(namesOf(medicinesTaken(list, MedicineClass::MoodStabiliser, today)),
                ElementsAre(u"lithium"_s));
    EXPECT_THAT(medicinesTaken(list, MedicineClass::Opioid, today), IsEmpty()) << "never so";
}

TEST(MedicineList, isAskedByAnAnswerOrByAMedicineAndNotByNothing) {
    MedicineList list;
    EXPECT_FALSE(areMedicinesAsked(list));
    list.entries = {entry("lithium")};
    EXPECT_TRUE(areMedicinesAsked(list));
    list.entries.front().stoppedOn = today;
    EXPECT_TRUE(areMedicinesAsked(list)) << "stopped, so it was asked";
    list.entries.front().change = MedicineChange::InError;
    EXPECT_FALSE(areMedicinesAsked(list)) << "never so";
    list.answer = MedicinesAnswer{true, StaffId(u"nurse-1"_s), u"Nora Nye"_s, atMinute(0)};
    EXPECT_TRUE(areMedicinesAsked(list)) << "takes none is an answer";
}

TEST(MedicineList, knowsSinceWhenItHasAMedicineAsOneOfItsClass) {
    MedicineList list;
    MedicineEntry dose = entry("x", MedicineClass::Opioid, 10);
    dose.change = MedicineChange::Corrected;
    dose.dose = u"2 mg"_s;
    list.entries = {entry("x", MedicineClass::Opioid, 0), dose};
    EXPECT_EQ(listedSince(list, list.entries.back()), atMinute(0)) << "another dose is no new medicine";
    MedicineEntry kind = entry("x", MedicineClass::Maoi, 20);
    kind.change = MedicineChange::Corrected;
    list.entries.push_back(kind);
    EXPECT_EQ(listedSince(list, list.entries.back()), atMinute(20)) << "another class is one";
    MedicineEntry stopped = entry("x", MedicineClass::Maoi, 30);
    stopped.change = MedicineChange::Stopped;
    stopped.stoppedOn = today;
    list.entries.push_back(stopped);
    MedicineEntry again = entry("x", MedicineClass::Maoi, 40);
    again.change = MedicineChange::Corrected;
    list.entries.push_back(again);
    EXPECT_EQ(listedSince(list, list.entries.back()), atMinute(40)) << "the stop was taken back";
}

struct CourseCase {
    const char* name = "";
    MedicineClass kind = MedicineClass::Other;
    QDate startedOn;
    QDate stoppedOn;
    OralAntidepressant expected{};
};

TEST(MedicineList, saysWhetherAnAntidepressantIsTakenBesideACourse) {
    using enum OralAntidepressant;
    const QDate from = today.addDays(-28);
    EXPECT_EQ(oralAntidepressant({}, from, today), NotAsked);
    const CourseCase cases[] = {
        {"all the time", MedicineClass::Antidepressant, {}, {}, Taken},
        {"an MAO inhibitor is one", MedicineClass::Maoi, {}, {}, Taken},
        {"another medicine", MedicineClass::Lamotrigine, {}, {}, None},
        {"from the last day on", MedicineClass::Antidepressant, today, {}, Taken},
        {"from the day after", MedicineClass::Antidepressant, today.addDays(1), {}, None},
        {"stopped on the first day", MedicineClass::Antidepressant, {}, from, None},
        {"stopped on the second", MedicineClass::Antidepressant, {}, from.addDays(1), Taken},
    };
    for (const CourseCase& each : cases) {
        MedicineList list;
        list.entries = {entry("x", each.kind)};
        list.entries.front().startedOn = each.startedOn;
        list.entries.front().stoppedOn = each.stoppedOn;
        EXPECT_EQ(oralAntidepressant(list, from, today), each.expected) << each.name;
    }
}

} // namespace
} // namespace tidemark::rules
