// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/vitals/VitalsLine.h"

#include "base/Try.h"
#include "fields/FieldCatalogue.h"
#include "fields/FieldKeys.h"
#include "rules/vitals/Sedation.h"
#include "rules/vitals/VitalsLineParts.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace tidemark::rules {

namespace {

/// A value that stands on the line, other than the pressure: by its place (1, 2, 3 after it) or by its name.
struct Slot {
    const char* name = ""; ///< As toVitalsLine() writes it.
    fields::FieldKey field;
    std::optional<int> Reading::*value = nullptr;
    int parts = 1; ///< A whole number of the value is so many of what is stored: a temperature is in tenths.
};

constexpr int temperatureParts = 10;

const std::array valueSlots{
    Slot{"p", fields::keys::heartRate, &Reading::heartRate},
    Slot{"o", fields::keys::spo2, &Reading::spo2},
    Slot{"r", fields::keys::respiratoryRate, &Reading::respiratoryRate},
    Slot{"s", fields::keys::sedation, &Reading::sedation},
    Slot{"d", fields::keys::dissociation, &Reading::dissociation},
    Slot{"c", fields::keys::cadss6, &Reading::cadss6},
    Slot{"t", fields::keys::temperature, &Reading::temperature, temperatureParts},
    Slot{"pain", fields::keys::pain, &Reading::pain},
    Slot{"n", fields::keys::nausea, &Reading::nausea},
};
constexpr std::size_t placedSlots = 3;
constexpr QLatin1String skipped("-");

// A pulse of 98 with an SpO2 of 76 is more often the two in the wrong order than both of them true (product
// default).
constexpr int swappedPulseAbove = 90;
constexpr int swappedSpo2Below = 85;
// "120/80 98" is a pressure and what the oximeter shows as often as a pulse (product default).
constexpr int spo2AloneFrom = 90;
constexpr int spo2AloneTo = 100;
constexpr int narrowBelow = 15; ///< mmHg between the halves of a pressure.
constexpr int wideAbove = 110;

class LineReader {
public:
    Result<void> read(const VitalsLinePart& part) {
        ++m_number;
        switch (part.kind) {
        case VitalsLinePart::Kind::Pressure:
            return readPressure(part);
        case VitalsLinePart::Kind::Number:
        case VitalsLinePart::Kind::Skipped:
            return readPlaced(part);
        case VitalsLinePart::Kind::Named:
            return readNamed(part);
        case VitalsLinePart::Kind::Unreadable:
            break;
        }
        return unknown();
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
        m_parsed.maybeSwapped = m_placedPulse && m_placedSpo2 && values.heartRate > swappedPulseAbove &&
                                values.spo2 < swappedSpo2Below;
        m_parsed.maybeSpo2 = m_placedPulse && m_place == 1 && !values.spo2 &&
                             values.heartRate >= spo2AloneFrom && values.heartRate <= spo2AloneTo;
        return std::move(m_parsed);
    }

private:
    [[nodiscard]] Result<void> unknown() const {
        return fail(ErrorCode::UnknownToken, {}, QString::number(m_number));
    }

    /// Takes digits as typed; what they say is checked, never changed.
    Result<void> take(fields::FieldKey field, QStringView digits, std::optional<int>& into, int parts = 1) {
        const auto checked = TIDEMARK_TRY(fields::checkNumber(field, digits));
        into = static_cast<int>(std::lround(checked.value * parts));
        if (checked.plausibility == fields::Plausibility::Implausible) {
            m_parsed.implausible.emplace_back(field);
        }
        return {};
    }

    Result<void> readPressure(const VitalsLinePart& part) {
        if (m_pressureSeen || m_place > 0) {
            return unknown();
        }
        m_pressureSeen = true;
        Reading& values = m_parsed.values;
        if (part.digits != skipped) {
            TIDEMARK_TRY(take(fields::keys::systolic, part.digits, values.systolic));
        }
        if (part.lower != skipped) {
            TIDEMARK_TRY(take(fields::keys::diastolic, part.lower, values.diastolic));
        }
        if (!values.systolic || !values.diastolic) {
            return {};
        }
        const int apart = *values.systolic - *values.diastolic;
        if (apart <= 0) {
            return fail(ErrorCode::Impossible, fields::keys::diastolic, vitals_details::reversed);
        }
        if ((apart < narrowBelow || apart > wideAbove) && m_parsed.implausible.empty()) {
            m_parsed.implausible.emplace_back(fields::keys::diastolic);
        }
        return {};
    }

    /// A bare number or dash. It needs the pressure before it, or nobody could say which value it is; for the
    /// same reason none may follow a value with a name.
    Result<void> readPlaced(const VitalsLinePart& part) {
        if (!m_pressureSeen || m_nameSeen || m_place >= placedSlots) {
            return unknown();
        }
        const Slot& slot = valueSlots.at(m_place++);
        if (part.kind == VitalsLinePart::Kind::Skipped) {
            return {};
        }
        m_placedPulse = m_placedPulse || slot.field == fields::keys::heartRate;
        m_placedSpo2 = m_placedSpo2 || slot.field == fields::keys::spo2;
        return take(slot.field, part.digits, m_parsed.values.*slot.value);
    }

    /// MOAA/S, stored as sedation.
    Result<void> readMoaas(QStringView digits) {
        std::optional<int>& sedation = m_parsed.values.sedation;
        if (sedation) {
            return unknown();
        }
        std::optional<int> moaas;
        m_nameSeen = true;
        return take(fields::keys::moaas, digits, moaas).map([&] { sedation = sedationFromMoaas(*moaas); });
    }

    /// What is left in the bag: read off it, and asked about by the check of the bag, never here.
    Result<void> readBag(QStringView digits) {
        if (m_parsed.bagLeft) {
            return unknown();
        }
        m_nameSeen = true;
        return fields::checkNumber(fields::keys::bagLeft, digits).map([&](const auto& left) {
            m_parsed.bagLeft = Millilitres{left.value};
        });
    }

    Result<void> readNamed(const VitalsLinePart& part) {
        // A unit in the value's own place is as good as none: 142/88 76 98% 14.
        const bool inItsPlace = !part.named && m_pressureSeen && !m_nameSeen && m_place < placedSlots &&
                                valueSlots.at(m_place).field == part.field;
        if (inItsPlace) {
            return readPlaced(part);
        }
        if (part.field == fields::keys::moaas) {
            return readMoaas(part.digits);
        }
        if (part.field == fields::keys::bagLeft) {
            return readBag(part.digits);
        }
        const auto slot = std::ranges::find(valueSlots, part.field, &Slot::field);
        if (slot == valueSlots.end() || m_parsed.values.*(slot->value)) {
            return unknown();
        }
        m_nameSeen = true;
        return take(slot->field, part.digits, m_parsed.values.*(slot->value), slot->parts);
    }

    ParsedVitals m_parsed;
    int m_number = 0;
    std::size_t m_place = 0;
    bool m_pressureSeen = false;
    bool m_nameSeen = false;
    bool m_placedPulse = false;
    bool m_placedSpo2 = false;
};

QString typed(const Slot& slot, int value) {
    const QString name = QString::fromLatin1(slot.name);
    return slot.parts == 1 ? name + QString::number(value) : name + temperatureText(value);
}

QString orDash(std::optional<int> value) {
    return value ? QString::number(*value) : QStringLiteral("-");
}

} // namespace

Result<ParsedVitals> parseVitalsLine(QStringView line) {
    LineReader reader;
    for (const VitalsLinePart& part : partsOfVitalsLine(line)) {
        TIDEMARK_TRY(reader.read(part));
    }
    return std::move(reader).result();
}

QString temperatureText(int tenths) {
    return QString::number(static_cast<double>(tenths) / temperatureParts, 'f', 1);
}

std::vector<Error> doubts(const ParsedVitals& parsed) {
    std::vector<Error> all;
    if (parsed.maybeSwapped) {
        all.push_back({ErrorCode::MayBeSwapped, {}, {}});
    }
    if (parsed.maybeSpo2) {
        all.push_back({ErrorCode::MayBeSwapped, {}, vitals_details::alone});
    }
    for (const QString& field : parsed.implausible) {
        all.push_back({ErrorCode::Implausible, field, {}});
    }
    return all;
}

Result<void> mayKeep(const ParsedVitals& parsed) {
    const auto all = doubts(parsed);
    return all.empty() ? Result<void>() : tl::unexpected(all.front());
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
            tokens.append(typed(valueSlots.at(i), *value));
        }
    }
    return tokens.join(QLatin1Char(' '));
}

} // namespace tidemark::rules
