// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"

namespace tidemark::app {

/// TourClock is the machine's clock, put forward by as much as the tour says: forty minutes of an infusion
/// pass in a moment.
class TourClock final : public Clock {
public:
    /// Sets the clock ahead by so much; it goes on from there.
    void advance(Duration duration) { m_ahead += duration; }
    /// Returns how far the clock is ahead of the machine's.
    [[nodiscard]] Duration lead() const { return m_ahead; }
    [[nodiscard]] Instant now() const override { return m_clock.now() + m_ahead; }
    [[nodiscard]] Duration sinceBoot() const override { return m_clock.sinceBoot() + m_ahead; }
    [[nodiscard]] QString bootId() const override { return m_clock.bootId(); }
    [[nodiscard]] QByteArray zone() const override { return m_clock.zone(); }
    void followMachine() const override { m_clock.followMachine(); }

private:
    SystemClock m_clock;
    Duration m_ahead{0};
};

} // namespace tidemark::app
