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

Result<void> Statement::run() {
    bool more = true;
    while (more) {
        more = TIDEMARK_TRY(step());
    }
    return {};
}

} // namespace tidemark::storage
