// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/TimeZones.h"

#include <QTimeZone>

namespace tidemark {

bool isKnownZone(const QByteArray& zone) {
    // Not by the list of names, which has no aliases.
    return !zone.isEmpty() && QTimeZone(zone).isValid();
}

} // namespace tidemark
