// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/engine/sqlcipher/DatabaseHandle.h"

namespace tidemark::storage {

/// GuardExceptions are what the guard lets through for the moment.
struct GuardExceptions {
    bool migrating = false;    ///< Changes of the schema and of its number.
    bool changingSync = false; ///< The one setting of Connection::setCommits().
};

/// Makes SQLite's authorizer deny, from here on, what no part of the program does: ATTACH, changed or dropped
/// rows of the audit log, dangerous pragmas and functions. From here on SQLite's authorizer denies what no
/// part of the program does: ATTACH, changed or dropped rows of the audit log, dangerous pragmas and
/// functions. `exceptions` outlives the handle's last statement.
void guard(const DatabaseHandle& handle, GuardExceptions& exceptions);

} // namespace tidemark::storage
