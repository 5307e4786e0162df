// SPDX-License-Identifier: GPL-3.0-or-later
// A clinic of each released version, as its program left it (tests/migrations/fixtures, one folder a
// version): today's program opens it with the passphrase, and every row is there.
//
// With TIDEMARK_WRITE_FIXTURE=0.1.0-schema12 the folder of that name is made by the program that is built; to
// be done once, when the version is cut, and never again for a version that was released.
#include "FixtureClinic.h"
#include "RowSnapshot.h"
#include "services/clinic/ClinicAccess.h"
#include "services/clinic/KeyChange.h"
#include "services/clinic/Staff.h"
#include "services/patients/Patients.h"
#include "services/scales/Scales.h"
#include "services/sessions/AuditLogCheck.h"
#include "storage/engine/DatabaseFile.h"
#include "storage/migration/OpenMigrated.h"
#include "storage/vault/Vault.h"
#include "support/TempClinic.h"
#include "TextFile.h"

#include <QRegularExpression>
#include <QTemporaryDir>

#include <gmock/gmock.h>

#include <algorithm>

namespace tidemark::test {
namespace {

using testing::IsEmpty;

QString fixtureFolder(const QString& name) {
    return sourcePath(QStringLiteral("fixtures/")) + name;
}

/// The rows as they were when the fixture was made; not in the clinic's folder.
QString rowsFile(const QString& name) {
    return fixtureFolder(name) + QStringLiteral(".rows.txt");
}

QStringList fixtureNames() {
    return QDir(fixtureFolder({})).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
}

/// A copy of a fixture that may be written to.
class ReleasedClinic {
public:
    explicit ReleasedClinic(const QString& name) {
        copyClinic(fixtureFolder(name), m_directory.path());
        // Later than everything in the fixture.
        m_clock.set(fromMilliseconds(1'803'978'000'000));
    }

    [[nodiscard]] storage::SecretBytes key() const {
        const auto held = storage::ClinicFolder::open(m_directory.path()).value();
        auto vault = storage::Vault::open(held, m_clock, cheapKdf).value();
        return vault.unlock(fixtureSignInName, fixturePassphrase).value().key.databaseKey();
    }
    /// As it is, without the guard.
    [[nodiscard]] std::unique_ptr<storage::Connection> look(const storage::SecretBytes& key) const {
        return storage::openDatabaseFile(m_directory.filePath(QStringLiteral("clinic.db")), key,
                                         {storage::OpenPlan::File::MustExist, storage::newestSchema(), false})
            .value();
    }
    [[nodiscard]] Result<services::SignedIn> signIn(const QString& name = fixtureSignInName) const {
        return services::signIn(m_directory.path(), name, fixturePassphrase, m_clock, cheapKdf);
    }
    [[nodiscard]] Result<services::ChangedKey> changeKey(services::SignedIn signedIn) const {
        return services::changeKey(std::move(signedIn), m_clock);
    }
    [[nodiscard]] storage::ClinicFolder::Held hold() const {
        return storage::ClinicFolder::open(m_directory.path()).value();
    }

private:
    QTemporaryDir m_directory;
    ManualClock m_clock;
};

class ReleasedVersion : public testing::TestWithParam<QString> {};

TEST_P(ReleasedVersion, hasRowsInEveryTable) {
    const ReleasedClinic clinic(GetParam());
    const auto connection = clinic.look(clinic.key());
    EXPECT_TRUE(GetParam().endsWith(QStringLiteral("-schema%1").arg(connection->schemaVersion())));
    const QStringList empty = unfilled(*connection).filter(QRegularExpression(QStringLiteral("^[^.]*$")));
    EXPECT_THAT(empty.join(u' ').toStdString(), IsEmpty());
}

TEST_P(ReleasedVersion, keepsEveryRowWhenItIsMigrated) {
    const ReleasedClinic clinic(GetParam());
    const storage::SecretBytes key = clinic.key();
    TableColumns columns;
    {
        const auto released = clinic.look(key);
        columns = columnsOf(*released);
        EXPECT_EQ(asText(rowsOf(*released, columns)).toStdString(),
                  readText(rowsFile(GetParam())).toStdString());
    }
    { ASSERT_TRUE(storage::openMigrated(*clinic.hold(), key).has_value()); }
    const auto migrated = clinic.look(key);
    EXPECT_EQ(migrated->schemaVersion(), storage::newestSchema());
    EXPECT_EQ(asText(rowsOf(*migrated, columns)).toStdString(), readText(rowsFile(GetParam())).toStdString());
    EXPECT_TRUE(migrated->verifyPages().has_value());
}

TEST_P(ReleasedVersion, opensWithItsPassphraseAndItsAuditLogHolds) {
    const ReleasedClinic clinic(GetParam());
    auto signedIn = clinic.signIn();
    ASSERT_TRUE(signedIn.has_value()) << errorName(signedIn.error().code).toStdString();
    services::OpenClinic& open = *signedIn->clinic;
    EXPECT_TRUE(open.store().verify().has_value());
    const auto found = services::Patients(open, signedIn->actor).find(QStringLiteral("brandt")).value();
    ASSERT_EQ(found.size(), 2U);
    EXPECT_FALSE(services::Scales(open, signedIn->actor).ofPatient(found.back().id).value().empty());
    EXPECT_TRUE(services::signOut(std::move(*signedIn)).has_value());
}

TEST_P(ReleasedVersion, hasSignaturesThatCount) {
    const ReleasedClinic clinic(GetParam());
    auto administrator = clinic.signIn(QStringLiteral("admin"));
    ASSERT_TRUE(administrator.has_value()) << errorName(administrator.error().code).toStdString();
    services::AuditLogCheck check(*administrator->clinic, administrator->actor);
    const auto head = check.readAll();
    EXPECT_TRUE(head.has_value()) << check.faultCount() << " faults";
    EXPECT_GT(check.sessionsChecked(), 0);
    EXPECT_TRUE(services::signOut(std::move(*administrator)).has_value());
}

TEST_P(ReleasedVersion, changesTheKeyOfItsKeyringWhenSomebodyIsRemoved) {
    const ReleasedClinic clinic(GetParam());
    auto administrator = clinic.signIn(QStringLiteral("admin"));
    ASSERT_TRUE(administrator.has_value()) << errorName(administrator.error().code).toStdString();
    services::Staff staff(*administrator->clinic, administrator->actor);
    const auto people = staff.list().value();
    const auto nora = std::ranges::find(people, fixtureSignInName, &StaffMember::signInName);
    ASSERT_TRUE(staff.remove(nora->id).has_value());
    auto changed = clinic.changeKey(std::move(*administrator));
    ASSERT_TRUE(changed.has_value());
    EXPECT_EQ(changed->fault, std::nullopt);
    EXPECT_TRUE(services::signOut(std::move(changed->signedIn)).has_value());
    EXPECT_FALSE(clinic.signIn().has_value());
    EXPECT_TRUE(clinic.signIn(QStringLiteral("pia")).has_value());
}

std::string numberOf(const testing::TestParamInfo<QString>& fixture) {
    return QString(fixture.param)
        .replace(QRegularExpression(QStringLiteral("\\W")), QStringLiteral("_"))
        .toStdString();
}

INSTANTIATE_TEST_SUITE_P(Each, ReleasedVersion, testing::ValuesIn(fixtureNames()), numberOf);

TEST(ReleasedFixtures, TheProgramMakesOneWithRowsInEveryTable) {
    const QTemporaryDir directory;
    const QString asked = qEnvironmentVariable("TIDEMARK_WRITE_FIXTURE");
    const QString folder = directory.filePath(QStringLiteral("clinic"));
    makeFixtureClinic(folder);
    if (!asked.isEmpty()) {
        copyClinic(folder, fixtureFolder(asked));
    }
    ManualClock clock;
    clock.set(fromMilliseconds(1'803'978'000'000));
    const auto held = storage::ClinicFolder::open(folder).value();
    const auto key = storage::Vault::open(held, clock, cheapKdf)
                         .value()
                         .unlock(fixtureSignInName, fixturePassphrase)
                         .value()
                         .key;
    const auto made =
        storage::openDatabaseFile(held->databaseFile(), key.databaseKey(),
                                  {storage::OpenPlan::File::MustExist, storage::newestSchema(), false})
            .value();
    const QStringList empty = unfilled(*made).filter(QRegularExpression(QStringLiteral("^[^.]*$")));
    EXPECT_THAT(empty.join(u' ').toStdString(), IsEmpty());
    if (!asked.isEmpty()) {
        writeText(rowsFile(asked), asText(rowsOf(*made, columnsOf(*made))));
    }
}

} // namespace
} // namespace tidemark::test
