// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/shell/WorkplaceFixture.h"
#include "desktop/signin/CreateClinicViewModel.h"
#include "desktop/signin/RecoverySheetViewModel.h"

#include "desktop/printing/RecoverySheet.h"

#include <QFile>
#include <QFileInfo>
#include <QPdfWriter>

namespace tidemark::app {
namespace {

using Step = CreateClinicViewModel::Step;
using Screen = WorkplaceViewModel::Screen;

class CreateClinicTest : public WorkplaceFixture {
protected:
    CreateClinicViewModel& wizard() { return root<CreateClinicViewModel>(); }
    RecoverySheetViewModel& sheet() { return *wizard().sheet(); }

    void goToPassphrase(const char* zone = "Europe/Berlin") {
        startProgram().show(WorkplaceViewModel::Screen::CreateClinic);
        wizard().setProperty("zone", QString::fromLatin1(zone));
        wizard().setProperty("clinicName", QStringLiteral("Seaside Clinic"));
        wizard().next();
        wizard().setProperty("displayName", QStringLiteral("Mira Reed"));
        wizard().setProperty("signInName", QStringLiteral("mreed"));
        wizard().next();
    }

    void goToRecovery(const char* zone = "Europe/Berlin") {
        goToPassphrase(zone);
        wizard().setProperty("passphrase", QString::fromLatin1(passphrase));
        wizard().setProperty("repeated", QString::fromLatin1(passphrase));
        wizard().next();
    }
};

TEST_F(CreateClinicTest, AnEmptyMachineOffersTheWelcome) {
    EXPECT_EQ(startProgram().screen(), Screen::Welcome);
}

TEST_F(CreateClinicTest, AnEmptyNameStaysOnTheStepWithASentenceBesideIt) {
    startProgram().show(WorkplaceViewModel::Screen::CreateClinic);
    wizard().next();
    EXPECT_EQ(wizard().step(), Step::Clinic);
    EXPECT_TRUE(wizard().errors().contains(QStringLiteral("clinic-name")));
}

TEST_F(CreateClinicTest, AsksForTheZoneOfTheClinicAndRefusesOneThatNobodyKnows) {
    startProgram().show(WorkplaceViewModel::Screen::CreateClinic);
    EXPECT_EQ(wizard().property("zone").toString(), QStringLiteral("Europe/Berlin")) << "the machine's";
    wizard().setProperty("clinicName", QStringLiteral("Seaside Clinic"));
    wizard().setProperty("zone", QStringLiteral("Nowhere/Town"));
    wizard().next();
    EXPECT_EQ(wizard().step(), Step::Clinic);
    EXPECT_TRUE(wizard().errors().contains(QStringLiteral("zone")));
    wizard().setProperty("zone", QStringLiteral("new york"));
    EXPECT_FALSE(wizard().errors().contains(QStringLiteral("zone"))) << "gone with the fault";
    EXPECT_TRUE(wizard().property("zoneText").toString().startsWith(QStringLiteral("America/New_York:")));
    wizard().next();
    EXPECT_EQ(wizard().step(), Step::Administrator);
}

TEST_F(CreateClinicTest, TheClinicKeepsTheZoneThatWasTyped) {
    goToRecovery("US/Pacific");
    sheet().setProperty("typedGroup", sheet().groups().constLast());
    sheet().confirm();
    ASSERT_TRUE(desk->isSeated());
    EXPECT_EQ(desk->clock().zone(), "US/Pacific");
}

TEST_F(CreateClinicTest, AShortPassphraseIsRefusedBesideItsFieldAndStays) {
    goToPassphrase();
    wizard().setProperty("passphrase", QStringLiteral("short"));
    wizard().setProperty("repeated", QStringLiteral("short"));
    wizard().next();
    EXPECT_EQ(wizard().step(), Step::Passphrase);
    EXPECT_TRUE(wizard().errors().text(QStringLiteral("password")).contains(QStringLiteral("15 characters")));
    EXPECT_EQ(wizard().property("passphrase").toString(), QStringLiteral("short"));
}

TEST_F(CreateClinicTest, TwoDifferentPassphrasesAreRefused) {
    goToPassphrase();
    wizard().setProperty("passphrase", QString::fromLatin1(passphrase));
    wizard().setProperty("repeated", QStringLiteral("another long passphrase"));
    wizard().next();
    EXPECT_EQ(wizard().step(), Step::Passphrase);
    EXPECT_TRUE(wizard().errors().contains(QStringLiteral("repeated")));
}

TEST_F(CreateClinicTest, AMadePassphraseMeetsTheRules) {
    goToPassphrase();
    wizard().generatePassphrase();
    wizard().setProperty("repeated", wizard().property("passphrase"));
    wizard().next();
    EXPECT_EQ(wizard().step(), Step::Recovery);
}

TEST_F(CreateClinicTest, CannotEndBeforeTheLastGroupIsTypedBack) {
    goToRecovery();
    ASSERT_EQ(wizard().step(), Step::Recovery);
    for (const QString& typed : {QString(), QStringLiteral("XXXX"), sheet().groups().constFirst()}) {
        sheet().setProperty("typedGroup", typed);
        sheet().confirm();
        wizard().next();
        EXPECT_FALSE(workplace->isSeated()) << typed.toStdString();
        EXPECT_FALSE(sheet().typedGroupError().isEmpty());
    }
    sheet().setProperty("typedGroup", sheet().groups().constLast().toLower());
    sheet().confirm();
    EXPECT_TRUE(workplace->isSeated());
    EXPECT_EQ(workplace->screen(), Screen::Today);
    EXPECT_TRUE(sheet().groups().isEmpty()) << "the code must not stay in memory";
}

TEST_F(CreateClinicTest, TheSavedSheetHoldsTheCodeAndIsForThisUserOnly) {
    goToRecovery();
    const QString path = directory.filePath(QStringLiteral("sheet.txt"));
    sheet().save(QUrl::fromLocalFile(path));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_TRUE(QString::fromUtf8(file.readAll()).contains(sheet().groups().join(QLatin1Char('-'))));
    EXPECT_EQ(QFileInfo(path).permissions() & ~(QFile::ReadUser | QFile::WriteUser),
              QFile::ReadOwner | QFile::WriteOwner);
}

TEST_F(CreateClinicTest, TheSheetAsPdfIsAPdf) {
    goToRecovery();
    const QString path = directory.filePath(QStringLiteral("sheet.pdf"));
    sheet().save(QUrl::fromLocalFile(path));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_TRUE(file.readAll().startsWith("%PDF-"));
}

TEST_F(CreateClinicTest, ASheetThatCannotBeWrittenIsSaid) {
    goToRecovery();
    sheet().save(QUrl::fromLocalFile(directory.filePath(QStringLiteral("none/sheet.txt"))));
    EXPECT_FALSE(sheet().problem().isEmpty());
    EXPECT_TRUE(sheet().doneWords().isEmpty());
}

TEST_F(CreateClinicTest, ThePrinterGetsThePageAndTheScreenSaysSo) {
    const QString path = directory.filePath(QStringLiteral("printed.pdf"));
    printer = [&](const PaintPage& paint) -> Result<bool> {
        QPdfWriter paper(path);
        return paint(paper);
    };
    goToRecovery();
    ASSERT_TRUE(sheet().isPrintable());
    sheet().print();
    EXPECT_TRUE(sheet().doneWords().contains(QStringLiteral("printer")));
    EXPECT_GT(QFileInfo(path).size(), 1000);
}

TEST_F(CreateClinicTest, APrinterThatRefusesIsSaidAndAChangeOfMindIsNot) {
    Result<bool> answer = false;
    printer = [&](const PaintPage&) { return answer; };
    goToRecovery();
    sheet().print();
    EXPECT_TRUE(sheet().doneWords().isEmpty());
    EXPECT_TRUE(sheet().problem().isEmpty());
    answer = fail(ErrorCode::WriteFailed);
    sheet().print();
    EXPECT_FALSE(sheet().problem().isEmpty());
}

TEST_F(CreateClinicTest, AFolderThatHoldsSomethingIsRefusedBesideItsField) {
    QDir().mkpath(directory.filePath(QStringLiteral("clinic")));
    QFile stray(directory.filePath(QStringLiteral("clinic/letter.txt")));
    ASSERT_TRUE(stray.open(QIODevice::WriteOnly));
    stray.write("x");
    stray.close();
    goToRecovery();
    EXPECT_EQ(wizard().step(), Step::Clinic);
    EXPECT_TRUE(wizard().errors().contains(QStringLiteral("folder")));
}

} // namespace
} // namespace tidemark::app
