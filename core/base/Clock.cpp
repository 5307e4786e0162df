// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Clock.h"

#include <QFile>
#include <QTimeZone>

#include <algorithm>
#include <ctime>

namespace tidemark {
namespace {

Duration readBootClock() {
    timespec ts{};
    clock_gettime(CLOCK_BOOTTIME, &ts);
    return std::chrono::duration_cast<Duration>(std::chrono::seconds{ts.tv_sec} +
                                                std::chrono::nanoseconds{ts.tv_nsec});
}

Instant machineWall() {
    return std::chrono::time_point_cast<Duration>(std::chrono::system_clock::now());
}

QString readBootId() {
    QFile file(QStringLiteral("/proc/sys/kernel/random/boot_id"));
    return file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.readAll().trimmed()) : QString();
}

} // namespace

std::optional<Duration> clockChange(const ClockReading& before, const ClockReading& now) {
    const Duration change = now.wall - wallWithoutChange(before, now);
    return std::chrono::abs(change) >= clockTolerance ? std::optional(change) : std::nullopt;
}

Instant wallWithoutChange(const ClockReading& before, const ClockReading& now) {
    return before.bootId == now.bootId ? before.wall + (now.sinceBoot - before.sinceBoot)
                                       : std::max(before.wall, now.wall);
}

SystemClock::SystemClock() : m_wallAtStart(toMilliseconds(machineWall())), m_bootAtStart(readBootClock()) {}

Instant SystemClock::now() const {
    return fromMilliseconds(m_wallAtStart) + (readBootClock() - m_bootAtStart);
}

void SystemClock::followMachine() const {
    const Duration set = machineWall() - now();
    if (std::chrono::abs(set) >= clockTolerance) {
        m_wallAtStart += set.count();
    }
}

Duration SystemClock::sinceBoot() const {
    return readBootClock();
}

QString SystemClock::bootId() const {
    // The same for as long as the machine runs, and asked for with every audit entry.
    static const QString id = readBootId();
    return id;
}

QByteArray SystemClock::zone() const {
    return QTimeZone::systemTimeZoneId();
}

QDateTime toLocal(Instant instant, const QByteArray& zone) {
    const QTimeZone timeZone(zone);
    return QDateTime::fromMSecsSinceEpoch(toMilliseconds(instant),
                                          timeZone.isValid() ? timeZone : QTimeZone::utc());
}

Instant fromDateTime(const QDateTime& dateTime) {
    return fromMilliseconds(dateTime.toMSecsSinceEpoch());
}

} // namespace tidemark
