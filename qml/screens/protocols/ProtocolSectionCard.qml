// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// The fields of one part of a protocol. A wrong value stays as typed, the sentence is under it.
FocusScope {
    id: part

    required property ProtocolFormViewModel viewModel
    required property protocolFormPart section
    readonly property string phase: section.phase
    readonly property bool twoReadings: section.fields[0].path.startsWith("limits.twoReadings")

    function focusField(path: string): void {
        for (let index = 0; index < entries.count; ++index) {
            const entry = entries.itemAt(index) as TextEntry;
            if (entry.objectName === "field-" + path)
                entry.fieldItem.forceActiveFocus(Qt.TabFocusReason);
        }
    }

    implicitHeight: card.implicitHeight
    implicitWidth: card.implicitWidth

    Card {
        id: card
        width: parent.width
        title: part.section.title
        actions: AppButton {
            objectName: "removePhase-" + part.phase
            visible: part.phase.length > 0
            kind: AppButton.Quiet
            text: qsTr("Leave out")
            Accessible.name: qsTr("Leave out the phase: %1").arg(part.section.title)
            onClicked: part.viewModel.removePhase(part.phase)
        }

        CheckRow {
            objectName: "twoReadings"
            Layout.fillWidth: true
            visible: part.twoReadings
            text: qsTr("A severe pressure counts only after two readings")
            note: qsTr("Not in use: one reading counts, and is repeated after as many minutes.")
            checked: part.viewModel.twoReadings
            onToggled: part.viewModel.twoReadings = checked
        }
        GridLayout {
            Layout.fillWidth: true
            columns: part.section.fields.length === 1 ? 1 : 2
            columnSpacing: Theme.space.l
            rowSpacing: Theme.space.m
            Repeater {
                id: entries
                model: part.section.fields
                TextEntry {
                    id: entry
                    required property protocolEntry modelData
                    required property int index
                    objectName: "field-" + modelData.path
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    Layout.alignment: Qt.AlignTop
                    focus: index === 0
                    label: modelData.unit.length > 0 ? qsTr("%1, %2").arg(modelData.label).arg(modelData.unit) : modelData.label
                    text: modelData.text
                    // While the sections change, the old ones are still heard.
                    error: part === null ? "" : part.viewModel.errors.text(modelData.path)
                    onTextEdited: text => part.viewModel.type(entry.modelData.path, text)
                }
            }
        }
    }
}
