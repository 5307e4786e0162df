// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <benchmark/benchmark.h>

#include <map>
#include <string>
#include <vector>

namespace tidemark::test {

/// How long one benchmark took, the median of its repetitions, in nanoseconds.
struct Measured {
    double cpu = 0; ///< Of the thread that the window lives in.
    double wall = 0;
};

/// Prints as the library does and keeps the medians.
class Medians : public benchmark::ConsoleReporter {
public:
    void ReportRuns(const std::vector<Run>& runs) override;

    [[nodiscard]] const std::map<std::string, Measured>& all() const { return m_medians; }
    [[nodiscard]] bool hasFailed() const { return m_failed; }

private:
    std::map<std::string, Measured> m_medians;
    bool m_failed = false;
};

/// Prints each ratio that has a limit and could be measured, and whether it is kept. Returns how many are
/// not; a filtered run measures fewer.
[[nodiscard]] int checkLimits(const std::map<std::string, Measured>& medians);
/// Prints the CPU time of everything the window does, in milliseconds, and marks what would drop a frame.
void printWindowTimes(const std::map<std::string, Measured>& medians);

} // namespace tidemark::test
