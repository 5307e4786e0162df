// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// Fixed over every stage: who it is, what may not be given, and the order's arithmetic in full.
ColumnLayout {
    id: head

    required property SessionHeaderViewModel viewModel
    // What stands at the right end: the buttons of the stage.
    default property alias actions: actionRow.data

    readonly property bool allergic: viewModel.allergies.length > 0

    spacing: Theme.space.hairline

    function escaped(words: string): string {
        return words.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
    }

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
        StatusPill {
            visible: head.viewModel.room.length > 0
            text: head.viewModel.room
            tone: "active"
        }
        StatusPill {
            visible: !head.allergic
            text: qsTr("No allergy recorded")
        }
        Item {
            Layout.fillWidth: true
        }
        RowLayout {
            id: actionRow
            spacing: Theme.space.s
        }
    }
    // Each allergy in full, on a line of its own: no button of the stage takes its room.
    Flow {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.space.xxs
        visible: head.allergic
        spacing: Theme.space.s
        Repeater {
            model: head.viewModel.allergies
            StatusPill {
                required property string modelData
                text: qsTr("Allergy: %1").arg(modelData)
                tone: "bad"
            }
        }
    }
    // The whole width is its own, so that the arithmetic seldom needs a second line.
    Text {
        objectName: "orderLine"
        Layout.fillWidth: true
        readonly property string plain: before + head.viewModel.dose + after
        readonly property string before: head.viewModel.course + " · " + head.viewModel.orderBefore
        readonly property string after: head.viewModel.orderAfter + " · " + head.viewModel.prescriber
        text: head.escaped(before) + "<b>" + head.escaped(head.viewModel.dose) + "</b>" + head.escaped(after)
        font: Theme.type.small
        color: Theme.colors.textMuted
        wrapMode: Text.Wrap
        textFormat: Text.StyledText
        Accessible.role: Accessible.StaticText
        Accessible.name: plain
    }
}
