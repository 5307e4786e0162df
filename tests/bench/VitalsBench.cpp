// SPDX-License-Identifier: GPL-3.0-or-later
// Recording one vitals line through the service, committed, against a bare SQLCipher insert and commit of the
// same row into the same table of an empty clinic. Fails above twice the time.
#include "services/sessions/SessionPump.h"
#include "services/sessions/SessionVitals.h"
#include "support/BareDatabase.h"
#include "support/SessionClinic.h"

#include <benchmark/benchmark.h>

#include <QFileInfo>

#include <algorithm>
#include <cstdio>
#include <map>
#include <string>
#include <vector>

namespace tidemark::test {
namespace {

constexpr double limit = 2.0;

/// A real session has about ten sets: a new session is begun, outside the measured time, after that many.
constexpr int readingsPerSession = 12;

void vitalsThroughTheService(benchmark::State& state) {
    auto clinic = std::make_unique<SessionClinic>();
    clinic->started();
    int taken = 0;
    const QString line = QStringLiteral("142/88 76 98 14 s1 d2");
    for (auto _ : state) {
        if (++taken > readingsPerSession) {
            state.PauseTiming();
            must(clinic->run<services::SessionPump>(clinic->nurse())
                     .stopEarly(clinic->session, QStringLiteral("Next")));
            clinic->session = clinic->plan();
            clinic->started();
            taken = 1;
            state.ResumeTiming();
        }
        clinic->clinic.clock.advance(std::chrono::seconds(60));
        if (!clinic->run<services::SessionVitals>(clinic->nurse()).recordVitals(clinic->session, line)) {
            state.SkipWithError("refused");
            break;
        }
    }
}
BENCHMARK(vitalsThroughTheService)->Iterations(150)->Repetitions(7)->UseRealTime()->ReportAggregatesOnly();

void bareInsertAndCommit(benchmark::State& state) {
    BareDatabase database;
    Instant at = fromMilliseconds(1'772'442'000'000);
    for (auto _ : state) {
        at += std::chrono::seconds(60);
        database.insertReading(at);
    }
}
BENCHMARK(bareInsertAndCommit)->Iterations(150)->Repetitions(7)->UseRealTime()->ReportAggregatesOnly();

/// Keeps the median of each benchmark's repetitions.
class Medians : public benchmark::ConsoleReporter {
public:
    void ReportRuns(const std::vector<Run>& runs) override {
        for (const Run& run : runs) {
            if (run.error_occurred) {
                m_failed = true;
            }
            if (run.run_type == Run::RT_Aggregate && run.aggregate_name == "median") {
                m_medians[run.run_name.function_name] = run.GetAdjustedRealTime();
            }
        }
        ConsoleReporter::ReportRuns(runs);
    }

    /// 0 where one of the two was not measured.
    [[nodiscard]] double ratio() const {
        const auto service = m_medians.find("vitalsThroughTheService");
        const auto bare = m_medians.find("bareInsertAndCommit");
        const bool both = !m_failed && service != m_medians.end() && bare != m_medians.end();
        return both ? service->second / bare->second : 0;
    }

private:
    std::map<std::string, double> m_medians;
    bool m_failed = false;
};

} // namespace
} // namespace tidemark::test

int main(int argc, char** argv) {
    // On the disk it was built on: a file system in memory has no durable commit to measure.
    qputenv("TMPDIR", QFileInfo(QString::fromLocal8Bit(argv[0])).absolutePath().toLocal8Bit());
    // Repetitions of the two take turns, so that a busy moment of the machine hits both.
    std::vector<char*> arguments(argv, argv + argc);
    std::string takingTurns = "--benchmark_enable_random_interleaving=true";
    arguments.push_back(takingTurns.data());
    auto count = static_cast<int>(arguments.size());
    benchmark::Initialize(&count, arguments.data());
    tidemark::test::Medians medians;
    benchmark::RunSpecifiedBenchmarks(&medians);
    const double ratio = medians.ratio();
    std::printf("vitals line through the service / bare insert and commit: %.2f (limit %.1f)\n", ratio,
                tidemark::test::limit);
    return ratio > 0 && ratio <= tidemark::test::limit ? 0 : 1;
}
