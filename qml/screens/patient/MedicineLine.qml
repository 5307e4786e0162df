// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// A medicine of the list: what it is, since when, what it may do beside the treatment; and what can be entered about it.
ColumnLayout {
    id: line

    required property medicineRow medicine
    property bool editable: false
    readonly property bool wrong: medicine.inError.length > 0
    readonly property font struck: Qt.font({ family: Theme.type.body.family, pixelSize: Theme.type.body.pixelSize, strikeout: true })
    // What can be done with it, by what it is.
    readonly property var deeds: {
        const name = line.medicine.words;
        const all = [{ key: "correct", text: qsTr("Correct"), name: qsTr("Correct %1").arg(name) }, { key: "error", text: qsTr("Entered in error"), name: qsTr("%1 was entered in error").arg(name) }];
        if (line.medicine.taken)
            all.unshift({ key: "stop", text: qsTr("Stopped"), name: qsTr("%1 was stopped").arg(name) });
        return all;
    }

    signal changeAsked(int change)

    spacing: 0

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.space.s
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0
            BodyText {
                objectName: "medicine"
                Layout.fillWidth: true
                muted: !line.medicine.taken
                font: line.wrong ? line.struck : line.medicine.taken ? Theme.type.bodyStrong : Theme.type.body
                text: line.medicine.words
            }
            CaptionText {
                Layout.fillWidth: true
                text: qsTr("%1 · %2").arg(line.medicine.kind).arg(line.medicine.detail)
            }
            CaptionText {
                objectName: "medicineActs"
                Layout.fillWidth: true
                visible: line.medicine.acts.length > 0
                color: Theme.colors.warn
                text: line.medicine.acts
            }
            CaptionText {
                Layout.fillWidth: true
                visible: line.wrong
                text: qsTr("entered in error: %1").arg(line.medicine.inError)
            }
        }
        ActionMenu {
            objectName: "changeMedicine"
            visible: line.editable && !line.wrong
            kind: AppButton.Quiet
            Accessible.name: qsTr("Change %1").arg(line.medicine.words)
            actions: line.deeds
            onChosen: key => {
                const changes = {
                    correct: MedicineEntry.Correct,
                    stop: MedicineEntry.Stop,
                    error: MedicineEntry.InError
                };
                line.changeAsked(changes[key]);
            }
        }
    }
}
