// SPDX-License-Identifier: GPL-3.0-or-later
// One vitals line through the service, committed, and what it is measured against: a bare SQLCipher insert
// and commit of the same row into the same table of an empty clinic.
#include "bench/Names.h"
#include "services/sessions/Discharge.h"
#include "services/sessions/SessionPump.h"
#include "services/sessions/SessionVitals.h"
#include "support/BareDatabase.h"
#include "support/SessionClinic.h"

#include <benchmark/benchmark.h>

namespace tidemark::test {
namespace {

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
            must(clinic->run<services::Discharge>(clinic->nurse())
                     .recordEarly(clinic->session, DischargeKind::AgainstAdvice, QStringLiteral("Next")));
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

void bareInsertAndCommit(benchmark::State& state) {
    BareDatabase database;
    Instant at = fromMilliseconds(1'772'442'000'000);
    for (auto _ : state) {
        at += std::chrono::seconds(60);
        database.insertReading(at);
    }
}

} // namespace

void registerServiceBenchmarks() {
    for (auto* each : {benchmark::RegisterBenchmark(names::service, vitalsThroughTheService),
                       benchmark::RegisterBenchmark(names::bare, bareInsertAndCommit)}) {
        each->Iterations(150)->Repetitions(7)->UseRealTime()->ReportAggregatesOnly();
    }
}

} // namespace tidemark::test
