// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/session/InjectionSiteViewModel.h"

#include "desktop/session/SessionRows.h"
#include "desktop/session/UndoOffer.h"
#include "services/sessions/SessionCare.h"
#include "text/CareWords.h"

namespace tidemark::app {

InjectionSiteViewModel::InjectionSiteViewModel(OpenSession& session, UndoViewModel& undo)
    : SessionPart(session), m_undo(undo) {}

void InjectionSiteViewModel::begin() {
    m_lastTime.clear();
    m_lastRead = false;
}

void InjectionSiteViewModel::refresh() {
    // Only where it is asked for: it looks through the patient's sessions.
    if (isOffered() && !m_lastRead) {
        const auto last =
            session().service<services::SessionCare>().lastInjectionSite(session().record().session);
        m_lastTime = last && *last ? injectionSiteWords(**last) : QString();
        m_lastRead = true;
    }
    const Intervention* chosen = rules::injectionSiteIn(session().record().interventions);
    std::vector<InjectionSiteRow> rows;
    for (const QString& key : rules::injectionSites()) {
        rows.push_back({key, injectionSiteWords(key), chosen != nullptr && chosen->detail == key});
    }
    m_sites.show(rows);
}

bool InjectionSiteViewModel::isOffered() const {
    return shown() && session().state() == SessionState::Arrived &&
           session().record().session.route == Route::Intramuscular;
}

QString InjectionSiteViewModel::chosen() const {
    const Intervention* chosen = shown() ? rules::injectionSiteIn(session().record().interventions) : nullptr;
    return chosen == nullptr ? QString()
                             : tr("%1 · %2").arg(injectionSiteWords(chosen->detail),
                                                 session().timeText(chosen->stamp.eventAt));
}

void InjectionSiteViewModel::choose(const QString& key) {
    const auto written = session().service<services::SessionCare>().recordInjectionSite(session().id(), key);
    if (settle(written)) {
        offerUndo(m_undo, *written, tr("Injection site, %1").arg(injectionSiteWords(key)));
    }
}

} // namespace tidemark::app
