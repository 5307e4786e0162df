// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tidemark.Theme

// A passphrase: hidden, with a button to show it. Nothing is kept for prediction or learning.
TextEntry {
    id: entry

    property bool shown: false

    echoMode: shown ? TextInput.Normal : TextInput.Password
    inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase
    trailingSpace: toggle.width - Theme.space.s

    AppButton {
        id: toggle
        objectName: "showButton"
        parent: entry.fieldItem
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        kind: AppButton.Quiet
        horizontalPadding: Theme.space.m
        text: entry.shown ? qsTr("Hide") : qsTr("Show")
        Accessible.name: entry.shown ? qsTr("Hide the passphrase") : qsTr("Show the passphrase")
        onClicked: entry.shown = !entry.shown
    }
}
