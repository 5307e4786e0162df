// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Looks
import Tidemark.Theme
import Tidemark.ViewModels

// The prescriber's order, with its arithmetic in full at the right.
FocusScope {
    id: screen

    required property OrderFormViewModel viewModel

    readonly property bool devices: viewModel.route === Route.Nasal
    readonly property bool infusion: viewModel.route === Route.Intravenous

    signal leaveAsked
    signal chartAsked(string patientId)

    ScrollPane {
        anchors.fill: parent
        padding: Theme.space.page

        ColumnLayout {
            width: parent ? parent.width : 0
            spacing: Theme.space.l

            RowLayout {
                Layout.fillWidth: true
                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: Theme.space.xxs
                    HeadingText {
                        Layout.fillWidth: true
                        text: qsTr("Order for %1").arg(screen.viewModel.patientName)
                    }
                    BodyText {
                        Layout.fillWidth: true
                        text: qsTr("A new order takes the place of the one before.")
                        muted: true
                    }
                }
                AppButton {
                    objectName: "backButton"
                    text: qsTr("Back")
                    onClicked: screen.leaveAsked()
                }
            }
            Banner {
                Layout.fillWidth: true
                visible: text.length > 0
                severity: Tone.Warn
                closable: false
                text: screen.viewModel.problem
            }
            NotAskedCard {
                Layout.fillWidth: true
                viewModel: screen.viewModel
                onChartAsked: screen.chartAsked(screen.viewModel.patientId)
            }
            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.space.l

                Card {
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    Layout.alignment: Qt.AlignTop
                    title: qsTr("What is ordered")

                    ChoiceEntry {
                        objectName: "protocol"
                        Layout.fillWidth: true
                        label: qsTr("Protocol")
                        model: screen.viewModel.protocols
                        currentIndex: screen.viewModel.protocol
                        onActivated: index => screen.viewModel.protocol = index
                    }
                    SegmentedChoice {
                        objectName: "deviceDose"
                        Layout.fillWidth: true
                        visible: screen.devices
                        label: qsTr("Dose")
                        options: screen.viewModel.deviceDoses
                        currentIndex: screen.viewModel.deviceDose
                        onChosen: index => screen.viewModel.deviceDose = index
                    }
                    OrderNumberEntry {
                        objectName: "devicesDose"
                        visible: screen.devices && screen.viewModel.otherDevices
                        label: (screen.viewModel.sprays ? qsTr("Another dose, in whole sprays of %1 mg, with a reason") : qsTr("Another dose, in whole devices of %1 mg, with a reason")).arg(screen.viewModel.deviceContent)
                        unit: qsTr("mg")
                        decimals: 0
                        text: screen.viewModel.devicesDose
                        rangeError: screen.viewModel.errors.text("devices-dose")
                        onTextEdited: text => screen.viewModel.devicesDose = text
                    }
                    FieldMessage {
                        Layout.fillWidth: true
                        error: screen.devices && !screen.viewModel.otherDevices ? screen.viewModel.errors.text("devices-dose") : ""
                    }
                    RowLayout {
                        Layout.fillWidth: true
                        visible: !screen.devices
                        spacing: Theme.space.m
                        OrderNumberEntry {
                            objectName: "dosePerHour"
                            visible: screen.viewModel.byRate
                            label: qsTr("Rate")
                            placeholder: screen.viewModel.doseHint
                            unit: qsTr("mg/h")
                            decimals: 1
                            text: screen.viewModel.dosePerHour
                            rangeError: screen.viewModel.errors.text("dose-per-hour")
                            onTextEdited: text => screen.viewModel.dosePerHour = text
                        }
                        OrderNumberEntry {
                            objectName: "dosePerKilogram"
                            visible: !screen.viewModel.byRate
                            focus: true
                            label: qsTr("Dose per kilogram")
                            placeholder: screen.viewModel.doseHint
                            unit: qsTr("mg/kg")
                            decimals: 2
                            text: screen.viewModel.dosePerKilogram
                            rangeError: screen.viewModel.errors.text("dose-per-kilogram")
                            onTextEdited: text => screen.viewModel.dosePerKilogram = text
                        }
                        OrderNumberEntry {
                            objectName: "duration"
                            visible: screen.infusion
                            label: qsTr("Duration")
                            unit: qsTr("min")
                            decimals: 0
                            text: screen.viewModel.durationMinutes
                            rangeError: screen.viewModel.errors.text("duration")
                            onTextEdited: text => screen.viewModel.durationMinutes = text
                        }
                    }
                    RowLayout {
                        Layout.fillWidth: true
                        visible: !screen.devices
                        spacing: Theme.space.m
                        OrderNumberEntry {
                            objectName: "vialStrength"
                            label: qsTr("Vial strength")
                            unit: qsTr("mg/mL")
                            decimals: 0
                            text: screen.viewModel.vialStrength
                            rangeError: screen.viewModel.errors.text("vial-strength")
                            onTextEdited: text => screen.viewModel.vialStrength = text
                        }
                        OrderNumberEntry {
                            objectName: "bagVolume"
                            visible: screen.infusion
                            label: qsTr("Bag volume")
                            unit: qsTr("mL")
                            decimals: 0
                            text: screen.viewModel.bagVolume
                            rangeError: screen.viewModel.errors.text("bag-volume")
                            onTextEdited: text => screen.viewModel.bagVolume = text
                        }
                    }
                    DateEntry {
                        objectName: "validUntil"
                        Layout.fillWidth: true
                        label: qsTr("Valid until")
                        hint: qsTr("Empty: 90 days from today.")
                        text: screen.viewModel.validUntil
                        ruleError: screen.viewModel.errors.text("valid-until")
                        onTextEdited: text => screen.viewModel.validUntil = text
                    }
                    AuthorisationEntries {
                        Layout.fillWidth: true
                        viewModel: screen.viewModel
                    }
                    TextEntry {
                        objectName: "reason"
                        Layout.fillWidth: true
                        label: qsTr("Reason")
                        mandatory: screen.viewModel.reasonNeeded
                        hint: screen.viewModel.reasonNeeded ? qsTr("The dose is outside the usual range.") : qsTr("Only where the dose is unusual.")
                        text: screen.viewModel.reason
                        error: screen.viewModel.errors.text("reason")
                        onTextEdited: text => screen.viewModel.reason = text
                    }
                    AppButton {
                        objectName: "saveButton"
                        kind: AppButton.Primary
                        text: qsTr("Write the order")
                        onClicked: screen.viewModel.save()
                    }
                }
                ColumnLayout {
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    Layout.alignment: Qt.AlignTop
                    spacing: Theme.space.l
                    MedicineFactsCard {
                        Layout.fillWidth: true
                        viewModel: screen.viewModel
                    }
                    DoseFactsCard {
                        Layout.fillWidth: true
                        viewModel: screen.viewModel
                    }
                    OrderArithmeticCard {
                        Layout.fillWidth: true
                        visible: !screen.devices
                        viewModel: screen.viewModel
                    }
                }
            }
        }
    }
}
