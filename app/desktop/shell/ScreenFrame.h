// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QQuickItem>

namespace tidemark::app {

/// ScreenFrame is the part of the window that shows the screens. A layout of Qt 6.4 forgets an item that is
/// gone only when its turn in the next frame comes; a layout around it that has its turn before, and gives it
/// another size, makes it ask the item that is gone (QGridLayoutEngine::fillRowData). So the layouts within
/// are brought up to date, the innermost first, before this item takes another size.
class ScreenFrame : public QQuickItem {
    Q_OBJECT
    QML_ELEMENT

public:
    /// Does the same by itself: before a screen is seen again whose rows were read anew behind another one.
    Q_INVOKABLE void settle();

protected:
    void geometryChange(const QRectF& to, const QRectF& from) override;
};

} // namespace tidemark::app
