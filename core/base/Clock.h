// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>

#include <atomic>
#include <chrono>
#include <optional>

namespace tidemark {

using Duration = std::chrono::milliseconds;
/// An Instant is a point in time: UTC, in milliseconds. The zone is kept beside it where a wall clock
/// matters.
using Instant = std::chrono::sys_time<Duration>;

/// ClockReading is what a clock said at one moment.
struct ClockReading {
    Instant wall;
    QString bootId;
    Duration sinceBoot{0};
};

/// A smaller difference means that the clock is kept right, not that it was set.
inline constexpr Duration clockTolerance = std::chrono::minutes(2);

/// Returns how far the wall clock was set between two readings; nullopt within the tolerance. Within one boot
/// that is known either way; after a restart of the machine only a clock behind the reading before is known
/// to be wrong.
[[nodiscard]] std::optional<Duration> clockChange(const ClockReading& before, const ClockReading& now);
/// Returns what the wall would say had nobody set it; after a restart of the machine it is at least what it
/// said before.
[[nodiscard]] Instant wallWithoutChange(const ClockReading& before, const ClockReading& now);

/// Clock is the source of time for everything that is recorded. It is injected, so that nothing ever sleeps
/// in a test.
class Clock {
public:
    virtual ~Clock() = default;
    /// Returns the time of this clock in UTC. It never jumps while the program runs, except by
    /// followMachine().
    [[nodiscard]] virtual Instant now() const = 0;
    /// Returns the milliseconds since the machine was started, suspend included. Two of them compare only
    /// within one bootId().
    [[nodiscard]] virtual Duration sinceBoot() const = 0;
    /// Returns the identity of this start of the machine: two readings with the same one can be compared by
    /// sinceBoot(). It is empty where the system does not give one.
    [[nodiscard]] virtual QString bootId() const = 0;
    /// Returns the IANA name of the clinic's zone ("Europe/Berlin").
    [[nodiscard]] virtual QByteArray zone() const = 0;
    /// Returns what the clock says now with the time since boot beside it, so that a later reading shows
    /// whether somebody set the clock in between.
    [[nodiscard]] ClockReading reading() const { return {now(), bootId(), sinceBoot()}; }
    /// Goes on from what the machine's own clock shows now, where that was set by more than the tolerance. It
    /// is only to be called by who then notes the change: services::noteClockChange.
    virtual void followMachine() const {}
};

/// SystemClock is the machine's clock. The wall time is read at construction and by followMachine(); in
/// between it advances with the time since boot, so a clock that is set while a session runs alters no
/// duration and no order before somebody has noted it.
class SystemClock final : public Clock {
public:
    SystemClock();
    [[nodiscard]] Instant now() const override;
    void followMachine() const override;
    [[nodiscard]] Duration sinceBoot() const override;
    [[nodiscard]] QString bootId() const override;
    [[nodiscard]] QByteArray zone() const override;

private:
    // Read by the threads of the background, too.
    mutable std::atomic<qint64> m_wallAtStart;
    Duration m_bootAtStart;
};

/// Returns the milliseconds since 1970-01-01 UTC, as the database and the signed bytes hold a time.
[[nodiscard]] constexpr qint64 toMilliseconds(Instant instant) {
    return instant.time_since_epoch().count();
}
/// Returns the instant of so many milliseconds since 1970-01-01 UTC; negative ones are before it.
[[nodiscard]] constexpr Instant fromMilliseconds(qint64 ms) {
    return Instant{Duration{ms}};
}
/// Returns the instant on the wall clock of `zone`.
[[nodiscard]] QDateTime toLocal(Instant instant, const QByteArray& zone);
/// Returns the instant that the date and time mean in the zone that they carry.
[[nodiscard]] Instant fromDateTime(const QDateTime& dateTime);

} // namespace tidemark
