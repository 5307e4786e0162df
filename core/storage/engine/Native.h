// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The engine's inside: the only header that names SOCI and SQLite. Not for use outside core/storage/engine.
//
// SOCI owns the session, the transaction and each prepared statement. Values are bound and read on the
// statement's native handle: SOCI 4.0.3's dynamic row reads an INTEGER column into 32 bits and a text column
// type loses digits of a double, and both are silent.

#include "storage/engine/Connection.h"
#include "storage/engine/Statement.h"

#include <soci/soci.h>
#include <soci/sqlite3/soci-sqlite3.h>

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tidemark::storage {

struct SqlHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view sql) const { return std::hash<std::string_view>{}(sql); }
};

struct SociStatementEnd {
    void operator()(soci::sqlite3_statement_backend* backend) const noexcept {
        backend->clean_up();
        delete backend; // SOCI hands it out as an owning raw pointer
    }
};

struct Statement::Impl {
    std::unique_ptr<soci::sqlite3_statement_backend, SociStatementEnd> backend;
    Connection::Impl* owner = nullptr;
    std::vector<std::unique_ptr<Impl>>* shelf = nullptr; // where it goes back to
    int fault = 0;                                       // the first result code that was not OK

    [[nodiscard]] sqlite_api::sqlite3_stmt* native() const { return backend ? backend->stmt_ : nullptr; }
};

struct Connection::Impl {
    soci::session session;
    sqlite_api::sqlite3* native = nullptr;
    bool migrating = false;    // the authorizer lets schema changes through
    bool changingSync = false; // and here the one setting of setCommits()
    std::unordered_map<std::string, std::vector<std::unique_ptr<Statement::Impl>>, SqlHash, std::equal_to<>>
        shelves;

    ~Impl();
    [[nodiscard]] Error error(int resultCode) const;
    /// Runs one command without parameters; a result code.
    [[nodiscard]] int command(const char* sql) const;
    /// The first column of the first row of a query without parameters.
    [[nodiscard]] Result<std::string> answer(const char* sql) const;
};

/// Brings a session that was just opened through the recipe: cipher settings, key, version, checks, settings.
[[nodiscard]] Result<void> applyOpenRecipe(Connection::Impl& connection, const SecretBytes& key,
                                           const OpenPlan& plan, bool isNew);
/// From here on the authorizer denies what no part of the program does.
void guard(Connection::Impl& connection);

} // namespace tidemark::storage
