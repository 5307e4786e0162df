// SPDX-License-Identifier: GPL-3.0-or-later
// How a database is opened; the order matters. Key before everything that reads or writes a page (a setting
// that writes before the key makes a file in clear), the schema check before everything that writes.
#include "storage/engine/sqlcipher/OpenRecipe.h"

#include "base/Try.h"
#include "storage/engine/SelfTest.h"
#include "storage/engine/sqlcipher/WipingMemory.h"

#include <array>
#include <string_view>

namespace tidemark::storage {
namespace {

constexpr std::size_t keyAndSalt = 48;

struct Setting {
    const char* set;
    const char* ask;
    std::string_view expected;
    bool changesFile = false; ///< Says how the file is written.
};

// SQLite's defaults are wrong for us here (sqlite.org, "Defense Against The Dark Arts"); each is read back.
constexpr std::array settings{
    Setting{"PRAGMA temp_store = MEMORY", "PRAGMA temp_store", "2"},
    Setting{"PRAGMA journal_mode = WAL", "PRAGMA journal_mode", "wal", true},
    Setting{"PRAGMA synchronous = FULL", "PRAGMA synchronous", "2", true},
    Setting{"PRAGMA foreign_keys = ON", "PRAGMA foreign_keys", "1"},
    Setting{"PRAGMA recursive_triggers = ON", "PRAGMA recursive_triggers", "1"},
    Setting{"PRAGMA trusted_schema = OFF", "PRAGMA trusted_schema", "0"},
    Setting{"PRAGMA cell_size_check = ON", "PRAGMA cell_size_check", "1"},
    // 64 MiB, in KiB. A page that is read again is decrypted and its HMAC checked again, which costs far more
    // than the memory. In a clinic of 2,000 patients and 5 years with SQLite's 2 MB each pass over what needs
    // attention drops the pages that the next one begins with: 492 ms. With this and an index it is 32 ms.
    Setting{"PRAGMA cache_size = -65536", "PRAGMA cache_size", "-65536"},
    Setting{"PRAGMA mmap_size = 0", "PRAGMA mmap_size", ""}, // the codec offers no mapping: no row, or 0
};

struct Limit {
    int which;
    int value;
};

constexpr std::array limits{
    Limit{SQLITE_LIMIT_LENGTH, 64 << 20},
    Limit{SQLITE_LIMIT_SQL_LENGTH, 1 << 20},
    Limit{SQLITE_LIMIT_COLUMN, 200},
    Limit{SQLITE_LIMIT_EXPR_DEPTH, 200},
    Limit{SQLITE_LIMIT_COMPOUND_SELECT, 50},
    Limit{SQLITE_LIMIT_ATTACHED, 0},
    Limit{SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 500},
    Limit{SQLITE_LIMIT_VARIABLE_NUMBER, 500},
    Limit{SQLITE_LIMIT_TRIGGER_DEPTH, 10},
    Limit{SQLITE_LIMIT_WORKER_THREADS, 0},
};

/// The 48 bytes as x'96 hexadecimal digits': any other form is taken for a passphrase.
Result<void> setKey(const DatabaseHandle& handle, const SecretBytes& key) {
    if (key.size() != keyAndSalt) {
        return fail(ErrorCode::Internal);
    }
    constexpr std::string_view digits = "0123456789abcdef";
    SecretBytes literal(2 * keyAndSalt + 3);
    unsigned char* out = literal.bytes();
    *out++ = 'x';
    *out++ = '\'';
    for (const unsigned char byte : key.span()) {
        *out++ = static_cast<unsigned char>(digits[byte >> 4U]);
        *out++ = static_cast<unsigned char>(digits[byte & 0x0FU]);
    }
    *out = '\'';
    return handle.must(
        sqlite3_key_v2(handle.native(), "main", literal.bytes(), static_cast<int>(literal.size())));
}

/// Refuses what is not ours before anything is written.
Result<void> checkIdentity(const DatabaseHandle& handle, const OpenPlan& plan) {
    const auto application = TIDEMARK_TRY(handle.answer("PRAGMA application_id"));
    if (application != std::to_string(applicationId)) {
        return fail(ErrorCode::DatabaseForeign);
    }
    const auto schema = TIDEMARK_TRY(handle.answer("PRAGMA user_version"));
    if (std::atoi(schema.c_str()) > plan.newestSchema) {
        return fail(ErrorCode::SchemaNewer, {}, QString::fromStdString(schema));
    }
    return {};
}

bool isOnlyRead(const OpenPlan& plan) {
    return plan.file == OpenPlan::File::Unchanged || plan.file == OpenPlan::File::OnlyRead;
}

Result<void> applySettings(const DatabaseHandle& handle, const OpenPlan& plan) {
    for (const Setting& setting : settings) {
        if (setting.changesFile && isOnlyRead(plan)) {
            continue;
        }
        TIDEMARK_TRY(handle.command(setting.set));
        const auto held = TIDEMARK_TRY(handle.answer(setting.ask));
        if (!setting.expected.empty() && held != setting.expected) {
            return fail(ErrorCode::Internal);
        }
    }
    return {};
}

void setFlag(const DatabaseHandle& handle, int flag, int value) {
    sqlite3_db_config(handle.native(), flag, value, nullptr);
}

} // namespace

DatabaseHandle::Access accessOf(const OpenPlan& plan) {
    using Access = DatabaseHandle::Access;
    return plan.file == OpenPlan::File::OnlyRead    ? Access::OnlyReadWithLog
           : plan.file == OpenPlan::File::Unchanged ? Access::ReadOnly
                                                    : Access::ReadAndWrite;
}

Result<void> applyKey(const DatabaseHandle& handle, const SecretBytes& key) {
    TIDEMARK_TRY(handle.command("PRAGMA cipher_log_level = NONE"));
    // Somebody used SQLite before us: freed memory is then wiped by SQLCipher's own, slower way.
    if (!installWipingMemory()) {
        TIDEMARK_TRY(handle.command("PRAGMA cipher_memory_security = ON"));
    }
    TIDEMARK_TRY(setKey(handle, key));
    const auto version = handle.answer("PRAGMA cipher_version");
    if (!version || !isCipherVersionEnough(*version)) {
        return fail(ErrorCode::CipherMissing, {}, version ? QString::fromStdString(*version) : QString());
    }
    return {};
}

Result<void> applyOpenRecipe(const DatabaseHandle& handle, const SecretBytes& key, const OpenPlan& plan,
                             bool isNew) {
    // A file that is refused below keeps its bytes: closing must not move a left-over log into it.
    setFlag(handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1);
    sqlite3_busy_timeout(handle.native(), 5000);
    TIDEMARK_TRY(applyKey(handle, key));
    if (plan.file == OpenPlan::File::OnlyRead) {
        // Before the first page is read: the index of the log is then in memory, not in a file.
        TIDEMARK_TRY(handle.command("PRAGMA locking_mode = EXCLUSIVE"));
    }
    if (!isNew) {
        TIDEMARK_TRY(checkIdentity(handle, plan));
    }
    TIDEMARK_TRY(applySettings(handle, plan));
    setFlag(handle, SQLITE_DBCONFIG_DEFENSIVE, 1);
    setFlag(handle, SQLITE_DBCONFIG_DQS_DDL, 0);
    setFlag(handle, SQLITE_DBCONFIG_DQS_DML, 0);
    for (const Limit& limit : limits) {
        sqlite3_limit(handle.native(), limit.which, limit.value);
    }
    // What comes beside an open clinic leaves its log alone, also where it is closed after it.
    const bool keepsLog = isOnlyRead(plan) || plan.file == OpenPlan::File::IsOpen;
    setFlag(handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, keepsLog ? 1 : 0);
    return isNew ? handle.command(("PRAGMA application_id = " + std::to_string(applicationId)).c_str())
                 : Result<void>();
}

} // namespace tidemark::storage
