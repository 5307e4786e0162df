// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Looks
import Tidemark.Theme
import Tidemark.ViewModels

// The clocks and the vitals line, side by side.
Card {
    id: card

    required property SessionViewModel viewModel
    readonly property InfusionViewModel infusion: viewModel.infusion
    readonly property alias keysOpen: line.keysOpen

    function takeKeyboard(): void {
        line.takeKeyboard();
    }

    padding: Theme.space.m
    VitalsLine {
        id: line
        Layout.fillWidth: true
        flagsBeside: true
        fromPaper: card.viewModel.downtimeEntry.on
        withBag: card.infusion.rateNumber.length > 0
        viewModel: card.viewModel.vitals
        Column {
            Layout.alignment: Qt.AlignTop
            CountTimer {
                objectName: "elapsed"
                label: qsTr("Elapsed")
                seconds: card.infusion.elapsedSeconds
            }
            CaptionText {
                text: card.infusion.endText
            }
        }
        ColumnLayout {
            Layout.alignment: Qt.AlignTop
            spacing: Theme.space.xxs
            Accessible.role: Accessible.StaticText
            Accessible.name: qsTr("Given %1 of %2").arg(card.infusion.given).arg(card.infusion.dose)
            CaptionText {
                text: qsTr("Given, mg")
                Accessible.ignored: true
            }
            EqualDigits {
                id: given
                objectName: "given"
                // As wide as at the end.
                Layout.minimumWidth: given.roomFor(card.infusion.dose.replace(/[^\d.]/g, ""))
                text: card.infusion.given
            }
            CaptionText {
                text: qsTr("of %1").arg(card.infusion.dose)
                Accessible.ignored: true
            }
        }
        Item {
            id: nextBox
            Layout.alignment: Qt.AlignTop
            visible: card.infusion.readingAwaited
            // As large before it is late as then: what stands beside it does not move.
            implicitWidth: next.implicitWidth + 2 * Theme.space.s
            implicitHeight: next.implicitHeight
            readonly property bool overdue: card.infusion.nextReadingSeconds < 0
            readonly property bool late: card.infusion.readingLate
            Rectangle {
                anchors.fill: parent
                // Into the card's margin: the clock keeps the line of the others.
                anchors.topMargin: -Theme.space.xs
                anchors.bottomMargin: -Theme.space.xs
                visible: nextBox.late
                radius: Theme.size.radius
                color: Theme.colors.badTint
                border.width: Theme.size.strongLine
                border.color: Theme.colors.bad
            }
            Column {
                id: next
                anchors.centerIn: parent
                CountTimer {
                    objectName: "nextReading"
                    label: nextBox.late ? qsTr("▲ %1 reading is late").arg(card.infusion.nextReadingName) : nextBox.overdue ? qsTr("%1 reading is due").arg(card.infusion.nextReadingName) : qsTr("Next reading, %1").arg(card.infusion.nextReadingName)
                    // The line beside it stays where it is when the reading becomes due, and late.
                    otherLabels: [qsTr("▲ %1 reading is late").arg(card.infusion.nextReadingName), qsTr("%1 reading is due").arg(card.infusion.nextReadingName), qsTr("Next reading, %1").arg(card.infusion.nextReadingName)]
                    seconds: card.infusion.nextReadingSeconds
                    tone: nextBox.late ? Tone.Bad : Tone.Warn
                }
            }
        }
    }
}
