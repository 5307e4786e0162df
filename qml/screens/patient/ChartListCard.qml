// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// A short list on the chart, such as the allergies: entries with a detail, added and removed one by one.
Card {
    id: card

    required property RowList rows
    required property string emptyText
    required property string firstLabel
    required property string secondLabel
    required property bool editable
    // Called with the two texts; true when the entry was recorded. The linter cannot know it for a function.
    required property var add
    property string error

    signal removed(int index)

    function record(): void {
        if (card.add(first.text, second.text)) { // qmllint disable type
            first.text = "";
            second.text = "";
            first.forceActiveFocus(Qt.TabFocusReason);
        }
    }

    BodyText {
        Layout.fillWidth: true
        visible: card.rows.count === 0
        text: card.rows.unread ? qsTr("This could not be read.") : card.emptyText
        muted: true
    }
    Repeater {
        model: card.rows
        RowLayout {
            id: line
            required property int index
            required property chartEntryRow modelData
            Layout.fillWidth: true
            spacing: Theme.space.m
            BodyText {
                text: line.modelData.title
                strong: true
            }
            BodyText {
                Layout.fillWidth: true
                text: line.modelData.detail
                muted: true
            }
            AppButton {
                visible: card.editable
                kind: AppButton.Quiet
                text: qsTr("Remove")
                Accessible.name: qsTr("Remove %1").arg(line.modelData.title)
                onClicked: card.removed(line.index)
            }
        }
    }
    RowLayout {
        Layout.fillWidth: true
        visible: card.editable
        spacing: Theme.space.s
        TextEntry {
            id: first
            objectName: "first"
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.alignment: Qt.AlignTop
            label: card.firstLabel
            error: card.error
            onAccepted: card.record()
        }
        TextEntry {
            id: second
            objectName: "second"
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.alignment: Qt.AlignTop
            label: card.secondLabel
            onAccepted: card.record()
        }
        AppButton {
            objectName: "addButton"
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: Theme.space.xl - Theme.space.xxs
            text: qsTr("Add")
            Accessible.name: qsTr("Add to %1").arg(card.title)
            onClicked: card.record()
        }
    }
}
