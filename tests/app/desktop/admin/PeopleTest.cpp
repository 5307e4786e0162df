// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/shell/WorkplaceFixture.h"
#include "desktop/admin/AdminRows.h"
#include "desktop/admin/PeopleViewModel.h"
#include "services/clinic/WitnessPins.h"
#include "storage/engine/DatabaseFile.h"
#include "storage/migration/Migrator.h"
#include "storage/Store.h"

#include <QCoreApplication>

namespace tidemark::app {
namespace {

class PeopleTest : public WorkplaceFixture {
protected:
    void SetUp() override {
        startWithClinic();
        people().refresh();
    }
    PeopleViewModel& people() { return root<PeopleViewModel>(); }
    void letTheCheckEnd() {
        while (people().check() != nullptr) {
            QCoreApplication::processEvents();
        }
    }

    bool addNurse(const char* signInName) {
        const int before = people().people()->count();
        people().add(QStringLiteral("Dana North, RN"), QString::fromLatin1(signInName),
                     static_cast<int>(Role::Nurse), QStringLiteral("copper window lantern seventeen"));
        return people().people()->count() > before;
    }
};

TEST_F(PeopleTest, AnAddedPersonCanSignIn) {
    ASSERT_TRUE(addNurse("dnorth"));
    EXPECT_EQ(people().people()->count(), 2);
    startProgram();
    signIn("dnorth", "copper window lantern seventeen");
    EXPECT_EQ(workplace->personName(), QStringLiteral("Dana North, RN"));
    EXPECT_FALSE(workplace->isAdministrator());
}

TEST_F(PeopleTest, AUsedSignInNameIsRefusedBesideItsField) {
    ASSERT_TRUE(addNurse("dnorth"));
    EXPECT_FALSE(addNurse("DNorth"));
    EXPECT_TRUE(people().errors().contains(QStringLiteral("sign-in-name")));
}

TEST_F(PeopleTest, AWeakPassphraseIsRefusedBesideItsField) {
    people().add(QStringLiteral("Dana North, RN"), QStringLiteral("dnorth"), static_cast<int>(Role::Nurse),
                 QStringLiteral("short"));
    EXPECT_TRUE(people().errors().contains(QStringLiteral("password")));
}

TEST_F(PeopleTest, WithoutARoleNobodyIsAdded) {
    people().add(QStringLiteral("Dana North, RN"), QStringLiteral("dnorth"), -1,
                 QStringLiteral("copper window lantern seventeen"));
    EXPECT_TRUE(people().errors().contains(QStringLiteral("role")));
}

TEST_F(PeopleTest, TheAuditLogOfANewClinicHolds) {
    people().verifyAuditLog();
    EXPECT_FALSE(people().auditLogHolds()) << "not known before the last part";
    EXPECT_FALSE(people().checkProgress().isEmpty());
    letTheCheckEnd();
    EXPECT_TRUE(people().auditLogHolds());
    EXPECT_FALSE(people().auditWords().isEmpty());
    EXPECT_TRUE(people().checkProgress().isEmpty());
}

TEST_F(PeopleTest, AnExchangedKeyIsNamedInTheWindow) {
    {
        const auto beside = storage::openDatabaseFile(
            desk->clinic().folder().databaseFile(), desk->clinic().key().databaseKey(),
            {storage::OpenPlan::File::IsOpen, storage::newestSchema(), false});
        ASSERT_TRUE((*beside)->execute("UPDATE staff SET public_key = '00'").has_value());
    }
    people().verifyAuditLog();
    letTheCheckEnd();
    EXPECT_FALSE(people().auditLogHolds());
    EXPECT_TRUE(people().auditWords().contains(
        QStringLiteral("The public key of %1 was exchanged: entry 2").arg(desk->actor().displayName)))
        << people().auditWords().toStdString();
}

TEST_F(PeopleTest, TheWindowGoesOnBetweenTwoPartsOfTheCheck) {
    while (desk->clinic().store().auditHead().length < 3 * services::AuditLogCheck::entriesAtOnce) {
        ASSERT_TRUE(services::WitnessPins(desk->clinic(), desk->actor())
                        .setHashed({QStringLiteral("a hash")})
                        .has_value());
    }
    people().verifyAuditLog();
    qint64 before = 0;
    int parts = 0;
    while (people().check() != nullptr) {
        const qint64 checked = people().check()->entriesChecked();
        EXPECT_LE(checked - before, services::AuditLogCheck::entriesAtOnce);
        before = checked;
        ++parts;
        QCoreApplication::processEvents();
    }
    EXPECT_GE(parts, 4);
    EXPECT_TRUE(people().auditLogHolds());
}

TEST_F(PeopleTest, AStoppedCheckSaysNothing) {
    people().verifyAuditLog();
    people().stopVerifying();
    QCoreApplication::processEvents();
    EXPECT_TRUE(people().checkProgress().isEmpty());
    EXPECT_TRUE(people().auditWords().isEmpty());
    people().verifyAuditLog();
    letTheCheckEnd();
    EXPECT_TRUE(people().auditLogHolds());
}

TEST_F(PeopleTest, ALockEndsTheCheck) {
    people().verifyAuditLog();
    desk->leave();
    QCoreApplication::processEvents();
    EXPECT_EQ(people().check(), nullptr);
    EXPECT_TRUE(people().auditWords().isEmpty());
}

TEST_F(PeopleTest, TheStatusShowsNoPatient) {
    EXPECT_GT(people().status()->count(), 5);
}

TEST_F(PeopleTest, ThePagesAreReadByAnotherThreadWhileTheClinicIsWrittenTo) {
    Background background(Background::Mode::Threaded);
    desk->workIn(&background);
    for (int round = 0; round < 3; ++round) {
        people().verifyAuditLog();
        for (int write = 0; write < 40; ++write) {
            ASSERT_TRUE(services::WitnessPins(desk->clinic(), desk->actor())
                            .setHashed({QStringLiteral("a hash")})
                            .has_value());
        }
        background.join();
        letTheCheckEnd();
        EXPECT_TRUE(people().auditLogHolds()) << people().auditWords().toStdString();
    }
    desk->workIn(nullptr);
}

TEST_F(PeopleTest, ALockWhileThePagesAreReadClosesTheClinic) {
    Background background(Background::Mode::Threaded);
    desk->workIn(&background);
    people().verifyAuditLog();
    desk->leave();
    background.join();
    QCoreApplication::processEvents();
    EXPECT_TRUE(people().auditWords().isEmpty());
    desk->workIn(nullptr);
    startProgram();
    signIn("mreed", passphrase);
    EXPECT_TRUE(desk->isSeated());
}

} // namespace
} // namespace tidemark::app
