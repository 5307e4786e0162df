// SPDX-License-Identifier: GPL-3.0-or-later
// Devices and injections that stood on paper during an outage keep the times they were given at.
#include "rules/sessions/DowntimeEntry.h"
#include "services/sessions/SessionDoses.h"
#include "support/SprayClinic.h"

#include <gmock/gmock.h>

namespace tidemark::test {
namespace {

class PaperDoses : public ::testing::Test {
protected:
    [[nodiscard]] Instant now() { return m_clinic.clinic.clock.now(); }
    template <class Service>
    [[nodiscard]] Service paper(const Actor& actor, int minutesAgo) {
        return m_clinic.run<Service>(actor, now() - std::chrono::minutes(minutesAgo));
    }
    Result<DoseGiven> give(int minutesAgo, const QString& reason = {}) {
        return paper<services::SessionDoses>(m_clinic.nurse(), minutesAgo)
            .giveDevice(
                m_clinic.session,
                {QStringLiteral("A123"), QStringLiteral("2027-01-31"), {{ErrorCode::TooEarly, reason}}});
    }
    template <class T>
    static void expectRefused(const Result<T>& result) {
        ASSERT_FALSE(result);
        EXPECT_EQ(result.error().code, ErrorCode::InvalidDate);
        EXPECT_EQ(result.error().field, QStringLiteral("event-time"));
    }

    SprayClinic m_clinic;
};

TEST_F(PaperDoses, KeepTheTimesAndBothClocksFollowThem) {
    m_clinic.arrived();
    m_clinic.wait(60);
    (void)give(50).value();
    (void)give(45).value();
    const DoseGiven last = give(40).value();
    const SessionRecord record = m_clinic.record();
    EXPECT_EQ(record.session.startedAt, now() - std::chrono::minutes(50));
    EXPECT_EQ(record.session.pumpEndedAt, now() - std::chrono::minutes(40));
    EXPECT_EQ(last.stamp.eventAt, now() - std::chrono::minutes(40));
    EXPECT_EQ(last.stamp.enteredAt, now());
    EXPECT_TRUE(rules::isDowntimeEntry(last.stamp));
    EXPECT_EQ(rules::downtimeEntries(record).count, 3);
    EXPECT_EQ(record.session.state, SessionState::Monitoring);
}

TEST_F(PaperDoses, ComeInTheirOrderAndTheGapIsTheOneOnPaper) {
    m_clinic.arrived();
    m_clinic.wait(60);
    (void)give(50).value();
    expectRefused(give(51));
    expectRefused(give(-1));
    EXPECT_EQ(give(46).error().code, ErrorCode::TooEarly);
    const DoseGiven early = give(46, QStringLiteral("Sneezed")).value();
    EXPECT_EQ(rules::reasonWithoutMark(early.stamp), QStringLiteral("Sneezed"));
    expectRefused(paper<services::SessionDoses>(m_clinic.nurse(), 47)
                      .stopDevices(m_clinic.session, QStringLiteral("Nauseous")));
    must(paper<services::SessionDoses>(m_clinic.nurse(), 30)
             .stopDevices(m_clinic.session, QStringLiteral("Nauseous")));
    const Note note = m_clinic.record().notes.back();
    EXPECT_EQ(note.stamp.eventAt, now() - std::chrono::minutes(30));
    EXPECT_TRUE(rules::isDowntimeEntry(note.stamp));
    EXPECT_EQ(m_clinic.record().session.pumpEndedAt, now() - std::chrono::minutes(46));
}

TEST_F(PaperDoses, TheFormIsDueFromTheDayOfTheTreatment) {
    m_clinic.arrived();
    const QDate day = m_clinic.clinic.open().today();
    m_clinic.wait(24 * 60);
    (void)give(24 * 60).value();
    const auto form = m_clinic.forms(m_clinic.nurse()).ofSession(m_clinic.session).value();
    ASSERT_TRUE(form);
    EXPECT_EQ(form->form.treatedOn, day);
}

TEST(PaperInjection, KeepsItsTime) {
    SprayClinic clinic(QStringLiteral("im-induction"));
    clinic.arrived();
    clinic.wait(30);
    const Instant at = clinic.clinic.clock.now() - std::chrono::minutes(20);
    const DoseGiven given =
        clinic.run<services::SessionDoses>(clinic.nurse(), at).giveBolus(clinic.session, {}).value();
    EXPECT_EQ(given.stamp.eventAt, at);
    EXPECT_EQ(clinic.record().session.startedAt, at);
    EXPECT_EQ(clinic.record().session.pumpEndedAt, at);
    EXPECT_TRUE(rules::isDowntimeEntry(given.stamp));
}

} // namespace
} // namespace tidemark::test
