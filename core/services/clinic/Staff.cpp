// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/clinic/Staff.h"

#include "rules/access/Authorization.h"
#include "services/base/LedgerLines.h"
#include "services/clinic/NewPersonCheck.h"
#include "storage/repositories/clinic/StaffRepository.h"
#include "storage/vault/PasswordRules.h"

#include <algorithm>

namespace tidemark::services {

using rules::authorize;
using rules::Command;
using storage::Connection;
using storage::LedgerLine;
using storage::StaffRepository;

namespace {

Result<bool> isLastAdministrator(Connection& connection, const StaffMember& person) {
    const auto everybody = StaffRepository::all(connection);
    if (!everybody) {
        return tl::unexpected(everybody.error());
    }
    return person.role == Role::Administrator &&
           std::ranges::none_of(*everybody, [&](const StaffMember& other) {
               return other.id != person.id && other.active && other.role == Role::Administrator;
           });
}

} // namespace

Result<StaffMember> Staff::add(const Actor& actor, const NewPerson& newPerson) {
    if (const auto right = authorize(actor, Command::ManageStaff); !right) {
        return tl::unexpected(right.error());
    }
    const auto checked = checkedPerson(newPerson, m_clinic.store().clinic().name);
    if (!checked) {
        return tl::unexpected(checked.error());
    }
    StaffMember person{
        StaffId::make(m_clinic.now()), checked->signInName, checked->displayName, checked->role, true, {}};
    bool hasSlot = false;
    auto added = m_clinic.store().write(
        ledgerLine(actor, "staff.add", "staff", person.id),
        [&](Connection& connection, LedgerLine& line) -> Result<StaffMember> {
            const auto namesake = StaffRepository::bySignInName(connection, person.signInName);
            if (!namesake) {
                return tl::unexpected(namesake.error());
            }
            if (*namesake) {
                return fail(ErrorCode::Duplicate, QStringLiteral("sign-in-name"));
            }
            if (const auto slot = m_clinic.vault().addPerson(m_clinic.key(), person.signInName, person.id,
                                                             checked->password);
                !slot) {
                return tl::unexpected(slot.error());
            }
            hasSlot = true;
            auto publicKey = m_clinic.vault().publicKeyOf(person.signInName);
            if (!publicKey) {
                return tl::unexpected(publicKey.error());
            }
            person.publicKey = std::move(*publicKey);
            line.body = staffBody(person);
            return StaffRepository::insert(connection, person, m_clinic.now()).map([&] { return person; });
        });
    if (!added && hasSlot) {
        // A slot of nobody opens nothing: signIn() finds no row. Taken away so that the name stays free.
        static_cast<void>(m_clinic.vault().removePerson(m_clinic.key(), person.signInName));
    }
    return added;
}

Result<std::vector<StaffMember>> Staff::list(const Actor& actor) const {
    if (const auto right = authorize(actor, Command::ReadStaff); !right) {
        return tl::unexpected(right.error());
    }
    return m_clinic.store().read([](Connection& connection) { return StaffRepository::all(connection); });
}

Result<void> Staff::remove(const Actor& actor, const StaffId& id) {
    if (auto right = authorize(actor, Command::ManageStaff); !right) {
        return right;
    }
    return m_clinic.store().write(ledgerLine(actor, "staff.remove", "staff", id),
                                  [&](Connection& connection, LedgerLine& line) -> Result<void> {
                                      auto person = StaffRepository::load(connection, id);
                                      if (!person) {
                                          return tl::unexpected(person.error());
                                      }
                                      const auto last = isLastAdministrator(connection, *person);
                                      if (!last) {
                                          return tl::unexpected(last.error());
                                      }
                                      if (!person->active || *last) {
                                          return fail(ErrorCode::WrongState);
                                      }
                                      person->active = false;
                                      line.body = staffBody(*person);
                                      return StaffRepository::update(connection, *person).and_then([&] {
                                          return m_clinic.vault().removePerson(m_clinic.key(),
                                                                               person->signInName);
                                      });
                                  });
}

Result<void> Staff::resetPassword(const Actor& actor, const StaffId& id, const QString& password) {
    if (auto right = authorize(actor, Command::ManageStaff); !right) {
        return right;
    }
    return m_clinic.store().write(
        ledgerLine(actor, "staff.reset-password", "staff", id),
        [&](Connection& connection, LedgerLine& line) -> Result<void> {
            auto person = StaffRepository::load(connection, id);
            if (!person) {
                return tl::unexpected(person.error());
            }
            if (!person->active) {
                return fail(ErrorCode::WrongState);
            }
            if (auto strong =
                    storage::checkPassword(password, {m_clinic.store().clinic().name, person->signInName});
                !strong) {
                return strong;
            }
            if (auto reset = m_clinic.vault().resetPerson(m_clinic.key(), person->signInName, password);
                !reset) {
                return reset;
            }
            auto publicKey = m_clinic.vault().publicKeyOf(person->signInName);
            if (!publicKey) {
                return tl::unexpected(publicKey.error());
            }
            person->publicKey = std::move(*publicKey);
            line.body = staffBody(*person);
            return StaffRepository::update(connection, *person);
        });
}

Result<void> Staff::changePassword(const Actor& actor, const QString& oldPassword,
                                   const QString& newPassword) {
    if (actor.id.isNull()) {
        return fail(ErrorCode::NotSignedIn);
    }
    return m_clinic.store().write(
        ledgerLine(actor, "staff.change-password", "staff", actor.id),
        [&](Connection& connection) -> Result<void> {
            const auto person = StaffRepository::load(connection, actor.id);
            if (!person) {
                return tl::unexpected(person.error());
            }
            if (auto strong =
                    storage::checkPassword(newPassword, {m_clinic.store().clinic().name, person->signInName});
                !strong) {
                return strong;
            }
            return m_clinic.vault().changePassword(person->signInName, oldPassword, newPassword);
        });
}

} // namespace tidemark::services
