// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/sessions/Cannula.h"

#include "support/SessionRecordBuilder.h"

#include <gtest/gtest.h>

namespace tidemark::rules {
namespace {

using test::SessionRecordBuilder;

TEST(Cannula, IsReadBackAsItWasStored) {
    for (const QString& site : cannulaSites()) {
        for (const int gauge : cannulaGauges()) {
            const Cannula cannula{site, gauge};
            EXPECT_EQ(cannulaOf(cannulaDetail(cannula)), cannula) << cannulaDetail(cannula).toStdString();
        }
    }
}

TEST(Cannula, IsNothingElseThanASiteAndAGaugeOfTheLists) {
    for (const char* detail :
         {"", "left-forearm", "22", "left-forearm 21", "left-foot 22", "left-forearm 22 ", "left-forearm  22",
          "left-forearm 022", "left-forearm 22 G"}) {
        EXPECT_FALSE(cannulaOf(QLatin1String(detail))) << detail;
    }
}

TEST(Cannula, ThatLiesIsTheLatestOne) {
    EXPECT_EQ(cannulaIn(SessionRecordBuilder().build().interventions), nullptr);
    const auto record = SessionRecordBuilder()
                            .intervention(-8, cannulaKey(), QStringLiteral("left-hand 24"))
                            .intervention(-5, cannulaKey(), QStringLiteral("right-forearm 22"))
                            .intervention(4, QStringLiteral("reassurance"))
                            .build();
    ASSERT_NE(cannulaIn(record.interventions), nullptr);
    EXPECT_EQ(cannulaOf(cannulaIn(record.interventions)->detail),
              (Cannula{QStringLiteral("right-forearm"), 22}));
    auto undone = record;
    undone.interventions[1].stamp.undone = true;
    EXPECT_EQ(cannulaOf(cannulaIn(undone.interventions)->detail), (Cannula{QStringLiteral("left-hand"), 24}));
}

} // namespace
} // namespace tidemark::rules
