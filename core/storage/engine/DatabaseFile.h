// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"
#include "storage/engine/Connection.h"
#include "storage/vault/SecretBytes.h"

#include <QString>

#include <atomic>
#include <memory>

namespace tidemark::storage {

/// This is `application_id` of every Tidemark database: "TdMk".
inline constexpr int applicationId = 0x54644D6B;

/// OpenPlan says how a database file is opened.
struct OpenPlan {
    /// File says what the file is to whoever opens it, and so what may be changed beside it.
    enum class File {
        MustExist,
        MayBeCreated,
        /// This process has it open already, to be written. Nothing of it is read past the engine, which
        /// would drop the locks of the connection that is open, and its log is left as it is at the end.
        IsOpen,
        /// Nobody writes it, as a copy inside a backup. It is only read, and neither it nor anything beside
        /// it is changed.
        Unchanged,
        /// A clinic that is only looked at: what a log beside it has is read, and not a byte of the database,
        /// of its log or of anything else in the folder is changed, also where the process is killed. No
        /// connection that writes has it open meanwhile.
        OnlyRead
    };
    File file = File::MustExist;
    /// The newest schema this program knows; a file above it is refused before anything is written.
    int newestSchema = 0;
    /// Denies what no part of the program does: ATTACH, changed or dropped audit rows, dangerous pragmas.
    /// Off only in tests that play the attacker.
    bool guarded = true;
    /// Ends what the connection runs, with an error, once it is true; it outlives the connection. It is null
    /// where nothing does.
    const std::atomic<bool>* stop = nullptr;
};

/// Opens a SQLCipher database with its key: 32 bytes of key and 16 bytes of salt.
///
/// Errors: DatabaseMissing, DatabaseDamaged (also for a wrong key: the right one is proven by the keyring
/// before), DatabaseForeign, SchemaNewer, CipherMissing, Busy, DiskFull, FolderNotWritable, ReadFailed,
/// WriteFailed.
[[nodiscard]] Result<std::unique_ptr<Connection>>
openDatabaseFile(const QString& file, const SecretBytes& key, const OpenPlan& plan);

} // namespace tidemark::storage
