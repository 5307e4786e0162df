// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "base/Error.h"

#include <QString>

#include <optional>

namespace tidemark::services {

/// LastSeen is what the program that had the clinic open before this one left behind.
struct LastSeen {
    Instant at;
    bool sessionRunning = false;
    bool closedCleanly = false;
};

/// A Presence is a small file without patient data that says when the program was last alive. After a kill or
/// a power cut the time since then is a gap in a running session, to be marked there.
class Presence {
public:
    /// Reads what the run before has left; writes nothing yet.
    Presence(QString file, const Clock& clock);

    /// Returns when the program was last seen; nullopt: no run before, or its file cannot be read.
    [[nodiscard]] const std::optional<LastSeen>& before() const { return m_before; }
    /// Returns the time from the last sign of life to now, when a session was running and the end was not
    /// clean.
    [[nodiscard]] std::optional<LastSeen> gap() const;

    /// Is to be called about once a second. It is not forced to the disk: it must survive a kill, not a power
    /// cut.
    Result<void> beat(bool sessionRunning);
    /// Writes that the program ended by itself, so that the next start finds no gap. Fails where the file
    /// cannot be written.
    Result<void> closeCleanly();

private:
    [[nodiscard]] Result<void> write(const LastSeen& seen) const;

    QString m_file;
    const Clock& m_clock;
    std::optional<LastSeen> m_before;
};

} // namespace tidemark::services
