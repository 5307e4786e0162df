// SPDX-License-Identifier: GPL-3.0-or-later
// What 12.05.1980 means is a setting of the clinic, and applies to everything that is typed in it.
#include "fields/TypedDays.h"
#include "services/clinic/OpeningDays.h"
#include "services/patients/Patients.h"
#include "support/ClinicBuilder.h"

#include <gtest/gtest.h>

namespace tidemark::services {
namespace {

using namespace Qt::StringLiterals;

class DayOrderTest : public ::testing::Test {
protected:
    OpeningDays opening(const Actor& actor) { return {m_clinic.open(), actor}; }
    Result<Patient> born(const QString& day) {
        PatientForm form;
        form.familyName = u"Brandt"_s;
        form.givenName = u"Ida"_s;
        form.birthDate = day;
        return Patients(m_clinic.open(), m_clinic.nurse).create(form, SamePerson::IsAnother);
    }

    test::SignedInClinic m_clinic;
};

TEST_F(DayOrderTest, AsksUntilTheClinicHasSaidIt) {
    EXPECT_EQ(opening(m_clinic.nurse).dayOrder().value(), DayOrder::Asked);
    EXPECT_EQ(born(u"12.05.1980"_s).error().code, ErrorCode::AmbiguousDate);
    ASSERT_TRUE(opening(m_clinic.administrator).setDayOrder(DayOrder::DayFirst));
    EXPECT_EQ(born(u"12.05.1980"_s).value().birthDate, QDate(1980, 5, 12));
    ASSERT_TRUE(opening(m_clinic.administrator).setDayOrder(DayOrder::MonthFirst));
    EXPECT_EQ(born(u"05/12/1980"_s).value().birthDate, QDate(1980, 5, 12));
}

TEST_F(DayOrderTest, IsKeptWithTheClinicAndGoesWithIt) {
    ASSERT_TRUE(opening(m_clinic.administrator).setDayOrder(DayOrder::MonthFirst));
    ASSERT_TRUE(m_clinic.signOut());
    EXPECT_EQ(fields::dayOrder(), DayOrder::Asked) << "no clinic is open";
    ASSERT_TRUE(m_clinic.signInAs(u"nora"_s));
    EXPECT_EQ(fields::dayOrder(), DayOrder::MonthFirst);
    EXPECT_EQ(opening(m_clinic.nurse).dayOrder().value(), DayOrder::MonthFirst);
}

TEST_F(DayOrderTest, IsSetByTheAdministratorAlone) {
    EXPECT_EQ(opening(m_clinic.nurse).setDayOrder(DayOrder::DayFirst).error().code, ErrorCode::NotPermitted);
    EXPECT_EQ(fields::dayOrder(), DayOrder::Asked);
}

} // namespace
} // namespace tidemark::services
