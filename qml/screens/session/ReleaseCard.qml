// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Looks
import Tidemark.Theme
import Tidemark.ViewModels

// What only a prescriber lifts before the dose: the nurse asks, the prescriber decides with a reason, at this screen or as
// the nurse was told.
Card {
    id: card

    required property ReleaseViewModel viewModel

    // The nurse writes down what she was told.
    property bool telling: false
    readonly property bool decides: viewModel.canDecide || (telling && viewModel.canWriteDown)

    function takeKeyboard(): void {
        if (card.decides)
            reason.fieldItem.forceActiveFocus(Qt.TabFocusReason);
        else if (ask.visible)
            ask.forceActiveFocus(Qt.TabFocusReason);
        else
            tell.forceActiveFocus(Qt.TabFocusReason);
    }
    function decide(decision: int): void {
        const words = reason.text.trim();
        const written = card.viewModel.canDecide ? card.viewModel.decide(decision, words) : card.viewModel.writeDown(decision, words, at.text);
        if (written) {
            reason.text = "";
            at.text = "";
            card.telling = false;
        }
    }

    visible: viewModel.needed
    title: qsTr("Prescriber's release")
    actions: StatusPill {
        text: card.viewModel.released ? qsTr("released") : qsTr("needed")
        tone: card.viewModel.released ? Tone.Good : Tone.Warn
    }
    Repeater {
        model: card.viewModel.reasons
        BodyText {
            required property int index
            required property string modelData
            objectName: "releaseReason-" + index
            Layout.fillWidth: true
            text: modelData
        }
    }
    BodyText {
        objectName: "releaseStanding"
        Layout.fillWidth: true
        visible: text.length > 0
        strong: true
        text: card.viewModel.standing
    }
    RowLayout {
        visible: !card.decides && (card.viewModel.canAsk || card.viewModel.canWriteDown)
        Layout.fillWidth: true
        spacing: Theme.space.s
        AppButton {
            id: ask
            objectName: "askRelease"
            visible: card.viewModel.canAsk && !card.viewModel.canDecide
            Layout.fillWidth: true
            text: qsTr("Ask for release")
            onClicked: card.viewModel.ask()
        }
        AppButton {
            id: tell
            objectName: "tellRelease"
            visible: card.viewModel.canWriteDown
            Layout.fillWidth: true
            text: qsTr("I was told")
            Accessible.name: qsTr("Write down what the prescriber said")
            onClicked: {
                card.telling = true;
                card.takeKeyboard();
            }
        }
    }
    ChipFlow {
        Layout.fillWidth: true
        visible: card.decides && !card.viewModel.canDecide
        Repeater {
            model: card.viewModel.people
            Chip {
                required property int index
                required property string modelData
                objectName: "toldBy-" + index
                text: modelData
                level: card.viewModel.person === index ? EffectLevel.On : EffectLevel.Off
                onClicked: card.viewModel.person = index
            }
        }
    }
    RowLayout {
        visible: card.decides
        Layout.fillWidth: true
        spacing: Theme.space.s
        TextEntry {
            id: reason
            objectName: "releaseReason"
            Layout.fillWidth: true
            label: qsTr("Reason")
            placeholder: qsTr("Why it is safe to proceed, or not")
            error: card.viewModel.error
            onTextEdited: card.viewModel.clearError()
        }
        TextEntry {
            id: at
            objectName: "releaseAt"
            visible: !card.viewModel.canDecide
            Layout.preferredWidth: Theme.size.target * 2
            Layout.alignment: Qt.AlignTop
            label: qsTr("At")
            placeholder: qsTr("Now")
            onTextEdited: card.viewModel.clearError()
        }
    }
    RowLayout {
        visible: card.decides
        Layout.fillWidth: true
        spacing: Theme.space.s
        AppButton {
            objectName: "proceed"
            Layout.fillWidth: true
            text: qsTr("Proceed")
            onClicked: card.decide(ReleaseDecision.Proceed)
        }
        AppButton {
            objectName: "recheck"
            Layout.fillWidth: true
            text: qsTr("Recheck")
            onClicked: card.decide(ReleaseDecision.Recheck)
        }
        AppButton {
            objectName: "hold"
            Layout.fillWidth: true
            kind: AppButton.Danger
            text: qsTr("Hold")
            onClicked: card.decide(ReleaseDecision.Hold)
        }
    }
    FieldMessage {
        Layout.fillWidth: true
        visible: !card.decides && card.viewModel.error.length > 0
        error: card.viewModel.error
    }
}
