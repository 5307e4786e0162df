// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/engine/DatabaseFile.h"

namespace tidemark::storage {

/// Copies a database that may be open and written to meanwhile into a new file, under the same key or under
/// `keyOfCopy`. The copy is of one moment, in one file without a log beside it, readable by its owner only,
/// and on the disk when this returns. `plan` says how the source is opened.
///
/// Errors: those of openDatabaseFile(), also where a page of the source is damaged; Internal once `plan.stop`
/// is true. After an error nothing is left of the copy.
[[nodiscard]] Result<void> copyDatabaseFile(const QString& file, const SecretBytes& key, const OpenPlan& plan,
                                            const QString& copy, const SecretBytes& keyOfCopy);
[[nodiscard]] Result<void> copyDatabaseFile(const QString& file, const SecretBytes& key, const OpenPlan& plan,
                                            const QString& copy);

/// Moves everything of a database into its one file, so that nothing lies beside it: another file may take
/// its place then. It fails with Busy as long as anything in this or another process has it open, and as
/// openDatabaseFile() does.
[[nodiscard]] Result<void> gatherIntoOneFile(const QString& file, const SecretBytes& key, int newestSchema);

} // namespace tidemark::storage
