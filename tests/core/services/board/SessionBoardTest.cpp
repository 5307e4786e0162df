// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/board/SessionBoard.h"

#include "rules/scales/Phq9.h"

#include "services/courses/SessionPlanning.h"
#include "services/orders/Orders.h"
#include "services/scales/Scales.h"
#include "services/sessions/Amendments.h"
#include "services/sessions/CheckIn.h"
#include "services/sessions/Discharge.h"
#include "services/sessions/SessionEvents.h"
#include "services/sessions/SessionPump.h"
#include "support/PumpSettings.h"
#include "support/SessionClinic.h"

#include <gmock/gmock.h>

namespace tidemark::services {
namespace {

using test::must;
using test::SessionClinic;

struct SessionBoardTest : testing::Test {
    SessionClinic visit;
    SessionBoard board(const Actor& actor) { return {visit.clinic.open(), actor}; }

    std::vector<BoardCard> today() { return board(visit.nurse()).day(visit.clinic.open().today()).value(); }
    BoardCard card() { return today().front(); }
    /// A session of somebody else today: one patient has one running session.
    SessionId planForAnother() {
        const Patient another = visit.clinic.orderedPatient();
        return SessionPlanning(visit.clinic.open(), visit.nurse())
            .plan({another.id, visit.clinic.clock.now(), QStringLiteral("Room 2")})
            .value()
            .id;
    }
    std::vector<AttentionLine> attention() { return board(visit.nurse()).attention().value(); }
    std::vector<AttentionKind> kinds() {
        std::vector<AttentionKind> all;
        for (const AttentionLine& line : attention()) {
            all.push_back(line.kind);
        }
        return all;
    }
};

TEST_F(SessionBoardTest, showsThePlannedSessionWithItsDoseFromTheLatestWeight) {
    const BoardCard planned = card();
    EXPECT_EQ(planned.session.id, visit.session);
    EXPECT_EQ(planned.patient.familyName, visit.patient.familyName);
    ASSERT_TRUE(planned.dose.has_value());
    EXPECT_DOUBLE_EQ(planned.dose->value, 35.0);
    EXPECT_EQ(planned.duration.value, 40);
    EXPECT_TRUE(planned.scoresDue);
    EXPECT_FALSE(planned.nextReading.has_value());
}

TEST_F(SessionBoardTest, showsOnlyTheDayAskedForAndWhatStillRuns) {
    const QDate tomorrow = visit.clinic.open().today().addDays(1);
    EXPECT_TRUE(board(visit.nurse()).day(tomorrow).value().empty());
    visit.started();
    EXPECT_EQ(board(visit.nurse()).day(tomorrow).value().size(), 1U);
}

TEST_F(SessionBoardTest, takesTheScoresOffTheCardOnceThePhq9IsAnswered) {
    const std::vector<std::optional<int>> answers(9, 0);
    Scales scales(visit.clinic.open(), visit.nurse());
    ASSERT_TRUE(scales.record(visit.patient.id, visit.session, rules::phq9().id, answers).has_value());
    EXPECT_FALSE(card().scoresDue);
}

TEST_F(SessionBoardTest, followsASessionFromTheReleaseToReadyToLeave) {
    visit.arrived().checked().vitals("168/98 80 97 14 s0 d0");
    must(visit.run<services::CheckIn>(visit.nurse()).requestRelease(visit.session));
    EXPECT_TRUE(card().releaseAsked);
    must(visit.run<services::CheckIn>(visit.clinic.psychiatrist)
             .decideRelease(visit.session, ReleaseDecision::Hold, QStringLiteral("wait")));
    EXPECT_FALSE(card().releaseAsked);
    EXPECT_TRUE(card().onHold);
    must(visit.run<services::CheckIn>(visit.clinic.psychiatrist)
             .decideRelease(visit.session, ReleaseDecision::Proceed, QStringLiteral("usual for her")));
    EXPECT_FALSE(card().onHold);
    must(visit.run<services::SessionPump>(visit.nurse()).start(visit.session, test::startedAlone()));
    const Instant start = visit.clinic.clock.now();
    EXPECT_EQ(card().nextReading, start + std::chrono::minutes(10));
    ASSERT_TRUE(visit.run<services::SessionEvents>(visit.nurse())
                    .setEffect(visit.session, QStringLiteral("nausea"), Severity::Mild)
                    .has_value());
    must(visit.run<services::SessionPump>(visit.nurse()).pause(visit.session));
    EXPECT_TRUE(card().paused);
    EXPECT_THAT(card().openEffects, testing::ElementsAre("nausea"));
    must(visit.run<services::SessionPump>(visit.nurse()).resume(visit.session));
    EXPECT_FALSE(card().paused);
    visit.wait(10);
    visit.vitals("150/90 84 97 14 s1 d2");
    EXPECT_EQ(card().lastReading->systolic, 150);
    EXPECT_EQ(card().nextReading, start + std::chrono::minutes(20));
}

TEST_F(SessionBoardTest, saysWhenThePatientIsReadyToLeave) {
    visit.infused();
    EXPECT_FALSE(card().readyToLeave);
    visit.wait(61);
    visit.vitals("122/76 70 98 14 s0 d0");
    EXPECT_FALSE(card().readyToLeave);
    must(visit.run<services::Discharge>(visit.nurse()).confirmPoint(visit.session, QStringLiteral("steady")));
    must(visit.run<services::Discharge>(visit.nurse()).confirmPoint(visit.session, QStringLiteral("escort")));
    EXPECT_TRUE(card().readyToLeave);
    EXPECT_FALSE(card().overridden);
}

TEST_F(SessionBoardTest, saysWhatWasOverridden) {
    visit.infused();
    visit.wait(61);
    visit.vitals("122/76 70 98 14 s0 d0");
    must(visit.run<services::Discharge>(visit.nurse()).confirmPoint(visit.session, QStringLiteral("steady")));
    must(visit.run<services::Discharge>(visit.nurse())
             .passOverPoint(visit.session, QStringLiteral("escort"), QStringLiteral("lives next door")));
    EXPECT_TRUE(card().readyToLeave);
    EXPECT_TRUE(card().overridden);
}

TEST_F(SessionBoardTest, ordersByWhatIsDueNextThenLeftThenSigned) {
    visit.isSigned();
    const SessionId signedOne = visit.session;
    const SessionId later = visit.plan();
    visit.session = later;
    visit.left();
    visit.session = visit.plan();
    const SessionId running = visit.session;
    visit.started();
    const SessionId planned = visit.plan();
    std::vector<SessionId> order;
    for (const BoardCard& each : today()) {
        order.push_back(each.session.id);
    }
    EXPECT_THAT(order, testing::ElementsAre(planned, running, later, signedOne));
}

TEST_F(SessionBoardTest, callsForTheSignatureOfALeftAndOfAnAmendedSession) {
    EXPECT_TRUE(attention().empty());
    visit.left();
    EXPECT_THAT(kinds(), testing::ElementsAre(AttentionKind::Unsigned));
    EXPECT_EQ(attention().front().patientName, "Brandt, Ida");
    (void)visit.sign();
    EXPECT_TRUE(attention().empty());
    must(visit.run<services::Amendments>(visit.nurse())
             .amendNote(visit.session, QStringLiteral("Driver was late"), QStringLiteral("Forgotten")));
    EXPECT_THAT(kinds(), testing::ElementsAre(AttentionKind::Unsigned));
    (void)visit.sign();
    EXPECT_TRUE(attention().empty());
}

TEST_F(SessionBoardTest, callsForALateReadingFromTheMinuteItIsLate) {
    visit.started();
    visit.wait(15);
    EXPECT_TRUE(attention().empty());
    visit.wait(1);
    ASSERT_THAT(kinds(), testing::ElementsAre(AttentionKind::ReadingLate));
    EXPECT_EQ(attention().front().number, 6);
    visit.vitals("130/80 76 98 14 s0 d0");
    EXPECT_TRUE(attention().empty());
}

TEST_F(SessionBoardTest, callsUrgentlyForASeverePressureUntilTheNextReadingIsBelow) {
    visit.started();
    const std::vector<std::pair<const char*, bool>> cases{
        {"179/109 80 98", false}, {"180/109 80 98", true}, {"179/110 80 98", true}, {"150/90 80 98", false}};
    for (const auto& [line, severe] : cases) {
        visit.wait(1);
        visit.vitals(line);
        const auto lines = attention();
        ASSERT_EQ(lines.size(), severe ? 1U : 0U) << line;
        if (severe) {
            EXPECT_EQ(lines.front().kind, AttentionKind::SevereReading);
            EXPECT_EQ(lines.front().level, AttentionLevel::Urgent);
        }
    }
}

TEST_F(SessionBoardTest, callsForAnOrderWhereTodaysSessionHasNone) {
    const auto order = Orders(visit.clinic.open(), visit.nurse()).inForce(visit.patient.id).value();
    must(Orders(visit.clinic.open(), visit.clinic.psychiatrist)
             .revoke(order->id, QStringLiteral("New arrhythmia")));
    EXPECT_THAT(kinds(), testing::ElementsAre(AttentionKind::OrderMissing));
}

TEST_F(SessionBoardTest, putsItem9BeforeWhatIsNotUrgent) {
    visit.left();
    std::vector<std::optional<int>> answers(9, 0);
    answers.back() = 2;
    const auto answered = Scales(visit.clinic.open(), visit.nurse())
                              .record(visit.patient.id, {}, rules::phq9().id, answers)
                              .value();
    ASSERT_THAT(kinds(), testing::ElementsAre(AttentionKind::Item9, AttentionKind::Unsigned));
    EXPECT_EQ(attention().front().level, AttentionLevel::Urgent);
    EXPECT_EQ(attention().front().number, 2);
    must(Scales(visit.clinic.open(), visit.clinic.psychiatrist)
             .acknowledge(answered.result.id, QStringLiteral("Safety plan")));
    EXPECT_THAT(kinds(), testing::ElementsAre(AttentionKind::Unsigned));
}

TEST_F(SessionBoardTest, putsTheRequiredReadingsOnTheBar) {
    visit.started();
    visit.wait(10);
    visit.vitals("130/80 76 98 14 s0 d0");
    visit.wait(21);
    const BoardCard running = card();
    EXPECT_EQ(running.span.value, 120);
    using rules::ColumnState;
    EXPECT_THAT(running.checks, testing::ElementsAre(
                                    CheckMark{10, ColumnState::Taken}, CheckMark{20, ColumnState::Late},
                                    CheckMark{30, ColumnState::Due}, CheckMark{40, ColumnState::Future},
                                    CheckMark{55, ColumnState::Future}, CheckMark{70, ColumnState::Future},
                                    CheckMark{85, ColumnState::Future}, CheckMark{100, ColumnState::Future}));
}

TEST_F(SessionBoardTest, proposesAStartThatKeepsTheChecksOfTwoChairsApart) {
    visit.arrived();
    EXPECT_FALSE(card().start.has_value()) << "nobody else is here";
    const SessionId first = visit.session;
    visit.checked().vitals("124/78 72 98 14 s0 d0");
    must(visit.run<services::SessionPump>(visit.nurse()).start(visit.session, test::startedAlone()));
    const Instant start = visit.clinic.clock.now();
    visit.session = planForAnother();
    visit.arrived();
    const auto cards = today();
    const auto second =
        std::ranges::find(cards, visit.session, [](const auto& each) { return each.session.id; });
    ASSERT_NE(second, cards.end());
    EXPECT_EQ(second->start, (rules::StaggeredStart{start + std::chrono::minutes(5), 5}));
    const auto running = std::ranges::find(cards, first, [](const auto& each) { return each.session.id; });
    EXPECT_FALSE(running->start.has_value());
}

TEST_F(SessionBoardTest, keepsNoStartApartFromAChairThatMayBeLeft) {
    visit.infused();
    visit.wait(61);
    visit.vitals("122/76 70 98 14 s0 d0");
    must(visit.run<services::Discharge>(visit.nurse()).confirmPoint(visit.session, QStringLiteral("steady")));
    must(visit.run<services::Discharge>(visit.nurse()).confirmPoint(visit.session, QStringLiteral("escort")));
    visit.session = planForAnother();
    visit.arrived();
    for (const BoardCard& each : today()) {
        EXPECT_FALSE(each.start.has_value());
    }
}

TEST_F(SessionBoardTest, givesTwoWhoAreAboutToStartDifferentTimes) {
    visit.started();
    (void)visit.plan();
    (void)visit.plan();
    const SessionId later = services::SessionPlanning(visit.clinic.open(), visit.nurse())
                                .plan({visit.patient.id,
                                       visit.clinic.clock.now() + std::chrono::minutes(31),
                                       {},
                                       QStringLiteral("As agreed")})
                                .value()
                                .id;
    std::vector<Instant> starts;
    for (const BoardCard& each : today()) {
        if (each.start) {
            starts.push_back(each.start->at);
        }
        EXPECT_FALSE(each.session.id == later && each.start) << "not within half an hour";
    }
    ASSERT_EQ(starts.size(), 2U);
    EXPECT_NE(starts.front(), starts.back());
}

/// Everybody's lines that are this patient's.
std::vector<AttentionLine> ofOnly(std::vector<AttentionLine> lines, const PatientId& patient) {
    std::erase_if(lines, [&](const AttentionLine& line) { return line.patient != patient; });
    return lines;
}

TEST_F(SessionBoardTest, tellsOfOnePatientWhatItTellsOfEverybody) {
    visit.left();
    visit.session = visit.plan();
    visit.started();
    visit.wait(40);
    visit.vitals("190/100 84 97 14 s1 d2");
    visit.wait(20);
    const auto whole = ofOnly(attention(), visit.patient.id);
    const auto alone = board(visit.nurse()).attentionOf(visit.patient.id).value();
    ASSERT_EQ(alone.size(), whole.size());
    ASSERT_GE(alone.size(), 2U);
    for (std::size_t line = 0; line < whole.size(); ++line) {
        EXPECT_EQ(alone[line].kind, whole[line].kind);
        EXPECT_EQ(alone[line].session, whole[line].session);
        EXPECT_EQ(alone[line].patientName, whole[line].patientName);
        EXPECT_EQ(alone[line].number, whole[line].number);
    }
}

TEST_F(SessionBoardTest, asksAsMuchOfOnePatientHoweverManyOthersNeedSomebody) {
    visit.left();
    const PatientId first = visit.patient.id;
    const auto asked = [&] {
        const qint64 before = visit.clinic.store().statementCount();
        EXPECT_EQ(board(visit.nurse()).attentionOf(first).value().size(), 1U);
        return visit.clinic.store().statementCount() - before;
    };
    const qint64 alone = asked();
    for (int other = 0; other < 4; ++other) {
        visit.patient = visit.clinic.orderedPatient();
        visit.session = visit.plan();
        visit.left();
    }
    EXPECT_EQ(attention().size(), 5U);
    EXPECT_EQ(asked(), alone);
}

} // namespace
} // namespace tidemark::services
