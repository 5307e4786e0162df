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
    carry.rooms = {{QStringLiteral("Room 2"), true, fromMilliseconds(1'000'000), fromMilliseconds(1'600'000),
                    fromMilliseconds(1'900'000)},
                   {QStringLiteral("Room 3"), false, std::nullopt, std::nullopt, std::nullopt}};
    carry.roomsUnread = true;
    carry.window = QRect(10, 20, 1366, 768);
    carry.windowVisibility = 5;
    carry.lockedBy = QStringLiteral("dnorth");
    services::PinLock pin;
    pin.person = StaffId(QStringLiteral("dana-id"));
    pin.secret = QByteArray("\x00\x01 secret \xff", 11);
    pin.salt = QByteArray(16, '\x80');
    pin.cost = storage::KdfCost::standard();
    pin.key = 0x2ce001a4;
    pin.passphraseAt = std::chrono::hours(30);
    pin.wrongTries = 2;
    carry.pin = {services::PinState::Ready, pin};
    return carry;
}

TEST(LockCarry, ComesBackAsItWas) {
    const auto back = LockCarry::fromBytes(sample().toBytes());
    ASSERT_TRUE(back);
    EXPECT_EQ(*back, sample());
}

TEST(LockCarry, WithoutAPinItSaysWhyThePassphraseIsAsked) {
    LockCarry carry = sample();
    for (const auto state : {services::PinState::NoPin, services::PinState::SwitchedOff,
                             services::PinState::TimeOver, services::PinState::NotPossible}) {
        carry.pin = {state, std::nullopt};
        EXPECT_EQ(LockCarry::fromBytes(carry.toBytes()).value(), carry);
    }
    QByteArray changed = carry.toBytes();
    changed.replace("\"state\":5", "\"state\":99");
    EXPECT_EQ(LockCarry::fromBytes(changed)->pin, services::PinOffer());
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
