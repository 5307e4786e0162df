// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// The patient is expected: one tap says that they are here.
FocusScope {
    id: stage

    required property SessionViewModel viewModel

    function focusVitals(): void {
        arrive.forceActiveFocus(Qt.TabFocusReason);
    }

    Card {
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(parent.width, Theme.size.dialog)
        title: stage.viewModel.header.course
        BodyText {
            Layout.fillWidth: true
            text: stage.viewModel.checkIn.canArrive ? qsTr("Not here yet. The checklist, the weight and the baseline open with the arrival.")
                : qsTr("This session was cancelled.")
        }
        AppButton {
            id: arrive
            objectName: "arrive"
            Layout.fillWidth: true
            visible: stage.viewModel.checkIn.canArrive
            focus: true
            kind: "primary"
            large: true
            text: qsTr("Patient has arrived")
            onClicked: stage.viewModel.checkIn.arrive()
            KeyHint {
                anchors.right: parent.right
                anchors.rightMargin: Theme.space.m
                anchors.verticalCenter: parent.verticalCenter
                keys: qsTr("Ctrl Enter")
            }
        }
        FieldMessage {
            Layout.fillWidth: true
            error: stage.viewModel.checkIn.error
        }
    }
}
