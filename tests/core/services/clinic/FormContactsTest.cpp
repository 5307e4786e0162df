// SPDX-License-Identifier: GPL-3.0-or-later
// The clinic's address and how its people are reached: entered once, on every monitoring form.
#include "services/clinic/FormContacts.h"

#include "support/SprayClinic.h"

#include <gtest/gtest.h>

namespace tidemark::test {
namespace {

using services::FormContacts;

const ClinicAddress pier{QStringLiteral("1 Pier Road"), QStringLiteral("Room 4"), QStringLiteral("Westhaven"),
                         QStringLiteral("Maine"), QStringLiteral("04000")};

class FormContactsOfAClinic : public ::testing::Test {
protected:
    [[nodiscard]] FormContacts contacts(const Actor& actor) {
        return FormContacts(m_clinic.clinic.open(), actor);
    }
    [[nodiscard]] Actor administrator() { return m_clinic.clinic.administrator; }
    [[nodiscard]] QString field(const QString& key) {
        const auto form = m_clinic.forms(m_clinic.nurse()).ofSession(m_clinic.session).value();
        for (const rules::FormField& each : form.value().fields) {
            if (each.key == key) {
                return each.value.value_or(QStringLiteral("blank"));
            }
        }
        return QStringLiteral("no such field");
    }

    [[nodiscard]] qint64 auditLength() { return m_clinic.clinic.store().auditHead().length; }

    SprayClinic m_clinic;
};

TEST_F(FormContactsOfAClinic, StandOnTheFormOfWhoeverRanTheSession) {
    m_clinic.arrived();
    (void)m_clinic.device().value();
    EXPECT_EQ(field(QStringLiteral("setting-city")), QStringLiteral("blank"));
    EXPECT_EQ(field(QStringLiteral("monitor-email")), QStringLiteral("blank"));
    must(contacts(administrator()).setAddress(pier));
    must(contacts(administrator())
             .setContact(
                 {m_clinic.nurse().id, QStringLiteral(" 555-0101 "), QStringLiteral("nora@clinic.example")}));
    EXPECT_EQ(field(QStringLiteral("setting-address-1")), pier.line1);
    EXPECT_EQ(field(QStringLiteral("setting-address-2")), pier.line2);
    EXPECT_EQ(field(QStringLiteral("setting-city")), pier.city);
    EXPECT_EQ(field(QStringLiteral("setting-state")), pier.state);
    EXPECT_EQ(field(QStringLiteral("setting-postal-code")), pier.postalCode);
    EXPECT_EQ(field(QStringLiteral("monitor-telephone")), QStringLiteral("555-0101"));
    EXPECT_EQ(field(QStringLiteral("monitor-email")), QStringLiteral("nora@clinic.example"));
}

TEST_F(FormContactsOfAClinic, AreReplacedAndLeaveALineInTheAuditLogEachTime) {
    const qint64 before = auditLength();
    must(contacts(administrator()).setAddress(pier));
    ClinicAddress moved = pier;
    moved.line1 = QStringLiteral("2 Pier Road");
    must(contacts(administrator()).setAddress(moved));
    EXPECT_EQ(contacts(administrator()).address().value(), moved);
    must(contacts(administrator()).setContact({m_clinic.nurse().id, QStringLiteral("555-0101"), {}}));
    must(contacts(administrator()).setContact({m_clinic.nurse().id, QStringLiteral("555-0102"), {}}));
    const auto people = contacts(administrator()).people().value();
    ASSERT_EQ(people.size(), 1U);
    EXPECT_EQ(people.front().telephone, QStringLiteral("555-0102"));
    EXPECT_EQ(auditLength(), before + 4);
}

TEST_F(FormContactsOfAClinic, AreEnteredByAnAdministratorForSomebodyOfTheClinic) {
    EXPECT_EQ(contacts(m_clinic.nurse()).setAddress(pier).error().code, ErrorCode::NotPermitted);
    EXPECT_EQ(contacts(m_clinic.nurse()).setContact({m_clinic.nurse().id, {}, {}}).error().code,
              ErrorCode::NotPermitted);
    EXPECT_EQ(contacts(administrator()).setContact({StaffId(), {}, {}}).error().code, ErrorCode::NotFound);
}

struct TypedCase {
    const char* typed = "";
    bool accepted = false;
};

TEST(FormContacts, NoticeWhatIsNoEmail) {
    for (const TypedCase& each :
         {TypedCase{"", true}, TypedCase{"nora@clinic.example", true}, TypedCase{"n@c", true},
          TypedCase{"555-0101", false}, TypedCase{"@clinic.example", false}, TypedCase{"nora@", false},
          TypedCase{"nora@a@b", false}, TypedCase{"nora nye@clinic.example", false}}) {
        const auto faults = FormContacts::faults(PersonContact{{}, {}, QString::fromLatin1(each.typed)});
        EXPECT_EQ(faults.empty(), each.accepted) << each.typed;
        if (!faults.empty()) {
            EXPECT_EQ(faults.front().field, QStringLiteral("e-mail"));
        }
    }
}

TEST(FormContacts, NoticeWhatIsNoTelephone) {
    for (const TypedCase& each :
         {TypedCase{"", true}, TypedCase{"555-0101", true}, TypedCase{"+49 30 1234/56", true},
          TypedCase{"(207) 555-0101 ext. 4", true}, TypedCase{"112", true},
          TypedCase{"/home/robin/2026", false}, TypedCase{"nora@clinic.example", false},
          TypedCase{"12", false}, TypedCase{"reception", false}}) {
        const auto faults = FormContacts::faults(PersonContact{{}, QString::fromLatin1(each.typed), {}});
        EXPECT_EQ(faults.empty(), each.accepted) << each.typed;
        if (!faults.empty()) {
            EXPECT_EQ(faults.front(), (Error{ErrorCode::Impossible, QStringLiteral("phone"), {}}));
        }
    }
}

TEST(FormContacts, RefuseWhatAFieldCannotHold) {
    ClinicAddress address = pier;
    address.line1 = QString(81, u'a');
    address.postalCode = QStringLiteral("04\t00");
    const auto faults = FormContacts::faults(address);
    ASSERT_EQ(faults.size(), 2U);
    EXPECT_EQ(faults[0], (Error{ErrorCode::TooLong, QStringLiteral("address-1"), {}}));
    EXPECT_EQ(faults[1], (Error{ErrorCode::Impossible, QStringLiteral("postal-code"), {}}));
}

} // namespace
} // namespace tidemark::test
