// SPDX-License-Identifier: GPL-3.0-or-later
// The clinic as a place at Start.
#include "services/clinic/ClinicDay.h"
#include "services/sessions/SessionDoses.h"
#include "services/sessions/SessionPump.h"
#include "support/DrugClinic.h"
#include "support/SprayClinic.h"

#include <gtest/gtest.h>

namespace tidemark::services {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

ClinicDayForm answer(const Actor& prescriber, const char* from = "0:00", const char* until = "24:00") {
    return {prescriber.id, QLatin1String(from), QLatin1String(until), true, true};
}

/// An infusion that could start, on a day on which nobody has said anything of the place.
struct PlaceStart : testing::Test {
    test::SessionClinic clinic;

    PlaceStart() {
        clinic.clinic.clock.advance(24h * 150);
        clinic.patient = clinic.clinic.orderedPatient();
        clinic.session = clinic.plan();
        clinic.arrived().checked().vitals("124/78 72 98 14 s0 d0");
    }
    Result<void> start(const QString& placeReason = {}, const QString& reason = u"Nobody else here"_s) {
        return clinic.run<SessionPump>(clinic.nurse())
            .start(clinic.session, {u"150"_s, {{ErrorCode::SyringeUnread, reason}}, placeReason});
    }
    void say(const ClinicDayForm& form) {
        ASSERT_TRUE(ClinicDay(clinic.clinic.open(), clinic.nurse()).record(form));
    }
};

TEST_F(PlaceStart, asksWhereNobodyHasAnswered) {
    EXPECT_EQ(start().error().code, ErrorCode::PlaceNotAnswered)
        << "the reason for a syringe that nobody read says nothing of the place";
    EXPECT_FALSE(clinic.record().session.startedAt);
}

TEST_F(PlaceStart, goesOnOnceTheDayIsAnswered) {
    say(answer(clinic.clinic.psychiatrist));
    EXPECT_TRUE(start());
}

TEST_F(PlaceStart, goesOnWithAReasonOfItsOwnWhichStandsInTheRecord) {
    ASSERT_TRUE(start(u"Dr Sand is on the way"_s));
    EXPECT_EQ(clinic.record().pump.front().stamp.reason, u"Dr Sand is on the way · Nobody else here"_s);
}

TEST_F(PlaceStart, aReasonForThePlaceLiftsNothingOfThePreparation) {
    EXPECT_EQ(start(u"Dr Sand is on the way"_s, {}).error().code, ErrorCode::SyringeUnread);
}

TEST_F(PlaceStart, asksOutsideThePrescribersHours) {
    say(answer(clinic.clinic.psychiatrist, "0:00", "0:01"));
    EXPECT_EQ(start().error(), (Error{ErrorCode::PrescriberOffSite, u"prescriber"_s, {}}));
}

TEST_F(PlaceStart, asksWhatIsNotChecked) {
    ClinicDayForm form = answer(clinic.clinic.psychiatrist);
    form.oximeterChecked = false;
    say(form);
    EXPECT_EQ(start().error(), (Error{ErrorCode::PlaceNotChecked, {}, u"oximeter"_s}));
}

TEST_F(PlaceStart, comesAfterWhatOnlyAPrescriberLifts) {
    const auto pregnant =
        clinic.run<CheckIn>(clinic.nurse()).answerChecklist(clinic.session, u"pregnancy"_s, true, u"Late"_s);
    ASSERT_TRUE(pregnant);
    EXPECT_EQ(start().error().code, ErrorCode::ReleaseRequired);
}

TEST_F(PlaceStart, isNotAskedOfWhatStartedOnPaper) {
    clinic.wait(30);
    const Instant onPaper = clinic.clinic.clock.now() - 10min;
    EXPECT_TRUE(clinic.run<SessionPump>(clinic.nurse(), onPaper).start(clinic.session, {}));
}

/// Esketamine on a day that is answered.
struct PlaceOfSpray : testing::Test {
    test::SprayClinic clinic;

    void say(const char* from, const char* until) {
        clinic.wait(1);
        ASSERT_TRUE(ClinicDay(clinic.clinic.open(), clinic.nurse())
                        .record(answer(clinic.clinic.psychiatrist, from, until)));
    }
    Result<DoseGiven> device(const QString& placeReason = {}) {
        DoseLot lot{u"A123"_s, u"2027-01-31"_s};
        lot.placeReason = placeReason;
        return clinic.run<SessionDoses>(clinic.nurse()).giveDevice(clinic.session, lot);
    }
};

TEST_F(PlaceOfSpray, asksWhereThePrescriberLeavesBeforeThePatientMay) {
    clinic.arrived();
    // The clinic's clock shows 10 o'clock.
    say("8:00", "12:00");
    EXPECT_EQ(device().error(), (Error{ErrorCode::PrescriberLeaves, u"prescriber"_s, {}}));
    EXPECT_FALSE(clinic.record().session.startedAt) << "a refusal leaves nothing";
    const auto given = device(u"Dr Sand stays today"_s);
    ASSERT_TRUE(given);
    EXPECT_EQ(given->stamp.reason, u"Dr Sand stays today"_s);
}

TEST_F(PlaceOfSpray, asksBeforeTheFirstDeviceOnly) {
    clinic.arrived();
    ASSERT_TRUE(device());
    say("8:00", "8:01");
    clinic.wait(5);
    EXPECT_TRUE(device());
}

} // namespace
} // namespace tidemark::services
