// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/session/SessionDesk.h"
#include "desktop/session/CheckInViewModel.h"

#include "ctl/ScoreCommand.h"
#include "desktop/patient/PatientPageViewModel.h"
#include "desktop/scales/PatientModeViewModel.h"
#include "exchange/ReadingsCsv.h"
#include "rules/scales/Gad7.h"
#include "rules/scales/Phq9.h"
#include "services/scales/Scales.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QPointF>
#include <QTemporaryDir>

namespace tidemark::test {
namespace {

using namespace Qt::StringLiterals;

/// A scale that the program does not know: three items of 0 to 4.
rules::Scale invented() {
    rules::Scale scale;
    scale.id = ScaleId(u"tide3"_s);
    scale.name = u"TIDE-3"_s;
    scale.instruction = u"How was the water today?"_s;
    scale.items = {u"Height"_s, u"Cold"_s, u"Waves"_s};
    scale.answers = {u"0"_s, u"1"_s, u"2"_s, u"3"_s, u"4"_s};
    scale.bands = {{0, 5, u"mild"_s}, {6, 12, u"severe"_s}};
    scale.maximum = 12;
    scale.source = u"Invented for this test"_s;
    return scale;
}

rules::ScaleRegistry withInvented() {
    return rules::ScaleRegistry({rules::phq9(), rules::gad7(), invented()});
}

/// One line in the registry is all that these know of it.
class ThirdScale : public ::testing::Test {
protected:
    ThirdScale() { m_desk.desk.clinic().useScales(withInvented()); }

    void fillIn() {
        m_scales.open(u"tide3"_s, m_desk.patientId.text(), {});
        m_scales.answer(0, 4);
        m_scales.answer(1, 2);
        m_scales.answer(2, 1);
        ASSERT_TRUE(m_scales.finish(false)) << m_scales.error().toStdString();
    }

    SessionDesk m_desk;
    app::ScalesViewModel m_scales{m_desk.desk};
};

TEST_F(ThirdScale, isFilledInStoredAndScored) {
    fillIn();
    EXPECT_EQ(m_scales.result(), u"TIDE-3: 7 of 12, severe"_s);
    const auto stored =
        services::Scales(m_desk.desk.clinic(), m_desk.desk.actor()).ofPatient(m_desk.patientId).value();
    ASSERT_EQ(stored.size(), 1U);
    EXPECT_EQ(stored.front().result.scale, invented().id);
    EXPECT_EQ(stored.front().score.total, 7);
}

TEST_F(ThirdScale, isShownAgainAsItWasRecorded) {
    fillIn();
    app::ScalesViewModel again(m_desk.desk);
    again.openRecorded(m_desk.patientId, m_scales.recordedId());
    EXPECT_EQ(again.scaleName(), u"TIDE-3"_s);
    EXPECT_EQ(again.answers(), (QList<int>{4, 2, 1}));
}

TEST_F(ThirdScale, hasALineAndATileOnThePatientPage) {
    fillIn();
    app::PatientPageViewModel page(m_desk.desk);
    page.open(m_desk.patientId.text());
    ASSERT_EQ(page.scores().size(), 3);
    const app::ScoreLine line = page.scores().back();
    EXPECT_EQ(line.key, u"tide3"_s);
    EXPECT_EQ(line.name, u"TIDE-3"_s);
    EXPECT_EQ(line.points.front().y, 7);
    EXPECT_TRUE(line.labels.front().endsWith(u"7, severe"_s));
    EXPECT_EQ(page.tiles().at(3).label, u"TIDE-3"_s);
    EXPECT_EQ(page.tiles().at(3).value, u"7"_s);
}

TEST_F(ThirdScale, isDueAtTheCheckInUntilItIsAnswered) {
    m_desk.session.open(m_desk.session.sessionId());
    EXPECT_EQ(m_desk.session.checkIn()->scalesForPatientMode(), u"PHQ-9 and GAD-7 and TIDE-3"_s);
    fillIn();
    m_desk.session.open(m_desk.session.sessionId());
    EXPECT_EQ(m_desk.session.checkIn()->scalesForPatientMode(), u"PHQ-9 and GAD-7"_s);
    EXPECT_TRUE(m_desk.session.checkIn()->scalesToday().startsWith(u"TIDE-3"_s));
}

TEST_F(ThirdScale, isAskedAfterTheOthersInPatientMode) {
    app::PatientModeViewModel patientMode(m_desk.desk, m_scales);
    ASSERT_TRUE(patientMode.begin(m_desk.patientId, {}));
    EXPECT_EQ(patientMode.count(), 3);
    for (int before = 0; before < 2; ++before) {
        patientMode.done(false);
        patientMode.done(true);
    }
    EXPECT_EQ(m_scales.scaleName(), u"TIDE-3"_s);
    EXPECT_EQ(m_scales.items().size(), 3);
}

TEST_F(ThirdScale, isExportedByItsKey) {
    fillIn();
    const QTemporaryDir folder;
    Actor administrator = m_desk.desk.actor();
    administrator.role = Role::Administrator;
    ASSERT_TRUE(exchange::exportCsv(m_desk.desk.clinic(), administrator, folder.path()).has_value());
    QByteArray all;
    for (const QFileInfo& each : QDir(folder.path()).entryInfoList({u"*.csv"_s})) {
        QFile file(each.filePath());
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        all += file.readAll();
    }
    EXPECT_TRUE(all.contains(R"(,"tide3",)")) << all.toStdString();
    EXPECT_TRUE(all.contains(R"(,"4;2;1","7","severe",)"));
}

TEST_F(ThirdScale, isScoredOnTheCommandLine) {
    ctl::Options options;
    options.arguments = {u"tide3"_s, u"4,2,1"_s};
    const auto scored = ctl::scoreCommand(options, withInvented());
    ASSERT_TRUE(scored.has_value());
    EXPECT_EQ(scored->text, u"TIDE-3: 7, severe"_s);
    EXPECT_EQ(scored->json.value(u"scale"_s).toString(), u"tide3"_s);
    EXPECT_EQ(ctl::scoreCommand(options).error().code, ErrorCode::NotOneOfTheChoices);
}

TEST_F(ThirdScale, maySayWhatTheResponseIs) {
    rules::Scale measuring = invented();
    measuring.responseIn = {Indication::MajorDepression};
    m_desk.desk.clinic().useScales(rules::ScaleRegistry({measuring, rules::gad7()}));
    EXPECT_EQ(m_desk.desk.clinic().scales().responseScale().name, u"TIDE-3"_s);
    app::PatientPageViewModel page(m_desk.desk);
    page.open(m_desk.patientId.text());
    EXPECT_EQ(page.scoreTicks(), (QList<int>{0, 6, 12}));
}

} // namespace
} // namespace tidemark::test
