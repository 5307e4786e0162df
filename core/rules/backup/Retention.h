// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Backup.h"

#include <cstddef>
#include <vector>

namespace tidemark::rules {

/// Returns which backups of a folder are no longer kept, as places in the list. `madeAt` are the times of its
/// verified backups.
///
/// Of each of the last days, weeks, months and years that have a backup the newest one is kept, as many of
/// each as the rules say. Days are those of the clinic's calendar. The newest backup is always kept, so that
/// one is left whatever the rules are.
[[nodiscard]] std::vector<std::size_t> superfluousBackups(const std::vector<Instant>& madeAt,
                                                          const BackupRules& rules, const QByteArray& zone);

} // namespace tidemark::rules
