// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/session/AmendViewModel.h"
#include "desktop/session/CannulaViewModel.h"
#include "desktop/session/CareViewModel.h"
#include "desktop/session/CheckInViewModel.h"
#include "desktop/session/DevicesViewModel.h"
#include "desktop/session/DrugUseViewModel.h"
#include "desktop/session/EffectsViewModel.h"
#include "desktop/session/InfusionViewModel.h"
#include "desktop/session/LeaveViewModel.h"
#include "desktop/session/MonitoringFormViewModel.h"
#include "desktop/session/NextVisitViewModel.h"
#include "desktop/session/OwnerViewModel.h"
#include "desktop/session/PaperEntryViewModel.h"
#include "desktop/session/PrescriberViewModel.h"
#include "desktop/session/ReleaseViewModel.h"
#include "desktop/session/SessionGraphViewModel.h"
#include "desktop/session/SessionHeaderViewModel.h"
#include "desktop/session/SessionStates.h"
#include "desktop/session/SignViewModel.h"
#include "desktop/session/StartViewModel.h"
#include "desktop/session/VitalsEntryViewModel.h"

namespace tidemark::app {

/// The screen of one session, from arrival to signature. Its parts are view models of their own.
class SessionViewModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the workplace.")
    Q_PROPERTY(bool shown READ isShown NOTIFY changed)
    Q_PROPERTY(QString sessionId READ sessionId NOTIFY changed)
    Q_PROPERTY(QString patientId READ patientId NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(tidemark::app::session_state::Code state READ state NOTIFY changed)
    Q_PROPERTY(int stage READ stage NOTIFY stageChanged)
    Q_PROPERTY(tidemark::app::SessionHeaderViewModel* header READ header CONSTANT)
    Q_PROPERTY(tidemark::app::CheckInViewModel* checkIn READ checkIn CONSTANT)
    Q_PROPERTY(tidemark::app::ReleaseViewModel* release READ release CONSTANT)
    Q_PROPERTY(tidemark::app::PrescriberViewModel* prescriber READ prescriber CONSTANT)
    Q_PROPERTY(tidemark::app::StartViewModel* starting READ starting CONSTANT)
    Q_PROPERTY(tidemark::app::VitalsEntryViewModel* vitals READ vitals CONSTANT)
    Q_PROPERTY(tidemark::app::InfusionViewModel* infusion READ infusion CONSTANT)
    Q_PROPERTY(tidemark::app::SessionGraphViewModel* graph READ graph CONSTANT)
    Q_PROPERTY(tidemark::app::EffectsViewModel* effects READ effects CONSTANT)
    Q_PROPERTY(tidemark::app::CareViewModel* care READ care CONSTANT)
    Q_PROPERTY(tidemark::app::DrugUseViewModel* drugs READ drugs CONSTANT)
    Q_PROPERTY(tidemark::app::UndoViewModel* undo READ undo CONSTANT)
    Q_PROPERTY(tidemark::app::LeaveViewModel* leaving READ leaving CONSTANT)
    Q_PROPERTY(tidemark::app::SignViewModel* signing READ signing CONSTANT)
    Q_PROPERTY(tidemark::app::AmendViewModel* amending READ amending CONSTANT)
    Q_PROPERTY(tidemark::app::DevicesViewModel* devices READ devices CONSTANT)
    Q_PROPERTY(tidemark::app::MonitoringFormViewModel* form READ form CONSTANT)
    Q_PROPERTY(tidemark::app::OwnerViewModel* ownership READ ownership CONSTANT)
    Q_PROPERTY(tidemark::app::NextVisitViewModel* nextVisit READ nextVisit CONSTANT)
    Q_PROPERTY(tidemark::app::CannulaViewModel* cannula READ cannula CONSTANT)
    Q_PROPERTY(tidemark::app::PaperEntryViewModel* paperEntry READ paperEntry CONSTANT)

public:
    explicit SessionViewModel(Desk& desk, QObject* parent = nullptr);
    void setOnScreen(bool onScreen) { m_session.setOnScreen(onScreen); }

    /// Shows the session; a half-typed vitals line and note come back with it.
    Q_INVOKABLE void open(const QString& sessionId);
    Q_INVOKABLE void close();

    [[nodiscard]] bool isShown() const { return m_session.isShown(); }
    [[nodiscard]] QString sessionId() const { return m_session.id().text(); }
    [[nodiscard]] QString patientId() const;
    /// Why a session could not be shown; empty otherwise.
    [[nodiscard]] const QString& problem() const { return m_problem; }
    [[nodiscard]] session_state::Code state() const;
    /// 0 check-in, 1 pre-dose check, 2 dosing, 3 monitoring, 4 discharge, 5 sign.
    [[nodiscard]] int stage() const { return m_stage; }
    [[nodiscard]] SessionHeaderViewModel* header() { return &m_header; }
    [[nodiscard]] CheckInViewModel* checkIn() { return &m_checkIn; }
    [[nodiscard]] ReleaseViewModel* release() { return &m_release; }
    [[nodiscard]] PrescriberViewModel* prescriber() { return &m_prescriber; }
    [[nodiscard]] StartViewModel* starting() { return &m_start; }
    [[nodiscard]] VitalsEntryViewModel* vitals() { return &m_vitals; }
    [[nodiscard]] InfusionViewModel* infusion() { return &m_infusion; }
    [[nodiscard]] SessionGraphViewModel* graph() { return &m_graph; }
    [[nodiscard]] EffectsViewModel* effects() { return &m_effects; }
    [[nodiscard]] CareViewModel* care() { return &m_care; }
    [[nodiscard]] DrugUseViewModel* drugs() { return &m_drugs; }
    [[nodiscard]] UndoViewModel* undo() { return &m_undo; }
    [[nodiscard]] LeaveViewModel* leaving() { return &m_leave; }
    [[nodiscard]] SignViewModel* signing() { return &m_sign; }
    [[nodiscard]] AmendViewModel* amending() { return &m_amend; }
    [[nodiscard]] DevicesViewModel* devices() { return &m_devices; }
    [[nodiscard]] MonitoringFormViewModel* form() { return &m_form; }
    [[nodiscard]] OwnerViewModel* ownership() { return &m_owner; }
    [[nodiscard]] NextVisitViewModel* nextVisit() { return &m_nextVisit; }
    [[nodiscard]] CannulaViewModel* cannula() { return &m_cannula; }
    [[nodiscard]] PaperEntryViewModel* paperEntry() { return &m_paperEntry; }

signals:
    void changed();
    void stageChanged();

private:
    void judgeStage();

    OpenSession m_session;
    UndoViewModel m_undo;
    SessionHeaderViewModel m_header;
    CheckInViewModel m_checkIn;
    ReleaseViewModel m_release;
    PrescriberViewModel m_prescriber;
    DevicesViewModel m_devices;
    StartViewModel m_start;
    VitalsEntryViewModel m_vitals;
    InfusionViewModel m_infusion;
    SessionGraphViewModel m_graph;
    EffectsViewModel m_effects;
    CareViewModel m_care;
    DrugUseViewModel m_drugs;
    LeaveViewModel m_leave;
    SignViewModel m_sign;
    AmendViewModel m_amend;
    MonitoringFormViewModel m_form;
    OwnerViewModel m_owner;
    NextVisitViewModel m_nextVisit;
    CannulaViewModel m_cannula;
    PaperEntryViewModel m_paperEntry;
    QString m_problem;
    int m_stage = 0;
};

} // namespace tidemark::app
