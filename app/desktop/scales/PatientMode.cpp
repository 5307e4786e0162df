// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/scales/PatientMode.h"

#include "desktop/scales/PatientModeViewModel.h"
#include "desktop/session/CheckInViewModel.h"
#include "desktop/session/SessionViewModel.h"
#include "desktop/shell/WorkplaceViewModel.h"

namespace tidemark::app {

using Screen = WorkplaceViewModel::Screen;

PatientMode::PatientMode(WorkplaceViewModel& workplace, SessionViewModel& session, ScalesViewModel& scales,
                         PatientModeViewModel& patientMode)
    : m_workplace(workplace), m_session(session), m_scales(scales), m_viewModel(patientMode) {
    connect(&workplace, &WorkplaceViewModel::patientModeAsked, this, &PatientMode::give);
    connect(&workplace, &WorkplaceViewModel::patientModeCut, this, &PatientMode::showBegunScale);
    connect(&patientMode, &PatientModeViewModel::takenBack, this, &PatientMode::takeBack);
    connect(&patientMode, &PatientModeViewModel::lockAsked, &workplace, &WorkplaceViewModel::lock);
}

void PatientMode::give() {
    const bool begun = m_workplace.screen() == Screen::Session  ? beginOfSession()
                       : m_workplace.screen() == Screen::Scales ? beginOfScale()
                                                                : false;
    if (begun) {
        ScreenArguments arguments;
        arguments.patientId = m_viewModel.patient().text();
        arguments.sessionId = m_viewModel.session().text();
        m_workplace.giveToPatient(arguments);
    }
}

bool PatientMode::beginOfSession() {
    if (m_session.checkIn()->scalesForPatientMode().isEmpty()) {
        return false;
    }
    if (m_session.checkIn()->canArrive()) {
        m_session.checkIn()->arrive();
    }
    // Where the arrival was refused, the screen says why and stays the nurse's.
    return m_session.checkIn()->isOpen() &&
           m_viewModel.begin(PatientId(m_session.patientId()), SessionId(m_session.sessionId()));
}

bool PatientMode::beginOfScale() {
    const std::optional<ScaleId> first =
        m_scales.isFinished() ? std::nullopt : std::optional(m_scales.scaleId());
    return m_viewModel.begin(PatientId(m_scales.patientId()), SessionId(m_scales.sessionId()), first);
}

/// What was answered before the lock is seen at once.
void PatientMode::showBegunScale() {
    const QList<UnfinishedScaleRow> begun = m_session.checkIn()->unfinishedScales();
    if (!begun.isEmpty()) {
        m_workplace.fillScale(begun.front().scale, m_session.patientId(), m_session.sessionId());
    }
}

void PatientMode::takeBack(bool unfinished, const ScaleResultId& item9) {
    if (m_workplace.screen() != Screen::PatientMode) {
        return;
    }
    m_workplace.takeFromPatient();
    if (!item9.isNull()) {
        m_scales.openRecorded(m_viewModel.patient(), item9);
    }
    if (unfinished || !item9.isNull()) {
        // It is open already.
        m_workplace.show(Screen::Scales);
    }
}

} // namespace tidemark::app
