// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

namespace tidemark::app {

/// A ReportRow is one report of the list.
struct ReportRow {
    Q_GADGET
    QML_VALUE_TYPE(reportRow)
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString title MEMBER title CONSTANT)
    Q_PROPERTY(QString hint MEMBER hint CONSTANT)

public:
    QString key;
    QString title;
    QString hint; ///< "of today", "names patients"

    friend bool operator==(const ReportRow&, const ReportRow&) = default;
};

/// A ReportRunRow is one time that a report left the program.
struct ReportRunRow {
    Q_GADGET
    QML_VALUE_TYPE(reportRunRow)
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString title MEMBER title CONSTANT)
    Q_PROPERTY(QString when MEMBER when CONSTANT)
    Q_PROPERTY(QString who MEMBER who CONSTANT)

public:
    QString key;
    QString title; ///< "Activity, 1 Apr 2026 to 30 Apr 2026"
    QString when;
    QString who; ///< "Robin Tavemere · PDF"

    friend bool operator==(const ReportRunRow&, const ReportRunRow&) = default;
};

} // namespace tidemark::app
