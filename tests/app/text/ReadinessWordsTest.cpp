// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/ReadinessWords.h"

#include "text/SessionWords.h"

#include <gtest/gtest.h>

namespace tidemark::app {
namespace {

rules::ReadinessPoint pressure(rules::PointState state, std::vector<rules::PressureFault> faults) {
    return {QStringLiteral("pressure"), true, state, 116, 140, std::move(faults)};
}

TEST(ReadinessWords, anUnmetPressureSaysWhichPartFailedWithItsFigure) {
    using rules::PointState;
    EXPECT_EQ(readinessDetail(pressure(PointState::Unmet, {{false, false, 96, 90}})),
              QStringLiteral("diastolic 96 is above the limit 90"));
    EXPECT_EQ(readinessDetail(pressure(PointState::Unmet, {{true, false, 152, 140}, {false, false, 96, 90}})),
              QStringLiteral("systolic 152 is above the limit 140; diastolic 96 is above the limit 90"));
    EXPECT_EQ(readinessDetail(pressure(PointState::Unmet, {{true, true, 116, 112}})),
              QStringLiteral("systolic still rising: 116 after 112"));
    EXPECT_EQ(readinessDetail(pressure(PointState::Unmet, {{false, true, 84, 80}})),
              QStringLiteral("diastolic still rising: 84 after 80"));
}

TEST(ReadinessWords, aMetPressureTellsTheLastValue) {
    EXPECT_EQ(readinessDetail(pressure(rules::PointState::Met, {})),
              QStringLiteral("last systolic 116, limit 140"));
}

TEST(ReadinessWords, aPressureThatNobodyAnsweredSaysSoFirst) {
    Reading severe;
    severe.systolic = 184;
    severe.diastolic = 112;
    auto point = pressure(rules::PointState::Unmet, {{true, true, 116, 112}});
    point.unanswered = &severe;
    EXPECT_EQ(readinessDetail(point), QStringLiteral("184/112 counts as severe, the prescriber has not "
                                                     "answered; systolic still rising: 116 after 112"));
}

TEST(ReadinessWords, whatWasOverriddenDoesNotReadAsMet) {
    DischargeEntry entry;
    entry.pointKey = QStringLiteral("suicidality");
    const QString point = readinessWords(entry.pointKey, Route::Intravenous);
    EXPECT_EQ(dischargeEntryWords(entry, Route::Intravenous),
              QStringLiteral("Not met, overridden: ") + point);
    entry.confirmed = true;
    EXPECT_EQ(dischargeEntryWords(entry, Route::Intravenous), QStringLiteral("Confirmed: ") + point);
}

} // namespace
} // namespace tidemark::app
