// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Looks
import Tidemark.Theme
import Tidemark.ViewModels

// Every session of the plan with the window it may be moved in, and what a person should look at.
Card {
    id: card

    required property CoursePlanViewModel viewModel

    title: qsTr("Proposed sessions")
    subtitle: qsTr("Closed days are left out. The window is how far a session may move without the others.")
    spacing: Theme.space.xs

    Repeater {
        model: card.viewModel.notes
        Banner {
            required property string modelData
            Layout.fillWidth: true
            severity: Tone.Warn
            closable: false
            text: modelData
        }
    }
    CaptionText {
        Layout.fillWidth: true
        visible: !card.viewModel.acceptable
        text: qsTr("No plan yet. Correct the fields at the left.")
    }
    Repeater {
        model: card.viewModel.sessions
        Item {
            id: line
            required property plannedSessionRow modelData

            Layout.fillWidth: true
            implicitHeight: row.implicitHeight + 2 * Theme.space.s
            Accessible.role: Accessible.ListItem
            Accessible.name: Array.of(line.modelData.number, line.modelData.place, line.modelData.when, line.modelData.window, line.modelData.outside ? qsTr("outside its window") : "").join(", ")

            RowLayout {
                id: row
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width
                spacing: Theme.space.m
                Text {
                    Layout.preferredWidth: Theme.space.xl
                    horizontalAlignment: Text.AlignRight
                    text: line.modelData.number
                    font: Theme.type.bodyStrong
                    color: Theme.colors.textMuted
                }
                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: 0
                    BodyText {
                        Layout.fillWidth: true
                        text: line.modelData.when
                        strong: true
                    }
                    CaptionText {
                        Layout.fillWidth: true
                        text: line.modelData.place
                    }
                }
                StatusPill {
                    visible: line.modelData.outside
                    text: qsTr("outside its window")
                    tone: Tone.Warn
                }
                CaptionText {
                    text: line.modelData.window
                }
            }
            Rectangle {
                anchors.bottom: parent.bottom
                width: parent.width
                height: Theme.size.line
                color: Theme.colors.border
            }
        }
    }
}
