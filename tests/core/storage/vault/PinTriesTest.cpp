// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/vault/PinTries.h"

#include "support/ManualClock.h"

#include <QFile>
#include <QTemporaryDir>

#include <gmock/gmock.h>

namespace tidemark::storage {
namespace {

class PinTriesTest : public testing::Test {
public:
    /// As a program that starts finds it.
    [[nodiscard]] PinTries found() const { return PinTries(path); }

    QTemporaryDir directory;
    QString path = directory.filePath(QStringLiteral("pin-tries"));
    test::ManualClock clock;
    StaffId nora{QStringLiteral("nora-id")};
    StaffId pia{QStringLiteral("pia-id")};
};

TEST_F(PinTriesTest, aTryThatBeganIsFoundAfterAKill) {
    {
        PinTries tries = found();
        ASSERT_TRUE(tries.begin(nora, clock.now()));
        ASSERT_TRUE(tries.begin(pia, clock.now()));
        ASSERT_TRUE(tries.begin(nora, clock.now()));
    }
    EXPECT_EQ(found().of(nora), 2);
    EXPECT_EQ(found().of(pia), 1);
    EXPECT_EQ(found().all().front(), (PinTries::Try{nora, clock.now()}));
}

TEST_F(PinTriesTest, ARightTryIsTakenBackAndTheOthersStay) {
    PinTries tries = found();
    ASSERT_TRUE(tries.begin(nora, clock.now()));
    ASSERT_TRUE(tries.begin(nora, clock.now()));
    tries.takeBackLast();
    EXPECT_EQ(found().of(nora), 1);
    tries.clear();
    EXPECT_TRUE(found().all().empty());
}

TEST_F(PinTriesTest, aFileOfAnotherKindSaysNothing) {
    for (const char* bytes : {"", "\n\n", "tidemark-tries-1\nnora-id 5\n", "tidemark-pin-tries-1\n \nx\n"}) {
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(bytes);
        file.close();
        EXPECT_TRUE(found().all().empty()) << bytes;
    }
}

TEST_F(PinTriesTest, aTryThatCannotBeWrittenDownIsRefused) {
    PinTries tries(directory.filePath(QStringLiteral("no-such-folder/pin-tries")));
    EXPECT_FALSE(tries.begin(nora, clock.now()).has_value());
}

} // namespace
} // namespace tidemark::storage
