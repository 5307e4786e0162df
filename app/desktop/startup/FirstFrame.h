// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QQmlApplicationEngine>
#include <QQuickWindow>

namespace tidemark::app {

/// Ends the program once the window's first frame is on the screen and the event loop runs again, so that a
/// key press would be answered. For measuring how long a start takes.
inline void quitAfterFirstFrame(QQuickWindow& window) {
    // The frame is reported from the thread that draws; queued, it arrives when events are handled.
    QObject::connect(
        &window, &QQuickWindow::frameSwapped, QCoreApplication::instance(), [] { QCoreApplication::quit(); },
        Qt::QueuedConnection);
}

/// Does the same for the window that the engine has loaded. It returns false where there is none.
[[nodiscard]] inline bool quitAfterFirstFrame(const QQmlApplicationEngine& engine) {
    for (QObject* root : engine.rootObjects()) {
        if (auto* window = qobject_cast<QQuickWindow*>(root)) {
            quitAfterFirstFrame(*window);
            return true;
        }
    }
    return false;
}

} // namespace tidemark::app
