// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/session/AmendViewModel.h"

#include "desktop/session/SessionRows.h"
#include "rules/access/Authorization.h"
#include "services/sessions/Amendments.h"
#include "text/DateWords.h"
#include "text/Message.h"
#include "text/VitalsLineWords.h"

namespace tidemark::app {

AmendViewModel::AmendViewModel(OpenSession& session) : SessionPart(session) {}

bool AmendViewModel::isOpen() const {
    return shown() && session().state() == SessionState::Signed &&
           rules::roleMay(session().actor().role, rules::Command::AmendSession);
}

bool AmendViewModel::amendVitals(const QString& entry, const QString& line, const QString& reason) {
    const bool keep = !m_question.isEmpty() && m_askedLine == line;
    const auto written = session().service<services::Amendments>().amendVitals(session().id(), EntryId(entry),
                                                                               line, reason, keep);
    if (!written && isAsked(written.error())) {
        setError({});
        setQuestion(vitalsLineMessage(written.error(), line).text, line);
        return false;
    }
    setQuestion({}, {});
    if (!settle(written)) {
        setError(vitalsLineMessage(written.error(), line).sentence());
        return false;
    }
    return true;
}

bool AmendViewModel::addNote(const QString& text, const QString& reason) {
    return settle(session().service<services::Amendments>().amendNote(session().id(), text, reason));
}

void AmendViewModel::refresh() {
    std::vector<VersionRow> rows;
    for (const SessionVersion& version : session().record().versions) {
        rows.push_back({version.version, version.reason.isEmpty() ? tr("first signature") : version.reason,
                        dayNumbersAndClock(version.madeAt, session().context().clock().zone())});
    }
    m_versions.show(rows);
}

void AmendViewModel::setQuestion(const QString& question, const QString& askedLine) {
    m_askedLine = askedLine;
    if (m_question != question) {
        m_question = question;
        emit questionChanged();
    }
}

} // namespace tidemark::app
