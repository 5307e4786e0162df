// SPDX-License-Identifier: GPL-3.0-or-later
// What was drawn up and discarded during an outage keeps the times that stood on paper.
#include "rules/sessions/DowntimeEntry.h"
#include "support/DrugClinic.h"

#include <gtest/gtest.h>

namespace tidemark::test {
namespace {

class PaperDrugs : public ::testing::Test {
protected:
    void SetUp() override {
        m_clinic.arrived();
        m_clinic.clinic.clock.advance(std::chrono::hours(2));
    }
    [[nodiscard]] Instant minutesAgo(int minutes) {
        return m_clinic.clinic.clock.now() - std::chrono::minutes(minutes);
    }
    [[nodiscard]] services::DrugUse paper(int minutes, const Actor& actor) {
        return services::DrugUse(m_clinic.clinic.open(), actor, minutesAgo(minutes));
    }
    Result<std::vector<DrugMovement>> drawn(int minutes) {
        return paper(minutes, m_clinic.nurse()).draw(m_clinic.session, m_clinic.lot);
    }
    Result<std::vector<DrugMovement>> discarded(int minutes) {
        return paper(minutes, m_clinic.nurse())
            .record(m_clinic.session, rules::Remainder::Wasted, m_clinic.witness());
    }
    static void expectRefused(const Result<std::vector<DrugMovement>>& written) {
        ASSERT_FALSE(written);
        EXPECT_EQ(written.error(), (Error{ErrorCode::InvalidDate, QStringLiteral("event-time"), {}}));
    }
    void expectFromPaper(const DrugMovement& movement, int minutes) {
        EXPECT_EQ(movement.eventAt, minutesAgo(minutes));
        EXPECT_EQ(movement.enteredAt, minutesAgo(0));
        EXPECT_EQ(movement.reason, rules::downtimeReason());
    }

    DrugClinic m_clinic;
};

TEST_F(PaperDrugs, KeepTheTimesOfDrawingUpAndDiscarding) {
    (void)drawn(90).value();
    (void)discarded(30).value();
    const auto lines = m_clinic.stock(m_clinic.nurse()).lines(m_clinic.lot).value();
    ASSERT_EQ(lines.size(), 3U);
    expectFromPaper(lines[1].movement, 90);
    expectFromPaper(lines[2].movement, 30);
    EXPECT_EQ(lines[2].movement.wasted.value, 500'000);
}

TEST_F(PaperDrugs, WereNotDrawnUpBeforeArrivalOrInTheFuture) {
    expectRefused(drawn(121));
    expectRefused(drawn(-1));
    EXPECT_TRUE(drawn(120));
}

TEST_F(PaperDrugs, WereNotDiscardedBeforeTheyWereDrawnUp) {
    (void)drawn(60).value();
    expectRefused(discarded(61));
    EXPECT_EQ(m_clinic.lotStock().opened, 1);
    EXPECT_TRUE(discarded(60));
}

TEST_F(PaperDrugs, AsTheyHappenHaveOneTimeAndNoMark) {
    const auto movements = m_clinic.use(m_clinic.nurse()).draw(m_clinic.session, m_clinic.lot).value();
    EXPECT_EQ(movements.front().eventAt, movements.front().enteredAt);
    EXPECT_TRUE(movements.front().reason.isEmpty());
}

} // namespace
} // namespace tidemark::test
