// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/courses/CourseDecisions.h"

#include "rules/scales/Phq9.h"

#include "services/board/SessionBoard.h"
#include "services/clinic/OpeningDays.h"
#include "services/courses/Boosters.h"
#include "services/courses/Courses.h"
#include "services/courses/DoseFactsReading.h"
#include "services/scales/Scales.h"
#include "support/SessionClinic.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <iterator>

namespace tidemark::services {
namespace {

using namespace Qt::StringLiterals;

/// Six infusions two days apart, PHQ-9 before each; the clock then stands at the end of the sixth.
struct CourseDecisionsTest : testing::Test {
    test::SessionClinic clinic;
    CourseDecisions decisions(const Actor& actor) { return {clinic.clinic.open(), actor}; }
    Boosters boosters(const Actor& actor) { return {clinic.clinic.open(), actor}; }

    void days(int count) { clinic.wait(count * 24 * 60); }
    void phq9(int total) {
        std::vector<std::optional<int>> answers(9, 0);
        for (std::size_t i = 0; i < 8; ++i) {
            answers[i] = std::min(total, 3);
            total -= *answers[i];
        }
        (void)Scales(clinic.clinic.open(), clinic.nurse())
            .record(clinic.patient.id, {}, rules::phq9().id, answers)
            .value();
    }
    void next() {
        days(2);
        clinic.session = clinic.plan();
    }
    void give(int score) {
        phq9(score);
        clinic.wait(1);
        clinic.left();
    }
    void induction(int last = 8, int sessions = 6) {
        for (int number = 1; number <= sessions; ++number) {
            if (number > 1) {
                next();
            }
            give(number == 1 ? 20 : number == sessions ? last : 16);
        }
    }
    std::optional<DecisionAsked> asked() {
        return decisions(clinic.clinic.psychiatrist).asked(clinic.patient.id).value();
    }
    Result<CourseDecision> decide(CourseChoice choice, const QString& reason = {}) {
        return decisions(clinic.clinic.psychiatrist).record({clinic.patient.id, choice, reason});
    }
    std::optional<BoosterView> booster() {
        return boosters(clinic.nurse()).ofPatient(clinic.patient.id).value();
    }
};

TEST_F(CourseDecisionsTest, isOneLineOfTheClinicsAttentionUntilItIsDecided) {
    const auto pending = [&] {
        const auto all = SessionBoard(clinic.clinic.open(), clinic.nurse()).attention().value();
        std::vector<AttentionLine> lines;
        std::ranges::copy_if(all, std::back_inserter(lines), [](const AttentionLine& line) {
            return line.kind == AttentionKind::DecisionPending;
        });
        return lines;
    };
    induction(8, 5);
    EXPECT_TRUE(pending().empty()) << "five of six";
    next();
    EXPECT_TRUE(pending().empty());
    give(8);
    EXPECT_EQ(pending().size(), asked() ? 1U : 0U) << "the same rule as on the patient's page";
    ASSERT_EQ(pending().size(), 1U);
    EXPECT_EQ(pending().front().patient, clinic.patient.id);
    EXPECT_EQ(pending().front().level, AttentionLevel::Soon);
    days(3);
    EXPECT_EQ(pending().front().level, AttentionLevel::Due);
    EXPECT_EQ(pending().front().number, 3);
    ASSERT_TRUE(decide(CourseChoice::Continue));
    EXPECT_TRUE(pending().empty());
}

TEST_F(CourseDecisionsTest, areAskedAtTheEndOfTheInductionWithTheEvidence) {
    induction(9, 5);
    EXPECT_FALSE(asked());
    next();
    give(9);
    const auto question = asked();
    ASSERT_TRUE(question);
    EXPECT_EQ(question->due.sessionsGiven, 6);
    EXPECT_EQ(question->evidence.points, -11);
    EXPECT_EQ(question->evidence.percent, -55);
    EXPECT_EQ(question->evidence.word, rules::OutcomeWord::Response);
}

TEST_F(CourseDecisionsTest, areKeptWithWhoWhenAndTheNumbersOfThatMoment) {
    induction(9);
    const qint64 before = clinic.auditLength();
    const auto kept = decide(CourseChoice::Continue, u"Boosters, first after four weeks"_s);
    ASSERT_TRUE(kept);
    EXPECT_EQ(clinic.auditLength(), before + 1);
    EXPECT_FALSE(asked());
    phq9(3);
    const CourseDecision read = decisions(clinic.nurse()).ofPatient(clinic.patient.id).value().front();
    EXPECT_EQ(read.authorName, clinic.clinic.psychiatrist.displayName);
    EXPECT_EQ(read.decidedAt, kept->decidedAt);
    EXPECT_EQ(read.choice, CourseChoice::Continue);
    EXPECT_EQ(read.baseline, 20);
    EXPECT_EQ(read.latest, 9) << "what was known then";
    EXPECT_EQ(decide(CourseChoice::Continue).error().code, ErrorCode::WrongState);
}

TEST_F(CourseDecisionsTest, areThePrescribersAndNeedAReasonToStopOrToChange) {
    induction();
    EXPECT_EQ(decisions(clinic.nurse()).record({clinic.patient.id, CourseChoice::Continue, {}}).error().code,
              ErrorCode::NotPermitted);
    for (const CourseChoice choice : {CourseChoice::Stop, CourseChoice::Change}) {
        EXPECT_EQ(decide(choice, u" "_s).error().code, ErrorCode::ReasonRequired);
    }
    EXPECT_TRUE(asked());
    EXPECT_TRUE(decide(CourseChoice::Repeat));
}

TEST_F(CourseDecisionsTest, toStopEndTheCourseAndCallOffWhatIsPlanned) {
    induction();
    const SessionId planned = clinic.plan();
    ASSERT_TRUE(decide(CourseChoice::Stop, u"No benefit"_s));
    const auto sessions =
        SessionBoard(clinic.clinic.open(), clinic.nurse()).ofPatient(clinic.patient.id).value();
    for (const Session& session : sessions) {
        EXPECT_EQ(session.state == SessionState::Cancelled, session.id == planned);
    }
    EXPECT_TRUE(
        Courses(clinic.clinic.open(), clinic.nurse()).ofPatient(clinic.patient.id).value()->course.closedAt);
    EXPECT_FALSE(booster());
}

TEST_F(CourseDecisionsTest, boostersBeginWithTheEndOfTheInduction) {
    induction(8, 5);
    EXPECT_FALSE(booster());
    next();
    give(8);
    const auto view = booster();
    ASSERT_TRUE(view);
    EXPECT_FALSE(view->window) << "nobody has decided anything";
    EXPECT_FALSE(view->proposal) << "the line was never crossed again";
    EXPECT_EQ(view->line, 10);
}

TEST_F(CourseDecisionsTest, boostersAreProposedFromThisPatientsOwnWearOff) {
    induction(8);
    days(10);
    phq9(7);
    days(20);
    phq9(12);
    const auto view = booster();
    ASSERT_TRUE(view && view->proposal);
    EXPECT_EQ(view->proposal->crossed, 1);
    EXPECT_EQ(view->proposal->medianDays, 30) << "whole days since the sixth infusion began";
    EXPECT_EQ(view->proposal->intervalDays, 27);
    EXPECT_EQ(view->proposal->proposed, view->lastSession.addDays(27));
}

TEST_F(CourseDecisionsTest, boostersAreProposedOnADayTheClinicIsOpen) {
    induction(8);
    ASSERT_TRUE(boosters(clinic.nurse()).setInterval({booster()->course.id, u"28"_s}));
    const QDate due = booster()->window->due;
    OpeningDays opening(clinic.clinic.open(), clinic.clinic.administrator);
    ASSERT_TRUE(opening.setWeekdays({true, true, true, true, true, true, true}));
    EXPECT_EQ(booster()->day, (rules::BoosterDay{due, due, rules::BoosterMove::None, false}));
    ASSERT_TRUE(opening.close({due, u"Holiday"_s}));
    EXPECT_EQ(booster()->day, (rules::BoosterDay{due, due.addDays(1), rules::BoosterMove::Closed, false}));
}

TEST_F(CourseDecisionsTest, boostersAreDueAndOverdueByTheDecidedInterval) {
    induction(8);
    const CourseId course = booster()->course.id;
    EXPECT_EQ(boosters(clinic.nurse()).setInterval({course, u"0"_s}).error().field, u"booster-interval"_s);
    EXPECT_EQ(boosters(clinic.clinic.administrator).setInterval({course, u"28"_s}).error().code,
              ErrorCode::NotPermitted);
    ASSERT_TRUE(boosters(clinic.nurse()).setInterval({course, u"28"_s}));
    days(20);
    EXPECT_EQ(booster()->state, rules::BoosterState::NotDue);
    days(1);
    EXPECT_EQ(booster()->state, rules::BoosterState::Due);
    days(14);
    EXPECT_EQ(booster()->state, rules::BoosterState::Due);
    days(1);
    EXPECT_EQ(booster()->state, rules::BoosterState::Overdue);
    ASSERT_TRUE(boosters(clinic.nurse()).setInterval({course, u""_s}));
    EXPECT_FALSE(booster()->window);
}

TEST_F(CourseDecisionsTest, aBoosterIsPlannedOnTheAcceptedDayAndKeepsItsInterval) {
    induction(8);
    const QDate last = booster()->lastSession;
    const auto plan = [&](const QDate& day) {
        return boosters(clinic.nurse())
            .plan({clinic.patient.id, day.toString(Qt::ISODate), QTime(9, 30), u"Room 2"_s});
    };
    EXPECT_EQ(plan(last.addDays(-1)).error().field, u"booster-day"_s);
    const auto planned = plan(last.addDays(26));
    ASSERT_TRUE(planned);
    EXPECT_EQ(planned->phase, CoursePhase::Booster);
    EXPECT_EQ(planned->ordinal, 1);
    const auto view = booster();
    EXPECT_EQ(view->course.boosterIntervalDays, 26);
    ASSERT_TRUE(view->planned);
    EXPECT_EQ(view->planned->id, planned->id);
    EXPECT_EQ(plan(last.addDays(30)).error().code, ErrorCode::WrongState) << "one is planned already";
}

TEST_F(CourseDecisionsTest, theFactsAboutTheDoseComeFromTheWholeChart) {
    induction(16, 3);
    const auto facts =
        readDoseFacts(clinic.clinic.open(), clinic.clinic.psychiatrist, clinic.patient.id).value();
    ASSERT_TRUE(facts);
    EXPECT_EQ(facts->present, 0.5);
    EXPECT_EQ(facts->sessionsAtDose, 3);
    EXPECT_EQ(facts->improvement, 20);
    EXPECT_FALSE(facts->responded);
    EXPECT_TRUE(facts->weightDays);
    EXPECT_FALSE(facts->nextStep) << "the example has no steps, and nobody approved it";
}

} // namespace
} // namespace tidemark::services
