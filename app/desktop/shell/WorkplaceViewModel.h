// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/admin/ClinicDaysViewModel.h"
#include "desktop/admin/FormContactsViewModel.h"
#include "desktop/admin/PeopleViewModel.h"
#include "desktop/drugs/DrugsViewModel.h"
#include "desktop/patient/OrderFormViewModel.h"
#include "desktop/patient/PatientChartViewModel.h"
#include "desktop/patient/PatientFormViewModel.h"
#include "desktop/patient/PatientListViewModel.h"
#include "desktop/patient/PatientPageViewModel.h"
#include "desktop/patient/PlanFormViewModel.h"
#include "desktop/protocols/ProtocolFormViewModel.h"
#include "desktop/protocols/ProtocolsViewModel.h"
#include "desktop/scales/HandOverViewModel.h"
#include "desktop/scales/ScalesViewModel.h"
#include "desktop/schedule/CoursePlanViewModel.h"
#include "desktop/schedule/ScheduleViewModel.h"
#include "desktop/session/PaperViewModel.h"
#include "desktop/session/SessionViewModel.h"
#include "desktop/signin/CreateClinicViewModel.h"
#include "desktop/signin/RecoverClinicViewModel.h"
#include "desktop/signin/SignInViewModel.h"
#include "desktop/today/ChairsViewModel.h"
#include "desktop/today/TodayViewModel.h"
#include "desktop/today/WalkInViewModel.h"
#include "storage/Presence.h"

#include <QRect>
#include <QtQml/qqmlregistration.h>
#include <QUrl>

#include <memory>

namespace tidemark::app {

/// The window's root: which screen is shown, who sits at the desk, locking. It owns the screens' view models.
class WorkplaceViewModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program.")
    Q_PROPERTY(Screen screen READ screen NOTIFY screenChanged)
    Q_PROPERTY(bool seated READ isSeated NOTIFY seatedChanged)
    Q_PROPERTY(QString clinicName READ clinicName NOTIFY seatedChanged)
    Q_PROPERTY(QString personName READ personName NOTIFY seatedChanged)
    Q_PROPERTY(QString roleName READ roleName NOTIFY seatedChanged)
    Q_PROPERTY(bool administrator READ isAdministrator NOTIFY seatedChanged)
    Q_PROPERTY(QString dateWords READ dateWords NOTIFY ticked)
    Q_PROPERTY(bool holdsClinic READ holdsClinic CONSTANT)
    Q_PROPERTY(QRect lastWindow READ lastWindow CONSTANT)
    Q_PROPERTY(QString brightness READ brightness WRITE setBrightness NOTIFY brightnessChanged)
    Q_PROPERTY(QString noticeText READ noticeText NOTIFY noticeChanged)
    Q_PROPERTY(QString noticeNextStep READ noticeNextStep NOTIFY noticeChanged)
    Q_PROPERTY(QString noticeTone READ noticeTone NOTIFY noticeChanged)
    Q_PROPERTY(bool preparing READ isPreparing NOTIFY preparingChanged)
    Q_PROPERTY(double preparedShare READ preparedShare NOTIFY preparingChanged)
    Q_PROPERTY(tidemark::app::SignInViewModel* signIn READ signIn CONSTANT)
    Q_PROPERTY(tidemark::app::CreateClinicViewModel* createClinic READ createClinic CONSTANT)
    Q_PROPERTY(tidemark::app::RecoverClinicViewModel* recovery READ recovery CONSTANT)
    Q_PROPERTY(tidemark::app::TodayViewModel* today READ today CONSTANT)
    Q_PROPERTY(tidemark::app::ChairsViewModel* chairs READ chairs CONSTANT)
    Q_PROPERTY(tidemark::app::WalkInViewModel* walkIn READ walkIn CONSTANT)
    Q_PROPERTY(tidemark::app::PatientListViewModel* search READ search CONSTANT)
    Q_PROPERTY(tidemark::app::PatientListViewModel* patients READ patients CONSTANT)
    Q_PROPERTY(tidemark::app::PatientFormViewModel* patientForm READ patientForm CONSTANT)
    Q_PROPERTY(tidemark::app::PatientChartViewModel* patientChart READ patientChart CONSTANT)
    Q_PROPERTY(tidemark::app::OrderFormViewModel* orderForm READ orderForm CONSTANT)
    Q_PROPERTY(tidemark::app::PlanFormViewModel* planForm READ planForm CONSTANT)
    Q_PROPERTY(tidemark::app::ScheduleViewModel* schedule READ schedule CONSTANT)
    Q_PROPERTY(tidemark::app::CoursePlanViewModel* coursePlan READ coursePlan CONSTANT)
    Q_PROPERTY(tidemark::app::PeopleViewModel* people READ people CONSTANT)
    Q_PROPERTY(tidemark::app::ClinicDaysViewModel* clinicDays READ clinicDays CONSTANT)
    Q_PROPERTY(tidemark::app::FormContactsViewModel* formContacts READ formContacts CONSTANT)
    Q_PROPERTY(tidemark::app::ProtocolsViewModel* protocols READ protocols CONSTANT)
    Q_PROPERTY(tidemark::app::ProtocolFormViewModel* protocolForm READ protocolForm CONSTANT)
    Q_PROPERTY(tidemark::app::DrugsViewModel* drugs READ drugs CONSTANT)
    Q_PROPERTY(tidemark::app::PatientPageViewModel* patientPage READ patientPage CONSTANT)
    Q_PROPERTY(tidemark::app::ScalesViewModel* scales READ scales CONSTANT)
    Q_PROPERTY(tidemark::app::HandOverViewModel* handOver READ handOver CONSTANT)
    Q_PROPERTY(tidemark::app::PaperViewModel* paper READ paper CONSTANT)
    Q_PROPERTY(tidemark::app::SessionViewModel* session READ session CONSTANT)

public:
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
        Schedule,
        CoursePlan,
        WalkIn,
        Protocols,
        ProtocolForm,
        Recovery,
        HandOver
    };
    Q_ENUM(Screen)

    WorkplaceViewModel(Desk& desk, Surroundings surroundings, QObject* parent = nullptr);

    Q_INVOKABLE void show(tidemark::app::WorkplaceViewModel::Screen screen);
    Q_INVOKABLE void back();
    Q_INVOKABLE void beginCreateClinic();
    Q_INVOKABLE void lookAroundDemo();
    /// From sign-in, with the recovery sheet in hand.
    Q_INVOKABLE void beginRecovery();
    Q_INVOKABLE void openPatient(const QString& patientId);
    /// The form and the chart of a known patient.
    Q_INVOKABLE void editPatient(const QString& patientId);
    Q_INVOKABLE void newPatient();
    Q_INVOKABLE void writeOrder(const QString& patientId);
    Q_INVOKABLE void planSession(const QString& patientId);
    /// Somebody without an appointment: who it is comes next.
    Q_INVOKABLE void beginWalkIn();
    Q_INVOKABLE void planCourse(const QString& patientId);
    /// The schedule of one patient; of nobody in particular: the clinic's.
    Q_INVOKABLE void showSchedule(const QString& patientId);
    /// The next version of a protocol, from its newest.
    Q_INVOKABLE void editProtocol(const QString& protocolId);
    /// A new protocol that starts as a copy of this one.
    Q_INVOKABLE void copyProtocol(const QString& protocolId);
    /// `scale`: the key of a scale; `sessionId` may be empty.
    Q_INVOKABLE void fillScale(const QString& scale, const QString& patientId, const QString& sessionId);
    Q_INVOKABLE void openSession(const QString& sessionId);
    /// Gives the screen to the patient of the session shown; a planned session's patient has arrived by that.
    /// Nothing else is shown and nothing leads elsewhere until it is taken back, or locked.
    Q_INVOKABLE void handOverSession();
    /// The same with the questionnaire that is open at the desk first.
    Q_INVOKABLE void handOverScale();
    /// Closes the clinic and leaves the lock screen, with this person's name in it.
    Q_INVOKABLE void lock();
    /// As lock(), with an empty name for somebody else.
    Q_INVOKABLE void switchPerson();
    /// The program ends: the clinic is closed and no gap will be marked. Nothing is shown afterwards.
    void end();
    Q_INVOKABLE void closeNotice();
    /// Where the window stands, to be kept through a lock.
    Q_INVOKABLE void noteWindow(const QRect& window) { m_window = window; }

    /// Shows a message over the screen, until it is closed or the next one comes.
    void showNotice(const Message& message);
    void showError(const Error& error) { showNotice(messageFor(error)); }

    [[nodiscard]] Screen screen() const { return m_screen; }
    [[nodiscard]] bool isSeated() const { return m_desk.isSeated(); }
    [[nodiscard]] QString clinicName() const;
    [[nodiscard]] QString personName() const;
    [[nodiscard]] QString roleName() const;
    [[nodiscard]] bool isAdministrator() const;
    [[nodiscard]] QString dateWords() const;
    [[nodiscard]] bool holdsClinic() const { return m_holdsClinic; }
    /// Where the window stood before a lock; empty otherwise.
    [[nodiscard]] QRect lastWindow() const { return m_window; }
    /// "light", "dark" or "dim"; kept for this user of the machine.
    [[nodiscard]] const QString& brightness() const { return m_brightness; }
    void setBrightness(const QString& brightness);
    [[nodiscard]] const QString& noticeText() const { return m_notice.text; }
    [[nodiscard]] const QString& noticeNextStep() const { return m_notice.nextStep; }
    [[nodiscard]] QString noticeTone() const { return toneKey(m_notice.tone); }
    [[nodiscard]] bool isPreparing() const { return m_preparing; }
    [[nodiscard]] double preparedShare() const { return m_preparedShare; }
    [[nodiscard]] SignInViewModel* signIn() { return &m_signIn; }
    [[nodiscard]] CreateClinicViewModel* createClinic() { return &m_createClinic; }
    [[nodiscard]] RecoverClinicViewModel* recovery() { return &m_recovery; }
    [[nodiscard]] TodayViewModel* today() { return &m_today; }
    [[nodiscard]] ChairsViewModel* chairs() { return &m_chairs; }
    [[nodiscard]] WalkInViewModel* walkIn() { return &m_walkIn; }
    [[nodiscard]] PatientListViewModel* search() { return &m_search; }
    [[nodiscard]] PatientListViewModel* patients() { return &m_patients; }
    [[nodiscard]] PatientFormViewModel* patientForm() { return &m_patientForm; }
    [[nodiscard]] PatientChartViewModel* patientChart() { return &m_patientChart; }
    [[nodiscard]] OrderFormViewModel* orderForm() { return &m_orderForm; }
    [[nodiscard]] PlanFormViewModel* planForm() { return &m_planForm; }
    [[nodiscard]] ScheduleViewModel* schedule() { return &m_schedule; }
    [[nodiscard]] CoursePlanViewModel* coursePlan() { return &m_coursePlan; }
    [[nodiscard]] PeopleViewModel* people() { return &m_people; }
    [[nodiscard]] ClinicDaysViewModel* clinicDays() { return &m_clinicDays; }
    [[nodiscard]] FormContactsViewModel* formContacts() { return &m_formContacts; }
    [[nodiscard]] ProtocolsViewModel* protocols() { return &m_protocols; }
    [[nodiscard]] ProtocolFormViewModel* protocolForm() { return &m_protocolForm; }
    [[nodiscard]] DrugsViewModel* drugs() { return &m_drugs; }
    [[nodiscard]] PatientPageViewModel* patientPage() { return &m_patientPage; }
    [[nodiscard]] ScalesViewModel* scales() { return &m_scales; }
    [[nodiscard]] HandOverViewModel* handOver() { return &m_handOver; }
    [[nodiscard]] PaperViewModel* paper() { return &m_paper; }
    [[nodiscard]] SessionViewModel* session() { return &m_session; }

signals:
    void screenChanged();
    void seatedChanged();
    void ticked();
    void noticeChanged();
    void preparingChanged();
    void brightnessChanged();

private:
    void connectForms();
    /// What is not on the screen reads nothing.
    void tellWhatIsShown();
    void seated();
    void tick();
    void noteAbsence();
    [[nodiscard]] bool comeBack();
    [[nodiscard]] std::vector<Session> runningSessions() const;
    void lockAs(const QString& signInName);
    void leaveDesk();
    void showHandOver();
    void showBegunScale();
    void takeBack(bool unfinished, const ScaleResultId& item9);
    void showDemo(const demo::InventedSignIn& signIn);

    Desk& m_desk;
    Surroundings m_surroundings;
    Background m_background;
    bool m_holdsClinic;
    Screen m_screen = Screen::Welcome;
    std::vector<Screen> m_trail; ///< The screens that back() returns to.
    QString m_sessionId;
    QString m_patientId;
    QRect m_window;
    QString m_brightness;
    Message m_notice;
    bool m_preparing = false;
    double m_preparedShare = 0;
    std::unique_ptr<storage::Presence> m_presence;
    SignInViewModel m_signIn;
    CreateClinicViewModel m_createClinic;
    RecoverClinicViewModel m_recovery;
    TodayViewModel m_today;
    ChairsViewModel m_chairs;
    WalkInViewModel m_walkIn;
    PatientListViewModel m_search;
    PatientListViewModel m_patients;
    PatientFormViewModel m_patientForm;
    PatientChartViewModel m_patientChart;
    OrderFormViewModel m_orderForm;
    PlanFormViewModel m_planForm;
    ScheduleViewModel m_schedule;
    CoursePlanViewModel m_coursePlan;
    PeopleViewModel m_people;
    ClinicDaysViewModel m_clinicDays;
    FormContactsViewModel m_formContacts;
    ProtocolsViewModel m_protocols;
    ProtocolFormViewModel m_protocolForm;
    DrugsViewModel m_drugs;
    PatientPageViewModel m_patientPage;
    ScalesViewModel m_scales;
    HandOverViewModel m_handOver;
    PaperViewModel m_paper;
    SessionViewModel m_session;
};

} // namespace tidemark::app
