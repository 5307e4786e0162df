// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/models/PlotPoint.h"

#include <QList>
#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

namespace tidemark::app {

/// These are the rows of the outcomes screen. Nothing in them names a patient but the last two.

/// An OutcomeFigureRow is one figure with what belongs beside it.
struct OutcomeFigureRow {
    Q_GADGET
    QML_VALUE_TYPE(outcomeFigureRow)
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString title MEMBER title CONSTANT)
    Q_PROPERTY(QString value MEMBER value CONSTANT)
    Q_PROPERTY(QString interval MEMBER interval CONSTANT)
    Q_PROPERTY(QString count MEMBER count CONSTANT)
    Q_PROPERTY(QString definition MEMBER definition CONSTANT)

public:
    QString key;
    QString title;
    QString value;
    QString interval;
    QString count;
    QString definition;

    friend bool operator==(const OutcomeFigureRow&, const OutcomeFigureRow&) = default;
};

/// An OutcomeGroupRow is one group of courses: shares from 0 to 1 for the bars, and their words.
struct OutcomeGroupRow {
    Q_GADGET
    QML_VALUE_TYPE(outcomeGroupRow)
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString name MEMBER name CONSTANT)
    Q_PROPERTY(QString count MEMBER count CONSTANT)
    Q_PROPERTY(QString response MEMBER response CONSTANT)
    Q_PROPERTY(QString interval MEMBER interval CONSTANT)
    Q_PROPERTY(QString remission MEMBER remission CONSTANT)
    Q_PROPERTY(double responseShare MEMBER responseShare CONSTANT)
    Q_PROPERTY(double remissionShare MEMBER remissionShare CONSTANT)

public:
    QString key;
    QString name;
    QString count;
    QString response;
    QString interval;
    QString remission;
    double responseShare = 0;
    double remissionShare = 0;

    friend bool operator==(const OutcomeGroupRow&, const OutcomeGroupRow&) = default;
};

/// An OutcomeTableRow is a row of a plain table.
struct OutcomeTableRow {
    Q_GADGET
    QML_VALUE_TYPE(outcomeTableRow)
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QStringList cells MEMBER cells CONSTANT)

public:
    QString key;
    QStringList cells;

    friend bool operator==(const OutcomeTableRow&, const OutcomeTableRow&) = default;
};

/// An OutcomeMiniature is the scores of one course on axes that all of them share.
struct OutcomeMiniature {
    Q_GADGET
    QML_VALUE_TYPE(outcomeMiniature)
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString patientId MEMBER patientId CONSTANT)
    Q_PROPERTY(QString initials MEMBER initials CONSTANT)
    Q_PROPERTY(QString change MEMBER change CONSTANT)
    Q_PROPERTY(int tone MEMBER tone CONSTANT)
    Q_PROPERTY(int maximum MEMBER maximum CONSTANT)
    Q_PROPERTY(QList<tidemark::app::PlotPoint> points MEMBER points CONSTANT)

public:
    QString key;
    QString patientId;
    QString initials;
    QString change; ///< "-17"
    int tone = 0;
    int maximum = 1;         ///< Of the scale that the course is judged by.
    QList<PlotPoint> points; ///< x: days since the first dose; y: the total.

    friend bool operator==(const OutcomeMiniature&, const OutcomeMiniature&) = default;
};

/// A GapRiskRow is somebody whose treatment may pause for too long.
struct GapRiskRow {
    Q_GADGET
    QML_VALUE_TYPE(gapRiskRow)
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString patientId MEMBER patientId CONSTANT)
    Q_PROPERTY(QString name MEMBER name CONSTANT)
    Q_PROPERTY(QString words MEMBER words CONSTANT)

public:
    QString key;
    QString patientId;
    QString name;
    QString words;

    friend bool operator==(const GapRiskRow&, const GapRiskRow&) = default;
};

} // namespace tidemark::app
