// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "base/Error.h"

#include <QByteArray>
#include <QMap>
#include <QString>

namespace tidemark::storage {

/// A TryCounter slows down guessing at the sign-in screen. Five tries are free; then one waits 1, 2, 4 … 600
/// seconds between tries, so that the first hour gives 20 guesses at most; after 100 failures in a row the
/// slot waits for an administrator (NIST SP 800-63B: at most 100), or, where it must not be closed for good,
/// an hour. Each name has a count of its own: wrong tries cost that name time and nobody else. Each try is on
/// the disk before it is made; where the disk takes nothing, the program remembers it as long as it runs.
/// Whoever can write the file can reset it: offline, only the cost of the KDF defends.
class TryCounter {
public:
    /// Limit says what a hundred wrong tries do: Locks closes the slot until an administrator opens it,
    /// OnlySlows lets it be tried once an hour.
    enum class Limit { Locks, OnlySlows };

    TryCounter(QString file, const Clock& clock);

    /// Counts one try against `label`. It fails with TooManyTries (detail = seconds to wait) and SlotLocked.
    [[nodiscard]] Result<void> begin(const QByteArray& label, Limit limit = Limit::Locks);
    /// Clears the count: the try was right, or an administrator has made the slot anew.
    void clear(const QByteArray& label);
    /// Returns the wrong tries since clear(), those of an earlier run of the program included.
    [[nodiscard]] int failures(const QByteArray& label) const;
    /// Says whether begin() with Limit::Locks is refused until clear().
    [[nodiscard]] bool isLocked(const QByteArray& label) const;

    /// Returns the seconds that have to pass between the last of `failures` tries and the next.
    [[nodiscard]] static int delayAfter(int failures);

private:
    struct Tries {
        int failures = 0;
        Instant last;
    };
    void load();
    [[nodiscard]] Result<void> save() const;
    void makeRoom();

    QString m_file;
    const Clock& m_clock;
    QMap<QByteArray, Tries> m_tries;
};

} // namespace tidemark::storage
