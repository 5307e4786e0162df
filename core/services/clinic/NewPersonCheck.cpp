// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/clinic/NewPersonCheck.h"

#include "base/CanonicalBytes.h"
#include "base/Try.h"
#include "fields/FieldKeys.h"
#include "storage/vault/PasswordRules.h"

#include <algorithm>

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

std::optional<StaffMember> staffOfBody(const QByteArray& body) {
    const auto fields = canonicalFields(body);
    const auto isThere = [](const std::optional<QByteArray>& field) { return field.has_value(); };
    if (!fields || fields->size() != 6 || !std::ranges::all_of(*fields, isThere)) {
        return std::nullopt;
    }
    const auto text = [&](std::size_t field) { return QString::fromUtf8(*(*fields)[field]); };
    const auto role = fromCode(roleCodes, text(3));
    if (!role) {
        return std::nullopt;
    }
    const bool active = *(*fields)[4] != QByteArray(sizeof(qint64), '\0');
    return StaffMember{StaffId(text(0)), text(1), text(2), *role, active, *(*fields)[5]};
}

} // namespace tidemark::services
