// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "base/Error.h"
#include "base/Id.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>
#include <string_view>

namespace tidemark::storage {

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
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&& other) noexcept;
    ~Statement();

    Statement& bind(std::string_view name, const QString& text);
    Statement& bind(std::string_view name, const QByteArray& bytes);
    Statement& bind(std::string_view name, qint64 integer);
    Statement& bind(std::string_view name, int integer) { return bind(name, qint64{integer}); }
    Statement& bind(std::string_view name, double real);
    Statement& bind(std::string_view name, std::nullopt_t);
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
    [[nodiscard]] Result<bool> step();
    /// Runs to the end and drops any rows.
    [[nodiscard]] Result<void> run();
    /// Ready to run again with all parameters NULL.
    void reset();

    // The columns of the row that step() stands on, from 0. NULL reads as 0 or empty where not asked as
    // optional.
    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QByteArray bytes(int column) const;
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] double real(int column) const;
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

    /// Complete only inside core/storage/engine.
    struct Impl;

private:
    friend class Connection;
    struct GiveBack {
        void operator()(Impl* impl) const noexcept;
    };
    explicit Statement(Impl* impl);
    std::unique_ptr<Impl, GiveBack> m_impl;
};

} // namespace tidemark::storage
