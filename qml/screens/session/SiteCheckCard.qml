// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Looks
import Tidemark.Theme
import Tidemark.ViewModels

// How the place of the cannula or the injection looks: one tap where it looks well, else what is seen and what was done.
Card {
    id: card

    required property SiteCheckViewModel viewModel
    readonly property bool asking: viewModel.swollen || viewModel.red || viewModel.painful

    spacing: Theme.space.xs
    onAskingChanged: {
        done.text = "";
        if (asking)
            done.forceActiveFocus(Qt.OtherFocusReason);
    }
    DoublePress {
        id: press
    }
    actions: CaptionText {
        objectName: "siteLast"
        visible: text.length > 0
        text: card.viewModel.last
    }
    ChipFlow {
        Layout.fillWidth: true
        Chip {
            objectName: "site-well"
            text: qsTr("Looks well")
            onClicked: {
                if (press.isFirst())
                    card.viewModel.looksWell();
            }
        }
        Chip {
            objectName: "site-swollen"
            text: qsTr("Swollen")
            level: card.viewModel.swollen ? EffectLevel.On : EffectLevel.Off
            onClicked: card.viewModel.seeSwollen()
        }
        Chip {
            objectName: "site-red"
            text: qsTr("Red")
            level: card.viewModel.red ? EffectLevel.On : EffectLevel.Off
            onClicked: card.viewModel.seeRed()
        }
        Chip {
            objectName: "site-painful"
            text: qsTr("Painful")
            level: card.viewModel.painful ? EffectLevel.On : EffectLevel.Off
            onClicked: card.viewModel.seePainful()
        }
    }
    ReasonEntry {
        id: done
        objectName: "siteDone"
        Layout.fillWidth: true
        visible: card.asking
        label: qsTr("What was done?")
        placeholder: qsTr("stopped, resited, cooled, …")
        onConfirmed: done => card.viewModel.record(done)
        onCancelled: card.viewModel.forget()
    }
    FieldMessage {
        Layout.fillWidth: true
        error: card.viewModel.error
    }
}
