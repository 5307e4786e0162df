// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/looks/Brightness.h"
#include "desktop/looks/Tones.h"
#include "desktop/shell/Environment.h"
#include "desktop/shell/ScreenArguments.h"
#include "desktop/shell/SignedInContext.h"
#include "domain/Session.h"
#include "rules/access/Authorization.h"
#include "rules/review/ReviewOrder.h"
#include "services/clinic/OpenPlaces.h"
#include "services/clinic/Presence.h"
#include "text/Message.h"

#include <QRect>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include <memory>
#include <vector>

namespace tidemark::app {

/// WorkplaceViewModel is the window: which screen is shown and what it is about, the way back, the lock, what
/// there is to tell. It knows no feature. What a screen shows is made by the composition root, which listens
/// to the signals below.
class WorkplaceViewModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program.")
    Q_PROPERTY(Screen screen READ screen NOTIFY screenChanged)
    Q_PROPERTY(QStringList screenNames READ screenNames CONSTANT)
    Q_PROPERTY(bool seated READ isSeated NOTIFY seatedChanged)
    Q_PROPERTY(QString clinicName READ clinicName NOTIFY seatedChanged)
    Q_PROPERTY(QString personName READ personName NOTIFY seatedChanged)
    Q_PROPERTY(QString roleName READ roleName NOTIFY seatedChanged)
    Q_PROPERTY(bool administrator READ isAdministrator NOTIFY seatedChanged)
    Q_PROPERTY(bool readsOutcomes READ readsOutcomes NOTIFY seatedChanged)
    Q_PROPERTY(bool reviews READ reviews NOTIFY seatedChanged)
    Q_PROPERTY(bool readsReports READ readsReports NOTIFY seatedChanged)
    Q_PROPERTY(QString dateWords READ dateWords NOTIFY ticked)
    Q_PROPERTY(bool holdsClinic READ holdsClinic CONSTANT)
    Q_PROPERTY(QRect lastWindow READ lastWindow CONSTANT)
    Q_PROPERTY(int lastVisibility READ lastVisibility CONSTANT)
    Q_PROPERTY(int brightness READ brightnessNumber WRITE setBrightnessNumber NOTIFY brightnessChanged)
    Q_PROPERTY(QString noticeText READ noticeText NOTIFY noticeChanged)
    Q_PROPERTY(QString noticeNextStep READ noticeNextStep NOTIFY noticeChanged)
    Q_PROPERTY(int noticeTone READ noticeTone NOTIFY noticeChanged)

public:
    /// Screen names what the window can show. Each is drawn by the file of its name in qml/screens:
    /// TodayRoute.qml for Today.
    enum class Screen {
        Welcome,
        CreateClinic,
        SignIn,
        Today,
        Patients,
        PatientPage,
        PatientForm,
        OrderForm,
        PlanForm,
        Session,
        Scales,
        Drugs,
        People,
        Backups,
        Schedule,
        CoursePlan,
        WalkIn,
        Protocols,
        ProtocolForm,
        Recovery,
        PatientMode,
        Activation,
        OwnPassphrase,
        RecoverySheet,
        KeyChange,
        Restore,
        Outcomes,
        Reports,
        Review
    };
    Q_ENUM(Screen)

    /// Both outlive it.
    WorkplaceViewModel(SignedInContext& context, Environment& environment, QObject* parent = nullptr);
    /// Listens to the desk from now on: after the view models that were made before, so that what is on the
    /// screen is of now when the window hears of a change.
    void listen();

    /// Shows a screen about nobody in particular: the clinic's schedule, the form of a new patient.
    Q_INVOKABLE void show(tidemark::app::WorkplaceViewModel::Screen screen);
    /// Shows a screen about this patient.
    Q_INVOKABLE void showFor(tidemark::app::WorkplaceViewModel::Screen screen, const QString& patientId);
    /// Shows the page of this patient; the way back leads here.
    Q_INVOKABLE void openPatient(const QString& patientId);
    /// Shows this session; the way back leads here.
    Q_INVOKABLE void openSession(const QString& sessionId);
    /// Shows the next version of a protocol, made from its newest.
    Q_INVOKABLE void editProtocol(const QString& protocolId);
    /// Shows a new protocol that starts as a copy of this one.
    Q_INVOKABLE void copyProtocol(const QString& protocolId);
    /// Shows a questionnaire: `scale` is the key of a scale; `sessionId` may be empty.
    Q_INVOKABLE void fillScale(const QString& scale, const QString& patientId, const QString& sessionId);
    /// Shows the screen that led here. In the patient's hands, and while the key is changed, it does nothing.
    Q_INVOKABLE void back();
    /// Gives the screen to the patient of the session or questionnaire shown, where something is left to
    /// answer.
    Q_INVOKABLE void startPatientMode();
    /// Closes the clinic and leaves the lock screen, with this person's name in it.
    Q_INVOKABLE void lock();
    /// Does as lock() does, with an empty name for somebody else.
    Q_INVOKABLE void switchPerson();
    /// Takes the message over the screen away.
    Q_INVOKABLE void closeNotice();
    /// Notes the window's place on the screen, which is kept through a lock. `visibility` is
    /// QWindow::Visibility: a window that is maximized or fills the screen does so again, and has its place
    /// of before when it no longer does.
    Q_INVOKABLE void noteWindow(const QRect& window, int visibility);

    /// Begins after somebody has signed in, or made the clinic: what this person had open last is shown, else
    /// the board. It never shows what another person had open, and never a session that nobody chose.
    void begin();
    /// Hands the open clinic over to work that closes it and opens it again. Nobody is seated meanwhile, and
    /// the screen of that work is shown until begin() or lockedOut().
    [[nodiscard]] services::SignedIn handOver();
    /// Shows the sign-in screen, with what kept the clinic from being opened again.
    void lockedOut(const QString& folder, const Error& error);
    /// Gives the screen to the patient: nothing else is shown and nothing leads elsewhere until it is taken
    /// back, or locked.
    void giveToPatient(const ScreenArguments& arguments);
    /// Goes back to what was shown before the patient had the screen.
    void takeFromPatient();
    /// Ends the program: the clinic is closed and no gap will be marked. Nothing is shown afterwards.
    void end();
    /// Ends it at once, as when the computer is about to be switched off: no backup of the day is made first.
    void endAtOnce();

    /// Shows a message over the screen, until it is closed or the next one comes.
    void showNotice(const Message& message);
    /// Shows an error in words, as showNotice() does.
    void showError(const Error& error) { showNotice(messageFor(error)); }

    [[nodiscard]] Screen screen() const { return m_here.screen; }
    /// Returns what the screen is about.
    [[nodiscard]] const ScreenArguments& arguments() const { return m_here.arguments; }
    /// Lists all there are, by the number of the screen.
    [[nodiscard]] static QStringList screenNames();
    [[nodiscard]] bool isSeated() const { return m_context.isSeated(); }
    [[nodiscard]] QString clinicName() const { return isSeated() ? m_context.clinic().name() : QString(); }
    [[nodiscard]] QString personName() const {
        return isSeated() ? m_context.actor().displayName : QString();
    }
    [[nodiscard]] QString roleName() const;
    [[nodiscard]] bool isAdministrator() const {
        return isSeated() && m_context.actor().role == Role::Administrator;
    }
    /// Returns whether this person may see the outcomes of the whole clinic.
    [[nodiscard]] bool readsOutcomes() const { return may(rules::Command::ReadOutcomes); }
    /// Returns whether this person may see and save the reports of the whole clinic.
    [[nodiscard]] bool readsReports() const { return may(rules::Command::ReadReports); }
    /// Returns whether this person has a queue of decisions of their own.
    [[nodiscard]] bool reviews() const { return isSeated() && rules::reviews(m_context.actor().role); }
    [[nodiscard]] QString dateWords() const;
    [[nodiscard]] bool holdsClinic() const { return m_holdsClinic; }
    /// Returns where the window was before a lock; it is empty otherwise.
    [[nodiscard]] QRect lastWindow() const { return m_window; }
    /// Returns how the window was shown before a lock, as QWindow::Visibility; 0 otherwise.
    [[nodiscard]] int lastVisibility() const { return m_visibility; }
    /// Returns the brightness, kept for this user of the machine.
    [[nodiscard]] Brightness brightness() const { return m_brightness; }
    /// Sets the brightness at once and keeps it for this user of the machine. Where it cannot be kept it
    /// holds until the window is closed.
    void setBrightness(Brightness brightness);
    [[nodiscard]] int brightnessNumber() const { return static_cast<int>(m_brightness); }
    void setBrightnessNumber(int number) { setBrightness(static_cast<Brightness>(number)); }
    [[nodiscard]] const QString& noticeText() const { return m_notice.text; }
    [[nodiscard]] const QString& noticeNextStep() const { return m_notice.nextStep; }
    [[nodiscard]] int noticeTone() const { return numberOfTone(m_notice.tone); }

signals:
    /// Tells that a screen is about to be shown: its view model opens what it is about. It does not come on
    /// the way back, where the view model has it.
    void asked(tidemark::app::WorkplaceViewModel::Screen screen,
               const tidemark::app::ScreenArguments& arguments);
    /// Tells that the way back leads from one screen to another, and to what that was about.
    void wentBack(tidemark::app::WorkplaceViewModel::Screen from,
                  tidemark::app::WorkplaceViewModel::Screen screen,
                  const tidemark::app::ScreenArguments& arguments);
    /// Tells that another screen is to be seen: view models read now what they need. QML hears of
    /// screenChanged() before every other listener does, and would make the screen of what is stale.
    void screenChanging(tidemark::app::WorkplaceViewModel::Screen screen);
    void screenChanged();
    /// Tells that the screen is to be given to the patient shown.
    void patientModeAsked();
    /// Tells that the program was locked or killed in the patient's hands: the session is shown again.
    void patientModeCut();
    /// Tells that the clinic was locked, and the process was not replaced.
    void locked(const tidemark::app::LockCarry& carry);
    /// Tells why the process could not be replaced at a lock, or why the clinic could not be opened again
    /// after its key was changed. It is closed all the same.
    void relaunchFailed(const tidemark::Error& error);
    /// Tells that the program is about to end.
    void ending();
    void seatedChanged();
    void ticked();
    void noticeChanged();
    void brightnessChanged();

private:
    struct Place {
        Screen screen = Screen::Welcome;
        ScreenArguments arguments;
    };

    [[nodiscard]] bool may(rules::Command command) const;
    void open(Screen screen, const ScreenArguments& arguments);
    void goBack();
    void moveTo(Place place);
    void tick();
    void noteAbsence();
    /// Shows one sentence where the computer's clock was set while a session ran.
    void noteClock();
    void showClock(Duration by);
    void tellClock(Duration by);
    void notePlace();
    [[nodiscard]] bool comeBack();
    [[nodiscard]] bool canBeShown(const QString& sessionId) const;
    [[nodiscard]] std::vector<Session> runningSessions() const;
    void lockAs(const QString& signInName);
    void leaveDesk();
    [[nodiscard]] bool isClinicInPlace() const;
    void closePresence(bool inPlace);

    SignedInContext& m_context;
    Environment& m_environment;
    bool m_holdsClinic;
    Place m_here;
    std::vector<Place> m_trail; ///< The places that back() returns to.
    QRect m_window;
    int m_visibility = 0; ///< QWindow::Visibility; 0 where nobody has seen it yet.
    Brightness m_brightness;
    Message m_notice;
    std::unique_ptr<services::Presence> m_presence;
    std::unique_ptr<services::OpenPlaces> m_places; ///< While somebody is seated.
};

} // namespace tidemark::app
