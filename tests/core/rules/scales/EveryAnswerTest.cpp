// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/scales/ScaleRegistry.h"

#include <gmock/gmock.h>

#include <functional>
#include <map>

namespace tidemark::rules {
namespace {

using namespace Qt::StringLiterals;

using Answers = std::vector<std::optional<int>>;

const Scale& scaleOf(const char* id) {
    return *shippedScales().find(ScaleId(QString::fromLatin1(id)));
}

/// Calls with every vector of `items` answers from 0 to `highest`; -1 is a blank, where blanks are asked for.
void everyVector(int items, int highest, bool withBlanks,
                 const std::function<void(const std::vector<int>&)>& call) {
    const int lowest = withBlanks ? -1 : 0;
    std::vector<int> answers(static_cast<std::size_t>(items), lowest);
    while (true) {
        call(answers);
        std::size_t place = 0;
        while (place < answers.size() && answers[place] == highest) {
            answers[place++] = lowest;
        }
        if (place == answers.size()) {
            return;
        }
        ++answers[place];
    }
}

Answers toAnswers(const std::vector<int>& numbers) {
    Answers answers;
    answers.reserve(numbers.size());
    for (const int number : numbers) {
        answers.push_back(number < 0 ? std::nullopt : std::optional(number));
    }
    return answers;
}

/// What the scale says, in one comparable line: "total band missing flags".
std::string said(const ScaleScore& score) {
    std::string line = (score.total ? std::to_string(*score.total) : "-") + ' ' +
                       (score.band.isEmpty() ? "-" : score.band.toStdString());
    for (const int item : score.missing) {
        line += " m" + std::to_string(item);
    }
    for (const QString& flag : score.flags) {
        line += ' ' + flag.toStdString();
    }
    return line;
}

/// The oracle: bands as a line of the names of each total, written out from the publication.
struct Oracle {
    const char* scale = nullptr;
    int items = 0;
    int highest = 0;
    std::vector<std::pair<int, const char*>> bandUntil; ///< The last total of each band; none: no bands.
    int safetyItem = 0;
    int reversedItem = 0;
    int blanksUpTo = 8; ///< With so many items at most, every vector with blanks is tried too.
};

std::string expected(const Oracle& oracle, const std::vector<int>& answers) {
    // Counted by answer, not added up in order.
    std::map<int, int> times;
    std::string missing;
    for (int item = 1; item <= oracle.items; ++item) {
        const int answer = answers[static_cast<std::size_t>(item) - 1];
        if (answer == -1) {
            missing += " m" + std::to_string(item);
        } else {
            ++times[item == oracle.reversedItem ? oracle.highest - answer : answer];
        }
    }
    int total = 0;
    for (const auto& [answer, count] : times) {
        total += answer * count;
    }
    std::string band = "-";
    for (const auto& [until, name] : oracle.bandUntil) {
        if (band == "-" && total <= until) {
            band = name;
        }
    }
    const bool alarm = oracle.safetyItem > 0 && answers[static_cast<std::size_t>(oracle.safetyItem) - 1] > 0;
    return (missing.empty() ? std::to_string(total) + ' ' + band : "- -" + missing) +
           (alarm ? " item" + std::to_string(oracle.safetyItem) : "");
}

class EveryAnswer : public testing::TestWithParam<Oracle> {};

TEST_P(EveryAnswer, IsScoredAsThePublicationSays) {
    const Oracle& oracle = GetParam();
    const Scale& scale = scaleOf(oracle.scale);
    int wrong = 0;
    everyVector(oracle.items, oracle.highest, oracle.items <= oracle.blanksUpTo,
                [&](const std::vector<int>& answers) {
                    const auto scored = score(scale, toAnswers(answers));
                    if ((!scored || said(*scored) != expected(oracle, answers)) && ++wrong < 5) {
                        ADD_FAILURE() << oracle.scale << ' ' << testing::PrintToString(answers) << ": "
                                      << (scored ? said(*scored) : "refused") << " instead of "
                                      << expected(oracle, answers);
                    }
                });
    EXPECT_EQ(wrong, 0);
}

INSTANTIATE_TEST_SUITE_P(
    Short, EveryAnswer,
    testing::Values(
        // Spitzer, Kroenke, Williams, Loewe 2006.
        Oracle{"gad7", 7, 3, {{4, "minimal"}, {9, "mild"}, {14, "moderate"}, {21, "severe"}}, 0, 0, 0},
        // Rodrigues 2021: six items, no bands.
        Oracle{"cadss6", 6, 4, {}, 0, 0},
        // Skinner 1982; item 3 is reversed.
        Oracle{"dast10",
               10,
               1,
               {{0, "none"}, {2, "low"}, {5, "moderate"}, {8, "substantial"}, {10, "severe"}},
               0,
               3,
               10},
        // Serlin 1995.
        Oracle{"pain-nrs", 1, 10, {{0, "none"}, {4, "mild"}, {6, "moderate"}, {10, "severe"}}, 0, 0},
        Oracle{"craving-nrs", 1, 10, {}, 0, 0}),
    [](const auto& oracle) {
        std::string name = oracle.param.scale;
        std::erase(name, '-');
        return name;
    });

/// The PHQ-9 without its last item has every vector tried as two halves: each half with the other at rest.
TEST(EveryAnswer, OfThePhq9IsScoredAsThePublicationSays) {
    // Kroenke, Spitzer, Williams 2001.
    const Oracle oracle{
        "phq9", 9,
        3,      {{4, "minimal"}, {9, "mild"}, {14, "moderate"}, {19, "moderately-severe"}, {27, "severe"}},
        9,      0};
    const Scale& scale = scaleOf("phq9");
    // Each sum of the first four items is met by every vector of the last five, blanks included.
    for (const std::vector<int>& first :
         {std::vector{0, 0, 0, 0}, {1, 0, 0, 0}, {3, 1, 0, 0}, {3, 3, 0, 2}, {3, 3, 3, 3}, {2, -1, 0, 1}}) {
        everyVector(5, 3, true, [&](const std::vector<int>& last) {
            std::vector<int> answers = first;
            answers.insert(answers.end(), last.begin(), last.end());
            const auto scored = score(scale, toAnswers(answers));
            ASSERT_TRUE(scored);
            ASSERT_EQ(said(*scored), expected(oracle, answers)) << testing::PrintToString(answers);
        });
    }
}

TEST(EveryAnswer, OfTheAuditCIsPositiveByTheSex) {
    const Scale& scale = scaleOf("audit-c");
    everyVector(3, 4, true, [&](const std::vector<int>& answers) {
        const bool whole = std::ranges::count(answers, -1) == 0;
        const int total = answers[0] + answers[1] + answers[2];
        for (const Sex sex : {Sex::Female, Sex::Male, Sex::Other, Sex::NotRecorded}) {
            const Answers given = toAnswers(answers);
            const auto scored = score(scale, ScaleAnswers{given, {}, {}, sex});
            ASSERT_TRUE(scored);
            ASSERT_EQ(scored->total.has_value(), whole);
            // Bush 1998: men from 4; Bradley 2003: women from 3. At 3 nobody knows without the sex.
            const QString band = !whole                                             ? QString()
                                 : total >= 4 || (total == 3 && sex == Sex::Female) ? u"positive"_s
                                 : total == 3 && sex != Sex::Male                   ? QString()
                                                                                    : u"negative"_s;
            ASSERT_EQ(scored->band, band) << testing::PrintToString(answers);
            ASSERT_EQ(scored->flags.empty(), !whole || total != 3 || sex == Sex::Female || sex == Sex::Male);
        }
    });
}

/// Columbia's rule in its own words, from the answers as a yes or not a yes.
std::string triageOracle(const std::vector<int>& a) {
    const bool planOrIntent = a[3] == 1 || a[4] == 1;
    const bool recent = a[6] == 1;
    if (planOrIntent || recent) {
        return "high";
    }
    if (a[5] == 1 && a[6] == -1) {
        return "undated";
    }
    bool open = a[0] == -1 || a[1] == -1 || a[5] == -1;
    if (a[1] == 1) {
        open = open || a[2] == -1 || a[3] == -1 || a[4] == -1;
    }
    if (open) {
        return "";
    }
    if (a[2] == 1 || a[5] == 1) {
        return "moderate";
    }
    return a[0] == 1 || a[1] == 1 ? "low" : "none";
}

TEST(EveryAnswer, OfTheScreenerHasColumbiasTriage) {
    const Scale& scale = scaleOf("cssrs");
    everyVector(7, 1, true, [&](const std::vector<int>& answers) {
        const auto scored = score(scale, toAnswers(answers));
        ASSERT_TRUE(scored);
        const std::string wanted = triageOracle(answers);
        ASSERT_EQ(scored->band.toStdString(), wanted == "undated" ? "" : wanted)
            << testing::PrintToString(answers);
        ASSERT_FALSE(scored->total);
        ASSERT_EQ(scored->asksForAction, wanted == "high" || wanted == "undated")
            << testing::PrintToString(answers);
        // Complete is what leaves no question open that was to be asked.
        if (scored->complete) {
            ASSERT_FALSE(scored->band.isEmpty()) << testing::PrintToString(answers);
        }
    });
}

/// The total as written in Rush 2003, item by item; none where a domain has no answer.
std::optional<int> qidsOracle(const std::vector<int>& q) {
    const int sleep = std::max({q[0], q[1], q[2], q[3]});
    const int appetite = std::max({q[5], q[6], q[7], q[8]});
    const int psychomotor = std::max(q[14], q[15]);
    int total = sleep + appetite + psychomotor;
    for (const int single : {q[4], q[9], q[10], q[11], q[12], q[13]}) {
        if (single == -1) {
            return std::nullopt;
        }
        total += single;
    }
    return sleep == -1 || appetite == -1 || psychomotor == -1 ? std::nullopt : std::optional(total);
}

TEST(EveryAnswer, OfEachDomainOfTheQidsCountsWithItsHighest) {
    const Scale& scale = scaleOf("qids-sr16");
    const auto check = [&](const std::vector<int>& answers) {
        const auto scored = score(scale, toAnswers(answers));
        ASSERT_TRUE(scored);
        ASSERT_EQ(scored->total, qidsOracle(answers)) << testing::PrintToString(answers);
        ASSERT_EQ(scored->complete, scored->total.has_value());
    };
    for (const int others : {0, 1, 3}) {
        const std::vector<int> rest(16, others);
        for (const int first : {0, 5}) { // sleep, then appetite and weight
            everyVector(4, 3, true, [&](const std::vector<int>& domain) {
                std::vector<int> answers = rest;
                std::ranges::copy(domain, answers.begin() + first);
                check(answers);
            });
        }
        everyVector(2, 3, true, [&](const std::vector<int>& domain) {
            std::vector<int> answers = rest;
            std::ranges::copy(domain, answers.begin() + 14);
            check(answers);
        });
        everyVector(2, 3, true, [&](const std::vector<int>& singles) {
            std::vector<int> answers = rest;
            answers[4] = singles[0];
            answers[11] = singles[1];
            check(answers);
        });
    }
}

TEST(EveryAnswer, OfTheSeverityOfPainIsTheMeanOfFour) {
    const Scale& scale = scaleOf("bpi");
    everyVector(4, 10, false, [&](const std::vector<int>& severity) {
        std::vector<int> answers = severity;
        answers.insert(answers.end(), {0, 1, 2, 3, 4, 5, 10});
        const auto scored = score(scale, toAnswers(answers));
        ASSERT_TRUE(scored);
        ASSERT_DOUBLE_EQ(*scored->parts[0].value * 4, severity[0] + severity[1] + severity[2] + severity[3]);
        ASSERT_DOUBLE_EQ(*scored->parts[1].value * 7, 25);
        ASSERT_FALSE(scored->total);
    });
}

TEST(EveryAnswer, OfTheInterferenceOfPainNeedsFourOfSeven) {
    const Scale& scale = scaleOf("bpi");
    // Blank or a fixed answer, every way.
    everyVector(7, 1, false, [&](const std::vector<int>& isGiven) {
        Answers answers(4, 5);
        int sum = 0;
        for (std::size_t i = 0; i < isGiven.size(); ++i) {
            const int answer = static_cast<int>(i) + 2;
            answers.push_back(isGiven[i] == 1 ? std::optional(answer) : std::nullopt);
            sum += isGiven[i] * answer;
        }
        const auto given = std::ranges::count(isGiven, 1);
        const auto scored = score(scale, answers);
        ASSERT_TRUE(scored);
        ASSERT_EQ(scored->parts[1].value.has_value(), given >= 4);
        if (given >= 4) {
            ASSERT_DOUBLE_EQ(*scored->parts[1].value * static_cast<double>(given), sum);
        }
        ASSERT_EQ(scored->prorated, given >= 4 && given < 7);
    });
}

} // namespace
} // namespace tidemark::rules
