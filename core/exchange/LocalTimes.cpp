// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/LocalTimes.h"

#include <QDateTime>

#include <cstdlib>

namespace tidemark::exchange {
namespace {

/// Of "2026-03-02T10:15:00.000".
constexpr qsizetype lengthToMilliseconds = 23;

} // namespace

LocalTimes::LocalTimes(const QByteArray& zone) : m_zone(zone) {
    if (!m_zone.isValid()) {
        m_zone = QTimeZone::utc();
    }
}

void LocalTimes::lookUp(qint64 milliseconds) {
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(milliseconds, QTimeZone::utc());
    const QDateTime before = m_zone.previousTransition(at.addMSecs(1)).atUtc;
    const QDateTime after = m_zone.nextTransition(at).atUtc;
    m_from = before.isValid() ? before.toMSecsSinceEpoch() : std::numeric_limits<qint64>::min();
    m_until = after.isValid() ? after.toMSecsSinceEpoch() : std::numeric_limits<qint64>::max();
    m_offset = m_zone.offsetFromUtc(at);
    const int minutes = std::abs(m_offset) / 60;
    m_offsetText = m_offset == 0 ? QStringLiteral("Z")
                                 : QStringLiteral("%1%2:%3")
                                       .arg(QLatin1Char(m_offset < 0 ? '-' : '+'))
                                       .arg(minutes / 60, 2, 10, QLatin1Char('0'))
                                       .arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

QString LocalTimes::text(Instant at) {
    const qint64 milliseconds = toMilliseconds(at);
    if (milliseconds < m_from || milliseconds >= m_until) {
        lookUp(milliseconds);
    }
    // On the wall of the zone, as if it were UTC; without what says so.
    QString text = QDateTime::fromMSecsSinceEpoch(milliseconds + qint64{m_offset} * 1000, QTimeZone::utc())
                       .toString(Qt::ISODateWithMs);
    text.truncate(lengthToMilliseconds);
    return text + m_offsetText;
}

} // namespace tidemark::exchange
