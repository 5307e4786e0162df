// SPDX-License-Identifier: GPL-3.0-or-later
// What the medicine list does to Start: a new MAO inhibitor or CNS depressant waits for a prescriber, one
// that the prescriber had in view with the order does not.
#include "services/patients/Medicines.h"
#include "support/SprayClinic.h"

#include <gmock/gmock.h>

namespace tidemark::services {
namespace {

using namespace Qt::StringLiterals;
using test::must;
using testing::ElementsAre;
using testing::IsEmpty;

struct MedicineRelease : testing::Test {
    test::SessionClinic clinic;

    MedicineEntry add(const char* name, MedicineClass kind) {
        return Medicines(clinic.clinic.open(), clinic.nurse())
            .add(clinic.patient.id, {QLatin1String(name), u"as usual"_s, kind, {}, {}})
            .value();
    }
    void order() {
        (void)Orders(clinic.clinic.open(), clinic.clinic.psychiatrist).write(clinic.patient.id, {}).value();
    }
    void ready() { clinic.arrived().checked().vitals("124/78 72 98 14 s0 d0"); }
    std::vector<QString> reasons() {
        const SessionView view = clinic.view();
        std::vector<QString> keys;
        for (const auto& reason : rules::releaseReasons(view.record, view.protocol, view.releaseFacts)) {
            keys.push_back(reason.key);
        }
        return keys;
    }
    ErrorCode startRefusal() {
        const auto started =
            clinic.run<SessionPump>(clinic.nurse()).start(clinic.session, test::startedAlone());
        return started ? ErrorCode::Internal : started.error().code;
    }
};

struct KindCase {
    MedicineClass kind;
    const char* reason; ///< Null: none.
};

TEST_F(MedicineRelease, isNeededForANewMaoInhibitorOrDepressantOfTheList) {
    ready();
    clinic.wait(1);
    const KindCase cases[] = {{MedicineClass::Benzodiazepine, "benzodiazepines"},
                              {MedicineClass::CnsDepressant, "sedative-hypnotics"},
                              {MedicineClass::Opioid, "opioids"},
                              {MedicineClass::Maoi, "mao-inhibitors"},
                              {MedicineClass::Psychostimulant, nullptr},
                              {MedicineClass::Lamotrigine, nullptr},
                              {MedicineClass::Antihypertensive, nullptr},
                              {MedicineClass::Antidepressant, nullptr},
                              {MedicineClass::MoodStabiliser, nullptr},
                              {MedicineClass::Other, nullptr}};
    for (const KindCase& each : cases) {
        const MedicineEntry medicine = add("Something", each.kind);
        const auto expected =
            each.reason != nullptr ? std::vector{QString::fromLatin1(each.reason)} : std::vector<QString>{};
        EXPECT_EQ(reasons(), expected) << code(each.kind).toStdString();
        must(Medicines(clinic.clinic.open(), clinic.nurse()).markInError(medicine.medicine, u"a test"_s));
    }
}

TEST_F(MedicineRelease, holdsTheStartUntilAPrescriberHasDecided) {
    ready();
    clinic.wait(1);
    add("Tranylcypromine", MedicineClass::Maoi);
    EXPECT_EQ(startRefusal(), ErrorCode::ReleaseRequired);
    must(clinic.run<CheckIn>(clinic.nurse()).requestRelease(clinic.session));
    EXPECT_EQ(startRefusal(), ErrorCode::ReleaseRequired) << "asked is not decided";
    must(clinic.run<CheckIn>(clinic.clinic.psychiatrist)
             .decideRelease(clinic.session, ReleaseDecision::Proceed, u"Known to me, pressure is fine"_s));
    EXPECT_THAT(clinic.record().releases.back().reasons, ElementsAre(u"mao-inhibitors"_s));
    EXPECT_EQ(startRefusal(), ErrorCode::Internal) << "started";
}

TEST_F(MedicineRelease, isNotNeededForWhatThePrescriberHadInViewWithTheOrder) {
    clinic.wait(1);
    add("Lorazepam", MedicineClass::Benzodiazepine);
    ready();
    EXPECT_THAT(reasons(), ElementsAre(u"benzodiazepines"_s)) << "came after the order";
    clinic.wait(1);
    order();
    EXPECT_THAT(reasons(), IsEmpty());
}

TEST_F(MedicineRelease, isNotNeededAgainAfterASessionThatWasStartedWithIt) {
    ready();
    clinic.wait(1);
    add("Lorazepam", MedicineClass::Benzodiazepine);
    must(clinic.run<CheckIn>(clinic.clinic.psychiatrist)
             .decideRelease(clinic.session, ReleaseDecision::Proceed, u"As needed only"_s));
    clinic.wait(1);
    ASSERT_EQ(startRefusal(), ErrorCode::Internal) << "started";
    EXPECT_THAT(clinic.view().releaseFacts.newMedicines, IsEmpty()) << "nothing to release after the start";
    clinic.clinic.clock.advance(std::chrono::hours(24 * 3));
    clinic.session = clinic.plan();
    EXPECT_THAT(reasons(), IsEmpty());
}

TEST_F(MedicineRelease, ofANewMedicineIsNotNeededOnceItsClassIsKnown) {
    ready();
    must(clinic.run<CheckIn>(clinic.nurse())
             .answerChecklist(clinic.session, u"new-medicines"_s, true, u"omeprazole"_s));
    EXPECT_THAT(reasons(), ElementsAre(u"new-medicines"_s));
    clinic.wait(1);
    add("Omeprazole", MedicineClass::Other);
    EXPECT_THAT(reasons(), IsEmpty());
    add("Tramadol", MedicineClass::Opioid);
    EXPECT_THAT(reasons(), ElementsAre(u"opioids"_s));
}

struct SprayMedicineRelease : testing::Test {
    test::SprayClinic clinic;
};

TEST_F(SprayMedicineRelease, isNotNeededForAYesThatTheListKnewBeforeTheOrder) {
    test::SignedInClinic& place = clinic.clinic;
    const auto answer = [&] {
        must(clinic.run<CheckIn>(place.nurse)
                 .answerChecklist(clinic.session, u"benzodiazepines"_s, true, u"lorazepam"_s));
    };
    const auto reasons = [&] {
        const auto view = clinic.run<SessionViews>(place.nurse).view(clinic.session).value();
        return rules::releaseReasons(view.record, view.protocol, view.releaseFacts);
    };
    must(clinic.run<CheckIn>(place.nurse).arrive(clinic.session));
    answer();
    EXPECT_EQ(reasons().size(), 1U) << "nobody knew";
    (void)Medicines(place.open(), place.nurse)
        .add(clinic.patient.id, {u"Lorazepam"_s, u"1 mg"_s, MedicineClass::Benzodiazepine, {}, {}})
        .value();
    place.clock.advance(std::chrono::minutes(1));
    (void)clinic.write(u"84"_s).value();
    EXPECT_THAT(reasons(), IsEmpty());
}

} // namespace
} // namespace tidemark::services
