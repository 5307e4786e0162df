// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/session/SyringeViewModel.h"

#include "fields/FieldKeys.h"
#include "rules/sessions/StartBlockers.h"
#include "services/sessions/DosePreparation.h"
#include "text/EffectWords.h"

namespace tidemark::app {

SyringeViewModel::SyringeViewModel(OpenSession& session)
    : SessionPart(session), m_keys(session.context()), m_witness(session.context()) {
    connect(&m_keys, &KeyWork::changed, this, &SyringeViewModel::busyChanged);
}

void SyringeViewModel::begin() {
    m_asked = false;
    clearErrors();
    if (const auto read = m_witness.refresh(); !read) {
        refuse(read.error());
    }
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

void SyringeViewModel::read(const QString& typed, int reader, const QString& pin, const QString& reason) {
    if (!shown()) {
        return;
    }
    const auto tried = session().service<services::WitnessPins>().tryOf(m_witness.witness(reader, pin));
    m_keys.run([tried] { return tried.derive(); },
               [this, preparation = session().service<services::DosePreparation>(), of = session().id(),
                typed, reason](const services::Witness& witness) mutable {
                   end(of, preparation.readSyringe(of, typed, witness, reason));
               });
}

void SyringeViewModel::end(const SessionId& of, const Result<EntryId>& written) {
    if (!shown() || of != session().id()) {
        static_cast<void>(settleOf(of, written));
        return;
    }
    m_errors.clear();
    m_differs = !written && written.error().code == ErrorCode::SyringeDiffers;
    if (!written && !written.error().field.isEmpty() && written.error().field != fields::keys::eventTime) {
        const Error& error = written.error();
        QString none;
        m_errors.place(error, none);
        setError({});
        emit errorsChanged();
        emit ended(false);
        return;
    }
    emit errorsChanged();
    emit ended(settle(written));
}

void SyringeViewModel::clearErrors() {
    m_errors.clear();
    m_differs = false;
    clearError();
    emit errorsChanged();
}

} // namespace tidemark::app
