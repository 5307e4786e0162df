// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// Fixed over every stage: who it is, what may not be given, and the order's arithmetic in full.
RowLayout {
    id: head

    required property SessionHeaderViewModel viewModel
    // What stands at the right end: the buttons of the stage.
    default property alias actions: actionRow.data

    spacing: Theme.space.l

    ColumnLayout {
        Layout.fillWidth: true
        spacing: Theme.space.xs
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space.m
            HeadingText {
                objectName: "patientName"
                Layout.maximumWidth: head.width / 3
                text: head.viewModel.patientName
            }
            CaptionText {
                text: head.viewModel.birthLine
                strong: true
                wrapMode: Text.NoWrap
            }
            Row {
                spacing: Theme.space.s
                Repeater {
                    model: head.viewModel.allergies.length > 0 ? head.viewModel.allergies.map(substance => qsTr("Allergy: %1").arg(substance)) : [qsTr("No allergy recorded")]
                    StatusPill {
                        required property string modelData
                        text: modelData
                        tone: head.viewModel.allergies.length > 0 ? "bad" : "neutral"
                    }
                }
                StatusPill {
                    visible: head.viewModel.room.length > 0
                    text: head.viewModel.room
                    tone: "active"
                }
            }
            Item {
                Layout.fillWidth: true
            }
        }
        Text {
            objectName: "orderLine"
            Layout.fillWidth: true
            readonly property string plain: head.viewModel.course + " · " + head.viewModel.orderBefore + head.viewModel.dose + head.viewModel.orderAfter + " · " + head.viewModel.prescriber
            text: plain
            font: Theme.type.body
            color: Theme.colors.textMuted
            wrapMode: Text.Wrap
            maximumLineCount: 2
            elide: Text.ElideRight
            textFormat: Text.PlainText
            Accessible.role: Accessible.StaticText
            Accessible.name: plain
        }
    }
    RowLayout {
        id: actionRow
        Layout.alignment: Qt.AlignTop
        spacing: Theme.space.s
    }
}
