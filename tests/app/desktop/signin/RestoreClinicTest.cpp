// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/shell/WorkplaceFixture.h"
#include "desktop/signin/RestoreClinicViewModel.h"
#include "services/backup/Backups.h"
#include "services/clinic/Rooms.h"
#include "storage/vault/RecoveryCode.h"

#include <gmock/gmock.h>

#include <QDir>
#include <QFile>

namespace tidemark::app {
namespace {

using namespace Qt::StringLiterals;
using testing::HasSubstr;
using Screen = WorkplaceViewModel::Screen;

/// A clinic with a backup, and two entries after it; nobody is signed in.
class RestoreClinicTest : public WorkplaceFixture {
protected:
    void SetUp() override {
        startWithClinic();
        ASSERT_TRUE(QDir().mkpath(directory.filePath(u"stick"_s)));
        services::Backups backups(desk->clinic(), desk->actor());
        const auto made = backups.beginInto(directory.filePath(u"stick"_s)).value().run().value();
        ASSERT_TRUE(backups.take(made).has_value());
        m_backup = made.front().made->folder + u'/' + made.front().made->file;
        for (const QString& room : {u"Room 1"_s, u"Room 2"_s}) {
            ASSERT_TRUE(services::Rooms(desk->clinic(), desk->actor()).add({room, u"1"_s}).has_value());
        }
        startProgram();
        typeSignInName("mreed");
        workplace->show(Screen::Restore);
    }
    RestoreClinicViewModel& form() { return root<RestoreClinicViewModel>(); }
    [[nodiscard]] std::string error(const char* field) {
        return form().errors().text(QLatin1String(field)).toStdString();
    }
    void fill(const QString& typed = QLatin1String(passphrase), const char* name = "mreed") {
        form().setProperty("file", m_backup);
        form().setProperty("signInName", QLatin1String(name));
        form().setProperty("passphrase", typed);
        form().setProperty("folder", place());
        form().verify();
    }
    [[nodiscard]] QString place() const { return directory.filePath(u"restored"_s); }
    /// What a restore has left beside the clinic, the stick and the rest of the fixture.
    [[nodiscard]] QStringList restored() const {
        return QDir(directory.path()).entryList({u"*restor*"_s}, QDir::AllEntries | QDir::Hidden);
    }
    void damage() {
        QFile file(m_backup);
        ASSERT_TRUE(file.open(QIODevice::ReadWrite));
        ASSERT_TRUE(file.seek(file.size() / 2));
        char byte = 0;
        ASSERT_TRUE(file.getChar(&byte));
        ASSERT_TRUE(file.seek(file.size() / 2));
        ASSERT_TRUE(file.putChar(static_cast<char>(byte ^ 1)));
    }

    QString m_backup;
};

TEST_F(RestoreClinicTest, IsReachedFromSignInAndLeadsBackThere) {
    EXPECT_EQ(workplace->screen(), Screen::Restore);
    EXPECT_EQ(form().property("signInName").toString(), u"mreed"_s);
    workplace->back();
    EXPECT_EQ(workplace->screen(), Screen::SignIn);
}

TEST_F(RestoreClinicTest, AnEmptyFormIsRefusedBesideEachField) {
    form().setProperty("signInName", QString());
    form().verify();
    for (const char* field : {"file", "sign-in-name", "password", "folder"}) {
        EXPECT_FALSE(error(field).empty()) << field;
    }
    EXPECT_EQ(form().stepNumber(), RestoreClinicViewModel::Asking);
}

TEST_F(RestoreClinicTest, SaysWhatWillBeMissingBeforeAnythingIsRestored) {
    fill();
    ASSERT_EQ(form().stepNumber(), RestoreClinicViewModel::Verified) << form().problem().toStdString();
    EXPECT_TRUE(form().losesEntries());
    EXPECT_THAT(form().missingWords().toStdString(), HasSubstr("later entries of the clinic that is here"));
    EXPECT_THAT(form().backupWords().toStdString(),
                HasSubstr("The backup is whole. It is of Mon 2 Mar 2026"));
    EXPECT_FALSE(QDir(place()).exists());
    EXPECT_TRUE(form().property("passphrase").toString().isEmpty()) << "it is not kept";
}

TEST_F(RestoreClinicTest, IsRestoredOnASecondPressAndSignedInTo) {
    fill();
    form().restore();
    ASSERT_EQ(form().stepNumber(), RestoreClinicViewModel::Restored) << form().problem().toStdString();
    EXPECT_EQ(form().restoredFolder(), place());
    form().signInThere();
    EXPECT_EQ(workplace->screen(), Screen::SignIn);
    signIn("mreed", passphrase);
    ASSERT_TRUE(desk->isSeated()) << signInProblem().toStdString();
    EXPECT_EQ(desk->clinic().path(), place());
    EXPECT_TRUE(services::Rooms(desk->clinic(), desk->actor()).all().value().empty()) << "as it was then";
}

TEST_F(RestoreClinicTest, ThrowsAwayWhatWasVerifiedWhereThePersonGoesBack) {
    fill();
    form().change();
    EXPECT_EQ(form().stepNumber(), RestoreClinicViewModel::Asking);
    EXPECT_EQ(form().property("file").toString(), m_backup) << "what was typed stays";
    EXPECT_EQ(restored(), QStringList());
    EXPECT_TRUE(QFile::exists(m_backup));
}

TEST_F(RestoreClinicTest, AWrongPassphraseIsSaidBesideItsFieldAndLeavesNothing) {
    fill(u"another one that is long enough"_s);
    EXPECT_FALSE(error("password").empty());
    EXPECT_EQ(form().stepNumber(), RestoreClinicViewModel::Asking);
    EXPECT_EQ(restored(), QStringList());
    fill();
    EXPECT_EQ(form().stepNumber(), RestoreClinicViewModel::Verified);
}

TEST_F(RestoreClinicTest, TakesTheCodeOfTheRecoverySheetInstead) {
    form().setProperty("byCode", true);
    fill(u"no code"_s);
    EXPECT_THAT(error("password"), HasSubstr("group by group"));
    fill(storage::RecoveryCode::random().text());
    EXPECT_THAT(error("password"), HasSubstr("recovery sheet"));
    fill(recoveryCode);
    EXPECT_EQ(form().stepNumber(), RestoreClinicViewModel::Verified);
}

TEST_F(RestoreClinicTest, ADamagedBackupIsSaidBesideItsFile) {
    damage();
    fill();
    EXPECT_THAT(error("file"), HasSubstr("damaged"));
    EXPECT_EQ(restored(), QStringList());
}

TEST_F(RestoreClinicTest, AFolderThatIsThereIsNeverTaken) {
    ASSERT_TRUE(QDir().mkpath(place()));
    fill();
    EXPECT_THAT(error("folder"), HasSubstr("already"));
    EXPECT_TRUE(QDir(place()).isEmpty());
    ASSERT_TRUE(QDir().rmdir(place()));
    fill();
    ASSERT_TRUE(QDir().mkpath(place()));
    form().restore();
    EXPECT_THAT(error("folder"), HasSubstr("already")) << "it came while the person read";
    EXPECT_TRUE(QDir(place()).isEmpty());
}

TEST_F(RestoreClinicTest, OnAMachineWithoutAClinicNobodyCanSayWhatIsMissing) {
    Environment around = environment();
    around.clinicFolder = directory.filePath(u"none"_s);
    startIn(std::move(around));
    EXPECT_EQ(workplace->screen(), Screen::Welcome);
    workplace->show(Screen::Restore);
    fill();
    ASSERT_EQ(form().stepNumber(), RestoreClinicViewModel::Verified) << form().problem().toStdString();
    EXPECT_TRUE(form().losesEntries());
    EXPECT_THAT(form().missingWords().toStdString(), HasSubstr("Nobody can say how much"));
    workplace->back();
    EXPECT_EQ(workplace->screen(), Screen::Welcome);
}

} // namespace
} // namespace tidemark::app
