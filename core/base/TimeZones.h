// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace tidemark {

/// Returns whether this machine knows a time zone, by its IANA name or by an older name for it (US/Pacific,
/// Asia/Calcutta): an alias is the zone it points to. Times in a zone that nobody knows would silently be
/// those of UTC, so such a zone is refused where it comes in.
[[nodiscard]] bool isKnownZone(const QByteArray& zone);

} // namespace tidemark
