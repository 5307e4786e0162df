// SPDX-License-Identifier: GPL-3.0-or-later
// A clinic that is refused keeps every byte: whoever mends it needs all of it, the log above all.
#include "storage/engine/Rows.h"
#include "storage/Store.h"
#include "support/FolderBytes.h"
#include "support/TempClinic.h"

#include <gtest/gtest.h>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

namespace tidemark::storage {
namespace {

constexpr int entries = 40;

/// The folder of a clinic whose program was killed: what it wrote last is in the log only, and the mark knows
/// of it.
class RefusedOpening : public testing::Test {
public:
    void SetUp() override {
        for (int entry = 0; entry < entries; ++entry) {
            ASSERT_TRUE(
                clinic.store->write(test::TempClinic::line(), [](Connection&) -> Result<void> { return {}; })
                    .has_value());
        }
        ASSERT_TRUE(clinic.store->sealMark().has_value());
        left = test::bytesIn(clinic.path());
        left.remove(QStringLiteral("clinic.db-shm")); // it does not outlive the machine
    }

    [[nodiscard]] QString folder() const { return directory.filePath(QStringLiteral("left")); }
    [[nodiscard]] Result<qint64> open() const {
        auto held = ClinicFolder::open(folder());
        if (!held) {
            return tl::unexpected(held.error());
        }
        return Store::open(*held, clinic.key(), clinic.clock).map([](const auto& store) {
            return store->auditHead().length;
        });
    }
    /// The log with one bit flipped among the last entries: SQLite takes it for ended there.
    void flipBitInLog() {
        QByteArray& log = left[QStringLiteral("clinic.db-wal")];
        constexpr qsizetype pageInLog = 4096 + 24;
        const qsizetype place = log.size() - entries / 2 * pageInLog;
        log[place] = static_cast<char>(log[place] ^ 1);
        test::putBytes(folder(), left);
    }

    test::TempClinic clinic;
    QTemporaryDir directory;
    test::FolderBytes left;
};

TEST_F(RefusedOpening, AWholeLogIsTaken) {
    test::putBytes(folder(), left);
    EXPECT_EQ(open().value(), entries + 1);
}

TEST_F(RefusedOpening, ABitFlippedInTheLogIsSeenAndNothingIsChanged) {
    flipBitInLog();
    EXPECT_EQ(open().error().code, ErrorCode::AuditLogRolledBack);
    EXPECT_EQ(test::bytesIn(folder()), left);
    EXPECT_EQ(open().error().code, ErrorCode::AuditLogRolledBack) << "and again";
}

TEST_F(RefusedOpening, AMarkThatIsLostLeavesTheLog) {
    left.remove(QStringLiteral("mark.a"));
    left.remove(QStringLiteral("mark.b"));
    test::putBytes(folder(), left);
    EXPECT_EQ(open().error().code, ErrorCode::NotFound);
    EXPECT_EQ(test::bytesIn(folder()), left);
}

TEST_F(RefusedOpening, AKillAtAnyMomentOfItChangesNothing) {
    flipBitInLog();
    for (int moment = 0; moment < 40; ++moment) {
        const pid_t child = fork();
        ASSERT_GE(child, 0);
        if (child == 0) {
            static_cast<void>(open());
            _exit(0);
        }
        usleep(static_cast<useconds_t>(moment * 250));
        kill(child, SIGKILL);
        waitpid(child, nullptr, 0);
        ASSERT_EQ(test::bytesIn(folder()), left) << moment;
    }
}

} // namespace
} // namespace tidemark::storage
