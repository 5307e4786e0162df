// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"
#include "storage/engine/Statement.h"

#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

namespace tidemark::storage {

/// Every row of a bound statement, each made by `read(const Statement&)`, which gives a Result.
template <class Read>
[[nodiscard]] auto allRows(Statement& rows, Read&& read) {
    using Row = typename std::invoke_result_t<Read, const Statement&>::value_type;
    using Rows = Result<std::vector<Row>>;
    std::vector<Row> found;
    while (true) {
        const auto more = rows.step();
        if (!more) {
            return Rows(tl::unexpected(more.error()));
        }
        if (!*more) {
            return Rows(std::move(found));
        }
        auto row = read(rows);
        if (!row) {
            return Rows(tl::unexpected(row.error()));
        }
        found.push_back(std::move(*row));
    }
}

/// The first row of a bound statement, or none.
template <class Read>
[[nodiscard]] auto firstRow(Statement& rows, Read&& read) {
    using Row = typename std::invoke_result_t<Read, const Statement&>::value_type;
    using Found = Result<std::optional<Row>>;
    const auto more = rows.step();
    if (!more) {
        return Found(tl::unexpected(more.error()));
    }
    if (!*more) {
        return Found(std::nullopt);
    }
    auto row = read(rows);
    return row ? Found(std::optional<Row>(std::move(*row))) : Found(tl::unexpected(row.error()));
}

/// The row that must be there: NotFound otherwise.
template <class Read>
[[nodiscard]] auto oneRow(Statement& rows, Read&& read) {
    using Row = typename std::invoke_result_t<Read, const Statement&>::value_type;
    auto first = firstRow(rows, std::forward<Read>(read));
    if (!first) {
        return Result<Row>(tl::unexpected(first.error()));
    }
    return *first ? Result<Row>(std::move(**first)) : Result<Row>(fail(ErrorCode::NotFound));
}

} // namespace tidemark::storage
