// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/clinic/Passphrases.h"

#include "storage/vault/Passphrase.h"
#include "storage/vault/PasswordRules.h"
#include "storage/vault/RecoveryCode.h"

namespace tidemark::services {

QString suggestPassphrase() {
    return storage::suggestPassphrase();
}

Result<void> checkPassphrase(const NewPassphrase& passphrase) {
    return storage::checkPassword(passphrase.typed, {passphrase.clinicName, passphrase.signInName});
}

bool isRecoveryCode(const QString& typed) {
    return storage::RecoveryCode::read(typed).has_value();
}

} // namespace tidemark::services
