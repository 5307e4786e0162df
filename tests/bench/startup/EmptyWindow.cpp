// SPDX-License-Identifier: GPL-3.0-or-later
// The smallest window of Qt Quick: what Tidemark's own start is measured against.
#include "desktop/startup/FirstFrame.h"

#include <QGuiApplication>

int main(int argc, char** argv) {
    const QGuiApplication application(argc, argv);
    QQmlApplicationEngine engine;
    engine.loadData("import QtQuick\nWindow { visible: true; width: 1366; height: 768; Rectangle { "
                    "anchors.fill: parent } }");
    return tidemark::app::quitAfterFirstFrame(engine) ? QGuiApplication::exec() : 1;
}
