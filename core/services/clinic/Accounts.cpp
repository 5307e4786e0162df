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
    return m_clinic.store().write(auditLine(m_actor, actions::staffResetPassword, "staff", id),
                                  [&](Connection& connection, AuditLine& line) -> Result<Instant> {
                                      auto person = TIDEMARK_TRY(StaffRepository::load(connection, id));
                                      if (!person.active) {
                                          line.action = actions::staffReturn;
                                          person.active = true;
                                          TIDEMARK_TRY(StaffRepository::update(connection, person));
                                      }
                                      line.body = staffBody(person);
                                      storage::Vault& vault = m_clinic.vault();
                                      TIDEMARK_TRY(vault.giveActivation(m_clinic.key(), person.signInName,
                                                                        person.id, validUntil, code.derived));
                                      TIDEMARK_TRY(followRole(vault, m_clinic.key(), person));
                                      return validUntil;
                                  });
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
    return m_clinic.store().write(auditLine(m_actor, actions::staffChangeRole, "staff", id),
                                  [&](Connection& connection, AuditLine& line) -> Result<void> {
                                      auto person = TIDEMARK_TRY(StaffRepository::load(connection, id));
                                      const auto last = TIDEMARK_TRY(
                                          isLastAdministrator(connection, m_clinic.vault(), person));
                                      if (!person.active || person.role == role || last) {
                                          return fail(ErrorCode::WrongState);
                                      }
                                      person.role = role;
                                      line.reason = why;
                                      line.body = staffBody(person);
                                      TIDEMARK_TRY(StaffRepository::update(connection, person));
                                      return followRole(m_clinic.vault(), m_clinic.key(), person);
                                  });
}

} // namespace tidemark::services
