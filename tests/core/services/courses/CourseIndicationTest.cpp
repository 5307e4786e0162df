// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/courses/Courses.h"

#include "reports/PatientTrend.h"
#include "rules/protocols/ProtocolIndication.h"
#include "services/courses/CourseHistory.h"
#include "services/scales/Scales.h"
#include "support/SessionClinic.h"

#include <gmock/gmock.h>

namespace tidemark::services {
namespace {

using namespace Qt::StringLiterals;

struct CourseIndication : testing::Test {
    test::SessionClinic clinic;
    const Actor& psychiatrist = clinic.clinic.psychiatrist;

    CourseId course() {
        return Courses(clinic.clinic.open(), psychiatrist).newest(clinic.patient.id).value()->id;
    }
    Result<void> say(Indication treats) {
        return Courses(clinic.clinic.open(), psychiatrist).setIndication(course(), treats);
    }
    void score(const char* scale, std::vector<std::optional<int>> answers) {
        (void)Scales(clinic.clinic.open(), clinic.nurse())
            .record(clinic.patient.id, {}, ScaleId(QString::fromLatin1(scale)), answers)
            .value();
    }
    CourseHistory history() {
        return courseHistory(clinic.clinic.open(), psychiatrist, clinic.patient.id).value();
    }
};

TEST_F(CourseIndication, decidesByWhichScaleTheCourseIsJudged) {
    struct Case {
        Indication treats;
        const char* scale;
    };
    for (const Case& each :
         {Case{Indication::TreatmentResistantDepression, "phq9"}, Case{Indication::MajorDepression, "phq9"},
          Case{Indication::Suicidality, "phq9"}, Case{Indication::Anxiety, "gad7"},
          Case{Indication::PostTraumaticStress, "pcl5"}, Case{Indication::ObsessiveCompulsive, "ybocs"},
          Case{Indication::NeuropathicPain, "pain-nrs"}, Case{Indication::RegionalPain, "pain-nrs"},
          Case{Indication::Fibromyalgia, "pain-nrs"}, Case{Indication::OtherChronicPain, "pain-nrs"},
          Case{Indication::SubstanceUse, "craving-nrs"}, Case{Indication::Other, "phq9"}}) {
        ASSERT_TRUE(say(each.treats).has_value());
        EXPECT_EQ(history().course->treats, each.treats);
        EXPECT_EQ(history().scale.id.text().toStdString(), each.scale) << code(each.treats).toStdString();
        const auto trend =
            reports::patientTrend(clinic.clinic.open(), psychiatrist, clinic.patient.id).value();
        EXPECT_EQ(trend.response().scale.id.text().toStdString(), each.scale);
    }
}

TEST_F(CourseIndication, ofPainIsJudgedByPainWhateverTheDepressionSays) {
    ASSERT_TRUE(say(Indication::RegionalPain).has_value());
    score("pain-nrs", {8});
    score("phq9", {2, 2, 2, 2, 2, 2, 2, 2, 0});
    clinic.wait(1);
    clinic.left();
    clinic.wait(60);
    score("pain-nrs", {5});
    score("phq9", {2, 2, 2, 2, 2, 2, 2, 2, 0});
    EXPECT_EQ(history().baseline->total, 8);
    EXPECT_EQ(history().latest->total, 5);
    const auto trend = reports::patientTrend(clinic.clinic.open(), psychiatrist, clinic.patient.id).value();
    EXPECT_EQ(trend.response().word, rules::OutcomeWord::Response);
    EXPECT_TRUE(trend.response().responseSince.has_value());
}

TEST_F(CourseIndication, asksForItsScaleAtEachVisit) {
    const auto asked = [&] {
        const auto open = Scales(clinic.clinic.open(), clinic.nurse())
                              .forPatientMode(clinic.patient.id, clinic.session)
                              .value();
        QStringList ids;
        for (const ScaleId& id : open) {
            ids << id.text();
        }
        return ids.join(u' ');
    };
    EXPECT_EQ(asked(), u"phq9 gad7"_s);
    ASSERT_TRUE(say(Indication::PostTraumaticStress).has_value());
    EXPECT_EQ(asked(), u"phq9 gad7 pcl5"_s);
    ASSERT_TRUE(say(Indication::ObsessiveCompulsive).has_value());
    EXPECT_EQ(asked(), u"phq9 gad7"_s) << "the patient cannot answer a scale that staff rate";
    ASSERT_TRUE(say(Indication::Fibromyalgia).has_value());
    EXPECT_EQ(asked(), u"phq9 gad7 pain-nrs"_s);
    score("pain-nrs", {4});
    EXPECT_EQ(asked(), u"phq9 gad7"_s);
}

TEST_F(CourseIndication, isSaidByWhoMayPlanAndOfAnOpenCourseOnly) {
    const CourseId id = course();
    EXPECT_EQ(Courses(clinic.clinic.open(), clinic.clinic.administrator)
                  .setIndication(id, Indication::Other)
                  .error()
                  .code,
              ErrorCode::NotPermitted);
    ASSERT_TRUE(Courses(clinic.clinic.open(), psychiatrist).stop(id, u"moved away"_s).has_value());
    EXPECT_EQ(say(Indication::Other).error().code, ErrorCode::WrongState);
}

TEST(ProtocolIndication, isPainForARateByTheHourAndElseDepression) {
    Protocol protocol;
    protocol.drug = Drug::Ketamine;
    EXPECT_EQ(rules::indicationOf(protocol), Indication::MajorDepression);
    protocol.drug = Drug::Esketamine;
    EXPECT_EQ(rules::indicationOf(protocol), Indication::TreatmentResistantDepression);
    protocol.drug = Drug::Ketamine;
    protocol.dose.kind = DoseKind::PerHour;
    EXPECT_EQ(rules::indicationOf(protocol), Indication::OtherChronicPain);
}

} // namespace
} // namespace tidemark::services
