// SPDX-License-Identifier: GPL-3.0-or-later
// tidemark_bench CLINICS [arguments of Google Benchmark]: measures, prints the ratios, and ends with 1 where
// one is above its limit.
#include "bench/Limits.h"
#include "bench/Names.h"
#include "bench/OpenWindows.h"
#include "text/Language.h"

#include <QFileInfo>
#include <QGuiApplication>

#include <cstdio>

int main(int argc, char** argv) {
    using namespace tidemark::test;
    if (argc < 2) {
        std::fprintf(stderr, "Usage: tidemark_bench CLINICS [arguments of Google Benchmark]\n");
        return 2;
    }
    // On the disk it was built on: a file system in memory has no durable commit to measure.
    qputenv("TMPDIR", QFileInfo(QString::fromLocal8Bit(argv[0])).absolutePath().toLocal8Bit());
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    const tidemark::app::Language language;
    registerServiceBenchmarks();
    OpenWindows windows(argv[1]);
    registerWindowBenchmarks(windows);
    // Repetitions take turns, so that a busy moment of the machine hits everything that is compared.
    std::vector<char*> arguments(argv, argv + argc);
    arguments.erase(arguments.begin() + 1);
    std::string takingTurns = "--benchmark_enable_random_interleaving=true";
    arguments.push_back(takingTurns.data());
    auto count = static_cast<int>(arguments.size());
    benchmark::Initialize(&count, arguments.data());
    Medians medians;
    benchmark::RunSpecifiedBenchmarks(&medians);
    printWindowTimes(medians.all());
    const int failed = checkLimits(medians.all());
    if (failed > 0) {
        std::printf("%d limit(s) passed.\n", failed);
    }
    return failed > 0 || medians.hasFailed() ? 1 : 0;
}
