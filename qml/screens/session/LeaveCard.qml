// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// Readiness to leave, from the record and two taps; then the leaving itself.
Card {
    id: card

    required property LeaveViewModel viewModel

    title: qsTr("Ready to leave?")
    spacing: Theme.space.xxs
    actions: StatusPill {
        text: card.viewModel.ready ? qsTr("ready") : qsTr("%1 open").arg(card.viewModel.openPoints)
        tone: card.viewModel.ready ? "good" : "neutral"
    }
    Repeater {
        model: card.viewModel.points
        ReadinessLine {
            Layout.fillWidth: true
            viewModel: card.viewModel
        }
    }
    FieldMessage {
        Layout.fillWidth: true
        error: card.viewModel.error
    }
    AppButton {
        objectName: "leave"
        Layout.fillWidth: true
        Layout.topMargin: Theme.space.s
        enabled: card.viewModel.ready
        kind: "primary"
        large: true
        text: qsTr("Patient leaves")
        onClicked: card.viewModel.leave()
        KeyHint {
            anchors.right: parent.right
            anchors.rightMargin: Theme.space.m
            anchors.verticalCenter: parent.verticalCenter
            keys: qsTr("Ctrl Enter")
        }
    }
}
