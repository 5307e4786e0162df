// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/clinic/Accounts.h"

#include "services/clinic/Activation.h"
#include "services/clinic/OwnPassphrase.h"
#include "storage/audit/AuditLog.h"
#include "storage/vault/Vault.h"
#include "support/ClinicBuilder.h"

#include <gmock/gmock.h>

namespace tidemark::services {
namespace {

using namespace Qt::StringLiterals;
using test::SignedInClinic;

const QString chosen = u"seven herons over the marsh"_s;

class AccountsTest : public testing::Test {
public:
    [[nodiscard]] Accounts accounts() { return {clinic.open(), clinic.administrator}; }
    [[nodiscard]] Staff staff() { return {clinic.open(), clinic.administrator}; }
    [[nodiscard]] StaffMember nora() {
        const auto everybody = staff().list().value();
        return *std::ranges::find(everybody, clinic.nurse.id, &StaffMember::id);
    }
    /// Gives Nora a code.
    QString give() {
        const auto draw = accounts().beginActivation(clinic.nurse.id).value();
        const auto code = draw().value();
        EXPECT_EQ(accounts().activate(clinic.nurse.id, code).value(), clinic.clock.now() + activationTime);
        return code.words;
    }
    [[nodiscard]] Result<void> useCode(const QString& code, const QString& passphrase = chosen) {
        EXPECT_TRUE(clinic.signOut().has_value());
        return activateAccount(clinic.folder(), {u"Nora"_s, code, passphrase}, clinic.clock, test::cheapKdf)
            .map([&](const SignedIn& signedIn) { EXPECT_EQ(signedIn.actor.id, clinic.nurse.id); });
    }
    [[nodiscard]] storage::AuditLine lastLine() {
        return clinic.store().read([](storage::Connection& connection) {
            return storage::AuditLog::last(connection, 1).value().front().line;
        });
    }
    void closeNora() {
        const QString wrong = u"not the right passphrase"_s;
        for (int i = 0; i < 100; ++i) {
            clinic.clock.advance(std::chrono::hours(1));
            EXPECT_FALSE(clinic.signInAs(u"nora"_s, wrong).has_value());
        }
    }

    SignedInClinic clinic;
};

TEST_F(AccountsTest, aCodeLetsThePersonSetAPassphraseThatNobodyElseKnows) {
    const QString code = give();
    EXPECT_EQ(lastLine().action, "staff.reset-password");
    EXPECT_EQ(accounts().stateOf(nora()).value(), AccountState::AwaitsCode);
    EXPECT_FALSE(clinic.signInAs(u"nora"_s).has_value()) << "the passphrase of before";
    EXPECT_FALSE(clinic.signInAs(u"nora"_s, code).has_value()) << "the code is no passphrase";
    ASSERT_TRUE(clinic.signInAs(u"admin"_s).has_value());
    ASSERT_TRUE(useCode(code.toUpper().replace(u' ', u'-')).has_value());
    ASSERT_TRUE(clinic.signInAs(u"nora"_s, chosen).has_value());
    ASSERT_TRUE(clinic.signInAs(u"admin"_s).has_value());
    EXPECT_EQ(accounts().stateOf(nora()).value(), AccountState::Open);
}

TEST_F(AccountsTest, aWordWithAHyphenIsTypedWithOrWithoutIt) {
    const QString words = u"drop-down lamp yo-yo"_s;
    ASSERT_TRUE(accounts()
                    .activate(clinic.nurse.id,
                              {words, storage::derivePassword(foldedCode(words), test::cheapKdf).value()})
                    .has_value());
    EXPECT_TRUE(useCode(u" Drop down  LAMP yo-yo"_s).has_value());
}

TEST_F(AccountsTest, aCodeIsUsedOnce) {
    const QString code = give();
    ASSERT_TRUE(useCode(code).has_value());
    ASSERT_TRUE(clinic.signInAs(u"admin"_s).has_value());
    EXPECT_EQ(useCode(code).error().code, ErrorCode::WrongPassword);
}

TEST_F(AccountsTest, aCodeIsGoodForThreeDays) {
    const QString code = give();
    clinic.clock.advance(activationTime + std::chrono::seconds(1));
    EXPECT_EQ(useCode(code).error().code, ErrorCode::WrongPassword);
}

TEST_F(AccountsTest, aWeakPassphraseLeavesTheCodeUnused) {
    const QString code = give();
    EXPECT_EQ(useCode(code, u"short"_s).error().code, ErrorCode::WeakPassword);
    ASSERT_TRUE(clinic.signInAs(u"admin"_s).has_value());
    EXPECT_TRUE(useCode(code).has_value());
}

TEST_F(AccountsTest, theNewPassphraseSignsWithANewKeyAndTheOldKeyStaysInTheAuditLog) {
    const QByteArray before = nora().publicKey;
    const auto signature =
        clinic.open().vault().sign(u"nora"_s, SignedInClinic::passphrase, "a session").value();
    ASSERT_TRUE(useCode(give()).has_value());
    ASSERT_TRUE(clinic.signInAs(u"admin"_s).has_value());
    EXPECT_NE(nora().publicKey, before);
    EXPECT_EQ(nora().publicKey, clinic.open().vault().publicKeyOf(u"nora"_s).value());
    EXPECT_EQ(signature.publicKey, before);
    EXPECT_TRUE(storage::Vault::verify(signature, "a session"));
    const auto entries = clinic.store().read([&](storage::Connection& connection) {
        return storage::AuditLog::ofEntity(connection, u"staff"_s, clinic.nurse.id.text()).value();
    });
    EXPECT_TRUE(std::ranges::any_of(
        entries, [&](const storage::AuditEntry& entry) { return entry.line.body.contains(before); }));
}

TEST_F(AccountsTest, nobodyGivesThemselvesACode) {
    EXPECT_EQ(accounts().beginActivation(clinic.administrator.id).error().code, ErrorCode::WrongState);
    EXPECT_EQ(accounts().activate(clinic.administrator.id, {}).error().code, ErrorCode::WrongState);
}

TEST_F(AccountsTest, aSignInThatWrongTriesClosedIsOpenedAgain) {
    closeNora();
    EXPECT_EQ(clinic.signInAs(u"nora"_s).error().code, ErrorCode::SlotLocked);
    ASSERT_TRUE(clinic.signInAs(u"admin"_s).has_value());
    EXPECT_EQ(accounts().stateOf(nora()).value(), AccountState::Closed);
    ASSERT_TRUE(accounts().openAgain(clinic.nurse.id).has_value());
    EXPECT_EQ(lastLine().action, "staff.open-again");
    EXPECT_EQ(accounts().stateOf(nora()).value(), AccountState::Open);
    EXPECT_TRUE(clinic.signInAs(u"nora"_s).has_value());
}

TEST_F(AccountsTest, aCodeOpensAClosedSignInToo) {
    closeNora();
    ASSERT_TRUE(clinic.signInAs(u"admin"_s).has_value());
    EXPECT_TRUE(useCode(give()).has_value());
}

TEST_F(AccountsTest, aStrangerClosesNoAdministratorOut) {
    const QString wrong = u"not the right passphrase"_s;
    for (int i = 0; i < 120; ++i) {
        clinic.clock.advance(std::chrono::hours(1));
        EXPECT_EQ(clinic.signInAs(u"admin"_s, wrong).error().code, ErrorCode::WrongPassword);
    }
    clinic.clock.advance(std::chrono::hours(1));
    EXPECT_TRUE(clinic.signInAs(u"admin"_s).has_value());
}

TEST_F(AccountsTest, somebodyWhoLeftComesBackAsTheSamePerson) {
    ASSERT_TRUE(staff().remove(clinic.nurse.id).has_value());
    EXPECT_EQ(accounts().stateOf(nora()).value(), AccountState::Left);
    ASSERT_TRUE(useCode(give()).has_value());
    const auto actor = clinic.signInAs(u"nora"_s, chosen);
    ASSERT_TRUE(actor.has_value());
    EXPECT_EQ(actor->id, clinic.nurse.id);
    EXPECT_EQ(actor->role, Role::Nurse);
    ASSERT_TRUE(clinic.signInAs(u"admin"_s).has_value());
    EXPECT_EQ(staff().list().value().size(), 3U);
}

TEST_F(AccountsTest, aRoleIsChangedWithAReason) {
    EXPECT_EQ(accounts().changeRole(clinic.nurse.id, Role::Administrator, u" "_s).error().code,
              ErrorCode::ReasonRequired);
    ASSERT_TRUE(accounts()
                    .changeRole(clinic.nurse.id, Role::Administrator, u"runs the clinic from May on"_s)
                    .has_value());
    EXPECT_EQ(lastLine().action, "staff.change-role");
    EXPECT_EQ(lastLine().reason, u"runs the clinic from May on"_s);
    EXPECT_EQ(clinic.signInAs(u"nora"_s)->role, Role::Administrator);
    EXPECT_TRUE(clinic.open().vault().neverCloses(u"nora"_s));
}

TEST_F(AccountsTest, theLastAdministratorKeepsTheRole) {
    const auto resign = [&] {
        return accounts().changeRole(clinic.administrator.id, Role::Nurse, u"goes back to nursing"_s);
    };
    EXPECT_EQ(resign().error().code, ErrorCode::WrongState);
    ASSERT_TRUE(accounts().changeRole(clinic.nurse.id, Role::Administrator, u"takes over"_s).has_value());
    (void)give();
    EXPECT_EQ(resign().error().code, ErrorCode::WrongState) << "the other one has no passphrase yet";
    EXPECT_EQ(staff().remove(clinic.administrator.id).error().code, ErrorCode::WrongState);
}

TEST_F(AccountsTest, aRoleThatIsTheSameOrOfSomebodyWhoLeftIsNotChanged) {
    EXPECT_EQ(accounts().changeRole(clinic.nurse.id, Role::Nurse, u"as she is"_s).error().code,
              ErrorCode::WrongState);
    ASSERT_TRUE(staff().remove(clinic.nurse.id).has_value());
    EXPECT_EQ(accounts().changeRole(clinic.nurse.id, Role::Administrator, u"comes back"_s).error().code,
              ErrorCode::WrongState);
}

TEST(OwnPassphrase, isChangedKnowingThePresentOneAndKeepsTheSigningKey) {
    SignedInClinic clinic;
    const QByteArray before = clinic.open().vault().publicKeyOf(u"nora"_s).value();
    const auto change = [&](const QString& present, const QString& next) {
        return OwnPassphrase(clinic.open(), clinic.nurse).change(present, next);
    };
    EXPECT_EQ(change(u"wrong wrong wrong"_s, chosen).error().code, ErrorCode::WrongPassword);
    EXPECT_EQ(change(SignedInClinic::passphrase, u"short"_s).error().code, ErrorCode::WeakPassword);
    ASSERT_TRUE(change(SignedInClinic::passphrase, chosen).has_value());
    EXPECT_EQ(clinic.open().vault().publicKeyOf(u"nora"_s).value(), before);
    EXPECT_FALSE(clinic.signInAs(u"nora"_s).has_value());
    EXPECT_TRUE(clinic.signInAs(u"nora"_s, chosen).has_value());
}

TEST(OwnPassphrase, countsWrongTriesLikeASignIn) {
    SignedInClinic clinic;
    for (int i = 0; i < 5; ++i) {
        EXPECT_EQ(OwnPassphrase(clinic.open(), clinic.nurse).change(u"wrong wrong"_s, chosen).error().code,
                  ErrorCode::WrongPassword);
    }
    EXPECT_EQ(
        OwnPassphrase(clinic.open(), clinic.nurse).change(SignedInClinic::passphrase, chosen).error().code,
        ErrorCode::TooManyTries);
}

TEST(OwnPassphrase, isNotSetByAnEarlierWrapOfASlotThatIsAnotherNow) {
    SignedInClinic clinic;
    const auto wrap =
        OwnPassphrase(clinic.open(), clinic.nurse).begin(SignedInClinic::passphrase, chosen).value();
    const auto wrapped = wrap().value();
    Accounts accounts(clinic.open(), clinic.administrator);
    const auto draw = accounts.beginActivation(clinic.nurse.id).value();
    ASSERT_TRUE(accounts.activate(clinic.nurse.id, draw().value()).has_value());
    EXPECT_EQ(OwnPassphrase(clinic.open(), clinic.nurse).take(wrapped).error().code, ErrorCode::WrongState);
}

} // namespace
} // namespace tidemark::services
