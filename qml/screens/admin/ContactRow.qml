// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme

// How one person is reached. Leaving a field that was changed keeps both.
ColumnLayout {
    id: row

    required property string personId
    required property string name
    required property string telephone
    required property string email
    required property string telephoneError
    required property string emailError
    readonly property string telephoneTyped: phone.text
    readonly property string emailTyped: mail.text

    signal kept

    function keep(): void {
        if (row.telephoneTyped !== row.telephone || row.emailTyped !== row.email)
            row.kept();
    }

    spacing: Theme.space.xs

    BodyText {
        Layout.fillWidth: true
        text: row.name
        strong: true
    }
    RowLayout {
        Layout.fillWidth: true
        Layout.fillHeight: false
        spacing: Theme.space.m
        TextEntry {
            id: phone
            objectName: "telephone-" + row.name
            Layout.fillWidth: true
            Layout.preferredWidth: 2
            Layout.alignment: Qt.AlignTop
            label: qsTr("Telephone")
            text: row.telephone
            error: row.telephoneError
            onAccepted: row.keep()
            onEditingFinished: row.keep()
        }
        TextEntry {
            id: mail
            objectName: "email-" + row.name
            Layout.fillWidth: true
            Layout.preferredWidth: 3
            Layout.alignment: Qt.AlignTop
            label: qsTr("E-mail")
            text: row.email
            error: row.emailError
            onAccepted: row.keep()
            onEditingFinished: row.keep()
        }
    }
}
