// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace tidemark {

/// Returns whether this machine knows a time zone, by its IANA name or by an older name for it (US/Pacific,
/// Asia/Calcutta): an alias is the zone it points to. Times in a zone that nobody knows would silently be
/// those of UTC, so such a zone is refused where it comes in.
[[nodiscard]] bool isKnownZone(const QByteArray& zone);

/// Returns the zone that a person means: its name in any case and with blanks ("europe/berlin", "America/New
/// York"), an older name for it, or the city alone where there is one zone of that city ("Berlin"). It is
/// empty where nobody knows it, or where several zones have a city of that name.
[[nodiscard]] QByteArray zoneTyped(const QString& typed);

} // namespace tidemark
