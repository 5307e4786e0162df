// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace tidemark::app {

/// A PlotPoint is a point of a line on a chart. QML's linter knows no list of its own points.
struct PlotPoint {
    Q_GADGET
    QML_VALUE_TYPE(plotPoint)
    Q_PROPERTY(double x MEMBER x CONSTANT)
    Q_PROPERTY(double y MEMBER y CONSTANT)

public:
    double x = 0;
    double y = 0;

    friend bool operator==(const PlotPoint&, const PlotPoint&) = default;
};

} // namespace tidemark::app
