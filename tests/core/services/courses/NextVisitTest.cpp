// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/courses/NextVisit.h"

#include "services/courses/Boosters.h"

#include "services/courses/Courses.h"
#include "support/SprayClinic.h"

#include <gtest/gtest.h>

namespace tidemark::test {
namespace {

class NextVisit : public ::testing::Test {
protected:
    [[nodiscard]] services::NextVisit visits(const Actor& actor) {
        return services::NextVisit(m_clinic.clinic.open(), actor);
    }
    [[nodiscard]] services::NextVisitView after() {
        return visits(m_clinic.nurse()).after(m_clinic.session).value();
    }

    SprayClinic m_clinic{QStringLiteral("iv-induction-3x2")};
};

TEST_F(NextVisit, IsProposedByTheProtocolAtTheSameTimeInTheSameRoom) {
    m_clinic.infused();
    const services::NextVisitView next = after();
    EXPECT_FALSE(next.planned);
    ASSERT_TRUE(next.proposed);
    EXPECT_EQ(next.proposed->gapDays, 2);
    EXPECT_EQ(toLocal(next.at, "Europe/Berlin").toString(QStringLiteral("yyyy-MM-dd HH:mm")),
              QStringLiteral("2026-03-04 10:00"));
    EXPECT_EQ(next.room, QStringLiteral("Room 2"));
}

TEST_F(NextVisit, IsNotInventedWhereTheProtocolHasNoSpacing) {
    SessionClinic single;
    single.isSigned();
    const auto next = services::NextVisit(single.clinic.open(), single.nurse()).after(single.session).value();
    EXPECT_FALSE(next.planned);
    EXPECT_FALSE(next.proposed);
}

TEST(NextBooster, FollowsTheProtocolUntilAnIntervalIsDecidedForThePatient) {
    SprayClinic clinic{QStringLiteral("iv-booster")};
    clinic.infused();
    services::OpenClinic& open = clinic.clinic.open();
    const auto after = [&] {
        return services::NextVisit(open, clinic.nurse()).after(clinic.session).value();
    };
    ASSERT_TRUE(after().proposed);
    EXPECT_EQ(after().proposed->gapDays, 28);
    EXPECT_FALSE(after().decided);
    const Course course = services::Courses(open, clinic.nurse()).newest(clinic.patient.id).value().value();
    must(services::Boosters(open, clinic.nurse()).setInterval({course.id, QStringLiteral("40")}));
    ASSERT_TRUE(after().proposed);
    EXPECT_TRUE(after().decided);
    EXPECT_EQ(after().proposed->gapDays, 40);
    // 40 days after Monday 2 March are a Saturday; Friday and the next Monday are open.
    EXPECT_EQ(after().proposed->day, QDate(2026, 4, 10));
    EXPECT_TRUE(after().proposed->movedOff);
}

TEST_F(NextVisit, IsPlannedOnceAndThenStandsThere) {
    m_clinic.infused();
    const Session planned = visits(m_clinic.nurse()).accept(m_clinic.session).value();
    EXPECT_EQ(planned.ordinal, 2);
    ASSERT_TRUE(after().planned);
    EXPECT_EQ(after().planned->id, planned.id);
    EXPECT_EQ(visits(m_clinic.nurse()).accept(m_clinic.session).error().code, ErrorCode::NotFound);
}

} // namespace
} // namespace tidemark::test
