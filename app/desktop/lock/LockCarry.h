// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "base/Error.h"
#include "services/clinic/PinUnlock.h"

#include <QByteArray>
#include <QRect>

#include <optional>
#include <vector>

namespace tidemark::app {

/// A LockedRoom is a running session as the lock screen shows it: its room without a name (security: a locked
/// screen keeps its timers).
struct LockedRoom {
    QString room;
    bool dosing = false;
    std::optional<Instant> startedAt; ///< None before the dose.
    std::optional<Instant> nextReading;
    std::optional<Instant> lateFrom; ///< From when on that reading is late, here as on the board.

    friend bool operator==(const LockedRoom&, const LockedRoom&) = default;
};

/// LockCarry is what the locked process gets from the one it replaces. It has no patient data, only rooms and
/// times, and no key: that waits in the kernel, sealed.
struct LockCarry {
    QString folder;     ///< The clinic that was open.
    QString signInName; ///< Empty for a quick switch.
    QString lockedBy;   ///< The sign-in name of whoever may unlock with the PIN.
    services::PinOffer pin;
    std::vector<LockedRoom> rooms;
    bool roomsUnread = false; ///< Which sessions run could not be read.
    QRect window;             ///< Where the window was, while it was neither maximized nor full screen.
    int windowVisibility = 0; ///< QWindow::Visibility; 0 where nobody has seen it yet.

    /// Returns it as the JSON that the next process reads with fromBytes().
    [[nodiscard]] QByteArray toBytes() const;
    /// Fails with ReadFailed for bytes that toBytes() did not write.
    [[nodiscard]] static Result<LockCarry> fromBytes(const QByteArray& bytes);

    friend bool operator==(const LockCarry&, const LockCarry&) = default;
};

} // namespace tidemark::app
