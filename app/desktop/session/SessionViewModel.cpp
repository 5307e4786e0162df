// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/session/SessionViewModel.h"

#include "desktop/session/AftercareViewModel.h"
#include "desktop/session/AmendEntriesViewModel.h"
#include "desktop/session/AmendViewModel.h"
#include "desktop/session/BagCheckViewModel.h"
#include "desktop/session/CallOffViewModel.h"
#include "desktop/session/CannulaViewModel.h"
#include "desktop/session/CareDetailViewModel.h"
#include "desktop/session/CareViewModel.h"
#include "desktop/session/CheckInViewModel.h"
#include "desktop/session/DevicesViewModel.h"
#include "desktop/session/DilutionViewModel.h"
#include "desktop/session/DischargeViewModel.h"
#include "desktop/session/DowntimeEntryViewModel.h"
#include "desktop/session/DrugUseViewModel.h"
#include "desktop/session/EffectsViewModel.h"
#include "desktop/session/InfusionViewModel.h"
#include "desktop/session/InjectionSiteViewModel.h"
#include "desktop/session/MonitoringFormViewModel.h"
#include "desktop/session/NextVisitViewModel.h"
#include "desktop/session/OwnerViewModel.h"
#include "desktop/session/PrescriberViewModel.h"
#include "desktop/session/ReleaseViewModel.h"
#include "desktop/session/SeatViewModel.h"
#include "desktop/session/SessionGraphViewModel.h"
#include "desktop/session/SessionHeaderViewModel.h"
#include "desktop/session/SignViewModel.h"
#include "desktop/session/SiteCheckViewModel.h"
#include "desktop/session/StartViewModel.h"
#include "desktop/session/SyringeViewModel.h"
#include "desktop/session/UndoViewModel.h"
#include "desktop/session/VitalsEntryViewModel.h"
#include "rules/sessions/SessionStage.h"
#include "text/Message.h"

namespace tidemark::app {

/// In this order, so that what one offers another may take back is there first.
struct SessionViewModel::Parts {
    explicit Parts(OpenSession& session)
        : undo(session)
        , header(session)
        , checkIn(session)
        , release(session)
        , prescriber(session, undo)
        , devices(session)
        , start(session, devices)
        , vitals(session, undo)
        , infusion(session)
        , graph(session)
        , effects(session, undo)
        , care(session, undo)
        , drugs(session)
        , syringe(session)
        , dilution(session, undo)
        , bagCheck(session)
        , discharge(session)
        , sign(session)
        , amend(session)
        , amendEntries(session)
        , form(session)
        , owner(session)
        , nextVisit(session)
        , cannula(session, undo)
        , injectionSite(session, undo)
        , siteCheck(session, undo)
        , careDetail(session, undo)
        , seat(session)
        , callOff(session)
        , downtimeEntry(session)
        , aftercare(session) {}

    UndoViewModel undo;
    SessionHeaderViewModel header;
    CheckInViewModel checkIn;
    ReleaseViewModel release;
    PrescriberViewModel prescriber;
    DevicesViewModel devices;
    StartViewModel start;
    VitalsEntryViewModel vitals;
    InfusionViewModel infusion;
    SessionGraphViewModel graph;
    EffectsViewModel effects;
    CareViewModel care;
    DrugUseViewModel drugs;
    SyringeViewModel syringe;
    DilutionViewModel dilution;
    BagCheckViewModel bagCheck;
    DischargeViewModel discharge;
    SignViewModel sign;
    AmendViewModel amend;
    AmendEntriesViewModel amendEntries;
    MonitoringFormViewModel form;
    OwnerViewModel owner;
    NextVisitViewModel nextVisit;
    CannulaViewModel cannula;
    InjectionSiteViewModel injectionSite;
    SiteCheckViewModel siteCheck;
    CareDetailViewModel careDetail;
    SeatViewModel seat;
    CallOffViewModel callOff;
    DowntimeEntryViewModel downtimeEntry;
    AftercareViewModel aftercare;
};

SessionViewModel::SessionViewModel(SignedInContext& context, QObject* parent)
    : QObject(parent), m_session(context), m_parts(std::make_unique<Parts>(m_session)) {
    connect(&m_session, &OpenSession::changed, this, [this] {
        judgeStage();
        emit changed();
    });
    connect(&m_session, &OpenSession::ticked, this, [this] { judgeStage(); });
}

SessionViewModel::~SessionViewModel() = default;

void SessionViewModel::open(const QString& sessionId) {
    const auto opened = m_session.open(SessionId(sessionId));
    m_problem = opened ? QString() : messageFor(opened.error()).sentence();
    emit changed();
}

void SessionViewModel::close() {
    m_session.close();
}

QString SessionViewModel::patientId() const {
    return isShown() ? m_session.view()->chart.patient.id.text() : QString();
}

session_state::Code SessionViewModel::state() const {
    return isShown() ? static_cast<session_state::Code>(m_session.state()) : session_state::Code::None;
}

void SessionViewModel::judgeStage() {
    const int stage = isShown() ? static_cast<int>(rules::stageOf(
                                      m_session.record(), m_session.view()->protocol, m_session.now()))
                                : 0;
    if (stage != m_stage) {
        m_stage = stage;
        emit stageChanged();
    }
}

SessionHeaderViewModel* SessionViewModel::header() {
    return &m_parts->header;
}

CheckInViewModel* SessionViewModel::checkIn() {
    return &m_parts->checkIn;
}

ReleaseViewModel* SessionViewModel::release() {
    return &m_parts->release;
}

PrescriberViewModel* SessionViewModel::prescriber() {
    return &m_parts->prescriber;
}

StartViewModel* SessionViewModel::starting() {
    return &m_parts->start;
}

VitalsEntryViewModel* SessionViewModel::vitals() {
    return &m_parts->vitals;
}

InfusionViewModel* SessionViewModel::infusion() {
    return &m_parts->infusion;
}

SessionGraphViewModel* SessionViewModel::graph() {
    return &m_parts->graph;
}

EffectsViewModel* SessionViewModel::effects() {
    return &m_parts->effects;
}

CareViewModel* SessionViewModel::care() {
    return &m_parts->care;
}

DrugUseViewModel* SessionViewModel::drugs() {
    return &m_parts->drugs;
}

SyringeViewModel* SessionViewModel::syringe() {
    return &m_parts->syringe;
}

DilutionViewModel* SessionViewModel::dilution() {
    return &m_parts->dilution;
}

BagCheckViewModel* SessionViewModel::bagCheck() {
    return &m_parts->bagCheck;
}

UndoViewModel* SessionViewModel::undo() {
    return &m_parts->undo;
}

DischargeViewModel* SessionViewModel::discharge() {
    return &m_parts->discharge;
}

SignViewModel* SessionViewModel::signing() {
    return &m_parts->sign;
}

AmendViewModel* SessionViewModel::amending() {
    return &m_parts->amend;
}

AmendEntriesViewModel* SessionViewModel::amendingEntries() {
    return &m_parts->amendEntries;
}

DevicesViewModel* SessionViewModel::devices() {
    return &m_parts->devices;
}

MonitoringFormViewModel* SessionViewModel::form() {
    return &m_parts->form;
}

OwnerViewModel* SessionViewModel::ownership() {
    return &m_parts->owner;
}

NextVisitViewModel* SessionViewModel::nextVisit() {
    return &m_parts->nextVisit;
}

CannulaViewModel* SessionViewModel::cannula() {
    return &m_parts->cannula;
}

InjectionSiteViewModel* SessionViewModel::injectionSite() {
    return &m_parts->injectionSite;
}

SiteCheckViewModel* SessionViewModel::siteCheck() {
    return &m_parts->siteCheck;
}

CareDetailViewModel* SessionViewModel::careDetail() {
    return &m_parts->careDetail;
}

SeatViewModel* SessionViewModel::seat() {
    return &m_parts->seat;
}

CallOffViewModel* SessionViewModel::callingOff() {
    return &m_parts->callOff;
}

DowntimeEntryViewModel* SessionViewModel::downtimeEntry() {
    return &m_parts->downtimeEntry;
}

AftercareViewModel* SessionViewModel::aftercare() {
    return &m_parts->aftercare;
}

} // namespace tidemark::app
