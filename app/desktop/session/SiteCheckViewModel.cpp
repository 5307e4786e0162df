// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/session/SiteCheckViewModel.h"

#include "desktop/session/UndoOffer.h"
#include "rules/record/LatestIntervention.h"
#include "rules/sessions/SessionLifeCycle.h"
#include "services/sessions/SessionCare.h"
#include "text/CareWords.h"

namespace tidemark::app {

SiteCheckViewModel::SiteCheckViewModel(OpenSession& session, UndoViewModel& undo)
    : SessionPart(session), m_undo(undo) {}

bool SiteCheckViewModel::isOffered() const {
    return shown() && session().record().session.route != Route::Nasal &&
           session().record().session.startedAt.has_value() &&
           rules::allows(session().state(), rules::SessionStep::RecordIntervention).has_value();
}

QString SiteCheckViewModel::last() const {
    const Intervention* newest =
        shown() ? rules::latestIntervention(session().record().interventions, rules::siteCheckKey())
                : nullptr;
    return newest == nullptr
               ? QString()
               : tr("%1 · %2").arg(careDetailWords(*newest), session().minuteText(newest->stamp.eventAt));
}

void SiteCheckViewModel::looksWell() {
    forget();
    const auto written = session().service<services::SessionCare>().recordSiteCheck(session().id(), {});
    if (settle(written)) {
        offerUndo(m_undo, *written, tr("Site looks well"));
    }
}

bool SiteCheckViewModel::record(const QString& done) {
    const rules::SiteCheck check{m_swollen, m_red, m_painful, done};
    const auto written = session().service<services::SessionCare>().recordSiteCheck(session().id(), check);
    if (!settle(written)) {
        return false;
    }
    offerUndo(m_undo, *written, tr("Site: %1").arg(siteCheckWords(check)));
    forget();
    return true;
}

void SiteCheckViewModel::forget() {
    m_swollen = false;
    m_red = false;
    m_painful = false;
    setError({});
    emit seenChanged();
}

void SiteCheckViewModel::turn(bool& finding) {
    finding = !finding;
    setError({});
    emit seenChanged();
}

} // namespace tidemark::app
