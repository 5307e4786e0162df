// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/clinic/Administrators.h"

#include "base/Try.h"
#include "storage/repositories/clinic/StaffRepository.h"
#include "storage/vault/Vault.h"

#include <algorithm>

namespace tidemark::services {

Result<std::vector<StaffMember>> activeAdministrators(storage::Connection& connection) {
    auto people = TIDEMARK_TRY(storage::StaffRepository::all(connection));
    std::erase_if(people, [](const StaffMember& person) {
        return !person.active || person.role != Role::Administrator;
    });
    return people;
}

Result<bool> isLastAdministrator(storage::Connection& connection, const storage::Vault& vault,
                                 const StaffMember& person) {
    if (person.role != Role::Administrator) {
        return false;
    }
    const auto administrators = TIDEMARK_TRY(activeAdministrators(connection));
    return std::ranges::none_of(administrators, [&](const StaffMember& other) {
        return other.id != person.id && vault.slotKindOf(other.signInName) == storage::SlotKind::Person;
    });
}

Result<void> followRole(storage::Vault& vault, const storage::MasterKey& key, const StaffMember& person) {
    return vault.setNeverCloses(key, person.signInName, person.role == Role::Administrator);
}

} // namespace tidemark::services
