// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/clinic/RecoverySheets.h"

#include "base/Try.h"
#include "domain/AuditActions.h"
#include "rules/access/Authorization.h"
#include "services/base/AuditLines.h"
#include "storage/repositories/clinic/StaffRepository.h"
#include "storage/vault/RecoveryCode.h"
#include "storage/vault/Vault.h"

namespace tidemark::services {

using rules::authorize;
using rules::Command;
using storage::Connection;

Result<QString> RecoverySheets::signInName() const {
    return m_clinic.store()
        .read([&](Connection& connection) { return storage::StaffRepository::load(connection, m_actor.id); })
        .map([](const StaffMember& person) { return person.signInName; });
}

Result<CheckPassphrase> RecoverySheets::begin(const QString& passphrase) {
    TIDEMARK_TRY(authorize(m_actor, Command::ManageStaff));
    const QString name = TIDEMARK_TRY(signInName());
    auto begun = TIDEMARK_TRY(m_clinic.vault().beginTry(name, passphrase));
    return CheckPassphrase(
        [begun = std::move(begun)]() -> Result<void> { return begun.open().map([](const auto&) {}); });
}

Result<DrawnSheet> RecoverySheets::draw() {
    TIDEMARK_TRY(authorize(m_actor, Command::ManageStaff));
    const QString name = TIDEMARK_TRY(signInName());
    m_clinic.vault().forgetTries(name);
    const auto code = storage::RecoveryCode::random();
    auto slot = TIDEMARK_TRY(m_clinic.vault().newRecoverySlot(m_clinic.key(), code));
    return DrawnSheet{code.text(), std::move(slot), m_clinic.key().epoch()};
}

Result<void> RecoverySheets::take(const DrawnSheet& drawn) {
    TIDEMARK_TRY(authorize(m_actor, Command::ManageStaff));
    if (drawn.epoch != m_clinic.key().epoch()) {
        return fail(ErrorCode::WrongState);
    }
    TIDEMARK_TRY(
        m_clinic.store().write(clinicLine(m_clinic.store(), m_actor, actions::clinicRenewRecovery, {}),
                               [](Connection&) -> Result<void> { return {}; }));
    // After the entry: where nothing can be recorded, the sheet of before is still the right one.
    return m_clinic.vault().putRecovery(m_clinic.key(), drawn.slot);
}

} // namespace tidemark::services
