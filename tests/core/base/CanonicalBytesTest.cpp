// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/CanonicalBytes.h"

#include <gmock/gmock.h>

namespace tidemark {
namespace {

TEST(CanonicalBytes, prefixesEachFieldWithItsLength) {
    EXPECT_EQ(CanonicalBytes().add(QStringLiteral("é")).bytes().toHex(), "00000002c3a9");
    EXPECT_EQ(CanonicalBytes().add(QByteArray("ab")).bytes().toHex(), "000000026162");
    EXPECT_EQ(CanonicalBytes().add(-2).bytes().toHex(), "00000008fffffffffffffffe");
    EXPECT_EQ(CanonicalBytes().add(0.5).bytes().toHex(), "000000083fe0000000000000");
    EXPECT_EQ(CanonicalBytes().addFlag(true).bytes().toHex(), "000000080000000000000001");
    EXPECT_EQ(CanonicalBytes().add(QDate(2026, 3, 2)).bytes().toHex(),
              "0000000a" + QByteArray("2026-03-02").toHex());
}

TEST(CanonicalBytes, givesTheSameBytesForTheSameText) {
    EXPECT_EQ(CanonicalBytes().add(QStringLiteral("e\u0301")).bytes(),
              CanonicalBytes().add(QStringLiteral("\u00e9")).bytes());
    EXPECT_EQ(CanonicalBytes().add(-0.0).bytes(), CanonicalBytes().add(0.0).bytes());
}

TEST(CanonicalBytes, tellsAbsentFromEmptyAndOneFieldFromTwo) {
    EXPECT_EQ(CanonicalBytes().addAbsent().bytes().toHex(), "ffffffff");
    EXPECT_EQ(CanonicalBytes().add(QString()).bytes().toHex(), "00000000");
    EXPECT_EQ(CanonicalBytes().add(std::optional<int>()).bytes(), CanonicalBytes().addAbsent().bytes());
    EXPECT_EQ(CanonicalBytes().add(PatientId()).bytes(), CanonicalBytes().addAbsent().bytes());
    EXPECT_EQ(CanonicalBytes().add(QDate()).bytes(), CanonicalBytes().addAbsent().bytes());
    EXPECT_NE(CanonicalBytes().add(QStringLiteral("ab")).add(QStringLiteral("c")).bytes(),
              CanonicalBytes().add(QStringLiteral("a")).add(QStringLiteral("bc")).bytes());
}

TEST(CanonicalFields, areTheFieldsThatTheBytesWereMadeOf) {
    const QByteArray bytes = CanonicalBytes().add(QStringLiteral("é")).addAbsent().add(QString()).bytes();
    const auto fields = canonicalFields(bytes);
    ASSERT_TRUE(fields.has_value());
    ASSERT_EQ(fields->size(), 3U);
    EXPECT_EQ((*fields)[0], QByteArray("\xc3\xa9"));
    EXPECT_EQ((*fields)[1], std::nullopt);
    EXPECT_EQ((*fields)[2], QByteArray());
    EXPECT_TRUE(canonicalFields({}).value().empty());
}

TEST(CanonicalFields, areNothingWhereTheBytesWereNotMadeSo) {
    const QByteArray bytes = CanonicalBytes().add(QStringLiteral("ab")).bytes();
    for (qsizetype length = 1; length < bytes.size(); ++length) {
        EXPECT_FALSE(canonicalFields(bytes.first(length)).has_value()) << length;
    }
    EXPECT_FALSE(canonicalFields(bytes + 'x').has_value());
    EXPECT_FALSE(canonicalFields(QByteArray::fromHex("fffffffe")).has_value());
}

} // namespace
} // namespace tidemark
