// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shell/WorkplaceViewModel.h"

#include "desktop/startup/BrightnessFile.h"
#include "services/sessions/SessionEvents.h"
#include "services/sessions/SessionViews.h"
#include "text/DateWords.h"
#include "text/SessionWords.h"

#include <QMetaEnum>

#include <algorithm>

namespace tidemark::app {
namespace {

/// After a lock the clinic that was open, else the one the program was started for.
QString folderToOpen(const Surroundings& surroundings) {
    return surroundings.locked && !surroundings.locked->folder.isEmpty() ? surroundings.locked->folder
                                                                         : surroundings.clinicFolder;
}

QString nameOf(WorkplaceViewModel::Screen screen) {
    return QString::fromLatin1(
        QMetaEnum::fromType<WorkplaceViewModel::Screen>().valueToKey(static_cast<int>(screen)));
}

} // namespace

WorkplaceViewModel::WorkplaceViewModel(Desk& desk, Surroundings surroundings, QObject* parent)
    : QObject(parent)
    , m_desk(desk)
    , m_surroundings(std::move(surroundings))
    , m_background(m_surroundings.background)
    , m_holdsClinic(storage::ClinicFolder::holdsClinic(folderToOpen(m_surroundings)))
    , m_brightness(readBrightness(m_surroundings.brightnessFile))
    , m_signIn(desk, m_background, m_surroundings)
    , m_createClinic(desk, m_background, m_surroundings)
    , m_recovery(desk, m_background, m_surroundings)
    , m_today(desk)
    , m_chairs(desk, m_today)
    , m_walkIn(desk)
    , m_search(desk, 8, false)
    , m_patients(desk, 500, true)
    , m_patientForm(desk)
    , m_patientChart(desk)
    , m_orderForm(desk)
    , m_planForm(desk)
    , m_schedule(desk)
    , m_coursePlan(desk)
    , m_people(desk)
    , m_clinicDays(desk)
    , m_formContacts(desk)
    , m_protocols(desk)
    , m_protocolForm(desk)
    , m_drugs(desk, m_surroundings.opening.cost)
    , m_patientPage(desk)
    , m_scales(desk)
    , m_handOver(desk, m_scales)
    , m_paper(desk)
    , m_session(desk) {
    // Before the window hears of it: a screen is made of what was just read.
    connect(this, &WorkplaceViewModel::screenChanged, this, &WorkplaceViewModel::tellWhatIsShown);
    tellWhatIsShown();
    connectForms();
    connect(&m_desk, &Desk::ticked, this, &WorkplaceViewModel::tick);
    connect(&m_desk, &Desk::seatedChanged, this, &WorkplaceViewModel::seatedChanged);
    connect(&m_signIn, &SignInViewModel::signedIn, this, &WorkplaceViewModel::seated);
    connect(&m_createClinic, &CreateClinicViewModel::finished, this, &WorkplaceViewModel::seated);
    connect(&m_recovery, &RecoverClinicViewModel::finished, this, &WorkplaceViewModel::seated);
    if (m_holdsClinic) {
        m_screen = Screen::SignIn;
        m_signIn.prepare(folderToOpen(m_surroundings));
        if (const auto invented = demo::readInventedSignIn(folderToOpen(m_surroundings))) {
            m_signIn.showInvented(*invented);
        }
    }
    if (m_surroundings.locked && m_holdsClinic) {
        m_signIn.showLocked(*m_surroundings.locked);
        m_window = m_surroundings.locked->window;
    }
}

void WorkplaceViewModel::tellWhatIsShown() {
    using Shown = TodayViewModel::Shown;
    m_today.setShown(m_screen == Screen::Today     ? Shown::Board
                     : m_screen == Screen::Session ? Shown::Chairs
                                                   : Shown::Nothing);
    m_schedule.setShown(m_screen == Screen::Schedule);
    m_patients.setShown(m_screen == Screen::Patients);
    m_walkIn.patients()->setShown(m_screen == Screen::WalkIn);
}

void WorkplaceViewModel::show(Screen screen) {
    if (screen == m_screen || m_handOver.isOn()) {
        return;
    }
    const bool isPlace = screen == Screen::Today || screen == Screen::Schedule ||
                         screen == Screen::Protocols || screen == Screen::Patients ||
                         screen == Screen::Drugs || screen == Screen::People;
    if (isPlace) {
        m_trail.clear();
    } else if (isSeated()) {
        m_trail.push_back(m_screen);
    }
    m_screen = screen;
    emit screenChanged();
}

void WorkplaceViewModel::back() {
    if (m_handOver.isOn()) {
        return;
    }
    if (m_screen == Screen::Scales) {
        // The session behind it may have a questionnaire begun and not recorded.
        m_desk.tellPatientChanged(PatientId(m_scales.patientId()));
    }
    Screen screen = isSeated()                                      ? Screen::Today
                    : m_holdsClinic || m_screen == Screen::Recovery ? Screen::SignIn
                                                                    : Screen::Welcome;
    if (!m_trail.empty()) {
        screen = m_trail.back();
        m_trail.pop_back();
    }
    if (screen != m_screen) {
        m_screen = screen;
        emit screenChanged();
    }
}

void WorkplaceViewModel::beginCreateClinic() {
    show(Screen::CreateClinic);
}

void WorkplaceViewModel::beginRecovery() {
    m_recovery.begin(m_signIn.folder(), m_signIn.signInName());
    show(Screen::Recovery);
}

void WorkplaceViewModel::setBrightness(const QString& brightness) {
    if (brightness == m_brightness) {
        return;
    }
    m_brightness = brightness;
    // Where it cannot be kept the window has it all the same, until it is closed.
    static_cast<void>(keepBrightness(m_surroundings.brightnessFile, brightness));
    emit brightnessChanged();
}

void WorkplaceViewModel::connectForms() {
    connect(&m_patientForm, &PatientFormViewModel::saved, this, [this](const QString& patientId) {
        m_patientId = patientId;
        m_patientChart.open(patientId);
    });
    connect(&m_orderForm, &OrderFormViewModel::saved, this, &WorkplaceViewModel::back);
    connect(&m_protocolForm, &ProtocolFormViewModel::saved, this, [this](const QString& protocolId) {
        m_protocols.showKept(protocolId);
        show(Screen::Protocols);
    });
    connect(&m_coursePlan, &CoursePlanViewModel::accepted, this, &WorkplaceViewModel::showSchedule);
    connect(&m_planForm, &PlanFormViewModel::saved, this, [this] { show(Screen::Today); });
    connect(&m_handOver, &HandOverViewModel::takenBack, this, &WorkplaceViewModel::takeBack);
    connect(&m_handOver, &HandOverViewModel::lockAsked, this, &WorkplaceViewModel::lock);
    connect(&m_chairs, &ChairsViewModel::chosen, this, &WorkplaceViewModel::openSession);
    connect(&m_walkIn, &WalkInViewModel::ready, this, [this](const QString& sessionId) {
        // Back from the session leads to the board, not to the search.
        show(Screen::Today);
        openSession(sessionId);
    });
}

void WorkplaceViewModel::openPatient(const QString& patientId) {
    m_patientId = patientId;
    m_patientPage.open(patientId);
    show(Screen::PatientPage);
}

void WorkplaceViewModel::editPatient(const QString& patientId) {
    m_patientId = patientId;
    m_patientForm.openKnown(patientId);
    m_patientChart.open(patientId);
    show(Screen::PatientForm);
}

void WorkplaceViewModel::fillScale(const QString& scale, const QString& patientId, const QString& sessionId) {
    m_scales.open(scale, patientId, sessionId);
    show(Screen::Scales);
}

void WorkplaceViewModel::newPatient() {
    m_patientId.clear();
    m_patientForm.openNew();
    m_patientChart.open({});
    show(Screen::PatientForm);
}

void WorkplaceViewModel::writeOrder(const QString& patientId) {
    m_orderForm.open(patientId);
    show(Screen::OrderForm);
}

void WorkplaceViewModel::planSession(const QString& patientId) {
    m_planForm.open(patientId);
    show(Screen::PlanForm);
}

void WorkplaceViewModel::beginWalkIn() {
    m_walkIn.open();
    show(Screen::WalkIn);
}

void WorkplaceViewModel::planCourse(const QString& patientId) {
    m_coursePlan.open(patientId);
    show(Screen::CoursePlan);
}

void WorkplaceViewModel::showSchedule(const QString& patientId) {
    m_schedule.openFor(patientId);
    show(Screen::Schedule);
}

void WorkplaceViewModel::copyProtocol(const QString& protocolId) {
    editProtocol(protocolId);
    m_protocolForm.startCopy();
}

void WorkplaceViewModel::editProtocol(const QString& protocolId) {
    m_protocolForm.open(protocolId);
    show(Screen::ProtocolForm);
}

void WorkplaceViewModel::openSession(const QString& sessionId) {
    m_sessionId = sessionId;
    m_session.open(sessionId);
    m_chairs.show(SessionId(sessionId));
    show(Screen::Session);
}

QString WorkplaceViewModel::clinicName() const {
    return isSeated() ? m_desk.clinic().store().clinic().name : QString();
}

QString WorkplaceViewModel::personName() const {
    return isSeated() ? m_desk.actor().displayName : QString();
}

QString WorkplaceViewModel::roleName() const {
    return isSeated() ? roleWords(m_desk.actor().role) : QString();
}

bool WorkplaceViewModel::isAdministrator() const {
    return isSeated() && m_desk.actor().role == Role::Administrator;
}

QString WorkplaceViewModel::dateWords() const {
    return dayAndClockWords(m_desk.clock().now(), m_desk.clock().zone());
}

void WorkplaceViewModel::showNotice(const Message& message) {
    m_notice = message;
    emit noticeChanged();
}

void WorkplaceViewModel::closeNotice() {
    showNotice({});
}

void WorkplaceViewModel::seated() {
    m_trail.clear();
    m_presence = std::make_unique<storage::Presence>(m_desk.clinic().folder().presenceFile(), m_desk.clock());
    m_screen = Screen::Today;
    noteAbsence();
    const bool cameBack = comeBack();
    m_surroundings.locked.reset();
    if (!cameBack) {
        emit screenChanged();
    }
    tick();
}

std::vector<Session> WorkplaceViewModel::runningSessions() const {
    return services::SessionViews(m_desk.clinic(), m_desk.actor()).running().value_or(std::vector<Session>());
}

void WorkplaceViewModel::noteAbsence() {
    const auto gap = m_presence->gap();
    if (!gap) {
        return;
    }
    const Instant now = m_desk.clock().now();
    const auto marked = services::SessionEvents(m_desk.clinic(), m_desk.actor()).markGap(gap->at, now);
    if (!marked) {
        if (marked.error().code == ErrorCode::NotPermitted) {
            // Somebody who may not write in sessions leaves the trace for the next one who may.
            m_presence.reset();
        } else {
            showError(marked.error());
        }
        return;
    }
    showNotice({gapWords(gap->at, now, m_desk.clock().zone()),
                tr("The gap is marked. Measure again and go on."), Tone::Warn});
    if (const auto running = runningSessions(); !running.empty()) {
        const auto dosing = std::ranges::find(running, SessionState::Dosing, &Session::state);
        openSession((dosing != running.end() ? *dosing : running.front()).id.text());
    }
}

bool WorkplaceViewModel::comeBack() {
    if (m_screen == Screen::Session) {
        return true;
    }
    if (!m_surroundings.locked) {
        return false;
    }
    const LockCarry carry = *m_surroundings.locked;
    if (!carry.session.isEmpty()) {
        openSession(carry.session);
        if (carry.screen == nameOf(Screen::HandOver)) {
            showBegunScale();
        }
        return true;
    }
    if (!carry.patient.isEmpty()) {
        openPatient(carry.patient);
        return true;
    }
    for (const Screen place :
         {Screen::Patients, Screen::Schedule, Screen::Protocols, Screen::Drugs, Screen::People}) {
        if (carry.screen == nameOf(place) && (place != Screen::People || isAdministrator())) {
            show(place);
            return true;
        }
    }
    return false;
}

void WorkplaceViewModel::tick() {
    if (isSeated() && m_presence) {
        // A beat that could not be written makes the next gap longer, nothing else.
        static_cast<void>(m_presence->beat(!runningSessions().empty()));
    }
    emit ticked();
}

} // namespace tidemark::app
