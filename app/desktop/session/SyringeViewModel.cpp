// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/session/SyringeViewModel.h"

#include "fields/FieldKeys.h"
#include "rules/sessions/StartBlockers.h"
#include "services/sessions/DosePreparation.h"
#include "text/EffectWords.h"

namespace tidemark::app {

SyringeViewModel::SyringeViewModel(OpenSession& session)
    : SessionPart(session), m_witness(session.context()) {}

void SyringeViewModel::begin() {
    m_asked = false;
    m_witness.refresh();
    clearErrors();
}

const Intervention* SyringeViewModel::present() const {
    return shown() && session().view()->prepared
               ? rules::syringeReadIn(session().record().interventions, *session().view()->prepared)
               : nullptr;
}

bool SyringeViewModel::isNeeded() const {
    return shown() && session().view()->prepared && present() == nullptr;
}

bool SyringeViewModel::isOpen() const {
    return isNeeded() && (m_asked || session().view()->prepared->drawnAt);
}

QString SyringeViewModel::words() const {
    const Intervention* read = present();
    return read == nullptr
               ? QString()
               : tr("%1 · %2").arg(interventionDetailWords(*read), session().timeText(read->stamp.eventAt));
}

void SyringeViewModel::ask() {
    if (isNeeded() && !m_asked) {
        m_asked = true;
        emit changed();
    }
}

bool SyringeViewModel::read(const QString& typed, int reader, const QString& pin, const QString& reason) {
    const auto written = session().service<services::DosePreparation>().readSyringe(
        session().id(), typed, m_witness.witness(reader, pin), reason);
    m_errors.clear();
    m_differs = !written && written.error().code == ErrorCode::SyringeDiffers;
    if (!written && !written.error().field.isEmpty() && written.error().field != fields::keys::eventTime) {
        const Error& error = written.error();
        QString none;
        m_errors.place(error, none);
        setError({});
        emit errorsChanged();
        return false;
    }
    emit errorsChanged();
    return settle(written);
}

void SyringeViewModel::clearErrors() {
    m_errors.clear();
    m_differs = false;
    clearError();
    emit errorsChanged();
}

} // namespace tidemark::app
