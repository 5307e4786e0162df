// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// Sedation as MOAA/S (5 − s) and dissociation. A tap writes s or d on the vitals line; Enter records the set.
Card {
    id: card

    required property VitalsEntryViewModel viewModel

    // Whole words for a screen reader; the buttons have room for short ones.
    readonly property list<string> spokenGrades: [qsTr("none"), qsTr("mild"), qsTr("moderate"), qsTr("severe")]

    // A grade was put on the line, which is to be gone on with.
    signal typed

    title: qsTr("Sedation and dissociation")
    actions: AppButton {
        objectName: "awakeAndClear"
        horizontalPadding: Theme.space.m
        text: qsTr("Awake, clear")
        Accessible.name: qsTr("Awake and clear: MOAA/S 5 and no dissociation, s0 d0")
        onClicked: {
            card.viewModel.typeSedation(0);
            card.viewModel.typeDissociation(0);
            card.typed();
        }
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.space.xxs
        BodyText {
            Layout.fillWidth: true
            text: qsTr("MOAA/S")
        }
        Repeater {
            model: 6
            SegmentButton {
                required property int index
                objectName: "moaas" + (5 - index)
                horizontalPadding: 0
                text: 5 - index
                checked: card.viewModel.sedation === index
                Accessible.name: qsTr("MOAA/S %1, s%2").arg(5 - index).arg(index)
                onClicked: {
                    card.viewModel.typeSedation(index);
                    card.typed();
                }
            }
        }
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.space.xxs
        BodyText {
            Layout.fillWidth: true
            text: qsTr("Dissociation")
        }
        Repeater {
            model: [qsTr("none"), qsTr("mild"), qsTr("mod."), qsTr("sev.")]
            SegmentButton {
                required property int index
                required property string modelData
                objectName: "dissociation" + index
                horizontalPadding: Theme.space.s
                text: modelData
                checked: card.viewModel.dissociation === index
                Accessible.name: qsTr("Dissociation %1, d%2").arg(card.spokenGrades[index]).arg(index)
                onClicked: {
                    card.viewModel.typeDissociation(index);
                    card.typed();
                }
            }
        }
    }
    CaptionText {
        Layout.fillWidth: true
        // Its room is kept: the cards below stay where they are.
        opacity: card.viewModel.sedationTyped || card.viewModel.dissociationTyped ? 1 : 0
        Accessible.ignored: opacity === 0
        text: qsTr("On the line, not yet recorded. Enter records the set.")
    }
}
