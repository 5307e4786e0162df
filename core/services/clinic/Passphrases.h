// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"

#include <QString>

namespace tidemark::services {

/// NewPassphrase is a passphrase that somebody typed, with the names that must not be in it.
struct NewPassphrase {
    QString typed;
    QString clinicName; ///< May be empty.
    QString signInName;
};

/// Proposes five words drawn at random, joined by spaces.
[[nodiscard]] QString suggestPassphrase();

/// Fails with WeakPassword for a passphrase that may not be set; the detail is the rule's key
/// (storage::checkPassword()).
[[nodiscard]] Result<void> checkPassphrase(const NewPassphrase& passphrase);

/// Returns whether the text is the whole code of a recovery sheet, by its check character. It costs no try.
[[nodiscard]] bool isRecoveryCode(const QString& typed);

} // namespace tidemark::services
