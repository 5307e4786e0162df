// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/SessionSheet.h"
#include "rules/dosing/PumpSegments.h"
#include "rules/vitals/ReadingPlan.h"
#include "services/board/SessionBoard.h"
#include "services/sessions/SessionViews.h"
#include "storage/audit/AuditLog.h"
#include "support/SessionClinic.h"

#include <gmock/gmock.h>

namespace tidemark::test {
namespace {

class ClockChange : public ::testing::Test {
protected:
    [[nodiscard]] ManualClock& clock() { return m_clinic.clinic.clock; }
    /// The program ends and somebody signs in again.
    void restart() { ASSERT_TRUE(m_clinic.clinic.signInAs(QStringLiteral("nora"))); }
    [[nodiscard]] int notedChanges() {
        const auto entries = m_clinic.clinic.store()
                                 .read([](storage::Connection& connection) {
                                     return storage::AuditLog::last(connection, 500);
                                 })
                                 .value();
        return static_cast<int>(std::ranges::count_if(entries, [](const storage::AuditEntry& entry) {
            return entry.line.action == QLatin1String("clock.change");
        }));
    }
    [[nodiscard]] Instant ownTime() { return m_clinic.record().session.ownTime(clock().now()); }
    [[nodiscard]] Duration sinceStart() { return ownTime() - *m_clinic.record().session.startedAt; }
    [[nodiscard]] std::optional<Instant> nextDue() {
        const services::SessionView view = m_clinic.view();
        return rules::nextReadingDue(view.record, view.protocol, ownTime());
    }

    SessionClinic m_clinic;
};

struct SetCase {
    const char* name;
    Duration by;
};

TEST_F(ClockChange, ARunningSessionGoesOnWhateverTheWallSays) {
    const SetCase cases[] = {{"back an hour", -std::chrono::hours(1)},
                             {"back a year", -std::chrono::hours(24 * 365)},
                             {"forward an hour", std::chrono::hours(1)}};
    m_clinic.started();
    int changes = 0;
    Duration expected{0};
    for (const SetCase& each : cases) {
        m_clinic.wait(3);
        expected += std::chrono::minutes(3);
        clock().set(clock().now() + each.by);
        restart();
        EXPECT_EQ(sinceStart(), expected) << each.name;
        EXPECT_EQ(notedChanges(), ++changes) << each.name;
        EXPECT_EQ(nextDue(), *m_clinic.record().session.startedAt + std::chrono::minutes(10)) << each.name;
    }
    m_clinic.wait(1);
    m_clinic.vitals("142/88 76 98 14");
    const SessionRecord record = m_clinic.record();
    EXPECT_EQ(record.readings.back().stamp.eventAt, *record.session.startedAt + std::chrono::minutes(10));
    const auto segments = rules::pumpSegments(record.pump, ownTime());
    EXPECT_EQ(segments.back().until - segments.back().from, std::chrono::minutes(10));
}

TEST_F(ClockChange, AfterARestartOfTheMachineTimeNeverRunsBackwards) {
    m_clinic.started();
    m_clinic.wait(12);
    m_clinic.vitals("142/88 76 98 14");
    clock().reboot();
    clock().set(clock().now() - std::chrono::hours(2));
    restart();
    EXPECT_EQ(sinceStart(), std::chrono::minutes(12));
    EXPECT_EQ(notedChanges(), 1);
    m_clinic.wait(8);
    m_clinic.vitals("139/88 76 98 14");
    const auto& readings = m_clinic.record().readings;
    EXPECT_TRUE(std::ranges::is_sorted(readings, {}, [](const Reading& each) { return each.stamp.eventAt; }));
    EXPECT_EQ(readings.back().systolic, 139);
}

/// One open session kept the whole clinic on the old time after the clock was put right.
TEST_F(ClockChange, EverythingButTheRunningSessionFollowsTheClock) {
    m_clinic.started();
    m_clinic.wait(10);
    const Instant right = clock().now() + std::chrono::hours(24 * 3);
    clock().set(right);
    restart();
    EXPECT_EQ(m_clinic.clinic.open().now(), right);
    EXPECT_EQ(m_clinic.clinic.open().today(), QDate(2026, 3, 5));
    m_clinic.vitals("142/88 76 98 14");
    const Reading& reading = m_clinic.record().readings.back();
    EXPECT_EQ(reading.stamp.eventAt - *m_clinic.record().session.startedAt, std::chrono::minutes(10));
    EXPECT_EQ(reading.stamp.enteredAt, right) << "typed when the clock says";
    // What begins now goes by the clock that is right.
    const Patient other = m_clinic.clinic.orderedPatient();
    const Session walkIn = services::SessionPlanning(m_clinic.clinic.open(), m_clinic.nurse())
                               .plan({other.id, right, QStringLiteral("Room 2")})
                               .value();
    must(m_clinic.run<services::CheckIn>(m_clinic.nurse()).arrive(walkIn.id));
    const auto arrived = m_clinic.run<services::SessionViews>(m_clinic.nurse()).view(walkIn.id).value();
    EXPECT_EQ(arrived.record.session.arrivedAt, right);
}

TEST_F(ClockChange, TheBoardCountsTheSessionsOwnMinutes) {
    m_clinic.started();
    m_clinic.wait(12);
    clock().set(clock().now() - std::chrono::hours(2));
    restart();
    const auto cards = services::SessionBoard(m_clinic.clinic.open(), m_clinic.nurse())
                           .day(m_clinic.clinic.open().today())
                           .value();
    ASSERT_EQ(cards.size(), 1U);
    EXPECT_EQ(clock().now() - *cards.front().session.startedAt, std::chrono::minutes(12));
    EXPECT_EQ(*cards.front().nextReading - clock().now(), -std::chrono::minutes(2));
}

TEST_F(ClockChange, WithNoSessionRunningTheNewTimeIsTakenAndNoted) {
    m_clinic.isSigned();
    const Instant right = clock().now() + std::chrono::hours(3);
    clock().set(right);
    restart();
    EXPECT_EQ(clock().now(), right);
    EXPECT_EQ(notedChanges(), 1);
}

TEST_F(ClockChange, AClockThatIsKeptRightIsNotNoted) {
    m_clinic.started();
    clock().set(clock().now() + std::chrono::seconds(119));
    restart();
    EXPECT_EQ(notedChanges(), 0);
    m_clinic.wait(60);
    restart();
    EXPECT_EQ(notedChanges(), 0);
}

TEST_F(ClockChange, ASuspendInMidSessionIsTimeThatPassed) {
    m_clinic.started();
    m_clinic.wait(10);
    m_clinic.vitals("142/88 76 98 14");
    // The boot clock counts suspend: both clocks are ahead when the machine wakes up.
    m_clinic.wait(25);
    EXPECT_EQ(sinceStart(), std::chrono::minutes(35));
    EXPECT_EQ(nextDue(), *m_clinic.record().session.startedAt + std::chrono::minutes(20));
    restart();
    EXPECT_EQ(notedChanges(), 0);
}

TEST_F(ClockChange, AnotherZoneChangesNoDurationAndNoOrder) {
    m_clinic.started();
    m_clinic.wait(10);
    m_clinic.vitals("142/88 76 98 14");
    const auto due = nextDue();
    for (const char* zone :
         {"America/New_York", "US/Pacific", "Asia/Calcutta", "Asia/Kolkata", "Pacific/Kiritimati", "UTC"}) {
        clock().setZone(zone);
        restart();
        EXPECT_EQ(sinceStart(), std::chrono::minutes(10)) << zone;
        EXPECT_EQ(nextDue(), due) << zone;
    }
    EXPECT_EQ(notedChanges(), 0);
    m_clinic.wait(10);
    m_clinic.vitals("139/88 76 98 14");
    EXPECT_EQ(m_clinic.record().readings.back().systolic, 139);
}

TEST_F(ClockChange, EveryDayAndTimeIsTheClinicsWhateverTheMachinesZoneIs) {
    m_clinic.started();
    // Late in the evening in Berlin: another day in Kolkata already.
    m_clinic.wait(13 * 60);
    clock().setZone("Asia/Kolkata");
    restart();
    EXPECT_EQ(m_clinic.clinic.open().clock().zone(), "Europe/Berlin");
    EXPECT_EQ(m_clinic.clinic.open().today(), QDate(2026, 3, 2));
    const auto sheet = reports::sessionSheet(m_clinic.clinic.open(), m_clinic.nurse(), m_clinic.session);
    ASSERT_TRUE(sheet.has_value());
    EXPECT_EQ((*sheet)->zone, m_clinic.clinic.open().clock().zone()) << "paper and screen";
}

TEST_F(ClockChange, TheTwoClockChangesOfTheYearAreOrdinaryMinutes) {
    // 01:30 UTC of 2026-03-29: an hour after Start Berlin has gone from 02:00 to 03:00.
    clock().set(fromMilliseconds(1'774'744'200'000));
    m_clinic.started();
    m_clinic.wait(60);
    EXPECT_EQ(sinceStart(), std::chrono::minutes(60));
}

} // namespace
} // namespace tidemark::test
