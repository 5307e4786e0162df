// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/base/OpenClinic.h"
#include "storage/vault/Keyring.h"

#include <functional>
#include <utility>

namespace tidemark::services {

/// Says whether the passphrase was right. It takes about half a second at the standard cost and may be called
/// on any thread. It fails with WrongPassword.
using CheckPassphrase = std::function<Result<void>()>;

/// A DrawnSheet is a new recovery code that opens nothing yet.
struct DrawnSheet {
    QString code; ///< For the sheet: shown once, kept nowhere.
    storage::KeySlot slot;
    quint32 epoch = 0; ///< Of the clinic's key that it is for.
};

/// RecoverySheets makes a new recovery sheet for a clinic whose old one is lost or was seen by somebody. The
/// old one opens the clinic until the new one is on paper: take() comes after its code was typed back.
///
/// Errors: NotPermitted for whoever may not manage people.
class RecoverySheets {
public:
    RecoverySheets(OpenClinic& clinic, Actor actor) : m_clinic(clinic), m_actor(std::move(actor)) {}

    /// Counts a try of one's own passphrase: a desk that was left open must not give away the clinic. It
    /// fails with TooManyTries, SlotLocked.
    [[nodiscard]] Result<CheckPassphrase> begin(const QString& passphrase);
    /// Draws a code, once the passphrase was right.
    [[nodiscard]] Result<DrawnSheet> draw();
    /// Lets the new sheet open the clinic, and the old one no longer, with an entry in the audit log. It
    /// fails with WrongState where the clinic's key was changed since.
    [[nodiscard]] Result<void> take(const DrawnSheet& drawn);

private:
    [[nodiscard]] Result<QString> signInName() const;

    OpenClinic& m_clinic;
    Actor m_actor;
};

} // namespace tidemark::services
