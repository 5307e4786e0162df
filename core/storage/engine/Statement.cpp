// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/engine/Statement.h"

#include "storage/engine/Native.h"

#include <array>
#include <cstring>

namespace tidemark::storage {

using namespace sqlite_api;

namespace {

constexpr std::size_t longestName = 63;

/// Position of a named parameter, 0 when the statement has none of that name.
int positionOf(sqlite3_stmt* native, std::string_view name) {
    std::array<char, longestName + 1> terminated{};
    if (native == nullptr || name.size() > longestName) {
        return 0;
    }
    std::memcpy(terminated.data(), name.data(), name.size());
    return sqlite3_bind_parameter_index(native, terminated.data());
}

template <class Bind>
void bindAt(sqlite3_stmt* native, int& fault, std::string_view name, Bind bind) {
    if (fault != SQLITE_OK) {
        return;
    }
    const int position = positionOf(native, name);
    fault = position == 0 ? SQLITE_RANGE : bind(position);
}

} // namespace

Statement::Statement(Impl* impl) : m_impl(impl) {}
Statement::Statement(Statement&& other) noexcept = default;
Statement& Statement::operator=(Statement&& other) noexcept = default;
Statement::~Statement() = default;

void Statement::GiveBack::operator()(Impl* impl) const noexcept {
    std::unique_ptr<Impl> owned(impl);
    if (impl->native() == nullptr || impl->shelf == nullptr) {
        return;
    }
    sqlite3_reset(impl->native());
    sqlite3_clear_bindings(impl->native());
    impl->fault = SQLITE_OK;
    impl->shelf->push_back(std::move(owned));
}

Statement& Statement::bind(std::string_view name, const QString& text) {
    bindAt(m_impl->native(), m_impl->fault, name, [&](int position) {
        const QByteArray utf8 = text.toUtf8();
        return sqlite3_bind_text(m_impl->native(), position, utf8.constData(), static_cast<int>(utf8.size()),
                                 SQLITE_TRANSIENT);
    });
    return *this;
}

Statement& Statement::bind(std::string_view name, const QByteArray& bytes) {
    bindAt(m_impl->native(), m_impl->fault, name, [&](int position) {
        return sqlite3_bind_blob(m_impl->native(), position, bytes.constData(),
                                 static_cast<int>(bytes.size()), SQLITE_TRANSIENT);
    });
    return *this;
}

Statement& Statement::bind(std::string_view name, qint64 integer) {
    bindAt(m_impl->native(), m_impl->fault, name,
           [&](int position) { return sqlite3_bind_int64(m_impl->native(), position, integer); });
    return *this;
}

Statement& Statement::bind(std::string_view name, double real) {
    bindAt(m_impl->native(), m_impl->fault, name,
           [&](int position) { return sqlite3_bind_double(m_impl->native(), position, real); });
    return *this;
}

Statement& Statement::bind(std::string_view name, std::nullopt_t) {
    bindAt(m_impl->native(), m_impl->fault, name,
           [&](int position) { return sqlite3_bind_null(m_impl->native(), position); });
    return *this;
}

Result<bool> Statement::step() {
    if (m_impl->fault != SQLITE_OK) {
        return tl::unexpected(m_impl->owner->error(m_impl->fault));
    }
    const int code = sqlite3_step(m_impl->native());
    if (code == SQLITE_ROW) {
        return true;
    }
    if (code == SQLITE_DONE) {
        sqlite3_reset(m_impl->native());
        return false;
    }
    Error error = m_impl->owner->error(code);
    sqlite3_reset(m_impl->native());
    return tl::unexpected(std::move(error));
}

Result<void> Statement::run() {
    while (true) {
        const Result<bool> row = step();
        if (!row) {
            return tl::unexpected(row.error());
        }
        if (!*row) {
            return {};
        }
    }
}

void Statement::reset() {
    if (m_impl->native() != nullptr) {
        sqlite3_reset(m_impl->native());
        sqlite3_clear_bindings(m_impl->native());
        m_impl->fault = SQLITE_OK;
    }
}

bool Statement::isNull(int column) const {
    return sqlite3_column_type(m_impl->native(), column) == SQLITE_NULL;
}

QString Statement::text(int column) const {
    // Read as bytes: column_text would copy every value for its closing zero, into memory that is locked
    // and wiped.
    const auto* utf8 = static_cast<const char*>(sqlite3_column_blob(m_impl->native(), column));
    return QString::fromUtf8(utf8, sqlite3_column_bytes(m_impl->native(), column));
}

QByteArray Statement::bytes(int column) const {
    const auto* start = static_cast<const char*>(sqlite3_column_blob(m_impl->native(), column));
    return {start, sqlite3_column_bytes(m_impl->native(), column)};
}

qint64 Statement::integer(int column) const {
    return sqlite3_column_int64(m_impl->native(), column);
}

double Statement::real(int column) const {
    return sqlite3_column_double(m_impl->native(), column);
}

std::optional<QString> Statement::optionalText(int column) const {
    return isNull(column) ? std::nullopt : std::optional(text(column));
}

std::optional<qint64> Statement::optionalInteger(int column) const {
    return isNull(column) ? std::nullopt : std::optional(integer(column));
}

std::optional<int> Statement::optionalInt(int column) const {
    return isNull(column) ? std::nullopt : std::optional(static_cast<int>(integer(column)));
}

std::optional<double> Statement::optionalReal(int column) const {
    return isNull(column) ? std::nullopt : std::optional(real(column));
}

std::optional<Instant> Statement::optionalInstant(int column) const {
    return isNull(column) ? std::nullopt : std::optional(instant(column));
}

} // namespace tidemark::storage
