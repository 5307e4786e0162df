// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// The second person: a name out of the list, and that person's PIN, typed by nobody else.
FocusScope {
    id: entry

    required property var people
    // The choice before anything is chosen here.
    property int proposed: -1
    property fieldErrors errors
    readonly property int chosen: who.currentIndex
    property alias pin: digits.text

    signal accepted
    signal edited

    implicitWidth: column.implicitWidth
    implicitHeight: column.implicitHeight
    onProposedChanged: who.currentIndex = entry.proposed
    onPeopleChanged: who.currentIndex = entry.proposed
    // Half typed it waits for nobody behind another screen.
    onVisibleChanged: if (!visible) clearPin()

    // To whom is still missing: the person, or the PIN.
    function takeKeyboard(): void {
        (who.currentIndex < 0 ? who : digits).forceActiveFocus(Qt.ShortcutFocusReason);
    }
    function clearPin(): void {
        digits.text = "";
    }

    ColumnLayout {
        id: column
        anchors.fill: parent
        spacing: Theme.space.s
        ChoiceEntry {
            id: who
            objectName: "witness"
            Layout.fillWidth: true
            label: qsTr("Second person")
            model: entry.people
            currentIndex: entry.proposed
            placeholder: qsTr("Who watched?")
            error: entry.errors.text("witness")
            onActivated: entry.edited()
        }
        TextEntry {
            id: digits
            objectName: "witnessPin"
            Layout.fillWidth: true
            focus: true
            label: qsTr("PIN of the second person")
            echoMode: TextInput.Password
            keypad: true
            inputMethodHints: Qt.ImhDigitsOnly | Qt.ImhSensitiveData | Qt.ImhNoPredictiveText
            error: entry.errors.text("pin")
            onTextEdited: entry.edited()
            onAccepted: entry.accepted()
        }
    }
}
