// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/Random.h"

#include <cmath>
#include <numbers>

namespace tidemark::demo {

double Random::uniform() {
    return static_cast<double>(m_engine() >> 11U) * 0x1.0p-53;
}

int Random::integer(int from, int to) {
    return from + static_cast<int>(uniform() * (static_cast<double>(to) - static_cast<double>(from) + 1.0));
}

double Random::normal(double mean, double deviation) {
    const double radius = std::sqrt(-2.0 * std::log(1.0 - uniform()));
    return mean + deviation * radius * std::cos(2.0 * std::numbers::pi * uniform());
}

double Random::weibull(double scale, double shape) {
    return scale * std::pow(-std::log(1.0 - uniform()), 1.0 / shape);
}

} // namespace tidemark::demo
