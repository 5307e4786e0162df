// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/patients/HomeDoses.h"

#include "reports/PatientTrend.h"
#include "services/courses/Courses.h"
#include "support/ClinicBuilder.h"

#include <gmock/gmock.h>

#include <QTimeZone>

namespace tidemark::services {
namespace {

using namespace Qt::StringLiterals;

// The clock stands on Monday 2 March 2026, 10:00 in Berlin.
struct HomeDosesTest : testing::Test {
    test::SignedInClinic clinic;
    HomeDoses doses(const Actor& actor) { return {clinic.open(), actor}; }
    const Patient patient = clinic.orderedPatient();

    HomeDoseForm form(const QString& day = u"2026-03-01"_s, const QString& time = u"21:30"_s) {
        HomeDoseForm typed;
        typed.day = day;
        typed.time = time;
        typed.form = HomeForm::Lozenge;
        typed.dose = u"100"_s;
        typed.reportedBy = ReportedBy::Relative;
        typed.note = u"half of it spat out"_s;
        return typed;
    }
    std::vector<HomeDose> all() { return doses(clinic.nurse).ofPatient(patient.id).value(); }
};

TEST_F(HomeDosesTest, keepWhatWasReportedAndByWhom) {
    const qint64 before = clinic.store().auditHead().length;
    ASSERT_TRUE(doses(clinic.nurse).add(patient.id, form()));
    EXPECT_EQ(clinic.store().auditHead().length, before + 1);
    ASSERT_EQ(all().size(), 1U);
    const HomeDose kept = all().front();
    EXPECT_EQ(kept.form, HomeForm::Lozenge);
    EXPECT_EQ(kept.dose->value, 100);
    EXPECT_EQ(kept.reportedBy, ReportedBy::Relative);
    EXPECT_EQ(kept.note, u"half of it spat out"_s);
    EXPECT_EQ(kept.authorName, clinic.nurse.displayName);
    EXPECT_EQ(toLocal(kept.takenAt, clinic.clock.zone()),
              QDateTime(QDate(2026, 3, 1), QTime(21, 30), QTimeZone(clinic.clock.zone())));
}

TEST_F(HomeDosesTest, keepWhoSatByThePressureAndTheSideEffectsWhereTheyWereTold) {
    ASSERT_TRUE(doses(clinic.nurse).add(patient.id, form()));
    EXPECT_EQ(all().front().sitterPresent, std::nullopt);
    EXPECT_EQ(all().front().systolic, std::nullopt);
    EXPECT_EQ(all().front().sideEffects, QString());
    HomeDoseForm told = form(u"2026-03-02"_s, u"07:00"_s);
    told.sitterPresent = false;
    told.pressure = u"162/94"_s;
    told.sideEffects = u"dizzy for an hour"_s;
    ASSERT_TRUE(doses(clinic.nurse).add(patient.id, told));
    EXPECT_EQ(all().back().sitterPresent, false);
    EXPECT_EQ(all().back().systolic, 162);
    EXPECT_EQ(all().back().diastolic, 94);
    EXPECT_EQ(all().back().sideEffects, u"dizzy for an hour"_s);
    EXPECT_TRUE(clinic.store().verify().has_value());
}

TEST_F(HomeDosesTest, refuseAPressureThatIsNotOne) {
    for (const QString& typed : {u"162"_s, u"162/"_s, u"94/162"_s, u"high"_s, u"162/94 80"_s, u"-/- 80"_s}) {
        HomeDoseForm told = form();
        told.pressure = typed;
        const auto faults = doses(clinic.nurse).check(told);
        ASSERT_EQ(faults.size(), 1U) << typed.toStdString();
        EXPECT_EQ(faults.front().field, u"home-dose-pressure"_s) << typed.toStdString();
    }
}

TEST_F(HomeDosesTest, neverCountAsASession) {
    ASSERT_TRUE(doses(clinic.nurse).add(patient.id, form()));
    CourseRequest request;
    request.patient = patient.id;
    request.protocolId = u"iv-induction-3x2"_s;
    request.start = QDate(2026, 3, 2);
    request.time = QTime(10, 0);
    ASSERT_TRUE(Courses(clinic.open(), clinic.nurse).accept(request));
    EXPECT_EQ(Courses(clinic.open(), clinic.nurse).ofPatient(patient.id).value()->given, 0);
    const auto trend = reports::patientTrend(clinic.open(), clinic.nurse, patient.id).value();
    EXPECT_TRUE(trend.sessions.empty());
    EXPECT_EQ(trend.inductionDone, 0);
    EXPECT_EQ(trend.totalGiven.value, 0);
    EXPECT_EQ(trend.homeDoses.size(), 1U);
}

TEST_F(HomeDosesTest, areRefusedAheadOfNowAndWithImpossibleNumbers) {
    const auto fault = [&](const HomeDoseForm& typed) {
        const auto faults = doses(clinic.nurse).check(typed);
        return faults.empty() ? QString() : faults.front().field;
    };
    EXPECT_EQ(fault(form(u"2026-03-02"_s, u"09:59"_s)), QString());
    EXPECT_EQ(fault(form(u"2026-03-02"_s, u"10:00"_s)), QString());
    EXPECT_EQ(fault(form(u"2026-03-02"_s, u"10:01"_s)), u"taken-at"_s);
    EXPECT_EQ(fault(form(u"2026-03-03"_s)), u"taken-at"_s);
    EXPECT_EQ(fault(form(u"2024-03-02"_s)), QString());
    EXPECT_EQ(fault(form(u"2024-03-01"_s)), u"taken-at"_s);
    EXPECT_EQ(fault(form(u""_s)), u"taken-at"_s);
    EXPECT_EQ(fault(form(u"2026-03-01"_s, u"late"_s)), u"taken-at"_s);
    HomeDoseForm typed = form();
    typed.dose = u"a lot"_s;
    EXPECT_EQ(fault(typed), u"home-dose"_s);
    typed.dose.clear();
    EXPECT_EQ(fault(typed), QString()) << "a dose that is not known is left empty";
}

TEST_F(HomeDosesTest, areWithdrawnWithAReasonAndStay) {
    const HomeDoseId id = doses(clinic.nurse).add(patient.id, form()).value().id;
    EXPECT_EQ(doses(clinic.nurse).withdraw(id, u" "_s).error().code, ErrorCode::ReasonRequired);
    ASSERT_TRUE(doses(clinic.nurse).withdraw(id, u"Another patient's"_s));
    EXPECT_EQ(all().front().withdrawnReason, u"Another patient's"_s);
    EXPECT_EQ(doses(clinic.nurse).withdraw(id, u"again"_s).error().code, ErrorCode::WrongState);
}

TEST_F(HomeDosesTest, areNotForTheAdministrator) {
    EXPECT_EQ(doses(clinic.administrator).add(patient.id, form()).error().code, ErrorCode::NotPermitted);
}

} // namespace
} // namespace tidemark::services
