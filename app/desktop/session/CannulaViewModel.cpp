// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/session/CannulaViewModel.h"

#include "desktop/session/SessionRows.h"
#include "desktop/session/UndoViewModel.h"
#include "services/sessions/Cannulas.h"
#include "services/sessions/SessionEvents.h"
#include "text/EffectWords.h"

#include <utility>

namespace tidemark::app {

CannulaViewModel::CannulaViewModel(OpenSession& session, UndoViewModel& undo)
    : SessionPart(session), m_undo(undo) {}

void CannulaViewModel::begin() {
    m_tapped = {};
    m_last.reset();
    m_lastRead = false;
}

void CannulaViewModel::refresh() {
    // Only where it is asked for: it looks through the patient's sessions.
    if (isOffered() && !m_lastRead) {
        m_last =
            services::lastCannula(session().context().clinic(), session().actor(), session().record().session)
                .value_or(std::nullopt);
        m_lastRead = true;
    }
    showChoice();
}

bool CannulaViewModel::isOffered() const {
    return shown() && session().state() == SessionState::Arrived &&
           session().view()->order.route == Route::Intravenous;
}

void CannulaViewModel::showChoice() {
    const Intervention* lies = shown() ? rules::cannulaIn(session().record().interventions) : nullptr;
    const bool tapped = !m_tapped.site.isEmpty() || m_tapped.gauge > 0;
    const rules::Cannula chosen =
        tapped || lies == nullptr ? m_tapped : rules::cannulaOf(lies->detail).value_or(m_tapped);
    std::vector<CannulaSiteRow> sites;
    for (const QString& site : rules::cannulaSites()) {
        const auto place = m_last && m_last->site == site ? sites.begin() : sites.end();
        sites.insert(place, {site, cannulaSiteWords(site), site == chosen.site});
    }
    std::vector<CannulaGaugeRow> gauges;
    for (const int gauge : rules::cannulaGauges()) {
        const auto place = m_last && m_last->gauge == gauge ? gauges.begin() : gauges.end();
        gauges.insert(place, {gauge, tr("%1 G").arg(gauge), gauge == chosen.gauge});
    }
    m_sites.show(sites);
    m_gauges.show(gauges);
}

QString CannulaViewModel::placed() const {
    const Intervention* lies = shown() ? rules::cannulaIn(session().record().interventions) : nullptr;
    return lies == nullptr
               ? QString()
               : tr("%1 · %2").arg(interventionDetailWords(*lies), session().timeText(lies->stamp.eventAt));
}

void CannulaViewModel::chooseSite(const QString& key) {
    m_tapped.site = key;
    place();
}

void CannulaViewModel::chooseGauge(int gauge) {
    m_tapped.gauge = gauge;
    place();
}

void CannulaViewModel::place() {
    if (m_tapped.site.isEmpty() || m_tapped.gauge == 0) {
        showChoice();
        return;
    }
    const rules::Cannula cannula = std::exchange(m_tapped, {});
    const auto written = session().service<services::SessionEvents>().recordIntervention(
        session().id(), rules::cannulaKey(), rules::cannulaDetail(cannula));
    if (settle(written)) {
        m_undo.offer(*written, tr("Cannula, %1").arg(cannulaWords(cannula)));
    }
    showChoice();
}

} // namespace tidemark::app
