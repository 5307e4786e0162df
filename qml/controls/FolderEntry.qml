// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Tidemark.Theme

// The folder a file is to be written to: typed as a path, or chosen in a list of folders where the owner has one. The file
// itself is never chosen: the desktop would keep its name in its list of recent files.
ColumnLayout {
    id: entry

    required property string label
    property string folder
    property string error
    property string confirmText: qsTr("Save")
    property bool cancellable: true
    // The screen begins here.
    property bool first: false
    // The owner can list folders, and answers with setPath().
    property bool choosable: false

    signal confirmed(string path)
    signal cancelled
    signal edited
    signal chooseAsked(string from)

    function setPath(chosen: string): void {
        if (chosen.length > 0)
            path.text = chosen;
    }

    function clear(): void {
        path.text = "";
    }

    spacing: Theme.space.xs + Theme.space.xxs

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.space.s

        TextEntry {
            id: path
            Layout.fillWidth: true
            focus: entry.first
            label: entry.label
            text: entry.folder
            error: entry.error
            messageApart: true
            onTextEdited: entry.edited()
            onAccepted: entry.confirmed(path.text)
        }
        AppButton {
            objectName: "chooseFolder"
            Layout.alignment: Qt.AlignBottom
            visible: entry.choosable
            text: qsTr("Choose…")
            Accessible.name: qsTr("Choose the folder in a list")
            onClicked: entry.chooseAsked(path.text)
        }
        AppButton {
            Layout.alignment: Qt.AlignBottom
            kind: AppButton.Primary
            text: entry.confirmText
            onClicked: entry.confirmed(path.text)
        }
        AppButton {
            Layout.alignment: Qt.AlignBottom
            visible: entry.cancellable
            kind: AppButton.Quiet
            text: qsTr("Cancel")
            onClicked: entry.cancelled()
        }
    }
    RowMessage {
        entries: [path]
    }
}
