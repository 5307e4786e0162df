// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shell/Composition.h"

#include "desktop/admin/AccountsViewModel.h"
#include "desktop/admin/ClinicDaysViewModel.h"
#include "desktop/admin/FormContactsViewModel.h"
#include "desktop/admin/KeyChangeViewModel.h"
#include "desktop/admin/LockRulesViewModel.h"
#include "desktop/admin/OwnPassphraseViewModel.h"
#include "desktop/admin/PeopleViewModel.h"
#include "desktop/admin/RecoveryRenewalViewModel.h"
#include "desktop/admin/RoomsViewModel.h"
#include "desktop/backup/BackupsViewModel.h"
#include "desktop/drugs/DrugsViewModel.h"
#include "desktop/outcomes/OutcomesViewModel.h"
#include "desktop/patient/OrderFormViewModel.h"
#include "desktop/patient/PatientChartViewModel.h"
#include "desktop/patient/PatientFormViewModel.h"
#include "desktop/patient/PatientPageViewModel.h"
#include "desktop/patient/PatientSearchViewModel.h"
#include "desktop/patient/PlanFormViewModel.h"
#include "desktop/protocols/ProtocolFormViewModel.h"
#include "desktop/protocols/ProtocolsViewModel.h"
#include "desktop/reports/ReportsViewModel.h"
#include "desktop/review/ReviewViewModel.h"
#include "desktop/scales/PatientMode.h"
#include "desktop/scales/PatientModeViewModel.h"
#include "desktop/schedule/CoursePlanViewModel.h"
#include "desktop/schedule/ScheduleViewModel.h"
#include "desktop/session/SessionPageViewModel.h"
#include "desktop/session/SessionViewModel.h"
#include "desktop/shell/ClinicFileViewModel.h"
#include "desktop/shell/TextSizeViewModel.h"
#include "desktop/signin/ActivationViewModel.h"
#include "desktop/signin/CreateClinicViewModel.h"
#include "desktop/signin/RecoverClinicViewModel.h"
#include "desktop/signin/RestoreClinicViewModel.h"
#include "desktop/signin/SignInViewModel.h"
#include "desktop/signin/WelcomeViewModel.h"
#include "desktop/today/BoardCallOffViewModel.h"
#include "desktop/today/ChairsViewModel.h"
#include "desktop/today/ClinicDayViewModel.h"
#include "desktop/today/DaySheetsViewModel.h"
#include "desktop/today/FirstStepsViewModel.h"
#include "desktop/today/TodayViewModel.h"
#include "desktop/today/WalkInViewModel.h"

namespace tidemark::app {

Composition::Composition(SignedInContext& context, Environment environment)
    : m_context(context)
    , m_environment(std::move(environment))
    , m_background(m_environment.background)
    , m_workplace(context, m_environment) {
    m_context.workIn(&m_background);
    makeSignIn();
    makeBoard();
    makePatients();
    makeCourses();
    makeClinic();
    makeSession();
    // After what reads, so that it hears of what could not be read.
    auto& file = m_roots.make<ClinicFileViewModel>(m_context);
    QObject::connect(&m_workplace, &WorkplaceViewModel::screenChanged, &file, &ClinicFileViewModel::look);
    m_workplace.listen();
    emit m_workplace.screenChanging(m_workplace.screen());
}

Composition::~Composition() {
    if (&m_context.background() == &m_background) {
        m_context.workIn(nullptr);
    }
}

void Composition::whenAsked(Screen screen, Opening open) {
    QObject::connect(&m_workplace, &WorkplaceViewModel::asked, &m_workplace,
                     [screen, open = std::move(open)](Screen asked, const ScreenArguments& arguments) {
                         if (asked == screen) {
                             open(arguments);
                         }
                     });
}

void Composition::whenBack(Screen screen, Opening open) {
    QObject::connect(&m_workplace, &WorkplaceViewModel::wentBack, &m_workplace,
                     [screen, open = std::move(open)](Screen, Screen back, const ScreenArguments& arguments) {
                         if (back == screen) {
                             open(arguments);
                         }
                     });
}

template <class Root>
void Composition::whileShown(Screen screen, Root& root) {
    QObject::connect(&m_workplace, &WorkplaceViewModel::screenChanging, &root,
                     [screen, &root](Screen shown) { root.setShown(shown == screen); });
}

void Composition::makeSignIn() {
    const QString folder = m_environment.folderToOpen();
    m_roots.make<TextSizeViewModel>(m_environment.textSizeFile);
    auto& welcome = m_roots.make<WelcomeViewModel>(m_background, m_environment);
    auto& signIn = m_roots.make<SignInViewModel>(m_context, m_background, m_environment);
    auto& wizard = m_roots.make<CreateClinicViewModel>(m_context, m_background, m_environment);
    auto& recovery = m_roots.make<RecoverClinicViewModel>(m_context, m_background, m_environment);
    auto& activation = m_roots.make<ActivationViewModel>(m_context, m_background, m_environment);
    auto& restore = m_roots.make<RestoreClinicViewModel>(m_context, m_background, m_environment);
    if (m_workplace.holdsClinic()) {
        signIn.prepare(folder);
        if (const auto invented = demo::readInventedSignIn(folder)) {
            signIn.showInvented(*invented);
        }
        if (m_environment.locked) {
            signIn.showLocked(*m_environment.locked);
        }
    }
    QObject::connect(&welcome, &WelcomeViewModel::failed, &m_workplace, &WorkplaceViewModel::showError);
    QObject::connect(&welcome, &WelcomeViewModel::prepared, &m_workplace,
                     [this, &signIn](const demo::InventedSignIn& invented) {
                         m_workplace.closeNotice();
                         signIn.prepare(m_environment.demoFolder);
                         signIn.showInvented(invented);
                         m_workplace.show(Screen::SignIn);
                     });
    whenAsked(Screen::Recovery, [&signIn, &recovery](const ScreenArguments&) {
        recovery.begin(signIn.folder(), signIn.signInName());
    });
    whenAsked(Screen::Activation, [&signIn, &activation](const ScreenArguments&) {
        activation.begin(signIn.folder(), signIn.signInName());
    });
    whenAsked(Screen::Restore, [&signIn, &restore](const ScreenArguments&) {
        restore.begin(signIn.folder(), signIn.signInName());
    });
    QObject::connect(&restore, &RestoreClinicViewModel::signInAsked, &m_workplace,
                     [this, &signIn](const QString& restored, const QString& signInName) {
                         signIn.prepare(restored);
                         signIn.setSignInName(signInName);
                         m_workplace.show(Screen::SignIn);
                     });
    QObject::connect(&activation, &ActivationViewModel::finished, &m_workplace, &WorkplaceViewModel::begin);
    QObject::connect(&signIn, &SignInViewModel::signedIn, &m_workplace, &WorkplaceViewModel::begin);
    QObject::connect(&wizard, &CreateClinicViewModel::finished, &m_workplace, &WorkplaceViewModel::begin);
    QObject::connect(&recovery, &RecoverClinicViewModel::finished, &m_workplace, &WorkplaceViewModel::begin);
    QObject::connect(&m_workplace, &WorkplaceViewModel::relaunchFailed, &signIn,
                     &SignInViewModel::showProblem);
    QObject::connect(&m_workplace, &WorkplaceViewModel::ending, &signIn, &SignInViewModel::forgetPin);
    QObject::connect(&m_workplace, &WorkplaceViewModel::locked, &signIn, [&signIn](const LockCarry& carry) {
        signIn.prepare(carry.folder);
        signIn.showLocked(carry);
    });
}

void Composition::makeBoard() {
    auto& today = m_roots.make<TodayViewModel>(m_context);
    m_roots.make<BoardCallOffViewModel>(m_context);
    m_roots.make<ClinicDayViewModel>(m_context);
    auto& sheets = m_roots.make<DaySheetsViewModel>(m_context);
    sheets.use(m_environment.print, m_environment.askFolder);
    whileShown(Screen::Today, sheets);
    auto& chairs = m_roots.make<ChairsViewModel>(m_context, today);
    auto& walkIn = m_roots.make<WalkInViewModel>(m_context);
    whileShown(Screen::Today, m_roots.make<FirstStepsViewModel>(m_context));
    QObject::connect(&m_workplace, &WorkplaceViewModel::screenChanging, &today, [&today](Screen screen) {
        using Shown = TodayViewModel::Shown;
        today.setShown(screen == Screen::Today     ? Shown::Board
                       : screen == Screen::Session ? Shown::Chairs
                                                   : Shown::Nothing);
    });
    QObject::connect(&chairs, &ChairsViewModel::chosen, &m_workplace, &WorkplaceViewModel::openSession);
    whileShown(Screen::WalkIn, *walkIn.patients());
    whenAsked(Screen::WalkIn, [&walkIn](const ScreenArguments&) { walkIn.open(); });
    QObject::connect(&walkIn, &WalkInViewModel::ready, &m_workplace, [this](const QString& sessionId) {
        // Back from the session leads to the board, not to the search.
        m_workplace.show(Screen::Today);
        m_workplace.openSession(sessionId);
    });
}

void Composition::makePatients() {
    m_roots.make<PatientSearchViewModel>(m_context);
    auto& patients = m_roots.make<PatientListViewModel>(m_context, 500, true);
    auto& form = m_roots.make<PatientFormViewModel>(m_context);
    auto& chart = m_roots.make<PatientChartViewModel>(m_context);
    auto& page = m_roots.make<PatientPageViewModel>(m_context);
    page.useFolders(m_environment.askFolder);
    whileShown(Screen::Patients, patients);
    whileShown(Screen::PatientForm, chart);
    whileShown(Screen::PatientPage, page);
    whenAsked(Screen::PatientPage, [&page](const ScreenArguments& about) {
        if (!about.patientId.isEmpty()) {
            page.open(about.patientId);
        }
    });
    whenBack(Screen::PatientPage, [&page](const ScreenArguments& about) {
        if (about.patientId != page.patientId()) {
            page.open(about.patientId);
        }
    });
    whenAsked(Screen::PatientForm, [&form, &chart](const ScreenArguments& about) {
        if (about.patientId.isEmpty()) {
            form.openNew();
        } else {
            form.openKnown(about.patientId);
        }
        chart.open(about.patientId);
    });
    QObject::connect(&form, &PatientFormViewModel::saved, &chart, &PatientChartViewModel::open);
}

void Composition::makeCourses() {
    auto& order = m_roots.make<OrderFormViewModel>(m_context);
    auto& plan = m_roots.make<PlanFormViewModel>(m_context);
    auto& schedule = m_roots.make<ScheduleViewModel>(m_context);
    auto& course = m_roots.make<CoursePlanViewModel>(m_context);
    whileShown(Screen::OrderForm, order);
    whenAsked(Screen::OrderForm, [&order](const ScreenArguments& about) { order.open(about.patientId); });
    QObject::connect(&order, &OrderFormViewModel::saved, &m_workplace, &WorkplaceViewModel::back);
    whenAsked(Screen::PlanForm, [&plan](const ScreenArguments& about) { plan.open(about.patientId); });
    QObject::connect(&plan, &PlanFormViewModel::saved, &m_workplace,
                     [this] { m_workplace.show(Screen::Today); });
    whileShown(Screen::Schedule, schedule);
    whenAsked(Screen::Schedule,
              [&schedule](const ScreenArguments& about) { schedule.openFor(about.patientId); });
    whenAsked(Screen::CoursePlan, [&course](const ScreenArguments& about) { course.open(about.patientId); });
    QObject::connect(&course, &CoursePlanViewModel::accepted, &m_workplace,
                     [this](const QString& patientId) { m_workplace.showFor(Screen::Schedule, patientId); });
}

void Composition::makeClinic() {
    auto& people = m_roots.make<PeopleViewModel>(m_context);
    auto& accounts = m_roots.make<AccountsViewModel>(m_context);
    QObject::connect(&accounts, &AccountsViewModel::accountChanged, &people, &PeopleViewModel::refresh);
    auto& keyChange = m_roots.make<KeyChangeViewModel>(m_context, m_workplace);
    QObject::connect(&accounts, &AccountsViewModel::keyChangeAsked, &keyChange, &KeyChangeViewModel::begin);
    auto& ownPassphrase = m_roots.make<OwnPassphraseViewModel>(m_context);
    whenAsked(Screen::OwnPassphrase, [&ownPassphrase](const ScreenArguments&) { ownPassphrase.open(); });
    auto& recovery = m_roots.make<RecoveryRenewalViewModel>(m_context, m_environment);
    whenAsked(Screen::RecoverySheet, [&recovery](const ScreenArguments&) { recovery.open(); });
    m_roots.make<ClinicDaysViewModel>(m_context);
    m_roots.make<RoomsViewModel>(m_context);
    m_roots.make<FormContactsViewModel>(m_context);
    m_roots.make<LockRulesViewModel>(m_context);
    auto& backupStatus = m_roots.make<BackupStatusViewModel>(m_context);
    m_roots.make<BackupsViewModel>(m_context, backupStatus).useFolders(m_environment.askFolder);
    QObject::connect(&m_workplace, &WorkplaceViewModel::ending, &backupStatus,
                     &BackupStatusViewModel::finishDay);
    m_roots.make<DrugsViewModel>(m_context, m_environment.opening.cost);
    whileShown(Screen::Outcomes, m_roots.make<OutcomesViewModel>(m_context));
    auto& reports = m_roots.make<ReportsViewModel>(m_context);
    reports.use(m_environment.print, m_environment.askFolder);
    whileShown(Screen::Reports, reports);
    auto& review = m_roots.make<ReviewViewModel>(m_context);
    whileShown(Screen::Review, review);
    QObject::connect(&review, &ReviewViewModel::sessionAsked, &m_workplace, &WorkplaceViewModel::openSession);
    QObject::connect(&review, &ReviewViewModel::patientAsked, &m_workplace, &WorkplaceViewModel::openPatient);
    QObject::connect(&review, &ReviewViewModel::orderAsked, &m_workplace,
                     [this](const QString& patientId) { m_workplace.showFor(Screen::OrderForm, patientId); });
    QObject::connect(&review, &ReviewViewModel::protocolsAsked, &m_workplace,
                     [this] { m_workplace.show(Screen::Protocols); });
    auto& protocols = m_roots.make<ProtocolsViewModel>(m_context);
    auto& form = m_roots.make<ProtocolFormViewModel>(m_context);
    whenAsked(Screen::ProtocolForm, [&form](const ScreenArguments& about) {
        form.open(about.protocolId);
        if (about.asCopy) {
            form.startCopy();
        }
    });
    QObject::connect(&form, &ProtocolFormViewModel::saved, &m_workplace,
                     [this, &protocols](const QString& protocolId) {
                         protocols.showKept(protocolId);
                         m_workplace.show(Screen::Protocols);
                     });
}

void Composition::makeSession() {
    auto& scales = m_roots.make<ScalesViewModel>(m_context);
    auto& patientMode = m_roots.make<PatientModeViewModel>(m_context, scales);
    m_roots.make<SessionPageViewModel>(m_context).use(m_environment.print, m_environment.askFolder);
    auto& session = m_roots.make<SessionViewModel>(m_context);
    auto& chairs = m_roots.of<ChairsViewModel>();
    whileShown(Screen::Session, session);
    const auto open = [&session, &chairs](const ScreenArguments& about) {
        if (!about.sessionId.isEmpty()) {
            session.open(about.sessionId);
            chairs.show(SessionId(about.sessionId));
        }
    };
    whenAsked(Screen::Session, open);
    whenBack(Screen::Session, [&session, open](const ScreenArguments& about) {
        if (about.sessionId != session.sessionId()) {
            open(about);
        }
    });
    whenAsked(Screen::Scales, [&scales](const ScreenArguments& about) {
        if (!about.scale.isEmpty()) {
            scales.open(about.scale, about.patientId, about.sessionId);
        }
    });
    QObject::connect(&m_workplace, &WorkplaceViewModel::wentBack, &scales, [this, &scales](Screen from) {
        if (from == Screen::Scales) {
            // The session behind it may have a questionnaire begun and not recorded.
            m_context.tellPatientChanged(PatientId(scales.patientId()));
        }
    });
    m_patientMode = std::make_unique<PatientMode>(m_workplace, session, scales, patientMode);
}

} // namespace tidemark::app
