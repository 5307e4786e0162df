// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Backup.h"

#include <cstddef>
#include <vector>

namespace tidemark::rules {

/// A DatedBackup is what the rules ask of a backup. Which of two is newer is the audit log's length: a clock
/// can be wrong.
struct DatedBackup {
    Instant madeAt;
    qint64 auditLength = 0;
};

/// A SuperfluousBackup is one that is no longer kept, as a place in the list, and the kept one after it,
/// which has everything that it has: nobody may remove it before that one is known to be whole.
struct SuperfluousBackup {
    std::size_t place = 0;
    std::size_t successor = 0;

    friend bool operator==(const SuperfluousBackup&, const SuperfluousBackup&) = default;
};

/// Returns which backups of a folder are no longer kept. `backups` are those of one audit log.
///
/// Of each of the last days, weeks, months and years that have a backup the newest one is kept, as many of
/// each as the rules say. Days are those of the clinic's calendar. The newest backup is always kept, so that
/// one is left whatever the rules are. One of a time that has not come was made while the clock was wrong: it
/// has no day, is kept until that time, and takes no other one's place.
[[nodiscard]] std::vector<SuperfluousBackup> superfluousBackups(const std::vector<DatedBackup>& backups,
                                                                const BackupRules& rules,
                                                                const QByteArray& zone, Instant now);

} // namespace tidemark::rules
