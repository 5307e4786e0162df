// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

namespace tidemark::app {

/// These are the rows of the administrator's page.

/// A StaffRow is somebody who works in the clinic.
struct StaffRow {
    Q_GADGET
    QML_VALUE_TYPE(staffRow)
    Q_PROPERTY(QString personId MEMBER personId CONSTANT)
    Q_PROPERTY(QString name MEMBER name CONSTANT)
    Q_PROPERTY(QString signInName MEMBER signInName CONSTANT)
    Q_PROPERTY(QString role MEMBER role CONSTANT)
    Q_PROPERTY(bool active MEMBER active CONSTANT)
    Q_PROPERTY(bool own MEMBER own CONSTANT)
    Q_PROPERTY(QString state MEMBER state CONSTANT)
    Q_PROPERTY(bool closed MEMBER closed CONSTANT)

public:
    QString personId;
    QString name;
    QString signInName;
    QString role;
    bool active = false; ///< Works here.
    bool own = false;    ///< The person at the desk.
    QString state;       ///< Why the passphrase does not open the clinic; empty where it does.
    bool closed = false; ///< By wrong tries.

    friend bool operator==(const StaffRow&, const StaffRow&) = default;
};

/// A StatusRow is one fact about the clinic's file.
struct StatusRow {
    Q_GADGET
    QML_VALUE_TYPE(statusRow)
    Q_PROPERTY(QString label MEMBER label CONSTANT)
    Q_PROPERTY(QString value MEMBER value CONSTANT)

public:
    QString label;
    QString value;

    friend bool operator==(const StatusRow&, const StatusRow&) = default;
};

/// A WeekdayRow is a weekday, and whether the clinic treats on it.
struct WeekdayRow {
    Q_GADGET
    QML_VALUE_TYPE(weekdayRow)
    Q_PROPERTY(QString name MEMBER name CONSTANT)
    Q_PROPERTY(bool open MEMBER open CONSTANT)

public:
    QString name;
    bool open = false;

    friend bool operator==(const WeekdayRow&, const WeekdayRow&) = default;
};

/// A ClosedDayRow is a day on which the clinic is closed.
struct ClosedDayRow {
    Q_GADGET
    QML_VALUE_TYPE(closedDayRow)
    Q_PROPERTY(QString day MEMBER day CONSTANT)
    Q_PROPERTY(QString words MEMBER words CONSTANT)
    Q_PROPERTY(QString note MEMBER note CONSTANT)
    Q_PROPERTY(bool past MEMBER past CONSTANT)

public:
    QString day; ///< ISO 8601.
    QString words;
    QString note;
    bool past = false;

    friend bool operator==(const ClosedDayRow&, const ClosedDayRow&) = default;
};

/// A RoomRow is a room of the clinic.
struct RoomRow {
    Q_GADGET
    QML_VALUE_TYPE(roomRow)
    Q_PROPERTY(QString name MEMBER name CONSTANT)
    Q_PROPERTY(QString places MEMBER places CONSTANT)
    Q_PROPERTY(QString words MEMBER words CONSTANT)

public:
    QString name;
    QString places;
    QString words; ///< "3 places"

    friend bool operator==(const RoomRow&, const RoomRow&) = default;
};

/// ContactRow says how a person of the clinic is reached, as it is kept or as it was refused.
struct ContactRow {
    Q_GADGET
    QML_VALUE_TYPE(contactRow)
    Q_PROPERTY(QString personId MEMBER personId CONSTANT)
    Q_PROPERTY(QString name MEMBER name CONSTANT)
    Q_PROPERTY(QString telephone MEMBER telephone CONSTANT)
    Q_PROPERTY(QString email MEMBER email CONSTANT)
    Q_PROPERTY(QString telephoneError MEMBER telephoneError CONSTANT)
    Q_PROPERTY(QString emailError MEMBER emailError CONSTANT)

public:
    QString personId;
    QString name;
    QString telephone;
    QString email;
    QString telephoneError;
    QString emailError;

    friend bool operator==(const ContactRow&, const ContactRow&) = default;
};

/// TypedAddress is the clinic's address; QML fills one in.
struct TypedAddress {
    Q_GADGET
    QML_VALUE_TYPE(typedAddress)
    Q_PROPERTY(QString line1 MEMBER line1)
    Q_PROPERTY(QString line2 MEMBER line2)
    Q_PROPERTY(QString city MEMBER city)
    Q_PROPERTY(QString state MEMBER state)
    Q_PROPERTY(QString postalCode MEMBER postalCode)

public:
    QString line1;
    QString line2;
    QString city;
    QString state;
    QString postalCode;
};

} // namespace tidemark::app
