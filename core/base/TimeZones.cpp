// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/TimeZones.h"

#include <QTimeZone>

namespace tidemark {

bool isKnownZone(const QByteArray& zone) {
    // Not by the list of names, which has no aliases.
    return !zone.isEmpty() && QTimeZone(zone).isValid();
}

QByteArray zoneTyped(const QString& typed) {
    const QByteArray wanted = typed.simplified().replace(u' ', u'_').toUtf8();
    if (isKnownZone(wanted)) {
        return wanted;
    }
    QByteArray ofCity;
    int cities = 0;
    for (const QByteArray& zone : QTimeZone::availableTimeZoneIds()) {
        if (zone.compare(wanted, Qt::CaseInsensitive) == 0) {
            return zone;
        }
        if (zone.mid(zone.lastIndexOf('/') + 1).compare(wanted, Qt::CaseInsensitive) == 0) {
            ofCity = zone;
            ++cities;
        }
    }
    return cities == 1 ? ofCity : QByteArray();
}

} // namespace tidemark
