// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/session/SessionDesk.h"
#include "desktop/session/EffectsViewModel.h"
#include "desktop/session/SessionRows.h"
#include "desktop/session/VitalsEntryViewModel.h"
#include "services/sessions/SessionViews.h"
#include "support/FileSizeLimit.h"

#include <QDir>
#include <QFileInfo>

#include <gmock/gmock.h>

namespace tidemark::app {
namespace {

using testing::HasSubstr;

/// A running infusion on a disk that has no room for another entry.
class SessionFullDiskTest : public testing::Test {
protected:
    void SetUp() override { m_stand.bringToDosing(); }

    [[nodiscard]] rlim_t roomLeft() const {
        return static_cast<rlim_t>(
            QFileInfo(m_stand.clinic.folder() + QStringLiteral("/clinic.db-wal")).size());
    }
    [[nodiscard]] qsizetype readings() {
        return static_cast<qsizetype>(services::SessionViews(m_stand.desk.clinic(), m_stand.desk.actor())
                                          .view(m_stand.id)
                                          .value()
                                          .record.readings.size());
    }

    test::SessionDesk m_stand;
};

TEST_F(SessionFullDiskTest, ALineThatCannotBeKeptStaysInItsFieldAndMayBeTriedAgain) {
    const qsizetype before = readings();
    VitalsEntryViewModel& vitals = *m_stand.session.vitals();
    {
        const test::FileSizeLimit full(roomLeft());
        EXPECT_FALSE(m_stand.vitals("142/88 76 98 14 s1 d2"));
        EXPECT_EQ(vitals.text(), QStringLiteral("142/88 76 98 14 s1 d2"));
        EXPECT_THAT(vitals.error().toStdString(), HasSubstr("The disk is full, so this was not recorded."));
        EXPECT_THAT(vitals.error().toStdString(), HasSubstr("Free some space and do it again"));
        EXPECT_FALSE(vitals.submit()) << "still full";
        EXPECT_EQ(vitals.text(), QStringLiteral("142/88 76 98 14 s1 d2"));
        m_stand.wait(1);
        EXPECT_EQ(readings(), before) << "what was recorded can be read, and nothing more is there";
    }
    EXPECT_TRUE(vitals.submit()) << vitals.error().toStdString();
    EXPECT_TRUE(vitals.text().isEmpty());
    EXPECT_TRUE(vitals.error().isEmpty());
    EXPECT_EQ(readings(), before + 1);
    EXPECT_TRUE(m_stand.desk.clinic().store().verify().has_value());
}

TEST_F(SessionFullDiskTest, ATapOfAnEffectIsRefusedInWordsAndNotShown) {
    EffectsViewModel& effects = *m_stand.session.effects();
    const auto level = [&] { return test::SessionDesk::keyed<EffectRow>(effects.chips(), "nausea").level; };
    const EffectLevel shown = level();
    ASSERT_EQ(shown, EffectLevel::Off);
    {
        const test::FileSizeLimit full(roomLeft());
        effects.tap(QStringLiteral("nausea"));
    }
    EXPECT_THAT(effects.error().toStdString(), HasSubstr("The disk is full"));
    EXPECT_EQ(level(), shown);
    effects.tap(QStringLiteral("nausea"));
    EXPECT_TRUE(effects.error().isEmpty());
}

TEST(SessionWithoutItsFolder, ALineStaysInItsFieldUntilTheFolderIsBack) {
    test::SessionDesk stand;
    stand.bringToDosing();
    VitalsEntryViewModel& vitals = *stand.session.vitals();
    const QString folder = stand.clinic.folder();
    const QString elsewhere = folder + QStringLiteral("-elsewhere");
    ASSERT_TRUE(QDir().rename(folder, elsewhere));
    EXPECT_FALSE(stand.vitals("142/88 76 98 14 s1 d2"));
    EXPECT_EQ(vitals.text(), QStringLiteral("142/88 76 98 14 s1 d2"));
    EXPECT_THAT(vitals.error().toStdString(), HasSubstr("was moved or deleted, so this was not recorded."));
    ASSERT_TRUE(QDir().rename(elsewhere, folder));
    EXPECT_TRUE(vitals.submit()) << vitals.error().toStdString();
    EXPECT_TRUE(vitals.text().isEmpty());
}

} // namespace
} // namespace tidemark::app
