// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/FieldCatalogue.h"

#include "fields/TypedDays.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace tidemark::fields {

namespace {

/// What an unknown key gives: a field that nothing fits into.
template <class Field>
const Field& unknownField() {
    static const Field field{};
    return field;
}

template <class Fields>
const auto& find(const Fields& all, QStringView key) {
    const auto found = std::ranges::find_if(all, [key](const auto& field) { return field.key == key; });
    using Field = std::remove_cvref_t<decltype(*found)>;
    return found == std::ranges::end(all) ? unknownField<Field>() : *found;
}

bool isAsciiDigit(QChar character) {
    return character >= QLatin1Char('0') && character <= QLatin1Char('9');
}

bool allAsciiDigits(QStringView text) {
    return !text.isEmpty() && std::ranges::all_of(text, isAsciiDigit);
}

/// Marks that turn the reading direction or cannot be seen: they can make a text read as something else.
bool isDeceptive(char32_t character) {
    return character == 0x200B || character == 0xFEFF || character == 0x2028 || character == 0x2029 ||
           (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
}

bool isRefused(char32_t character, bool multiLine) {
    if (character == U'\n') {
        return !multiLine;
    }
    return QChar::category(character) == QChar::Other_Control ||
           QChar::category(character) == QChar::Other_Surrogate || QChar::isNonCharacter(character) ||
           isDeceptive(character);
}

/// The unit that was typed after a number is no fault: "98%", "72 kg".
QStringView withoutUnit(QStringView typed, const QString& unit) {
    return !unit.isEmpty() && typed.endsWith(unit, Qt::CaseInsensitive) ? typed.chopped(unit.size()).trimmed()
                                                                        : typed;
}

/// A day that was read, held against the range of its field.
Result<QDate> within(const Result<QDate>& day, QStringView key, QDate from, QDate to) {
    if (!day) {
        return fail(day.error().code, key.toString());
    }
    if (*day < from || *day > to) {
        return fail(ErrorCode::InvalidDate, key.toString());
    }
    return *day;
}

} // namespace

const NumberField& numberField(QStringView key) {
    return find(numberFields(), key);
}

const TextField& textField(QStringView key) {
    return find(textFields(), key);
}

Result<CheckedNumber> checkNumber(QStringView key, double value) {
    const NumberField& field = numberField(key);
    if (field.key.isEmpty()) {
        return fail(ErrorCode::Internal, key.toString());
    }
    if (!std::isfinite(value)) {
        return fail(ErrorCode::NotANumber, field.key);
    }
    if (value < field.possibleFrom || value > field.possibleTo) {
        return fail(ErrorCode::Impossible, field.key);
    }
    const bool plausible = value >= field.plausibleFrom && value <= field.plausibleTo;
    return CheckedNumber{value, plausible ? Plausibility::Plausible : Plausibility::Implausible};
}

Result<CheckedNumber> checkNumber(QStringView key, QStringView text) {
    const NumberField& field = numberField(key);
    if (field.key.isEmpty()) {
        return fail(ErrorCode::Internal, key.toString());
    }
    const QStringView typed = withoutUnit(text.trimmed(), field.unit);
    if (typed.isEmpty()) {
        return fail(ErrorCode::Empty, field.key);
    }
    QString number = typed.toString();
    number.replace(QLatin1Char(','), QLatin1Char('.'));
    const qsizetype mark = number.indexOf(QLatin1Char('.'));
    const QStringView whole = QStringView(number).left(mark < 0 ? number.size() : mark);
    const QStringView decimals = mark < 0 ? QStringView() : QStringView(number).mid(mark + 1);
    // ".5" and "5." are refused: a mark without a digit on both sides is misread too easily.
    if (!allAsciiDigits(whole) || (mark >= 0 && !allAsciiDigits(decimals)) ||
        decimals.size() > field.decimals) {
        return fail(ErrorCode::NotANumber, field.key);
    }
    bool finite = false;
    const double value = number.toDouble(&finite);
    if (!finite) {
        return fail(ErrorCode::Impossible, field.key);
    }
    return checkNumber(key, value);
}

Result<QString> checkText(QStringView key, QStringView text) {
    const TextField& field = textField(key);
    if (field.key.isEmpty()) {
        return fail(ErrorCode::Internal, key.toString());
    }
    const QString kept = text.trimmed().toString().normalized(QString::NormalizationForm_C);
    if (kept.isEmpty()) {
        return field.required ? Result<QString>(fail(ErrorCode::Empty, field.key)) : Result<QString>(kept);
    }
    if (!kept.isValidUtf16()) {
        return fail(ErrorCode::Impossible, field.key);
    }
    const QList<uint> characters = kept.toUcs4();
    if (std::ranges::any_of(characters,
                            [&](uint character) { return isRefused(character, field.multiLine); })) {
        return fail(ErrorCode::Impossible, field.key);
    }
    if (characters.size() > field.maximumLength) {
        return fail(ErrorCode::TooLong, field.key);
    }
    return kept;
}

Result<QDate> checkDate(QStringView key, QStringView text, QDate from, QDate to) {
    return within(readDay(text), key, from, to);
}

Result<QDate> checkExpiry(QStringView key, QStringView text, QDate from, QDate to) {
    return within(readExpiry(text), key, from, to);
}

} // namespace tidemark::fields
