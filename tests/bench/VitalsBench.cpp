// SPDX-License-Identifier: GPL-3.0-or-later
// Recording one vitals line through the service, committed, against a bare SQLCipher insert and commit of the
// same row into the same table on a database opened by the same recipe. Fails above twice the time.
#include "storage/Migrator.h"
#include "support/SessionClinic.h"

#include <benchmark/benchmark.h>
#include <sqlcipher/sqlite3.h>

#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <map>
#include <string>
#include <vector>

namespace tidemark::test {
namespace {

constexpr double limit = 2.0;

/// The bare side: SQLite's C API, no guard, no ledger, no check.
class BareDatabase {
public:
    BareDatabase() {
        const std::string file = m_directory.filePath(QStringLiteral("bare.db")).toStdString();
        check(sqlite3_open(file.c_str(), &m_native));
        // As in the recipe these two stand before the key; the second holds for the whole process from then
        // on.
        run("PRAGMA cipher_log_level = NONE");
        run("PRAGMA cipher_memory_security = ON");
        const std::string key = "x'" + std::string(96, 'a') + "'";
        check(sqlite3_key_v2(m_native, "main", key.data(), static_cast<int>(key.size())));
        for (const char* setting :
             {"PRAGMA temp_store = MEMORY", "PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL",
              "PRAGMA foreign_keys = ON", "PRAGMA recursive_triggers = ON", "PRAGMA trusted_schema = OFF",
              "PRAGMA cell_size_check = ON"}) {
            run(setting);
        }
        for (const storage::Migration& step : storage::migrations()) {
            run(std::string(step.sql).c_str());
        }
        run("INSERT INTO staff (id, sign_in_name, display_name, role, active, public_key, created_at) VALUES "
            "('author', 'a', 'A', 'nurse', 1, 'k', 0)");
        run("INSERT INTO patient (id, number, family_name, given_name, sort_name, birth_date, sex, "
            "diagnosis, "
            "phone, created_at) VALUES ('patient', '1', 'F', 'G', 'f g', '1984-03-12', 'female', 'D', '', "
            "0)");
        run("INSERT INTO course VALUES ('course', 'patient', 'D', 6, 0)");
        run("INSERT INTO treatment_order VALUES ('order', 'patient', 'ketamine', 'intravenous', 0.5, 40, 50, "
            "100, "
            "'author', 0, '2030-01-01', '', 0)");
        run("INSERT INTO treatment_session VALUES ('session', 'patient', 'course', 'order', 'iv-ketamine', "
            "1, "
            "'induction', 1, 6, 0, 'Room 1', 'dosing', 0, 70, 35, 0, NULL, NULL, 0)");
        check(sqlite3_prepare_v3(
            m_native,
            "INSERT INTO session_reading (id, session_id, planned_at, event_at, entered_at, "
            "author_id, corrects_id, reason, undone, baseline, systolic, diastolic, heart_rate, "
            "spo2, respiratory_rate, sedation, dissociation, not_obtained, kept_implausible) "
            "VALUES (?, 'session', ?, ?, ?, 'author', NULL, '', 0, 0, 142, 88, 76, 98, 14, 1, 2, "
            "0, 0)",
            -1, SQLITE_PREPARE_PERSISTENT, &m_insert, nullptr));
    }
    BareDatabase(const BareDatabase&) = delete;
    BareDatabase& operator=(const BareDatabase&) = delete;
    ~BareDatabase() {
        sqlite3_finalize(m_insert);
        sqlite3_close(m_native);
    }

    void insert(Instant at) {
        const QByteArray id = newUuid(at).toUtf8();
        run("BEGIN IMMEDIATE");
        sqlite3_bind_text(m_insert, 1, id.constData(), static_cast<int>(id.size()), SQLITE_TRANSIENT);
        for (int column = 2; column <= 4; ++column) {
            sqlite3_bind_int64(m_insert, column, toMilliseconds(at));
        }
        if (sqlite3_step(m_insert) != SQLITE_DONE) {
            throw std::runtime_error(sqlite3_errmsg(m_native));
        }
        sqlite3_reset(m_insert);
        run("COMMIT");
    }

private:
    void check(int code) {
        if (code != SQLITE_OK) {
            throw std::runtime_error(m_native == nullptr ? "no database" : sqlite3_errmsg(m_native));
        }
    }
    void run(const char* sql) { check(sqlite3_exec(m_native, sql, nullptr, nullptr, nullptr)); }

    QTemporaryDir m_directory;
    sqlite3* m_native = nullptr;
    sqlite3_stmt* m_insert = nullptr;
};

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
            must(clinic->run().stopEarly(clinic->nurse(), clinic->session, QStringLiteral("Next")));
            clinic->session = clinic->plan();
            clinic->started();
            taken = 1;
            state.ResumeTiming();
        }
        clinic->clinic.clock.advance(std::chrono::seconds(60));
        if (!clinic->run().recordVitals(clinic->nurse(), clinic->session, line)) {
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
        database.insert(at);
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
