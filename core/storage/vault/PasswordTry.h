// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/vault/KeySlots.h"
#include "storage/vault/SigningKey.h"

#include <vector>

namespace tidemark::storage {

/// PasswordTry is one try of a person's password, already counted, with copies of all that it is tried
/// against. It needs no vault any more: the half second that a key takes may pass on any thread.
class PasswordTry {
public:
    /// Takes in `copies` the keyring's copies, newest first. `costOfNobody` is spent where no slot of the
    /// kind has the label.
    PasswordTry(std::vector<Keyring> copies, QByteArray label, QString password, KdfCost costOfNobody,
                SlotKind kind = SlotKind::Person);

    /// Opens the slot in the newest copy that was not tampered with. It fails as openSlot() does.
    [[nodiscard]] Result<OpenedSlot> open() const;
    /// Opens the slot and the signing key in it. It fails as open() does.
    [[nodiscard]] Result<SigningKey> openSigningKey() const;

private:
    std::vector<Keyring> m_copies;
    QByteArray m_label;
    QString m_password;
    KdfCost m_costOfNobody;
    SlotKind m_kind;
};

} // namespace tidemark::storage
