// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/base/OpenClinic.h"

#include <optional>

namespace tidemark::services {

/// A ChangedKey is the clinic, open again after a change of its key was tried.
struct ChangedKey {
    SignedIn signedIn;
    std::optional<Error> fault; ///< Why it has the old key still; the next sign-in tries again.
};

/// Says whether somebody was removed since the clinic's key was made: that person may have kept the key.
[[nodiscard]] bool isKeyChangeDue(OpenClinic& clinic);

/// Says whether a session runs, or may: nothing can be recorded while the key is changed, so that a change
/// waits until nobody is in a chair. It says so too where that cannot be read.
[[nodiscard]] bool isSomebodyInAChair(OpenClinic& clinic);

/// Changes the clinic's key, so that whoever was removed opens nothing that is written from now on. The
/// clinic is closed meanwhile, and open again for the same person when this returns. It reads and writes the
/// whole file, and may be called on any thread. `clock` is the machine's.
///
/// An interrupted change is completed by the next sign-in with a passphrase. It fails where the clinic cannot
/// be opened again; what only keeps the key from being changed is the fault: a keyring that names somebody
/// who is not of the clinic (KeyringDamaged), those of storage::moveToKey().
[[nodiscard]] Result<ChangedKey> changeKey(SignedIn signedIn, const Clock& clock);

} // namespace tidemark::services
