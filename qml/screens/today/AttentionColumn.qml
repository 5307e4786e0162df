// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// What needs somebody, most urgent first.
ColumnLayout {
    id: column

    required property RowList rows
    /// No row means that nothing is waiting.
    required property bool whole
    // It could not be read, or not all of it.
    property bool unread: false

    signal sessionOpened(string sessionId)
    signal patientOpened(string patientId)
    signal drugsOpened
    signal foldToggled(string fold)

    spacing: Theme.space.s
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Needs attention, %1").arg(rows.count)

    Text {
        text: qsTr("Needs attention")
        font: Theme.type.cardTitle
        color: Theme.colors.text
        Accessible.ignored: true
    }
    CaptionText {
        Layout.fillWidth: true
        objectName: "nothing"
        visible: column.unread || (column.whole && column.rows.count === 0)
        text: column.unread ? qsTr("What needs somebody could not be read.") : qsTr("Nothing is waiting.")
        color: column.unread ? Theme.colors.text : Theme.colors.textFaint
    }
    ListView {
        id: list
        objectName: "attention"
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.margins: -Theme.space.xs
        clip: true
        spacing: Theme.space.m
        model: column.rows
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: count > 0
        keyNavigationEnabled: true
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Needs attention")
        topMargin: Theme.space.xs
        bottomMargin: Theme.space.xs

        // The rows are read anew when a fold opens; the keyboard stays on the fold.
        function toggle(fold: string, index: int): void {
            const kept = list.contentY;
            column.foldToggled(fold);
            list.currentIndex = index;
            list.contentY = kept;
            list.returnToBounds();
        }

        delegate: T.AbstractButton {
            id: line
            required property int index
            required property attentionRow modelData
            readonly property bool folds: line.modelData.place === AttentionPlace.Fold

            function open(): void {
                if (line.folds)
                    list.toggle(line.modelData.fold, line.index);
                else if (line.modelData.place === AttentionPlace.Drugs)
                    column.drugsOpened();
                else if (line.modelData.place === AttentionPlace.Session)
                    column.sessionOpened(line.modelData.sessionId);
                else
                    column.patientOpened(line.modelData.patientId);
            }

            x: Theme.space.xs + (line.modelData.inFold ? Theme.space.m : 0)
            width: ListView.view.width - x - Theme.space.xs
            implicitHeight: words.implicitHeight + 2 * Theme.space.m
            focusPolicy: Qt.NoFocus
            hoverEnabled: true
            Accessible.role: Accessible.Button
            Accessible.name: line.folds ? (line.modelData.opened ? qsTr("%1, %2. Hide them").arg(line.modelData.title).arg(line.modelData.detail) : qsTr("%1, %2. Show them").arg(line.modelData.title).arg(line.modelData.detail)) : line.modelData.title + ", " + line.modelData.detail
            onClicked: line.open()
            Keys.onReturnPressed: line.open()
            Keys.onEnterPressed: line.open()
            Keys.onSpacePressed: line.open()

            background: Rectangle {
                radius: Theme.size.radiusCard
                color: line.hovered ? Theme.colors.sunken : Theme.colors.surface
                border.width: Theme.size.line
                border.color: Theme.colors.border
                Rectangle {
                    x: Theme.size.line
                    anchors.verticalCenter: parent.verticalCenter
                    width: Theme.space.xs
                    height: parent.height - 2 * Theme.space.s
                    radius: width / 2
                    color: Theme.toneInk(line.modelData.tone)
                }
                FocusRing {
                    shown: line.ListView.isCurrentItem && list.activeFocus
                    innerRadius: Theme.size.radiusCard
                }
            }
            contentItem: Item {
                ColumnLayout {
                    id: words
                    anchors.left: parent.left
                    anchors.right: mark.left
                    anchors.leftMargin: Theme.space.l
                    anchors.rightMargin: line.folds ? Theme.space.s : 0
                    anchors.verticalCenter: parent.verticalCenter
                    spacing: Theme.space.xxs
                    BodyText {
                        Layout.fillWidth: true
                        text: line.modelData.title
                        strong: true
                        Accessible.ignored: true
                    }
                    CaptionText {
                        Layout.fillWidth: true
                        text: line.modelData.detail
                        Accessible.ignored: true
                    }
                }
                Text {
                    id: mark
                    anchors.right: parent.right
                    anchors.rightMargin: Theme.space.m
                    anchors.verticalCenter: parent.verticalCenter
                    width: line.folds ? implicitWidth : 0
                    visible: line.folds
                    text: line.modelData.opened ? "▴" : "▾"
                    font: Theme.type.body
                    color: Theme.colors.textMuted
                    Accessible.ignored: true
                }
            }
        }
    }
}
