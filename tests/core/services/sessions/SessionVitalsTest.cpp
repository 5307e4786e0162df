// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sessions/SessionVitals.h"
#include "rules/record/CurrentLines.h"
#include "rules/sessions/SideEffects.h"
#include "services/sessions/CheckIn.h"
#include "services/sessions/SessionEvents.h"
#include "services/sessions/SessionPump.h"
#include "services/sessions/SessionViews.h"
#include "support/PumpSettings.h"
#include "support/SessionClinic.h"

#include <gmock/gmock.h>

namespace tidemark::test {
namespace {

using namespace std::chrono_literals;

TEST(Baseline, isTheLatestSetBeforeStart) {
    SessionClinic clinic;
    clinic.arrived().checked().vitals("150/95 80");
    clinic.wait(5);
    clinic.vitals("128/80 72");
    clinic.wait(5);
    must(clinic.run<services::SessionPump>(clinic.nurse()).start(clinic.session, test::startedAlone()));
    const SessionRecord record = clinic.record();
    ASSERT_NE(rules::baselineOf(record), nullptr);
    EXPECT_EQ(rules::baselineOf(record)->systolic, 128);
    EXPECT_FALSE(rules::baselineOf(record)->stamp.plannedAt);
}

TEST(Baseline, isNotReplacedByASetThatCouldNotBeTaken) {
    SessionClinic clinic;
    clinic.arrived().vitals("128/80 72");
    ASSERT_TRUE(clinic.run<services::SessionVitals>(clinic.nurse())
                    .recordNotObtained(clinic.session, QStringLiteral("Cuff failed")));
    EXPECT_EQ(rules::baselineOf(clinic.record())->systolic, 128);
}

TEST(Vitals, keepTheTypedValuesAndAnswerTheDueTime) {
    SessionClinic clinic;
    clinic.started();
    clinic.wait(11);
    const auto recorded = clinic.run<services::SessionVitals>(clinic.nurse())
                              .recordVitals(clinic.session, QStringLiteral("142/88 76 98 14 s1 d2"));
    ASSERT_TRUE(recorded);
    const SessionRecord record = clinic.record();
    const Reading& stored = record.readings.back();
    EXPECT_EQ(stored.systolic, 142);
    EXPECT_EQ(stored.diastolic, 88);
    EXPECT_EQ(stored.heartRate, 76);
    EXPECT_EQ(stored.spo2, 98);
    EXPECT_EQ(stored.respiratoryRate, 14);
    EXPECT_EQ(stored.sedation, 1);
    EXPECT_EQ(stored.dissociation, 2);
    EXPECT_FALSE(stored.keptImplausible);
    EXPECT_FALSE(stored.baseline);
    ASSERT_TRUE(stored.stamp.plannedAt);
    EXPECT_EQ(*stored.stamp.plannedAt - *record.session.startedAt, 10min);
    EXPECT_EQ(stored.stamp.eventAt - *record.session.startedAt, 11min);
}

TEST(Vitals, keepTemperaturePainAndNausea) {
    SessionClinic clinic;
    clinic.started().vitals("142/88 c9 t36,8 pain 3 n4");
    const SessionRecord record = clinic.record();
    const Reading& stored = record.readings.back();
    EXPECT_EQ(stored.temperature, 368);
    EXPECT_EQ(stored.pain, 3);
    EXPECT_EQ(stored.nausea, 4);
    EXPECT_EQ(stored.cadss6, 9);
}

TEST(Vitals, leaveOutWhatWasNotTyped) {
    SessionClinic clinic;
    clinic.started().vitals("142/88");
    const SessionRecord record = clinic.record();
    const Reading& stored = record.readings.back();
    EXPECT_EQ(stored.systolic, 142);
    EXPECT_FALSE(stored.heartRate);
    EXPECT_FALSE(stored.spo2);
    EXPECT_FALSE(stored.sedation);
    EXPECT_FALSE(stored.notObtained);
}

TEST(Vitals, thatAreImplausibleAreKeptAsTypedAfterASecondWord) {
    SessionClinic clinic;
    clinic.started();
    const QString line = QStringLiteral("120/80 240 98");
    ASSERT_FALSE(clinic.run<services::SessionVitals>(clinic.nurse()).recordVitals(clinic.session, line));
    ASSERT_TRUE(clinic.run<services::SessionVitals>(clinic.nurse()).recordVitals(clinic.session, line, true));
    const Reading stored = clinic.record().readings.back();
    EXPECT_EQ(stored.heartRate, 240);
    EXPECT_TRUE(stored.keptImplausible);
}

TEST(Vitals, thatArePlausibleAreNotMarkedAsKept) {
    SessionClinic clinic;
    clinic.started();
    ASSERT_TRUE(clinic.run<services::SessionVitals>(clinic.nurse())
                    .recordVitals(clinic.session, QStringLiteral("120/80"), true));
    EXPECT_FALSE(clinic.record().readings.back().keptImplausible);
}

TEST(Vitals, areFlaggedAgainstLimitAndBaselineMostSevereFirst) {
    SessionClinic clinic;
    clinic.started(); // baseline 124/78
    const auto recorded = clinic.run<services::SessionVitals>(clinic.nurse())
                              .recordVitals(clinic.session, QStringLiteral("181/88 76 93"));
    ASSERT_TRUE(recorded);
    ASSERT_FALSE(recorded->flags.empty());
    EXPECT_EQ(recorded->flags.front().ruleId, QStringLiteral("R-BP-6"));
    EXPECT_EQ(recorded->flags.front().level, rules::FlagLevel::Red);
    EXPECT_THAT(recorded->flags, testing::Contains(testing::Field(&rules::VitalsFlag::relative, true)));
}

TEST(Vitals, enteredLateKeepBothTimes) {
    SessionClinic clinic;
    clinic.started();
    const Instant taken = clinic.clinic.clock.now() + 10min;
    clinic.wait(25);
    ASSERT_TRUE(clinic.run<services::SessionVitals>(clinic.nurse())
                    .recordVitals(clinic.session, QStringLiteral("130/80"), false, taken));
    const Reading stored = clinic.record().readings.back();
    EXPECT_EQ(stored.stamp.eventAt, taken);
    EXPECT_EQ(stored.stamp.enteredAt, clinic.clinic.clock.now());
}

TEST(Vitals, lieNeitherInTheFutureNorBeforeArrival) {
    SessionClinic clinic;
    clinic.started();
    const SessionRecord record = clinic.record();
    const Instant future = clinic.clinic.clock.now() + 1ms;
    const Instant before = *record.session.arrivedAt - 1ms;
    for (const Instant at : {future, before}) {
        const auto refused = clinic.run<services::SessionVitals>(clinic.nurse())
                                 .recordVitals(clinic.session, QStringLiteral("130/80"), false, at);
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error(), (Error{ErrorCode::InvalidDate, QStringLiteral("event-time"), {}}));
    }
    EXPECT_TRUE(
        clinic.run<services::SessionVitals>(clinic.nurse())
            .recordVitals(clinic.session, QStringLiteral("130/80"), false, *record.session.arrivedAt));
}

TEST(Draft, survivesUntilItsLineIsEntered) {
    SessionClinic clinic;
    clinic.started();
    const QString vitals = QStringLiteral("vitals");
    const qint64 length = clinic.auditLength();
    must(clinic.drafts().keep(clinic.session, vitals, QStringLiteral("142/8")));
    must(clinic.drafts().keep(clinic.session, vitals, QStringLiteral("142/88 7")));
    EXPECT_EQ(clinic.auditLength(), length);
    ASSERT_TRUE(clinic.clinic.signInAs(QStringLiteral("nora")));
    EXPECT_EQ(clinic.drafts().load(clinic.session, vitals).value(), QStringLiteral("142/88 7"));
    ASSERT_FALSE(clinic.run<services::SessionVitals>(clinic.nurse())
                     .recordVitals(clinic.session, QStringLiteral("142/88 x")));
    EXPECT_EQ(clinic.drafts().load(clinic.session, vitals).value(), QStringLiteral("142/88 7"));
    clinic.vitals("142/88 76");
    EXPECT_EQ(clinic.drafts().load(clinic.session, vitals).value(), QString());
}

TEST(Undo, takesBackWithinTenSeconds) {
    struct Case {
        Duration after;
        bool allowed;
    };
    for (const Case& each : {Case{9999ms, true}, Case{10s, true}, Case{10001ms, false}}) {
        SessionClinic clinic;
        clinic.started();
        const auto entry = clinic.run<services::SessionEvents>(clinic.nurse())
                               .setEffect(clinic.session, QStringLiteral("nausea"), Severity::Mild);
        ASSERT_TRUE(entry);
        clinic.clinic.clock.advance(each.after);
        const auto undone = clinic.run<services::SessionEvents>(clinic.nurse()).undo(clinic.session, *entry);
        EXPECT_EQ(undone.has_value(), each.allowed) << each.after.count();
        EXPECT_EQ(clinic.record().effects.size(), 1U) << "the line stays";
        EXPECT_EQ(rules::current(clinic.record().effects).empty(), each.allowed);
        if (!each.allowed) {
            EXPECT_EQ(undone.error().code, ErrorCode::UndoExpired);
        }
    }
}

TEST(Undo, isOnlyForTheAuthorAndOnlyOnce) {
    SessionClinic clinic;
    clinic.started();
    const EntryId note = clinic.run<services::SessionEvents>(clinic.nurse())
                             .recordNote(clinic.session, QStringLiteral("Calm"))
                             .value();
    const auto other =
        clinic.run<services::SessionEvents>(clinic.clinic.psychiatrist).undo(clinic.session, note);
    ASSERT_FALSE(other);
    EXPECT_EQ(other.error().code, ErrorCode::NotPermitted);
    EXPECT_TRUE(clinic.run<services::SessionEvents>(clinic.nurse()).undo(clinic.session, note));
    const auto again = clinic.run<services::SessionEvents>(clinic.nurse()).undo(clinic.session, note);
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().code, ErrorCode::WrongState);
}

TEST(Undo, keepsTheBaselineThatTheDoseWasStartedOn) {
    SessionClinic clinic;
    clinic.arrived().checked().vitals("124/78 72");
    must(clinic.run<services::SessionPump>(clinic.nurse()).start(clinic.session, test::startedAlone()));
    const auto refused = clinic.run<services::SessionEvents>(clinic.nurse())
                             .undo(clinic.session, clinic.record().readings.back().stamp.id);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::WrongState);
}

TEST(EffectsByFrequency, putTheClinicsMostFrequentFirstAndTiesInTheCatalogueOrder) {
    SessionClinic clinic;
    clinic.started();
    const auto catalogue = rules::effectCatalogue();
    EXPECT_THAT(clinic.run<services::SessionViews>(clinic.nurse()).effectsByFrequency().value(),
                testing::ElementsAreArray(catalogue.begin(), catalogue.end()));
    const auto set = [&](const char* key) {
        return clinic.run<services::SessionEvents>(clinic.nurse())
            .setEffect(clinic.session, QLatin1String(key), Severity::Mild)
            .value();
    };
    (void)set("headache");
    (void)set("headache");
    (void)set("nausea");
    must(clinic.run<services::SessionEvents>(clinic.nurse()).undo(clinic.session, set("anxiety")));
    const auto keys = clinic.run<services::SessionViews>(clinic.nurse()).effectsByFrequency().value();
    EXPECT_EQ(keys.size(), catalogue.size());
    EXPECT_EQ(keys[0], QStringLiteral("headache"));
    EXPECT_EQ(keys[1], QStringLiteral("nausea"));
    EXPECT_EQ(keys[2], catalogue[0]);
}

TEST(Gap, isMarkedInEveryRunningSessionAndOnlyThere) {
    SessionClinic clinic;
    clinic.started();
    const SessionId planned = clinic.plan();
    const Instant from = clinic.clinic.clock.now();
    clinic.wait(7);
    const auto marked = clinic.run<services::SessionEvents>(clinic.clinic.administrator)
                            .markGap(from, clinic.clinic.clock.now());
    ASSERT_TRUE(marked);
    EXPECT_EQ(*marked, 1);
    ASSERT_EQ(clinic.record().gaps.size(), 1U);
    EXPECT_EQ(clinic.record().gaps.front().from, from);
    EXPECT_EQ(clinic.record().gaps.front().until, clinic.clinic.clock.now());
    EXPECT_TRUE(clinic.run<services::SessionViews>(clinic.nurse()).view(planned).value().record.gaps.empty());
}

TEST(StableAnswers, areOfferedFromTheLastSessionAndNeverASafetyAnswer) {
    SessionClinic clinic;
    clinic.left();
    clinic.wait(60 * 24);
    const SessionId next = clinic.plan();
    must(clinic.run<services::CheckIn>(clinic.nurse()).arrive(next));
    const auto offered = clinic.run<services::CheckIn>(clinic.nurse()).lastStableAnswers(next).value();
    EXPECT_THAT(offered,
                testing::ElementsAre(testing::Field(&ChecklistAnswer::itemKey, QStringLiteral("consent")),
                                     testing::Field(&ChecklistAnswer::itemKey, QStringLiteral("escort")),
                                     testing::Field(&ChecklistAnswer::itemKey, QStringLiteral("equipment"))));
    EXPECT_TRUE(
        clinic.run<services::SessionViews>(clinic.nurse()).view(next).value().record.checklist.empty());
}

TEST(Checklist, countsTheLatestAnswerAndKeepsTheFirst) {
    SessionClinic clinic;
    clinic.arrived();
    const QString fasting = QStringLiteral("fasting");
    must(clinic.run<services::CheckIn>(clinic.nurse()).answerChecklist(clinic.session, fasting, true));
    must(clinic.run<services::CheckIn>(clinic.nurse())
             .answerChecklist(clinic.session, fasting, false, QStringLiteral("Toast at seven")));
    const SessionRecord record = clinic.record();
    EXPECT_EQ(record.checklist.size(), 2U);
    const auto counted = rules::current(record.checklist);
    ASSERT_EQ(counted.size(), 1U);
    EXPECT_FALSE(counted.front().yes);
}

} // namespace
} // namespace tidemark::test
