// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/session/DowntimeEntryViewModel.h"

#include "rules/access/Authorization.h"
#include "rules/sessions/DowntimeEntry.h"
#include "text/LateWords.h"

namespace tidemark::app {

DowntimeEntryViewModel::DowntimeEntryViewModel(OpenSession& session) : SessionPart(session) {}

bool DowntimeEntryViewModel::isOffered() const {
    if (!shown()) {
        return false;
    }
    const SessionState state = session().state();
    const bool open = state == SessionState::Planned || state == SessionState::Arrived ||
                      state == SessionState::Dosing || state == SessionState::Monitoring;
    return open && rules::authorize(session().actor(), rules::Command::RunSession, {state, true}).has_value();
}

void DowntimeEntryViewModel::setAt(const QString& at) {
    if (at != m_at) {
        m_at = at;
        judge();
        emit atChanged();
    }
}

QString DowntimeEntryViewModel::words() const {
    return shown() ? downtimeEntryWords(rules::downtimeEntries(session().record()),
                                        session().context().clock().zone())
                   : QString();
}

void DowntimeEntryViewModel::start() {
    if (isOffered() && !m_on) {
        m_on = true;
        judge();
        emit onChanged();
        emit atChanged();
    }
}

void DowntimeEntryViewModel::stop() {
    m_at.clear();
    m_atError.clear();
    m_on = false;
    session().enterAsItHappens();
    emit onChanged();
    emit atChanged();
}

void DowntimeEntryViewModel::refresh() {
    if (m_on && !isOffered()) {
        stop();
    }
}

void DowntimeEntryViewModel::judge() {
    const auto typed = session().timeTyped(m_at);
    m_atError = typed || m_at.trimmed().isEmpty()
                    ? QString()
                    : tr("Type a time of this session that has passed. Example: 10:31.");
    // Until a time is there, whatever is entered is refused like a time in the future.
    session().enterFromPaper(typed.value_or(Instant::max()));
}

} // namespace tidemark::app
