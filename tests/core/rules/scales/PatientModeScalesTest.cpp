// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/scales/PatientModeScales.h"

#include "rules/scales/Gad7.h"
#include "rules/scales/Phq9.h"

#include <gtest/gtest.h>

namespace tidemark::rules {
namespace {

struct DueCase {
    std::vector<ScaleId> answered{};
    std::vector<ScaleId> due{};
};
class PatientModeScales : public testing::TestWithParam<DueCase> {};

TEST_P(PatientModeScales, leaveOutWhatHasAResultOfToday) {
    EXPECT_EQ(scalesForPatientMode(GetParam().answered), GetParam().due);
}

INSTANTIATE_TEST_SUITE_P(Days, PatientModeScales,
                         testing::Values(DueCase{{}, {rules::phq9().id, rules::gad7().id}},
                                         DueCase{{rules::phq9().id}, {rules::gad7().id}},
                                         DueCase{{rules::gad7().id}, {rules::phq9().id}},
                                         DueCase{{rules::gad7().id, rules::gad7().id, rules::phq9().id},
                                                 {}}));

TEST(PatientModeScalesOfCourse, askForTheScaleOfTheCourseWhereAPatientCanAnswerIt) {
    const auto asked = [](const char* ofCourse) {
        return scalesForPatientMode({}, shippedScales(), ScaleId(QString::fromLatin1(ofCourse)));
    };
    EXPECT_EQ(asked("pain-nrs").back(), ScaleId(QStringLiteral("pain-nrs")));
    EXPECT_EQ(asked("pcl5").size(), 3U);
    EXPECT_EQ(asked("phq9").size(), 2U) << "asked anyway, and once";
    EXPECT_EQ(asked("ybocs").size(), 2U) << "staff rate it";
}

} // namespace
} // namespace tidemark::rules
