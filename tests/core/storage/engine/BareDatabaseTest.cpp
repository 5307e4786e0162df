// SPDX-License-Identifier: GPL-3.0-or-later
// The benchmark is not run with the tests; that its bare side still fits the tables is.
#include "support/BareDatabase.h"

#include <gtest/gtest.h>

namespace tidemark::test {
namespace {

TEST(BareDatabase, TakesAReadingIntoTheTablesOfAllMigrations) {
    BareDatabase database;
    database.insertReading(fromMilliseconds(1'772'442'000'000));
    database.insertReading(fromMilliseconds(1'772'442'060'000));
    EXPECT_EQ(database.readings(), 2);
}

} // namespace
} // namespace tidemark::test
