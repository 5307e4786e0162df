// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/session/ShownSession.h"

#include "desktop/session/SessionHeaderViewModel.h"
#include "desktop/session/SessionViewModel.h"
#include "desktop/shell/Roots.h"

namespace tidemark::test {

ShownSession::ShownSession(app::SignedInContext& desk)
    : m_session(std::make_unique<app::SessionViewModel>(desk)) {}

ShownSession::~ShownSession() = default;

void ShownSession::open(const QString& sessionId) {
    m_session->open(sessionId);
}

void ShownSession::close() {
    m_session->close();
}

app::session_state::Code ShownSession::state() const {
    return m_session->state();
}

QString ShownSession::sessionId() const {
    return m_session->sessionId();
}

app::CheckInViewModel* ShownSession::checkIn() {
    return m_session->checkIn();
}

app::ReleaseViewModel* ShownSession::release() {
    return m_session->release();
}

app::PrescriberViewModel* ShownSession::prescriber() {
    return m_session->prescriber();
}

app::StartViewModel* ShownSession::starting() {
    return m_session->starting();
}

app::VitalsEntryViewModel* ShownSession::vitals() {
    return m_session->vitals();
}

app::InfusionViewModel* ShownSession::infusion() {
    return m_session->infusion();
}

app::SessionGraphViewModel* ShownSession::graph() {
    return m_session->graph();
}

app::EffectsViewModel* ShownSession::effects() {
    return m_session->effects();
}

app::CareViewModel* ShownSession::care() {
    return m_session->care();
}

app::DrugUseViewModel* ShownSession::drugs() {
    return m_session->drugs();
}

app::UndoViewModel* ShownSession::undo() {
    return m_session->undo();
}

app::DischargeViewModel* ShownSession::discharge() {
    return m_session->discharge();
}

app::SignViewModel* ShownSession::signing() {
    return m_session->signing();
}

app::AmendViewModel* ShownSession::amending() {
    return m_session->amending();
}

app::AmendEntriesViewModel* ShownSession::amendingEntries() {
    return m_session->amendingEntries();
}

app::SessionHeaderViewModel* ShownSession::header() {
    return m_session->header();
}

app::CareDetailViewModel* ShownSession::careDetail() {
    return m_session->careDetail();
}

app::CannulaViewModel* ShownSession::cannula() {
    return m_session->cannula();
}

app::DowntimeEntryViewModel* ShownSession::downtimeEntry() {
    return m_session->downtimeEntry();
}

app::AftercareViewModel* ShownSession::aftercare() {
    return m_session->aftercare();
}

QString shownSessionId(const app::Roots& roots) {
    return roots.of<app::SessionViewModel>().sessionId();
}

QString shownPatientName(const app::Roots& roots) {
    return roots.of<app::SessionViewModel>().header()->property("patientName").toString();
}

const QObject& ShownSession::shown() const {
    return *m_session;
}

} // namespace tidemark::test
