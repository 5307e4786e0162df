// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Tidemark.Theme

// A reason asked for in the page, never in a dialog: line, confirm, cancel. An empty reason is refused in words.
FocusScope {
    id: entry

    required property string label
    property string confirmText: qsTr("Record")
    property string placeholder: qsTr("Reason")
    property alias text: line.text
    property bool askedEmpty: false

    signal confirmed(string reason)
    signal cancelled

    implicitWidth: row.implicitWidth
    implicitHeight: row.implicitHeight

    function confirm(): void {
        entry.askedEmpty = line.text.trim().length === 0;
        if (!entry.askedEmpty)
            entry.confirmed(line.text.trim());
    }

    Keys.onEscapePressed: entry.cancelled()
    RowLayout {
        id: row
        anchors.fill: parent
        spacing: Theme.space.s
        TextEntry {
            id: line
            objectName: "line"
            Layout.fillWidth: true
            focus: true
            label: entry.label
            placeholder: entry.placeholder
            error: entry.askedEmpty && text.trim().length === 0 ? qsTr("A reason is needed. Write a few words.") : ""
            onAccepted: entry.confirm()
        }
        AppButton {
            objectName: "confirm"
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: line.fieldItem.y
            kind: AppButton.Primary
            text: entry.confirmText
            onClicked: entry.confirm()
        }
        AppButton {
            objectName: "cancel"
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: line.fieldItem.y
            text: qsTr("Cancel")
            onClicked: entry.cancelled()
        }
    }
}
