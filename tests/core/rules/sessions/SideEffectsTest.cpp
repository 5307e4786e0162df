// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/sessions/SideEffects.h"

#include "support/SessionRecordBuilder.h"

#include <gmock/gmock.h>

#include <set>

namespace tidemark::rules {
namespace {

using test::atMinute;
using test::SessionRecordBuilder;

const QString nausea = QStringLiteral("nausea");
const QString dizziness = QStringLiteral("dizziness");

std::vector<EffectCourse> coursesOf(const SessionRecordBuilder& builder) {
    return effectCourses(builder.build().effects);
}

TEST(EffectCatalogue, holdsTheWholeTableOnce) {
    const std::set<QString> keys(effectCatalogue().begin(), effectCatalogue().end());
    EXPECT_EQ(effectCatalogue().size(), 35U);
    EXPECT_EQ(keys.size(), effectCatalogue().size());
    EXPECT_TRUE(isCatalogueEffect(nausea));
    EXPECT_FALSE(isCatalogueEffect(QStringLiteral("Nausea")));
    EXPECT_FALSE(isCatalogueEffect(QString()));
}

TEST(EffectCourses, keepTheWorstAndTheOnset) {
    const auto courses = coursesOf(SessionRecordBuilder()
                                       .effect(12, nausea, Severity::Mild)
                                       .effect(20, nausea, Severity::Severe)
                                       .effect(30, nausea, Severity::Mild));
    ASSERT_EQ(courses.size(), 1U);
    EXPECT_EQ(courses.front().onset, atMinute(12));
    EXPECT_EQ(courses.front().worst, Severity::Severe);
    EXPECT_EQ(courses.front().now, Severity::Mild);
    EXPECT_FALSE(courses.front().endedAt);
}

TEST(EffectCourses, makeASpellOfEachReturn) {
    const auto courses = coursesOf(SessionRecordBuilder()
                                       .effect(12, nausea, Severity::Moderate)
                                       .effect(20, nausea, {})
                                       .effect(30, nausea, Severity::Mild));
    ASSERT_EQ(courses.size(), 2U);
    EXPECT_EQ(courses.front().endedAt, atMinute(20));
    EXPECT_FALSE(courses.front().now);
    EXPECT_EQ(courses.back().onset, atMinute(30));
    EXPECT_EQ(courses.back().worst, Severity::Mild);
}

TEST(EffectCourses, standInTheOrderOfOnsetWhateverTheOrderOfEntry) {
    const auto courses = coursesOf(
        SessionRecordBuilder().effect(20, nausea, Severity::Mild).effect(10, dizziness, Severity::Mild));
    ASSERT_EQ(courses.size(), 2U);
    EXPECT_EQ(courses.front().key, dizziness);
}

TEST(EffectCourses, forgetWhatWasUndone) {
    auto builder =
        SessionRecordBuilder().effect(12, nausea, Severity::Mild).effect(14, nausea, Severity::Moderate);
    builder.edit().effects.back().stamp.undone = true;
    EXPECT_EQ(coursesOf(builder).front().worst, Severity::Mild);
    builder.edit().effects.front().stamp.undone = true;
    EXPECT_TRUE(coursesOf(builder).empty());
}

TEST(EffectCourses, ignoreAnEndWithoutABeginning) {
    EXPECT_TRUE(coursesOf(SessionRecordBuilder().effect(12, nausea, {})).empty());
}

TEST(ChipTap, goesFromNoneThroughSevereToEnded) {
    EXPECT_EQ(afterTap({}), Severity::Mild);
    EXPECT_EQ(afterTap(Severity::Mild), Severity::Moderate);
    EXPECT_EQ(afterTap(Severity::Moderate), Severity::Severe);
    EXPECT_EQ(afterTap(Severity::Severe), std::nullopt);
}

} // namespace
} // namespace tidemark::rules
