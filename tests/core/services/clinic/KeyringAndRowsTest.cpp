// SPDX-License-Identifier: GPL-3.0-or-later
// The keyring and the rows are two files: whatever is refused between them, both say the same afterwards, and
// nobody is locked out by a change that "was not recorded".
#include "services/base/AuditLines.h"
#include "services/clinic/Accounts.h"
#include "services/clinic/Activation.h"
#include "services/clinic/KeyChange.h"
#include "services/clinic/NewPersonCheck.h"
#include "services/clinic/OwnPassphrase.h"
#include "services/clinic/StaffKeys.h"
#include "storage/repositories/clinic/PersonEntries.h"
#include "storage/repositories/clinic/StaffRepository.h"
#include "storage/vault/Vault.h"
#include "support/ClinicBuilder.h"
#include "support/FileSizeLimit.h"

#include <gtest/gtest.h>

namespace tidemark::services {
namespace {

using namespace Qt::StringLiterals;
using storage::StaffRepository;
using test::SignedInClinic;

const QString chosen = u"seven herons over the marsh"_s;

/// There is room for the keyring, and none for what the database's log would grow by.
constexpr rlim_t roomForTheKeyring = 12000;

class KeyringAndRows : public testing::Test {
public:
    void SetUp() override {
        for (int i = 0; i < 4; ++i) { // the log is longer than the room that is left
            clinic.patient(u"Okafor"_s, u"Uma"_s, u"1984-03-%1"_s.arg(10 + i));
        }
    }
    [[nodiscard]] Accounts accounts() { return {clinic.open(), clinic.administrator}; }
    [[nodiscard]] Staff staff() { return {clinic.open(), clinic.administrator}; }
    ActivationCode drawCode() { return accounts().beginActivation(clinic.nurse.id).value()().value(); }
    [[nodiscard]] Result<SignedIn> useCode(const QString& words) {
        return activateAccount(clinic.folder(), {u"nora"_s, words, chosen}, clinic.clock, test::cheapKdf);
    }

    SignedInClinic clinic;
};

TEST_F(KeyringAndRows, aRemovalThatIsNotRecordedLeavesThePersonAWayIn) {
    {
        const test::FileSizeLimit full(roomForTheKeyring);
        EXPECT_EQ(staff().remove(clinic.nurse.id).error().code, ErrorCode::DiskFull);
    }
    EXPECT_FALSE(isKeyChangeDue(clinic.open()));
    EXPECT_TRUE(clinic.signInAs(u"nora"_s).has_value());
}

TEST_F(KeyringAndRows, somebodyWhoWasNotRecordedLeavesTheirNameFree) {
    const NewPerson uma{u"uma"_s, u"Uma Okafor"_s, Role::Nurse, chosen};
    {
        const test::FileSizeLimit full(roomForTheKeyring);
        EXPECT_EQ(staff().add(uma).error().code, ErrorCode::DiskFull);
    }
    EXPECT_FALSE(isKeyChangeDue(clinic.open())) << "nobody was removed";
    EXPECT_TRUE(staff().add(uma).has_value());
}

TEST_F(KeyringAndRows, aSlotOfNobodyAsAfterAKillKeepsANameFromNoOne) {
    ASSERT_TRUE(
        clinic.open()
            .vault()
            .addPerson(clinic.open().key(), u"uma"_s, StaffId::make(clinic.clock.now()), clinic.passphrase)
            .has_value());
    ASSERT_TRUE(staff().add({u"uma"_s, u"Uma Okafor"_s, Role::Nurse, chosen}).has_value());
    EXPECT_TRUE(clinic.signInAs(u"uma"_s, chosen).has_value());
}

TEST_F(KeyringAndRows, anOwnPassphraseThatIsNotRecordedLeavesTheOneOfBefore) {
    {
        const test::FileSizeLimit full(roomForTheKeyring);
        EXPECT_EQ(OwnPassphrase(clinic.open(), clinic.administrator)
                      .change(SignedInClinic::passphrase, chosen)
                      .error()
                      .code,
                  ErrorCode::DiskFull);
    }
    EXPECT_FALSE(clinic.signInAs(u"admin"_s, chosen).has_value());
    EXPECT_TRUE(clinic.signInAs(u"admin"_s).has_value());
}

TEST_F(KeyringAndRows, aCodeThatIsNotRecordedLeavesThePassphraseOfBefore) {
    const ActivationCode code = drawCode();
    {
        const test::FileSizeLimit full(roomForTheKeyring);
        EXPECT_EQ(accounts().activate(clinic.nurse.id, code).error().code, ErrorCode::DiskFull);
    }
    EXPECT_TRUE(clinic.signInAs(u"nora"_s).has_value());
}

TEST_F(KeyringAndRows, aCodeIsGoodUntilItsPassphraseIsRecorded) {
    const ActivationCode code = drawCode();
    ASSERT_TRUE(accounts().activate(clinic.nurse.id, code).has_value());
    ASSERT_TRUE(clinic.signOut().has_value());
    {
        const test::FileSizeLimit full(roomForTheKeyring);
        EXPECT_FALSE(useCode(code.words).has_value());
    }
    EXPECT_TRUE(useCode(code.words).has_value());
    ASSERT_TRUE(clinic.signInAs(u"admin"_s).has_value());
    ASSERT_TRUE(staff().remove(clinic.psychiatrist.id).has_value());
    ASSERT_TRUE(clinic.signInAs(u"nora"_s, chosen).has_value()) << "the key of the clinic changes";
    EXPECT_FALSE(isKeyChangeDue(clinic.open()));
}

TEST_F(KeyringAndRows, aSheetIsGoodUntilItsRecoveryIsRecorded) {
    ASSERT_TRUE(clinic.signOut().has_value());
    const auto recover = [&] {
        return recoverClinic(clinic.folder(), clinic.recoveryCode, u"admin"_s, chosen, clinic.clock,
                             test::cheapKdf);
    };
    {
        const test::FileSizeLimit full(roomForTheKeyring);
        EXPECT_FALSE(recover().has_value());
    }
    ASSERT_TRUE(clinic.signInAs(u"admin"_s).has_value()) << "the passphrase of before";
    ASSERT_TRUE(clinic.signOut().has_value());
    EXPECT_TRUE(recover().has_value());
}

TEST_F(KeyringAndRows, aRecoveryKilledBeforeTheKeyringHasItIsEndedByThePassphraseOfBefore) {
    const auto row = [&](const StaffId& id) {
        return clinic.store()
            .read([&](storage::Connection& connection) { return StaffRepository::load(connection, id); })
            .value();
    };
    const auto killAfterTheRow = [&] {
        StaffMember person = row(clinic.nurse.id);
        person.publicKey = QByteArray(32, 'k');
        ASSERT_TRUE(
            clinic.store()
                .write(auditLine(clinic.nurse, actions::clinicRecover, "staff", person.id, staffBody(person)),
                       [&](storage::Connection& connection) {
                           return StaffRepository::update(connection, person);
                       })
                .has_value());
    };
    const QByteArray own = row(clinic.nurse.id).publicKey;
    killAfterTheRow();
    ASSERT_TRUE(clinic.signInAs(u"nora"_s).has_value());
    EXPECT_EQ(row(clinic.nurse.id).publicKey, own);
    const auto check = [&] {
        StaffKeys keys;
        const auto entries = clinic.store()
                                 .read([&](storage::Connection& connection) {
                                     return storage::PersonEntries::ofPerson(connection, clinic.nurse.id);
                                 })
                                 .value();
        for (const auto& each : entries) {
            keys.take(each);
        }
        return keys;
    };
    EXPECT_EQ(check().newestOf(clinic.nurse.id)->publicKey, own) << "a signature counts again";
    EXPECT_TRUE(check().contradictions().empty());
    // Once somebody came in after a recovery it was not interrupted: the slot is then another's work.
    killAfterTheRow();
    ASSERT_TRUE(clinic.store()
                    .write(auditLine(clinic.nurse, actions::signIn, "staff", clinic.nurse.id),
                           [](storage::Connection&) -> Result<void> { return {}; })
                    .has_value());
    ASSERT_TRUE(clinic.signInAs(u"nora"_s).has_value());
    EXPECT_EQ(row(clinic.nurse.id).publicKey, QByteArray(32, 'k'));
}

} // namespace
} // namespace tidemark::services
