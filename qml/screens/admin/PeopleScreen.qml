// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Looks
import Tidemark.Theme
import Tidemark.ViewModels

// The administrator's page: people, the state of the clinic's file, the audit log.
FocusScope {
    id: screen

    required property PeopleViewModel viewModel
    required property AccountsViewModel accounts
    required property ClinicDaysViewModel clinicDays
    required property RoomsViewModel rooms
    required property FormContactsViewModel formContacts
    required property LockRulesViewModel lockRules

    signal scheduleAsked
    signal sheetAsked

    Component.onCompleted: {
        viewModel.refresh();
        clinicDays.refresh();
        rooms.refresh();
        formContacts.refresh();
        lockRules.refresh();
    }

    ScrollPane {
        anchors.fill: parent
        padding: Theme.space.page

        ColumnLayout {
            width: parent ? parent.width : 0
            spacing: Theme.space.l

            HeadingText {
                Layout.fillWidth: true
                text: qsTr("People and clinic")
            }
            Banner {
                objectName: "outcome"
                Layout.fillWidth: true
                visible: text.length > 0
                severity: screen.viewModel.problem.length > 0 ? Tone.Warn : Tone.Good
                closable: false
                text: screen.viewModel.problem.length > 0 ? screen.viewModel.problem : screen.viewModel.done
            }
            GridLayout {
                Layout.fillWidth: true
                // One below the other where the cards would be too narrow.
                columns: screen.width < Theme.size.wide(840) ? 1 : 2
                columnSpacing: Theme.space.l
                rowSpacing: Theme.space.l

                ColumnLayout {
                    Layout.fillWidth: true
                    Layout.preferredWidth: 3
                    Layout.alignment: Qt.AlignTop
                    spacing: Theme.space.l
                    PeopleCard {
                        Layout.fillWidth: true
                        viewModel: screen.viewModel
                        accounts: screen.accounts
                    }
                    ClinicDaysCard {
                        Layout.fillWidth: true
                        viewModel: screen.clinicDays
                        onScheduleAsked: screen.scheduleAsked()
                    }
                    StatusCard {
                        Layout.fillWidth: true
                        viewModel: screen.viewModel
                        onSheetAsked: screen.sheetAsked()
                    }
                    RoomsCard {
                        Layout.fillWidth: true
                        viewModel: screen.rooms
                    }
                }
                ColumnLayout {
                    Layout.fillWidth: true
                    Layout.preferredWidth: 2
                    Layout.alignment: Qt.AlignTop
                    spacing: Theme.space.l
                    NewPersonCard {
                        Layout.fillWidth: true
                        viewModel: screen.viewModel
                    }
                    FormContactsCard {
                        Layout.fillWidth: true
                        viewModel: screen.formContacts
                    }
                    LockCard {
                        Layout.fillWidth: true
                        viewModel: screen.lockRules
                    }
                }
            }
        }
    }
}
