// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <random>
#include <span>

namespace tidemark::demo {

/// Random is seeded chance. The distributions are written out here, because the standard library's differ
/// between makers and the same seed is to give the same clinic everywhere.
class Random {
public:
    explicit Random(std::uint64_t seed) : m_engine(seed) {}

    /// Returns a number with 0 <= x < 1.
    [[nodiscard]] double uniform();
    [[nodiscard]] double uniform(double from, double to) { return from + (to - from) * uniform(); }
    /// Returns a whole number of from..to, both included.
    [[nodiscard]] int integer(int from, int to);
    /// Draws from a normal distribution, by the transform of Box and Muller (Ann Math Stat, 1958).
    [[nodiscard]] double normal(double mean, double deviation);
    /// Draws true with that probability, from 0 to 1.
    [[nodiscard]] bool chance(double probability) { return uniform() < probability; }
    /// Draws from a Weibull distribution, by inversion.
    [[nodiscard]] double weibull(double scale, double shape);

    /// Draws one of these, each with the same chance. There must be at least one.
    template <class T>
    [[nodiscard]] const T& pick(std::span<const T> choices) {
        return choices[static_cast<std::size_t>(integer(0, static_cast<int>(choices.size()) - 1))];
    }

private:
    std::mt19937_64 m_engine;
};

} // namespace tidemark::demo
