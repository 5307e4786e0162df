// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/admin/FormContactsViewModel.h"

#include "desktop/shell/FieldErrors.h"
#include "fields/FieldKeys.h"
#include "services/clinic/FormContacts.h"
#include "services/clinic/Staff.h"
#include "text/Message.h"

#include <algorithm>

namespace tidemark::app {

using namespace Qt::StringLiterals;

FormContactsViewModel::FormContactsViewModel(Desk& desk, QObject* parent)
    : QObject(parent)
    , m_desk(desk)
    , m_people({u"personId"_s, u"name"_s, u"telephone"_s, u"email"_s, u"telephoneError"_s, u"emailError"_s}) {
    connect(&m_desk, &Desk::seatedChanged, this, [this] {
        m_refused.clear();
        m_errors.clear();
        m_done.clear();
        refresh();
    });
}

void FormContactsViewModel::refresh() {
    m_problem.clear();
    readAddress();
    readPeople();
    emit changed();
}

void FormContactsViewModel::readAddress() {
    if (!m_desk.isSeated()) {
        showAddress({});
        return;
    }
    const auto address = services::FormContacts(m_desk.clinic(), m_desk.actor()).address();
    if (!address) {
        m_problem = messageFor(address.error()).sentence();
    }
    showAddress(address.value_or(ClinicAddress()));
}

void FormContactsViewModel::showAddress(const ClinicAddress& address) {
    m_address = {{u"line1"_s, address.line1},
                 {u"line2"_s, address.line2},
                 {u"city"_s, address.city},
                 {u"state"_s, address.state},
                 {u"postalCode"_s, address.postalCode}};
    emit addressChanged();
}

void FormContactsViewModel::readPeople() {
    if (!m_desk.isSeated()) {
        m_people.setRows({});
        return;
    }
    const auto known = services::FormContacts(m_desk.clinic(), m_desk.actor()).people();
    const auto staff = services::Staff(m_desk.clinic(), m_desk.actor()).list();
    if (!known || !staff) {
        m_problem = messageFor(known ? staff.error() : known.error()).sentence();
        m_people.setRows({});
        return;
    }
    std::vector<QVariantMap> rows;
    for (const StaffMember& person : *staff) {
        if (!person.active) {
            continue;
        }
        const auto kept = std::ranges::find(*known, person.id, &PersonContact::person);
        const auto refused = std::ranges::find_if(
            m_refused, [&](const Refused& each) { return each.typed.person == person.id; });
        const PersonContact contact = refused != m_refused.end() ? refused->typed
                                      : kept != known->end()     ? *kept
                                                                 : PersonContact();
        const QVariantMap errors = refused == m_refused.end() ? QVariantMap() : refused->errors;
        rows.push_back({{u"personId"_s, person.id.text()},
                        {u"name"_s, person.displayName},
                        {u"telephone"_s, contact.telephone},
                        {u"email"_s, contact.email},
                        {u"telephoneError"_s, errors.value(fields::keys::phone).toString()},
                        {u"emailError"_s, errors.value(fields::keys::email).toString()}});
    }
    m_people.setRows(std::move(rows));
}

bool FormContactsViewModel::keepAddress(const QVariantMap& typed) {
    const ClinicAddress address{typed.value(u"line1"_s).toString(), typed.value(u"line2"_s).toString(),
                                typed.value(u"city"_s).toString(), typed.value(u"state"_s).toString(),
                                typed.value(u"postalCode"_s).toString()};
    m_errors = fieldErrors(services::FormContacts::faults(address));
    if (!m_desk.isSeated() || !m_errors.isEmpty()) {
        m_done.clear();
        emit changed();
        return false;
    }
    const auto kept = services::FormContacts(m_desk.clinic(), m_desk.actor()).setAddress(address);
    if (kept) {
        readAddress();
    }
    return finish(kept, tr("The address stands on every monitoring form from now on."));
}

bool FormContactsViewModel::keepContact(const QString& personId, const QString& telephone,
                                        const QString& email) {
    const PersonContact contact{StaffId(personId), telephone, email};
    std::erase_if(m_refused, [&](const Refused& each) { return each.typed.person == contact.person; });
    const QVariantMap errors = fieldErrors(services::FormContacts::faults(contact));
    if (!m_desk.isSeated() || !errors.isEmpty()) {
        m_refused.push_back({contact, errors});
        m_done.clear();
        readPeople();
        emit changed();
        return false;
    }
    const auto kept = services::FormContacts(m_desk.clinic(), m_desk.actor()).setContact(contact);
    readPeople();
    return finish(kept, tr("Kept for the monitoring form."));
}

bool FormContactsViewModel::finish(const Result<void>& kept, const QString& done) {
    m_done = kept ? done : QString();
    m_problem = kept ? QString() : messageFor(kept.error()).sentence();
    emit changed();
    return kept.has_value();
}

} // namespace tidemark::app
