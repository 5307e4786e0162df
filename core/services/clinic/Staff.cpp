// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/clinic/Staff.h"

#include "base/Log.h"
#include "base/Try.h"
#include "fields/FieldKeys.h"
#include "rules/access/Authorization.h"
#include "services/base/AuditLines.h"
#include "services/clinic/Administrators.h"
#include "services/clinic/NewPersonCheck.h"
#include "storage/repositories/clinic/StaffRepository.h"
#include "storage/vault/Keyring.h"
#include "storage/vault/Vault.h"

namespace tidemark::services {

using rules::authorize;
using rules::Command;
using storage::AuditLine;
using storage::Connection;
using storage::StaffRepository;

namespace {

/// The keyring is changed before the row is kept, so that whoever is removed is out at once. Where the row is
/// not kept then, the keyring goes back to what it was.
template <class Write>
auto writeWithKeyring(OpenClinic& clinic, const AuditLine& line, Write write)
    -> decltype(clinic.store().write(line, write)) {
    const auto before = TIDEMARK_TRY(clinic.vault().keyring(clinic.key()));
    auto written = clinic.store().write(line, std::move(write));
    if (!written) {
        if (const auto back = clinic.vault().putBack(clinic.key(), before); !back) {
            log::write(log::Event::Failed, back.error().code);
        }
    }
    return written;
}

} // namespace

Result<StaffMember> Staff::add(const NewPerson& newPerson) {
    const auto derive = TIDEMARK_TRY(begin(newPerson));
    const auto derived = TIDEMARK_TRY(derive());
    return addDerived(derived);
}

Result<DerivePerson> Staff::begin(const NewPerson& newPerson) const {
    TIDEMARK_TRY(authorize(m_actor, Command::ManageStaff));
    auto checked = TIDEMARK_TRY(checkedPerson(newPerson, m_clinic.store().clinic().name));
    const auto namesake = TIDEMARK_TRY(m_clinic.store().read([&](Connection& connection) {
        return StaffRepository::bySignInName(connection, checked.signInName);
    }));
    if (namesake) {
        return fail(ErrorCode::Duplicate, fields::keys::signInName);
    }
    return DerivePerson(
        [checked = std::move(checked), cost = m_clinic.vault().cost()]() -> Result<DerivedPerson> {
            auto passphrase = TIDEMARK_TRY(storage::derivePassword(checked.password, cost));
            return DerivedPerson{{checked.signInName, checked.displayName, checked.role, {}},
                                 std::move(passphrase)};
        });
}

Result<StaffMember> Staff::addDerived(const DerivedPerson& derived) {
    TIDEMARK_TRY(authorize(m_actor, Command::ManageStaff));
    const NewPerson& checked = derived.person;
    StaffMember person{
        StaffId::make(m_clinic.now()), checked.signInName, checked.displayName, checked.role, true, {}};
    return writeWithKeyring(
        m_clinic, auditLine(m_actor, actions::staffAdd, "staff", person.id),
        [&](Connection& connection, AuditLine& line) -> Result<StaffMember> {
            const auto namesake = TIDEMARK_TRY(StaffRepository::bySignInName(connection, person.signInName));
            if (namesake) {
                return fail(ErrorCode::Duplicate, fields::keys::signInName);
            }
            // A slot of nobody, left where the program was killed in here, keeps the name from no one.
            if (m_clinic.vault().slotKindOf(person.signInName)) {
                TIDEMARK_TRY(m_clinic.vault().removePerson(m_clinic.key(), person.signInName));
            }
            TIDEMARK_TRY(m_clinic.vault().addDerived(m_clinic.key(), person.signInName, person.id,
                                                     derived.passphrase));
            TIDEMARK_TRY(followRole(m_clinic.vault(), m_clinic.key(), person));
            person.publicKey = TIDEMARK_TRY(m_clinic.vault().publicKeyOf(person.signInName));
            line.body = staffBody(person);
            return StaffRepository::insert(connection, person, m_clinic.now()).map([&] { return person; });
        });
}

Result<std::vector<StaffMember>> Staff::list() const {
    TIDEMARK_TRY(authorize(m_actor, Command::ReadStaff));
    return m_clinic.store().read([](Connection& connection) { return StaffRepository::all(connection); });
}

Result<void> Staff::remove(const StaffId& id) {
    TIDEMARK_TRY(authorize(m_actor, Command::ManageStaff));
    return writeWithKeyring(m_clinic, auditLine(m_actor, actions::staffRemove, "staff", id),
                            [&](Connection& connection, AuditLine& line) -> Result<void> {
                                auto person = TIDEMARK_TRY(StaffRepository::load(connection, id));
                                const auto last =
                                    TIDEMARK_TRY(isLastAdministrator(connection, m_clinic.vault(), person));
                                if (!person.active || last || id == m_actor.id) {
                                    return fail(ErrorCode::WrongState);
                                }
                                person.active = false;
                                line.body = staffBody(person);
                                return StaffRepository::update(connection, person).and_then([&] {
                                    return m_clinic.vault().removePerson(m_clinic.key(), person.signInName);
                                });
                            });
}

} // namespace tidemark::services
