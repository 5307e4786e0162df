// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tidemark {

/// LockRules say how the program locks in this clinic. The members' values are what it comes with.
struct LockRules {
    int idleMinutes = 5;   ///< Without a key or a touch, 1 to 30.
    bool pinUnlock = true; ///< Whoever locked may open it again with the PIN.

    friend bool operator==(const LockRules&, const LockRules&) = default;
};

} // namespace tidemark
