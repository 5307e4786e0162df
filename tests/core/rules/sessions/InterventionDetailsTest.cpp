// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/sessions/InterventionDetails.h"

#include "rules/sessions/SideEffects.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace tidemark::rules {
namespace {

Intervention entry(const QString& key, const QString& detail) {
    return {{}, key, detail};
}

const SyringeStep step{{{0.82}, {50}},
                       {{0.82}, {50}},
                       StaffId(QStringLiteral("019d2f1c-0000-7000-8000-000000000001")),
                       QStringLiteral("Pia Sand, RN; by day")};

TEST(InterventionDetails, areReadBackAsTheyWereStored) {
    EXPECT_EQ(syringeStepOf(entry(syringeKey(), interventionDetail(step))), step);
    for (const QString& diluent : diluents()) {
        const Dilution dilution{diluent, {100}, {0.351}};
        EXPECT_EQ(dilutionOf(entry(dilutionKey(), interventionDetail(dilution))), dilution);
    }
    const BagCheck check{{75}, {72.5}, {100}};
    EXPECT_EQ(bagCheckOf(entry(bagKey(), interventionDetail(check))), check);
}

TEST(InterventionDetails, canBeReadByAPerson) {
    EXPECT_EQ(interventionDetail(step),
              QStringLiteral("0.82 mL 50 mg/mL; due 0.82 mL 50 mg/mL; by "
                             "019d2f1c-0000-7000-8000-000000000001 Pia Sand, RN; by day"));
    EXPECT_EQ(interventionDetail(Dilution{QStringLiteral("saline"), {100}, {0.4}}),
              QStringLiteral("saline 100 mL 0.4 mg/mL"));
    EXPECT_EQ(interventionDetail(BagCheck{{75}, {72.46789}, {100}}),
              QStringLiteral("75 mL; due 72.468 mL of 100 mL"));
}

TEST(InterventionDetails, areOfTheirOwnKeysOnly) {
    EXPECT_FALSE(syringeStepOf(entry(dilutionKey(), interventionDetail(step))));
    EXPECT_FALSE(syringeStepOf(entry(syringeKey(), QStringLiteral("0.82 mL"))));
    EXPECT_FALSE(dilutionOf(entry(dilutionKey(), QStringLiteral("vodka 100 mL 0.4 mg/mL"))));
    EXPECT_FALSE(bagCheckOf(entry(bagKey(), QStringLiteral("75"))));
    // Nobody chooses them from the list of interventions.
    for (const QString& key : {syringeKey(), dilutionKey(), bagKey()}) {
        EXPECT_EQ(std::ranges::count(interventionCatalogue(), key), 0) << key.toStdString();
    }
}

} // namespace
} // namespace tidemark::rules
