// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

namespace tidemark::app {

/// These are the rows of the sign-in screen.

/// A LockedRoomRow is a running session on the locked screen, without a name.
struct LockedRoomRow {
    Q_GADGET
    QML_VALUE_TYPE(lockedRoomRow)
    Q_PROPERTY(QString room MEMBER room CONSTANT)
    Q_PROPERTY(QString stage MEMBER stage CONSTANT)
    Q_PROPERTY(QString minutes MEMBER minutes CONSTANT)
    Q_PROPERTY(QString next MEMBER next CONSTANT)
    Q_PROPERTY(bool late MEMBER late CONSTANT)

public:
    QString room;
    QString stage;
    QString minutes;   ///< "12 min"; empty before Start.
    QString next;      ///< "Reading due in 4 min"
    bool late = false; ///< The reading is.

    friend bool operator==(const LockedRoomRow&, const LockedRoomRow&) = default;
};

/// InventedPersonRow is somebody who can sign in to the invented clinic.
struct InventedPersonRow {
    Q_GADGET
    QML_VALUE_TYPE(inventedPersonRow)
    Q_PROPERTY(QString signInName MEMBER signInName CONSTANT)
    Q_PROPERTY(QString displayName MEMBER displayName CONSTANT)
    Q_PROPERTY(QString role MEMBER role CONSTANT)

public:
    QString signInName;
    QString displayName;
    QString role;

    friend bool operator==(const InventedPersonRow&, const InventedPersonRow&) = default;
};

} // namespace tidemark::app
