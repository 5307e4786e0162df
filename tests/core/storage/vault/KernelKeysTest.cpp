// SPDX-License-Identifier: GPL-3.0-or-later
// On the kernel of this machine. Where it forbids keys, as many containers do, the tests say so and are
// skipped.
#include "storage/vault/KernelKeys.h"

#include <QFile>

#include <gtest/gtest.h>

namespace tidemark::storage {
namespace {

using namespace std::chrono_literals;

struct KernelKeysTest : testing::Test {
    void SetUp() override {
        const auto kept = keys.keep("sealed bytes", 12h);
        if (!kept) {
            GTEST_SKIP()
                << "This machine's kernel keeps no keys for a process: PIN unlock is not offered here.";
        }
        number = *kept;
    }
    void TearDown() override {
        if (number != 0) {
            keys.remove(number);
        }
    }
    /// The kernel's line about the key; empty where it shows none.
    [[nodiscard]] QByteArray lineOfKernel() const {
        QFile file(QStringLiteral("/proc/keys"));
        if (file.open(QIODevice::ReadOnly)) {
            for (const QByteArray& line : file.readAll().split('\n')) {
                if (line.startsWith(QByteArray::number(number, 16).rightJustified(8, '0'))) {
                    return line;
                }
            }
        }
        return {};
    }

    SessionKeys keys;
    qint32 number = 0;
};

TEST_F(KernelKeysTest, keepsBytesUntilTheyAreRemoved) {
    EXPECT_EQ(keys.read(number).value(), "sealed bytes");
    keys.remove(number);
    EXPECT_EQ(keys.read(number).error().code, ErrorCode::ReadFailed);
}

TEST_F(KernelKeysTest, aSecondKeyDoesNotReplaceTheFirst) {
    const qint32 second = keys.keep("of another clinic", 1h).value();
    EXPECT_NE(second, number);
    EXPECT_EQ(keys.read(number).value(), "sealed bytes");
    EXPECT_EQ(keys.read(second).value(), "of another clinic");
    keys.remove(second);
    EXPECT_EQ(keys.read(number).value(), "sealed bytes");
}

TEST_F(KernelKeysTest, hasATimeLimitAndBelongsToTheSessionAlone) {
    const QByteArray line = lineOfKernel();
    if (line.isEmpty()) {
        GTEST_SKIP() << "/proc/keys shows no keys here.";
    }
    const QList<QByteArray> fields = line.simplified().split(' ');
    ASSERT_GT(fields.size(), 4) << line.constData();
    EXPECT_TRUE(fields[3].endsWith('h')) << line.constData();
    EXPECT_EQ(fields[4], "3f000000") << line.constData();
    EXPECT_FALSE(line.contains("sealed")) << "the name says nothing";
}

TEST_F(KernelKeysTest, keepsNothingForLessThanASecondAndFindsNoStrangersNumber) {
    EXPECT_EQ(keys.keep("bytes", 0s).error().code, ErrorCode::WriteFailed);
    EXPECT_EQ(keys.read(1).error().code, ErrorCode::ReadFailed);
}

} // namespace
} // namespace tidemark::storage
