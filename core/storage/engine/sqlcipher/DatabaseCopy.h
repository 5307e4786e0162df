// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/engine/sqlcipher/DatabaseFile.h"

namespace tidemark::storage {

/// Copies a database that may be open and written to meanwhile into a new file under the same key. The copy
/// is of one moment, in one file without a log beside it, readable by its owner only, and on the disk when
/// this returns. `plan` says how the source is opened.
///
/// Errors: those of openDatabaseFile(), also where a page of the source is damaged; Internal once `plan.stop`
/// is true. After an error nothing is left of the copy.
[[nodiscard]] Result<void> copyDatabaseFile(const QString& file, const SecretBytes& key, const OpenPlan& plan,
                                            const QString& copy);

} // namespace tidemark::storage
