// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/session/DilutionViewModel.h"

#include "desktop/session/SessionRows.h"
#include "desktop/session/UndoOffer.h"
#include "rules/sessions/InterventionDetails.h"
#include "rules/sessions/StartBlockers.h"
#include "services/sessions/DosePreparation.h"
#include "text/DoseWords.h"
#include "text/EffectWords.h"
#include "text/PreparationWords.h"

namespace tidemark::app {

DilutionViewModel::DilutionViewModel(OpenSession& session, UndoViewModel& undo)
    : SessionPart(session), m_undo(undo) {}

void DilutionViewModel::begin() {
    m_errors.clear();
    emit errorsChanged();
}

const Intervention* DilutionViewModel::present() const {
    return isOffered() ? rules::dilutionIn(session().record().interventions, *session().view()->prepared)
                       : nullptr;
}

bool DilutionViewModel::isOffered() const {
    return shown() && session().view()->prepared && session().record().session.route == Route::Intravenous;
}

bool DilutionViewModel::isMandatory() const {
    return isOffered() &&
           rules::isUndilutedByVein(Route::Intravenous, session().view()->prepared->strength, false);
}

QString DilutionViewModel::volume() const {
    return shown() ? numberWords(session().view()->order.bagVolume.value, 1) : QString();
}

QString DilutionViewModel::done() const {
    const Intervention* step = present();
    return step == nullptr
               ? QString()
               : tr("%1 · %2").arg(interventionDetailWords(*step), session().timeText(step->stamp.eventAt));
}

QString DilutionViewModel::keptUntil() const {
    const Intervention* step = present();
    const std::chrono::minutes kept(shown() ? session().view()->protocol.dose.discardAfterMinutes : 0);
    return step == nullptr ? QString() : session().timeText(step->stamp.eventAt + kept);
}

bool DilutionViewModel::dilute(const QString& diluent, const QString& finalMillilitres) {
    const auto written =
        session().service<services::DosePreparation>().dilute(session().id(), diluent, finalMillilitres);
    m_errors.clear();
    if (!written) {
        QString problem;
        m_errors.place(written.error(), problem);
        setError(problem);
        emit errorsChanged();
        return false;
    }
    emit errorsChanged();
    const bool kept = settle(written);
    offerUndo(m_undo, *written, tr("Diluted with %1").arg(diluentWords(diluent)));
    return kept;
}

void DilutionViewModel::refresh() {
    const Intervention* step = present();
    const auto dilution = step != nullptr ? rules::dilutionOf(*step) : std::nullopt;
    std::vector<DiluentRow> rows;
    for (const QString& key : rules::diluents()) {
        rows.push_back({key, diluentWords(key), dilution && dilution->diluent == key});
    }
    m_diluents.show(rows);
}

} // namespace tidemark::app
