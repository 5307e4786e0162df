// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/courses/Courses.h"
#include "services/clinic/OpeningDays.h"
#include "services/courses/CourseChanges.h"
#include "services/courses/SessionPlanning.h"
#include "services/orders/Orders.h"
#include "services/protocols/ClinicProtocols.h"
#include "services/sessions/SessionViews.h"
#include "support/ClinicBuilder.h"

#include <gmock/gmock.h>

namespace tidemark::services {
namespace {

using namespace Qt::StringLiterals;
using testing::ElementsAre;

// The clock stands on Monday 2 March 2026, 10:00 in Berlin.
class CoursesTest : public testing::Test {
protected:
    CoursesTest() : m_patient(m_clinic.orderedPatient()) {}

    CourseRequest induction(QDate start = QDate(2026, 3, 2)) const {
        CourseRequest request;
        request.patient = m_patient.id;
        request.protocolId = u"iv-induction-3x2"_s;
        request.start = start;
        request.time = QTime(10, 0);
        request.room = u"Room 1"_s;
        return request;
    }
    Courses courses(const Actor& actor) { return Courses(m_clinic.open(), actor); }
    CourseChanges changes(const Actor& actor) { return CourseChanges(m_clinic.open(), actor); }
    CourseView view() { return courses(m_clinic.nurse).ofPatient(m_patient.id).value().value(); }
    QStringList plan() {
        QStringList lines;
        for (const Session& session : view().sessions) {
            lines << u"%1 %2/%3 %4"_s.arg(code(session.state))
                         .arg(session.ordinal)
                         .arg(session.plannedInPhase)
                         .arg(toLocal(session.plannedAt, m_clinic.clock.zone()).date().toString(u"dd.MM."_s));
        }
        return lines;
    }
    QStringList times() {
        QStringList lines;
        for (const Session& session : view().sessions) {
            lines << toLocal(session.plannedAt, m_clinic.clock.zone()).toString(u"HH:mm"_s);
        }
        return lines;
    }
    SessionId planned(int number) {
        for (const Session& session : view().sessions) {
            if (session.state == SessionState::Planned && session.ordinal == number) {
                return session.id;
            }
        }
        return {};
    }
    qint64 auditLength() { return m_clinic.store().auditHead().length; }

    test::SignedInClinic m_clinic;
    Patient m_patient;
};

TEST_F(CoursesTest, proposesAnInductionWithoutWritingAnything) {
    const qint64 before = auditLength();
    const auto proposal = courses(m_clinic.nurse).propose(induction());
    ASSERT_TRUE(proposal);
    EXPECT_EQ(proposal->sessions.size(), 6U);
    EXPECT_TRUE(proposal->notes.empty());
    EXPECT_EQ(auditLength(), before);
    EXPECT_FALSE(courses(m_clinic.nurse).ofPatient(m_patient.id).value());
}

TEST_F(CoursesTest, keepsTheWholePlanInOneLine) {
    const qint64 before = auditLength();
    ASSERT_TRUE(courses(m_clinic.nurse).accept(induction()));
    EXPECT_EQ(auditLength(), before + 1);
    EXPECT_THAT(plan(),
                ElementsAre(u"planned 1/6 02.03."_s, u"planned 2/6 04.03."_s, u"planned 3/6 06.03."_s,
                            u"planned 4/6 09.03."_s, u"planned 5/6 11.03."_s, u"planned 6/6 13.03."_s));
    EXPECT_EQ(view().course.protocolId, u"iv-induction-3x2"_s);
    EXPECT_EQ(view().planned, 6);
}

TEST_F(CoursesTest, plansRoundTheClinicsClosedDays) {
    ASSERT_TRUE(
        OpeningDays(m_clinic.open(), m_clinic.administrator).close({QDate(2026, 3, 4), u"Training"_s}));
    ASSERT_TRUE(courses(m_clinic.nurse).accept(induction()));
    EXPECT_EQ(plan().at(1), u"planned 2/6 05.03."_s);
}

TEST_F(CoursesTest, refusesAPlanWithoutAnOrderForItsDrugAndRoute) {
    CourseRequest spray = induction();
    spray.protocolId = u"esketamine-trd"_s;
    const auto refused = courses(m_clinic.nurse).accept(spray);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::NoValidOrder);
}

TEST_F(CoursesTest, refusesASecondCourseWhileOneHasSessionsToCome) {
    ASSERT_TRUE(courses(m_clinic.nurse).accept(induction()));
    EXPECT_EQ(courses(m_clinic.nurse).accept(induction()).error().code, ErrorCode::WrongState);
}

TEST_F(CoursesTest, opensTheSameCourseByAWholePlanAndByItsFirstSession) {
    for (const QString& id : {u"iv-induction-3x2"_s, u"iv-booster"_s}) {
        test::SignedInClinic fresh;
        const Patient whole = fresh.orderedPatient();
        const Patient single = fresh.askedPatient(u"Lindqvist"_s, u"Anna"_s);
        OrderForm form;
        form.protocolId = id;
        ASSERT_TRUE(Orders(fresh.open(), fresh.psychiatrist).write(single.id, form));
        CourseRequest request = induction();
        request.patient = whole.id;
        request.protocolId = id;
        request.openEndedSessions = 2;
        const Course planned = Courses(fresh.open(), fresh.nurse).accept(request).value();
        const Session first = SessionPlanning(fresh.open(), fresh.nurse)
                                  .plan({single.id, fresh.open().now(), u"Room 2"_s})
                                  .value();
        const Course opened = Courses(fresh.open(), fresh.nurse).newest(single.id).value().value();
        EXPECT_EQ(opened.protocolId, planned.protocolId);
        EXPECT_EQ(opened.protocolVersion, planned.protocolVersion);
        EXPECT_EQ(opened.plannedInductionSessions, planned.plannedInductionSessions);
        EXPECT_EQ(first.phase,
                  Courses(fresh.open(), fresh.nurse).ofPatient(whole.id).value()->sessions.front().phase);
    }
}

TEST_F(CoursesTest, runsWhatComesAfterTheCoursesPhasesUnderTheOrdersProtocol) {
    ASSERT_TRUE(courses(m_clinic.nurse).accept(induction()));
    OrderForm form;
    form.protocolId = u"iv-booster"_s;
    ASSERT_TRUE(Orders(m_clinic.open(), m_clinic.psychiatrist).write(m_patient.id, form));
    const auto plan = [&](int days) {
        return SessionPlanning(m_clinic.open(), m_clinic.nurse)
            .plan({m_patient.id, m_clinic.open().now() + std::chrono::hours(24 * days), u"Room 2"_s,
                   u"As agreed"_s})
            .value();
    };
    const Session between = plan(1);
    EXPECT_EQ(between.phase, CoursePhase::Induction);
    EXPECT_EQ(between.protocolId, u"iv-induction-3x2"_s);
    const Session after = plan(40);
    EXPECT_EQ(after.phase, CoursePhase::Booster);
    EXPECT_EQ(after.ordinal, 2);
    EXPECT_EQ(after.protocolId, u"iv-booster"_s);
}

TEST_F(CoursesTest, saysWhatAMoveChangesBeforeItIsKept) {
    ASSERT_TRUE(courses(m_clinic.nurse).accept(induction()));
    const qint64 before = auditLength();
    const CourseChange change{CourseStep::Move, planned(2), QDate(2026, 3, 6), {}};
    const auto preview = changes(m_clinic.nurse).preview(change);
    ASSERT_TRUE(preview);
    EXPECT_EQ(preview->replan.moved.front(), (rules::SessionMoved{2, QDate(2026, 3, 4), QDate(2026, 3, 6)}));
    EXPECT_GT(preview->replan.moved.size(), 1U);
    EXPECT_EQ(auditLength(), before);
    const auto kept = changes(m_clinic.nurse).apply(change);
    ASSERT_TRUE(kept);
    EXPECT_EQ(kept->replan.moved, preview->replan.moved);
    EXPECT_EQ(auditLength(), before + 1);
    EXPECT_EQ(plan().at(1), u"planned 2/6 06.03."_s);
    EXPECT_EQ(plan().size(), 6);
}

TEST_F(CoursesTest, movesTheRestWithTheSessionsOwnIdentities) {
    ASSERT_TRUE(courses(m_clinic.nurse).accept(induction()));
    const SessionId third = planned(3);
    ASSERT_TRUE(changes(m_clinic.nurse).apply({CourseStep::Move, planned(2), QDate(2026, 3, 6), {}}));
    EXPECT_EQ(planned(3), third);
}

TEST_F(CoursesTest, refusesADayOnWhichTheClinicIsClosed) {
    ASSERT_TRUE(courses(m_clinic.nurse).accept(induction()));
    const auto refused =
        changes(m_clinic.nurse).preview({CourseStep::Move, planned(2), QDate(2026, 3, 7), {}});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error(), (Error{ErrorCode::Impossible, u"day"_s, u"closed"_s}));
}

TEST_F(CoursesTest, refusesADayThatHasPassed) {
    ASSERT_TRUE(courses(m_clinic.nurse).accept(induction(QDate(2026, 3, 4))));
    const auto refused =
        changes(m_clinic.nurse).preview({CourseStep::Move, planned(1), QDate(2026, 2, 27), {}});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error(), (Error{ErrorCode::Impossible, u"day"_s, u"past"_s}));
}

TEST_F(CoursesTest, movesASingleSessionAloneAndKeepsItsTime) {
    const Session single = SessionPlanning(m_clinic.open(), m_clinic.nurse)
                               .plan({m_patient.id, m_clinic.open().now(), u"Room 2"_s, u"As agreed"_s})
                               .value();
    EXPECT_EQ(
        changes(m_clinic.nurse).apply({CourseStep::Move, single.id, QDate(2026, 3, 7), {}}).error().detail,
        u"closed"_s);
    const auto kept = changes(m_clinic.nurse).apply({CourseStep::Move, single.id, QDate(2026, 3, 6), {}});
    ASSERT_TRUE(kept);
    EXPECT_THAT(kept->replan.moved,
                ElementsAre(rules::SessionMoved{1, QDate(2026, 3, 2), QDate(2026, 3, 6)}));
    EXPECT_EQ(toLocal(view().sessions.front().plannedAt, m_clinic.clock.zone()),
              toLocal(single.plannedAt, m_clinic.clock.zone()).addDays(4));
}

TEST_F(CoursesTest, givesOneSessionAnotherTimeOfDayAndMovesNothingElse) {
    ASSERT_TRUE(courses(m_clinic.nurse).accept(induction()));
    const QStringList before = plan();
    const CourseChange later{CourseStep::Move, planned(2), {}, {}, QTime(14, 30)};
    const auto preview = changes(m_clinic.nurse).preview(later);
    ASSERT_TRUE(preview);
    EXPECT_TRUE(preview->replan.moved.empty());
    ASSERT_TRUE(preview->time);
    EXPECT_EQ(preview->time->from, QTime(10, 0));
    EXPECT_EQ(preview->time->to, QTime(14, 30));
    const qint64 lines = auditLength();
    ASSERT_TRUE(changes(m_clinic.nurse).apply(later));
    EXPECT_EQ(auditLength(), lines + 1);
    EXPECT_EQ(plan(), before);
    EXPECT_THAT(times(), ElementsAre(u"10:00"_s, u"14:30"_s, u"10:00"_s, u"10:00"_s, u"10:00"_s, u"10:00"_s));
}

TEST_F(CoursesTest, keepsTheTimeOfDayThroughAMoveUnlessItNamesAnother) {
    ASSERT_TRUE(courses(m_clinic.nurse).accept(induction()));
    ASSERT_TRUE(changes(m_clinic.nurse).apply({CourseStep::Move, planned(3), {}, {}, QTime(16, 0)}));
    // The third moves along with the second and stays in the afternoon.
    ASSERT_TRUE(
        changes(m_clinic.nurse).apply({CourseStep::Move, planned(2), QDate(2026, 3, 6), {}, QTime(8, 15)}));
    EXPECT_EQ(plan().at(1), u"planned 2/6 06.03."_s);
    EXPECT_NE(plan().at(2), u"planned 3/6 06.03."_s);
    EXPECT_THAT(times(), ElementsAre(u"10:00"_s, u"08:15"_s, u"16:00"_s, u"10:00"_s, u"10:00"_s, u"10:00"_s));
}

TEST_F(CoursesTest, givesASingleSessionAnotherTimeOfDay) {
    const Session single = SessionPlanning(m_clinic.open(), m_clinic.nurse)
                               .plan({m_patient.id, m_clinic.open().now(), u"Room 2"_s, u"As agreed"_s})
                               .value();
    const auto kept = changes(m_clinic.nurse).apply({CourseStep::Move, single.id, {}, {}, QTime(15, 45)});
    ASSERT_TRUE(kept);
    EXPECT_TRUE(kept->replan.moved.empty());
    EXPECT_THAT(times(), ElementsAre(u"15:45"_s));
}

TEST_F(CoursesTest, treatsOnAClosedDayOnlyWhereAPersonSaysSo) {
    ASSERT_TRUE(courses(m_clinic.nurse).accept(induction()));
    CourseChange saturday{CourseStep::Move, planned(2), QDate(2026, 3, 7), {}};
    EXPECT_FALSE(changes(m_clinic.nurse).preview(saturday));
    saturday.closedToo = true;
    ASSERT_TRUE(changes(m_clinic.nurse).apply(saturday));
    EXPECT_EQ(plan().at(1), u"planned 2/6 07.03."_s);
    for (const QString& line : plan().mid(2)) {
        const QDate day = QDate::fromString(line.last(6) + u"2026"_s, u"dd.MM.yyyy"_s);
        EXPECT_LE(day.dayOfWeek(), 5) << qPrintable(line);
    }
    const auto visits = courses(m_clinic.nurse).between(QDate(2026, 3, 7), QDate(2026, 3, 7));
    ASSERT_EQ(visits.value().size(), 1U);
    EXPECT_TRUE(visits->front().onClosedDay);
}

TEST_F(CoursesTest, callsASingleSessionOffWithoutAddingOne) {
    const Session single = SessionPlanning(m_clinic.open(), m_clinic.nurse)
                               .plan({m_patient.id, m_clinic.open().now(), u"Room 2"_s, u"As agreed"_s})
                               .value();
    ASSERT_TRUE(changes(m_clinic.nurse).apply({CourseStep::NoShow, single.id, {}, u"Bus strike"_s}));
    ASSERT_EQ(view().sessions.size(), 1U);
    EXPECT_EQ(view().sessions.front().state, SessionState::NoShow);
}

TEST_F(CoursesTest, addsASessionForOneThatWasMissedAndKeepsFourOfSixTrue) {
    for (const auto& [step, state] :
         {std::pair(CourseStep::Missed, u"missed"_s), std::pair(CourseStep::NoShow, u"no-show"_s)}) {
        test::SignedInClinic fresh;
        const Patient who = fresh.orderedPatient();
        CourseRequest request = induction();
        request.patient = who.id;
        ASSERT_TRUE(Courses(fresh.open(), fresh.nurse).accept(request));
        const auto before = Courses(fresh.open(), fresh.nurse).ofPatient(who.id).value().value();
        fresh.clock.advance(std::chrono::hours(48));
        EXPECT_EQ(CourseChanges(fresh.open(), fresh.nurse)
                      .apply({step, before.sessions.at(1).id, {}, u" "_s})
                      .error()
                      .code,
                  ErrorCode::ReasonRequired);
        ASSERT_TRUE(
            CourseChanges(fresh.open(), fresh.nurse).apply({step, before.sessions.at(1).id, {}, u"Fever"_s}));
        const auto after = Courses(fresh.open(), fresh.nurse).ofPatient(who.id).value().value();
        ASSERT_EQ(after.sessions.size(), 7U);
        int stillPlanned = 0;
        for (const Session& session : after.sessions) {
            stillPlanned += session.state == SessionState::Planned ? 1 : 0;
        }
        EXPECT_EQ(stillPlanned, 6);
        EXPECT_EQ(code(after.sessions.at(1).state), state);
        EXPECT_EQ(after.sessions.back().ordinal, 6);
        EXPECT_EQ(after.sessions.back().plannedInPhase, 6);
    }
}

/// "Did not come" was taken for a day in the future.
TEST_F(CoursesTest, nobodyHasFailedToComeBeforeTheirTime) {
    ASSERT_TRUE(courses(m_clinic.nurse).accept(induction()));
    const SessionId second = planned(2);
    const CourseChange noShow{CourseStep::NoShow, second, {}, u"Not there"_s};
    const auto instant = [&](std::chrono::seconds from) { m_clinic.clock.advance(from); };
    instant(std::chrono::hours(48) - std::chrono::seconds(1));
    EXPECT_EQ(changes(m_clinic.nurse).preview(noShow).error().code, ErrorCode::NotYetTime);
    EXPECT_EQ(changes(m_clinic.nurse).apply(noShow).error().code, ErrorCode::NotYetTime);
    EXPECT_TRUE(changes(m_clinic.nurse).preview({CourseStep::Missed, second, {}, {}}))
        << "the clinic knows beforehand";
    instant(std::chrono::seconds(1));
    EXPECT_TRUE(changes(m_clinic.nurse).apply(noShow));
}

/// The session after it is not put where the day's time has gone by.
TEST_F(CoursesTest, plansNothingIntoThePastInsteadOfWhatWasMissed) {
    ASSERT_TRUE(courses(m_clinic.nurse).accept(induction()));
    // Two sessions later nobody has said that the first was missed.
    m_clinic.clock.advance(std::chrono::hours(48 + 6));
    const auto kept = changes(m_clinic.nurse).apply({CourseStep::NoShow, planned(1), {}, u"Not there"_s});
    ASSERT_TRUE(kept);
    for (const Session& session : view().sessions) {
        if (session.state == SessionState::Planned) {
            EXPECT_GE(session.plannedAt, m_clinic.clock.now());
        }
    }
}

TEST_F(CoursesTest, asksForTheReasonOfAMoveTooNearToAnotherSession) {
    ASSERT_TRUE(courses(m_clinic.nurse).accept(induction()));
    const Session single =
        SessionPlanning(m_clinic.open(), m_clinic.nurse)
            .plan({m_patient.id, m_clinic.clock.now() + std::chrono::hours(24 * 30), u"Room 2"_s})
            .value();
    CourseChange near{CourseStep::Move, single.id, QDate(2026, 3, 13), {}};
    const auto preview = changes(m_clinic.nurse).preview(near);
    ASSERT_TRUE(preview);
    ASSERT_EQ(preview->questions.size(), 1U);
    EXPECT_EQ(preview->questions.front(), (Error{ErrorCode::SessionTooNear, u"reason"_s, u"2026-03-13"_s}));
    EXPECT_EQ(changes(m_clinic.nurse).apply(near).error(), preview->questions.front());
    near.reason = u"The last one was stopped after five minutes"_s;
    EXPECT_TRUE(changes(m_clinic.nurse).apply(near));
}

TEST_F(CoursesTest, asksForTheReasonOfAMoveToAnHourThatHasGoneBy) {
    ASSERT_TRUE(courses(m_clinic.nurse).accept(induction()));
    m_clinic.clock.advance(std::chrono::minutes(5));
    const CourseChange earlier{CourseStep::Move, planned(1), {}, {}, QTime(8, 0)};
    EXPECT_EQ(changes(m_clinic.nurse).apply(earlier).error().code, ErrorCode::InThePast);
    EXPECT_TRUE(changes(m_clinic.nurse)
                    .preview({CourseStep::Move, planned(1), {}, {}, QTime(16, 0)})
                    ->questions.empty());
}

TEST_F(CoursesTest, asksForTheReasonOfACourseThatBeginsInThePast) {
    CourseRequest request = induction();
    request.time = QTime(8, 0);
    EXPECT_EQ(courses(m_clinic.nurse).accept(request).error().code, ErrorCode::InThePast);
    request.reason = u"Given on paper"_s;
    EXPECT_TRUE(courses(m_clinic.nurse).accept(request));
}

TEST_F(CoursesTest, stopsEarlyWithAReasonAndCancelsWhatWasStillPlanned) {
    const Course course = courses(m_clinic.nurse).accept(induction()).value();
    EXPECT_EQ(courses(m_clinic.nurse).stop(course.id, {}).error().code, ErrorCode::ReasonRequired);
    ASSERT_TRUE(courses(m_clinic.nurse).stop(course.id, u"Remission after two"_s));
    EXPECT_TRUE(view().course.closedAt);
    EXPECT_EQ(view().course.closeReason, u"Remission after two"_s);
    EXPECT_FALSE(view().next);
    EXPECT_EQ(courses(m_clinic.nurse).stop(course.id, u"Again"_s).error().code, ErrorCode::WrongState);
}

TEST_F(CoursesTest, showsTheClinicsWeekWithWhatStandsOnAClosedDay) {
    ASSERT_TRUE(courses(m_clinic.nurse).accept(induction()));
    ASSERT_TRUE(OpeningDays(m_clinic.open(), m_clinic.administrator).close({QDate(2026, 3, 4), {}}));
    const auto visits = courses(m_clinic.nurse).between(QDate(2026, 3, 2), QDate(2026, 3, 8));
    ASSERT_TRUE(visits);
    ASSERT_EQ(visits->size(), 3U);
    EXPECT_FALSE(visits->at(0).onClosedDay);
    EXPECT_TRUE(visits->at(1).onClosedDay);
}

TEST_F(CoursesTest, isPlannedByNursesAndReadByTheAdministrator) {
    EXPECT_EQ(courses(m_clinic.administrator).accept(induction()).error().code, ErrorCode::NotPermitted);
    EXPECT_TRUE(courses(m_clinic.administrator).between(QDate(2026, 3, 2), QDate(2026, 3, 8)));
    EXPECT_EQ(OpeningDays(m_clinic.open(), m_clinic.nurse).setWeekdays({true}).error().code,
              ErrorCode::NotPermitted);
}

TEST_F(CoursesTest, runsASessionUnderTheVersionItsCourseWasOpenedBy) {
    ASSERT_TRUE(courses(m_clinic.nurse).accept(induction()));
    Protocol changed = protocolVersion(m_clinic.open(), u"iv-induction-3x2"_s, 1).value();
    changed.readingMinutes = {15, 30, 45};
    const auto second =
        ClinicProtocols(m_clinic.open(), m_clinic.psychiatrist).save(changed, u"Fewer readings"_s);
    ASSERT_TRUE(second);
    EXPECT_EQ(second->protocol.version, 2);
    // A draft is not used; an approved one is, from the next course on.
    EXPECT_EQ(presentProtocol(m_clinic.open(), changed.id).value()->version, 1);
    ASSERT_TRUE(ClinicProtocols(m_clinic.open(), m_clinic.administrator).approve(changed.id, 2, {}));
    EXPECT_EQ(presentProtocol(m_clinic.open(), changed.id).value()->version, 2);
    EXPECT_EQ(
        ClinicProtocols(m_clinic.open(), m_clinic.administrator).approve(changed.id, 2, {}).error().code,
        ErrorCode::WrongState);
    const auto session = services::SessionViews(m_clinic.open(), m_clinic.nurse).view(planned(1));
    ASSERT_TRUE(session);
    EXPECT_EQ(session->protocol.version, 1);
    EXPECT_EQ(session->protocol.readingMinutes.size(), 6U);
}

TEST_F(CoursesTest, anApprovalIsSeenOnAVersionThatWasReadBefore) {
    const QString id = u"iv-induction-3x2"_s;
    ASSERT_EQ(protocolVersion(m_clinic.open(), id, 1).value().status, ProtocolStatus::Example);
    ASSERT_TRUE(ClinicProtocols(m_clinic.open(), m_clinic.administrator).approve(id, 1, {}));
    EXPECT_EQ(protocolVersion(m_clinic.open(), id, 1).value().status, ProtocolStatus::Approved);
}

TEST_F(CoursesTest, startsANewProtocolAsACopyUnderAnIdAndATitleOfItsOwn) {
    Protocol copy = protocolVersion(m_clinic.open(), u"iv-induction-3x2"_s, 1).value();
    const QString title = copy.title;
    const auto refusal = [&](const QString& id, const QString& called) {
        copy.id = id;
        copy.title = called;
        const auto kept =
            ClinicProtocols(m_clinic.open(), m_clinic.psychiatrist).startNew(copy, u"For older patients"_s);
        return kept ? Error() : kept.error();
    };
    EXPECT_EQ(refusal(u"iv-booster"_s, u"Slow"_s), (Error{ErrorCode::Duplicate, u"id"_s, {}}));
    EXPECT_EQ(refusal(u"iv-ketamine"_s, u"Slow"_s), (Error{ErrorCode::Duplicate, u"id"_s, {}}));
    EXPECT_EQ(refusal(u"iv-slow"_s, title.toUpper()), (Error{ErrorCode::Duplicate, u"title"_s, {}}));
    EXPECT_EQ(refusal(u"IV slow"_s, u"Slow"_s).field, u"id"_s);
    copy.id = u"iv-slow"_s;
    copy.title = u"Slow induction"_s;
    const auto kept =
        ClinicProtocols(m_clinic.open(), m_clinic.psychiatrist).startNew(copy, u"For older patients"_s);
    ASSERT_TRUE(kept);
    EXPECT_EQ(kept->protocol.version, 1);
    EXPECT_EQ(kept->protocol.status, ProtocolStatus::Draft);
    EXPECT_FALSE(presentProtocol(m_clinic.open(), copy.id).value()) << "nothing runs under a draft";
    ASSERT_TRUE(ClinicProtocols(m_clinic.open(), m_clinic.administrator).approve(copy.id, 1, {}));
    EXPECT_EQ(presentProtocol(m_clinic.open(), copy.id).value()->title, u"Slow induction"_s);
    EXPECT_EQ(ClinicProtocols(m_clinic.open(), m_clinic.nurse).startNew(copy, u"Again"_s).error().code,
              ErrorCode::NotPermitted);
}

TEST_F(CoursesTest, takesAProtocolInFromItsFile) {
    QByteArray file =
        ClinicProtocols(m_clinic.open(), m_clinic.administrator).file(u"iv-booster"_s, 1).value();
    file.replace("\"id\": \"iv-booster\"", "\"id\": \"iv-top-up\"");
    EXPECT_EQ(ClinicProtocols(m_clinic.open(), m_clinic.nurse).takeIn(file, u"New"_s).error().code,
              ErrorCode::NotPermitted);
    EXPECT_EQ(ClinicProtocols(m_clinic.open(), m_clinic.administrator).takeIn(file, {}).error().code,
              ErrorCode::ReasonRequired);
    const auto kept =
        ClinicProtocols(m_clinic.open(), m_clinic.administrator).takeIn(file, u"From the other house"_s);
    ASSERT_TRUE(kept);
    EXPECT_EQ(kept->protocol.version, 1);
    EXPECT_EQ(kept->protocol.status, ProtocolStatus::Draft);
    EXPECT_EQ(ClinicProtocols(m_clinic.open(), m_clinic.administrator).takeIn("{", u"Broken"_s).error().code,
              ErrorCode::UnknownToken);
}

} // namespace
} // namespace tidemark::services
