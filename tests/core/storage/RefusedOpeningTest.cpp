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
            ASSERT_TRUE(m_clinic.store
                            ->write(test::TempClinic::line(), [](Connection&) -> Result<void> { return {}; })
                            .has_value());
        }
        ASSERT_TRUE(m_clinic.store->sealMark().has_value());
        m_left = test::bytesIn(m_clinic.path());
        m_left.remove(QStringLiteral("clinic.db-shm")); // it does not outlive the machine
    }

    [[nodiscard]] QString folder() const { return m_directory.filePath(QStringLiteral("left")); }
    [[nodiscard]] Result<qint64> open() const {
        auto held = ClinicFolder::open(folder());
        if (!held) {
            return tl::unexpected(held.error());
        }
        return Store::open(*held, m_clinic.key(), m_clinic.clock).map([](const auto& store) {
            return store->auditHead().length;
        });
    }
    /// The log with one bit flipped in the middle: SQLite takes it for ended there.
    void flipBitInLog() {
        QByteArray& log = m_left[QStringLiteral("clinic.db-wal")];
        log[log.size() / 2] = static_cast<char>(log[log.size() / 2] ^ 1);
        test::putBytes(folder(), m_left);
    }

    test::TempClinic m_clinic;
    QTemporaryDir m_directory;
    test::FolderBytes m_left;
};

TEST_F(RefusedOpening, AWholeLogIsTaken) {
    test::putBytes(folder(), m_left);
    EXPECT_EQ(open().value(), entries + 1);
}

TEST_F(RefusedOpening, ABitFlippedInTheLogIsSeenAndNothingIsChanged) {
    flipBitInLog();
    EXPECT_EQ(open().error().code, ErrorCode::AuditLogRolledBack);
    EXPECT_EQ(test::bytesIn(folder()), m_left);
    EXPECT_EQ(open().error().code, ErrorCode::AuditLogRolledBack) << "and again";
}

TEST_F(RefusedOpening, AMarkThatIsLostLeavesTheLog) {
    m_left.remove(QStringLiteral("mark.a"));
    m_left.remove(QStringLiteral("mark.b"));
    test::putBytes(folder(), m_left);
    EXPECT_EQ(open().error().code, ErrorCode::NotFound);
    EXPECT_EQ(test::bytesIn(folder()), m_left);
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
        ASSERT_EQ(test::bytesIn(folder()), m_left) << moment;
    }
}

} // namespace
} // namespace tidemark::storage
