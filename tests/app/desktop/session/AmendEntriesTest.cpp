// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/session/AmendEntriesViewModel.h"

#include "app/desktop/session/SessionDesk.h"
#include "desktop/session/EffectsViewModel.h"
#include "desktop/session/SignViewModel.h"

#include <gtest/gtest.h>

namespace tidemark::test {
namespace {

class AmendedEntries : public ::testing::Test {
protected:
    AmendedEntries() {
        m_desk.bringToLeft();
        EXPECT_FALSE(m_amend.isOpen()) << "not signed yet";
        m_desk.session.signing()->sign(SignedInClinic::passphrase);
        EXPECT_TRUE(m_desk.session.signing()->isSigned());
    }
    [[nodiscard]] int named(const char* words) const {
        const QStringList names = m_amend.names();
        for (qsizetype i = 0; i < names.size(); ++i) {
            if (names.at(i).contains(QLatin1String(words))) {
                return static_cast<int>(i);
            }
        }
        return -1;
    }

    SessionDesk m_desk;
    app::AmendEntriesViewModel& m_amend = *m_desk.session.amendingEntries();
    const QString reason = QStringLiteral("misread");
};

TEST_F(AmendedEntries, areTheWeightTheDosingTheAnswersAndThePointsOfDischarge) {
    ASSERT_TRUE(m_amend.isOpen());
    EXPECT_EQ(named("Weight 70"), 0);
    for (const char* words : {"Infusion started at 150 mL/h", "Infusion ended", "consent", "Escort"}) {
        EXPECT_GT(named(words), 0) << words;
    }
    EXPECT_TRUE(m_amend.choices(named("Infusion ended")).isEmpty()) << "a time is typed";
    EXPECT_EQ(m_amend.choices(named("consent")).size(), 2);
}

TEST_F(AmendedEntries, takeATimeOfTheDayOfTheSession) {
    const int start = named("Infusion started");
    const QString now = m_amend.typedNow(start);
    EXPECT_FALSE(m_amend.amendByText(start, QStringLiteral("25:00"), reason));
    EXPECT_FALSE(m_amend.error().isEmpty());
    EXPECT_FALSE(m_amend.amendByText(start, QStringLiteral("23:59"), reason)) << "after the end";
    m_desk.wait(3 * 24 * 60);
    const QString earlier =
        QTime::fromString(now, QStringLiteral("HH:mm")).addSecs(-60).toString(QStringLiteral("HH:mm"));
    EXPECT_TRUE(m_amend.amendByText(start, earlier, reason)) << m_amend.error().toStdString();
    EXPECT_EQ(m_amend.typedNow(named("Infusion started")), earlier);
}

TEST_F(AmendedEntries, takeAnotherAnswerWithAReason) {
    const int consent = named("consent");
    EXPECT_TRUE(m_amend.names().at(consent).endsWith(QLatin1String("Yes")));
    EXPECT_FALSE(m_amend.amendByChoice(consent, 1, {}));
    EXPECT_FALSE(m_amend.amendByChoice(consent, 2, reason)) << "no such choice";
    EXPECT_TRUE(m_amend.amendByChoice(consent, 1, reason));
    EXPECT_TRUE(m_amend.names().at(named("consent")).endsWith(QLatin1String("No")));
    EXPECT_TRUE(m_desk.session.signing()->isDue()) << "the new version is to be signed";
}

} // namespace
} // namespace tidemark::test
