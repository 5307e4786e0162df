// SPDX-License-Identifier: GPL-3.0-or-later
// A dose that only a prescriber may let start: a nurse's note starts nothing, the word of a signed-in
// prescriber does, and so does one that the nurse was told, with who and when.
#include "rules/scales/Phq9.h"
#include "rules/sessions/ReleaseReasons.h"
#include "services/board/SessionBoard.h"
#include "services/patients/ChartEntries.h"
#include "services/scales/Scales.h"
#include "services/sessions/Discharge.h"
#include "services/sessions/SessionOwner.h"
#include "support/PumpSettings.h"
#include "support/SprayClinic.h"

#include <gmock/gmock.h>

namespace tidemark::services {
namespace {

using namespace Qt::StringLiterals;
using std::chrono::minutes;
using test::must;
using testing::ElementsAre;

struct ReleaseTest : testing::Test {
    test::SessionClinic clinic;
    const Actor& nurse = clinic.clinic.nurse;
    const Actor& prescriber = clinic.clinic.psychiatrist;

    CheckIn checkIn(const Actor& actor) { return clinic.run<CheckIn>(actor); }
    ErrorCode startRefusal() {
        const auto started = clinic.run<SessionPump>(nurse).start(clinic.session, test::startedAlone());
        return started ? ErrorCode::Internal : started.error().code;
    }
    void ready(const char* vitals = "124/78 72 98 14 s0 d0") { clinic.arrived().checked().vitals(vitals); }
    void answer(const char* item, bool yes) {
        must(checkIn(nurse).answerChecklist(clinic.session, QLatin1String(item), yes, u"x"_s));
    }
    Result<void> told(ReleaseDecision decision, const QString& reason, EventTime at = {}) {
        return checkIn(nurse).recordToldRelease(clinic.session, {prescriber.id, decision, reason}, at);
    }
    ReleaseEntry newest() { return clinic.record().releases.back(); }
};

struct ReasonCase {
    const char* name;
    std::function<void(ReleaseTest&)> arise;
    QString key;
};

class EachReason : public ReleaseTest, public testing::WithParamInterface<ReasonCase> {};

TEST_P(EachReason, isNotLiftedByANoteButByAPrescriber) {
    GetParam().arise(*this);
    EXPECT_EQ(startRefusal(), ErrorCode::ReleaseRequired);
    must(checkIn(nurse).requestRelease(clinic.session));
    EXPECT_EQ(startRefusal(), ErrorCode::ReleaseRequired) << "asked is not decided";
    EXPECT_EQ(
        checkIn(prescriber).decideRelease(clinic.session, ReleaseDecision::Proceed, u" "_s).error().code,
        ErrorCode::ReasonRequired);
    must(checkIn(prescriber).decideRelease(clinic.session, ReleaseDecision::Proceed, u"Seen, agreed"_s));
    EXPECT_THAT(newest().reasons, ElementsAre(GetParam().key));
    EXPECT_EQ(newest().prescriber, prescriber.id);
    EXPECT_EQ(newest().stamp.author, prescriber.id);
    EXPECT_EQ(newest().stamp.reason, u"Seen, agreed"_s);
    EXPECT_EQ(startRefusal(), ErrorCode::Internal) << "started";
}

TEST_P(EachReason, isLiftedByWhatTheNurseWasTold) {
    GetParam().arise(*this);
    clinic.wait(2);
    EXPECT_EQ(told(ReleaseDecision::Proceed, {}).error().code, ErrorCode::ReasonRequired);
    must(told(ReleaseDecision::Proceed, u"On the phone: go on"_s));
    EXPECT_THAT(newest().reasons, ElementsAre(GetParam().key));
    EXPECT_EQ(newest().prescriber, prescriber.id);
    EXPECT_EQ(newest().prescriberName, prescriber.displayName);
    EXPECT_EQ(newest().stamp.author, nurse.id);
    EXPECT_EQ(startRefusal(), ErrorCode::Internal) << "started";
}

INSTANTIATE_TEST_SUITE_P(
    Release, EachReason,
    testing::Values(
        ReasonCase{"pressure", [](ReleaseTest& session) { session.ready("152/88 72 98 14 s0 d0"); },
                   u"pressure"_s},
        ReasonCase{"oxygen", [](ReleaseTest& session) { session.ready("128/82 72 86 14 s0 d0"); }, u"spo2"_s},
        ReasonCase{"sedation", [](ReleaseTest& session) { session.ready("128/82 72 98 14 s4 d0"); },
                   u"sedation"_s},
        ReasonCase{"suicidality",
                   [](ReleaseTest& session) {
                       session.ready();
                       session.answer("suicidal-thoughts", true);
                   },
                   u"suicidal-thoughts"_s},
        ReasonCase{"pregnancy",
                   [](ReleaseTest& session) {
                       session.ready();
                       session.answer("pregnancy", true);
                   },
                   u"pregnancy"_s},
        ReasonCase{"newMedicine",
                   [](ReleaseTest& session) {
                       session.ready();
                       session.answer("new-medicines", true);
                   },
                   u"new-medicines"_s},
        ReasonCase{"item9",
                   [](ReleaseTest& session) {
                       session.ready();
                       std::vector<std::optional<int>> answers(9, 0);
                       answers.back() = 1;
                       (void)session.clinic.run<Scales>(session.nurse)
                           .record(session.clinic.patient.id, session.clinic.session, rules::phq9().id,
                                   answers)
                           .value();
                   },
                   u"item-9"_s},
        ReasonCase{"contraindication",
                   [](ReleaseTest& session) {
                       session.ready();
                       must(session.clinic.run<ChartEntries>(session.nurse)
                                .answerRisk(session.clinic.patient.id,
                                            {u"intracerebral-haemorrhage"_s, true, {}}));
                   },
                   u"contraindication/intracerebral-haemorrhage"_s}),
    [](const auto& tested) { return std::string(tested.param.name); });

TEST_F(ReleaseTest, isNotNeededForASessionWithoutFoodRule) {
    ready();
    answer("fasting", false);
    EXPECT_EQ(startRefusal(), ErrorCode::Internal) << "a note is enough";
}

TEST_F(ReleaseTest, isNotNeededOnceItem9IsAcknowledged) {
    ready();
    std::vector<std::optional<int>> answers(9, 0);
    answers.back() = 2;
    const auto result = clinic.run<Scales>(nurse)
                            .record(clinic.patient.id, clinic.session, rules::phq9().id, answers)
                            .value();
    EXPECT_EQ(startRefusal(), ErrorCode::ReleaseRequired);
    must(clinic.run<Scales>(prescriber).acknowledge(result.result.id, u"Spoke with her, no plan"_s));
    EXPECT_EQ(startRefusal(), ErrorCode::Internal) << "started";
}

TEST_F(ReleaseTest, isNotNeededOnceAPrescriberDecidedOnTheChart) {
    ready();
    auto entries = clinic.run<ChartEntries>(nurse);
    must(entries.answerRisk(clinic.patient.id, {u"aneurysmal-disease"_s, true, {}}));
    EXPECT_EQ(startRefusal(), ErrorCode::ReleaseRequired);
    must(clinic.run<ChartEntries>(prescriber)
             .decideRisk(clinic.patient.id, u"aneurysmal-disease"_s, true, u"Clipped in 2019"_s));
    EXPECT_EQ(startRefusal(), ErrorCode::Internal) << "started";
}

TEST_F(ReleaseTest, isAskedAnewForWhatAroseAfterIt) {
    ready("152/88 72 98 14 s0 d0");
    must(told(ReleaseDecision::Proceed, u"Usual for her"_s));
    clinic.wait(3);
    answer("suicidal-thoughts", true);
    EXPECT_EQ(startRefusal(), ErrorCode::ReleaseRequired);
    EXPECT_EQ(told(ReleaseDecision::Proceed, u"Yes"_s, clinic.clinic.clock.now() - minutes(2)).error(),
              (Error{ErrorCode::InvalidDate, u"event-time"_s, {}}))
        << "that was not spoken of";
    must(told(ReleaseDecision::Proceed, u"Passive thoughts, plan gone through"_s));
    EXPECT_THAT(newest().reasons, ElementsAre(u"pressure"_s, u"suicidal-thoughts"_s));
    EXPECT_EQ(startRefusal(), ErrorCode::Internal) << "started";
}

TEST_F(ReleaseTest, keepsWhenItWasTold) {
    ready("152/88 72 98 14 s0 d0");
    const Instant said = clinic.clinic.clock.now() + minutes(2);
    clinic.wait(6);
    must(told(ReleaseDecision::Proceed, u"Usual for her"_s, said));
    EXPECT_EQ(newest().stamp.eventAt, said);
    EXPECT_EQ(newest().stamp.enteredAt, clinic.clinic.clock.now());
}

TEST_F(ReleaseTest, isToldByAPrescriberAndWrittenByWhoRunsTheSession) {
    ready("152/88 72 98 14 s0 d0");
    EXPECT_EQ(checkIn(nurse)
                  .recordToldRelease(clinic.session, {nurse.id, ReleaseDecision::Proceed, u"me"_s})
                  .error(),
              (Error{ErrorCode::NotOneOfTheChoices, u"prescriber"_s, {}}));
    EXPECT_EQ(told(ReleaseDecision::Requested, u"?"_s).error().code, ErrorCode::NotOneOfTheChoices);
    EXPECT_EQ(told(ReleaseDecision::Hold, {}).error().code, ErrorCode::ReasonRequired);
    EXPECT_EQ(checkIn(clinic.clinic.administrator)
                  .recordToldRelease(clinic.session, {prescriber.id, ReleaseDecision::Proceed, u"me"_s})
                  .error()
                  .code,
              ErrorCode::NotPermitted);
    must(clinic.run<SessionOwner>(prescriber).takeOver(clinic.session));
    EXPECT_EQ(told(ReleaseDecision::Proceed, u"yes"_s).error().code, ErrorCode::NotOwner);
    EXPECT_TRUE(clinic.record().releases.empty());
}

TEST_F(ReleaseTest, isTheFirstLineOfWhatNeedsThePrescriberUntilItIsDecided) {
    ready("195/118 72 98 14 s0 d0");
    must(checkIn(nurse).requestRelease(clinic.session));
    const auto first = [&] {
        return SessionBoard(clinic.clinic.open(), prescriber).attention().value().front();
    };
    EXPECT_EQ(first().kind, AttentionKind::ReleaseAsked);
    EXPECT_EQ(first().level, AttentionLevel::Urgent);
    EXPECT_EQ(first().session, clinic.session);
    must(checkIn(prescriber).decideRelease(clinic.session, ReleaseDecision::Hold, u"Wait an hour"_s));
    EXPECT_NE(first().kind, AttentionKind::ReleaseAsked);
}

struct FirstSpray : testing::Test {
    test::SprayClinic spray;
};

TEST_F(FirstSpray, needsAPrescriberWithoutEnrolment) {
    spray.arrived();
    const auto answer = [&](bool enrolled) {
        must(spray.run<CheckIn>(spray.nurse())
                 .answerChecklist(spray.session, u"rems-enrolled"_s, enrolled, u"form is on its way"_s));
    };
    answer(false);
    EXPECT_EQ(spray.device().error().code, ErrorCode::ReleaseRequired);
    answer(true);
    EXPECT_TRUE(spray.device());
}

TEST_F(FirstSpray, needsAPrescriberForANewMedicineThatIsKnownAtTheNext) {
    const auto answer = [&] {
        must(spray.run<CheckIn>(spray.nurse())
                 .answerChecklist(spray.session, u"benzodiazepines"_s, true, u"lorazepam 1 mg"_s));
    };
    spray.arrived();
    answer();
    EXPECT_EQ(spray.device().error().code, ErrorCode::ReleaseRequired);
    must(spray.run<CheckIn>(spray.clinic.psychiatrist)
             .decideRelease(spray.session, ReleaseDecision::Proceed, u"Evening dose, watched longer"_s));
    ASSERT_TRUE(spray.device());
    must(spray.run<Discharge>(spray.nurse())
             .recordEarly(spray.session, DischargeKind::AgainstAdvice, u"Wants to go home"_s));
    spray.wait(4 * 24 * 60);
    spray.session = spray.plan();
    spray.arrived();
    answer();
    EXPECT_TRUE(spray.device()) << "nothing is new";
}

} // namespace
} // namespace tidemark::services
