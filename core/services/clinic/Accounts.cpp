// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/clinic/Accounts.h"

#include "base/Try.h"
#include "rules/access/Authorization.h"
#include "services/base/AuditLines.h"
#include "services/base/Reasons.h"
#include "services/clinic/Activation.h"
#include "services/clinic/Administrators.h"
#include "services/clinic/NewPersonCheck.h"
#include "storage/repositories/clinic/StaffRepository.h"
#include "storage/vault/Passphrase.h"
#include "storage/vault/Vault.h"

namespace tidemark::services {

using rules::authorize;
using rules::Command;
using storage::AuditLine;
using storage::Connection;
using storage::StaffRepository;

namespace {

/// 64 bits, of which somebody who has the keyring tries a few in a second for three days.
constexpr int wordsOfCode = 5;

} // namespace

Result<AccountState> Accounts::stateOf(const StaffMember& person) const {
    TIDEMARK_TRY(authorize(m_actor, Command::ManageStaff));
    const storage::Vault& vault = m_clinic.vault();
    const auto kind = vault.slotKindOf(person.signInName);
    return !person.active                          ? AccountState::Left
           : !kind                                 ? AccountState::WithoutWayIn
           : vault.isClosed(person.signInName)     ? AccountState::Closed
           : kind == storage::SlotKind::Activation ? AccountState::AwaitsCode
                                                   : AccountState::Open;
}

Result<DrawCode> Accounts::beginActivation(const StaffId& id) const {
    TIDEMARK_TRY(authorize(m_actor, Command::ManageStaff));
    if (id == m_actor.id) {
        return fail(ErrorCode::WrongState);
    }
    TIDEMARK_TRY(
        m_clinic.store().read([&](Connection& connection) { return StaffRepository::load(connection, id); }));
    return DrawCode([cost = m_clinic.vault().cost()]() -> Result<ActivationCode> {
        QString words = storage::suggestPassphrase(wordsOfCode);
        auto derived = TIDEMARK_TRY(storage::derivePassword(foldedCode(words), cost));
        return ActivationCode{std::move(words), std::move(derived)};
    });
}

Result<Instant> Accounts::activate(const StaffId& id, const ActivationCode& code) {
    TIDEMARK_TRY(authorize(m_actor, Command::ManageStaff));
    if (id == m_actor.id) {
        return fail(ErrorCode::WrongState);
    }
    const Instant validUntil = m_clinic.now() + activationTime;
    const auto written =
        m_clinic.store().write(auditLine(m_actor, actions::staffResetPassword, "staff", id),
                               [&](Connection& connection, AuditLine& line) -> Result<StaffMember> {
                                   auto found = TIDEMARK_TRY(StaffRepository::load(connection, id));
                                   if (!found.active) {
                                       line.action = actions::staffReturn;
                                       found.active = true;
                                       TIDEMARK_TRY(StaffRepository::update(connection, found));
                                   }
                                   line.body = staffBody(found);
                                   return found;
                               });
    const auto person = TIDEMARK_TRY(written);
    // After the entry: where nothing can be recorded, the passphrase of before is still the right one.
    storage::Vault& vault = m_clinic.vault();
    TIDEMARK_TRY(
        vault.giveActivation(m_clinic.key(), person.signInName, person.id, validUntil, code.derived));
    return followRole(vault, m_clinic.key(), person).map([&] { return validUntil; });
}

Result<void> Accounts::openAgain(const StaffId& id) {
    TIDEMARK_TRY(authorize(m_actor, Command::ManageStaff));
    return m_clinic.store().write(auditLine(m_actor, actions::staffOpenAgain, "staff", id),
                                  [&](Connection& connection, AuditLine& line) -> Result<void> {
                                      const auto person = TIDEMARK_TRY(StaffRepository::load(connection, id));
                                      if (!person.active) {
                                          return fail(ErrorCode::WrongState);
                                      }
                                      line.body = staffBody(person);
                                      m_clinic.vault().forgetTries(person.signInName);
                                      return {};
                                  });
}

Result<void> Accounts::changeRole(const StaffId& id, Role role, const QString& reason) {
    TIDEMARK_TRY(authorize(m_actor, Command::ManageStaff));
    const auto why = TIDEMARK_TRY(requiredReason(reason));
    const auto written =
        m_clinic.store().write(auditLine(m_actor, actions::staffChangeRole, "staff", id),
                               [&](Connection& connection, AuditLine& line) -> Result<StaffMember> {
                                   auto found = TIDEMARK_TRY(StaffRepository::load(connection, id));
                                   const auto last =
                                       TIDEMARK_TRY(isLastAdministrator(connection, m_clinic.vault(), found));
                                   if (!found.active || found.role == role || last) {
                                       return fail(ErrorCode::WrongState);
                                   }
                                   found.role = role;
                                   line.reason = why;
                                   line.body = staffBody(found);
                                   TIDEMARK_TRY(StaffRepository::update(connection, found));
                                   return found;
                               });
    const auto person = TIDEMARK_TRY(written);
    // The role is changed; should the keyring not take it, it does at the person's next sign-in.
    (void)followRole(m_clinic.vault(), m_clinic.key(), person);
    return {};
}

} // namespace tidemark::services
