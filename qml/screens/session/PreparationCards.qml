// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Theme
import Tidemark.ViewModels

// From the safe to Start: drawn up, read by a second person, diluted.
ColumnLayout {
    id: cards

    required property SessionViewModel viewModel
    readonly property bool fromPaper: viewModel.downtimeEntry.on
    // Something in the safe fits and nothing was drawn up yet.
    readonly property bool undrawn: drawUp.visible && drawUp.offered
    // To be seen whole while it has the keyboard.
    readonly property alias reading: syringe
    // Nothing says what was drawn up.
    readonly property bool covered: syringe.visible

    signal receiptAsked
    // All of it is done: the keyboard may go on.
    signal wentOn

    // To what is to be done next.
    function takeKeyboard(): void {
        if (cards.undrawn)
            drawUp.takeKeyboard();
        else if (syringe.visible)
            syringe.takeKeyboard();
        else if (dilution.visible && dilution.open)
            dilution.takeKeyboard();
        else
            cards.wentOn();
    }
    function askReading(): void {
        cards.viewModel.syringe.ask();
        if (syringe.visible)
            syringe.takeKeyboard();
    }
    function askDilution(): void {
        dilution.takeKeyboard();
    }

    spacing: Theme.space.s

    DrawUpCard {
        id: drawUp
        Layout.fillWidth: true
        // Devices leave the safe one by one, by the key that gives them.
        visible: !cards.viewModel.drugs.devices && !syringe.visible
        viewModel: cards.viewModel.drugs
        unreadWithoutStock: cards.viewModel.syringe.needed && !cards.fromPaper
        reading: cards.viewModel.syringe.words
        onReceiptAsked: cards.receiptAsked()
        onDrawn: cards.takeKeyboard()
        onReadingAsked: cards.askReading()
    }
    SyringeCard {
        id: syringe
        Layout.fillWidth: true
        visible: cards.viewModel.syringe.open && !cards.fromPaper
        viewModel: cards.viewModel.syringe
        drugs: cards.viewModel.drugs
        onWentOn: cards.takeKeyboard()
    }
    DilutionCard {
        id: dilution
        Layout.fillWidth: true
        // Once there is a syringe: out of the safe, or read.
        visible: cards.viewModel.dilution.offered && (cards.viewModel.drugs.drawn.length > 0 || cards.viewModel.syringe.open || cards.viewModel.syringe.words.length > 0)
        viewModel: cards.viewModel.dilution
        covered: cards.covered
        onWentOn: cards.takeKeyboard()
    }
}
