// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/lock/LockCarry.h"
#include "desktop/lock/Relauncher.h"

#include <gtest/gtest.h>

#include <sys/mman.h>
#include <unistd.h>

namespace tidemark::app {
namespace {

LockCarry sample() {
    LockCarry carry;
    carry.signInName = QStringLiteral("dnorth");
    carry.rooms = {{QStringLiteral("Room 2"), true, fromMilliseconds(1'000'000), fromMilliseconds(1'600'000)},
                   {QStringLiteral("Room 3"), false, std::nullopt, std::nullopt}};
    carry.window = QRect(10, 20, 1366, 768);
    return carry;
}

TEST(LockCarry, ComesBackAsItWas) {
    const auto back = LockCarry::fromBytes(sample().toBytes());
    ASSERT_TRUE(back);
    EXPECT_EQ(*back, sample());
}

TEST(LockCarry, RefusesBytesItDidNotWrite) {
    const auto back = LockCarry::fromBytes("no carry");
    ASSERT_FALSE(back);
    EXPECT_EQ(back.error().code, ErrorCode::ReadFailed);
}

TEST(LockCarry, IsReadFromTheDescriptorAndTheDescriptorIsClosed) {
    const int descriptor = memfd_create("carry", 0);
    ASSERT_GE(descriptor, 0);
    const QByteArray bytes = sample().toBytes();
    ASSERT_EQ(write(descriptor, bytes.constData(), static_cast<size_t>(bytes.size())), bytes.size());
    ASSERT_EQ(lseek(descriptor, 0, SEEK_SET), 0);
    const auto back = readCarry(descriptor);
    ASSERT_TRUE(back);
    EXPECT_EQ(*back, sample());
    EXPECT_NE(close(descriptor), 0) << "the descriptor was left open";
}

TEST(LockCarry, AForeignDescriptorIsRefused) {
    EXPECT_FALSE(readCarry(-1));
}

} // namespace
} // namespace tidemark::app
