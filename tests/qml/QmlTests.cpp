// SPDX-License-Identifier: GPL-3.0-or-later
// Runs all tst_*.qml below this folder. A run that found no test function fails.
#include "ScreenAudit.h"
#include "ScreenBench.h"
#include "text/Language.h"

#include <QApplication>
#include <QDirIterator>
#include <QFile>
#include <QQmlEngine>
#include <QtQuickTest/quicktest.h>

#include <cstdio>

namespace {

// Gives every test engine the modules compiled into this program.
class TestSetup : public QObject {
    Q_OBJECT
public slots:
    void qmlEngineAvailable(QQmlEngine* engine) {
        engine->addImportPath(QStringLiteral("qrc:/qt/qml"));
        qmlRegisterType<tidemark::test::ScreenBench>("Tidemark.Tests", 1, 0, "ScreenBench");
        qmlRegisterType<tidemark::test::ScreenAudit>("Tidemark.Tests", 1, 0, "ScreenAudit");
    }
};

bool holdsTestFunction(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.readAll().contains("function test_");
}

int countTestFiles(const QString& folder) {
    int count = 0;
    QDirIterator files(folder, {QStringLiteral("tst_*.qml")}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        if (holdsTestFunction(files.next())) {
            ++count;
        }
    }
    return count;
}

} // namespace

int main(int argc, char** argv) {
    qputenv("QT_QUICK_CONTROLS_STYLE", "Basic");
    if (countTestFiles(QStringLiteral(QUICK_TEST_SOURCE_DIR)) == 0) {
        std::fputs("No QML test was found in " QUICK_TEST_SOURCE_DIR "\n", stderr);
        return 1;
    }
    QTEST_SET_MAIN_SOURCE_PATH
    const QApplication application(argc, argv);
    const tidemark::app::Language language;
    TestSetup setup;
    return quick_test_main_with_setup(argc, argv, "tidemark_qml", QUICK_TEST_SOURCE_DIR, &setup);
}

#include "QmlTests.moc"
