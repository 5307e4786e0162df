// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/vault/PinSeal.h"

#include "storage/vault/PinHash.h"
#include "storage/vault/SlotCipher.h"
#include "support/TempClinic.h"

#include <gtest/gtest.h>

namespace tidemark::storage {
namespace {

using test::cheapKdf;

class PinSealTest : public testing::Test {
public:
    [[nodiscard]] std::optional<MasterKey> open(const QString& pin) const {
        return openFromLock(sealed, pinDigest(pin, parts.salt, parts.cost).value(), secret, owner);
    }

    MasterKey key = MasterKey::random(7);
    PinHashParts parts = partsOfPinHash(hashPin(QStringLiteral("74027"), cheapKdf).value()).value();
    QByteArray secret = randomBytes(lockSecretSize);
    QByteArray owner = QByteArrayLiteral("nora");
    QByteArray sealed = sealForLock(key, parts.digest, secret, owner);
};

TEST_F(PinSealTest, theTypedPinGivesTheDigestOfTheStoredHash) {
    EXPECT_EQ(parts.cost, cheapKdf);
    EXPECT_TRUE(pinDigest(QStringLiteral("74027"), parts.salt, parts.cost)->equals(parts.digest));
    EXPECT_FALSE(pinDigest(QStringLiteral("74028"), parts.salt, parts.cost)->equals(parts.digest));
}

TEST_F(PinSealTest, opensWithPinAndSecretTogether) {
    const auto opened = open(QStringLiteral("74027"));
    ASSERT_TRUE(opened.has_value());
    EXPECT_TRUE(opened->key().equals(key.key()));
    EXPECT_EQ(opened->databaseSalt(), key.databaseSalt());
    EXPECT_EQ(opened->epoch(), 7U);
}

TEST_F(PinSealTest, opensWithNothingElse) {
    EXPECT_FALSE(open(QStringLiteral("74028")).has_value());
    EXPECT_FALSE(open({}).has_value());
    EXPECT_FALSE(openFromLock(sealed, parts.digest, randomBytes(lockSecretSize), owner).has_value());
    EXPECT_FALSE(openFromLock(sealed, parts.digest, {}, owner).has_value());
    EXPECT_FALSE(openFromLock(sealed, parts.digest, secret, "pia").has_value());
    EXPECT_FALSE(openFromLock({}, parts.digest, secret, owner).has_value());
}

TEST_F(PinSealTest, oneChangedBitAnywhereIsNoticed) {
    for (qsizetype byte = 0; byte < sealed.size(); ++byte) {
        QByteArray changed = sealed;
        changed[byte] = static_cast<char>(changed[byte] ^ 1);
        EXPECT_FALSE(openFromLock(changed, parts.digest, secret, owner).has_value()) << byte;
    }
}

TEST_F(PinSealTest, theKeyIsNotInTheSealedBytesAndEachSealIsAnother) {
    const auto bytes = key.key().span();
    EXPECT_FALSE(sealed.contains(
        QByteArray(reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size()))));
    EXPECT_NE(sealForLock(key, parts.digest, secret, owner), sealed);
}

TEST(PinHashParts, areThoseOfOurHashesOnly) {
    for (const char* text :
         {"", "$argon2id$v=19$m=8,t=1,p=1$c2FsdA$aGFzaA", "$argon2i$v=19$m=8,t=1,p=1$a$b", "74027",
          "$argon2id$v=19$m=8,t=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
          "$argon2id$v=19$m=x,t=1,p=1$AAAAAAAAAAAAAAAAAAAAAA$"
          "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"}) {
        EXPECT_FALSE(partsOfPinHash(QString::fromLatin1(text)).has_value()) << text;
    }
}

} // namespace
} // namespace tidemark::storage
