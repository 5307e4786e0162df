// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"

#include <utility>

namespace tidemark::test {

/// A clock that moves only when asked to: starts on 2026-03-02 09:00 UTC in Berlin.
class ManualClock final : public Clock {
public:
    [[nodiscard]] Instant now() const override { return m_now; }
    [[nodiscard]] Duration sinceBoot() const override { return m_sinceBoot; }
    [[nodiscard]] QString bootId() const override { return m_bootId; }
    [[nodiscard]] QByteArray zone() const override { return m_zone; }

    void advance(Duration by) {
        m_now += by;
        m_sinceBoot += by;
    }
    void set(Instant now) { m_now = now; }
    /// Somebody sets the machine's clock; the program goes on by the old one until it follows.
    void setMachineBy(Duration by) { m_setBy += by; }
    void followMachine() const override { m_now += std::exchange(m_setBy, Duration{0}); }
    void setZone(const QByteArray& zone) { m_zone = zone; }
    /// As after a restart of the machine.
    void reboot() {
        m_bootId += u'+';
        m_sinceBoot = Duration{0};
    }

private:
    mutable Instant m_now = fromMilliseconds(1'772'442'000'000);
    mutable Duration m_setBy{0};
    Duration m_sinceBoot = std::chrono::hours{5};
    QString m_bootId = QStringLiteral("boot-1");
    QByteArray m_zone = "Europe/Berlin";
};

} // namespace tidemark::test
