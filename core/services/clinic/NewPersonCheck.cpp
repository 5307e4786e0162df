// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/clinic/NewPersonCheck.h"

#include "base/CanonicalBytes.h"
#include "storage/vault/PasswordRules.h"

namespace tidemark::services {

Result<NewPerson> checkedPerson(const NewPerson& person, const QString& clinicName) {
    const auto displayName = fields::checkText(u"display-name", person.displayName);
    if (!displayName) {
        return tl::unexpected(displayName.error());
    }
    const auto signInName = fields::checkText(u"sign-in-name", person.signInName);
    if (!signInName) {
        return tl::unexpected(signInName.error());
    }
    NewPerson checked{storage::foldedSignInName(*signInName), *displayName, person.role, person.password};
    if (const auto strong = storage::checkPassword(person.password, {clinicName, checked.signInName});
        !strong) {
        return tl::unexpected(strong.error());
    }
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
