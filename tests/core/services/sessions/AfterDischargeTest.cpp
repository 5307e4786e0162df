// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sessions/AfterDischarge.h"

#include "services/base/AuditLines.h"
#include "services/board/SessionBoard.h"
#include "services/courses/SessionPlanning.h"
#include "storage/repositories/sessions/AftercareRepository.h"
#include "support/SprayClinic.h"

#include <gmock/gmock.h>

namespace tidemark::services {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::must;

struct AfterDischargeTest : testing::Test {
    test::SessionClinic visit;

    /// As the discharge does by a protocol that asks for a contact; the old one of these sessions asks for
    /// none.
    void asked() {
        Aftercare state;
        state.session = visit.session;
        state.patient = visit.patient.id;
        state.contactDue = visit.clinic.open().today().addDays(1);
        state.contactOpen = true;
        must(visit.clinic.store().write(sessionLine(visit.nurse(), visit.session, actions::contactRecord),
                                        [&](storage::Connection& connection) {
                                            return storage::AftercareRepository::keep(connection, state);
                                        }));
    }
    void isSigned() {
        visit.isSigned();
        asked();
    }
    AfterDischarge after(const Actor& actor) { return {visit.clinic.open(), actor}; }
    AfterDischarge byNurse() { return after(visit.nurse()); }
    AfterDischarge byDoctor() { return after(visit.clinic.psychiatrist); }
    AftercareRecord record() { return byNurse().ofSession(visit.session).value(); }
    void nextDay() { visit.clinic.clock.advance(24h); }
    std::vector<AttentionKind> kinds() {
        std::vector<AttentionKind> all;
        const auto lines = SessionBoard(visit.clinic.open(), visit.nurse()).attention().value();
        for (const AttentionLine& line : lines) {
            all.push_back(line.kind);
        }
        return all;
    }
    static LaterEventForm fall() {
        LaterEventForm form{};
        form.kind = LaterEventKind::Fall;
        form.serious = false;
        form.what = u"Stumbled on the stairs"_s;
        return form;
    }
};

TEST_F(AfterDischargeTest, asksForAContactOnTheNextDayAndNotBefore) {
    isSigned();
    EXPECT_THAT(kinds(), testing::IsEmpty());
    EXPECT_EQ(record().state->contactDue, visit.clinic.open().today().addDays(1));
    nextDay();
    EXPECT_THAT(kinds(), testing::ElementsAre(AttentionKind::ContactDue));
    nextDay();
    EXPECT_THAT(kinds(), testing::ElementsAre(AttentionKind::ContactDue)) << "also when the day is over";
}

TEST(AfterDischargeOfSpray, asksForTheContactThatTheProtocolHas) {
    test::SprayClinic spray;
    spray.left();
    const auto record = AfterDischarge(spray.clinic.open(), spray.nurse()).ofSession(spray.session).value();
    ASSERT_TRUE(record.state);
    EXPECT_TRUE(record.state->contactOpen);
    EXPECT_EQ(record.state->contactDue, spray.clinic.open().today().addDays(1));
}

TEST(AfterDischargeOfSpray, asksForItAlsoWhereSomebodyLeftEarly) {
    test::SprayClinic spray;
    spray.dosed();
    must(spray.run<Discharge>(spray.nurse())
             .recordEarly(spray.session, DischargeKind::AgainstAdvice, u"Taxi waits"_s));
    const auto record = AfterDischarge(spray.clinic.open(), spray.nurse()).ofSession(spray.session).value();
    ASSERT_TRUE(record.state);
    EXPECT_TRUE(record.state->contactOpen);
}

TEST_F(AfterDischargeTest, isDoneWhenThePatientIsReached) {
    isSigned();
    nextDay();
    const auto length = visit.auditLength();
    must(byNurse().recordContact(visit.session, ContactOutcome::Reached, u"Well"_s));
    EXPECT_EQ(visit.auditLength(), length + 1);
    EXPECT_THAT(kinds(), testing::IsEmpty());
    ASSERT_EQ(record().contacts.size(), 1U);
    EXPECT_EQ(record().contacts.front().note, u"Well"_s);
    EXPECT_EQ(record().contacts.front().authorName, u"Nora Nye, RN"_s);
    EXPECT_EQ(byNurse().recordContact(visit.session, ContactOutcome::Reached, {}).error().code,
              ErrorCode::WrongState);
}

TEST_F(AfterDischargeTest, isTriedThreeTimes) {
    isSigned();
    nextDay();
    for (int tried = 0; tried < 3; ++tried) {
        EXPECT_THAT(kinds(), testing::ElementsAre(AttentionKind::ContactDue)) << tried;
        must(byNurse().recordContact(visit.session, ContactOutcome::NotReached, {}));
    }
    EXPECT_THAT(kinds(), testing::ElementsAre(AttentionKind::AfterDischarge))
        << "nobody knows how the patient is: a prescriber decides";
    EXPECT_EQ(record().contacts.size(), 3U);
    must(byDoctor().review(visit.session, u"The police looked in: asleep, well"_s));
    EXPECT_THAT(kinds(), testing::IsEmpty());
}

TEST_F(AfterDischargeTest, bringsWorriesToThePrescriber) {
    isSigned();
    nextDay();
    EXPECT_EQ(byNurse().recordContact(visit.session, ContactOutcome::Worries, u" "_s).error(),
              (Error{ErrorCode::Empty, u"contact-note"_s, {}}));
    must(byNurse().recordContact(visit.session, ContactOutcome::Worries, u"Slept badly, afraid"_s));
    EXPECT_THAT(kinds(), testing::ElementsAre(AttentionKind::AfterDischarge));
    EXPECT_EQ(byNurse().review(visit.session, u"Nothing"_s).error().code, ErrorCode::NotPermitted);
    EXPECT_EQ(byDoctor().review(visit.session, {}).error(), (Error{ErrorCode::Empty, u"contact-note"_s, {}}));
    must(byDoctor().review(visit.session, u"Spoke with her"_s));
    EXPECT_THAT(kinds(), testing::IsEmpty());
}

TEST_F(AfterDischargeTest, belongsToASessionThatIsSignedAndLeavesItsSignatureAsItWas) {
    isSigned();
    const auto before = visit.signing(visit.nurse()).check(visit.session).value();
    const int version = visit.record().session.version;
    ASSERT_TRUE(byNurse().recordEvent(visit.session, fall()));
    const auto after = visit.signing(visit.nurse()).check(visit.session).value();
    ASSERT_EQ(after.size(), 1U);
    EXPECT_TRUE(after.front().valid);
    EXPECT_EQ(after.front().line.recordHash, before.front().line.recordHash);
    EXPECT_EQ(visit.record().session.version, version);
    EXPECT_EQ(record().events.size(), 1U);
    EXPECT_EQ(byNurse().eventsOf(visit.patient.id).value().size(), 1U);
}

TEST_F(AfterDischargeTest, bringsASeriousEventAndThoughtsOfSuicideToThePrescriber) {
    isSigned();
    ASSERT_TRUE(byNurse().recordEvent(visit.session, fall()));
    EXPECT_THAT(kinds(), testing::IsEmpty()) << "it is kept, nobody is called";
    LaterEventForm thoughts = fall();
    thoughts.kind = LaterEventKind::Suicidal;
    ASSERT_TRUE(byNurse().recordEvent(visit.session, thoughts));
    EXPECT_THAT(kinds(), testing::ElementsAre(AttentionKind::AfterDischarge));
    must(byDoctor().review(visit.session, u"Called at once"_s));
    LaterEventForm serious = fall();
    serious.serious = true;
    ASSERT_TRUE(byNurse().recordEvent(visit.session, serious));
    EXPECT_THAT(kinds(), testing::ElementsAre(AttentionKind::AfterDischarge));
}

TEST_F(AfterDischargeTest, refusesAnEventThatIsNotWhole) {
    visit.left();
    struct Case {
        const char* name = "";
        LaterEventForm form{};
        Error error{};
    };
    std::vector<Case> cases{
        {"no kind", fall(), {ErrorCode::NotOneOfTheChoices, u"later-event"_s, {}}},
        {"not judged", fall(), {ErrorCode::NotOneOfTheChoices, u"later-event-serious"_s, {}}},
        {"no words", fall(), {ErrorCode::Empty, u"later-event-what"_s, {}}},
        {"to come", fall(), {ErrorCode::InvalidDate, u"later-event-time"_s, {}}},
        {"before leaving", fall(), {ErrorCode::InvalidDate, u"later-event-time"_s, {}}}};
    cases[0].form.kind.reset();
    cases[1].form.serious.reset();
    cases[2].form.what = u"  "_s;
    cases[3].form.time = u"23:59"_s;
    cases[4].form.time = u"0:01"_s;
    const auto length = visit.auditLength();
    for (const Case& each : cases) {
        const auto refused = byNurse().recordEvent(visit.session, each.form);
        ASSERT_FALSE(refused) << each.name;
        EXPECT_EQ(refused.error(), each.error) << each.name;
    }
    EXPECT_EQ(visit.auditLength(), length) << "a refusal leaves nothing";
}

TEST_F(AfterDischargeTest, takesTheTimeAsItWasTold) {
    visit.left();
    const Instant left = *visit.record().session.leftAt;
    nextDay();
    LaterEventForm form = fall();
    form.day = visit.clinic.open().today().addDays(-1).toString(Qt::ISODate);
    form.time = u"21:30"_s;
    EXPECT_EQ(
        toLocal(byNurse().recordEvent(visit.session, form)->happenedAt, visit.clinic.clock.zone()).time(),
        QTime(21, 30));
    form.time.clear();
    EXPECT_GE(byNurse().recordEvent(visit.session, form)->happenedAt, left) << "noon may be before leaving";
    form.day.clear();
    EXPECT_EQ(byNurse().recordEvent(visit.session, form)->happenedAt, visit.clinic.clock.now());
}

TEST_F(AfterDischargeTest, keepsAnEventThatWasEnteredByMistakeWithTheReason) {
    visit.left();
    const LaterEvent event = byNurse().recordEvent(visit.session, fall()).value();
    EXPECT_EQ(byNurse().withdrawEvent(event.id, {}).error().code, ErrorCode::ReasonRequired);
    must(byNurse().withdrawEvent(event.id, u"Another patient"_s));
    EXPECT_EQ(record().events.front().withdrawnReason, u"Another patient"_s);
    EXPECT_EQ(byNurse().withdrawEvent(event.id, u"Again"_s).error().code, ErrorCode::WrongState);
}

TEST_F(AfterDischargeTest, isNothingForASessionThatStillRuns) {
    visit.infused();
    EXPECT_EQ(byNurse().recordEvent(visit.session, fall()).error().code, ErrorCode::WrongState);
    EXPECT_EQ(byNurse().recordContact(visit.session, ContactOutcome::Reached, {}).error().code,
              ErrorCode::WrongState);
    EXPECT_FALSE(record().state);
}

TEST_F(AfterDischargeTest, isNotAskedOfASessionThatWasEnteredInError) {
    visit.left();
    asked();
    nextDay();
    must(visit.run<SessionPlanning>(visit.nurse()).enterInError(visit.session, u"Another patient"_s));
    EXPECT_THAT(kinds(), testing::IsEmpty());
}

} // namespace
} // namespace tidemark::services
