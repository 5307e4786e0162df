// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"
#include "storage/engine/RowReader.h"
#include "storage/engine/Statement.h"

#include <concepts>
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

namespace tidemark::storage {

/// A BoundStatement is a bound statement, also one that is made in the call.
template <class Rows>
concept BoundStatement = std::same_as<std::remove_cvref_t<Rows>, Statement>;

/// Reads rows of one column.
template <class Value>
[[nodiscard]] Value onlyColumn(RowReader& row) {
    return row.next<Value>();
}

/// Returns the first row of a bound statement as `read(RowReader&)` makes it; there may be none.
template <BoundStatement Rows, class Read>
[[nodiscard]] auto firstRow(Rows&& rows, Read&& read) {
    using Found = Result<std::optional<std::invoke_result_t<Read, RowReader&>>>;
    const auto more = rows.step();
    if (!more) {
        return Found(tl::unexpected(more.error()));
    }
    if (!*more) {
        return Found(std::nullopt);
    }
    RowReader reader(rows);
    auto row = read(reader);
    return reader.isDamaged() ? Found(fail(ErrorCode::DatabaseDamaged)) : Found(std::move(row));
}

/// Returns every row of a bound statement, each as `read(RowReader&)` makes it.
template <BoundStatement Rows, class Read>
[[nodiscard]] auto allRows(Rows&& rows, Read&& read) {
    using Row = std::invoke_result_t<Read, RowReader&>;
    using All = Result<std::vector<Row>>;
    std::vector<Row> found;
    while (true) {
        auto row = firstRow(rows, read);
        if (!row) {
            return All(tl::unexpected(std::move(row.error())));
        }
        if (!*row) {
            return All(std::move(found));
        }
        found.push_back(std::move(**row));
    }
}

/// Returns the row that must be there; it fails with NotFound otherwise.
template <BoundStatement Rows, class Read>
[[nodiscard]] auto oneRow(Rows&& rows, Read&& read) {
    using Row = std::invoke_result_t<Read, RowReader&>;
    auto first = firstRow(rows, std::forward<Read>(read));
    if (!first) {
        return Result<Row>(tl::unexpected(std::move(first.error())));
    }
    return *first ? Result<Row>(std::move(**first)) : Result<Row>(fail(ErrorCode::NotFound));
}

} // namespace tidemark::storage
