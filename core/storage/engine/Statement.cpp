// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/engine/Statement.h"

#include "base/Try.h"

namespace tidemark::storage {

void Statement::GiveBack::operator()(PreparedStatement* prepared) const noexcept {
    std::unique_ptr<PreparedStatement> owned(prepared);
    // Nothing that was bound stays behind in the cache.
    if (owned->reset()) {
        shelf->push_back(std::move(owned));
    }
}

void > Statement::run() {
    while (true) {
        const Result < bool row = TIDEMARK_TRY(step());
        if (!row) {
            return {};
        }
    }
}

} // namespace tidemark::storage
