// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/OrderWords.h"

#include "rules/dosing/Dosing.h"
#include "text/BoosterWords.h"
#include "text/DoseWords.h"
#include "text/OrderArithmetic.h"

#include <gmock/gmock.h>

namespace tidemark::app {
namespace {

using namespace Qt::StringLiterals;
using testing::ElementsAre;

const QDate today(2026, 3, 2);

Order order() {
    Order written;
    written.dosePerKilogram = {0.5};
    written.duration = {40};
    written.prescriberName = u"Dr Amari"_s;
    written.validUntil = today.addDays(90);
    return written;
}

TEST(OrderStanding, tellsTheDoseInOneLine) {
    const OrderStanding standing = orderStanding(order(), today);
    EXPECT_EQ(standing.line, u"ketamine IV 0.5 mg/kg over 40 min · Dr Amari · until 31 May 2026"_s);
    EXPECT_TRUE(standing.validity.isEmpty());
    EXPECT_TRUE(standing.authorisation.isEmpty());
    EXPECT_EQ(standing.tone, Tone::Neutral);
}

TEST(OrderStanding, saysWhatEndsSoonFromTwoWeeksOn) {
    struct Case {
        int days;
        QString validity;
        Tone tone;
    };
    for (const Case& each :
         {Case{15, {}, Tone::Neutral}, Case{14, u"14 days left"_s, Tone::Warn},
          Case{13, u"13 days left"_s, Tone::Warn}, Case{1, u"1 day left"_s, Tone::Warn},
          Case{0, u"the last day"_s, Tone::Warn}, Case{-1, u"ended 1 Mar 2026"_s, Tone::Bad}}) {
        Order ending = order();
        ending.validUntil = today.addDays(each.days);
        EXPECT_EQ(orderStanding(ending, today).validity, each.validity) << each.days;
        EXPECT_EQ(orderStanding(ending, today).tone, each.tone) << each.days;
    }
}

TEST(OrderStanding, saysTheSameOfTheAuthorisation) {
    struct Case {
        QDate from;
        QDate until;
        QString words;
        Tone tone;
    };
    const QString number = u"PA-1"_s;
    for (const Case& each :
         {Case{{}, {}, u"PA-1"_s, Tone::Neutral},
          Case{today, today.addDays(15), u"PA-1, until 17 Mar 2026"_s, Tone::Neutral},
          Case{today, today.addDays(14), u"PA-1, until 16 Mar 2026, 14 days left"_s, Tone::Warn},
          Case{today, today, u"PA-1, until 2 Mar 2026, the last day"_s, Tone::Warn},
          Case{{}, today.addDays(-1), u"PA-1, ended 1 Mar 2026"_s, Tone::Bad},
          Case{today, {}, u"PA-1, since 2 Mar 2026"_s, Tone::Neutral},
          Case{today.addDays(1), {}, u"PA-1, not before 3 Mar 2026"_s, Tone::Bad}}) {
        Order authorised = order();
        authorised.authorisedFrom = each.from;
        authorised.authorisedUntil = each.until;
        authorised.authorisationNumber = number;
        EXPECT_EQ(orderStanding(authorised, today).authorisation, each.words);
        EXPECT_EQ(orderStanding(authorised, today).tone, each.tone) << each.words.toStdString();
    }
}

TEST(OrderArithmetic, showsARateTimesTheHoursInFull) {
    Order pain = order();
    pain.hourlyDose = MilligramsPerHour{22};
    pain.duration = {240};
    pain.vialStrength = {50};
    pain.bagVolume = {100};
    EXPECT_THAT(doseArithmetic(pain, std::nullopt),
                ElementsAre(u"22 mg/h × 4 h = 88 mg"_s, u"88 mg ÷ 50 mg/mL = 1.76 mL drawn up"_s,
                            u"100 mL bag over 240 min = 25 mL/h at the pump"_s));
    EXPECT_EQ(orderedWords(pain), u"22 mg/h over 4 h"_s);
    EXPECT_TRUE(doseArithmetic(order(), std::nullopt).isEmpty()) << "a dose by weight needs the weight";
}

TEST(OrderArithmetic, showsNumbersThatMultiply) {
    Order dose = order();
    dose.dosePerKilogram = {0.5};
    dose.vialStrength = {50};
    dose.bagVolume = {100};
    for (const double weight : {87.8, 61.6, 70.0, 82.4}) {
        const auto computed = rules::computeDose(dose, {weight});
        const double shown = volumeWords(computed.drawnVolume).toDouble();
        EXPECT_DOUBLE_EQ(shown * 50, computed.dose.value) << weight;
    }
    EXPECT_EQ(volumeWords({0.878}), u"0.878"_s);
    EXPECT_EQ(volumeWords({0.7}), u"0.7"_s);
}

TEST(BoosterWords, showTheProposalStepByStep) {
    rules::BoosterProposal proposal{31, 4, 27, 20, 50, 3, 1, QDate(2026, 3, 29)};
    EXPECT_THAT(proposalWords(proposal, today),
                ElementsAre(u"Wore off after 31 days (Kaplan-Meier median, 20 to 50; n = 4)"_s,
                            u"31 − 4 days before it = 27 days"_s, u"2 Mar 2026 + 27 days = 29 Mar 2026"_s,
                            u"In 1 of them the response had not worn off"_s));
}

TEST(BoosterWords, sayWhyADayMoved) {
    using rules::BoosterMove;
    const QDate sunday(2026, 3, 29);
    const QDate monday(2026, 3, 30);
    EXPECT_EQ(boosterMoveWords({monday, monday, BoosterMove::None, false}), QString());
    EXPECT_EQ(boosterMoveWords({sunday, monday, BoosterMove::Closed, false}),
              u"Sun 29 Mar 2026 is closed: moved to Mon 30 Mar 2026, the nearest open day"_s);
    EXPECT_EQ(boosterMoveWords({sunday, monday, BoosterMove::Closed, true}),
              u"Sun 29 Mar 2026 is closed, as is its whole window: moved to Mon 30 Mar 2026"_s);
    EXPECT_EQ(boosterMoveWords({sunday, monday, BoosterMove::PastClosed, false}),
              u"Sun 29 Mar 2026 has gone by: moved to Mon 30 Mar 2026, the next open day"_s);
}

} // namespace
} // namespace tidemark::app
