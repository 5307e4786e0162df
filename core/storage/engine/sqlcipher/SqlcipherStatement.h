// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Not for use outside core/storage/engine/sqlcipher.

#include "storage/engine/PreparedStatement.h"
#include "storage/engine/sqlcipher/DatabaseHandle.h"

#include <QByteArray>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace tidemark::storage {

/// A SqlcipherStatement is a statement of the SQLite C API. It ends before its database.
class SqlcipherStatement final : public PreparedStatement {
public:
    SqlcipherStatement(const DatabaseHandle& database, std::string_view sql);

    void bindNull(std::string_view name) override;
    void bindInteger(std::string_view name, qint64 value) override;
    void bindReal(std::string_view name, double value) override;
    void bindText(std::string_view name, const QString& value) override;
    void bindText(std::string_view name, std::string_view utf8) override;
    void bindBytes(std::string_view name, QByteArrayView value) override;
    [[nodiscard]] Result<bool> step() override;
    bool reset() noexcept override;
    [[nodiscard]] bool isNull(int column) const override;
    [[nodiscard]] qint64 integer(int column) const override;
    [[nodiscard]] double real(int column) const override;
    [[nodiscard]] std::string_view text(int column) const override;
    [[nodiscard]] QByteArrayView bytes(int column) const override;

private:
    struct Finalize {
        void operator()(sqlite3_stmt* native) const noexcept { sqlite3_finalize(native); }
    };
    /// Returns the position of a parameter; 0 when the statement has none of that name.
    [[nodiscard]] int positionOf(std::string_view name);
    template <class Bind>
    void bindAt(std::string_view name, Bind bind);
    /// Binds a text that this statement keeps until reset(), so that SQLite need not copy it.
    void bindHeldText(std::string_view name, QByteArray utf8);

    const DatabaseHandle& m_database;
    std::unique_ptr<sqlite3_stmt, Finalize> m_native;
    std::vector<std::string> m_parameters; // copied: SQLite's own end when it parses a statement again
    std::vector<QByteArray> m_held;        // the texts and bytes bound, by parameter
    std::size_t m_nextParameter = 0;
    int m_fault = SQLITE_OK; // the first result code that was not OK
    bool m_failed = false;   // step() did
};

} // namespace tidemark::storage
