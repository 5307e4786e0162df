// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Looks
import Tidemark.Theme
import Tidemark.ViewModels

// Which vial or device the dose comes from. Without stock it offers a receipt; Start does not wait for it.
Card {
    id: card

    required property DrugUseViewModel viewModel
    readonly property bool isDrawn: viewModel.drawn.length > 0 || viewModel.closed.length > 0

    // Asked why the vial has another strength than the order.
    property bool reasonAsked: false
    // The syringe is to be read by a second person although nothing came out of the safe.
    property bool unreadWithoutStock: false

    // What a second person read off the syringe.
    property string reading

    // Something in the safe fits and nothing was drawn up yet.
    readonly property bool offered: !isDrawn && viewModel.arithmetic.length > 0

    signal receiptAsked
    signal drawn
    signal readingAsked

    function takeKeyboard(): void {
        draw.forceActiveFocus(Qt.TabFocusReason);
    }
    function drawUp(reason: string): void {
        card.viewModel.draw(reason);
        if (card.isDrawn) {
            card.reasonAsked = false;
            card.drawn();
        }
    }

    title: qsTr("Draw up")
    spacing: Theme.space.s
    actions: StatusPill {
        visible: card.isDrawn
        text: qsTr("drawn up")
        tone: Tone.Good
    }
    BodyText {
        Layout.fillWidth: true
        visible: card.viewModel.missing
        text: qsTr("No vial is entered for this session yet.")
    }
    Repeater {
        model: [...card.viewModel.drawn, ...card.viewModel.closed]
        BodyText {
            required property string modelData
            Layout.fillWidth: true
            text: modelData
        }
    }
    BodyText {
        objectName: "syringeRead"
        Layout.fillWidth: true
        visible: text.length > 0
        text: card.reading
    }
    RowLayout {
        Layout.fillWidth: true
        visible: !card.isDrawn && card.viewModel.stockless
        spacing: Theme.space.m
        CaptionText {
            Layout.fillWidth: true
            text: qsTr("Nothing in the safe fits this order. The session can start without it.")
        }
        AppButton {
            objectName: "askReading"
            visible: card.unreadWithoutStock
            text: qsTr("Drawn up")
            onClicked: card.readingAsked()
        }
        AppButton {
            objectName: "askReceipt"
            text: qsTr("Enter a receipt")
            onClicked: card.receiptAsked()
        }
    }
    ColumnLayout {
        Layout.fillWidth: true
        visible: !card.isDrawn && !card.viewModel.stockless
        spacing: Theme.space.s
        ChoiceEntry {
            objectName: "drawLot"
            Layout.fillWidth: true
            label: qsTr("From")
            model: card.viewModel.offers
            currentIndex: card.viewModel.offer
            error: card.viewModel.errors.text("drug-lot")
            onActivated: index => card.viewModel.offer = index
        }
        // What a whole vial holds: the slip to be seen is the one by ten.
        Flow {
            Layout.fillWidth: true
            visible: card.viewModel.vialTotal.length > 0
            spacing: Theme.space.s
            Text {
                id: total
                objectName: "vialTotal"
                text: card.viewModel.vialTotal
                font: Theme.type.value
                color: Theme.colors.text
                Accessible.role: Accessible.StaticText
                Accessible.name: qsTr("One vial contains %1").arg(text)
            }
            BodyText {
                objectName: "vialStrength"
                height: total.height
                verticalAlignment: Text.AlignVCenter
                text: qsTr("in one vial · %1").arg(card.viewModel.vialStrength)
            }
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space.m
            BodyText {
                objectName: "drawArithmetic"
                Layout.fillWidth: true
                strong: true
                text: card.viewModel.arithmetic
            }
            AppButton {
                id: draw
                objectName: "draw"
                enabled: card.viewModel.arithmetic.length > 0
                text: qsTr("Drawn up")
                visible: !card.reasonAsked
                onClicked: {
                    if (card.viewModel.otherStrength) {
                        card.reasonAsked = true;
                        why.forceActiveFocus(Qt.OtherFocusReason);
                    } else {
                        card.drawUp("");
                    }
                }
            }
        }
        ReasonEntry {
            id: why
            objectName: "strengthReason"
            Layout.fillWidth: true
            visible: card.reasonAsked
            label: qsTr("Another strength than ordered. Why?")
            confirmText: qsTr("Drawn up")
            onConfirmed: reason => card.drawUp(reason)
            onCancelled: {
                card.reasonAsked = false;
                card.takeKeyboard();
            }
        }
        FieldMessage {
            objectName: "drawConcern"
            Layout.fillWidth: true
            error: card.viewModel.error.length > 0 ? card.viewModel.error : card.viewModel.concern
        }
    }
    AppButton {
        objectName: "putBack"
        Layout.fillWidth: true
        visible: card.viewModel.unused && card.viewModel.drawn.length > 0
        kind: AppButton.Quiet
        text: qsTr("Not opened: put it back into the safe")
        onClicked: card.viewModel.putBack()
    }
}
