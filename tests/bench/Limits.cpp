// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/Limits.h"

#include "bench/Names.h"

#include <cstdio>

namespace tidemark::test {
namespace {

/// What is measured, against what, and how many times as long it may take.
struct Limit {
    std::string measured;
    std::string against;
    double Measured::*time;
    double most;
};

std::vector<Limit> limits() {
    std::vector<Limit> all{
        // A commit waits for the disk, which is no CPU time.
        {names::service, names::bare, &Measured::wall, 2.0},
        {nameAt(names::reading, largeClinic), names::bare, &Measured::wall, 3.0},
        {nameAt(names::reading, largeClinic), nameAt(names::reading, smallClinic), &Measured::cpu, 1.5},
    };
    for (const char* what :
         {names::attention, names::openSession, names::openPage, names::refresh, names::backToBoard}) {
        all.push_back({nameAt(what, largeClinic), nameAt(what, smallClinic), &Measured::cpu, 2.0});
    }
    return all;
}

constexpr double milliseconds = 1e6;
/// A frame at 60 a second.
constexpr double frame = 16.0;

} // namespace

void Medians::ReportRuns(const std::vector<Run>& runs) {
    for (const Run& run : runs) {
        m_failed = m_failed || run.error_occurred;
        if (run.run_type == Run::RT_Aggregate && run.aggregate_name == "median") {
            const double unit = benchmark::GetTimeUnitMultiplier(run.time_unit) / 1e9;
            m_medians[run.run_name.function_name] = {run.GetAdjustedCPUTime() / unit,
                                                     run.GetAdjustedRealTime() / unit};
        }
    }
    ConsoleReporter::ReportRuns(runs);
}

int checkLimits(const std::map<std::string, Measured>& medians) {
    int passed = 0;
    for (const Limit& limit : limits()) {
        const auto over = medians.find(limit.measured);
        const auto under = medians.find(limit.against);
        if (over == medians.end() || under == medians.end()) {
            continue;
        }
        const double ratio = over->second.*limit.time / under->second.*limit.time;
        const bool kept = ratio <= limit.most;
        passed += kept ? 0 : 1;
        std::printf("%s %5.2f (limit %.1f)  %s: %.3f ms; %s: %.3f ms\n", kept ? "kept  " : "FAILED", ratio,
                    limit.most, limit.measured.c_str(), over->second.*limit.time / milliseconds,
                    limit.against.c_str(), under->second.*limit.time / milliseconds);
    }
    return passed;
}

void printWindowTimes(const std::map<std::string, Measured>& medians) {
    std::printf("CPU time on the window's thread, ms (a frame has %.0f):\n", frame);
    for (const auto& [name, measured] : medians) {
        const double time = measured.cpu / milliseconds;
        std::printf("%9.2f %s %s\n", time, time > frame ? "!" : " ", name.c_str());
    }
}

} // namespace tidemark::test
