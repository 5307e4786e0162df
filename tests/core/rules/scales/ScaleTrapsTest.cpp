// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/scales/ScaleRegistry.h"

#include <gmock/gmock.h>

namespace tidemark::rules {
namespace {

using namespace Qt::StringLiterals;
using testing::ElementsAre;

using Answers = std::vector<std::optional<int>>;

const Scale& scaleOf(const char* id) {
    return *shippedScales().find(ScaleId(QString::fromLatin1(id)));
}

Answers all(const char* id, int answer) {
    return Answers(scaleOf(id).items.size(), answer);
}

ScaleScore scoreOf(const char* id, const Answers& answers) {
    return score(scaleOf(id), answers).value();
}

/// An answer to one item, from 1, in answers that are otherwise `rest`.
Answers withItem(Answers rest, int item, std::optional<int> answer) {
    rest.at(static_cast<std::size_t>(item) - 1) = answer;
    return rest;
}

TEST(ScaleTraps, TheQidsAddsUpDomainsAndNotItems) {
    EXPECT_EQ(scoreOf("qids-sr16", all("qids-sr16", 3)).total, 27) << "and not 48";
    EXPECT_EQ(scoreOf("qids-sr16", all("qids-sr16", 1)).total, 9) << "and not 16";
    EXPECT_EQ(scoreOf("qids-sr16", {0, 0, 0, 3, 0, 0, 2, 0, 1, 0, 0, 0, 0, 0, 1, 2}).total, 7);
}

TEST(ScaleTraps, TheQidsTakesEitherOfAPairAndNothingWithoutADomain) {
    Answers either = all("qids-sr16", 1);
    either[6].reset();
    either[8].reset();
    EXPECT_EQ(scoreOf("qids-sr16", either).total, 9);
    EXPECT_TRUE(scoreOf("qids-sr16", either).missing.empty());
    either[5].reset();
    either[7].reset();
    const ScaleScore none = scoreOf("qids-sr16", either);
    EXPECT_FALSE(none.total);
    EXPECT_TRUE(none.band.isEmpty());
    EXPECT_THAT(none.missing, ElementsAre(6, 7, 8, 9));
}

TEST(ScaleTraps, TheItemOnSuicideIsThatOfItsScale) {
    struct Case {
        const char* scale;
        int item;
    };
    for (const Case& each :
         {Case{"phq9", 9}, Case{"qids-sr16", 12}, Case{"madrs", 10}, Case{"hamd17", 3}, Case{"bdi2", 9}}) {
        EXPECT_FALSE(scoreOf(each.scale, all(each.scale, 0)).asksForAction) << each.scale;
        const ScaleScore one = scoreOf(each.scale, withItem(all(each.scale, 0), each.item, 1));
        EXPECT_TRUE(one.asksForAction) << each.scale;
        EXPECT_THAT(one.flags, ElementsAre(u"item%1"_s.arg(each.item)));
        Answers alone(scaleOf(each.scale).items.size());
        EXPECT_TRUE(scoreOf(each.scale, withItem(alone, each.item, 1)).asksForAction)
            << each.scale << ": also where nothing else is answered";
        EXPECT_FALSE(scoreOf(each.scale, alone).asksForAction);
    }
}

TEST(ScaleTraps, NotAtAllIsZeroAndNotMissing) {
    for (const char* id : {"phq9", "gad7", "pcl5"}) {
        EXPECT_EQ(scaleOf(id).answers.front(), u"Not at all"_s);
        const ScaleScore zero = scoreOf(id, all(id, 0));
        EXPECT_EQ(zero.total, 0);
        EXPECT_TRUE(zero.complete);
        EXPECT_TRUE(zero.missing.empty());
    }
}

TEST(ScaleTraps, ZeroIsNotMissingOnAnyScale) {
    for (const Scale& scale : shippedScales().all()) {
        const Answers zero(scale.items.size(), 0);
        const auto scored = score(scale, zero);
        ASSERT_TRUE(scored) << scale.name.toStdString();
        EXPECT_TRUE(scored->complete) << scale.name.toStdString();
        EXPECT_TRUE(scored->missing.empty()) << scale.name.toStdString();
        EXPECT_FALSE(scored->prorated);
        EXPECT_FALSE(score(scale, Answers(scale.items.size()))->complete) << scale.name.toStdString();
    }
}

TEST(ScaleTraps, ARefusedItemIsNotAZero) {
    for (const Scale& scale : shippedScales().all()) {
        Answers answers(scale.items.size(), 0);
        answers.front().reset();
        const std::vector refused{1};
        const auto scored = score(scale, ScaleAnswers{answers, refused});
        ASSERT_TRUE(scored) << scale.name.toStdString();
        EXPECT_THAT(scored->refused, ElementsAre(1));
        if (scale.id != ScaleId(u"qids-sr16"_s)) { // there, another item answers for the domain
            EXPECT_FALSE(scored->complete) << scale.name.toStdString();
            EXPECT_FALSE(scored->total) << scale.name.toStdString();
        }
    }
    // An item cannot be answered and refused.
    const Answers zeros = all("phq9", 0);
    const std::vector refused{4};
    EXPECT_EQ(score(scaleOf("phq9"), ScaleAnswers{zeros, refused}).error(),
              (Error{ErrorCode::NotOneOfTheChoices, u"phq9"_s, u"4"_s}));
}

TEST(ScaleTraps, ThePcl5HasClustersAndNoBands) {
    EXPECT_TRUE(scaleOf("pcl5").bands.empty());
    Answers answers(20, 0);
    for (int item = 1; item <= 20; ++item) {
        answers[static_cast<std::size_t>(item) - 1] = item <= 5 ? 1 : item <= 7 ? 2 : item <= 14 ? 3 : 4;
    }
    const ScaleScore scored = scoreOf("pcl5", answers);
    EXPECT_EQ(scored.total, 5 + 4 + 21 + 24);
    EXPECT_TRUE(scored.band.isEmpty());
    EXPECT_THAT(scored.parts, ElementsAre(PartScore{u"B"_s, 5}, PartScore{u"C"_s, 4}, PartScore{u"D"_s, 21},
                                          PartScore{u"E"_s, 24}));
}

TEST(ScaleTraps, ThePcl5IsNotProrated) {
    const ScaleScore scored = scoreOf("pcl5", withItem(all("pcl5", 4), 20, {}));
    EXPECT_FALSE(scored.total);
    EXPECT_FALSE(scored.prorated);
    EXPECT_THAT(scored.missing, ElementsAre(20));
}

TEST(ScaleTraps, ThePcl5HasItsCutPointAndItsPattern) {
    const auto has = [](const ScaleScore& scored, const char* flag) {
        return std::ranges::find(scored.flags, QLatin1String(flag)) != scored.flags.end();
    };
    Answers answers(20, 0);
    for (std::size_t i = 0; i < 8; ++i) {
        answers[i] = 4;
    }
    EXPECT_EQ(scoreOf("pcl5", answers).total, 32);
    EXPECT_FALSE(has(scoreOf("pcl5", answers), "cut-point"));
    answers[8] = 1;
    EXPECT_TRUE(has(scoreOf("pcl5", answers), "cut-point"));
    EXPECT_FALSE(has(scoreOf("pcl5", answers), "symptom-pattern")) << "one symptom in D, none in E";
    answers = all("pcl5", 0);
    for (const int item : {1, 6, 8, 9, 15, 16}) {
        answers[static_cast<std::size_t>(item) - 1] = 2;
    }
    EXPECT_TRUE(has(scoreOf("pcl5", answers), "symptom-pattern"));
    for (const int item : {1, 6, 8, 9, 15, 16}) {
        EXPECT_FALSE(has(scoreOf("pcl5", withItem(answers, item, 1)), "symptom-pattern")) << item;
    }
}

TEST(ScaleTraps, QuestionThreeOfTheDastIsReversed) {
    EXPECT_EQ(scoreOf("dast10", all("dast10", 0)).total, 1) << "no to question 3 scores 1";
    EXPECT_EQ(scoreOf("dast10", all("dast10", 1)).total, 9);
    EXPECT_EQ(scoreOf("dast10", withItem(all("dast10", 0), 3, 1)).total, 0);
    EXPECT_EQ(scoreOf("dast10", withItem(all("dast10", 1), 3, 0)).total, 10);
}

TEST(ScaleTraps, QuestionFourOfTheScreenerIsHigh) {
    EXPECT_EQ(scoreOf("cssrs", {1, 1, 1, 1, 0, 0, {}}).band, u"high"_s);
    EXPECT_EQ(scoreOf("cssrs", {1, 1, 0, 0, 1, 0, {}}).band, u"high"_s);
    EXPECT_EQ(scoreOf("cssrs", {1, 1, 1, 0, 0, 0, {}}).band, u"moderate"_s);
    EXPECT_THAT(scoreOf("cssrs", {1, 1, 1, 1, 0, 0, {}}).flags, ElementsAre(u"high-risk"_s));
}

TEST(ScaleTraps, BehaviourIsHighWithinThreeMonthsAndModerateBefore) {
    EXPECT_EQ(scoreOf("cssrs", {0, 0, {}, {}, {}, 1, 1}).band, u"high"_s);
    EXPECT_EQ(scoreOf("cssrs", {0, 0, {}, {}, {}, 1, 0}).band, u"moderate"_s);
    const ScaleScore undated = scoreOf("cssrs", {0, 0, {}, {}, {}, 1, {}});
    EXPECT_TRUE(undated.band.isEmpty());
    EXPECT_TRUE(undated.asksForAction) << "it may be high";
    EXPECT_THAT(undated.missing, ElementsAre(7));
}

TEST(ScaleTraps, TheScreenerAsksThreeToFiveOnlyAfterAYesToTwo) {
    const ScaleScore low = scoreOf("cssrs", {1, 0, {}, {}, {}, 0, {}});
    EXPECT_TRUE(low.complete);
    EXPECT_EQ(low.band, u"low"_s);
    EXPECT_FALSE(low.asksForAction);
    const ScaleScore open = scoreOf("cssrs", {1, 1, {}, 0, 0, 0, {}});
    EXPECT_THAT(open.missing, ElementsAre(3));
    EXPECT_TRUE(open.band.isEmpty());
    EXPECT_EQ(scoreOf("cssrs", {0, 0, {}, {}, {}, 0, {}}).band, u"none"_s);
}

TEST(ScaleTraps, TheBandsOfTheMadrsAreChosen) {
    struct Case {
        int total;
        const char* snaith;
        const char* kearns;
    };
    const Scale& madrs = scaleOf("madrs");
    const Scale kearns = withBands(madrs, u"kearns"_s).value();
    for (const Case& each :
         {Case{0, "none", "none"}, Case{6, "none", "none"}, Case{7, "mild", "none"}, Case{8, "mild", "mild"},
          Case{15, "mild", "mild"}, Case{16, "mild", "moderate"}, Case{19, "mild", "moderate"},
          Case{20, "moderate", "moderate"}, Case{25, "moderate", "moderate"}, Case{26, "moderate", "severe"},
          Case{30, "moderate", "severe"}, Case{31, "moderate", "very-severe"},
          Case{34, "moderate", "very-severe"}, Case{35, "severe", "very-severe"},
          Case{60, "severe", "very-severe"}}) {
        const Answers none(10);
        EXPECT_EQ(score(madrs, ScaleAnswers{none, {}, each.total})->band.toStdString(), each.snaith)
            << each.total;
        EXPECT_EQ(score(kearns, ScaleAnswers{none, {}, each.total})->band.toStdString(), each.kearns)
            << each.total;
    }
    EXPECT_FALSE(withBands(madrs, u"muller"_s));
    EXPECT_FALSE(withBands(scaleOf("audit-c"), u"male"_s)) << "there, the sex decides";
}

TEST(ScaleTraps, TheWeightItemOfTheHamiltonMayBeNotAssessed) {
    EXPECT_EQ(scoreOf("hamd17", withItem(all("hamd17", 0), 16, 3)).total, 0);
    EXPECT_EQ(scoreOf("hamd17", withItem(all("hamd17", 0), 16, 2)).total, 2);
    for (const int item : {4, 5, 6, 12, 13, 14, 17}) {
        EXPECT_FALSE(score(scaleOf("hamd17"), withItem(all("hamd17", 0), item, 3))) << item;
    }
    EXPECT_EQ(scoreOf("hamd17", {4, 4, 4, 2, 2, 2, 4, 4, 4, 4, 4, 2, 2, 2, 4, 2, 2}).total, 52);
}

TEST(ScaleTraps, TheBeckHasTheBandsOfItsSecondEdition) {
    for (const auto& [total, band] : {std::pair{13, "minimal"},
                                      {14, "mild"},
                                      {19, "mild"},
                                      {20, "moderate"},
                                      {28, "moderate"},
                                      {29, "severe"},
                                      {63, "severe"}}) {
        const Answers none(21);
        EXPECT_EQ(score(scaleOf("bdi2"), ScaleAnswers{none, {}, total})->band.toStdString(), band) << total;
    }
}

TEST(EnteredTotal, HasItsBandAndNothingElse) {
    const Answers none(10);
    const auto scored = score(scaleOf("madrs"), ScaleAnswers{none, {}, 27});
    ASSERT_TRUE(scored);
    EXPECT_EQ(scored->total, 27);
    EXPECT_EQ(scored->band, u"moderate"_s);
    EXPECT_TRUE(scored->complete);
    EXPECT_THAT(scored->flags, ElementsAre(u"total-only"_s));
    EXPECT_FALSE(scored->asksForAction);
}

TEST(EnteredTotal, IsRefusedOutsideItsRangeWithItemsOrWithoutATotal) {
    const Error refused{ErrorCode::NotOneOfTheChoices, u"madrs"_s, u"0"_s};
    const Answers none(10);
    EXPECT_EQ(score(scaleOf("madrs"), ScaleAnswers{none, {}, 61}).error(), refused);
    EXPECT_EQ(score(scaleOf("madrs"), ScaleAnswers{none, {}, -1}).error(), refused);
    const Answers one = withItem(none, 1, 0);
    EXPECT_EQ(score(scaleOf("madrs"), ScaleAnswers{one, {}, 20}).error(), refused);
    for (const char* id : {"phq9", "bpi", "cssrs", "pain-nrs"}) {
        const Answers open(scaleOf(id).items.size());
        EXPECT_FALSE(score(scaleOf(id), ScaleAnswers{open, {}, 5})) << id;
    }
}

TEST(MissingRule, ProratesFromSoManyAnswersButNeverWithoutTheSafetyItem) {
    Scale own = scaleOf("phq9");
    own.prorateFrom = 7;
    Answers answers(9, 2);
    answers[0].reset();
    EXPECT_EQ(score(own, answers)->total, 18);
    EXPECT_TRUE(score(own, answers)->prorated);
    answers[1] = 3;
    EXPECT_EQ(score(own, answers)->total, 19) << "17 * 9 / 8 is 19.1";
    EXPECT_FALSE(score(own, answers)->complete);
    answers[1].reset();
    answers[2].reset();
    EXPECT_FALSE(score(own, answers)->total) << "six are too few";
    EXPECT_FALSE(score(own, withItem(Answers(9, 2), 9, {}))->total);
    EXPECT_FALSE(score(scaleOf("phq9"), withItem(Answers(9, 2), 1, {}))->total)
        << "as shipped, nothing is filled in";
}

TEST(Algorithm, IsNamedByScaleAndVersion) {
    EXPECT_EQ(scoreOf("phq9", all("phq9", 0)).algorithm, u"phq9-1"_s);
    Scale next = scaleOf("qids-sr16");
    next.scoring = 2;
    EXPECT_EQ(score(next, all("qids-sr16", 0))->algorithm, u"qids-sr16-2"_s);
}

TEST(Licence, ShipsWordingOfThreeScalesAndOfOurOwnItems) {
    std::vector<std::string> worded;
    for (const Scale& scale : shippedScales().all()) {
        EXPECT_FALSE(scale.licence.isEmpty()) << scale.name.toStdString();
        EXPECT_FALSE(scale.source.isEmpty()) << scale.name.toStdString();
        if (scale.hasWording()) {
            worded.push_back(scale.id.text().toStdString());
        } else {
            for (const QString& item : scale.items) {
                EXPECT_TRUE(item.isEmpty()) << scale.name.toStdString();
            }
        }
    }
    EXPECT_THAT(worded, ElementsAre("phq9", "gad7", "pcl5", "pain-nrs", "craving-nrs", "cssrs"));
    EXPECT_FALSE(scaleOf("cssrs").isForPatientMode()) << "its short names are read by staff only";
}

} // namespace
} // namespace tidemark::rules
