// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shell/WorkplaceViewModel.h"

#include "desktop/lock/LockedRooms.h"
#include "desktop/lock/Relauncher.h"
#include "desktop/shell/NotedPlace.h"
#include "desktop/shell/ScreenKinds.h"
#include "desktop/startup/BrightnessFile.h"
#include "rules/access/Authorization.h"
#include "services/clinic/ClinicFile.h"
#include "services/clinic/ClockWatch.h"
#include "services/sessions/SessionEvents.h"
#include "services/sessions/SessionViews.h"
#include "text/DateWords.h"
#include "text/SessionWords.h"

#include <QMetaEnum>
#include <QWindow>

#include <algorithm>

namespace tidemark::app {
namespace {

using Screen = WorkplaceViewModel::Screen;

} // namespace

WorkplaceViewModel::WorkplaceViewModel(SignedInContext& context, Environment& environment, QObject* parent)
    : QObject(parent)
    , m_context(context)
    , m_environment(environment)
    , m_holdsClinic(services::isClinicIn(environment.folderToOpen()))
    , m_brightness(readBrightness(environment.brightnessFile)) {
    if (m_holdsClinic) {
        m_here.screen = Screen::SignIn;
    }
    if (m_environment.locked && m_holdsClinic) {
        m_window = m_environment.locked->window;
        m_visibility = m_environment.locked->windowVisibility;
    }
}

void WorkplaceViewModel::listen() {
    connect(&m_context, &SignedInContext::ticked, this, &WorkplaceViewModel::tick);
    connect(&m_context, &SignedInContext::seatedChanged, this, &WorkplaceViewModel::seatedChanged);
    connect(&m_context, &SignedInContext::clockNotNoted, this, &WorkplaceViewModel::showError);
    connect(&m_context, &SignedInContext::clockSet, this, &WorkplaceViewModel::tellClock);
}

QStringList WorkplaceViewModel::screenNames() {
    const QMetaEnum screens = QMetaEnum::fromType<Screen>();
    QStringList names;
    for (int number = 0; number < screens.keyCount(); ++number) {
        names << QString::fromLatin1(screens.key(number));
    }
    return names;
}

void WorkplaceViewModel::open(Screen screen, const ScreenArguments& arguments) {
    if (leadsNowhere(m_here.screen)) {
        return;
    }
    emit asked(screen, arguments);
    if (screen == m_here.screen) {
        m_here.arguments = arguments;
        notePlace();
        return;
    }
    if (isPlaceOfRail(screen)) {
        m_trail.clear();
    } else if (isSeated()) {
        m_trail.push_back(m_here);
    }
    moveTo({screen, arguments});
}

void WorkplaceViewModel::moveTo(Place place) {
    m_here = std::move(place);
    notePlace();
    emit screenChanging(m_here.screen);
    emit screenChanged();
}

void WorkplaceViewModel::show(Screen screen) {
    open(screen, {});
}

void WorkplaceViewModel::showFor(Screen screen, const QString& patientId) {
    open(screen, ofPatient(patientId));
}

void WorkplaceViewModel::openPatient(const QString& patientId) {
    open(Screen::PatientPage, ofPatient(patientId));
}

void WorkplaceViewModel::openSession(const QString& sessionId) {
    ScreenArguments arguments;
    arguments.sessionId = sessionId;
    open(Screen::Session, arguments);
}

void WorkplaceViewModel::editProtocol(const QString& protocolId) {
    ScreenArguments arguments;
    arguments.protocolId = protocolId;
    open(Screen::ProtocolForm, arguments);
}

void WorkplaceViewModel::copyProtocol(const QString& protocolId) {
    ScreenArguments arguments;
    arguments.protocolId = protocolId;
    arguments.asCopy = true;
    open(Screen::ProtocolForm, arguments);
}

void WorkplaceViewModel::fillScale(const QString& scale, const QString& patientId, const QString& sessionId) {
    ScreenArguments arguments = ofPatient(patientId);
    arguments.sessionId = sessionId;
    arguments.scale = scale;
    open(Screen::Scales, arguments);
}

void WorkplaceViewModel::back() {
    if (!leadsNowhere(m_here.screen)) {
        goBack();
    }
}

void WorkplaceViewModel::goBack() {
    Place place{isSeated()                                       ? Screen::Today
                : m_holdsClinic || isBesideSignIn(m_here.screen) ? Screen::SignIn
                                                                 : Screen::Welcome,
                {}};
    if (!m_trail.empty()) {
        place = m_trail.back();
        m_trail.pop_back();
    }
    if (place.screen != m_here.screen) {
        emit wentBack(m_here.screen, place.screen, place.arguments);
        moveTo(std::move(place));
    }
}

void WorkplaceViewModel::startPatientMode() {
    if (isSeated()) {
        emit patientModeAsked();
    }
}

void WorkplaceViewModel::giveToPatient(const ScreenArguments& arguments) {
    m_trail.push_back(m_here);
    moveTo({Screen::PatientMode, arguments});
}

void WorkplaceViewModel::takeFromPatient() {
    if (m_here.screen == Screen::PatientMode) {
        goBack();
    }
}

void WorkplaceViewModel::setBrightness(Brightness brightness) {
    if (brightness == m_brightness) {
        return;
    }
    m_brightness = brightness;
    // Where it cannot be kept the window has it all the same, until it is closed.
    static_cast<void>(keepBrightness(m_environment.brightnessFile, brightness));
    emit brightnessChanged();
}

void WorkplaceViewModel::noteWindow(const QRect& window, int visibility) {
    if (visibility == QWindow::Windowed) {
        m_window = window;
    }
    if (visibility == QWindow::Windowed || visibility == QWindow::Maximized ||
        visibility == QWindow::FullScreen) {
        m_visibility = visibility;
    }
}

QString WorkplaceViewModel::roleName() const {
    return isSeated() ? roleWords(m_context.actor().role) : QString();
}

bool WorkplaceViewModel::may(rules::Command command) const {
    return isSeated() && rules::roleMay(m_context.actor().role, command);
}

QString WorkplaceViewModel::dateWords() const {
    return dayAndClockWords(m_context.clock().now(), m_context.clock().zone());
}

void WorkplaceViewModel::showNotice(const Message& message) {
    m_notice = message;
    emit noticeChanged();
}

void WorkplaceViewModel::closeNotice() {
    showNotice({});
}

void WorkplaceViewModel::begin() {
    m_trail.clear();
    m_presence = std::make_unique<services::Presence>(m_context.clinic().presenceFile(), m_context.clock());
    m_places = std::make_unique<services::OpenPlaces>(m_context.clinic().placesFile());
    m_here = {Screen::Today, {}};
    noteAbsence();
    noteClock();
    m_environment.locked.reset();
    if (!comeBack()) {
        moveTo({Screen::Today, {}});
    }
    tick();
}

std::vector<Session> WorkplaceViewModel::runningSessions() const {
    return services::SessionViews(m_context.clinic(), m_context.actor())
        .running()
        .value_or(std::vector<Session>());
}

void WorkplaceViewModel::noteAbsence() {
    const auto gap = m_presence->gap();
    if (!gap) {
        return;
    }
    const Instant now = m_context.clock().now();
    const Instant from = gap->at + services::clockChangeAtSignIn(m_context.clinic());
    const auto marked = services::SessionEvents(m_context.clinic(), m_context.actor()).markGap(from, now);
    if (!marked) {
        if (marked.error().code == ErrorCode::NotPermitted) {
            // Somebody who may not write in sessions leaves the trace for the next one who may.
            m_presence.reset();
        } else {
            showError(marked.error());
        }
        return;
    }
    showNotice({gapWords(from, now, m_context.clock().zone()),
                tr("The gap is marked. Measure again and go on."), Tone::Warn});
}

void WorkplaceViewModel::noteClock() {
    const std::vector<Session> running = runningSessions();
    const auto shifted = std::ranges::find_if(
        running, [](const Session& session) { return session.clockShift != Duration{0}; });
    if (shifted != running.end() && m_notice.text.isEmpty()) {
        showClock(shifted->clockShift);
    }
}

void WorkplaceViewModel::showClock(Duration by) {
    showNotice(
        {clockShiftWords(by),
         tr("The minutes of sessions that ran go on as they were; everything else goes by the new time."),
         Tone::Info});
}

void WorkplaceViewModel::tellClock(Duration by) {
    showClock(by);
    // The shift that keeps their minutes is in each of them.
    const auto running = runningSessions();
    for (const Session& session : running) {
        m_context.tellSessionChanged(session.id);
    }
}

void WorkplaceViewModel::notePlace() {
    if (isClinicInPlace() && m_places) {
        // A place that could not be noted leads to the board next time.
        static_cast<void>(m_places->note(m_context.actor().id, placeLine(m_here.screen, m_here.arguments)));
    }
}

bool WorkplaceViewModel::canBeShown(const QString& sessionId) const {
    const services::SessionViews views(m_context.clinic(), m_context.actor());
    return views.view(SessionId(sessionId)).has_value();
}

bool WorkplaceViewModel::comeBack() {
    const auto [screen, session, patient] = placeOf(m_places->of(m_context.actor().id));
    if (isPlaceOfRail(screen)) {
        const bool isForbidden = (isAdministratorsPlace(screen) && !isAdministrator()) ||
                                 (screen == Screen::Outcomes && !readsOutcomes()) ||
                                 (screen == Screen::Reports && !readsReports()) ||
                                 (screen == Screen::Review && !reviews());
        if (screen == Screen::Today || isForbidden) {
            return false;
        }
        showFor(screen, patient);
        return true;
    }
    // A form that was half filled in is gone; whom it was about is not.
    if (!session.isEmpty() && canBeShown(session)) {
        openSession(session);
        if (screen == Screen::PatientMode) {
            emit patientModeCut();
        }
        return true;
    }
    if (session.isEmpty() && !patient.isEmpty()) {
        openPatient(patient);
        return true;
    }
    return false;
}

void WorkplaceViewModel::tick() {
    if (isClinicInPlace() && m_presence) {
        // A beat that could not be written makes the next gap longer, nothing else.
        // Where nobody can tell whether a session runs, one may: a gap too many is better than none.
        const auto running = services::SessionViews(m_context.clinic(), m_context.actor()).running();
        static_cast<void>(m_presence->beat(!running || !running->empty()));
    }
    emit ticked();
}

void WorkplaceViewModel::lock() {
    lockAs(isSeated() ? m_context.signInName() : QString());
}

void WorkplaceViewModel::switchPerson() {
    lockAs({});
}

void WorkplaceViewModel::lockAs(const QString& signInName) {
    if (!isSeated()) {
        return;
    }
    LockCarry carry = carryOf(m_context, m_environment.kernelKeys);
    carry.signInName = signInName;
    carry.window = m_window;
    carry.windowVisibility = m_visibility;
    m_environment.clinicFolder = carry.folder;
    leaveDesk();
    if (m_environment.relauncher != nullptr) {
        if (const auto failed = m_environment.relauncher->relaunch(carry); !failed) {
            emit relaunchFailed(failed.error());
        }
    }
    // Here only where the process was not replaced: the lock screen of the same process then.
    m_environment.locked = carry;
    closeNotice();
    emit locked(carry);
    m_trail.clear();
    moveTo({Screen::SignIn, {}});
}

/// Beside another clinic's file nothing is noted: it would be taken for what happened there.
bool WorkplaceViewModel::isClinicInPlace() const {
    return isSeated() && services::isInPlace(services::fileStateOf(m_context.clinic()));
}

services::SignedIn WorkplaceViewModel::handOver() {
    const bool inPlace = isClinicInPlace();
    services::SignedIn signedIn = m_context.handOver();
    closePresence(inPlace);
    closeNotice();
    m_trail.clear();
    moveTo({Screen::KeyChange, {}});
    return signedIn;
}

void WorkplaceViewModel::lockedOut(const QString& folder, const Error& error) {
    LockCarry carry;
    carry.folder = folder;
    emit locked(carry);
    emit relaunchFailed(error);
    moveTo({Screen::SignIn, {}});
}

void WorkplaceViewModel::leaveDesk() {
    const bool inPlace = isClinicInPlace();
    m_context.leave();
    closePresence(inPlace);
}

void WorkplaceViewModel::closePresence(bool inPlace) {
    if (m_presence && inPlace) {
        // Locked is not a gap: the timers go on showing. Nor is an end that somebody asked for.
        static_cast<void>(m_presence->closeCleanly());
    }
    m_presence.reset();
    m_places.reset();
}

void WorkplaceViewModel::end() {
    emit ending();
    endAtOnce();
}

void WorkplaceViewModel::endAtOnce() {
    if (isSeated() && m_places) {
        // The next one to sign in begins with the board.
        static_cast<void>(m_places->forget());
    }
    leaveDesk();
}

} // namespace tidemark::app
