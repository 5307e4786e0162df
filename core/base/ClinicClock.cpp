// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ClinicClock.h"

#include "base/TimeZones.h"

namespace tidemark {

ClinicClock::ClinicClock(const Clock& source) : m_source(source) {}

void ClinicClock::useZone(const QByteArray& zone) {
    if (isKnownZone(zone)) {
        m_zone = zone;
    }
}

void ClinicClock::leaveZone() {
    m_zone.clear();
}

Instant ClinicClock::now() const {
    return m_source.now();
}

Duration ClinicClock::sinceBoot() const {
    return m_source.sinceBoot();
}

QString ClinicClock::bootId() const {
    return m_source.bootId();
}

QByteArray ClinicClock::zone() const {
    return m_zone.isEmpty() ? m_source.zone() : m_zone;
}

} // namespace tidemark
