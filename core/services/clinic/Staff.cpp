// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/clinic/Staff.h"

#include "base/Try.h"
#include "fields/FieldKeys.h"
#include "rules/access/Authorization.h"
#include "services/base/AuditLines.h"
#include "services/clinic/NewPersonCheck.h"
#include "storage/repositories/clinic/StaffRepository.h"
#include "storage/vault/PasswordRules.h"
#include "storage/vault/Vault.h"

#include <algorithm>

namespace tidemark::services {

using rules::authorize;
using rules::Command;
using storage::AuditLine;
using storage::Connection;
using storage::StaffRepository;

namespace {

Result<bool> isLastAdministrator(Connection& connection, const StaffMember& person) {
    const auto everybody = TIDEMARK_TRY(StaffRepository::all(connection));
    return person.role == Role::Administrator &&
           std::ranges::none_of(everybody, [&](const StaffMember& other) {
               return other.id != person.id && other.active && other.role == Role::Administrator;
           });
}

} // namespace

Result<StaffMember> Staff::add(const NewPerson& newPerson) {
    TIDEMARK_TRY(authorize(m_actor, Command::ManageStaff));
    const auto checked = TIDEMARK_TRY(checkedPerson(newPerson, m_clinic.store().clinic().name));
    StaffMember person{
        StaffId::make(m_clinic.now()), checked.signInName, checked.displayName, checked.role, true, {}};
    bool hasSlot = false;
    auto added = m_clinic.store().write(
        auditLine(m_actor, actions::staffAdd, "staff", person.id),
        [&](Connection& connection, AuditLine& line) -> Result<StaffMember> {
            const auto namesake = TIDEMARK_TRY(StaffRepository::bySignInName(connection, person.signInName));
            if (namesake) {
                return fail(ErrorCode::Duplicate, fields::keys::signInName);
            }
            TIDEMARK_TRY(
                m_clinic.vault().addPerson(m_clinic.key(), person.signInName, person.id, checked.password));
            hasSlot = true;
            person.publicKey = TIDEMARK_TRY(m_clinic.vault().publicKeyOf(person.signInName));
            line.body = staffBody(person);
            return StaffRepository::insert(connection, person, m_clinic.now()).map([&] { return person; });
        });
    if (!added && hasSlot) {
        // A slot of nobody opens nothing: signIn() finds no row. Taken away so that the name stays free.
        static_cast<void>(m_clinic.vault().removePerson(m_clinic.key(), person.signInName));
    }
    return added;
}

Result<std::vector<StaffMember>> Staff::list() const {
    TIDEMARK_TRY(authorize(m_actor, Command::ReadStaff));
    return m_clinic.store().read([](Connection& connection) { return StaffRepository::all(connection); });
}

Result<void> Staff::remove(const StaffId& id) {
    TIDEMARK_TRY(authorize(m_actor, Command::ManageStaff));
    return m_clinic.store().write(auditLine(m_actor, actions::staffRemove, "staff", id),
                                  [&](Connection& connection, AuditLine& line) -> Result<void> {
                                      auto person = TIDEMARK_TRY(StaffRepository::load(connection, id));
                                      const auto last = TIDEMARK_TRY(isLastAdministrator(connection, person));
                                      if (!person.active || last) {
                                          return fail(ErrorCode::WrongState);
                                      }
                                      person.active = false;
                                      line.body = staffBody(person);
                                      return StaffRepository::update(connection, person).and_then([&] {
                                          return m_clinic.vault().removePerson(m_clinic.key(),
                                                                               person.signInName);
                                      });
                                  });
}

Result<void> Staff::resetPassword(const StaffId& id, const QString& password) {
    TIDEMARK_TRY(authorize(m_actor, Command::ManageStaff));
    return m_clinic.store().write(
        auditLine(m_actor, actions::staffResetPassword, "staff", id),
        [&](Connection& connection, AuditLine& line) -> Result<void> {
            auto person = TIDEMARK_TRY(StaffRepository::load(connection, id));
            if (!person.active) {
                return fail(ErrorCode::WrongState);
            }
            TIDEMARK_TRY(
                storage::checkPassword(password, {m_clinic.store().clinic().name, person.signInName}));
            TIDEMARK_TRY(m_clinic.vault().resetPerson(m_clinic.key(), person.signInName, password));
            person.publicKey = TIDEMARK_TRY(m_clinic.vault().publicKeyOf(person.signInName));
            line.body = staffBody(person);
            return StaffRepository::update(connection, person);
        });
}

Result<void> Staff::changePassword(const QString& oldPassword, const QString& newPassword) {
    if (m_actor.id.isNull()) {
        return fail(ErrorCode::NotSignedIn);
    }
    return m_clinic.store().write(
        auditLine(m_actor, actions::staffChangePassword, "staff", m_actor.id),
        [&](Connection& connection) -> Result<void> {
            const auto person = TIDEMARK_TRY(StaffRepository::load(connection, m_actor.id));
            TIDEMARK_TRY(
                storage::checkPassword(newPassword, {m_clinic.store().clinic().name, person.signInName}));
            return m_clinic.vault().changePassword(person.signInName, oldPassword, newPassword);
        });
}

} // namespace tidemark::services
