// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/WorkplaceFixture.h"

#include "desktop/printing/RecoverySheet.h"

#include <QFile>
#include <QFileInfo>

namespace tidemark::app {
namespace {

using Step = CreateClinicViewModel::Step;
using Screen = WorkplaceViewModel::Screen;

class CreateClinicTest : public WorkplaceFixture {
protected:
    CreateClinicViewModel& wizard() { return *workplace->createClinic(); }

    void goToPassphrase() {
        startProgram().beginCreateClinic();
        wizard().setProperty("clinicName", QStringLiteral("Seaside Clinic"));
        wizard().next();
        wizard().setProperty("displayName", QStringLiteral("Mira Reed"));
        wizard().setProperty("signInName", QStringLiteral("mreed"));
        wizard().next();
    }

    void goToRecovery() {
        goToPassphrase();
        wizard().setProperty("passphrase", QString::fromLatin1(passphrase));
        wizard().setProperty("repeated", QString::fromLatin1(passphrase));
        wizard().next();
    }
};

TEST_F(CreateClinicTest, AnEmptyMachineOffersTheWelcome) {
    EXPECT_EQ(startProgram().screen(), Screen::Welcome);
}

TEST_F(CreateClinicTest, AnEmptyNameStaysOnTheStepWithASentenceBesideIt) {
    startProgram().beginCreateClinic();
    wizard().next();
    EXPECT_EQ(wizard().step(), Step::Clinic);
    EXPECT_TRUE(wizard().errors().contains(QStringLiteral("clinic-name")));
}

TEST_F(CreateClinicTest, AShortPassphraseIsRefusedBesideItsFieldAndStays) {
    goToPassphrase();
    wizard().setProperty("passphrase", QStringLiteral("short"));
    wizard().setProperty("repeated", QStringLiteral("short"));
    wizard().next();
    EXPECT_EQ(wizard().step(), Step::Passphrase);
    EXPECT_TRUE(
        wizard().errors()[QStringLiteral("password")].toString().contains(QStringLiteral("15 characters")));
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
    for (const QString& typed : {QString(), QStringLiteral("XXXX"), wizard().recoveryGroups().constFirst()}) {
        wizard().setProperty("typedGroup", typed);
        wizard().confirm();
        wizard().next();
        EXPECT_FALSE(workplace->isSeated()) << typed.toStdString();
        EXPECT_TRUE(wizard().errors().contains(QStringLiteral("typed-group")));
    }
    wizard().setProperty("typedGroup", wizard().recoveryGroups().constLast().toLower());
    wizard().confirm();
    EXPECT_TRUE(workplace->isSeated());
    EXPECT_EQ(workplace->screen(), Screen::Today);
    EXPECT_TRUE(wizard().recoveryGroups().isEmpty()) << "the code must not stay in memory";
}

TEST_F(CreateClinicTest, TheSavedSheetHoldsTheCodeAndIsForThisUserOnly) {
    goToRecovery();
    const QString path = directory.filePath(QStringLiteral("sheet.txt"));
    wizard().saveSheet(QUrl::fromLocalFile(path));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_TRUE(QString::fromUtf8(file.readAll()).contains(wizard().recoveryGroups().join(QLatin1Char('-'))));
    EXPECT_EQ(QFileInfo(path).permissions() & ~(QFile::ReadUser | QFile::WriteUser),
              QFile::ReadOwner | QFile::WriteOwner);
}

TEST_F(CreateClinicTest, TheSheetAsPdfIsAPdf) {
    goToRecovery();
    const QString path = directory.filePath(QStringLiteral("sheet.pdf"));
    wizard().saveSheet(QUrl::fromLocalFile(path));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_TRUE(file.readAll().startsWith("%PDF-"));
}

TEST_F(CreateClinicTest, ASheetThatCannotBeWrittenIsSaid) {
    goToRecovery();
    wizard().saveSheet(QUrl::fromLocalFile(directory.filePath(QStringLiteral("none/sheet.txt"))));
    EXPECT_FALSE(wizard().problem().isEmpty());
    EXPECT_TRUE(wizard().sheetWords().isEmpty());
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
