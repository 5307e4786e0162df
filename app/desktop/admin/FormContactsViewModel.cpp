// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/admin/FormContactsViewModel.h"

#include "fields/FieldKeys.h"
#include "services/clinic/FormContacts.h"
#include "services/clinic/Staff.h"
#include "text/Message.h"

#include <algorithm>

namespace tidemark::app {

FormContactsViewModel::FormContactsViewModel(SignedInContext& context, QObject* parent)
    : QObject(parent), m_context(context) {
    connect(&m_context, &SignedInContext::seatedChanged, this, [this] {
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
    if (!m_context.isSeated()) {
        showAddress({});
        return;
    }
    const auto address = services::FormContacts(m_context.clinic(), m_context.actor()).address();
    if (!address) {
        m_problem = messageFor(address.error()).sentence();
    }
    showAddress(address.value_or(ClinicAddress()));
}

void FormContactsViewModel::showAddress(const ClinicAddress& address) {
    m_address = {address.line1, address.line2, address.city, address.state, address.postalCode};
    emit addressChanged();
}

void FormContactsViewModel::readPeople() {
    if (!m_context.isSeated()) {
        m_people.show(std::vector<ContactRow>());
        return;
    }
    const auto known = services::FormContacts(m_context.clinic(), m_context.actor()).people();
    const auto staff = services::Staff(m_context.clinic(), m_context.actor()).list();
    if (!known || !staff) {
        m_problem = messageFor(known ? staff.error() : known.error()).sentence();
        m_people.show(std::vector<ContactRow>());
        return;
    }
    std::vector<ContactRow> rows;
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
        const FieldErrors errors = refused == m_refused.end() ? FieldErrors() : refused->errors;
        rows.push_back({person.id.text(), person.displayName, contact.telephone, contact.email,
                        errors.text(fields::keys::phone), errors.text(fields::keys::email)});
    }
    m_people.show(rows);
}

bool FormContactsViewModel::keepAddress(const TypedAddress& typed) {
    const ClinicAddress address{typed.line1, typed.line2, typed.city, typed.state, typed.postalCode};
    m_errors = FieldErrors(services::FormContacts::faults(address));
    if (!m_context.isSeated() || !m_errors.isEmpty()) {
        m_done.clear();
        emit changed();
        return false;
    }
    const auto kept = services::FormContacts(m_context.clinic(), m_context.actor()).setAddress(address);
    if (kept) {
        readAddress();
    }
    return finish(kept, tr("The address is on every monitoring form from now on."));
}

bool FormContactsViewModel::keepContact(const QString& personId, const QString& telephone,
                                        const QString& email) {
    const PersonContact contact{StaffId(personId), telephone, email};
    std::erase_if(m_refused, [&](const Refused& each) { return each.typed.person == contact.person; });
    const FieldErrors errors(services::FormContacts::faults(contact));
    if (!m_context.isSeated() || !errors.isEmpty()) {
        m_refused.push_back({contact, errors});
        m_done.clear();
        readPeople();
        emit changed();
        return false;
    }
    const auto kept = services::FormContacts(m_context.clinic(), m_context.actor()).setContact(contact);
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
