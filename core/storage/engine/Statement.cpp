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

} // namespace tidemark::storage
