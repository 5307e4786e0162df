// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Theme

// Keys for the finger, in the page: they open under a field that was touched and never cover anything.
Item {
    id: pad

    property bool open: false
    // What is on the keys besides the digits: { words, key, name }.
    property var extraKeys: []

    signal typed(string key)
    signal erased
    signal entered

    readonly property var digits: Array.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "0").map(digit => ({ words: digit, key: digit, name: digit }))

    visible: height > 0
    implicitWidth: Theme.size.menu
    implicitHeight: open ? keys.implicitHeight : 0
    clip: true
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Keys")

    GridLayout {
        id: keys
        anchors.bottom: parent.bottom
        width: parent.width
        readonly property int cell: Theme.size.actionTarget
        // As many as fit, spread evenly over the lines; Enter counts for two.
        readonly property int count: pad.digits.length + pad.extraKeys.length + 2
        readonly property int fitting: Math.max(3, Math.floor((width + columnSpacing) / (cell + columnSpacing)))
        columns: Math.ceil((count + 2) / Math.ceil((count + 2) / fitting))
        // Enter takes what is left of its line, and a line of its own where that is less than two keys.
        readonly property int spare: columns - count % columns
        readonly property int lastSpan: spare < 2 ? columns : spare
        columnSpacing: Theme.space.s
        rowSpacing: Theme.space.s

        Repeater {
            model: pad.digits.concat(pad.extraKeys)
            AppButton {
                required property var modelData
                objectName: "key-" + modelData.name
                Layout.fillWidth: true
                Layout.preferredWidth: keys.cell
                large: true
                horizontalPadding: Theme.space.xs
                // The field keeps the keyboard.
                focusPolicy: Qt.NoFocus
                font: Theme.type.cardTitle
                text: modelData.words
                Accessible.name: modelData.name
                onClicked: pad.typed(modelData.key)
            }
        }
        AppButton {
            objectName: "key-erase"
            Layout.fillWidth: true
            Layout.preferredWidth: keys.cell
            large: true
            horizontalPadding: Theme.space.xs
            focusPolicy: Qt.NoFocus
            text: "⌫"
            Accessible.name: qsTr("Erase the last one")
            onClicked: pad.erased()
        }
        AppButton {
            objectName: "key-close"
            Layout.fillWidth: true
            Layout.preferredWidth: keys.cell
            large: true
            horizontalPadding: Theme.space.xs
            focusPolicy: Qt.NoFocus
            text: "▾"
            Accessible.name: qsTr("Close the keys")
            onClicked: pad.open = false
        }
        AppButton {
            objectName: "key-enter"
            Layout.fillWidth: true
            Layout.columnSpan: keys.lastSpan
            Layout.preferredWidth: keys.lastSpan * (keys.cell + keys.columnSpacing) - keys.columnSpacing
            large: true
            kind: AppButton.Primary
            focusPolicy: Qt.NoFocus
            text: qsTr("Enter")
            onClicked: pad.entered()
        }
    }
}
