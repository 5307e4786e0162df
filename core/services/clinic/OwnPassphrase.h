// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/base/OpenClinic.h"
#include "storage/vault/Keyring.h"

#include <functional>
#include <utility>

namespace tidemark::services {

/// Opens one's slot with the present passphrase and wraps it under the new one. It takes about a second at
/// the standard cost and may be called on any thread. It fails with WrongPassword on "password".
using WrapPassphrase = std::function<Result<storage::KeySlot>()>;

/// OwnPassphrase is how somebody changes their own passphrase. The signing key stays the same.
class OwnPassphrase {
public:
    OwnPassphrase(OpenClinic& clinic, Actor actor) : m_clinic(clinic), m_actor(std::move(actor)) {}

    /// Counts the try of the present passphrase. It fails with WeakPassword for the new one, TooManyTries,
    /// SlotLocked, NotSignedIn.
    [[nodiscard]] Result<WrapPassphrase> begin(const QString& present, const QString& next);
    /// Sets the new one, with an entry in the audit log.
    [[nodiscard]] Result<void> take(const storage::KeySlot& wrapped);
    /// Does both at once.
    [[nodiscard]] Result<void> change(const QString& present, const QString& next);

private:
    OpenClinic& m_clinic;
    Actor m_actor;
};

} // namespace tidemark::services
