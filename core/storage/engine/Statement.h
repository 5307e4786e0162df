// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "base/Error.h"
#include "base/Id.h"
#include "domain/Codes.h"
#include "storage/engine/PreparedStatement.h"
#include "units/Quantity.h"

#include <QByteArray>
#include <QDate>
#include <QString>

#include <concepts>
#include <memory>
#include <optional>
#include <string_view>
#include <type_traits>
#include <vector>

namespace tidemark::storage {

/// StatementShelf says where a connection keeps the statements of one SQL text that nobody is using.
using StatementShelf = std::vector<std::unique_ptr<PreparedStatement>>;

/// A Statement is one prepared SQL statement, borrowed from the connection's cache and given back when it
/// goes out of scope. The rows are read with the functions of Rows.h:
///
///     return allRows(connection.prepare(selectVitals).bind(":session_id", session), vitalsOf);
///
/// Parameters are bound by name, with the colon. A parameter that is not bound is NULL, as is std::nullopt
/// and a null Id; a null QString and a null day are the empty text. A day is bound as ISO 8601 text, a
/// quantity as its number, a coded value as its code, a bool as 0 or 1. A fault in prepare or bind is kept
/// and returned by step() or run().
class Statement {
public:
    Statement(std::unique_ptr<PreparedStatement> prepared, StatementShelf& shelf)
        : m_prepared(prepared.release(), GiveBack{&shelf}) {}

    /// Binds a value to a parameter and returns the same statement. A value is kept until it is bound anew or
    /// reset() is called, so a statement can run several times with one parameter changed.
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
    Statement& bind(std::string_view name, Duration duration) { return bind(name, qint64{duration.count()}); }
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
    Statement& bind(std::string_view name, QDate day) { return bind(name, day.toString(Qt::ISODate)); }
    template <class Unit, class Number>
    Statement& bind(std::string_view name, Quantity<Unit, Number> quantity) {
        if constexpr (std::is_integral_v<Number>) {
            return bind(name, qint64{quantity.value});
        } else {
            return bind(name, quantity.value);
        }
    }
    template <class Enum>
    requires std::is_enum_v<Enum> Statement& bind(std::string_view name, Enum coded) {
        m_prepared->bindText(name, codeTextIn(codesOf(coded), coded));
        return *this;
    }
    /// Binds a value. It is a template, so that no pointer is taken for a bool.
    template <std::same_as<bool> Flag>
    Statement& bind(std::string_view name, Flag flag) {
        return bind(name, qint64{flag ? 1 : 0});
    }
    Statement& bind(std::string_view name, const char*) = delete;

    /// Steps to the next row; it gives false when there is none. After false or an error the statement is
    /// ready to run again.
    [[nodiscard]] Result<bool> step() { return m_prepared->step(); }
    /// Runs to the end and drops any rows.
    [[nodiscard]] Result<void> run();
    /// Makes it ready to run again with all parameters NULL.
    void reset() { m_prepared->reset(); }

    // Single columns of the row that step() has reached, from 0. NULL reads as 0 or empty.
    /// Returns whether the column is NULL.
    [[nodiscard]] bool isNull(int column) const { return m_prepared->isNull(column); }
    /// Returns the text of the column; a NULL reads as empty.
    [[nodiscard]] QString text(int column) const {
        const std::string_view utf8 = m_prepared->text(column);
        return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
    }
    /// Returns the bytes of the column, valid until the next step().
    [[nodiscard]] QByteArrayView bytes(int column) const { return m_prepared->bytes(column); }
    /// Returns the column as a whole number; a NULL reads as 0.
    [[nodiscard]] qint64 integer(int column) const { return m_prepared->integer(column); }
    /// Returns the column as a number; a NULL reads as 0.
    [[nodiscard]] double real(int column) const { return m_prepared->real(column); }
    /// Returns the engine's statement, for RowReader, which reads its columns by place.
    [[nodiscard]] const PreparedStatement& prepared() const { return *m_prepared; }

private:
    struct GiveBack {
        StatementShelf* shelf;
        void operator()(PreparedStatement* prepared) const noexcept;
    };
    std::unique_ptr<PreparedStatement, GiveBack> m_prepared;
};

} // namespace tidemark::storage
