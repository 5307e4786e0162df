// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/session/AftercareViewModel.h"

#include "desktop/looks/ControlStates.h"
#include "rules/access/Authorization.h"
#include "services/sessions/AfterDischarge.h"
#include "text/AftercareWords.h"
#include "text/DateWords.h"

#include <algorithm>

namespace tidemark::app {

AftercareViewModel::AftercareViewModel(OpenSession& session) : SessionPart(session) {}

bool AftercareViewModel::isOffered() const {
    return shown() && (session().state() == SessionState::Left || session().state() == SessionState::Signed);
}

bool AftercareViewModel::mayRecord() const {
    return isOffered() && rules::roleMay(session().actor().role, rules::Command::RecordAftercare);
}

bool AftercareViewModel::isContactOpen() const {
    return m_record.state && m_record.state->contactOpen;
}

bool AftercareViewModel::isContactDue() const {
    return isContactOpen() && shown() && m_record.state->contactDue <= session().context().clinic().today();
}

QString AftercareViewModel::contact() const {
    if (!m_record.state || m_record.state->contactDue.isNull()) {
        return {};
    }
    const Aftercare& state = *m_record.state;
    const QString due = tr("Contact due %1").arg(dayWords(state.contactDue));
    if (!state.contactOpen) {
        const bool made = std::ranges::any_of(m_record.contacts, [](const ContactEntry& each) {
            return each.outcome == ContactOutcome::Reached || each.outcome == ContactOutcome::Worries;
        });
        return made ? tr("Contact made") : tr("Not reached after %n try(s)", nullptr, state.tries);
    }
    return state.tries > 0 ? due + tr(", tried %n time(s)", nullptr, state.tries) : due;
}

bool AftercareViewModel::isPrescriberAsked() const {
    return m_record.state && m_record.state->prescriberAsked.has_value();
}

bool AftercareViewModel::mayReview() const {
    return isPrescriberAsked() && shown() &&
           rules::roleMay(session().actor().role, rules::Command::DecideRelease);
}

QStringList AftercareViewModel::entries() const {
    QStringList words;
    for (const ContactEntry& entry : m_record.contacts) {
        words << contactWords(entry, session().context().clock().zone());
    }
    return words;
}

QString AftercareViewModel::count() const {
    return laterEventCountWords(m_record.events);
}

QStringList AftercareViewModel::kinds() const {
    QStringList words;
    for (const auto& each : laterEventKindCodes) {
        words << laterEventKindWords(each.value);
    }
    return words;
}

bool AftercareViewModel::keep(const std::optional<Error>& refused) {
    m_errors.clear();
    QString problem;
    if (refused) {
        m_errors.place(*refused, problem);
    }
    setError(problem);
    emit errorsChanged();
    return !refused;
}

bool AftercareViewModel::record(ContactOutcome outcome, const QString& note) {
    return shown() && keep(session().settle(session().service<services::AfterDischarge>().recordContact(
                          session().id(), outcome, note)));
}

bool AftercareViewModel::reached(const QString& note) {
    return record(ContactOutcome::Reached, note);
}

bool AftercareViewModel::notReached(const QString& note) {
    return record(ContactOutcome::NotReached, note);
}

bool AftercareViewModel::worries(const QString& note) {
    return record(ContactOutcome::Worries, note);
}

bool AftercareViewModel::review(const QString& note) {
    return shown() &&
           keep(session().settle(session().service<services::AfterDischarge>().review(session().id(), note)));
}

bool AftercareViewModel::addEvent(int kind, int serious, const QString& day, const QString& time,
                                  const QString& what, const QString& done) {
    if (!shown()) {
        return false;
    }
    services::LaterEventForm form;
    if (kind >= 0 && kind < static_cast<int>(laterEventKindCodes.size())) {
        form.kind = laterEventKindCodes.at(static_cast<std::size_t>(kind)).value;
    }
    if (serious != static_cast<int>(YesNo::Open)) {
        form.serious = serious == static_cast<int>(YesNo::Yes);
    }
    form.day = day;
    form.time = time;
    form.what = what;
    form.done = done;
    return keep(
        session().settle(session().service<services::AfterDischarge>().recordEvent(session().id(), form)));
}

bool AftercareViewModel::withdraw(const QString& id, const QString& reason) {
    return shown() && keep(session().settle(
                          session().service<services::AfterDischarge>().withdrawEvent(EntryId(id), reason)));
}

void AftercareViewModel::forgetErrors() {
    keep({});
}

void AftercareViewModel::begin() {
    m_record = {};
    m_events.show(std::vector<LaterEventRow>());
    forgetErrors();
}

void AftercareViewModel::refresh() {
    m_record = {};
    std::vector<LaterEventRow> rows;
    if (isOffered()) {
        if (auto read = session().service<services::AfterDischarge>().ofSession(session().id())) {
            m_record = std::move(*read);
        } else {
            refuse(read.error());
        }
        const QByteArray zone = session().context().clock().zone();
        for (const LaterEvent& event : m_record.events) {
            rows.push_back({event.id.text(), event.session.text(), laterEventWords(event, zone),
                            laterEventDetailWords(event, zone), event.withdrawnReason, event.serious});
        }
    }
    m_events.show(rows);
}

} // namespace tidemark::app
