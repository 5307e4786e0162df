// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/clinic/OwnPassphrase.h"

#include "base/Try.h"
#include "services/base/AuditLines.h"
#include "storage/repositories/clinic/StaffRepository.h"
#include "storage/vault/KeySlots.h"
#include "storage/vault/PasswordRules.h"
#include "storage/vault/Vault.h"

namespace tidemark::services {

using storage::Connection;
using storage::StaffRepository;

Result<WrapPassphrase> OwnPassphrase::begin(const QString& present, const QString& next) {
    if (m_actor.id.isNull()) {
        return fail(ErrorCode::NotSignedIn);
    }
    const auto person = TIDEMARK_TRY(m_clinic.store().read(
        [&](Connection& connection) { return StaffRepository::load(connection, m_actor.id); }));
    TIDEMARK_TRY(storage::checkPassword(next, {m_clinic.store().clinic().name, person.signInName}));
    auto begun = TIDEMARK_TRY(m_clinic.vault().beginTry(person.signInName, present));
    return WrapPassphrase(
        [begun = std::move(begun), next, cost = m_clinic.vault().cost()]() -> Result<storage::KeySlot> {
            const auto opened = TIDEMARK_TRY(begun.open());
            return storage::wrapAnew(opened, next, cost);
        });
}

Result<void> OwnPassphrase::take(const storage::KeySlot& wrapped) {
    const auto person = TIDEMARK_TRY(m_clinic.store().write(
        auditLine(m_actor, actions::staffChangePassword, "staff", m_actor.id),
        [&](Connection& connection) { return StaffRepository::load(connection, m_actor.id); }));
    // After the entry: where nothing can be recorded, the passphrase of before is still the right one.
    return m_clinic.vault().replaceSlot(m_clinic.key(), wrapped).map([&] {
        m_clinic.vault().forgetTries(person.signInName);
    });
}

Result<void> OwnPassphrase::change(const QString& present, const QString& next) {
    const auto wrap = TIDEMARK_TRY(begin(present, next));
    const auto wrapped = TIDEMARK_TRY(wrap());
    return take(wrapped);
}

} // namespace tidemark::services
