// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

namespace tidemark::rules {

/// A Share is how many of how many.
struct Share {
    int of = 0;
    int n = 0;

    /// Counts one more, and whether it belongs to the part.
    void count(bool counts) {
        of += counts ? 1 : 0;
        ++n;
    }

    friend bool operator==(const Share&, const Share&) = default;
};

/// An Interval is from a low to a high share, both from 0 to 1.
struct Interval {
    double low = 0;
    double high = 1;

    friend bool operator==(const Interval&, const Interval&) = default;
};

/// Returns the share as a number from 0 to 1; there is none of nobody.
[[nodiscard]] std::optional<double> fractionOf(const Share& share);

/// Returns Wilson's 95 % interval without continuity correction (Wilson 1927, J Am Stat Assoc 22:209), which
/// stays inside 0 to 1 for few and for rare. There is none of nobody.
[[nodiscard]] std::optional<Interval> wilson(const Share& share);

/// Returns the exact one-sided 95 % upper bound where none of `n` had it: the share with which nobody of `n`
/// would still be seen one time in twenty, 1 - 0.05^(1/n) (Clopper and Pearson 1934, Biometrika 26:404).
/// "Never seen" is said with it, and never as 0 %. There is none of nobody.
[[nodiscard]] std::optional<double> upperBoundOfNone(int n);

} // namespace tidemark::rules
