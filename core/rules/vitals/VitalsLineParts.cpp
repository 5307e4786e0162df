// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/vitals/VitalsLineParts.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <iterator>

namespace tidemark::rules {

namespace {

using Kind = VitalsLinePart::Kind;

/// What a value is called on the line. Longer names come before those that they begin with; a name that ends
/// in a digit is told from its value by what is between them.
struct ValueName {
    fields::FieldKey field;
    const char* names = "";
    const char* value = R"((\d+)(?:\s*(?:%|bpm|/min))?)";
};

constexpr const char* ofTen = R"((\d+)(?:\s*/\s*10)?)";
constexpr const char* degrees = "(\\d+(?:[.,]\\d+)?)(?:\\s*\u00b0\\s*c|c)?";

const std::array valueNames{
    ValueName{fields::keys::heartRate, "pulse|puls|hr|p"},
    ValueName{fields::keys::spo2, "spo2|sao2|o2(?=[\\s:=])|sats|sat|o"},
    ValueName{fields::keys::respiratoryRate, "resps|resp|rr|r"},
    ValueName{fields::keys::sedation, "sedation|sed|s"},
    ValueName{fields::keys::dissociation, "dissociation|diss|d"},
    ValueName{fields::keys::moaas, "moaa/s|moaas|m"},
    ValueName{fields::keys::cadss6, "cadss-?6(?=[\\s:=])|cadss|c"},
    ValueName{fields::keys::bagLeft, "bag|b"},
    ValueName{fields::keys::temperature, "temperature|temp|t", degrees},
    ValueName{fields::keys::pain, "pain|nrs", ofTen},
    ValueName{fields::keys::nausea, "nausea|n", ofTen},
};

QRegularExpression atStart(const QString& pattern) {
    return QRegularExpression(pattern + QStringLiteral("(?=\\s|$)"),
                              QRegularExpression::CaseInsensitiveOption);
}

const QRegularExpression& pressureForm() {
    static const auto form = atStart(QStringLiteral(
        R"((?:(?:nibp|bp|rr)\s*[:=]?\s*)?(?:(\d+|-)\s*/\s*(\d+|-)|(\d{2,3})-(\d{2,3}))(?:\s*mmhg)?)"));
    return form;
}

const QRegularExpression& numberForm() {
    static const auto form = atStart(QStringLiteral(R"((\d+)(?:\s*(%|bpm|/min))?)"));
    return form;
}

/// No other value has a decimal; one that cannot be a temperature either is not understood.
const QRegularExpression& bareTemperature() {
    static const auto form = atStart(QStringLiteral("((?:2[5-9]|3\\d|4[0-5])[.,]\\d)(?:\\s*\u00b0\\s*c|c)?"));
    return form;
}

const std::array<QRegularExpression, valueNames.size()>& namedForms() {
    static const auto forms = [] {
        std::array<QRegularExpression, valueNames.size()> made;
        std::ranges::transform(valueNames, made.begin(), [](const ValueName& each) {
            return atStart(QStringLiteral(R"((?:%1)\s*[:=]?\s*)").arg(QLatin1String(each.names)) +
                           QString::fromUtf8(each.value));
        });
        return made;
    }();
    return forms;
}

bool isDash(QChar character) {
    return character.category() == QChar::Punctuation_Dash || character == QChar(0x2212);
}

bool isSlash(QChar character) {
    return character == QLatin1Char('/') || character == QChar(0x2215) || character == QChar(0x2044);
}

/// Where a comma can only be the decimal mark although the line has no space: in a number that is the whole
/// line, as a bare whole number without a pressure is no value, and after the name of a temperature.
const QRegularExpression& decimalComma() {
    static const QRegularExpression form(
        QStringLiteral(
            "^(\\d{2}),(?=\\d(?:\u00b0?c)?$)|((?<![a-z])(?:temperature|temp|t)[:=]?\\d{2}),(?=\\d(?!\\d))"),
        QRegularExpression::CaseInsensitiveOption);
    return form;
}

/// The line with one sign for each meaning.
QString plain(QStringView line) {
    const QString composed = line.toString().normalized(QString::NormalizationForm_KC);
    QString text;
    for (const QChar character : composed) {
        if (isDash(character)) {
            text += QLatin1Char('-');
        } else if (isSlash(character)) {
            text += QLatin1Char('/');
        } else if (character.category() != QChar::Other_Format) {
            text += character;
        }
    }
    static const QRegularExpression parting(QStringLiteral("[,;](?=\\s|$)|;"));
    text = text.trimmed();
    const bool spaced = std::ranges::any_of(text, [](QChar character) { return character.isSpace(); });
    text.replace(parting, QStringLiteral(" "));
    if (!spaced) {
        text.replace(decimalComma(), QStringLiteral("\\1\\2."));
        text.replace(QLatin1Char(','), QLatin1Char(' '));
    }
    return text.simplified();
}

QRegularExpressionMatch matchAt(const QRegularExpression& form, const QString& text, qsizetype at) {
    return form.match(text, at, QRegularExpression::NormalMatch,
                      QRegularExpression::AnchorAtOffsetMatchOption);
}

VitalsLinePart partAt(const QString& text, qsizetype at) {
    if (const auto found = matchAt(pressureForm(), text, at); found.hasMatch()) {
        const bool slashed = !found.captured(1).isEmpty();
        return {Kind::Pressure,
                fields::FieldKey{u""},
                found.captured(slashed ? 1 : 3),
                found.captured(slashed ? 2 : 4),
                false,
                found.captured(0)};
    }
    if (const auto found = matchAt(numberForm(), text, at); found.hasMatch()) {
        const QString unit = found.captured(2).toLower();
        VitalsLinePart part{Kind::Number, fields::FieldKey{u""}, found.captured(1), {},
                            false,        found.captured(0)};
        // A breath and a pulse are both counted a minute: "/min" says nothing about which.
        if (unit == QLatin1String("%") || unit == QLatin1String("bpm")) {
            part.kind = Kind::Named;
            part.field = unit == QLatin1String("%") ? fields::keys::spo2 : fields::keys::heartRate;
        }
        return part;
    }
    if (const auto found = matchAt(bareTemperature(), text, at); found.hasMatch()) {
        return {Kind::Named, fields::keys::temperature, found.captured(1), {}, true, found.captured(0)};
    }
    for (std::size_t i = 0; i < valueNames.size(); ++i) {
        if (const auto found = matchAt(namedForms().at(i), text, at); found.hasMatch()) {
            return {Kind::Named, valueNames.at(i).field, found.captured(1), {}, true, found.captured(0)};
        }
    }
    const qsizetype end = text.indexOf(QLatin1Char(' '), at);
    const QString word = text.mid(at, end < 0 ? -1 : end - at);
    return {word == QLatin1String("-") ? Kind::Skipped : Kind::Unreadable,
            fields::FieldKey{u""},
            {},
            {},
            false,
            word};
}

} // namespace

std::vector<VitalsLinePart> partsOfVitalsLine(QStringView line) {
    const QString text = plain(line);
    std::vector<VitalsLinePart> parts;
    for (qsizetype at = 0; at < text.size();) {
        parts.push_back(partAt(text, at));
        at += parts.back().typed.size() + 1;
    }
    return parts;
}

} // namespace tidemark::rules
