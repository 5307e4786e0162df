// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

namespace tidemark::app {

/// These are the rows of the page of backups.

/// A BackupTargetRow is a folder that backups go to.
struct BackupTargetRow {
    Q_GADGET
    QML_VALUE_TYPE(backupTargetRow)
    Q_PROPERTY(QString folder MEMBER folder CONSTANT)
    Q_PROPERTY(QString words MEMBER words CONSTANT)
    Q_PROPERTY(QString state MEMBER state CONSTANT)
    Q_PROPERTY(int tone MEMBER tone CONSTANT)

public:
    QString folder;
    QString words; ///< When the last backup was made there.
    QString state; ///< "Not plugged in"
    int tone = 0;

    friend bool operator==(const BackupTargetRow&, const BackupTargetRow&) = default;
};

/// A BackupRow is a backup that was verified when it was made, and is kept.
struct BackupRow {
    Q_GADGET
    QML_VALUE_TYPE(backupRow)
    Q_PROPERTY(QString path MEMBER path CONSTANT)
    Q_PROPERTY(QString when MEMBER when CONSTANT)
    Q_PROPERTY(QString words MEMBER words CONSTANT)
    Q_PROPERTY(QString place MEMBER place CONSTANT)

public:
    QString path;
    QString when;
    QString words; ///< Its size and how far it goes.
    QString place; ///< Its folder, and whether that is on another disk.

    friend bool operator==(const BackupRow&, const BackupRow&) = default;
};

/// TypedBackupRules are the rules as they are typed; QML fills them in.
struct TypedBackupRules {
    Q_GADGET
    QML_VALUE_TYPE(typedBackupRules)
    Q_PROPERTY(QString everyHours MEMBER everyHours)
    Q_PROPERTY(QString keepDays MEMBER keepDays)
    Q_PROPERTY(QString keepWeeks MEMBER keepWeeks)
    Q_PROPERTY(QString keepMonths MEMBER keepMonths)
    Q_PROPERTY(QString keepYears MEMBER keepYears)
    Q_PROPERTY(QString alarmHours MEMBER alarmHours)

public:
    QString everyHours;
    QString keepDays;
    QString keepWeeks;
    QString keepMonths;
    QString keepYears;
    QString alarmHours;
};

} // namespace tidemark::app
