// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Looks
import Tidemark.Theme
import Tidemark.ViewModels

// What is left in the bag, read once while the infusion runs; where it is another volume than it should be, why. What it
// should be is said only afterwards.
Card {
    id: card

    required property BagCheckViewModel viewModel
    readonly property bool differs: viewModel.difference.length > 0

    // Beside what it is in: that is shown for its sake.
    readonly property bool asked: viewModel.due || differs

    signal done

    title: card.differs ? qsTr("Left in the bag") : qsTr("How much is left in the bag?")
    spacing: Theme.space.s
    actions: StatusPill {
        objectName: "bagState"
        text: card.differs ? qsTr("look at the pump") : qsTr("due")
        tone: card.differs ? Tone.Bad : Tone.Warn
    }

    BodyText {
        objectName: "bagDifference"
        Layout.fillWidth: true
        visible: card.differs
        strong: true
        text: card.viewModel.difference
    }
    UnitEntry {
        id: line
        objectName: "bagLeft"
        Layout.fillWidth: true
        visible: !card.differs
        unit: qsTr("mL")
        decimals: 0
        keypad: true
        placeholder: qsTr("or b75 in the vitals line")
        fieldItem.Accessible.name: qsTr("Volume left in the bag")
        onTextEdited: card.viewModel.clearError()
        onAccepted: {
            if (card.viewModel.read(text)) {
                text = "";
                if (!card.differs)
                    card.done();
            }
        }
    }
    ReasonEntry {
        objectName: "bagReason"
        Layout.fillWidth: true
        visible: card.differs
        label: qsTr("Why?")
        onConfirmed: reason => {
            if (card.viewModel.explain(reason)) {
                text = "";
                card.done();
            }
        }
        onCancelled: card.done()
    }
    FieldMessage {
        Layout.fillWidth: true
        error: card.viewModel.error
    }
}
