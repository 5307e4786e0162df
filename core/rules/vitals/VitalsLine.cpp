// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/vitals/VitalsLine.h"

#include "base/Try.h"
#include "fields/FieldCatalogue.h"
#include "fields/FieldKeys.h"
#include "rules/vitals/Sedation.h"

#include <algorithm>
#include <array>

namespace tidemark::rules {

namespace {

/// A value that stands on the line, other than the pressure: by its place (1, 2, 3 after it) or by its
/// letter.
struct Slot {
    QLatin1Char letter{0};
    fields::FieldKey field;
    std::optional<int> Reading::*value = nullptr;
};

const std::array valueSlots{
    Slot{QLatin1Char('p'), fields::keys::heartRate, &Reading::heartRate},
    Slot{QLatin1Char('o'), fields::keys::spo2, &Reading::spo2},
    Slot{QLatin1Char('r'), fields::keys::respiratoryRate, &Reading::respiratoryRate},
    Slot{QLatin1Char('s'), fields::keys::sedation, &Reading::sedation},
    Slot{QLatin1Char('d'), fields::keys::dissociation, &Reading::dissociation},
    Slot{QLatin1Char('c'), fields::keys::cadss6, &Reading::cadss6},
};
constexpr std::size_t placedSlots = 3;

bool isDigits(QStringView text) {
    return !text.isEmpty() && std::ranges::all_of(text, [](QChar character) {
        return character >= QLatin1Char('0') && character <= QLatin1Char('9');
    });
}

bool isDash(QStringView text) {
    return text == QLatin1String("-");
}

std::vector<QStringView> tokensOf(QStringView line) {
    std::vector<QStringView> tokens;
    qsizetype from = 0;
    for (qsizetype at = 0; at <= line.size(); ++at) {
        if (at == line.size() || line[at].isSpace()) {
            if (at > from) {
                tokens.push_back(line.sliced(from, at - from));
            }
            from = at + 1;
        }
    }
    return tokens;
}

class LineReader {
public:
    Result<void> read(QStringView token) {
        ++m_number;
        if (token.contains(QLatin1Char('/'))) {
            return readPressure(token);
        }
        if (isDash(token) || isDigits(token)) {
            return readPlaced(token);
        }
        return readLettered(token);
    }

    Result<ParsedVitals> result() && {
        const Reading& values = m_parsed.values;
        const bool any =
            values.systolic || values.diastolic || std::ranges::any_of(valueSlots, [&](const Slot& slot) {
                return (values.*slot.value).has_value();
            });
        if (!any) {
            return fail(ErrorCode::Empty);
        }
        return std::move(m_parsed);
    }

private:
    [[nodiscard]] Result<void> unknown() const {
        return fail(ErrorCode::UnknownToken, {}, QString::number(m_number));
    }

    /// Takes digits as typed; what they say is checked, never changed.
    Result<void> take(fields::FieldKey field, QStringView digits, std::optional<int>& into) {
        const auto checked = TIDEMARK_TRY(fields::checkNumber(field, digits));
        into = static_cast<int>(checked.value);
        if (checked.plausibility == fields::Plausibility::Implausible) {
            m_parsed.implausible.emplace_back(field);
        }
        return {};
    }

    Result<void> readPressure(QStringView token) {
        const qsizetype slash = token.indexOf(QLatin1Char('/'));
        const QStringView upper = token.first(slash);
        const QStringView lower = token.sliced(slash + 1);
        const bool formed = (isDigits(upper) || isDash(upper)) && (isDigits(lower) || isDash(lower));
        if (!formed || m_pressureSeen || m_place > 0) {
            return unknown();
        }
        m_pressureSeen = true;
        Reading& values = m_parsed.values;
        if (isDigits(upper)) {
            TIDEMARK_TRY(take(fields::keys::systolic, upper, values.systolic));
        }
        if (isDigits(lower)) {
            TIDEMARK_TRY(take(fields::keys::diastolic, lower, values.diastolic));
        }
        if (values.systolic && values.diastolic && *values.systolic <= *values.diastolic) {
            return fail(ErrorCode::Impossible, fields::keys::diastolic);
        }
        return {};
    }

    /// A bare number or dash. It needs the pressure before it, or nobody could say which value it is; for the
    /// same reason none may follow a lettered value.
    Result<void> readPlaced(QStringView token) {
        if (!m_pressureSeen || m_letterSeen || m_place >= placedSlots) {
            return unknown();
        }
        const Slot& slot = valueSlots.at(m_place++);
        return isDash(token) ? Result<void>() : take(slot.field, token, m_parsed.values.*slot.value);
    }

    /// `m4`: MOAA/S, stored as sedation.
    Result<void> readMoaas(QStringView digits) {
        std::optional<int>& sedation = m_parsed.values.sedation;
        if (!isDigits(digits) || sedation) {
            return unknown();
        }
        std::optional<int> moaas;
        m_letterSeen = true;
        return take(fields::keys::moaas, digits, moaas).map([&] { sedation = sedationFromMoaas(*moaas); });
    }

    Result<void> readLettered(QStringView token) {
        const QChar letter = token.front().toLower();
        if (letter == QLatin1Char('m')) {
            return readMoaas(token.sliced(1));
        }
        const auto slot =
            std::ranges::find_if(valueSlots, [&](const Slot& each) { return each.letter == letter; });
        const QStringView digits = token.sliced(1);
        if (slot == valueSlots.end() || !isDigits(digits) || m_parsed.values.*(slot->value)) {
            return unknown();
        }
        m_letterSeen = true;
        return take(slot->field, digits, m_parsed.values.*(slot->value));
    }

    ParsedVitals m_parsed;
    int m_number = 0;
    std::size_t m_place = 0;
    bool m_pressureSeen = false;
    bool m_letterSeen = false;
};

QString orDash(std::optional<int> value) {
    return value ? QString::number(*value) : QStringLiteral("-");
}

} // namespace

Result<ParsedVitals> parseVitalsLine(QStringView line) {
    LineReader reader;
    for (const QStringView token : tokensOf(line)) {
        TIDEMARK_TRY(reader.read(token));
    }
    return std::move(reader).result();
}

QString toVitalsLine(const Reading& reading) {
    std::size_t places = 0;
    for (std::size_t i = 0; i < placedSlots; ++i) {
        places = reading.*valueSlots.at(i).value ? i + 1 : places;
    }
    QStringList tokens;
    if (reading.systolic || reading.diastolic || places > 0) {
        tokens.append(orDash(reading.systolic) + QLatin1Char('/') + orDash(reading.diastolic));
    }
    for (std::size_t i = 0; i < places; ++i) {
        tokens.append(orDash(reading.*valueSlots.at(i).value));
    }
    for (std::size_t i = placedSlots; i < valueSlots.size(); ++i) {
        if (const auto value = reading.*valueSlots.at(i).value) {
            tokens.append(valueSlots.at(i).letter + QString::number(*value));
        }
    }
    return tokens.join(QLatin1Char(' '));
}

} // namespace tidemark::rules
