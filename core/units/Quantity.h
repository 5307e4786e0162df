// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstdint>

namespace tidemark {

/// A Quantity is a number with its unit in the type: milligrams cannot be passed where kilograms are due.
template <class Unit, class Representation = double>
struct Quantity {
    Representation value{};

    // clang-tidy 14 takes the 0 of a rewritten comparison for a null pointer.
    // NOLINTNEXTLINE(modernize-use-nullptr)
    friend constexpr auto operator<=>(const Quantity&, const Quantity&) = default;
    friend constexpr Quantity operator+(Quantity left, Quantity right) { return {left.value + right.value}; }
    friend constexpr Quantity operator-(Quantity left, Quantity right) { return {left.value - right.value}; }
    friend constexpr Quantity operator*(Quantity left, Representation factor) {
        return {left.value * factor};
    }
};

using Milligrams = Quantity<struct MilligramUnit>;
/// Micrograms are whole micrograms: what a ledger adds up must come out exactly.
using Micrograms = Quantity<struct MicrogramUnit, std::int64_t>;
using MilligramsPerKilogram = Quantity<struct MilligramPerKilogramUnit>;
using MilligramsPerHour = Quantity<struct MilligramPerHourUnit>;
using MilligramsPerMillilitre = Quantity<struct MilligramPerMillilitreUnit>;
using Kilograms = Quantity<struct KilogramUnit>;
using Millilitres = Quantity<struct MillilitreUnit>;
using MillilitresPerHour = Quantity<struct MillilitrePerHourUnit>;
using LitresPerMinute = Quantity<struct LitrePerMinuteUnit>;
using Minutes = Quantity<struct MinuteUnit, int>;

namespace literals {
constexpr Milligrams operator""_mg(long double value) {
    return {static_cast<double>(value)};
}
constexpr Milligrams operator""_mg(unsigned long long value) {
    return {static_cast<double>(value)};
}
constexpr MilligramsPerKilogram operator""_mg_per_kg(long double value) {
    return {static_cast<double>(value)};
}
constexpr MilligramsPerMillilitre operator""_mg_per_mL(unsigned long long value) {
    return {static_cast<double>(value)};
}
constexpr Kilograms operator""_kg(long double value) {
    return {static_cast<double>(value)};
}
constexpr Kilograms operator""_kg(unsigned long long value) {
    return {static_cast<double>(value)};
}
constexpr Millilitres operator""_mL(unsigned long long value) {
    return {static_cast<double>(value)};
}
constexpr Minutes operator""_min(unsigned long long value) {
    return {static_cast<int>(value)};
}
} // namespace literals

} // namespace tidemark
