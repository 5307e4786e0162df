// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/vitals/PressureDecisions.h"
#include "services/clinic/Staff.h"
#include "services/sessions/Discharge.h"
#include "services/sessions/PressureDecisions.h"
#include "services/sessions/SessionEvents.h"
#include "services/sessions/SessionPump.h"
#include "services/sessions/SessionVitals.h"
#include "support/SprayClinic.h"

#include <gmock/gmock.h>

namespace tidemark::services {
namespace {

using namespace Qt::StringLiterals;

/// An infusion whose pressure is severe and confirmed: 185/95 at minute 10, 184/94 at minute 15.
struct PressureDecisionTest : testing::Test {
    test::SessionClinic clinic;
    const Actor& prescriber = clinic.clinic.psychiatrist;

    void bringToSevere() {
        clinic.started();
        clinic.wait(10);
        clinic.vitals("185/95 80 97 14");
        clinic.wait(5);
        clinic.vitals("184/94 80 97 14");
    }
    /// The infusion ends, the minimum stay passes with a good pressure, and the taps are given.
    void watchUntilWell() {
        clinic.wait(25);
        test::must(clinic.run<services::SessionPump>(clinic.nurse()).completeInfusion(clinic.session));
        clinic.wait(61);
        clinic.vitals("122/76 70 98 14 s0 d0");
        for (const char* point : {"steady", "escort"}) {
            test::must(clinic.run<services::Discharge>(clinic.nurse())
                           .confirmPoint(clinic.session, QLatin1String(point)));
        }
    }
    PrescriberDecision word(ReleaseDecision decision, int minutes = 0) {
        return {clinic.record().readings.back().stamp.id, prescriber.id, decision, minutes, {}};
    }
    Result<EntryId> say(const PrescriberDecision& said, EventTime at = {}) {
        return clinic.run<services::PressureDecisions>(clinic.nurse()).record(clinic.session, said, at);
    }
    ErrorCode refusalOf(const PrescriberDecision& said, EventTime at = {}) {
        const auto written = say(said, at);
        return written ? Error{}.code : written.error().code;
    }
};

TEST_F(PressureDecisionTest, keepsWhoSaidWhatOnWhichReadingAndWhen) {
    bringToSevere();
    const Instant taken = clinic.clinic.clock.now();
    ASSERT_TRUE(say(word(ReleaseDecision::Requested)));
    clinic.wait(4);
    PrescriberDecision said = word(ReleaseDecision::Recheck, 5);
    said.remark = u"No symptoms"_s;
    const auto before = clinic.auditLength();
    ASSERT_TRUE(say(said, taken + std::chrono::minutes(2)));
    EXPECT_EQ(clinic.auditLength(), before + 1);
    const SessionRecord record = clinic.record();
    ASSERT_EQ(record.decisions.size(), 2U);
    const PressureDecision& kept = record.decisions.back();
    EXPECT_EQ(kept.reading, record.readings.back().stamp.id);
    EXPECT_EQ(kept.prescriber, prescriber.id);
    EXPECT_EQ(kept.prescriberName, prescriber.displayName);
    EXPECT_EQ(kept.decision, ReleaseDecision::Recheck);
    EXPECT_EQ(kept.recheckMinutes, 5);
    EXPECT_EQ(kept.stamp.reason, u"No symptoms"_s);
    EXPECT_EQ(kept.stamp.author, clinic.nurse().id);
    EXPECT_EQ(kept.stamp.eventAt, taken + std::chrono::minutes(2));
    EXPECT_EQ(kept.stamp.enteredAt, taken + std::chrono::minutes(4));
}

TEST_F(PressureDecisionTest, isTakenOnlyOnAnAbnormalPressureOfAPrescriber) {
    bringToSevere();
    struct Case {
        const char* name = "";
        PrescriberDecision said;
        ErrorCode refused = ErrorCode::Internal;
    };
    const PrescriberDecision good = word(ReleaseDecision::Proceed);
    const auto with = [&](auto change) {
        PrescriberDecision said = good;
        change(said);
        return said;
    };
    const SessionRecord record = clinic.record();
    const Case cases[] = {
        {"the baseline", with([&](auto& w) { w.reading = record.readings.front().stamp.id; }),
         ErrorCode::NotOneOfTheChoices},
        {"no such set", with([](auto& w) { w.reading = EntryId(u"none"_s); }), ErrorCode::NotFound},
        {"a nurse decides herself", with([&](auto& w) { w.prescriber = clinic.nurse().id; }),
         ErrorCode::NotPermitted},
        {"an administrator decides", with([&](auto& w) { w.prescriber = clinic.clinic.administrator.id; }),
         ErrorCode::NotOneOfTheChoices},
        {"nobody", with([](auto& w) { w.prescriber = StaffId(u"none"_s); }), ErrorCode::NotOneOfTheChoices},
        {"recheck in no time", word(ReleaseDecision::Recheck, 0), ErrorCode::NotOneOfTheChoices},
        {"recheck in an hour and a minute", word(ReleaseDecision::Recheck, 61),
         ErrorCode::NotOneOfTheChoices},
        {"proceed in five minutes", word(ReleaseDecision::Proceed, 5), ErrorCode::NotOneOfTheChoices},
    };
    const auto before = clinic.auditLength();
    for (const Case& each : cases) {
        EXPECT_EQ(refusalOf(each.said), each.refused) << each.name;
    }
    EXPECT_EQ(clinic.auditLength(), before);
    EXPECT_TRUE(clinic.record().decisions.empty());
    EXPECT_TRUE(say(word(ReleaseDecision::Recheck, 60)));
}

struct LimitCase {
    const char* line = "";
    bool taken = false;
};

TEST_F(PressureDecisionTest, isTakenFromTheProtocolsLimitOn) {
    clinic.started();
    for (const LimitCase& each :
         {LimitCase{"139/80 80", false}, LimitCase{"140/80 80", false}, LimitCase{"141/80 80", true},
          LimitCase{"130/90 80", false}, LimitCase{"130/91 80", true}, LimitCase{"180/80 80", true}}) {
        clinic.wait(5);
        clinic.vitals(each.line);
        EXPECT_EQ(say(word(ReleaseDecision::Requested)).has_value(), each.taken) << each.line;
    }
}

TEST_F(PressureDecisionTest, isNotOlderThanItsReadingNorInTheFuture) {
    bringToSevere();
    const Instant taken = clinic.clinic.clock.now();
    clinic.wait(3);
    EXPECT_EQ(refusalOf(word(ReleaseDecision::Proceed), taken - std::chrono::minutes(1)),
              ErrorCode::InvalidDate);
    EXPECT_EQ(refusalOf(word(ReleaseDecision::Proceed), taken + std::chrono::minutes(4)),
              ErrorCode::InvalidDate);
    EXPECT_TRUE(say(word(ReleaseDecision::Proceed), taken));
}

TEST_F(PressureDecisionTest, isThePrescribersAtAnyScreenAndTheNursesOnlyInHerOwnSession) {
    bringToSevere();
    // The psychiatrist does not run the session: deciding is hers, asking is not.
    const auto asked = clinic.run<services::PressureDecisions>(prescriber)
                           .record(clinic.session, word(ReleaseDecision::Requested));
    EXPECT_EQ(asked.error().code, ErrorCode::NotOwner);
    EXPECT_TRUE(clinic.run<services::PressureDecisions>(prescriber)
                    .record(clinic.session, word(ReleaseDecision::Proceed)));
    EXPECT_EQ(clinic.record().decisions.back().stamp.author, prescriber.id);
    const auto administrator = clinic.run<services::PressureDecisions>(clinic.clinic.administrator)
                                   .record(clinic.session, word(ReleaseDecision::Proceed));
    EXPECT_EQ(administrator.error().code, ErrorCode::NotPermitted);
}

TEST_F(PressureDecisionTest, holdKeepsThePausedPumpAsItIsUntilAnotherWord) {
    bringToSevere();
    ASSERT_TRUE(say(word(ReleaseDecision::Hold)));
    ASSERT_TRUE(clinic.run<services::SessionPump>(clinic.nurse()).pause(clinic.session, u"Held"_s));
    EXPECT_EQ(clinic.run<services::SessionPump>(clinic.nurse()).resume(clinic.session).error().code,
              ErrorCode::OnHold);
    clinic.wait(2);
    ASSERT_TRUE(say(word(ReleaseDecision::Proceed)));
    EXPECT_TRUE(clinic.run<services::SessionPump>(clinic.nurse()).resume(clinic.session));
}

TEST_F(PressureDecisionTest, recheckIsTheNextReadingDueAndTheSetAnswersIt) {
    bringToSevere();
    clinic.wait(1);
    ASSERT_TRUE(say(word(ReleaseDecision::Recheck, 10)));
    const Instant due = clinic.record().decisions.back().stamp.eventAt + std::chrono::minutes(10);
    clinic.wait(10);
    const auto recorded = clinic.run<services::SessionVitals>(clinic.nurse())
                              .recordVitals(clinic.session, u"150/88 80"_s)
                              .value();
    EXPECT_EQ(recorded.reading.stamp.plannedAt, due);
}

TEST_F(PressureDecisionTest, canBeTakenBackForTenSeconds) {
    bringToSevere();
    const EntryId entry = say(word(ReleaseDecision::Hold)).value();
    clinic.clinic.clock.advance(std::chrono::seconds(10));
    ASSERT_TRUE(clinic.run<services::SessionEvents>(clinic.nurse()).undo(clinic.session, entry));
    EXPECT_TRUE(clinic.record().decisions.back().stamp.undone);
    EXPECT_FALSE(rules::isHeld(clinic.record()));
}

TEST_F(PressureDecisionTest, namesTheOrdersPrescriberFirst) {
    clinic.started();
    const auto people =
        clinic.run<services::PressureDecisions>(clinic.nurse()).prescribers(clinic.session).value();
    ASSERT_FALSE(people.empty());
    EXPECT_EQ(people.front().id, clinic.view().order.prescriber);
    for (const StaffMember& person : people) {
        EXPECT_EQ(person.role, Role::Psychiatrist);
    }
}

TEST_F(PressureDecisionTest, standsInTheSignedRecordAndWithoutOneTheOldFormatStillVerifies) {
    bringToSevere();
    ASSERT_TRUE(say(word(ReleaseDecision::Proceed)));
    watchUntilWell();
    test::must(clinic.run<services::Discharge>(clinic.nurse()).record(clinic.session));
    EXPECT_EQ(refusalOf(word(ReleaseDecision::Proceed)), ErrorCode::NotOneOfTheChoices) << "122/76 is well";
    (void)clinic.sign();
    EXPECT_TRUE(clinic.record().versions.back().body.contains("tidemark-session/3"));
    EXPECT_TRUE(clinic.record().versions.back().body.contains(prescriber.displayName.toUtf8()));
    EXPECT_TRUE(clinic.signing(clinic.nurse()).check(clinic.session).value().front().valid);

    test::SessionClinic other;
    other.isSigned();
    EXPECT_TRUE(other.record().versions.back().body.contains("tidemark-session/2"));
    EXPECT_TRUE(other.signing(other.nurse()).check(other.session).value().front().valid);
}

TEST_F(PressureDecisionTest, missingOneKeepsThePatientFromLeaving) {
    bringToSevere();
    watchUntilWell();
    const auto refused = clinic.run<services::Discharge>(clinic.nurse()).record(clinic.session);
    EXPECT_EQ(refused.error(), (Error{ErrorCode::NotReadyForDischarge, {}, u"pressure"_s}));
    PrescriberDecision late = word(ReleaseDecision::Proceed);
    late.reading = clinic.record().readings.at(2).stamp.id;
    ASSERT_TRUE(say(late, clinic.record().readings.at(2).stamp.eventAt));
    EXPECT_TRUE(clinic.run<services::Discharge>(clinic.nurse()).record(clinic.session));
}

TEST(PressureDecisionInASpray, holdKeepsTheNextDeviceBackUntilAnotherWord) {
    test::SprayClinic spray;
    spray.arrived();
    ASSERT_TRUE(spray.device());
    spray.wait(4);
    spray.vitals("185/95 80 97 14");
    const auto say = [&](ReleaseDecision decision) {
        return spray.run<services::PressureDecisions>(spray.nurse())
            .record(spray.session,
                    {spray.record().readings.back().stamp.id, spray.clinic.psychiatrist.id, decision, 0, {}})
            .has_value();
    };
    ASSERT_TRUE(say(ReleaseDecision::Hold));
    spray.wait(1);
    EXPECT_EQ(spray.device().error().code, ErrorCode::OnHold);
    EXPECT_EQ(spray.record().doses.size(), 1U);
    ASSERT_TRUE(say(ReleaseDecision::Proceed));
    EXPECT_TRUE(spray.device());
}

TEST(PressureDecisionInASpray, aSevereValueOfAnyKindKeepsTheNextDeviceBack) {
    for (const QString severe : {u"128/82 72 76 14 s0"_s, u"210/130 80 97 14 s0"_s, u"o97 s5"_s}) {
        test::SprayClinic spray;
        spray.arrived();
        ASSERT_TRUE(spray.device());
        spray.wait(5);
        spray.vitals(severe.toUtf8().constData());
        ASSERT_FALSE(spray.device()) << severe.toStdString();
        EXPECT_EQ(spray.device().error().code, ErrorCode::SevereUndecided);
        ASSERT_TRUE(spray.run<services::PressureDecisions>(spray.nurse())
                        .record(spray.session, {spray.record().readings.back().stamp.id,
                                                spray.clinic.psychiatrist.id,
                                                ReleaseDecision::Proceed,
                                                0,
                                                {}}))
            << "the prescriber may be asked about " << severe.toStdString();
        EXPECT_TRUE(spray.device()) << severe.toStdString();
    }
}

TEST(PressureDecisionInASpray, aSevereValueThatIsOverKeepsNothingBack) {
    test::SprayClinic spray;
    spray.arrived();
    ASSERT_TRUE(spray.device());
    spray.wait(4);
    spray.vitals("128/82 72 76 14 s0");
    spray.wait(1);
    spray.vitals("o97");
    EXPECT_TRUE(spray.device());
}

} // namespace
} // namespace tidemark::services
