// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/vault/PasswordTry.h"

#include "base/Try.h"

#include <utility>

namespace tidemark::storage {

PasswordTry::PasswordTry(std::vector<Keyring> copies, QByteArray label, QString password,
                         KdfCost costOfNobody, SlotKind kind)
    : m_copies(std::move(copies))
    , m_label(std::move(label))
    , m_password(std::move(password))
    , m_costOfNobody(costOfNobody)
    , m_kind(kind) {}

Result<OpenedSlot> PasswordTry::open() const {
    Result<OpenedSlot> opened = fail(ErrorCode::KeyringDamaged);
    for (const Keyring& copy : m_copies) {
        opened = openSlot(copy, m_kind, m_label, m_password, m_costOfNobody);
        if (opened || opened.error().code != ErrorCode::KeyringDamaged) {
            break;
        }
    }
    return opened;
}

Result<SigningKey> PasswordTry::openSigningKey() const {
    const auto opened = TIDEMARK_TRY(open());
    auto secret = storage::openSigningKey(opened);
    if (!secret) {
        return fail(ErrorCode::KeyringDamaged);
    }
    return SigningKey(opened.slot().signingPublic, std::move(*secret));
}

} // namespace tidemark::storage
