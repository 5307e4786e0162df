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
    const auto refused = Staff(clinic.open(), clinic.administrator).add(person("NORA"));
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error(), (Error{ErrorCode::Duplicate, QStringLiteral("sign-in-name"), {}}));
    EXPECT_TRUE(clinic.signInAs(QStringLiteral("nora")).has_value());
}

TEST(Staff, leavesNothingOfARefusedPerson) {
    SignedInClinic clinic;
    NewPerson weak = person("nell");
    weak.password = QStringLiteral("short");
    Staff staff(clinic.open(), clinic.administrator);
    EXPECT_EQ(staff.add(weak).error().code, ErrorCode::WeakPassword);
    EXPECT_EQ(staff.list().value().size(), 3U);
    EXPECT_TRUE(staff.add(person("nell")).has_value());
}

TEST(Staff, takesAwayTheSlotAndKeepsThePerson) {
    SignedInClinic clinic;
    {
        Staff staff(clinic.open(), clinic.administrator);
        ASSERT_TRUE(staff.remove(clinic.nurse.id).has_value());
        EXPECT_EQ(staff.remove(clinic.nurse.id).error().code, ErrorCode::WrongState);
        const auto everybody = staff.list().value();
        ASSERT_EQ(everybody.size(), 3U);
        EXPECT_EQ(everybody.back().id, clinic.nurse.id);
        EXPECT_FALSE(everybody.back().active);
    }
    EXPECT_FALSE(clinic.signInAs(QStringLiteral("nora")).has_value());
}

TEST(Staff, neverRemovesTheLastAdministratorNorWhoeverAsks) {
    SignedInClinic clinic;
    Staff staff(clinic.open(), clinic.administrator);
    EXPECT_EQ(staff.remove(clinic.administrator.id).error().code, ErrorCode::WrongState);
    NewPerson second = person("second");
    second.role = Role::Administrator;
    const auto added = staff.add(second);
    ASSERT_TRUE(added.has_value());
    EXPECT_EQ(staff.remove(clinic.administrator.id).error().code, ErrorCode::WrongState)
        << "the new key would be given to whoever is gone";
    EXPECT_TRUE(staff.remove(added->id).has_value());
}

} // namespace
} // namespace tidemark::services
