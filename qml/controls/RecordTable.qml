// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Tidemark.Theme

// Records in rows under named columns. One Tab stop: arrows move the mark, Enter or a click opens the row.
FocusScope {
    id: table

    // Name of the table for screen readers.
    required property string label
    // Columns: [{ title: "Name", weight: 2, align: Text.AlignLeft }, ...]; weight is the share of the width.
    required property var columns
    // Rows: [{ key: "...", cells: ["...", { text: "...", tone: Tone.Warn }] }, ...]. A cell with a tone is drawn as a pill.
    required property var rows
    property string emptyText
    property alias currentIndex: list.currentIndex
    readonly property real weightSum: columns.reduce((sum, column) => sum + (column.weight ?? 1), 0)
    readonly property list<real> columnWidths: columns.map(column => (width - Theme.space.m) * (column.weight ?? 1) / weightSum)
    readonly property real naturalHeight: head.height + Math.max(Theme.size.target, list.count * Theme.size.target, list.contentHeight) + Theme.size.line

    signal opened(string key)

    implicitHeight: naturalHeight
    implicitWidth: Theme.size.field * 2
    Accessible.role: Accessible.Table
    Accessible.name: label

    function openCurrent(): void {
        if (list.currentIndex >= 0 && list.currentIndex < table.rows.length)
            table.opened(table.rows[list.currentIndex].key);
    }

    Row {
        id: head
        width: parent.width
        height: Math.max(Theme.space.xxl, childrenRect.height)
        leftPadding: Theme.space.s
        Repeater {
            model: table.columns
            Text {
                required property int index
                required property var modelData
                width: table.columnWidths[index]
                rightPadding: Theme.space.l
                horizontalAlignment: modelData.align ?? Text.AlignLeft
                verticalAlignment: Text.AlignVCenter
                text: modelData.title
                font: Theme.type.captionStrong
                color: Theme.colors.textMuted
                topPadding: Theme.space.s
                bottomPadding: Theme.space.s
                wrapMode: Text.Wrap
                Accessible.role: Accessible.ColumnHeader
                Accessible.name: text
            }
        }
    }
    Rectangle {
        anchors.top: head.bottom
        width: parent.width
        height: Theme.size.line
        color: Theme.colors.border
    }
    CaptionText {
        anchors.top: head.bottom
        anchors.topMargin: Theme.space.m
        anchors.horizontalCenter: parent.horizontalCenter
        visible: list.count === 0 && text.length > 0
        text: table.emptyText
    }
    ListView {
        id: list
        objectName: "list"
        anchors.top: head.bottom
        anchors.topMargin: Theme.size.line
        anchors.bottom: parent.bottom
        width: parent.width
        clip: true
        focus: true
        activeFocusOnTab: true
        keyNavigationEnabled: true
        // Without a row the list itself has the keyboard.
        Accessible.role: Accessible.List
        Accessible.name: table.label
        boundsBehavior: Flickable.StopAtBounds
        currentIndex: -1
        model: table.rows
        T.ScrollBar.vertical: SlimScrollBar {}
        onActiveFocusChanged: {
            if (activeFocus && currentIndex < 0 && count > 0)
                currentIndex = 0;
        }
        Keys.onReturnPressed: table.openCurrent()
        Keys.onEnterPressed: table.openCurrent()
        Keys.onSpacePressed: table.openCurrent()
        delegate: RecordRow {
            required property int index
            required property var modelData
            width: list.width
            columns: table.columns
            cells: modelData.cells
            widths: table.columnWidths
            marked: ListView.isCurrentItem && list.activeFocus
            onClicked: {
                list.currentIndex = index;
                table.openCurrent();
            }
        }
    }
}
