// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"

namespace tidemark {

/// ClinicClock is another clock's time in the clinic's zone: a machine set to another zone shows, records and
/// prints the same wall times as the clinic's own. Until useZone() the zone is the other clock's.
class ClinicClock final : public Clock {
public:
    /// `source` has to outlive this.
    explicit ClinicClock(const Clock& source);

    /// Uses a zone from now on: an IANA name; an empty one or one that this machine does not know changes
    /// nothing.
    void useZone(const QByteArray& zone);
    /// Goes back to the other clock's zone, when the clinic is left.
    void leaveZone();

    [[nodiscard]] Instant now() const override;
    [[nodiscard]] Duration sinceBoot() const override;
    [[nodiscard]] QString bootId() const override;
    [[nodiscard]] QByteArray zone() const override;
    void followMachine() const override { m_source.followMachine(); }

private:
    const Clock& m_source;
    QByteArray m_zone;
};

} // namespace tidemark
