// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/engine/Statement.h"

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace tidemark::storage {

/// A StatementCache has the parsed statements of one connection that nobody is using, by their SQL.
class StatementCache {
public:
    /// Takes a statement that is parsed and free, or the one that `parse(std::string_view)` makes. It comes
    /// back by itself when the Statement ends.
    template <class Parse>
    [[nodiscard]] Statement take(std::string_view sql, Parse&& parse) {
        ++m_taken;
        auto place = m_shelves.find(sql);
        if (place == m_shelves.end()) {
            place = m_shelves.try_emplace(std::string(sql)).first;
        }
        StatementShelf& shelf = place->second;
        if (shelf.empty()) {
            return {parse(sql), shelf};
        }
        std::unique_ptr<PreparedStatement> free = std::move(shelf.back());
        shelf.pop_back();
        return {std::move(free), shelf};
    }

    /// Returns how often a statement was taken.
    [[nodiscard]] qint64 taken() const { return m_taken; }

private:
    struct SqlHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view sql) const noexcept {
            return std::hash<std::string_view>{}(sql);
        }
    };
    std::unordered_map<std::string, StatementShelf, SqlHash, std::equal_to<>> m_shelves;
    qint64 m_taken = 0;
};

} // namespace tidemark::storage
