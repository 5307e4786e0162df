// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/session/OpenSession.h"
#include "desktop/session/SessionStates.h"
#include "desktop/shell/Root.h"

#include <QtQml/qqmlregistration.h>

#include <memory>

namespace tidemark::app {

class AftercareViewModel;
class AmendEntriesViewModel;
class AmendViewModel;
class CallOffViewModel;
class BagCheckViewModel;
class CannulaViewModel;
class CareDetailViewModel;
class CareViewModel;
class CheckInViewModel;
class DevicesViewModel;
class DilutionViewModel;
class DrugUseViewModel;
class EffectsViewModel;
class InfusionViewModel;
class InjectionSiteViewModel;
class DischargeViewModel;
class MonitoringFormViewModel;
class NextVisitViewModel;
class OwnerViewModel;
class DowntimeEntryViewModel;
class PrescriberViewModel;
class ReleaseViewModel;
class SeatViewModel;
class SessionGraphViewModel;
class SessionHeaderViewModel;
class SignViewModel;
class SiteCheckViewModel;
class StartViewModel;
class SyringeViewModel;
class UndoViewModel;
class VitalsEntryViewModel;

/// SessionViewModel is the screen of one session, from arrival to signature. Its parts are view models of
/// their own; who uses one includes its header.
class SessionViewModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the workplace.")
    Q_MOC_INCLUDE("desktop/session/AftercareViewModel.h")
    Q_MOC_INCLUDE("desktop/session/AmendEntriesViewModel.h")
    Q_MOC_INCLUDE("desktop/session/AmendViewModel.h")
    Q_MOC_INCLUDE("desktop/session/CallOffViewModel.h")
    Q_MOC_INCLUDE("desktop/session/BagCheckViewModel.h")
    Q_MOC_INCLUDE("desktop/session/CannulaViewModel.h")
    Q_MOC_INCLUDE("desktop/session/CareDetailViewModel.h")
    Q_MOC_INCLUDE("desktop/session/CareViewModel.h")
    Q_MOC_INCLUDE("desktop/session/CheckInViewModel.h")
    Q_MOC_INCLUDE("desktop/session/DevicesViewModel.h")
    Q_MOC_INCLUDE("desktop/session/DilutionViewModel.h")
    Q_MOC_INCLUDE("desktop/session/DrugUseViewModel.h")
    Q_MOC_INCLUDE("desktop/session/EffectsViewModel.h")
    Q_MOC_INCLUDE("desktop/session/InfusionViewModel.h")
    Q_MOC_INCLUDE("desktop/session/InjectionSiteViewModel.h")
    Q_MOC_INCLUDE("desktop/session/DischargeViewModel.h")
    Q_MOC_INCLUDE("desktop/session/MonitoringFormViewModel.h")
    Q_MOC_INCLUDE("desktop/session/NextVisitViewModel.h")
    Q_MOC_INCLUDE("desktop/session/OwnerViewModel.h")
    Q_MOC_INCLUDE("desktop/session/DowntimeEntryViewModel.h")
    Q_MOC_INCLUDE("desktop/session/PrescriberViewModel.h")
    Q_MOC_INCLUDE("desktop/session/ReleaseViewModel.h")
    Q_MOC_INCLUDE("desktop/session/SeatViewModel.h")
    Q_MOC_INCLUDE("desktop/session/SessionGraphViewModel.h")
    Q_MOC_INCLUDE("desktop/session/SessionHeaderViewModel.h")
    Q_MOC_INCLUDE("desktop/session/SignViewModel.h")
    Q_MOC_INCLUDE("desktop/session/SiteCheckViewModel.h")
    Q_MOC_INCLUDE("desktop/session/StartViewModel.h")
    Q_MOC_INCLUDE("desktop/session/SyringeViewModel.h")
    Q_MOC_INCLUDE("desktop/session/UndoViewModel.h")
    Q_MOC_INCLUDE("desktop/session/VitalsEntryViewModel.h")
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
    Q_PROPERTY(tidemark::app::SyringeViewModel* syringe READ syringe CONSTANT)
    Q_PROPERTY(tidemark::app::DilutionViewModel* dilution READ dilution CONSTANT)
    Q_PROPERTY(tidemark::app::BagCheckViewModel* bagCheck READ bagCheck CONSTANT)
    Q_PROPERTY(tidemark::app::UndoViewModel* undo READ undo CONSTANT)
    Q_PROPERTY(tidemark::app::DischargeViewModel* discharge READ discharge CONSTANT)
    Q_PROPERTY(tidemark::app::SignViewModel* signing READ signing CONSTANT)
    Q_PROPERTY(tidemark::app::AmendViewModel* amending READ amending CONSTANT)
    Q_PROPERTY(tidemark::app::AmendEntriesViewModel* amendingEntries READ amendingEntries CONSTANT)
    Q_PROPERTY(tidemark::app::DevicesViewModel* devices READ devices CONSTANT)
    Q_PROPERTY(tidemark::app::MonitoringFormViewModel* form READ form CONSTANT)
    Q_PROPERTY(tidemark::app::OwnerViewModel* ownership READ ownership CONSTANT)
    Q_PROPERTY(tidemark::app::NextVisitViewModel* nextVisit READ nextVisit CONSTANT)
    Q_PROPERTY(tidemark::app::CannulaViewModel* cannula READ cannula CONSTANT)
    Q_PROPERTY(tidemark::app::InjectionSiteViewModel* injectionSite READ injectionSite CONSTANT)
    Q_PROPERTY(tidemark::app::SiteCheckViewModel* siteCheck READ siteCheck CONSTANT)
    Q_PROPERTY(tidemark::app::CareDetailViewModel* careDetail READ careDetail CONSTANT)
    Q_PROPERTY(tidemark::app::SeatViewModel* seat READ seat CONSTANT)
    Q_PROPERTY(tidemark::app::CallOffViewModel* callingOff READ callingOff CONSTANT)
    Q_PROPERTY(tidemark::app::DowntimeEntryViewModel* downtimeEntry READ downtimeEntry CONSTANT)
    Q_PROPERTY(tidemark::app::AftercareViewModel* aftercare READ aftercare CONSTANT)

public:
    explicit SessionViewModel(SignedInContext& context, QObject* parent = nullptr);
    ~SessionViewModel() override;
    /// Says whether a screen shows it. While none does, nothing is read and no time passes.
    void setShown(bool shown) { m_session.setOnScreen(shown); }

    /// Shows the session; a half-typed vitals line and note come back with it.
    Q_INVOKABLE void open(const QString& sessionId);
    /// Shows no session.
    Q_INVOKABLE void close();

    [[nodiscard]] bool isShown() const { return m_session.isShown(); }
    [[nodiscard]] QString sessionId() const { return m_session.id().text(); }
    [[nodiscard]] QString patientId() const;
    /// Says why a session could not be shown; it is empty otherwise.
    [[nodiscard]] const QString& problem() const { return m_problem; }
    [[nodiscard]] session_state::Code state() const;
    /// Returns the stage: 0 check-in, 1 pre-dose check, 2 dosing, 3 monitoring, 4 discharge, 5 sign.
    [[nodiscard]] int stage() const { return m_stage; }
    [[nodiscard]] SessionHeaderViewModel* header();
    [[nodiscard]] CheckInViewModel* checkIn();
    [[nodiscard]] ReleaseViewModel* release();
    [[nodiscard]] PrescriberViewModel* prescriber();
    [[nodiscard]] StartViewModel* starting();
    [[nodiscard]] VitalsEntryViewModel* vitals();
    [[nodiscard]] InfusionViewModel* infusion();
    [[nodiscard]] SessionGraphViewModel* graph();
    [[nodiscard]] EffectsViewModel* effects();
    [[nodiscard]] CareViewModel* care();
    [[nodiscard]] DrugUseViewModel* drugs();
    [[nodiscard]] SyringeViewModel* syringe();
    [[nodiscard]] DilutionViewModel* dilution();
    [[nodiscard]] BagCheckViewModel* bagCheck();
    [[nodiscard]] UndoViewModel* undo();
    [[nodiscard]] DischargeViewModel* discharge();
    [[nodiscard]] SignViewModel* signing();
    [[nodiscard]] AmendViewModel* amending();
    [[nodiscard]] AmendEntriesViewModel* amendingEntries();
    [[nodiscard]] DevicesViewModel* devices();
    [[nodiscard]] MonitoringFormViewModel* form();
    [[nodiscard]] OwnerViewModel* ownership();
    [[nodiscard]] NextVisitViewModel* nextVisit();
    [[nodiscard]] CannulaViewModel* cannula();
    [[nodiscard]] InjectionSiteViewModel* injectionSite();
    [[nodiscard]] SiteCheckViewModel* siteCheck();
    [[nodiscard]] CareDetailViewModel* careDetail();
    [[nodiscard]] SeatViewModel* seat();
    [[nodiscard]] CallOffViewModel* callingOff();
    [[nodiscard]] DowntimeEntryViewModel* downtimeEntry();
    [[nodiscard]] AftercareViewModel* aftercare();

signals:
    void changed();
    void stageChanged();

private:
    struct Parts;

    void judgeStage();

    OpenSession m_session;
    std::unique_ptr<Parts> m_parts;
    QString m_problem;
    int m_stage = 0;
};

class SessionRoot final : public tidemark::app::Root {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(tidemark::app::SessionViewModel* viewModel READ viewModel NOTIFY replaced)

public:
    [[nodiscard]] SessionViewModel* viewModel() { return present<SessionViewModel>(); }
};

} // namespace tidemark::app
