// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/engine/Statement.h"

namespace tidemark::storage {

void Statement::GiveBack::operator()(PreparedStatement* prepared) const noexcept {
    std::unique_ptr<PreparedStatement> owned(prepared);
    // Nothing that was bound stays behind in the cache.
    if (owned->reset()) {
        shelf->push_back(std::move(owned));
    }
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
