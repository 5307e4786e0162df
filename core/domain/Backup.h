// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"

#include <QByteArray>
#include <QString>

namespace tidemark {

/// BackupRules say how often the clinic backs itself up and what it keeps. The members' values are what it
/// comes with.
struct BackupRules {
    int everyHours = 4;  ///< While somebody is signed in and something was recorded since.
    int keepDays = 7;    ///< Of so many days, weeks, months and years the newest backup is kept.
    int keepWeeks = 4;   ///< Weeks begin on Monday.
    int keepMonths = 12; ///< By the calendar.
    int keepYears = 10;  ///< How long records are kept is the law's; this is a usual length.
    int alarmHours = 24; ///< An older backup on another disk is shown in red.

    friend bool operator==(const BackupRules&, const BackupRules&) = default;
};

/// A BackupMade is a backup that was read back and verified after it was written.
struct BackupMade {
    QString folder;
    QString file; ///< Its name in the folder.
    Instant madeAt;
    qint64 size = 0;        ///< bytes
    qint64 auditLength = 0; ///< How many entries the audit log had.
    QByteArray auditHead;   ///< The hash of the last of them.
    bool offDisk = false;   ///< On another disk than the clinic's folder.

    friend bool operator==(const BackupMade&, const BackupMade&) = default;
};

/// A BackupDrill is one rehearsal of a restore.
struct BackupDrill {
    Instant at;
    QString folder;
    QString file;
    int sessions = 0;    ///< How many were compared with the clinic's, field by field.
    qint64 finished = 0; ///< How many the backup has that are over.
    QString fault;       ///< The name of the error; empty where the backup could be restored.

    /// Says whether something was proven: of a backup with sessions of which none could be compared, nobody
    /// knows whether they are the clinic's.
    [[nodiscard]] bool isProof() const { return fault.isEmpty() && (sessions > 0 || finished == 0); }

    friend bool operator==(const BackupDrill&, const BackupDrill&) = default;
};

} // namespace tidemark
