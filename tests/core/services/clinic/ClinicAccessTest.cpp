// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/clinic/ClinicAccess.h"

#include "storage/repositories/clinic/StaffRepository.h"
#include "storage/vault/Vault.h"
#include "support/ClinicBuilder.h"

#include <QFileInfo>

#include <gmock/gmock.h>

namespace tidemark::services {
namespace {

using test::cheapKdf;
using test::SignedInClinic;

std::vector<QString> actionsIn(storage::Store& store, int count) {
    const auto entries = store.read(
        [&](storage::Connection& connection) { return storage::AuditLog::last(connection, count).value(); });
    std::vector<QString> actions;
    for (const auto& entry : entries) {
        actions.push_back(entry.line.action);
    }
    return actions;
}

NewPerson firstAdministrator() {
    return {QStringLiteral("Admin"), QStringLiteral("Ada Minton"), Role::Nurse, SignedInClinic::passphrase};
}

TEST(ClinicAccess, createsAClinicWithItsFirstAdministratorSignedIn) {
    QTemporaryDir directory;
    const test::ManualClock clock;
    const QString folder = directory.filePath(QStringLiteral("clinic"));
    const auto created =
        createClinic(folder, QStringLiteral(" Seaside Clinic "), firstAdministrator(), clock, cheapKdf);
    ASSERT_TRUE(created.has_value()) << errorName(created.error().code).toStdString();
    EXPECT_EQ(created->signedIn.actor.role, Role::Administrator);
    EXPECT_EQ(created->signedIn.signInName, "admin");
    EXPECT_EQ(created->signedIn.clinic->store().clinic().name, "Seaside Clinic");
    EXPECT_FALSE(created->recoveryCode.isEmpty());
    EXPECT_THAT(actionsIn(created->signedIn.clinic->store(), 9),
                testing::ElementsAre("sign-in", "staff.add", "clinic.create"));
}

TEST(ClinicAccess, refusesAClinicWithAFaultAndLeavesAFolderThatCanBeUsedAgain) {
    struct Case {
        const char* what;
        const char* clinicName;
        NewPerson person;
        Error error;
    };
    NewPerson nameless = firstAdministrator();
    nameless.displayName = QStringLiteral("  ");
    NewPerson without = firstAdministrator();
    without.signInName.clear();
    NewPerson weak = firstAdministrator();
    weak.password = QStringLiteral("short");
    NewPerson clinicInPassword = firstAdministrator();
    clinicInPassword.password = QStringLiteral("Seaside Clinic 2026");
    const auto empty = [](const char* field) { return Error{ErrorCode::Empty, QLatin1String(field), {}}; };
    const auto tooWeak = [](const char* rule) {
        return Error{ErrorCode::WeakPassword, QStringLiteral("password"), QLatin1String(rule)};
    };
    const std::vector<Case> cases{
        {"no clinic name", "", firstAdministrator(), empty("clinic-name")},
        {"no display name", "Seaside Clinic", nameless, empty("display-name")},
        {"no sign-in name", "Seaside Clinic", without, empty("sign-in-name")},
        {"short password", "Seaside Clinic", weak, tooWeak("too-short")},
        {"clinic in password", "Seaside Clinic", clinicInPassword, tooWeak("contains-clinic")},
    };
    QTemporaryDir directory;
    const test::ManualClock clock;
    const QString folder = directory.filePath(QStringLiteral("clinic"));
    for (const Case& each : cases) {
        const auto refused =
            createClinic(folder, QLatin1String(each.clinicName), each.person, clock, cheapKdf);
        ASSERT_FALSE(refused.has_value()) << each.what;
        EXPECT_EQ(refused.error(), each.error) << each.what << ' ' << refused.error().field.toStdString();
    }
    EXPECT_TRUE(createClinic(folder, QStringLiteral("Seaside Clinic"), firstAdministrator(), clock, cheapKdf)
                    .has_value());
}

TEST(ClinicAccess, makesAClinicInTheZoneThatWasAskedForAndRefusesAnUnknownOne) {
    QTemporaryDir directory;
    const test::ManualClock clock;
    const QString folder = directory.filePath(QStringLiteral("clinic"));
    Opening opening(cheapKdf);
    opening.zone = "Nowhere/Town";
    EXPECT_EQ(createClinic(folder, QStringLiteral("Seaside"), firstAdministrator(), clock, opening).error(),
              (Error{ErrorCode::NotOneOfTheChoices, QStringLiteral("zone"), {}}));
    EXPECT_FALSE(QFileInfo::exists(folder)) << "nothing is left of it";
    opening.zone = "US/Pacific";
    const auto made = createClinic(folder, QStringLiteral("Seaside"), firstAdministrator(), clock, opening);
    ASSERT_TRUE(made.has_value());
    EXPECT_EQ(made->signedIn.clinic->clock().zone(), "US/Pacific");
}

TEST(ClinicAccess, signsInByNameInAnyCaseAndLeavesALine) {
    SignedInClinic clinic;
    for (const char* name : {"nora", "NORA", " Nora "}) {
        const auto actor = clinic.signInAs(QLatin1String(name));
        ASSERT_TRUE(actor.has_value()) << name;
        EXPECT_EQ(actor->id, clinic.nurse.id);
        EXPECT_EQ(actor->role, Role::Nurse);
        EXPECT_THAT(actionsIn(clinic.store(), 1), testing::ElementsAre("sign-in"));
    }
}

TEST(ClinicAccess, givesTheSameAnswerForAWrongPasswordAnUnknownNameAndSomebodyWhoLeft) {
    SignedInClinic clinic;
    ASSERT_TRUE(Staff(clinic.open(), clinic.administrator).remove(clinic.nurse.id).has_value());
    const QString wrong = QStringLiteral("not the right passphrase");
    const auto wrongPassword = clinic.signInAs(QStringLiteral("admin"), wrong);
    const auto unknownName = clinic.signInAs(QStringLiteral("nobody"), wrong);
    const auto left = clinic.signInAs(QStringLiteral("nora"));
    ASSERT_FALSE(wrongPassword.has_value());
    ASSERT_FALSE(unknownName.has_value());
    ASSERT_FALSE(left.has_value());
    EXPECT_EQ(wrongPassword.error(), (Error{ErrorCode::WrongPassword, {}, {}}));
    EXPECT_EQ(unknownName.error(), wrongPassword.error());
    EXPECT_EQ(left.error(), wrongPassword.error());
}

TEST(ClinicAccess, refusesSomebodyInactiveWhoseSlotIsStillThere) {
    SignedInClinic clinic;
    const auto written =
        clinic.store().write(test::TempClinic::line(), [&](storage::Connection& connection) -> Result<void> {
            auto person = storage::StaffRepository::load(connection, clinic.nurse.id).value();
            person.active = false;
            return storage::StaffRepository::update(connection, person);
        });
    ASSERT_TRUE(written.has_value());
    const auto refused = clinic.signInAs(QStringLiteral("nora"));
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().code, ErrorCode::WrongPassword);
}

TEST(ClinicAccess, signsOutWithALineAndLetsTheNextOneIn) {
    SignedInClinic clinic;
    ASSERT_TRUE(clinic.signOut().has_value());
    ASSERT_TRUE(clinic.signInAs(QStringLiteral("pia")).has_value());
    EXPECT_THAT(actionsIn(clinic.store(), 2), testing::ElementsAre("sign-in", "sign-out"));
}

TEST(ClinicAccess, recoversWithTheSheetGivingANewPasswordAndANewSheet) {
    SignedInClinic clinic;
    const QString newPassphrase = QStringLiteral("another lantern on the pier");
    ASSERT_TRUE(clinic.signOut().has_value());
    const QString oldCode = clinic.recoveryCode;
    {
        const auto recovered = recoverClinic(clinic.folder(), oldCode, QStringLiteral("ADMIN"), newPassphrase,
                                             clinic.clock, cheapKdf);
        ASSERT_TRUE(recovered.has_value()) << errorName(recovered.error().code).toStdString();
        EXPECT_EQ(recovered->signedIn.actor.id, clinic.administrator.id);
        EXPECT_NE(recovered->recoveryCode, oldCode);
        EXPECT_THAT(actionsIn(recovered->signedIn.clinic->store(), 2),
                    testing::ElementsAre("sign-in", "clinic.recover"));
    }
    EXPECT_FALSE(clinic.signInAs(QStringLiteral("admin")).has_value());
    EXPECT_TRUE(clinic.signInAs(QStringLiteral("admin"), newPassphrase).has_value());
    ASSERT_TRUE(clinic.signOut().has_value());
    const auto again = recoverClinic(clinic.folder(), oldCode, QStringLiteral("admin"), newPassphrase,
                                     clinic.clock, cheapKdf);
    ASSERT_FALSE(again.has_value());
    EXPECT_EQ(again.error().code, ErrorCode::RecoveryCodeWrong);
}

TEST(ClinicAccess, aLostMarkIsMadeAnewWithTheRecoverySheetAndTheAuditLogSaysSo) {
    SignedInClinic clinic;
    const QString newPassphrase = QStringLiteral("another lantern on the pier");
    ASSERT_TRUE(clinic.signOut().has_value());
    for (const char* mark : {"/mark.a", "/mark.b"}) {
        QFile::remove(clinic.folder() + QLatin1String(mark));
    }
    const auto refused = clinic.signInAs(QStringLiteral("admin"));
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error(), (Error{ErrorCode::NotFound, QStringLiteral("mark"), {}}));
    const auto nobody = recoverClinic(clinic.folder(), clinic.recoveryCode, QStringLiteral("nora"),
                                      newPassphrase, clinic.clock, cheapKdf);
    EXPECT_EQ(nobody.error().field, QStringLiteral("sign-in-name"));
    EXPECT_FALSE(clinic.signInAs(QStringLiteral("admin")).has_value()) << "a refused recovery makes no mark";
    {
        const auto recovered = recoverClinic(clinic.folder(), clinic.recoveryCode, QStringLiteral("admin"),
                                             newPassphrase, clinic.clock, cheapKdf);
        ASSERT_TRUE(recovered.has_value()) << errorName(recovered.error().code).toStdString();
        EXPECT_THAT(actionsIn(recovered->signedIn.clinic->store(), 3),
                    testing::ElementsAre("sign-in", "clinic.recover", "mark.renew"));
    }
    EXPECT_TRUE(clinic.signInAs(QStringLiteral("admin"), newPassphrase).has_value());
}

TEST(ClinicAccess, theSheetDoesNotTakeAnOlderDatabaseForTheNewest) {
    SignedInClinic clinic;
    ASSERT_TRUE(clinic.signOut().has_value());
    const QString database = clinic.folder() + QStringLiteral("/clinic.db");
    ASSERT_TRUE(QFile::copy(database, database + QStringLiteral(".older")));
    ASSERT_TRUE(clinic.signInAs(QStringLiteral("nora")).has_value());
    ASSERT_TRUE(clinic.signOut().has_value());
    ASSERT_TRUE(QFile::remove(database) && QFile::rename(database + QStringLiteral(".older"), database));
    const auto recovered =
        recoverClinic(clinic.folder(), clinic.recoveryCode, QStringLiteral("admin"),
                      QStringLiteral("another lantern on the pier"), clinic.clock, cheapKdf);
    ASSERT_FALSE(recovered.has_value());
    EXPECT_EQ(recovered.error().code, ErrorCode::AuditLogRolledBack);
}

TEST(ClinicAccess, recoversOnlyForAnAdministrator) {
    SignedInClinic clinic;
    ASSERT_TRUE(clinic.signOut().has_value());
    for (const char* name : {"nora", "nobody"}) {
        const auto refused = recoverClinic(clinic.folder(), clinic.recoveryCode, QLatin1String(name),
                                           SignedInClinic::passphrase, clinic.clock, cheapKdf);
        ASSERT_FALSE(refused.has_value()) << name;
        EXPECT_EQ(refused.error(), (Error{ErrorCode::NotFound, QStringLiteral("sign-in-name"), {}})) << name;
    }
}

TEST(ClinicAccess, opensASigningKeyOnceForManySignatures) {
    SignedInClinic clinic;
    const auto key = clinic.open().vault().openSigningKey(QStringLiteral("nora"), SignedInClinic::passphrase);
    ASSERT_TRUE(key.has_value());
    const auto person = clinic.store().read([&](storage::Connection& connection) {
        return storage::StaffRepository::load(connection, clinic.nurse.id).value();
    });
    EXPECT_EQ(key->publicKey(), person.publicKey);
    for (const QByteArray& bytes : {QByteArray("first"), QByteArray("second")}) {
        EXPECT_TRUE(storage::Vault::verify(key->sign(bytes), bytes));
        EXPECT_FALSE(storage::Vault::verify(key->sign(bytes), bytes + '!'));
    }
}

} // namespace
} // namespace tidemark::services
