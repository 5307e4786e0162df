// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shell/NotedPlace.h"

#include <QMetaEnum>

namespace tidemark::app {

using Screen = WorkplaceViewModel::Screen;

QString placeLine(Screen screen, const ScreenArguments& about) {
    const QString name =
        QString::fromLatin1(QMetaEnum::fromType<Screen>().valueToKey(static_cast<int>(screen)));
    return QStringList{name, about.sessionId, about.patientId}.join(u',');
}

NotedPlace placeOf(const QString& line) {
    const QStringList parts = line.split(u',');
    bool known = false;
    const int screen =
        QMetaEnum::fromType<Screen>().keyToValue(parts.value(0).toLatin1().constData(), &known);
    return known && parts.size() == 3 ? NotedPlace{static_cast<Screen>(screen), parts[1], parts[2]}
                                      : NotedPlace{};
}

} // namespace tidemark::app
