// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"
#include "storage/engine/Statement.h"
#include "storage/vault/SecretBytes.h"

#include <QString>

#include <memory>
#include <string_view>

namespace tidemark::storage {

/// `application_id` of every Tidemark database: "TdMk".
inline constexpr int applicationId = 0x54644D6B;

/// How a database file is opened.
struct OpenPlan {
    enum class File { MustExist, MayBeCreated };
    File file = File::MustExist;
    /// The newest schema this program knows; a file above it is refused before anything is written.
    int newestSchema = 0;
    /// Denies what no part of the program does: ATTACH, changed or dropped ledger rows, dangerous pragmas.
    /// Off only in tests that play the attacker.
    bool guarded = true;
};

/// Whether a commit waits until it is on disk.
enum class Commits { Synced, Unsynced };

/// One open, keyed SQLCipher database. Used by one thread.
///
/// Errors of open(): DatabaseMissing, DatabaseDamaged (also for a wrong key: the right one is proven by the
/// keyring before), DatabaseForeign, SchemaNewer, CipherMissing, Busy, DiskFull, ReadFailed, WriteFailed.
class Connection {
public:
    /// `key` is 32 bytes of key and 16 bytes of salt.
    [[nodiscard]] static Result<Connection> open(const QString& file, const SecretBytes& key,
                                                 const OpenPlan& plan);

    Connection(Connection&& other) noexcept;
    Connection& operator=(Connection&& other) noexcept;
    ~Connection();

    /// A statement by its SQL constant; parsed at its first use only.
    [[nodiscard]] Statement prepare(std::string_view sql);
    /// Several statements without parameters or rows. For migrations.
    [[nodiscard]] Result<void> execute(std::string_view script);

    /// BEGIN IMMEDIATE: the write lock is taken here, not at the first write.
    [[nodiscard]] Result<void> begin();
    [[nodiscard]] Result<void> commit();
    void rollback() noexcept;

    /// Rows changed by the last statement.
    [[nodiscard]] qint64 changedRows() const;
    [[nodiscard]] int schemaVersion();
    [[nodiscard]] Result<void> setSchemaVersion(int version);
    /// With `Unsynced`, a commit returns before it is on disk: a power cut may lose it or damage the file.
    /// Back to `Synced`, everything written so far is brought onto disk before this returns. Not inside a
    /// transaction. The guard lets nobody else change this setting.
    [[nodiscard]] Result<void> setCommits(Commits commits);
    /// Moves the write-ahead log into the file and empties it.
    [[nodiscard]] Result<void> checkpoint();
    /// Every page's HMAC and SQLite's own structure: DatabaseDamaged when either fails.
    [[nodiscard]] Result<void> verifyPages();

    /// Complete only inside core/storage/engine.
    struct Impl;

private:
    explicit Connection(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace tidemark::storage
