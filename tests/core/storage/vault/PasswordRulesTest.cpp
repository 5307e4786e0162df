// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/vault/PasswordRules.h"
#include "storage/vault/Passphrase.h"
#include "storage/vault/RecoveryCode.h"

#include <QSet>

#include <gmock/gmock.h>

namespace tidemark::storage {
namespace {

struct PasswordCase {
    const char16_t* password;
    const char* rule; ///< "" where it is accepted
};

const PasswordContext context{QStringLiteral("Seaside Clinic"), QStringLiteral("n.okafor")};

TEST(PasswordRules, followTheTable) {
    const PasswordCase cases[] = {
        {u"", "too-short"},
        {u"gravel thimble", "too-short"}, // 14
        {u"gravel t7imbl3s", ""},         // 15
        {u"gravel thimbles", "guessable"},
        {u"christopher1987", "guessable"},
        {u"jennifer03121984", "common"},
        {u"alexander.12.05.1980", "common"},
        {u"11/28/2026 11/28", "guessable"},
        {u"december2026december", "common"},
        {u"1q2w3e4r5t6y7u8i", "sequence"},
        {u"zaq12wsxcde34rfv", "sequence"},
        {u"𝒢𝒢𝒢𝒢𝒢𝒢𝒢𝒢", "too-short"}, // eight characters, sixteen UTF-16 units
        {u"ключ дождь лампа", ""},
        {u"雨 傘 机 窓 海 空 山 川", ""},
        {u"aaaaaaaaaaaaaaaaaaaa", "repetitive"},
        {u"ababababababababab", "repetitive"},
        {u"grove7grove7grove7", "repetitive"},
        {u"abcdefghijklmnop", "sequence"},
        {u"9876543210987654", "sequence"},
        {u"qwertyuiopasdfgh", "sequence"},
        {u"passwordpassword1", "common"},
        {u"P@ssw0rd12345678", "sequence"},
        {u"monkey!!2024!!2025", "common"},
        {u"iloveyou sunshine", "common"},
        {u"CorrectHorseBatteryStaple", "common"},
        {u"drowssap 83749281", "common"},
        {u"seaside clinic 48 gulls", "contains-clinic"},
        {u"my SEASIDE-CLINIC gulls", "contains-clinic"},
        {u"hello N.Okafor gulls", "contains-name"},
        {u"gulls over the seaside pier", "contains-clinic"},
        {u"seven gulls and Clinics 48", "contains-clinic"},
        {u"gulls over the sea side pier", ""},
        {u"83 19 47 20 55 61 72", ""},
    };
    for (const auto& [password, rule] : cases) {
        const auto checked = checkPassword(QString::fromUtf16(password), context);
        EXPECT_EQ(checked ? QString() : checked.error().detail, QLatin1String(rule))
            << QString::fromUtf16(password).toStdString();
        if (!checked) {
            EXPECT_EQ(checked.error().code, ErrorCode::WeakPassword);
        }
    }
}

TEST(PasswordRules, refuseWordsOfTheClinicsNameFromFourLettersOn) {
    const PasswordContext harbour{QStringLiteral("St. Ann's Quay-Side Praxis Öl"), QStringLiteral("robin")};
    const PasswordCase cases[] = {{u"gravel thimble on the quay", "contains-clinic"},
                                  {u"gravel thimble praxis orbit", "contains-clinic"},
                                  {u"gravel thimble outside orbit", "contains-clinic"},
                                  {u"gravel thimble ann orbit", ""},
                                  {u"gravel thimble öl stone mauve", ""}};
    for (const auto& [password, rule] : cases) {
        const auto checked = checkPassword(QString::fromUtf16(password), harbour);
        EXPECT_EQ(checked ? QString() : checked.error().detail, QLatin1String(rule))
            << QString::fromUtf16(password).toStdString();
    }
}

TEST(PasswordRules, acceptLongAndRefuseEndless) {
    QString text = QStringLiteral("gravel thimble orbit mauve ");
    while (text.size() < longestPassword) {
        text += QString::number(text.size() * 7919, 36) + u' ';
    }
    EXPECT_TRUE(checkPassword(text.left(64), context).has_value());
    EXPECT_TRUE(checkPassword(text.left(longestPassword), context).has_value());
    EXPECT_EQ(checkPassword(text.left(longestPassword) + u'x', context).error().detail, "too-long");
}

TEST(PasswordRules, composedAndDecomposedAreTheSamePassword) {
    EXPECT_EQ(normalisedPassword(QString::fromUtf16(u"café")),
              normalisedPassword(QString::fromUtf16(u"cafe\u0301")));
    EXPECT_NE(normalisedPassword(QStringLiteral("Cafe")), normalisedPassword(QStringLiteral("cafe")));
}

TEST(Passphrase, isFiveWordsThatPassTheRulesAndDiffer) {
    QSet<QString> seen;
    for (int i = 0; i < 200; ++i) {
        const QString phrase = suggestPassphrase();
        EXPECT_EQ(phrase.split(u' ').size(), 5);
        EXPECT_TRUE(checkPassword(phrase, {}).has_value()) << phrase.toStdString();
        seen << phrase;
    }
    EXPECT_EQ(seen.size(), 200);
}

TEST(RecoveryCode, readsBackWhatItPrints) {
    for (int i = 0; i < 200; ++i) {
        const RecoveryCode code = RecoveryCode::random();
        const QString text = code.text();
        EXPECT_EQ(QString(text).remove(u'-').size(), 27);
        const auto read = RecoveryCode::read(text);
        ASSERT_TRUE(read.has_value()) << text.toStdString();
        EXPECT_TRUE(read->bytes().equals(code.bytes()));
    }
}

TEST(RecoveryCode, knowsItsTestVectors) {
    EXPECT_EQ(RecoveryCode(SecretBytes(16)).text(), "00000-00000-00000-00000-00000-00");
    SecretBytes ones(16);
    std::fill_n(ones.bytes(), 16, static_cast<unsigned char>(0xFF));
    // 2^128 - 1 has 7 as its first digit; its remainder modulo 37 is 32.
    EXPECT_EQ(RecoveryCode(std::move(ones)).text(), "7ZZZZ-ZZZZZ-ZZZZZ-ZZZZZ-ZZZZZ-Z*");
}

TEST(RecoveryCode, seesEveryWrongCharacterAndEverySwap) {
    const QString text = RecoveryCode::random().text().remove(u'-');
    for (qsizetype i = 0; i < text.size(); ++i) {
        for (const char16_t sign : u"0123456789ABCDEFGHJKMNPQRSTVWXYZ") {
            if (sign != 0 && text[i] != sign) {
                QString wrong = text;
                wrong[i] = sign;
                EXPECT_FALSE(RecoveryCode::read(wrong).has_value()) << wrong.toStdString();
            }
        }
        if (i > 0 && text[i] != text[i - 1]) {
            QString swapped = text;
            std::swap(swapped[i], swapped[i - 1]);
            EXPECT_FALSE(RecoveryCode::read(swapped).has_value()) << swapped.toStdString();
        }
    }
}

TEST(RecoveryCode, refusesWhatIsNoCode) {
    for (const char* typed :
         {"", "0", "not a recovery code at all, really", "00000-00000-00000-00000-00000-0"}) {
        EXPECT_EQ(RecoveryCode::read(QString::fromLatin1(typed)).error().code, ErrorCode::RecoveryCodeWrong);
    }
}

} // namespace
} // namespace tidemark::storage
