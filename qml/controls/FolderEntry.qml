// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Tidemark.Theme

// The folder a file is to be written to, typed as a path. There is no file chooser of the desktop: it would keep the name
// in its list of recent files.
RowLayout {
    id: entry

    required property string label
    property string folder
    property string error
    property string confirmText: qsTr("Save")
    property bool cancellable: true

    signal confirmed(string path)
    signal cancelled

    spacing: Theme.space.s

    TextEntry {
        id: path
        Layout.fillWidth: true
        label: entry.label
        text: entry.folder
        error: entry.error
        onAccepted: entry.confirmed(path.text)
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
