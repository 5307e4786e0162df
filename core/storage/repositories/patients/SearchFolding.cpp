// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/repositories/patients/SearchFolding.h"

#include "fields/TypedDays.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <utility>

namespace tidemark::storage {
namespace {

/// Letters that no Unicode decomposition takes apart, as they are typed on a keyboard without them.
constexpr std::array<std::pair<char16_t, const char*>, 9> undecomposed{{
    {u'ø', "o"},
    {u'ł', "l"},
    {u'đ', "d"},
    {u'ð', "d"},
    {u'þ', "th"},
    {u'æ', "ae"},
    {u'œ', "oe"},
    {u'ı', "i"},
    {u'ß', "ss"},
}};

bool isMark(QChar character) {
    return character.category() == QChar::Mark_NonSpacing || character.category() == QChar::Mark_Enclosing ||
           character.category() == QChar::Other_Format;
}

/// What keyboards and other programs put where an apostrophe belongs. An acute accent alone would fall apart
/// into a space and a mark, so these go before the decomposition.
bool isApostrophe(QChar character) {
    constexpr std::array<char16_t, 6> apostrophes{u'\u2018', u'\u2019', u'\u201B',
                                                  u'\u02BC', u'\u00B4', u'`'};
    return std::ranges::find(apostrophes, character.unicode()) != apostrophes.end();
}

QString withPlainMarks(const QString& text) {
    QString plain = text;
    for (QChar& character : plain) {
        if (isApostrophe(character)) {
            character = u'\'';
        } else if (character.category() == QChar::Punctuation_Dash) {
            character = u'-';
        }
    }
    return plain;
}

QString joinedWords(const QString& folded) {
    QString word = folded;
    word.removeIf([](QChar character) {
        return character == u' ' || character == u'-' || character == u'\'' || character == u',' ||
               character == u';';
    });
    return word;
}

/// "o'neill" -> "oneill"; "anna-maria" -> "anna", "maria".
QStringList wordsOf(QString text) {
    text.remove(u'\'');
    static const QRegularExpression between(QStringLiteral("[\\s,;/-]+"));
    return text.split(between, Qt::SkipEmptyParts);
}

QString withoutLeadingZeros(QString part) {
    while (part.startsWith(u'0')) {
        part.remove(0, 1);
    }
    return part;
}

/// Of a word typed as day.month.year, also of its beginning.
QString dayFirstDate(const QString& word) {
    QStringList parts = word.split(u'.');
    for (qsizetype part = 0; part < parts.size() && part < 2; ++part) {
        parts[part] = withoutLeadingZeros(parts[part]);
    }
    return parts.join(u'.');
}

} // namespace

QString folded(const QString& text) {
    QString plain = withPlainMarks(text).normalized(QString::NormalizationForm_KD);
    plain.removeIf(isMark);
    plain = plain.toCaseFolded();
    for (const auto& [letter, spelled] : undecomposed) {
        plain.replace(QChar(letter), QLatin1String(spelled));
    }
    return plain;
}

QStringList searchTerms(const Patient& patient) {
    const QString number = folded(patient.number);
    QStringList terms{number, patient.birthDate.toString(Qt::ISODate),
                      patient.birthDate.toString(QStringLiteral("d.M.yyyy"))};
    terms += wordsOf(number);
    for (const QString& name : {folded(patient.familyName), folded(patient.givenName)}) {
        terms += wordsOf(name);
        for (const QString& word : name.split(u' ', Qt::SkipEmptyParts)) {
            const qsizetype mark = word.indexOf(u'\'');
            if (mark > 0 && mark + 1 < word.size()) {
                terms += word.mid(mark + 1); // "O'Neill" is also found as "Neill"
            }
        }
    }
    terms.removeDuplicates();
    terms.removeAll(QString());
    return terms;
}

QStringList searchWords(const QString& typed) {
    static const QRegularExpression dayFirst(QStringLiteral("^\\d{1,2}\\.\\d{0,2}(\\.\\d{0,4})?$"));
    QStringList words;
    for (const QString& word :
         folded(typed).split(QRegularExpression(QStringLiteral("[\\s,;]+")), Qt::SkipEmptyParts)) {
        const bool asTyped =
            word.contains(u'/') || (word.contains(u'.') && fields::dayOrder() == DayOrder::MonthFirst);
        if (const auto day = fields::readDay(word); day && asTyped) {
            words += day->toString(Qt::ISODate);
        } else if (dayFirst.match(word).hasMatch()) {
            words += dayFirstDate(word);
        } else if (word.front().isDigit()) {
            words += word; // an ISO date or a number keeps its hyphens
        } else {
            words += wordsOf(word);
        }
    }
    words.removeDuplicates();
    return words;
}

QString spelling(const QString& foldedWord) {
    QString word = foldedWord;
    for (const auto& [two, one] :
         std::array{std::pair{"ae", "a"}, std::pair{"oe", "o"}, std::pair{"ue", "u"}}) {
        word.replace(QLatin1String(two), QLatin1String(one));
    }
    return word;
}

QStringList searchSpellings(const Patient& patient) {
    QStringList spellings;
    for (const QString& term : searchTerms(patient)) {
        spellings += spelling(term);
    }
    spellings += nameSpelling(patient);
    spellings += spelling(joinedWords(folded(patient.givenName + patient.familyName)));
    spellings += numberSpelling(patient.number);
    spellings.removeDuplicates();
    return spellings;
}

QString nameSpelling(const Patient& patient) {
    return spelling(joinedWords(folded(patient.familyName + patient.givenName)));
}

QString numberSpelling(const QString& number) {
    return spelling(joinedWords(folded(number)));
}

QString joinedSpelling(const QString& typed) {
    const QStringList words = searchWords(typed);
    const bool numbered =
        std::ranges::any_of(words, [](const QString& word) { return word.front().isDigit(); });
    return words.size() < 2 || numbered ? QString() : spelling(joinedWords(folded(typed)));
}

QString sortName(const Patient& patient) {
    return (folded(patient.familyName) + u' ' + folded(patient.givenName)).trimmed();
}

} // namespace tidemark::storage
