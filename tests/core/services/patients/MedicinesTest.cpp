// SPDX-License-Identifier: GPL-3.0-or-later
// The medicine list of a patient: entries that are never changed, by whom and when; "takes none" as an
// answer.
#include "services/patients/Medicines.h"

#include "rules/patients/Medicines.h"
#include "services/orders/Orders.h"
#include "services/patients/ChartEntries.h"
#include "support/SessionClinic.h"

#include <gmock/gmock.h>

namespace tidemark::services {
namespace {

using namespace Qt::StringLiterals;
using test::must;
using testing::ElementsAre;
using testing::IsEmpty;

// The clock stands on Monday 2 March 2026, 10:00 in Berlin.
struct MedicinesTest : testing::Test {
    test::SignedInClinic clinic;
    const Patient patient = clinic.patient();

    Medicines medicines(const Actor& actor) { return {clinic.open(), actor}; }
    Medicines byNurse() { return medicines(clinic.nurse); }
    MedicineList list() { return byNurse().ofPatient(patient.id).value(); }
    MedicineEntry add(const char* name = "Lorazepam", MedicineClass kind = MedicineClass::Benzodiazepine) {
        return byNurse()
            .add(patient.id, {QLatin1String(name), u"1 mg at night"_s, kind, u"2025-11-01"_s, {}})
            .value();
    }
    qint64 auditLength() { return clinic.store().auditHead().length; }
};

TEST_F(MedicinesTest, keepWhatIsTakenByWhomItWasEnteredAndWhen) {
    const qint64 before = auditLength();
    const MedicineEntry entered = add();
    EXPECT_EQ(auditLength(), before + 1);
    ASSERT_EQ(list().entries.size(), 1U);
    const MedicineEntry kept = list().entries.front();
    EXPECT_EQ(kept.medicine, entered.medicine);
    EXPECT_EQ(kept.name, u"Lorazepam"_s);
    EXPECT_EQ(kept.dose, u"1 mg at night"_s);
    EXPECT_EQ(kept.kind, MedicineClass::Benzodiazepine);
    EXPECT_EQ(kept.startedOn, QDate(2025, 11, 1));
    EXPECT_TRUE(kept.stoppedOn.isNull());
    EXPECT_EQ(kept.author, clinic.nurse.id);
    EXPECT_EQ(kept.authorName, clinic.nurse.displayName);
    EXPECT_EQ(kept.enteredAt, clinic.clock.now());
    EXPECT_EQ(Patients(clinic.open(), clinic.nurse).chart(patient.id)->medicines.entries.size(), 1U)
        << "the chart has it too";
}

struct FormCase {
    const char* name;
    MedicineForm form;
    std::vector<Error> faults;
};

TEST_F(MedicinesTest, areCheckedFieldByField) {
    using enum MedicineClass;
    const Error start{ErrorCode::InvalidDate, u"medicine-start"_s, {}};
    const Error stop{ErrorCode::InvalidDate, u"medicine-stop"_s, {}};
    const FormCase cases[] = {
        {"no dose and no day", {u"Lithium"_s, {}, MoodStabiliser, {}, {}}, {}},
        {"since today", {u"Lithium"_s, {}, MoodStabiliser, u"2026-03-02"_s, {}}, {}},
        {"no name", {u" "_s, {}, Other, {}, {}}, {{ErrorCode::Empty, u"medicine-name"_s, {}}}},
        {"since tomorrow", {u"Lithium"_s, {}, MoodStabiliser, u"2026-03-03"_s, {}}, {start}},
        {"no day of the calendar", {u"Lithium"_s, {}, MoodStabiliser, u"2026-02-30"_s, {}}, {start}},
        {"stopped today", {u"Lithium"_s, {}, MoodStabiliser, {}, u"2026-03-02"_s}, {}},
        {"stopped tomorrow", {u"Lithium"_s, {}, MoodStabiliser, {}, u"2026-03-03"_s}, {stop}},
        {"stopped before it began",
         {u"Lithium"_s, {}, MoodStabiliser, u"2026-03-01"_s, u"2026-02-28"_s},
         {stop}},
    };
    for (const FormCase& each : cases) {
        const auto faults = byNurse().check(each.form);
        ASSERT_EQ(faults.size(), each.faults.size()) << each.name;
        for (std::size_t i = 0; i < faults.size(); ++i) {
            EXPECT_EQ(faults[i].code, each.faults[i].code) << each.name;
            EXPECT_EQ(faults[i].field, each.faults[i].field) << each.name;
        }
    }
}

TEST_F(MedicinesTest, areNotListedTwiceWhileTaken) {
    const MedicineEntry first = add();
    const auto again =
        byNurse().add(patient.id, {u"lorazepam"_s, u"2 mg"_s, MedicineClass::Benzodiazepine, {}, {}});
    EXPECT_EQ(again.error(), (Error{ErrorCode::Duplicate, u"medicine-name"_s, {}}));
    must(byNurse().stop(first.medicine, u"2026-03-01"_s));
    EXPECT_TRUE(
        byNurse().add(patient.id, {u"lorazepam"_s, u"2 mg"_s, MedicineClass::Benzodiazepine, {}, {}}));
}

TEST_F(MedicinesTest, areStoppedOnADayAndOnce) {
    const MedicineEntry lorazepam = add();
    EXPECT_EQ(byNurse().stop(lorazepam.medicine, u"2025-10-31"_s).error().code, ErrorCode::InvalidDate);
    EXPECT_EQ(byNurse().stop(lorazepam.medicine, u"2026-03-03"_s).error().code, ErrorCode::InvalidDate);
    must(byNurse().stop(lorazepam.medicine, u"2026-03-01"_s));
    EXPECT_EQ(list().entries.back().change, MedicineChange::Stopped);
    EXPECT_THAT(rules::medicinesTaken(list(), clinic.open().today()), IsEmpty());
    EXPECT_EQ(byNurse().stop(lorazepam.medicine, u"2026-03-02"_s).error().code, ErrorCode::WrongState);
}

TEST_F(MedicinesTest, areCorrectedByAFurtherEntryWithAReason) {
    const MedicineEntry lorazepam = add();
    const MedicineForm right{u"Lormetazepam"_s, u"1 mg at night"_s, MedicineClass::Benzodiazepine, {}, {}};
    EXPECT_EQ(byNurse().correct(lorazepam.medicine, right, u"x"_s).error().code, ErrorCode::ReasonRequired);
    EXPECT_EQ(list().entries.size(), 1U) << "a refusal leaves nothing";
    clinic.clock.advance(std::chrono::minutes(1));
    ASSERT_TRUE(medicines(clinic.psychiatrist).correct(lorazepam.medicine, right, u"misread the box"_s));
    ASSERT_EQ(list().entries.size(), 2U);
    EXPECT_EQ(list().entries.front().name, u"Lorazepam"_s) << "what was entered stays";
    EXPECT_EQ(list().entries.back().name, u"Lormetazepam"_s);
    EXPECT_EQ(list().entries.back().reason, u"misread the box"_s);
    EXPECT_EQ(list().entries.back().author, clinic.psychiatrist.id);
    EXPECT_EQ(rules::knownMedicines(list()).size(), 1U);
}

TEST_F(MedicinesTest, areMarkedAsEnteredInErrorAndThenLeftAlone) {
    const MedicineEntry lorazepam = add();
    EXPECT_EQ(byNurse().markInError(lorazepam.medicine, u" "_s).error().code, ErrorCode::ReasonRequired);
    must(byNurse().markInError(lorazepam.medicine, u"another patient's"_s));
    EXPECT_THAT(rules::knownMedicines(list()), IsEmpty());
    EXPECT_EQ(byNurse().markInError(lorazepam.medicine, u"again"_s).error().code, ErrorCode::WrongState);
    EXPECT_EQ(byNurse().stop(lorazepam.medicine, u"2026-03-02"_s).error().code, ErrorCode::WrongState);
}

TEST_F(MedicinesTest, tellTakesNoneFromNotAsked) {
    EXPECT_FALSE(rules::areMedicinesAsked(list()));
    EXPECT_EQ(byNurse().confirmUnchanged(patient.id).error().code, ErrorCode::WrongState)
        << "nothing was asked that could be unchanged";
    must(byNurse().setNone(patient.id));
    EXPECT_TRUE(rules::areMedicinesAsked(list()));
    EXPECT_EQ(list().answer,
              (MedicinesAnswer{true, clinic.nurse.id, clinic.nurse.displayName, clinic.clock.now()}));
    add();
    EXPECT_EQ(byNurse().setNone(patient.id).error().code, ErrorCode::WrongState) << "one is taken";
    clinic.clock.advance(std::chrono::hours(1));
    must(byNurse().confirmUnchanged(patient.id));
    EXPECT_EQ(list().answer->none, false);
    EXPECT_EQ(list().answer->answeredAt, clinic.clock.now());
}

TEST_F(MedicinesTest, ofNobodyAreNotFoundAndLeaveNoLine) {
    const PatientId nobody(u"none"_s);
    const qint64 before = auditLength();
    EXPECT_EQ(byNurse().add(nobody, {u"Lithium"_s, {}, MedicineClass::Other, {}, {}}).error().code,
              ErrorCode::NotFound);
    EXPECT_EQ(byNurse().setNone(nobody).error().code, ErrorCode::NotFound);
    EXPECT_EQ(byNurse().stop(MedicineId(u"none"_s), u"2026-03-02"_s).error().code, ErrorCode::NotFound);
    EXPECT_EQ(auditLength(), before);
}

TEST_F(MedicinesTest, notAskedLetNoOrderBeWritten) {
    ChartEntries entries(clinic.open(), clinic.nurse);
    must(entries.denyOtherRisks(patient.id));
    must(entries.setNoKnownAllergies(patient.id));
    (void)entries.addWeight(patient.id, u"70"_s, clinic.open().today()).value();
    const auto refused = Orders(clinic.open(), clinic.psychiatrist).write(patient.id, {});
    EXPECT_EQ(refused.error(), (Error{ErrorCode::RisksNotAsked, {}, u"1"_s}));
    add();
    EXPECT_TRUE(Orders(clinic.open(), clinic.psychiatrist).write(patient.id, {}));
}

} // namespace
} // namespace tidemark::services
