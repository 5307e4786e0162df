// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/clinic/ClinicAccess.h"

namespace tidemark::services {

/// ActivationForm is what a person types who was given an activation code.
struct ActivationForm {
    QString signInName;
    QString code; ///< Capitals, hyphens and further spaces do not matter.
    QString newPassphrase;
};

/// Returns a code as its key is derived of: words of small letters with single spaces between. A word of the
/// list may have a hyphen itself.
[[nodiscard]] QString foldedCode(const QString& typed);

/// Opens the clinic with an activation code and sets the person's passphrase, with a new signing key; what
/// the person signed before stays signed with the key of then. The code opens nothing afterwards.
///
/// It fails as signIn() does, with WrongPassword also where the code's time is over, and with WeakPassword.
[[nodiscard]] Result<SignedIn> activateAccount(const QString& folder, const ActivationForm& form,
                                               const Clock& clock, const Opening& opening = {});

} // namespace tidemark::services
