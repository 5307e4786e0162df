// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/clinic/FormContacts.h"

#include "base/CanonicalBytes.h"
#include "base/Try.h"
#include "fields/FieldCatalogue.h"
#include "fields/FieldKeys.h"
#include "rules/access/Authorization.h"
#include "services/base/AuditLines.h"
#include "storage/repositories/clinic/FormContactRepository.h"
#include "storage/repositories/clinic/StaffRepository.h"

#include <algorithm>

namespace tidemark::services {

using rules::authorize;
using rules::Command;
using storage::Connection;
using storage::FormContactRepository;

namespace {

/// The text as it is stored; its fault is added to the others.
QString kept(QStringView key, const QString& typed, std::vector<Error>& faults) {
    const auto checked = fields::checkText(key, typed);
    if (!checked) {
        faults.push_back(checked.error());
    }
    return checked.value_or(QString());
}

/// Something on both sides of one @: enough to notice a telephone number in the wrong field.
bool looksLikeEmail(const QString& text) {
    const qsizetype at = text.indexOf(u'@');
    return at > 0 && at < text.size() - 1 && text.indexOf(u'@', at + 1) < 0 && !text.contains(u' ');
}

/// A number, however it is grouped and whatever follows it: enough to notice an address or a folder in the
/// wrong field.
bool looksLikeTelephone(const QString& text) {
    constexpr qsizetype fewestDigits = 3;
    const auto digits = std::ranges::count_if(text, [](QChar letter) { return letter.isDigit(); });
    const QChar first = text.front();
    return digits >= fewestDigits && (first.isDigit() || first == u'+' || first == u'(');
}

ClinicAddress checkedAddress(const ClinicAddress& typed, std::vector<Error>& faults) {
    ClinicAddress address;
    address.line1 = kept(fields::keys::address1, typed.line1, faults);
    address.line2 = kept(fields::keys::address2, typed.line2, faults);
    address.city = kept(fields::keys::city, typed.city, faults);
    address.state = kept(fields::keys::addressState, typed.state, faults);
    address.postalCode = kept(fields::keys::postalCode, typed.postalCode, faults);
    return address;
}

PersonContact checkedContact(const PersonContact& typed, std::vector<Error>& faults) {
    PersonContact contact{typed.person, kept(fields::keys::phone, typed.telephone, faults), {}};
    if (!contact.telephone.isEmpty() && !looksLikeTelephone(contact.telephone)) {
        faults.push_back({ErrorCode::Impossible, fields::keys::phone, {}});
    }
    contact.email = kept(fields::keys::email, typed.email, faults);
    if (!contact.email.isEmpty() && !looksLikeEmail(contact.email)) {
        faults.push_back({ErrorCode::Impossible, fields::keys::email, {}});
    }
    return contact;
}

} // namespace

Result<ClinicAddress> FormContacts::address() const {
    TIDEMARK_TRY(authorize(m_actor, Command::ReadStaff));
    return m_clinic.store().read(
        [](Connection& connection) { return FormContactRepository::address(connection); });
}

std::vector<Error> FormContacts::faults(const ClinicAddress& typed) {
    std::vector<Error> faults;
    (void)checkedAddress(typed, faults);
    return faults;
}

Result<void> FormContacts::setAddress(const ClinicAddress& typed) {
    TIDEMARK_TRY(authorize(m_actor, Command::ManageStaff));
    std::vector<Error> faults;
    const ClinicAddress address = checkedAddress(typed, faults);
    if (!faults.empty()) {
        return tl::unexpected(faults.front());
    }
    const QByteArray body = CanonicalBytes()
                                .add(address.line1)
                                .add(address.line2)
                                .add(address.city)
                                .add(address.state)
                                .add(address.postalCode)
                                .bytes();
    return m_clinic.store().write(
        clinicLine(m_clinic.store(), m_actor, actions::clinicAddress, body), [&](Connection& connection) {
            return FormContactRepository::setAddress(connection, m_clinic.store().clinic().id, address);
        });
}

Result<std::vector<PersonContact>> FormContacts::people() const {
    TIDEMARK_TRY(authorize(m_actor, Command::ReadStaff));
    return m_clinic.store().read(
        [](Connection& connection) { return FormContactRepository::all(connection); });
}

std::vector<Error> FormContacts::faults(const PersonContact& typed) {
    std::vector<Error> faults;
    (void)checkedContact(typed, faults);
    return faults;
}

Result<void> FormContacts::setContact(const PersonContact& typed) {
    TIDEMARK_TRY(authorize(m_actor, Command::ManageStaff));
    std::vector<Error> faults;
    const PersonContact contact = checkedContact(typed, faults);
    if (!faults.empty()) {
        return tl::unexpected(faults.front());
    }
    const QByteArray body =
        CanonicalBytes().add(contact.person).add(contact.telephone).add(contact.email).bytes();
    return m_clinic.store().write(auditLine(m_actor, actions::staffContact, "staff", contact.person, body),
                                  [&](Connection& connection) -> Result<void> {
                                      TIDEMARK_TRY(
                                          storage::StaffRepository::load(connection, contact.person));
                                      return FormContactRepository::set(connection, contact);
                                  });
}

} // namespace tidemark::services
