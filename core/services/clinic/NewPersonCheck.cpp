// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/clinic/NewPersonCheck.h"

#include "base/CanonicalBytes.h"
#include "base/Try.h"
#include "fields/FieldKeys.h"
#include "storage/vault/PasswordRules.h"

namespace tidemark::services {

Result<NewPerson> checkedPerson(const NewPerson& person, const QString& clinicName) {
    const auto displayName = TIDEMARK_TRY(fields::checkText(fields::keys::displayName, person.displayName));
    const auto signInName = TIDEMARK_TRY(fields::checkText(fields::keys::signInName, person.signInName));
    NewPerson checked{storage::foldedSignInName(signInName), displayName, person.role, person.password};
    TIDEMARK_TRY(storage::checkPassword(person.password, {clinicName, checked.signInName}));
    return checked;
}

QByteArray staffBody(const StaffMember& person) {
    return CanonicalBytes()
        .add(person.id)
        .add(person.signInName)
        .add(person.displayName)
        .add(code(person.role))
        .addFlag(person.active)
        .add(person.publicKey)
        .bytes();
}

} // namespace tidemark::services
