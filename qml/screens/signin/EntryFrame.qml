// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme

// What is shown before the clinic is open: the dark panel with the name at the left, one column of content at the right.
FocusScope {
    id: frame

    property string title
    property string text
    default property alias content: column.data
    // Stands at the foot of the dark panel.
    property alias panelContent: panelColumn.data

    RowLayout {
        anchors.fill: parent
        spacing: 0

        Rectangle {
            Layout.fillHeight: true
            Layout.preferredWidth: Math.max(Math.min(Theme.size.rail * 2, frame.width * 0.4), frame.width * 0.36)
            color: Theme.colors.rail

            ColumnLayout {
                anchors.fill: parent
                anchors.margins: frame.width < Theme.size.wide(900) ? Theme.space.xl : Theme.space.xxl * 2
                spacing: Theme.space.m

                Row {
                    Accessible.role: Accessible.StaticText
                    Accessible.name: "Tidemark"
                    Text {
                        text: "Tide"
                        font: Theme.type.timer
                        color: Theme.colors.railText
                        Accessible.ignored: true
                    }
                    Text {
                        text: "mark"
                        font: Theme.type.timer
                        color: Theme.colors.brandAccent
                        Accessible.ignored: true
                    }
                }
                BodyText {
                    Layout.fillWidth: true
                    text: qsTr("The treatment-session record of a ketamine clinic.")
                    color: Theme.colors.railText
                }
                ColumnLayout {
                    id: panelColumn
                    Layout.fillWidth: true
                    Layout.topMargin: Theme.space.xl
                    spacing: Theme.space.m
                }
                Item {
                    Layout.fillHeight: true
                }
                CaptionText {
                    Layout.fillWidth: true
                    text: qsTr("A reminder and a record. Not a monitor, not an alarm, no dosing advice.")
                    color: Theme.colors.railMuted
                }
            }
        }
        ScrollPane {
            Layout.fillWidth: true
            Layout.fillHeight: true
            padding: Theme.space.xxl

            Item {
                width: parent ? parent.width : 0
                implicitHeight: Math.max(frame.height - 2 * Theme.space.xxl, column.implicitHeight)

                ColumnLayout {
                    id: column
                    anchors.centerIn: parent
                    width: Math.min(parent.width, Theme.size.dialog)
                    spacing: Theme.space.l

                    HeadingText {
                        Layout.fillWidth: true
                        text: frame.title
                    }
                    BodyText {
                        Layout.fillWidth: true
                        Layout.topMargin: -Theme.space.s
                        visible: text.length > 0
                        text: frame.text
                        muted: true
                    }
                }
            }
        }
    }
}
