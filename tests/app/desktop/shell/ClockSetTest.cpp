// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody sets the computer's clock while somebody else is signed in.
#include "WorkplaceFixture.h"

#include "storage/audit/AuditLog.h"

#include <algorithm>

namespace tidemark::app {
namespace {

using std::chrono::hours;
using std::chrono::minutes;

struct ClockSet : WorkplaceFixture {
    void SetUp() override { startWithClinic(); }
    /// A second passes after the clock was set.
    void setBy(Duration by) {
        clock.setMachineBy(by);
        clock.advance(std::chrono::seconds(1));
        desk->tick();
    }
    [[nodiscard]] QString notice() const { return workplace->property("noticeText").toString(); }
    [[nodiscard]] qsizetype noted() const {
        const auto entries =
            desk->clinic()
                .store()
                .read([](storage::Connection& connection) { return storage::AuditLog::last(connection, 50); })
                .value();
        return std::ranges::count_if(entries, [](const storage::AuditEntry& entry) {
            return entry.line.action == QLatin1String("clock.change");
        });
    }
};

TEST_F(ClockSet, IsSaidOnTheScreenAndNotedAtOnce) {
    setBy(hours(1));
    EXPECT_TRUE(notice().contains(QStringLiteral("set forward by 1 h"))) << notice().toStdString();
    EXPECT_EQ(noted(), 1);
    setBy(-hours(3));
    EXPECT_TRUE(notice().contains(QStringLiteral("set back by 3 h"))) << notice().toStdString();
    EXPECT_EQ(noted(), 2);
}

TEST_F(ClockSet, MovesTodayWithoutASignIn) {
    const QDate before = desk->clinic().today();
    setBy(hours(24));
    EXPECT_EQ(desk->clinic().today(), before.addDays(1));
}

TEST_F(ClockSet, IsNothingWithinTheTolerance) {
    setBy(minutes(2) - std::chrono::seconds(1));
    EXPECT_TRUE(notice().isEmpty());
    EXPECT_EQ(noted(), 0);
}

TEST_F(ClockSet, IsSaidOnce) {
    setBy(hours(1));
    workplace->closeNotice();
    setBy(Duration{0});
    EXPECT_TRUE(notice().isEmpty());
    EXPECT_EQ(noted(), 1);
}

} // namespace
} // namespace tidemark::app
