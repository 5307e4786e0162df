// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme

// One signature as it is: printed name, time, meaning, hash (21 CFR 11.50).
Rectangle {
    id: block

    required property int version
    required property string printedName
    required property string meaning
    required property string time
    required property string hash
    required property bool valid

    implicitHeight: column.implicitHeight + 2 * Theme.space.m
    radius: Theme.size.radius
    color: valid ? Theme.colors.goodTint : Theme.colors.badTint
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Signature of version %1 by %2").arg(version).arg(printedName)

    ColumnLayout {
        id: column
        anchors.fill: parent
        anchors.margins: Theme.space.m
        spacing: Theme.space.xxs
        BodyText {
            objectName: "printedName"
            Layout.fillWidth: true
            strong: true
            text: block.printedName
        }
        BodyText {
            Layout.fillWidth: true
            text: qsTr("%1 · version %2 · %3").arg(block.meaning).arg(block.version).arg(block.time)
        }
        Text {
            Layout.fillWidth: true
            text: qsTr("SHA-256 %1").arg(block.hash)
            font: Theme.type.axis
            color: Theme.colors.textMuted
            wrapMode: Text.WrapAnywhere
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
        BodyText {
            Layout.fillWidth: true
            color: block.valid ? Theme.colors.good : Theme.colors.bad
            text: block.valid ? qsTr("✓ The signature is valid.") : qsTr("✗ The signature is not valid. Tell the administrator and do not rely on this record.")
        }
    }
}
