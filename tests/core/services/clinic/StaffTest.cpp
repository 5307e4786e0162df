// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/clinic/Staff.h"

#include "support/ClinicBuilder.h"

#include <gmock/gmock.h>

namespace tidemark::services {
namespace {

using test::SignedInClinic;

NewPerson person(const char* signInName) {
    return {QLatin1String(signInName), QStringLiteral("Nell Ash, RN"), Role::Nurse,
            SignedInClinic::passphrase};
}

TEST(Staff, refusesASignInNameThatIsTakenInWhateverCase) {
    SignedInClinic clinic;
    const auto refused = Staff(clinic.open()).add(clinic.administrator, person("NORA"));
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error(), (Error{ErrorCode::Duplicate, QStringLiteral("sign-in-name"), {}}));
    EXPECT_TRUE(clinic.signInAs(QStringLiteral("nora")).has_value());
}

TEST(Staff, leavesNothingOfARefusedPerson) {
    SignedInClinic clinic;
    NewPerson weak = person("nell");
    weak.password = QStringLiteral("short");
    Staff staff(clinic.open());
    EXPECT_EQ(staff.add(clinic.administrator, weak).error().code, ErrorCode::WeakPassword);
    EXPECT_EQ(staff.list(clinic.administrator).value().size(), 3U);
    EXPECT_TRUE(staff.add(clinic.administrator, person("nell")).has_value());
}

TEST(Staff, takesAwayTheSlotAndKeepsThePerson) {
    SignedInClinic clinic;
    {
        Staff staff(clinic.open());
        ASSERT_TRUE(staff.remove(clinic.administrator, clinic.nurse.id).has_value());
        EXPECT_EQ(staff.remove(clinic.administrator, clinic.nurse.id).error().code, ErrorCode::WrongState);
        const auto everybody = staff.list(clinic.administrator).value();
        ASSERT_EQ(everybody.size(), 3U);
        EXPECT_EQ(everybody.back().id, clinic.nurse.id);
        EXPECT_FALSE(everybody.back().active);
    }
    EXPECT_FALSE(clinic.signInAs(QStringLiteral("nora")).has_value());
}

TEST(Staff, neverRemovesTheLastAdministrator) {
    SignedInClinic clinic;
    Staff staff(clinic.open());
    EXPECT_EQ(staff.remove(clinic.administrator, clinic.administrator.id).error().code,
              ErrorCode::WrongState);
    NewPerson second = person("second");
    second.role = Role::Administrator;
    ASSERT_TRUE(staff.add(clinic.administrator, second).has_value());
    EXPECT_TRUE(staff.remove(clinic.administrator, clinic.administrator.id).has_value());
}

TEST(Staff, resetsAPasswordAndTheKeyThatSignaturesAreCheckedWith) {
    SignedInClinic clinic;
    const QString next = QStringLiteral("seven herons over the marsh");
    const auto keyOfNora = [&] {
        const auto everybody = Staff(clinic.open()).list(clinic.nurse).value();
        for (const StaffMember& each : everybody) {
            if (each.id == clinic.nurse.id) {
                return each.publicKey;
            }
        }
        return QByteArray();
    };
    const QByteArray before = keyOfNora();
    ASSERT_EQ(before.size(), 32);
    ASSERT_TRUE(Staff(clinic.open()).resetPassword(clinic.administrator, clinic.nurse.id, next).has_value());
    EXPECT_NE(keyOfNora(), before);
    EXPECT_FALSE(clinic.signInAs(QStringLiteral("nora")).has_value());
    EXPECT_TRUE(clinic.signInAs(QStringLiteral("nora"), next).has_value());
}

TEST(Staff, changesOnesOwnPasswordKnowingTheOldOne) {
    SignedInClinic clinic;
    const QString next = QStringLiteral("seven herons over the marsh");
    const auto change = [&](const QString& old, const QString& wanted) {
        return Staff(clinic.open()).changePassword(clinic.nurse, old, wanted);
    };
    EXPECT_EQ(change(QStringLiteral("wrong wrong wrong"), next).error().code, ErrorCode::WrongPassword);
    EXPECT_EQ(change(SignedInClinic::passphrase, QStringLiteral("short")).error().code,
              ErrorCode::WeakPassword);
    ASSERT_TRUE(change(SignedInClinic::passphrase, next).has_value());
    EXPECT_FALSE(clinic.signInAs(QStringLiteral("nora")).has_value());
    EXPECT_TRUE(clinic.signInAs(QStringLiteral("nora"), next).has_value());
}

} // namespace
} // namespace tidemark::services
