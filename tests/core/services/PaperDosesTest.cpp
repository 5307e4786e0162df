// SPDX-License-Identifier: GPL-3.0-or-later
// Devices and injections that stood on paper during an outage keep the times they were given at.
#include "rules/PaperEntry.h"
#include "support/SprayClinic.h"

#include <gmock/gmock.h>

namespace tidemark::test {
namespace {

class PaperDoses : public ::testing::Test {
protected:
    [[nodiscard]] Instant now() { return clinic.clinic.clock.now(); }
    [[nodiscard]] services::SessionRun paper(int minutesAgo) {
        return clinic.run().fromPaper(now() - std::chrono::minutes(minutesAgo));
    }
    Result<DoseGiven> give(int minutesAgo, const QString& reason = {}) {
        return paper(minutesAgo)
            .giveDevice(clinic.nurse(), clinic.session,
                        {QStringLiteral("A123"), QStringLiteral("2027-01-31"), reason});
    }
    template <class T>
    static void expectRefused(const Result<T>& result) {
        ASSERT_FALSE(result);
        EXPECT_EQ(result.error().code, ErrorCode::InvalidDate);
        EXPECT_EQ(result.error().field, QStringLiteral("event-time"));
    }

    SprayClinic clinic;
};

TEST_F(PaperDoses, KeepTheTimesAndBothClocksFollowThem) {
    clinic.arrived();
    clinic.wait(60);
    (void)give(50).value();
    (void)give(45).value();
    const DoseGiven last = give(40).value();
    const SessionRecord record = clinic.record();
    EXPECT_EQ(record.session.startedAt, now() - std::chrono::minutes(50));
    EXPECT_EQ(record.session.pumpEndedAt, now() - std::chrono::minutes(40));
    EXPECT_EQ(last.stamp.eventAt, now() - std::chrono::minutes(40));
    EXPECT_EQ(last.stamp.enteredAt, now());
    EXPECT_TRUE(rules::isFromPaper(last.stamp));
    EXPECT_EQ(rules::paperEntries(record).count, 3);
    EXPECT_EQ(record.session.state, SessionState::Monitoring);
}

TEST_F(PaperDoses, ComeInTheirOrderAndTheGapIsTheOneOnPaper) {
    clinic.arrived();
    clinic.wait(60);
    (void)give(50).value();
    expectRefused(give(51));
    expectRefused(give(-1));
    EXPECT_EQ(give(46).error().code, ErrorCode::TooEarly);
    const DoseGiven early = give(46, QStringLiteral("Sneezed")).value();
    EXPECT_EQ(rules::reasonWithoutMark(early.stamp), QStringLiteral("Sneezed"));
    expectRefused(paper(47).stopDevices(clinic.nurse(), clinic.session, QStringLiteral("Nauseous")));
    must(paper(30).stopDevices(clinic.nurse(), clinic.session, QStringLiteral("Nauseous")));
    const Note note = clinic.record().notes.back();
    EXPECT_EQ(note.stamp.eventAt, now() - std::chrono::minutes(30));
    EXPECT_TRUE(rules::isFromPaper(note.stamp));
    EXPECT_EQ(clinic.record().session.pumpEndedAt, now() - std::chrono::minutes(46));
}

TEST_F(PaperDoses, TheFormIsDueFromTheDayOfTheTreatment) {
    clinic.arrived();
    const QDate day = clinic.clinic.open().today();
    clinic.wait(24 * 60);
    (void)give(24 * 60).value();
    const auto form = clinic.forms().ofSession(clinic.nurse(), clinic.session).value();
    ASSERT_TRUE(form);
    EXPECT_EQ(form->form.treatedOn, day);
}

TEST(PaperInjection, KeepsItsTime) {
    SprayClinic clinic(QStringLiteral("im-induction"));
    clinic.arrived();
    clinic.wait(30);
    const Instant at = clinic.clinic.clock.now() - std::chrono::minutes(20);
    const DoseGiven given = clinic.run().fromPaper(at).giveBolus(clinic.nurse(), clinic.session, {}).value();
    EXPECT_EQ(given.stamp.eventAt, at);
    EXPECT_EQ(clinic.record().session.startedAt, at);
    EXPECT_EQ(clinic.record().session.pumpEndedAt, at);
    EXPECT_TRUE(rules::isFromPaper(given.stamp));
}

} // namespace
} // namespace tidemark::test
