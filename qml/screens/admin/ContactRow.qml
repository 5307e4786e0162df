// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// How one person is reached. Leaving a field that was changed keeps both.
ColumnLayout {
    id: row

    required property contactRow modelData
    readonly property string telephoneTyped: phone.text
    readonly property string emailTyped: mail.text

    signal kept

    function keep(): void {
        if (row.telephoneTyped !== row.modelData.telephone || row.emailTyped !== row.modelData.email)
            row.kept();
    }

    spacing: Theme.space.xs

    BodyText {
        Layout.fillWidth: true
        text: row.modelData.name
        strong: true
    }
    RowLayout {
        Layout.fillWidth: true
        Layout.fillHeight: false
        spacing: Theme.space.m
        TextEntry {
            id: phone
            objectName: "telephone-" + row.modelData.name
            Layout.fillWidth: true
            Layout.preferredWidth: 2
            Layout.alignment: Qt.AlignTop
            label: qsTr("Telephone")
            text: row.modelData.telephone
            error: row.modelData.telephoneError
            onAccepted: row.keep()
            onEditingFinished: row.keep()
        }
        TextEntry {
            id: mail
            objectName: "email-" + row.modelData.name
            Layout.fillWidth: true
            Layout.preferredWidth: 3
            Layout.alignment: Qt.AlignTop
            label: qsTr("E-mail")
            text: row.modelData.email
            error: row.modelData.emailError
            onAccepted: row.keep()
            onEditingFinished: row.keep()
        }
    }
}
