// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sessions/Discharge.h"

#include "support/SessionClinic.h"

#include <gmock/gmock.h>

namespace tidemark::services {
namespace {

using rules::PointState;
using test::must;
using test::SessionClinic;

struct DischargePoints : testing::Test {
    [[nodiscard]] std::vector<rules::ReadinessPoint> points() {
        return clinic.run<Discharge>(clinic.nurse()).points(clinic.session).value();
    }
    [[nodiscard]] PointState stateOf(const char* key) {
        for (const rules::ReadinessPoint& point : points()) {
            if (point.key == QLatin1String(key)) {
                return point.state;
            }
        }
        throw std::runtime_error("no such point");
    }

    SessionClinic clinic;
};

TEST_F(DischargePoints, AreThoseThatTheDischargeIsJudgedBy) {
    clinic.infused();
    clinic.wait(61);
    clinic.vitals("122/76 70 98 14 s0 d0");
    const SessionView view = clinic.view();
    const auto judged =
        rules::dischargeReadiness(view.record, view.protocol, view.latestItem9, clinic.clinic.clock.now());
    const auto told = points();
    ASSERT_EQ(told.size(), judged.size());
    for (std::size_t place = 0; place < told.size(); ++place) {
        EXPECT_EQ(told[place].key, judged[place].key);
        EXPECT_EQ(told[place].state, judged[place].state);
    }
}

TEST_F(DischargePoints, FollowWhatIsConfirmed) {
    clinic.infused();
    EXPECT_EQ(stateOf("escort"), PointState::Unmet);
    must(clinic.run<Discharge>(clinic.nurse()).confirmPoint(clinic.session, QStringLiteral("escort")));
    EXPECT_EQ(stateOf("escort"), PointState::Confirmed);
}

} // namespace
} // namespace tidemark::services
