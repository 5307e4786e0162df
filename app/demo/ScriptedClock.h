// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"

namespace tidemark::demo {

/// ScriptedClock is the clock of a past that is being written: it shows the time that the script gives it.
class ScriptedClock final : public Clock {
public:
    explicit ScriptedClock(const Clock& real) : m_real(real), m_zone(real.zone()), m_now(real.now()) {}

    /// Sets the time, forward or back; it stays until the next call.
    void moveTo(Instant instant) { m_now = instant; }
    [[nodiscard]] Instant now() const override { return m_now; }
    [[nodiscard]] Duration sinceBoot() const override { return m_real.sinceBoot(); }
    /// Returns no boot of a machine: none ran through what is written here, so nobody takes it for a clock
    /// that was set.
    [[nodiscard]] QString bootId() const override { return QStringLiteral("script"); }
    /// Returns the machine's zone at the beginning: asking it again costs a look at the disk.
    [[nodiscard]] QByteArray zone() const override { return m_zone; }

private:
    const Clock& m_real;
    QByteArray m_zone;
    Instant m_now;
};

} // namespace tidemark::demo
