// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/vault/PasswordBlockList.h"

#include "storage/vault/PasswordRules.h"

#include <QStringList>

#include <gtest/gtest.h>

#include <algorithm>

namespace tidemark::storage {

extern const std::string_view commonPasswordText;

namespace {

QString ruleAgainst(const QString& password) {
    const auto checked = checkPassword(password, {});
    return checked ? QString() : checked.error().detail;
}

TEST(PasswordBlockList, HasAHundredThousandPassphrasesThatAreLongEnough) {
    QStringList entries =
        QString::fromUtf8(commonPasswordText.data(), static_cast<qsizetype>(commonPasswordText.size()))
            .split(u'\n', Qt::SkipEmptyParts);
    entries.removeDuplicates();
    entries.removeIf([](const QString& entry) {
        return !std::ranges::all_of(entry, [](QChar sign) { return sign.isLetter(); });
    });
    // Two entries joined, each pair another passphrase: shorter ones are refused for their length.
    int refused = 0;
    for (const QString& first : entries) {
        for (const QString& second : entries) {
            if (first.size() + second.size() < shortestPassword || refused == 100'000) {
                continue;
            }
            const QString joined = first + second;
            ASSERT_TRUE(isOnBlockList(joined)) << joined.toStdString();
            if (refused % 400 == 0) {
                EXPECT_FALSE(ruleAgainst(joined).isEmpty()) << joined.toStdString();
            }
            ++refused;
        }
    }
    EXPECT_EQ(refused, 100'000);
}

using Keyboard = QStringList;

/// From every key of every row on: along the row and on in the next, down the columns, up them, and in turns
/// between two rows.
QStringList walksOn(const Keyboard& rows) {
    constexpr qsizetype length = 16;
    QStringList whole{rows.join(QString())};
    QString down;
    QString up;
    for (qsizetype column = 0; column < rows.front().size(); ++column) {
        QString keys;
        for (const QString& row : rows) {
            keys += row.mid(column, 1);
        }
        down += keys;
        std::reverse(keys.begin(), keys.end());
        up += keys;
    }
    whole << down << up;
    for (qsizetype row = 1; row < rows.size(); ++row) {
        QString turns;
        for (qsizetype column = 0; column < rows[row].size(); ++column) {
            turns += rows[row - 1].mid(column, 1) + rows[row].mid(column, 1);
        }
        whole << turns;
    }
    QStringList walks;
    for (const QString& path : whole) {
        for (qsizetype from = 0; from + length <= path.size(); ++from) {
            QString walk = path.mid(from, length);
            walks << walk;
            std::reverse(walk.begin(), walk.end());
            walks << walk << walk.toUpper();
        }
    }
    return walks;
}

TEST(PasswordBlockList, HasTheWalksOfThreeKeyboards) {
    const Keyboard keyboards[] = {{QStringLiteral("1234567890"), QStringLiteral("qwertyuiop"),
                                   QStringLiteral("asdfghjkl"), QStringLiteral("zxcvbnm")},
                                  {QStringLiteral("1234567890"), QStringLiteral("qwertzuiop"),
                                   QStringLiteral("asdfghjkl"), QStringLiteral("yxcvbnm")},
                                  {QStringLiteral("1234567890"), QStringLiteral("azertyuiop"),
                                   QStringLiteral("qsdfghjklm"), QStringLiteral("wxcvbn")}};
    int walks = 0;
    for (const Keyboard& keyboard : keyboards) {
        for (const QString& walk : walksOn(keyboard)) {
            EXPECT_EQ(ruleAgainst(walk), QStringLiteral("sequence")) << walk.toStdString();
            ++walks;
        }
    }
    EXPECT_GT(walks, 400);
    for (const char* phrase : {"seven herons under the pier", "weather was poorer there",
                               "correct horse fire", "we were there before dawn"}) {
        EXPECT_NE(ruleAgainst(QLatin1String(phrase)), QStringLiteral("sequence")) << phrase;
    }
}

} // namespace
} // namespace tidemark::storage
