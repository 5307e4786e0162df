// SPDX-License-Identifier: GPL-3.0-or-later
// What is left in the process's memory after the database is closed.
#include "storage/engine/DatabaseFile.h"
#include "storage/engine/Transaction.h"

#include <QFile>
#include <QTemporaryDir>

#include <gmock/gmock.h>

#include <fcntl.h>
#include <sodium.h>
#include <unistd.h>

namespace tidemark::storage {
namespace {

/// Keeps a marker only with every bit turned over, so that the search does not find itself.
class HiddenMarker {
public:
    HiddenMarker() {
        const SecretBytes random = SecretBytes::random(24);
        for (const unsigned char byte : random.span()) {
            m_turned += static_cast<char>(byte);
        }
    }
    /// Into `target`, which is big enough.
    void reveal(char* target) const {
        for (const char byte : m_turned) {
            *target++ = static_cast<char>(~byte);
        }
    }
    [[nodiscard]] qsizetype countIn(const std::string& memory) const {
        std::string marker(m_turned.size(), '\0');
        reveal(marker.data());
        qsizetype count = 0;
        for (std::size_t at = memory.find(marker); at != std::string::npos;
             at = memory.find(marker, at + 1)) {
            ++count;
        }
        sodium_memzero(marker.data(), marker.size());
        return count;
    }

private:
    std::string m_turned;
};

/// Occurrences in all writable memory of this process but the buffer that is searched through.
qsizetype countInProcess(const HiddenMarker& marker) {
    QFile maps(QStringLiteral("/proc/self/maps"));
    if (!maps.open(QIODevice::ReadOnly)) {
        return -1;
    }
    const int memory = ::open("/proc/self/mem", O_RDONLY | O_CLOEXEC);
    std::string block;
    qsizetype found = 0;
    for (const QByteArray& line : maps.readAll().split('\n')) {
        const QList<QByteArray> fields = line.split(' ');
        if (fields.size() < 2 || !fields[1].startsWith("rw")) {
            continue;
        }
        const QList<QByteArray> ends = fields[0].split('-');
        const quint64 start = ends[0].toULongLong(nullptr, 16);
        const quint64 size = ends[1].toULongLong(nullptr, 16) - start;
        if (size > (256ULL << 20U)) {
            continue;
        }
        block.assign(size, '\0');
        const ssize_t read = ::pread(memory, block.data(), size, static_cast<off_t>(start));
        block.resize(read > 0 ? static_cast<std::size_t>(read) : 0);
        found += marker.countIn(block);
        block.assign(block.size(), '\0');
    }
    ::close(memory);
    return found;
}

TEST(Memory, noValueIsLeftBehindWhenTheDatabaseIsClosed) {
#if defined(__SANITIZE_ADDRESS__)
    GTEST_SKIP() << "the sanitizer keeps freed memory and maps terabytes";
#endif
    const QTemporaryDir directory;
    const HiddenMarker marker;
    {
        const auto connection =
            openDatabaseFile(directory.filePath(QStringLiteral("m.db")), SecretBytes::random(48),
                             {OpenPlan::File::MayBeCreated, 0, true})
                .value();
        ASSERT_TRUE(connection->execute("CREATE TABLE t (b BLOB)"));
        QByteArray value(24, '\0');
        auto transaction = Transaction::begin(*connection);
        ASSERT_TRUE(transaction);
        for (int i = 0; i < 300; ++i) {
            marker.reveal(value.data());
            ASSERT_TRUE(connection->prepare("INSERT INTO t (b) VALUES (:b)").bind(":b", value).run());
        }
        ASSERT_TRUE(transaction->commit());
        value.fill('\0');
        EXPECT_GT(countInProcess(marker), 100) << "the search finds what is there";
    }
    EXPECT_EQ(countInProcess(marker), 0);
}

} // namespace
} // namespace tidemark::storage
