// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/sessions/DowntimeEntry.h"

#include "rules/dosing/PumpSegments.h"
#include "rules/record/CanonicalRecord.h"
#include "services/sessions/CheckIn.h"
#include "services/sessions/SessionEvents.h"
#include "services/sessions/SessionPump.h"
#include "services/sessions/SessionVitals.h"
#include "support/SessionClinic.h"

#include <gmock/gmock.h>

#include <random>

namespace tidemark::test {
namespace {

class DowntimeEntry : public ::testing::Test {
protected:
    [[nodiscard]] Instant now() { return m_clinic.clinic.clock.now(); }
    template <class Service>
    [[nodiscard]] Service paper(const Actor& actor, int minutesAgo) {
        return m_clinic.run<Service>(actor, now() - std::chrono::minutes(minutesAgo));
    }
    template <class T>
    static void expectRefused(const Result<T>& result) {
        ASSERT_FALSE(result);
        EXPECT_EQ(result.error().code, ErrorCode::InvalidDate);
        EXPECT_EQ(result.error().field, QStringLiteral("event-time"));
    }

    SessionClinic m_clinic;
};

TEST_F(DowntimeEntry, KeepsBothTimesAndMarksEveryEntry) {
    m_clinic.started();
    m_clinic.wait(60);
    const Instant typed = now();
    (void)paper<services::SessionVitals>(m_clinic.nurse(), 50)
        .recordVitals(m_clinic.session, QStringLiteral("142/88 76"))
        .value();
    (void)paper<services::SessionEvents>(m_clinic.nurse(), 45)
        .setEffect(m_clinic.session, QStringLiteral("nausea"), Severity::Mild)
        .value();
    must(
        paper<services::SessionPump>(m_clinic.nurse(), 40).pause(m_clinic.session, QStringLiteral("nausea")));
    must(paper<services::SessionPump>(m_clinic.nurse(), 30).resume(m_clinic.session));
    (void)paper<services::SessionEvents>(m_clinic.nurse(), 30)
        .recordNote(m_clinic.session, QStringLiteral("Lamp off"))
        .value();
    (void)paper<services::SessionVitals>(m_clinic.nurse(), 20)
        .recordNotObtained(m_clinic.session, QStringLiteral("cuff"))
        .value();

    const SessionRecord record = m_clinic.record();
    const Reading& set = record.readings.at(1);
    EXPECT_EQ(set.stamp.eventAt, typed - std::chrono::minutes(50));
    EXPECT_EQ(set.stamp.enteredAt, typed);
    EXPECT_EQ(set.stamp.plannedAt, *record.session.startedAt + std::chrono::minutes(10));
    EXPECT_EQ(set.stamp.reason, QStringLiteral("entered later from paper"));
    EXPECT_EQ(record.pump.at(1).stamp.reason, QStringLiteral("entered later from paper: nausea"));
    EXPECT_EQ(rules::reasonWithoutMark(record.pump.at(1).stamp), QStringLiteral("nausea"));
    EXPECT_TRUE(rules::isDowntimeEntry(record.effects.front().stamp));
    EXPECT_TRUE(rules::isDowntimeEntry(record.notes.front().stamp));
    EXPECT_EQ(rules::reasonWithoutMark(record.readings.at(2).stamp), QStringLiteral("cuff"));
    const auto entries = rules::downtimeEntries(record);
    EXPECT_EQ(entries.count, 6);
    EXPECT_EQ(entries.firstEnteredAt, typed);
    EXPECT_FALSE(rules::isDowntimeEntry(record.readings.front().stamp));
    // It is in what is signed.
    EXPECT_TRUE(rules::canonicalBytes(record).contains("entered later from paper"));
    // Ten minutes of pause do not count for the dose: 20 + 30 of 40 minutes at the full rate end it.
    const auto segments = rules::pumpSegments(record.pump, now());
    ASSERT_EQ(segments.size(), 2U);
    EXPECT_EQ(segments.front().until - segments.front().from, std::chrono::minutes(20));
}

TEST_F(DowntimeEntry, RefusesTheFutureAndTheTimeBeforeArrival) {
    m_clinic.started();
    m_clinic.wait(10);
    const std::chrono::minutes sinceArrival(15);
    for (const Instant at :
         {now() + std::chrono::milliseconds(1), now() - sinceArrival - std::chrono::milliseconds(1)}) {
        auto vitals = m_clinic.run<services::SessionVitals>(m_clinic.nurse(), at);
        auto events = m_clinic.run<services::SessionEvents>(m_clinic.nurse(), at);
        auto pump = m_clinic.run<services::SessionPump>(m_clinic.nurse(), at);
        expectRefused(vitals.recordVitals(m_clinic.session, QStringLiteral("142/88")));
        expectRefused(vitals.recordNotObtained(m_clinic.session, QStringLiteral("cuff")));
        expectRefused(events.setEffect(m_clinic.session, QStringLiteral("nausea"), Severity::Mild));
        expectRefused(events.recordNote(m_clinic.session, QStringLiteral("Lamp off")));
        expectRefused(pump.pause(m_clinic.session));
    }
    for (const Instant at : {now(), now() - sinceArrival}) {
        EXPECT_TRUE(m_clinic.run<services::SessionEvents>(m_clinic.nurse(), at)
                        .recordNote(m_clinic.session, QStringLiteral("Lamp off")));
    }
}

TEST_F(DowntimeEntry, TakesThePumpInTheOrderItWasRun) {
    m_clinic.started();
    m_clinic.wait(30);
    must(paper<services::SessionPump>(m_clinic.nurse(), 20).pause(m_clinic.session));
    expectRefused(paper<services::SessionPump>(m_clinic.nurse(), 21).resume(m_clinic.session));
    must(paper<services::SessionPump>(m_clinic.nurse(), 20).resume(m_clinic.session));
    expectRefused(paper<services::SessionPump>(m_clinic.nurse(), 25)
                      .stopEarly(m_clinic.session, QStringLiteral("Asked to stop")));
}

TEST_F(DowntimeEntry, TakesAWholeSessionFromArrivalOn) {
    m_clinic.wait(120);
    expectRefused(m_clinic.run<services::CheckIn>(m_clinic.nurse(), now() - std::chrono::hours(25))
                      .arrive(m_clinic.session));
    must(paper<services::CheckIn>(m_clinic.nurse(), 100).arrive(m_clinic.session));
    m_clinic.checked();
    (void)paper<services::SessionVitals>(m_clinic.nurse(), 90)
        .recordVitals(m_clinic.session, QStringLiteral("124/78 72"))
        .value();
    must(paper<services::SessionPump>(m_clinic.nurse(), 80).start(m_clinic.session, {}));
    must(paper<services::SessionPump>(m_clinic.nurse(), 40).completeInfusion(m_clinic.session));
    const Session session = m_clinic.record().session;
    EXPECT_EQ(session.arrivedAt, now() - std::chrono::minutes(100));
    EXPECT_EQ(session.startedAt, now() - std::chrono::minutes(80));
    EXPECT_EQ(session.pumpEndedAt, now() - std::chrono::minutes(40));
}

// Whatever the order of typing, the record is in the order of events.
TEST_F(DowntimeEntry, StandsInTheOrderOfEventTime) {
    m_clinic.started();
    m_clinic.wait(200);
    std::mt19937 random(7);
    std::uniform_int_distribution<int> ago(0, 199);
    for (int i = 0; i < 40; ++i) {
        (void)paper<services::SessionVitals>(m_clinic.nurse(), ago(random))
            .recordVitals(m_clinic.session, QStringLiteral("142/88 76"))
            .value();
        (void)paper<services::SessionEvents>(m_clinic.nurse(), ago(random))
            .recordNote(m_clinic.session, QStringLiteral("Lamp off"))
            .value();
    }
    const SessionRecord record = m_clinic.record();
    const auto eventAt = [](const auto& line) { return line.stamp.eventAt; };
    EXPECT_TRUE(std::ranges::is_sorted(record.readings, {}, eventAt));
    EXPECT_TRUE(std::ranges::is_sorted(record.notes, {}, eventAt));
    EXPECT_EQ(record.readings.size(), 41U);
}

} // namespace
} // namespace tidemark::test
