// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Looks
import Tidemark.Theme
import Tidemark.ViewModels

// With what the dose is diluted, one tap; the final volume is the order's.
Card {
    id: card

    required property DilutionViewModel viewModel
    // While the syringe is being read nothing says what was drawn up.
    property bool covered: false
    readonly property bool open: viewModel.done.length === 0

    // Recorded: the keyboard may go on.
    signal wentOn

    function takeKeyboard(): void {
        choices.itemAt(0).forceActiveFocus(Qt.TabFocusReason);
    }

    title: qsTr("Dilution")
    spacing: Theme.space.xs
    actions: StatusPill {
        visible: !card.open || card.viewModel.mandatory
        text: card.open ? qsTr("never undiluted") : qsTr("use by %1").arg(card.viewModel.keptUntil)
        tone: card.open ? Tone.Warn : Tone.Good
    }

    BodyText {
        objectName: "diluted"
        Layout.fillWidth: true
        visible: !card.open && !card.covered
        text: card.viewModel.done
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.space.m
        UnitEntry {
            id: volume
            objectName: "finalVolume"
            Layout.preferredWidth: Theme.size.field / 2 - Theme.space.l
            Layout.alignment: Qt.AlignTop
            unit: qsTr("mL")
            text: card.viewModel.volume
            keypad: true
            messageApart: true
            fieldItem.Accessible.name: qsTr("Final volume")
        }
        ChipFlow {
            Layout.fillWidth: true
            Repeater {
                id: choices
                model: card.viewModel.diluents
                Chip {
                    required property diluentRow modelData
                    objectName: "diluent-" + modelData.key
                    text: modelData.name
                    level: modelData.chosen ? EffectLevel.On : EffectLevel.Off
                    Accessible.name: qsTr("Diluted with %1").arg(modelData.name)
                    onClicked: {
                        if (card.viewModel.dilute(modelData.key, volume.text))
                            card.wentOn();
                    }
                }
            }
        }
    }
    FieldMessage {
        objectName: "dilutionMessage"
        Layout.fillWidth: true
        error: card.viewModel.errors.text("bag-volume") + card.viewModel.errors.text("diluent") + card.viewModel.error
    }
}
