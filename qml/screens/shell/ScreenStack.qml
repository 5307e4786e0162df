// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// The present screen. Each is made when it is shown and gets its own view model.
// Components stay unbound here: the Loader of Qt 6.4 refuses bound ones.
// qmllint disable unqualified
FocusScope {
    id: stack

    required property WorkplaceViewModel workplace
    property alias item: loader.item

    signal wallAsked

    // A running session shows the notice beside its graph, which keeps its height.
    readonly property bool noticeInside: workplace.screen === WorkplaceViewModel.Session && Array.of(SessionState.Dosing, SessionState.Monitoring).includes(workplace.session.state)

    Loader {
        id: loader
        anchors.fill: parent
        onLoaded: (item as Item).forceActiveFocus()
        sourceComponent: {
            switch (stack.workplace.screen) {
            case WorkplaceViewModel.Welcome: return welcome;
            case WorkplaceViewModel.CreateClinic: return createClinic;
            case WorkplaceViewModel.SignIn: return signIn;
            case WorkplaceViewModel.Today: return today;
            case WorkplaceViewModel.Patients: return patients;
            case WorkplaceViewModel.PatientPage: return patientPage;
            case WorkplaceViewModel.Session: return session;
            case WorkplaceViewModel.Scales: return scales;
            case WorkplaceViewModel.PatientForm: return patientForm;
            case WorkplaceViewModel.OrderForm: return orderForm;
            case WorkplaceViewModel.PlanForm: return planForm;
            case WorkplaceViewModel.WalkIn: return walkIn;
            case WorkplaceViewModel.Schedule: return schedule;
            case WorkplaceViewModel.CoursePlan: return coursePlan;
            case WorkplaceViewModel.Drugs: return drugs;
            case WorkplaceViewModel.Protocols: return protocols;
            case WorkplaceViewModel.ProtocolForm: return protocolForm;
            case WorkplaceViewModel.People: return people;
            case WorkplaceViewModel.Recovery: return recovery;
            case WorkplaceViewModel.HandOver: return handOver;
            default: return notYet;
            }
        }
    }

    Component {
        id: welcome
        WelcomeScreen {
            workplace: stack.workplace
        }
    }
    Component {
        id: createClinic
        CreateClinicScreen {
            viewModel: stack.workplace.createClinic
            onLeaveAsked: stack.workplace.back()
        }
    }
    Component {
        id: signIn
        SignInScreen {
            viewModel: stack.workplace.signIn
            onRecoveryAsked: stack.workplace.beginRecovery()
        }
    }
    Component {
        id: recovery
        RecoverScreen {
            viewModel: stack.workplace.recovery
            onLeaveAsked: stack.workplace.back()
        }
    }
    Component {
        id: today
        TodayScreen {
            viewModel: stack.workplace.today
            onSessionOpened: sessionId => stack.workplace.openSession(sessionId)
            onPatientOpened: patientId => stack.workplace.openPatient(patientId)
            onNewPatientAsked: stack.workplace.newPatient()
            onWalkInAsked: stack.workplace.beginWalkIn()
            onWallAsked: stack.wallAsked()
            onDrugsOpened: stack.workplace.show(WorkplaceViewModel.Drugs)
        }
    }
    Component {
        id: patients
        PatientListScreen {
            viewModel: stack.workplace.patients
            onOpened: patientId => stack.workplace.openPatient(patientId)
            onNewPatientAsked: stack.workplace.newPatient()
        }
    }
    Component {
        id: patientPage
        PatientPage {
            viewModel: stack.workplace.patientPage
            onScaleRequested: scale => stack.workplace.fillScale(scale, viewModel.patientId, "")
            onEditRequested: stack.workplace.editPatient(viewModel.patientId)
            onOrderRequested: stack.workplace.writeOrder(viewModel.patientId)
            onPlanRequested: stack.workplace.planSession(viewModel.patientId)
            onCourseRequested: stack.workplace.planCourse(viewModel.patientId)
            onScheduleRequested: stack.workplace.showSchedule(viewModel.patientId)
            onSessionRequested: sessionId => stack.workplace.openSession(sessionId)
        }
    }
    Component {
        id: session
        FocusScope {
            ColumnLayout {
                anchors.fill: parent
                spacing: 0
                SessionScreen {
                    id: sessionScreen
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    focus: true
                    viewModel: stack.workplace.session
                    chairs: stack.workplace.chairs
                    notice: Component {
                        NoticeBanner {
                            objectName: "sessionNotice"
                            workplace: stack.workplace
                        }
                    }
                    onPatientOpened: patientId => stack.workplace.openPatient(patientId)
                    onReceiptAsked: stack.workplace.show(WorkplaceViewModel.Drugs)
                    onHandOverAsked: stack.workplace.handOverSession()
                    onScaleAsked: scale => stack.workplace.fillScale(scale, viewModel.patientId, viewModel.sessionId)
                }
                PaperBar {
                    Layout.fillWidth: true
                    visible: sessionScreen.after
                    paper: stack.workplace.paper
                    sessionId: sessionScreen.viewModel.sessionId
                }
            }
        }
    }
    Component {
        id: scales
        ScalesScreen {
            viewModel: stack.workplace.scales
            onLeaveRequested: stack.workplace.back()
            onHandOverAsked: stack.workplace.handOverScale()
        }
    }
    Component {
        id: handOver
        HandOverScreen {
            viewModel: stack.workplace.handOver
        }
    }
    Component {
        id: patientForm
        PatientFormScreen {
            viewModel: stack.workplace.patientForm
            chart: stack.workplace.patientChart
            onLeaveAsked: stack.workplace.back()
            onOrderAsked: patientId => stack.workplace.writeOrder(patientId)
            onPlanAsked: patientId => stack.workplace.planSession(patientId)
        }
    }
    Component {
        id: orderForm
        OrderFormScreen {
            viewModel: stack.workplace.orderForm
            onLeaveAsked: stack.workplace.back()
        }
    }
    Component {
        id: planForm
        PlanFormScreen {
            viewModel: stack.workplace.planForm
            onLeaveAsked: stack.workplace.back()
        }
    }
    Component {
        id: walkIn
        WalkInScreen {
            viewModel: stack.workplace.walkIn
            onPatientOpened: patientId => stack.workplace.openPatient(patientId)
            onNewPatientAsked: stack.workplace.newPatient()
            onLeaveAsked: stack.workplace.back()
        }
    }
    Component {
        id: schedule
        ScheduleScreen {
            viewModel: stack.workplace.schedule
            onPatientOpened: patientId => stack.workplace.openPatient(patientId)
            onSessionOpened: sessionId => stack.workplace.openSession(sessionId)
            onCourseAsked: patientId => stack.workplace.planCourse(patientId)
        }
    }
    Component {
        id: coursePlan
        CoursePlanScreen {
            viewModel: stack.workplace.coursePlan
            onLeaveAsked: stack.workplace.back()
        }
    }
    Component {
        id: drugs
        DrugsScreen {
            viewModel: stack.workplace.drugs
        }
    }
    Component {
        id: people
        PeopleScreen {
            viewModel: stack.workplace.people
            clinicDays: stack.workplace.clinicDays
            formContacts: stack.workplace.formContacts
        }
    }
    Component {
        id: protocols
        ProtocolsScreen {
            viewModel: stack.workplace.protocols
            onEditAsked: protocolId => stack.workplace.editProtocol(protocolId)
            onCopyAsked: protocolId => stack.workplace.copyProtocol(protocolId)
        }
    }
    Component {
        id: protocolForm
        ProtocolFormScreen {
            viewModel: stack.workplace.protocolForm
            onLeaveAsked: stack.workplace.back()
        }
    }
    Component {
        id: notYet
        FocusScope {
            EmptyState {
                anchors.centerIn: parent
                width: Theme.size.dialog
                title: qsTr("Nothing to show here")
                text: qsTr("Choose a place at the left.")
            }
        }
    }
}
