// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/looks/ControlStates.h"
#include "desktop/models/PlotPoint.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace tidemark::app {

/// This is what the graph of a session draws beside its lines; all in minutes after Start.

/// A GhostPoint is one minute of the earlier sessions.
struct GhostPoint {
    Q_GADGET
    QML_VALUE_TYPE(ghostPoint)
    Q_PROPERTY(double x MEMBER x CONSTANT)
    Q_PROPERTY(int n MEMBER n CONSTANT)
    Q_PROPERTY(double lowest MEMBER lowest CONSTANT)
    Q_PROPERTY(double median MEMBER median CONSTANT)
    Q_PROPERTY(double highest MEMBER highest CONSTANT)

public:
    double x = 0;      ///< The minute.
    int n = 0;         ///< Sessions that have a set there; 0 for none.
    double lowest = 0; ///< mmHg, as the next two.
    double median = 0;
    double highest = 0;

    friend bool operator==(const GhostPoint&, const GhostPoint&) = default;
};

/// An EffectFlag is a side effect, at its onset.
struct EffectFlag {
    Q_GADGET
    QML_VALUE_TYPE(effectFlag)
    Q_PROPERTY(double minute MEMBER minute CONSTANT)
    Q_PROPERTY(QString label MEMBER label CONSTANT)
    Q_PROPERTY(int level READ levelNumber CONSTANT)

public:
    double minute = 0;
    QString label;
    EffectLevel level = EffectLevel::Mild; ///< Its worst severity.

    [[nodiscard]] int levelNumber() const { return static_cast<int>(level); }

    friend bool operator==(const EffectFlag&, const EffectFlag&) = default;
};

/// A TimeStretch is a stretch of time: a running infusion, or a gap in the record.
struct TimeStretch {
    Q_GADGET
    QML_VALUE_TYPE(timeStretch)
    Q_PROPERTY(double from MEMBER from CONSTANT)
    Q_PROPERTY(double to MEMBER to CONSTANT)
    Q_PROPERTY(QString label MEMBER label CONSTANT)

public:
    double from = 0;
    double to = 0;
    QString label;

    friend bool operator==(const TimeStretch&, const TimeStretch&) = default;
};

} // namespace tidemark::app
