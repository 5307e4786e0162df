// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/vault/PasswordBlockList.h"

#include "storage/vault/WordList.h"

#include <algorithm>
#include <string>

namespace tidemark::storage {

extern const std::string_view commonPasswordText;

namespace {

enum class OneStandsFor { Nothing, LetterI, LetterL };

char letterOf(QChar sign, OneStandsFor one) {
    if (sign >= u'a' && sign <= u'z') {
        return sign.toLatin1();
    }
    if (one == OneStandsFor::Nothing) {
        return 0;
    }
    switch (sign.unicode()) {
    case u'0':
        return 'o';
    case u'1':
    case u'!':
        return one == OneStandsFor::LetterI ? 'i' : 'l';
    case u'3':
        return 'e';
    case u'4':
    case u'@':
        return 'a';
    case u'5':
    case u'$':
        return 's';
    case u'7':
        return 't';
    default:
        return 0;
    }
}

std::string lettersOf(const QString& password, OneStandsFor one) {
    std::string letters;
    for (const QChar sign : password.toCaseFolded()) {
        if (const char letter = letterOf(sign, one); letter != 0) {
            letters += letter;
        }
    }
    return letters;
}

bool isEntry(std::string_view letters) {
    static const std::vector<std::string_view> entries = sortedLinesOf(commonPasswordText);
    return std::binary_search(entries.begin(), entries.end(), letters);
}

bool isRepeatedEntry(std::string_view letters) {
    for (std::size_t unit = 3; unit <= letters.size() / 2; ++unit) {
        if (letters.size() % unit == 0 && letters.substr(unit) == letters.substr(0, letters.size() - unit) &&
            isEntry(letters.substr(0, unit))) {
            return true;
        }
    }
    return false;
}

bool isTwoEntries(std::string_view letters) {
    for (std::size_t cut = 1; cut < letters.size(); ++cut) {
        if (isEntry(letters.substr(0, cut)) && isEntry(letters.substr(cut))) {
            return true;
        }
    }
    return false;
}

bool isCommon(const std::string& letters) {
    const std::string backwards(letters.rbegin(), letters.rend());
    return isEntry(letters) || isEntry(backwards) || isRepeatedEntry(letters) || isTwoEntries(letters);
}

} // namespace

bool isOnBlockList(const QString& password) {
    // Digits at the ends are more often added than exchanged for a letter.
    QString inner = password.toCaseFolded();
    const auto isLetter = [](QChar sign) { return sign.isLetter(); };
    const auto first = std::find_if(inner.cbegin(), inner.cend(), isLetter);
    const auto last = std::find_if(inner.crbegin(), inner.crend(), isLetter).base();
    inner = first < last ? QString(first, last - first) : QString();
    return isCommon(lettersOf(password, OneStandsFor::Nothing)) ||
           isCommon(lettersOf(password, OneStandsFor::LetterI)) ||
           isCommon(lettersOf(password, OneStandsFor::LetterL)) ||
           isCommon(lettersOf(inner, OneStandsFor::LetterI)) ||
           isCommon(lettersOf(inner, OneStandsFor::LetterL));
}

} // namespace tidemark::storage
