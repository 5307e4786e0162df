// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

namespace tidemark::app {

/// A LaterEventRow is an event after leaving, on its session and on the patient's page.
struct LaterEventRow {
    Q_GADGET
    QML_VALUE_TYPE(laterEventRow)
    Q_PROPERTY(QString id MEMBER id CONSTANT)
    Q_PROPERTY(QString sessionId MEMBER sessionId CONSTANT)
    Q_PROPERTY(QString words MEMBER words CONSTANT)
    Q_PROPERTY(QString detail MEMBER detail CONSTANT)
    Q_PROPERTY(QString withdrawn MEMBER withdrawn CONSTANT)
    Q_PROPERTY(bool serious MEMBER serious CONSTANT)

public:
    QString id;
    QString sessionId;
    QString words;     ///< When, what kind, how serious, what happened.
    QString detail;    ///< What was done, by whom it was entered and when.
    QString withdrawn; ///< Why; empty while it counts.
    bool serious = false;

    friend bool operator==(const LaterEventRow&, const LaterEventRow&) = default;
};

} // namespace tidemark::app
