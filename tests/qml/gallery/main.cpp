// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the gallery pages to PNG files, to be looked at.
// Usage: tidemark_gallery OUT_DIR [PAGE.qml ...]
#include "desktop/looks/Brightness.h"

#include <QApplication>
#include <QDir>
#include <QImage>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickView>

#include <array>
#include <cstdio>

namespace {

using tidemark::app::Brightness;

struct Look {
    Brightness brightness;
    QString name;
};

bool draw(const QString& page, const Look& look, QSize size, const QDir& out) {
    QQuickView view;
    view.engine()->addImportPath(QStringLiteral("qrc:/qt/qml"));
    view.setResizeMode(QQuickView::SizeRootObjectToView);
    view.setInitialProperties({{QStringLiteral("mode"), static_cast<int>(look.brightness)}});
    view.setSource(QUrl::fromLocalFile(QStringLiteral(GALLERY_DIR "/") + page));
    if (view.status() != QQuickView::Ready) {
        for (const auto& error : view.errors()) {
            std::fprintf(stderr, "%s\n", qPrintable(error.toString()));
        }
        return false;
    }
    view.resize(size);
    view.show();
    for (int turn = 0; turn < 20; ++turn) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 30);
    }
    const QString name = QStringLiteral("%1-%2-%3.png").arg(page.chopped(4), look.name).arg(size.width());
    return view.grabWindow().save(out.filePath(name));
}

} // namespace

int main(int argc, char** argv) {
    qputenv("QT_QUICK_CONTROLS_STYLE", "Basic");
    const QApplication application(argc, argv);
    QStringList arguments = QCoreApplication::arguments().mid(1);
    if (arguments.isEmpty()) {
        std::fputs("Usage: tidemark_gallery OUT_DIR [PAGE.qml ...]\n", stderr);
        return 2;
    }
    const QDir out(arguments.takeFirst());
    if (!out.mkpath(QStringLiteral("."))) {
        return 1;
    }
    if (arguments.isEmpty()) {
        arguments = QDir(QStringLiteral(GALLERY_DIR)).entryList({QStringLiteral("*Page.qml")}, QDir::Files);
    }
    const std::array looks{Look{Brightness::Light, QStringLiteral("light")},
                           Look{Brightness::Dark, QStringLiteral("dark")},
                           Look{Brightness::Dim, QStringLiteral("dim")}};
    bool allDrawn = !arguments.isEmpty();
    for (const QString& page : arguments) {
        for (const Look& look : looks) {
            allDrawn = draw(page, look, {1366, 768}, out) && allDrawn;
        }
        allDrawn = draw(page, looks.front(), {1920, 1080}, out) && allDrawn;
    }
    return allDrawn ? 0 : 1;
}
