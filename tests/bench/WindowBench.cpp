// SPDX-License-Identifier: GPL-3.0-or-later
// What the window's thread does, through the program's own view models, in a clinic of 60 and of 2,000
// patients. After each step everything that the screen shows is read, as its bindings would.
#include "bench/Names.h"
#include "bench/OpenWindows.h"
#include "bench/Reader.h"
#include "desktop/drugs/DrugsViewModel.h"
#include "desktop/patient/PatientPageViewModel.h"
#include "desktop/patient/PatientSearchViewModel.h"
#include "desktop/schedule/ScheduleViewModel.h"
#include "desktop/session/SessionViewModel.h"
#include "desktop/session/VitalsEntryViewModel.h"
#include "desktop/today/ChairsViewModel.h"
#include "desktop/today/TodayViewModel.h"
#include "exchange/ReadingsCsv.h"
#include "support/SessionClinic.h"

#include <benchmark/benchmark.h>

#include <functional>
#include <vector>

namespace tidemark::test {
namespace {

using app::WorkplaceViewModel;
using Screen = WorkplaceViewModel::Screen;
using CheckStage = services::AuditLogCheck::Stage;

/// One step of somebody at the window; what is to be done before it is not measured.
struct Step {
    const char* name;
    int iterations;
    std::function<void(OpenWindow&)> before;
    std::function<void(OpenWindow&)> measured;
};

void goToBoard(OpenWindow& window) {
    window.workplace().show(Screen::Today);
}

void open(OpenWindow& window, const SessionId& session) {
    window.workplace().openSession(session.text());
}

void readSession(OpenWindow& window) {
    readAll(window.root<app::SessionViewModel>());
    readAll(window.root<app::ChairsViewModel>());
}

void typeLine(OpenWindow& window) {
    window.pass(60);
    window.root<app::SessionViewModel>().vitals()->setText(QStringLiteral("142/88 76 98 14 s1 d2"));
}

void submitLine(OpenWindow& window) {
    if (!window.root<app::SessionViewModel>().vitals()->submit()) {
        throw std::runtime_error("the line was refused");
    }
    readSession(window);
}

/// As after sign-in, up to the part that takes longest.
void upToTheLongestPart(OpenWindow& window) {
    int before = window.longestPart();
    window.beginAttention();
    for (; before > 0; --before) {
        must(window.attention().readOn());
    }
}

const std::vector<Step>& steps() {
    static const std::vector<Step> all{
        {names::attention, 5, goToBoard,
         [](OpenWindow& window) {
             window.desk().tellPatientChanged(window.card(SessionState::Monitoring).patient.id);
             readAll(window.root<app::TodayViewModel>());
         }},
        {names::attentionPart, 5, upToTheLongestPart,
         [](OpenWindow& window) { must(window.attention().readOn()); }},
        {names::entriesPart, 5, [](OpenWindow& window) { (void)window.auditCheck(CheckStage::Entries); },
         [](OpenWindow& window) { must(window.auditCheck(CheckStage::Entries).readOn()); }},
        {names::signaturesPart, 5,
         [](OpenWindow& window) { (void)window.auditCheck(CheckStage::Signatures); },
         [](OpenWindow& window) { must(window.auditCheck(CheckStage::Signatures).readOn()); }},
        {"a patient's readings as CSV",
         5,
         {},
         [](OpenWindow& window) {
             const auto& patient = window.card(SessionState::Monitoring).patient;
             (void)exchange::readingsCsv(window.desk().clinic(), window.desk().actor(), patient.id).value();
         }},
        {names::refresh, 5, goToBoard,
         [](OpenWindow& window) {
             window.pass(10);
             readAll(window.root<app::TodayViewModel>());
         }},
        {names::openSession, 5, goToBoard,
         [](OpenWindow& window) {
             open(window, window.card(SessionState::Dosing).session.id);
             readSession(window);
         }},
        {names::openPage, 5, goToBoard,
         [](OpenWindow& window) {
             window.workplace().openPatient(window.card(SessionState::Monitoring).patient.id.text());
             readAll(window.root<app::PatientPageViewModel>());
         }},
        {names::backToBoard, 5,
         [](OpenWindow& window) {
             goToBoard(window);
             open(window, window.card(SessionState::Dosing).session.id);
             typeLine(window);
             submitLine(window);
         },
         [](OpenWindow& window) {
             goToBoard(window);
             readAll(window.root<app::TodayViewModel>());
         }},
        {"one letter into the search", 5,
         [](OpenWindow& window) { window.root<app::PatientSearchViewModel>().setText({}); },
         [](OpenWindow& window) {
             window.root<app::PatientSearchViewModel>().setText(QStringLiteral("b"));
             readAll(window.root<app::PatientSearchViewModel>());
         }},
        {"the list of patients", 5, goToBoard,
         [](OpenWindow& window) {
             window.root<app::PatientListViewModel>().setText({});
             window.workplace().show(Screen::Patients);
             window.root<app::PatientListViewModel>().refresh();
             readAll(window.root<app::PatientListViewModel>());
         }},
        {"the week of the schedule", 5, goToBoard,
         [](OpenWindow& window) {
             window.workplace().showFor(Screen::Schedule, {});
             readAll(window.root<app::ScheduleViewModel>());
         }},
        {"the drugs screen", 5, goToBoard,
         [](OpenWindow& window) {
             window.workplace().show(Screen::Drugs);
             window.root<app::DrugsViewModel>().refresh();
             readAll(window.root<app::DrugsViewModel>());
         }},
        {"a second of the open session", 5,
         [](OpenWindow& window) {
             goToBoard(window);
             open(window, window.card(SessionState::Dosing).session.id);
         },
         [](OpenWindow& window) {
             window.pass(1);
             readSession(window);
         }},
    };
    return all;
}

void measure(benchmark::State& state, OpenWindow& window, const Step& step) {
    for (auto _ : state) {
        state.PauseTiming();
        if (step.before) {
            step.before(window);
        }
        state.ResumeTiming();
        step.measured(window);
    }
}

/// A fresh session for each repetition, which has as many sets as a real one.
void measureReadings(benchmark::State& state, OpenWindow& window) {
    goToBoard(window);
    open(window, window.runningSession());
    for (auto _ : state) {
        state.PauseTiming();
        typeLine(window);
        state.ResumeTiming();
        submitLine(window);
    }
}

} // namespace

void registerWindowBenchmarks(OpenWindows& windows) {
    for (const int patients : {smallClinic, largeClinic}) {
        const auto add = [&](const char* what, int iterations, auto run) {
            benchmark::RegisterBenchmark(nameAt(what, patients).c_str(),
                                         [&windows, patients, run](benchmark::State& state) {
                                             try {
                                                 run(state, windows.of(patients));
                                             } catch (const std::exception& fault) {
                                                 state.SkipWithError(fault.what());
                                             }
                                         })
                ->Iterations(iterations)
                ->Repetitions(7)
                ->ReportAggregatesOnly()
                ->Unit(benchmark::kMillisecond);
        };
        add(names::reading, 12, measureReadings);
        for (const Step& step : steps()) {
            add(step.name, step.iterations,
                [&step](benchmark::State& state, OpenWindow& window) { measure(state, window, step); });
        }
    }
}

} // namespace tidemark::test
