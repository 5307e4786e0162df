// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/vault/RecoveryCode.h"

#include <string_view>

namespace tidemark::storage {
namespace {

constexpr std::size_t codeBytes = 16;
constexpr int codeCharacters = 26;
constexpr unsigned checkModulus = 37;
// The first 32 are digits; the last five are only check characters.
constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U";

unsigned checkOf(const SecretBytes& bytes) {
    unsigned rest = 0;
    for (const unsigned char byte : bytes.span()) {
        rest = (rest * 256U + byte) % checkModulus;
    }
    return rest;
}

/// The five bits of character `index`; the number is read as 130 bits, the first two of them zero.
unsigned digitAt(const SecretBytes& bytes, int index) {
    unsigned digit = 0;
    for (int bit = 5 * index - 2; bit < 5 * index + 3; ++bit) {
        const bool isSet = bit >= 0 && ((bytes.bytes()[bit / 8] >> (7 - bit % 8)) & 1U) != 0;
        digit = 2U * digit + (isSet ? 1U : 0U);
    }
    return digit;
}

QString bare(const QString& typed) {
    QString kept;
    for (const QChar sign : typed.toUpper()) {
        if (sign.isSpace() || sign == u'-') {
            continue;
        }
        kept += sign == u'O' ? QChar(u'0') : sign == u'I' || sign == u'L' ? QChar(u'1') : sign;
    }
    return kept;
}

} // namespace

RecoveryCode::RecoveryCode(SecretBytes bytes) : m_bytes(std::move(bytes)) {
    Q_ASSERT(m_bytes.size() == codeBytes);
}

RecoveryCode RecoveryCode::random() {
    return RecoveryCode(SecretBytes::random(codeBytes));
}

QString RecoveryCode::text() const {
    QString text;
    for (int i = 0; i <= codeCharacters; ++i) {
        if (i > 0 && i % 5 == 0) {
            text += u'-';
        }
        text += QLatin1Char(alphabet[i < codeCharacters ? digitAt(m_bytes, i) : checkOf(m_bytes)]);
    }
    return text;
}

Result<RecoveryCode> RecoveryCode::read(const QString& typed) {
    const QString characters = bare(typed);
    if (characters.size() != codeCharacters + 1) {
        return fail(ErrorCode::RecoveryCodeWrong);
    }
    SecretBytes bytes(codeBytes);
    for (int i = 0; i < codeCharacters; ++i) {
        const std::size_t digit = alphabet.substr(0, 32).find(characters[i].toLatin1());
        if (digit == std::string_view::npos || (i == 0 && digit > 7)) {
            return fail(ErrorCode::RecoveryCodeWrong);
        }
        for (int bit = 5 * i - 2, place = 4; place >= 0; ++bit, --place) {
            if (bit >= 0 && ((digit >> static_cast<unsigned>(place)) & 1U) != 0) {
                bytes.bytes()[bit / 8] |= static_cast<unsigned char>(1U << (7 - bit % 8));
            }
        }
    }
    if (alphabet.find(characters.back().toLatin1()) != checkOf(bytes)) {
        return fail(ErrorCode::RecoveryCodeWrong);
    }
    return RecoveryCode(std::move(bytes));
}

} // namespace tidemark::storage
