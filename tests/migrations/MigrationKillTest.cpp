// SPDX-License-Identifier: GPL-3.0-or-later
// A migration that is killed: whatever the moment, the database opens at the schema before the step or after
// it, with every row.
#include "KillPoint.h"
#include "RowSnapshot.h"
#include "SchemaDatabase.h"
#include "SchemaText.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <csignal>
#include <set>
#include <sys/wait.h>
#include <unistd.h>

namespace tidemark::test {
namespace {

/// Runs one step in a child process until it is killed. Gives how many events there were, where the child
/// lived until behind the step; it is killed there, with the database open.
int migrateInChild(const SchemaDatabase& database, int step, KillAt kind, int number) {
    int pipeEnds[2];
    if (pipe(pipeEnds) != 0) {
        throw std::runtime_error("no pipe");
    }
    const pid_t child = fork();
    if (child == 0) {
        watchForKill();
        const auto connection = database.open();
        armKill(kind, number);
        const bool migrated = storage::migrate(*connection, firstMigrations(step)).has_value();
        const int events = migrated ? eventsSoFar() : -1;
        (void)!write(pipeEnds[1], &events, sizeof events);
        (void)raise(SIGKILL);
    }
    ::close(pipeEnds[1]);
    int events = 0;
    (void)!read(pipeEnds[0], &events, sizeof events);
    ::close(pipeEnds[0]);
    int status = 0;
    waitpid(child, &status, 0);
    EXPECT_TRUE(WIFSIGNALED(status)) << status;
    EXPECT_EQ(WTERMSIG(status), SIGKILL);
    return events;
}

/// All numbers from 1 to `count`, or so many of them in even steps; the first and the last are always there.
std::set<int> upTo(int count, int most) {
    std::set<int> numbers;
    for (int i = 0; count > 0 && i < most; ++i) {
        numbers.insert(1 + i * (count - 1) / std::max(1, most - 1));
    }
    return numbers;
}

class KilledMigration : public testing::TestWithParam<int> {
protected:
    KilledMigration() : m_database(GetParam() - 1) {
        const auto connection = m_database.open();
        m_columns = columnsOf(*connection);
        m_rows = asText(rowsOf(*connection, m_columns));
        m_schemaBefore = schemaText(*connection);
        if (!storage::migrate(*connection, firstMigrations(GetParam()))) {
            throw std::runtime_error("the step fails by itself");
        }
        m_schemaAfter = schemaText(*connection);
    }

    /// How many events of this kind the whole step has.
    int count(KillAt kind) {
        m_database.restore();
        return migrateInChild(m_database, GetParam(), kind, 0);
    }
    /// Gives the schema number that the database has after the kill.
    int killedAt(KillAt kind, int number) {
        m_database.restore();
        (void)migrateInChild(m_database, GetParam(), kind, number);
        const auto connection = m_database.open();
        const int schema = connection->schemaVersion();
        EXPECT_THAT(schema, testing::AnyOf(GetParam() - 1, GetParam())) << number;
        EXPECT_EQ(schemaText(*connection), schema == GetParam() ? m_schemaAfter : m_schemaBefore) << number;
        EXPECT_EQ(asText(rowsOf(*connection, m_columns)), m_rows) << number;
        EXPECT_TRUE(connection->verifyPages().has_value()) << number;
        return schema;
    }

    SchemaDatabase m_database;
    TableColumns m_columns;
    QByteArray m_rows;
    QByteArray m_schemaBefore;
    QByteArray m_schemaAfter;
};

TEST_P(KilledMigration, atAStatementHasNotHappened) {
    const int statements = count(KillAt::Statement);
    ASSERT_GE(statements, 4) << "BEGIN, the step, the schema number, COMMIT";
    for (const int number : upTo(statements, 10)) {
        EXPECT_EQ(killedAt(KillAt::Statement, number), GetParam() - 1) << number << " of " << statements;
    }
}

TEST_P(KilledMigration, inAWriteHasHappenedWhollyOrNot) {
    const int writes = count(KillAt::DiskWrite);
    ASSERT_GE(writes, 2) << "COMMIT writes and waits for the disk";
    for (const int number : upTo(writes, 6)) {
        (void)killedAt(KillAt::DiskWrite, number);
    }
}

TEST_P(KilledMigration, behindItsCommitHasHappened) {
    EXPECT_EQ(killedAt(KillAt::Statement, 0), GetParam());
}

TEST_P(KilledMigration, isDoneAtTheNextStart) {
    EXPECT_EQ(killedAt(KillAt::Statement, 3), GetParam() - 1);
    const auto connection = m_database.open();
    EXPECT_TRUE(storage::migrate(*connection, firstMigrations(GetParam())).has_value());
    EXPECT_EQ(schemaText(*connection), m_schemaAfter);
    EXPECT_EQ(asText(rowsOf(*connection, m_columns)), m_rows);
}

std::string numberOf(const testing::TestParamInfo<int>& step) {
    return std::string(storage::migrations()[static_cast<std::size_t>(step.param - 1)].name);
}

INSTANTIATE_TEST_SUITE_P(Each, KilledMigration, testing::Range(1, storage::newestSchema() + 1), numberOf);

} // namespace
} // namespace tidemark::test
