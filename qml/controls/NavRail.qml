// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Looks
import Tidemark.Theme

// The dark rail at the left: places to go, and at the foot the clinic and the state of its file.
Rectangle {
    id: rail

    // Places: [{ key: "today", title: "Today", badge: 0 }, ...].
    required property var items
    required property string current
    property string clinicName
    property string clinicState
    // How old the last backup is; in red where it is too old.
    property string backupState
    property int backupTone: Tone.Neutral
    // Signs alone, in a narrow window.
    property bool folded: false

    signal chosen(string key)

    implicitWidth: folded ? Theme.size.railFolded : Theme.size.rail
    color: Theme.colors.rail
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Places")

    function move(from: int, step: int): void {
        const next = places.itemAt(from + step);
        if (next !== null)
            next.forceActiveFocus(step > 0 ? Qt.TabFocusReason : Qt.BacktabFocusReason);
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.leftMargin: rail.folded ? Theme.space.xs : Theme.space.m
        anchors.rightMargin: rail.folded ? Theme.space.xs : Theme.space.m
        anchors.topMargin: Theme.space.l
        anchors.bottomMargin: Theme.space.l
        spacing: 0

        Row {
            visible: !rail.folded
            Layout.leftMargin: Theme.space.m
            Layout.bottomMargin: Theme.space.l
            Accessible.role: Accessible.StaticText
            Accessible.name: "Tidemark"
            Text {
                text: "Tide"
                font.family: Theme.type.family
                font.pixelSize: Theme.type.heading.pixelSize - Theme.space.xs
                font.weight: Font.Bold
                color: Theme.colors.railText
            }
            Text {
                text: "mark"
                font.family: Theme.type.family
                font.pixelSize: Theme.type.heading.pixelSize - Theme.space.xs
                font.weight: Font.Bold
                color: Theme.colors.brandAccent
            }
        }
        Repeater {
            id: places
            model: rail.items
            NavRailItem {
                id: place
                required property int index
                required property var modelData
                Layout.fillWidth: true
                text: modelData.title
                badge: modelData.badge ?? 0
                current: modelData.key === rail.current
                folded: rail.folded
                sign: modelData.key
                onClicked: rail.chosen(modelData.key)
                Keys.onUpPressed: rail.move(place.index, -1)
                Keys.onDownPressed: rail.move(place.index, 1)
            }
        }
        Item {
            Layout.fillHeight: true
        }
        CaptionText {
            visible: !rail.folded
            Layout.fillWidth: true
            Layout.leftMargin: Theme.space.m
            Layout.rightMargin: Theme.space.s
            text: rail.clinicName
            color: Theme.colors.railText
        }
        CaptionText {
            visible: !rail.folded
            Layout.fillWidth: true
            Layout.leftMargin: Theme.space.m
            Layout.rightMargin: Theme.space.s
            Layout.topMargin: Theme.space.xs
            text: rail.clinicState
            color: Theme.colors.railMuted
        }
        Rectangle {
            objectName: "backupState"
            readonly property bool alarm: rail.backupTone === Tone.Bad
            visible: rail.backupState.length > 0 && (alarm || !rail.folded)
            Layout.fillWidth: true
            Layout.leftMargin: rail.folded ? 0 : Theme.space.s
            Layout.topMargin: Theme.space.xs
            implicitHeight: backup.implicitHeight + 2 * Theme.space.xs
            radius: Theme.size.radiusSmall
            color: alarm ? Theme.colors.danger : "transparent"
            Accessible.role: Accessible.StaticText
            Accessible.name: rail.backupState
            CaptionText {
                id: backup
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                anchors.leftMargin: Theme.space.xs
                anchors.rightMargin: Theme.space.xs
                // Folded there is room for a sign alone; the words are the place's name for screen readers.
                text: rail.folded ? "!" : rail.backupState
                horizontalAlignment: rail.folded ? Text.AlignHCenter : Text.AlignLeft
                strong: parent.alarm
                color: parent.alarm ? Theme.colors.dangerInk : rail.backupTone === Tone.Warn ? Theme.colors.railText : Theme.colors.railMuted
                Accessible.ignored: true
            }
        }
    }
}
