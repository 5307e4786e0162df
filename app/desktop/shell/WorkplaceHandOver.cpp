// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shell/WorkplaceViewModel.h"

// Of the workplace: giving the screen to the patient, and taking it back.
namespace tidemark::app {

void WorkplaceViewModel::handOverSession() {
    if (!isSeated() || m_screen != Screen::Session || m_session.checkIn()->scalesToHandOver().isEmpty()) {
        return;
    }
    if (m_session.checkIn()->canArrive()) {
        m_session.checkIn()->arrive();
    }
    // Where the arrival was refused, the screen says why and stays the nurse's.
    if (m_session.checkIn()->isOpen() &&
        m_handOver.begin(PatientId(m_session.patientId()), SessionId(m_session.sessionId()))) {
        showHandOver();
    }
}

void WorkplaceViewModel::handOverScale() {
    if (!isSeated() || m_screen != Screen::Scales) {
        return;
    }
    const std::optional<ScaleId> first =
        m_scales.isFinished() ? std::nullopt : std::optional(m_scales.scaleId());
    if (m_handOver.begin(PatientId(m_scales.patientId()), SessionId(m_scales.sessionId()), first)) {
        showHandOver();
    }
}

/// Past show(), which leads nowhere while the screen is the patient's.
void WorkplaceViewModel::showHandOver() {
    m_trail.push_back(m_screen);
    m_screen = Screen::HandOver;
    emit screenChanged();
}

/// After a lock in the patient's hands: what was answered before is seen at once.
void WorkplaceViewModel::showBegunScale() {
    const QList<UnfinishedScaleRow> begun = m_session.checkIn()->unfinishedScales();
    if (!begun.isEmpty()) {
        fillScale(begun.front().scale, m_session.patientId(), m_session.sessionId());
    }
}

void WorkplaceViewModel::takeBack(bool unfinished, const ScaleResultId& item9) {
    if (m_screen != Screen::HandOver) {
        return;
    }
    back();
    if (!item9.isNull()) {
        m_scales.openRecorded(m_handOver.patient(), item9);
    }
    if (unfinished || !item9.isNull()) {
        show(Screen::Scales);
    }
}

} // namespace tidemark::app
