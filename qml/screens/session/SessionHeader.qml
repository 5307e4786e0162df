// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Looks
import Tidemark.Theme
import Tidemark.ViewModels

// Fixed over every stage: who it is, what may not be given, and the order's arithmetic in full; beside it the buttons of the
// stage. Positioned without layouts: in Qt 6.4 they kept the places of the patient shown before.
Item {
    id: head

    required property SessionHeaderViewModel viewModel
    // What is at the right end: the buttons of the stage.
    default property alias actions: actionRow.data

    // While a second person reads the syringe nothing says what was drawn up.
    property bool covered: false

    readonly property bool allergic: viewModel.allergies.length > 0

    implicitHeight: Math.max(words.height, actionRow.height)

    function escaped(words: string): string {
        return words.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
    }
    // A line ends between the parts, never inside the arithmetic.
    function unbroken(words: string): string {
        return head.escaped(words).split(" · ").map(part => part.replace(/ /g, "&nbsp;").replace(/\//g, "/\u2060")).join(" · ");
    }

    function inRed(words: string): string {
        return "<b><font color='%1'>✗ %2</font></b>".arg(Theme.colors.bad).arg(head.unbroken(words));
    }

    Column {
        id: words
        anchors.left: parent.left
        anchors.right: actionRow.left
        anchors.rightMargin: actionRow.width > 0 ? Theme.space.l : 0
        anchors.verticalCenter: parent.verticalCenter

        Flow {
            width: parent.width
            spacing: Theme.space.s
            HeadingText {
                id: name
                objectName: "patientName"
                width: Math.min(implicitWidth, words.width)
                text: head.viewModel.patientName
            }
            CaptionText {
                height: name.height
                verticalAlignment: Text.AlignVCenter
                text: head.viewModel.birthLine
                strong: true
                wrapMode: Text.NoWrap
            }
            HeaderPill {
                objectName: "otherDay"
                height: name.height
                room: words.width
                visible: head.viewModel.otherDay.length > 0
                text: qsTr("Not today: %1").arg(head.viewModel.otherDay)
                tone: Tone.Warn
            }
            HeaderPill {
                height: name.height
                room: words.width
                visible: text.length > 0
                text: head.viewModel.room
                tone: Tone.Active
            }
            HeaderPill {
                objectName: "noAllergy"
                height: name.height
                room: words.width
                visible: !head.allergic
                text: head.viewModel.allergyAnswer
                tone: head.viewModel.allergiesAsked ? Tone.Neutral : Tone.Warn
            }
            // Each allergy in full, if need be on a line of its own: no button of the stage takes its room.
            Repeater {
                model: head.viewModel.allergies
                HeaderPill {
                    required property string modelData
                    objectName: "allergy"
                    height: Math.max(name.height, implicitHeight)
                    room: words.width
                    text: qsTr("Allergy: %1").arg(modelData)
                    tone: Tone.Bad
                    inFull: true
                }
            }
            Repeater {
                model: head.viewModel.contraindications
                HeaderPill {
                    required property string modelData
                    objectName: "contraindication"
                    height: Math.max(name.height, implicitHeight)
                    room: words.width
                    text: modelData
                    tone: Tone.Bad
                    inFull: true
                }
            }
            Repeater {
                model: head.viewModel.cautions
                HeaderPill {
                    required property string modelData
                    objectName: "caution"
                    height: Math.max(name.height, implicitHeight)
                    room: words.width
                    text: modelData
                    tone: Tone.Warn
                    inFull: true
                }
            }
        }
        // What is severe now stays before the order until it was measured again and is not. The line is as high as the
        // order alone: nothing under the header moves when it comes and goes.
        Item {
            width: parent.width
            height: whole.height
            Text {
                id: whole
                objectName: "orderLine"
                width: parent.width
                opacity: severeNow.visible ? 0 : 1
                readonly property string dose: head.covered ? qsTr("covered") : head.viewModel.dose
                readonly property string plain: before + dose + after + pump
                readonly property string before: head.viewModel.course + " · " + head.viewModel.orderBefore
                readonly property string after: (head.covered ? "" : head.viewModel.orderAfter) + " · " + head.viewModel.prescriber
                // What the pump does now, where that is not what was ordered.
                readonly property string pump: head.viewModel.pumpNow.length > 0 ? " · " + head.viewModel.pumpNow : ""
                text: head.unbroken(before) + "<b>" + head.unbroken(dose) + "</b>" + head.unbroken(after) + "<b>" + head.unbroken(pump) + "</b>"
                font: Theme.type.small
                color: Theme.colors.textMuted
                wrapMode: Text.Wrap
                textFormat: Text.StyledText
                Accessible.role: Accessible.StaticText
                Accessible.name: plain
            }
            Text {
                id: severeNow
                objectName: "severeNow"
                width: parent.width
                height: whole.height
                visible: head.viewModel.severe.length > 0
                readonly property string said: qsTr("Severe: %1").arg(Array.from(head.viewModel.severe).join(", "))
                text: head.inRed(said) + " · " + whole.text
                font: whole.font
                color: whole.color
                wrapMode: Text.Wrap
                elide: Text.ElideRight
                maximumLineCount: Math.max(1, whole.lineCount)
                textFormat: Text.StyledText
                Accessible.role: Accessible.AlertMessage
                Accessible.name: said
            }
        }
    }
    RowLayout {
        id: actionRow
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space.s
    }
}
