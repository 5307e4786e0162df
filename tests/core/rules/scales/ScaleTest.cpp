// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/scales/ScaleRegistry.h"

#include "rules/scales/Gad7.h"
#include "rules/scales/Phq9.h"

#include <gmock/gmock.h>

namespace tidemark::rules {
namespace {

using Answers = std::vector<std::optional<int>>;

/// Answers that add up to `total`, filled from the first item on.
Answers answersOf(const Scale& scale, int total) {
    Answers answers;
    for (std::size_t i = 0; i < scale.items.size(); ++i) {
        const int answer = std::min(3, total);
        answers.emplace_back(answer);
        total -= answer;
    }
    return answers;
}

struct BandEdge {
    const Scale& scale;
    int total;
    const char* band;
};

class Bands : public testing::TestWithParam<BandEdge> {};

TEST_P(Bands, areThoseOfThePublication) {
    const BandEdge& edge = GetParam();
    const auto scored = score(edge.scale, answersOf(edge.scale, edge.total));
    ASSERT_TRUE(scored);
    EXPECT_EQ(scored->total, edge.total);
    EXPECT_EQ(scored->band.toStdString(), edge.band) << edge.total;
    EXPECT_TRUE(scored->complete);
    EXPECT_TRUE(scored->missing.empty());
}

// Kroenke, Spitzer, Williams 2001, J Gen Intern Med 16:606.
INSTANTIATE_TEST_SUITE_P(Phq9, Bands,
                         testing::Values(BandEdge{phq9(), 0, "minimal"}, BandEdge{phq9(), 4, "minimal"},
                                         BandEdge{phq9(), 5, "mild"}, BandEdge{phq9(), 9, "mild"},
                                         BandEdge{phq9(), 10, "moderate"}, BandEdge{phq9(), 14, "moderate"},
                                         BandEdge{phq9(), 15, "moderately-severe"},
                                         BandEdge{phq9(), 19, "moderately-severe"},
                                         BandEdge{phq9(), 20, "severe"}, BandEdge{phq9(), 27, "severe"}));
// Spitzer, Kroenke, Williams, Loewe 2006, Arch Intern Med 166:1092.
INSTANTIATE_TEST_SUITE_P(Gad7, Bands,
                         testing::Values(BandEdge{gad7(), 0, "minimal"}, BandEdge{gad7(), 4, "minimal"},
                                         BandEdge{gad7(), 5, "mild"}, BandEdge{gad7(), 9, "mild"},
                                         BandEdge{gad7(), 10, "moderate"}, BandEdge{gad7(), 14, "moderate"},
                                         BandEdge{gad7(), 15, "severe"}, BandEdge{gad7(), 21, "severe"}));

/// The highest total that the items of a scale can come to, by its own rules.
int highestTotal(const Scale& form) {
    double total = 0;
    if (form.totalRule == TotalRule::SumOfParts) {
        for (const ScalePart& part : form.parts) {
            EXPECT_TRUE(part.rule == PartRule::Highest || part.items.size() == 1);
            total += form.highestAnswer(static_cast<std::size_t>(part.items.front()) - 1);
        }
        return static_cast<int>(total);
    }
    for (std::size_t item = 0; item < form.items.size(); ++item) {
        const bool weight =
            !form.notAssessed.empty() && form.notAssessed.front().item == static_cast<int>(item) + 1;
        total += form.highestAnswer(item) - (weight ? 1 : 0);
    }
    return static_cast<int>(total);
}

void expectToTouch(const std::vector<ScaleBand>& bands, int maximum) {
    int next = 0;
    for (const ScaleBand& band : bands) {
        EXPECT_EQ(band.from, next);
        EXPECT_FALSE(band.key.isEmpty());
        next = band.to + 1;
    }
    EXPECT_TRUE(bands.empty() || next == maximum + 1);
}

TEST(Scale, coversItsWholeRangeWithBandsThatTouch) {
    for (const Scale& form : shippedScales().all()) {
        EXPECT_EQ(shippedScales().find(form.id), &form);
        const bool hasTotal =
            form.totalRule == TotalRule::SumOfItems || form.totalRule == TotalRule::SumOfParts;
        if (hasTotal) {
            EXPECT_EQ(form.maximum, highestTotal(form)) << form.name.toStdString();
        }
        expectToTouch(form.bands, form.maximum);
        for (const BandSet& set : form.bandSets) {
            expectToTouch(set.bands, form.maximum);
            EXPECT_FALSE(set.source.isEmpty());
        }
    }
}

TEST(Scale, carriesThePublishedWording) {
    const Scale& phq9 = rules::phq9();
    EXPECT_EQ(phq9.instruction.toStdString(),
              "Over the last 2 weeks, how often have you been bothered by any of the following problems?");
    ASSERT_EQ(phq9.items.size(), 9U);
    EXPECT_EQ(phq9.items.front().toStdString(), "Little interest or pleasure in doing things");
    EXPECT_EQ(phq9.items.back().toStdString(),
              "Thoughts that you would be better off dead or of hurting yourself in some way");
    EXPECT_FALSE(phq9.functionItem.isEmpty());
    EXPECT_EQ(phq9.functionAnswers.size(), 4U);
    const Scale& gad7 = rules::gad7();
    ASSERT_EQ(gad7.items.size(), 7U);
    EXPECT_EQ(gad7.items.front().toStdString(), "Feeling nervous, anxious or on edge");
    EXPECT_TRUE(gad7.functionItem.isEmpty());
    for (const Scale* form : {&phq9, &gad7}) {
        ASSERT_EQ(form->answers.size(), 4U);
        EXPECT_EQ(form->answers.front().toStdString(), "Not at all");
        EXPECT_EQ(form->answers.back().toStdString(), "Nearly every day");
    }
}

TEST(Score, countsEveryItemOnce) {
    for (const Scale& form : shippedScales().all()) {
        if (form.totalRule != TotalRule::SumOfItems || !form.reversed.empty() || !form.notAssessed.empty()) {
            continue; // ScaleTrapsTest and EveryAnswerTest have those
        }
        for (std::size_t item = 0; item < form.items.size(); ++item) {
            for (int answer = 0; answer <= form.highestAnswer(item); ++answer) {
                Answers answers(form.items.size(), 0);
                answers.at(item) = answer;
                EXPECT_EQ(score(form, answers)->total, answer) << item;
            }
        }
    }
}

TEST(Score, givesNoTotalWhenAnItemIsMissing) {
    Answers answers(9, 1);
    answers.at(1).reset();
    answers.at(6).reset();
    const auto scored = score(phq9(), answers);
    ASSERT_TRUE(scored);
    EXPECT_FALSE(scored->total);
    EXPECT_TRUE(scored->band.isEmpty());
    EXPECT_FALSE(scored->complete);
    EXPECT_THAT(scored->missing, testing::ElementsAre(2, 7));
}

TEST(Score, tellsAllUnansweredFromAllZero) {
    EXPECT_FALSE(score(gad7(), Answers(7))->total);
    EXPECT_EQ(score(gad7(), Answers(7, 0))->total, 0);
}

TEST(Score, flagsItemNineAtAnyTotalAndWhenIncomplete) {
    const auto flagged = [](const Answers& answers) {
        return score(phq9(), answers)->flags == std::vector<QString>{QStringLiteral("item9")};
    };
    Answers answers(9, 0);
    EXPECT_FALSE(flagged(answers));
    for (const int answer : {1, 2, 3}) {
        answers.back() = answer;
        EXPECT_TRUE(flagged(answers)) << answer;
    }
    answers.front().reset();
    EXPECT_TRUE(flagged(answers));
    answers = Answers(9, 3);
    answers.back().reset();
    EXPECT_FALSE(flagged(answers)) << "not answered is not above 0";
    EXPECT_TRUE(score(gad7(), Answers(7, 3))->flags.empty());
}

TEST(Score, refusesAnswersThatAreNotOnTheForm) {
    for (const int answer : {-1, 4}) {
        Answers answers(9, 0);
        answers.at(4) = answer;
        EXPECT_EQ(score(phq9(), answers).error(),
                  (Error{ErrorCode::NotOneOfTheChoices, QStringLiteral("phq9"), QStringLiteral("5")}));
    }
}

TEST(Score, refusesAWrongNumberOfAnswers) {
    EXPECT_EQ(score(phq9(), Answers(8, 0)).error(),
              (Error{ErrorCode::NotOneOfTheChoices, QStringLiteral("phq9"), QStringLiteral("9")}));
    EXPECT_EQ(score(gad7(), Answers(8, 0)).error(),
              (Error{ErrorCode::NotOneOfTheChoices, QStringLiteral("gad7"), QStringLiteral("8")}));
    EXPECT_EQ(score(gad7(), {}).error().code, ErrorCode::NotOneOfTheChoices);
}

TEST(Item9, isThatOfItsScale) {
    ScaleResult result;
    result.scale = phq9().id;
    result.answers = Answers(9, 0);
    result.answers.back() = 2;
    EXPECT_EQ(shippedScales().safetyAnswer(result), 2);
    result.answers.back().reset();
    EXPECT_FALSE(shippedScales().safetyAnswer(result));
    result.answers.resize(8);
    EXPECT_FALSE(shippedScales().safetyAnswer(result));
    result.scale = gad7().id;
    result.answers = Answers(9, 3);
    EXPECT_FALSE(shippedScales().safetyAnswer(result));
}

} // namespace
} // namespace tidemark::rules
