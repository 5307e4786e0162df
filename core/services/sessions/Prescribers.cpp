// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sessions/Prescribers.h"

#include "fields/FieldKeys.h"
#include "rules/access/Authorization.h"
#include "storage/repositories/clinic/StaffRepository.h"

namespace tidemark::services {

bool isPrescriber(const StaffMember& person) {
    return person.active && rules::roleMay(person.role, rules::Command::DecideRelease);
}

Result<StaffMember> prescriberOf(storage::Connection& connection, const StaffId& id) {
    auto person = storage::StaffRepository::load(connection, id);
    const bool unknown = !person && person.error().code == ErrorCode::NotFound;
    if (unknown || (person && !isPrescriber(*person))) {
        return fail(ErrorCode::NotOneOfTheChoices, fields::keys::prescriber);
    }
    return person;
}

} // namespace tidemark::services
