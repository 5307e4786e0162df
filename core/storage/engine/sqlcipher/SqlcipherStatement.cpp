// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/engine/sqlcipher/SqlcipherStatement.h"

#include <cstring>

namespace tidemark::storage {

SqlcipherStatement::SqlcipherStatement(const DatabaseHandle& database, std::string_view sql)
    : m_database(database) {
    sqlite3_stmt* parsed = nullptr;
    m_fault = sqlite3_prepare_v3(database.native(), sql.data(), static_cast<int>(sql.size()),
                                 SQLITE_PREPARE_PERSISTENT, &parsed, nullptr);
    m_native.reset(parsed);
    if (m_native == nullptr) {
        m_fault = m_fault == SQLITE_OK ? SQLITE_MISUSE : m_fault; // a text without a statement
        return;
    }
    const int count = sqlite3_bind_parameter_count(parsed);
    for (int position = 1; position <= count; ++position) {
        const char* name = sqlite3_bind_parameter_name(parsed, position);
        m_parameters.emplace_back(name == nullptr ? "" : name);
    }
    m_held.resize(m_parameters.size());
}

int SqlcipherStatement::positionOf(std::string_view name) {
    // Most callers bind in the order of the statement: the next one is then the first to look at.
    for (std::size_t tried = 0; tried < m_parameters.size(); ++tried) {
        const std::size_t place = m_nextParameter < m_parameters.size() ? m_nextParameter : 0;
        m_nextParameter = place + 1;
        if (m_parameters[place] == name) {
            return static_cast<int>(place) + 1;
        }
    }
    return 0;
}

template <class Bind>
void SqlcipherStatement::bindAt(std::string_view name, Bind bind) {
    if (m_fault != SQLITE_OK) {
        return;
    }
    const int position = positionOf(name);
    m_fault = position == 0 ? SQLITE_RANGE : bind(m_native.get(), position);
}

void SqlcipherStatement::bindNull(std::string_view name) {
    bindAt(name, [](sqlite3_stmt* native, int position) { return sqlite3_bind_null(native, position); });
}

void SqlcipherStatement::bindInteger(std::string_view name, qint64 value) {
    bindAt(name,
           [&](sqlite3_stmt* native, int position) { return sqlite3_bind_int64(native, position, value); });
}

void SqlcipherStatement::bindReal(std::string_view name, double value) {
    bindAt(name,
           [&](sqlite3_stmt* native, int position) { return sqlite3_bind_double(native, position, value); });
}

void SqlcipherStatement::bindText(std::string_view name, const QString& value) {
    // toUtf8() and no other encoder: the hash of an audit entry is made of its bytes.
    bindHeldText(name, value.toUtf8());
}

void SqlcipherStatement::bindText(std::string_view name, std::string_view utf8) {
    bindHeldText(name, QByteArray(utf8.data(), static_cast<qsizetype>(utf8.size())));
}

void SqlcipherStatement::bindHeldText(std::string_view name, QByteArray utf8) {
    bindAt(name, [&](sqlite3_stmt* native, int position) {
        QByteArray& held = m_held[static_cast<std::size_t>(position) - 1];
        held = std::move(utf8);
        // SQLite takes a null pointer for NULL, and here it is the empty text; QByteArray never gives one.
        return sqlite3_bind_text64(native, position, held.constData(),
                                   static_cast<sqlite3_uint64>(held.size()), SQLITE_STATIC, SQLITE_UTF8);
    });
}

void SqlcipherStatement::bindBytes(std::string_view name, QByteArrayView value) {
    bindAt(name, [&](sqlite3_stmt* native, int position) {
        if (value.isEmpty()) {
            return sqlite3_bind_zeroblob(native, position, 0);
        }
        QByteArray& held = m_held[static_cast<std::size_t>(position) - 1];
        held = value.toByteArray();
        return sqlite3_bind_blob64(native, position, held.constData(),
                                   static_cast<sqlite3_uint64>(held.size()), SQLITE_STATIC);
    });
}

Result<bool> SqlcipherStatement::step() {
    if (m_fault != SQLITE_OK) {
        return tl::unexpected(m_database.error(m_fault));
    }
    const int code = sqlite3_step(m_native.get());
    if (code == SQLITE_ROW) {
        return true;
    }
    if (code == SQLITE_DONE) {
        sqlite3_reset(m_native.get());
        return false;
    }
    m_failed = true;
    // SQLCipher answers a second page whose check value is wrong by an error of no particular kind, without
    // words of its own. A fault of the program - a function's argument, a table that is not there - has them.
    const bool isPage = code == SQLITE_ERROR && sqlite3_column_count(m_native.get()) > 0 &&
                        std::strcmp(sqlite3_errmsg(m_database.native()), sqlite3_errstr(SQLITE_ERROR)) == 0;
    // Before the reset, which forgets what the operating system said.
    Error error = m_database.error(isPage ? SQLITE_CORRUPT : code);
    sqlite3_reset(m_native.get());
    return tl::unexpected(std::move(error));
}

bool SqlcipherStatement::reset() noexcept {
    // One that failed may not be what its text says any more: it is parsed again.
    if (m_native == nullptr || m_failed) {
        return false;
    }
    sqlite3_reset(m_native.get());
    sqlite3_clear_bindings(m_native.get());
    for (QByteArray& held : m_held) {
        held.clear();
    }
    m_nextParameter = 0;
    m_fault = SQLITE_OK;
    return true;
}

bool SqlcipherStatement::isNull(int column) const {
    return sqlite3_column_type(m_native.get(), column) == SQLITE_NULL;
}

qint64 SqlcipherStatement::integer(int column) const {
    return sqlite3_column_int64(m_native.get(), column);
}

double SqlcipherStatement::real(int column) const {
    return sqlite3_column_double(m_native.get(), column);
}

std::string_view SqlcipherStatement::text(int column) const {
    // Read as bytes: column_text would copy every value for its closing zero, into memory that is locked
    // and wiped.
    const QByteArrayView utf8 = bytes(column);
    return {utf8.data(), static_cast<std::size_t>(utf8.size())};
}

QByteArrayView SqlcipherStatement::bytes(int column) const {
    const auto* start = static_cast<const char*>(sqlite3_column_blob(m_native.get(), column));
    return {start, sqlite3_column_bytes(m_native.get(), column)};
}

} // namespace tidemark::storage
