// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/TimeZones.h"

#include <QFileInfo>
#include <QTimeZone>

#include <algorithm>

namespace tidemark {

bool isKnownZone(const QByteArray& zone) {
    if (zone.isEmpty() || !QTimeZone(zone).isValid()) {
        return false;
    }
    // Qt takes any word for the abbreviation of a zone without an offset: "Berlin" would be UTC. A word alone
    // is a zone only where there is a file or a name of it; the list of names has no aliases.
    const bool isWord = std::none_of(zone.begin(), zone.end(),
                                     [](char sign) { return sign == '/' || (sign >= '0' && sign <= '9'); });
    return !isWord || QTimeZone::availableTimeZoneIds().contains(zone) ||
           QFileInfo::exists(QStringLiteral("/usr/share/zoneinfo/") + QString::fromLatin1(zone));
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
