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

} // namespace
} // namespace tidemark::rules
