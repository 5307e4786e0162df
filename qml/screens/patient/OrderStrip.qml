// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Looks
import Tidemark.Theme
import Tidemark.ViewModels

// The order in force in one line: the dose, until when, the payer's authorisation, on hold or not.
Rectangle {
    id: strip

    required property PatientOrderViewModel viewModel
    readonly property bool held: viewModel.holdWords.length > 0

    signal orderRequested

    implicitHeight: rows.implicitHeight + 2 * Theme.space.xxs
    radius: Theme.size.radius
    color: held || !viewModel.exists ? Theme.colors.badTint : Theme.colors.surface
    border.width: Theme.size.line
    border.color: held || !viewModel.exists ? Theme.colors.badEdge : Theme.colors.border
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Order")

    ColumnLayout {
        id: rows
        x: Theme.space.m
        y: Theme.space.xxs
        width: parent.width - 2 * Theme.space.m
        spacing: Theme.space.s
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space.s
            BodyText {
                strong: true
                text: qsTr("Order")
            }
            BodyText {
                objectName: "orderLine"
                Layout.fillWidth: true
                Layout.minimumHeight: Theme.size.target
                verticalAlignment: Text.AlignVCenter
                text: strip.viewModel.line
            }
            StatusPill {
                visible: strip.viewModel.validity.length > 0
                text: qsTr("order: %1").arg(strip.viewModel.validity)
                tone: Tone.Warn
            }
            StatusPill {
                objectName: "authorisation"
                visible: strip.viewModel.authorisation.length > 0
                text: qsTr("authorisation %1").arg(strip.viewModel.authorisation)
                tone: strip.viewModel.tone
            }
            AppButton {
                objectName: "holdButton"
                visible: strip.viewModel.mayOrder && strip.viewModel.exists && !strip.held && !reason.visible
                kind: AppButton.Quiet
                text: qsTr("Hold")
                Accessible.name: qsTr("Hold the order")
                onClicked: {
                    reason.visible = true;
                    reason.forceActiveFocus(Qt.TabFocusReason);
                }
            }
            AppButton {
                objectName: "liftButton"
                visible: strip.viewModel.mayOrder && strip.held
                text: qsTr("Release the hold")
                onClicked: strip.viewModel.liftHold()
            }
        }
        BodyText {
            objectName: "holdWords"
            Layout.fillWidth: true
            visible: strip.held
            strong: true
            color: Theme.colors.bad
            text: strip.viewModel.holdWords
        }
        ReasonEntry {
            id: reason
            objectName: "holdReason"
            Layout.fillWidth: true
            visible: false
            label: qsTr("Why nothing may start")
            confirmText: qsTr("Hold")
            onConfirmed: text => {
                if (strip.viewModel.hold(text)) {
                    reason.text = "";
                    reason.visible = false;
                }
            }
            onCancelled: reason.visible = false
        }
        FieldMessage {
            Layout.fillWidth: true
            visible: strip.viewModel.error.length > 0
            error: strip.viewModel.error
        }
    }
}
