// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Window
import Tidemark.ViewModels

// The keys of a session in every stage. A key that starts a dose or the pump is meant for that and for nothing that is
// being typed: out of a text it only leads to the button.
Item {
    id: keys

    required property SessionViewModel viewModel
    // The screen that they are for: what is typed outside it, into the search, is meant for nothing here.
    required property Item screen
    // Null before the arrival and after Start.
    required property BeforeDoseStage before
    required property PumpButtons pump
    required property bool live

    signal lineAsked
    signal patientModeAsked

    function typing(): bool {
        const holder = keys.Window.activeFocusItem;
        return holder instanceof TextInput || holder instanceof TextEdit;
    }
    function isWithin(item: Item): bool {
        for (let above = item; above !== null; above = above.parent) {
            if (above === keys.screen)
                return true;
        }
        return false;
    }
    // Ctrl+Enter: the one thing to do next.
    function doNext(): void {
        const typing = keys.typing();
        if (typing && !keys.isWithin(keys.Window.activeFocusItem))
            return;
        if (keys.viewModel.checkIn.canArrive)
            keys.viewModel.checkIn.arrive();
        else if (keys.viewModel.starting.ready && typing && !keys.before.rateTyped)
            keys.before.focusStart();
        else if (keys.viewModel.starting.ready)
            keys.before.startDose();
        else if (keys.viewModel.infusion.bagEmpty)
            keys.viewModel.infusion.complete();
        else if (keys.viewModel.discharge.ready)
            keys.viewModel.discharge.discharge();
    }

    Shortcut {
        sequence: "Ctrl+Return"
        enabled: keys.visible
        onActivated: keys.doNext()
    }
    Shortcut {
        sequence: "F2"
        enabled: keys.visible
        onActivated: keys.lineAsked()
    }
    Shortcut {
        sequence: "Ctrl+H"
        enabled: keys.visible && keys.viewModel.checkIn.scalesForPatientMode.length > 0
        onActivated: keys.patientModeAsked()
    }
    Shortcut {
        sequence: "F4"
        enabled: keys.visible && keys.live
        onActivated: {
            if (keys.pump.paused && keys.typing())
                keys.pump.takeKeyboard();
            else
                keys.pump.pauseOrResume();
        }
    }
}
