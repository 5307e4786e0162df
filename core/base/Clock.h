// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>

#include <chrono>

namespace tidemark {

using Duration = std::chrono::milliseconds;
/// A point in time: UTC, in milliseconds. The zone stands beside it where a wall clock matters.
using Instant = std::chrono::sys_time<Duration>;

/// The source of time for everything that is recorded. Injected, so that nothing ever sleeps in a test.
class Clock {
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Instant now() const = 0;
    /// Milliseconds since the machine was started, suspend included; compares only within one bootId().
    [[nodiscard]] virtual Duration sinceBoot() const = 0;
    [[nodiscard]] virtual QString bootId() const = 0;
    /// IANA name of the clinic's zone ("Europe/Berlin").
    [[nodiscard]] virtual QByteArray zone() const = 0;
};

/// The machine's clock. The wall time is read once, at construction; from then on it advances with the time
/// since boot, so a set-back or a zone change in the middle of a session alters no duration and no order.
class SystemClock final : public Clock {
public:
    SystemClock();
    [[nodiscard]] Instant now() const override;
    [[nodiscard]] Duration sinceBoot() const override;
    [[nodiscard]] QString bootId() const override;
    [[nodiscard]] QByteArray zone() const override;

private:
    Instant m_wallAtStart;
    Duration m_bootAtStart;
};

[[nodiscard]] constexpr qint64 toMilliseconds(Instant instant) {
    return instant.time_since_epoch().count();
}
[[nodiscard]] constexpr Instant fromMilliseconds(qint64 ms) {
    return Instant{Duration{ms}};
}
/// The instant on the wall clock of `zone`.
[[nodiscard]] QDateTime toLocal(Instant instant, const QByteArray& zone);
[[nodiscard]] Instant fromDateTime(const QDateTime& dateTime);

} // namespace tidemark
