// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// A change before it is kept: what moves, the reason where one is due, keep or forget.
FocusScope {
    id: asked

    required property ScheduleViewModel viewModel
    readonly property bool moves: viewModel.asked === ScheduleStep.Move
    readonly property bool reasoned: viewModel.reasonAsked
    property bool refused: false

    implicitHeight: column.implicitHeight
    implicitWidth: column.implicitWidth

    function keep(): void {
        asked.refused = asked.reasoned && reason.text.trim().length === 0;
        if (asked.refused)
            reason.forceActiveFocus();
        else
            asked.viewModel.confirm(reason.text.trim());
    }

    function focusKeep(): void {
        if (asked.reasoned)
            reason.forceActiveFocus();
        else
            keepButton.forceActiveFocus(Qt.TabFocusReason);
    }

    onVisibleChanged: {
        reason.text = "";
        asked.refused = false;
        if (visible && asked.reasoned && !asked.moves)
            reason.forceActiveFocus();
    }
    Keys.onEscapePressed: asked.viewModel.undo()

    ColumnLayout {
        id: column
        width: parent.width
        spacing: Theme.space.m

        TextEntry {
            id: reason
            objectName: "reason"
            Layout.fillWidth: true
            visible: asked.reasoned
            focus: asked.reasoned
            mandatory: true
            label: qsTr("Reason")
            error: asked.refused && text.trim().length === 0 ? qsTr("A reason is needed. Write a few words.") : ""
            onAccepted: asked.keep()
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space.s
            AppButton {
                id: keepButton
                objectName: "keep"
                Layout.fillWidth: true
                focus: !asked.reasoned
                kind: AppButton.Primary
                text: asked.viewModel.asked === ScheduleStep.Stop ? qsTr("Stop the course") : asked.moves ? qsTr("Keep the move") : qsTr("Record it")
                onClicked: asked.keep()
            }
            AppButton {
                objectName: "forget"
                text: qsTr("Cancel")
                onClicked: asked.viewModel.undo()
            }
        }
        VisitChanges {
            objectName: "moves"
            Layout.fillWidth: true
            title: asked.viewModel.asked === ScheduleStep.Stop ? qsTr("Stopping the course") : asked.viewModel.asked === ScheduleStep.Missed ? qsTr("If it is missed") : asked.viewModel.asked === ScheduleStep.NoShow ? qsTr("If the patient did not come") : qsTr("What would move")
            lines: asked.viewModel.moves
        }
    }
}
