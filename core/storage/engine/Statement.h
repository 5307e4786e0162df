// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "base/Error.h"
#include "base/Id.h"
#include "storage/engine/PreparedStatement.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace tidemark::storage {

/// Where a connection keeps the statements of one SQL text that nobody is using.
using StatementShelf = std::vector<std::unique_ptr<PreparedStatement>>;

/// One prepared SQL statement, borrowed from the connection's cache and given back when it goes out of scope.
///
///     auto rows = connection.prepare(selectVitals).bind(":session_id", sessionId);
///     while (true) {
///         const auto more = rows.step();
///         if (!more) return tl::unexpected(more.error());
///         if (!*more) break;
///         ... rows.integer(0), rows.optionalText(1) ...
///     }
///
/// Parameters are bound by name, with the colon. A parameter that is not bound is NULL, as is std::nullopt
/// and a null Id; a null QString is the empty text. A fault in prepare or bind is kept and returned by step()
/// or run().
class Statement {
public:
    Statement(std::unique_ptr<PreparedStatement> prepared, StatementShelf& shelf)
        : m_prepared(prepared.release(), GiveBack{&shelf}) {}

    Statement& bind(std::string_view name, const QString& text) {
        m_prepared->bindText(name, text);
        return *this;
    }
    Statement& bind(std::string_view name, const QByteArray& bytes) {
        m_prepared->bindBytes(name, bytes);
        return *this;
    }
    Statement& bind(std::string_view name, qint64 integer) {
        m_prepared->bindInteger(name, integer);
        return *this;
    }
    Statement& bind(std::string_view name, int integer) { return bind(name, qint64{integer}); }
    Statement& bind(std::string_view name, double real) {
        m_prepared->bindReal(name, real);
        return *this;
    }
    Statement& bind(std::string_view name, std::nullopt_t) {
        m_prepared->bindNull(name);
        return *this;
    }
    Statement& bind(std::string_view name, Instant instant) {
        return bind(name, qint64{toMilliseconds(instant)});
    }
    template <class Tag>
    Statement& bind(std::string_view name, const Id<Tag>& id) {
        return id.isNull() ? bind(name, std::nullopt) : bind(name, id.text());
    }
    template <class T>
    Statement& bind(std::string_view name, const std::optional<T>& value) {
        return value ? bind(name, *value) : bind(name, std::nullopt);
    }
    /// Say what is meant: 0 and 1, or a code.
    Statement& bind(std::string_view name, bool) = delete;
    Statement& bind(std::string_view name, const char*) = delete;

    /// To the next row; false when there is none. After false or an error the statement is ready to run
    /// again.
    [[nodiscard]] Result<bool> step() { return m_prepared->step(); }
    /// Runs to the end and drops any rows.
    [[nodiscard]] Result<void> run();
    /// Ready to run again with all parameters NULL.
    void reset() { m_prepared->reset(); }

    // The columns of the row that step() stands on, from 0. NULL reads as 0 or empty where not asked as
    // optional.
    [[nodiscard]] bool isNull(int column) const { return m_prepared->isNull(column); }
    [[nodiscard]] QString text(int column) const { return m_prepared->text(column).toString(); }
    [[nodiscard]] QByteArray bytes(int column) const { return m_prepared->bytes(column).toByteArray(); }
    [[nodiscard]] qint64 integer(int column) const { return m_prepared->integer(column); }
    [[nodiscard]] double real(int column) const { return m_prepared->real(column); }
    [[nodiscard]] Instant instant(int column) const { return fromMilliseconds(integer(column)); }
    template <class AnyId>
    [[nodiscard]] AnyId id(int column) const {
        return AnyId(text(column));
    }
    [[nodiscard]] std::optional<QString> optionalText(int column) const;
    [[nodiscard]] std::optional<qint64> optionalInteger(int column) const;
    [[nodiscard]] std::optional<int> optionalInt(int column) const;
    [[nodiscard]] std::optional<double> optionalReal(int column) const;
    [[nodiscard]] std::optional<Instant> optionalInstant(int column) const;

private:
    struct GiveBack {
        StatementShelf* shelf;
        void operator()(PreparedStatement* prepared) const noexcept;
    };
    std::unique_ptr<PreparedStatement, GiveBack> m_prepared;
};

} // namespace tidemark::storage
