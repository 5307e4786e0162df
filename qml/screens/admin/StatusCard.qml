// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Looks
import Tidemark.Theme
import Tidemark.ViewModels

// The state of the clinic's file, without a chart in it, and the check of the audit log.
Card {
    id: card

    required property PeopleViewModel viewModel

    signal sheetAsked

    title: qsTr("State of the clinic")
    actions: AppButton {
        objectName: "verifyButton"
        readonly property bool running: card.viewModel.checkProgress.length > 0
        text: running ? qsTr("Stop the check") : qsTr("Check the audit log")
        DoublePress {
            id: press
        }
        onClicked: {
            if (!press.isFirst())
                return;
            if (running)
                card.viewModel.stopVerifying();
            else
                card.viewModel.verifyAuditLog();
        }
    }

    Banner {
        objectName: "auditLog"
        Layout.fillWidth: true
        visible: text.length > 0
        severity: card.viewModel.auditLogHolds ? Tone.Good : Tone.Bad
        closable: false
        text: card.viewModel.auditWords
    }
    BodyText {
        objectName: "auditProgress"
        Layout.fillWidth: true
        visible: text.length > 0
        muted: true
        text: card.viewModel.checkProgress
    }
    GridLayout {
        Layout.fillWidth: true
        columns: 2
        columnSpacing: Theme.space.xl
        rowSpacing: Theme.space.m
        Repeater {
            model: card.viewModel.status
            RowLayout {
                id: line
                required property statusRow modelData
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                BodyText {
                    Layout.fillWidth: true
                    text: line.modelData.label
                    muted: true
                }
                BodyText {
                    text: line.modelData.value
                    strong: true
                }
            }
        }
    }
    AppButton {
        objectName: "newSheetButton"
        text: qsTr("New recovery sheet…")
        onClicked: card.sheetAsked()
    }
}
