// SPDX-License-Identifier: GPL-3.0-or-later
// Runs all tst_*.qml below this folder. A run that found no test function fails.
#include "ChairKills.h"
#include "ChairWalk.h"
#include "ClinicDayStand.h"
#include "SessionStand.h"
#include "text/Language.h"

#include <QApplication>
#include <QDirIterator>
#include <QFile>
#include <QQmlEngine>
#include <QtQuickTest/quicktest.h>

#include <cstdio>

namespace {

class TestSetup : public QObject {
    Q_OBJECT
public slots:
    void applicationAvailable() {
        qmlRegisterType<tidemark::test::ChairKills>("Tidemark.Stand", 1, 0, "ChairKills");
        qmlRegisterType<tidemark::test::SessionStand>("Tidemark.Stand", 1, 0, "SessionStand");
        qmlRegisterType<tidemark::test::ClinicDayStand>("Tidemark.Stand", 1, 0, "ClinicDayStand");
    }
    void qmlEngineAvailable(QQmlEngine* engine) { engine->addImportPath(QStringLiteral("qrc:/qt/qml")); }
};

int countTestFiles(const QString& folder) {
    int count = 0;
    QDirIterator files(folder, {QStringLiteral("tst_*.qml")}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        count += file.open(QIODevice::ReadOnly) && file.readAll().contains("function test_") ? 1 : 0;
    }
    return count;
}

} // namespace

int main(int argc, char** argv) {
    qputenv("QT_QUICK_CONTROLS_STYLE", "Basic");
    // The same program as the one that a test kills.
    if (argc == 5 && qstrcmp(argv[1], "--walk-chairs") == 0) {
        return tidemark::test::walkChairs(argc, argv, QString::fromLocal8Bit(argv[2]),
                                          QByteArray(argv[3]).toInt(), QByteArray(argv[4]).toInt());
    }
    if (countTestFiles(QStringLiteral(QUICK_TEST_SOURCE_DIR)) == 0) {
        std::fputs("No QML test was found in " QUICK_TEST_SOURCE_DIR "\n", stderr);
        return 1;
    }
    QTEST_SET_MAIN_SOURCE_PATH
    const QApplication application(argc, argv);
    const tidemark::app::Language language;
    TestSetup setup;
    return quick_test_main_with_setup(argc, argv, "tidemark_screens", QUICK_TEST_SOURCE_DIR, &setup);
}

#include "ScreenTests.moc"
