// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/scales/HandedOverScales.h"

#include <gtest/gtest.h>

namespace tidemark::rules {
namespace {

struct DueCase {
    std::vector<ScaleId> answered{};
    std::vector<ScaleId> due{};
};
class HandedOverScales : public testing::TestWithParam<DueCase> {};

TEST_P(HandedOverScales, leaveOutWhatHasAResultOfToday) {
    EXPECT_EQ(scalesToHandOver(GetParam().answered), GetParam().due);
}

INSTANTIATE_TEST_SUITE_P(Days, HandedOverScales,
                         testing::Values(DueCase{{}, {ScaleId::Phq9, ScaleId::Gad7}},
                                         DueCase{{ScaleId::Phq9}, {ScaleId::Gad7}},
                                         DueCase{{ScaleId::Gad7}, {ScaleId::Phq9}},
                                         DueCase{{ScaleId::Gad7, ScaleId::Gad7, ScaleId::Phq9}, {}}));

} // namespace
} // namespace tidemark::rules
