// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/clinic/RecoverySheets.h"

#include "services/clinic/KeyChange.h"
#include "storage/audit/AuditLog.h"
#include "support/ClinicBuilder.h"

#include <gtest/gtest.h>

namespace tidemark::services {
namespace {

using namespace Qt::StringLiterals;
using test::SignedInClinic;

const QString chosen = u"seven herons over the marsh"_s;

class RecoverySheetsTest : public testing::Test {
public:
    [[nodiscard]] RecoverySheets sheets() { return {clinic.open(), clinic.administrator}; }
    [[nodiscard]] std::optional<ErrorCode> recoverWith(const QString& code) {
        EXPECT_TRUE(clinic.signOut().has_value());
        const auto recovered =
            recoverClinic(clinic.folder(), code, u"admin"_s, chosen, clinic.clock, test::cheapKdf);
        return recovered ? std::nullopt : std::optional(recovered.error().code);
    }

    SignedInClinic clinic;
};

TEST_F(RecoverySheetsTest, theNewSheetOpensTheClinicAndTheOldOneNoLonger) {
    const auto right = sheets().begin(SignedInClinic::passphrase).value();
    ASSERT_TRUE(right().has_value());
    const DrawnSheet drawn = sheets().draw().value();
    ASSERT_TRUE(sheets().take(drawn).has_value());
    const auto last = clinic.store().read(
        [](storage::Connection& connection) { return storage::AuditLog::last(connection, 1); });
    EXPECT_EQ(last->front().line.action, "clinic.renew-recovery");
    EXPECT_EQ(recoverWith(clinic.recoveryCode), ErrorCode::RecoveryCodeWrong);
    EXPECT_TRUE(recoverClinic(clinic.folder(), drawn.code, u"admin"_s, chosen, clinic.clock, test::cheapKdf)
                    .has_value());
}

TEST_F(RecoverySheetsTest, aSheetThatIsNotInForceYetVoidsNothing) {
    const DrawnSheet drawn = sheets().draw().value();
    EXPECT_EQ(recoverWith(drawn.code), ErrorCode::RecoveryCodeWrong);
    EXPECT_TRUE(
        recoverClinic(clinic.folder(), clinic.recoveryCode, u"admin"_s, chosen, clinic.clock, test::cheapKdf)
            .has_value());
}

TEST_F(RecoverySheetsTest, aWrongPassphraseDrawsNothing) {
    const auto wrong = sheets().begin(u"not the right passphrase"_s).value();
    EXPECT_EQ(wrong().error().code, ErrorCode::WrongPassword);
}

TEST_F(RecoverySheetsTest, onlyWhoManagesPeopleMakesOne) {
    RecoverySheets nurse(clinic.open(), clinic.nurse);
    EXPECT_EQ(nurse.begin(SignedInClinic::passphrase).error().code, ErrorCode::NotPermitted);
    EXPECT_EQ(nurse.draw().error().code, ErrorCode::NotPermitted);
    EXPECT_EQ(nurse.take({}).error().code, ErrorCode::NotPermitted);
}

TEST_F(RecoverySheetsTest, aSheetForTheClinicsKeyOfBeforeIsNotPutInForce) {
    DrawnSheet drawn = sheets().draw().value();
    --drawn.epoch;
    EXPECT_EQ(sheets().take(drawn).error().code, ErrorCode::WrongState);
}

} // namespace
} // namespace tidemark::services
