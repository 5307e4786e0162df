// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Looks
import Tidemark.Theme
import Tidemark.ViewModels

// A pressure that is the prescriber's to answer: who is asked, what was said. A question stays until it is
// answered; one tap or key writes the answer down.
Card {
    id: card

    required property PrescriberViewModel viewModel
    readonly property int mode: viewModel.mode
    readonly property bool urgent: mode === PrescriberMode.Urgent

    // The answer is written down.
    signal done
    // A step of PumpPanel: the hold is carried out at the pump.
    signal pumpAsked(int step)
    // The card wants to be seen.
    signal called

    // Asking may be one key away. No answer is: the keyboard stops before them, and Tab leads to each.
    function takeKeyboard(): void {
        if (card.folded)
            askFirst.forceActiveFocus(Qt.ShortcutFocusReason);
        else if (ask.visible && !ask.activeFocus)
            ask.forceActiveFocus(Qt.ShortcutFocusReason);
        else if (answers.visible)
            says.forceActiveFocus(Qt.ShortcutFocusReason);
    }
    function settle(written: bool): void {
        if (written)
            card.done();
    }

    onModeChanged: {
        fresh.restart();
        if (urgent)
            card.called();
    }

    visible: mode !== PrescriberMode.None
    // Only abnormal: one line, which nobody has to answer.
    folded: mode === PrescriberMode.Offered
    title: folded ? viewModel.question : qsTr("Prescriber's decision")
    subtitle: folded ? qsTr("is abnormal · %1").arg(viewModel.name) : ""
    padding: Theme.space.m
    spacing: Theme.space.s
    actions: [
        StatusPill {
            visible: card.mode !== PrescriberMode.Offered
            text: card.urgent ? qsTr("needed") : card.mode === PrescriberMode.Asked ? qsTr("asked") : card.mode === PrescriberMode.Held ? qsTr("hold") : card.mode === PrescriberMode.Recheck ? qsTr("recheck") : qsTr("proceed")
            tone: card.urgent ? Tone.Bad : card.mode === PrescriberMode.Answered ? Tone.Good : Tone.Warn
        },
        AppButton {
            id: askFirst
            objectName: "offerPrescriber"
            visible: card.folded && card.viewModel.mayAsk
            text: qsTr("Ask")
            Accessible.name: qsTr("Ask %1").arg(card.viewModel.name)
            onClicked: card.settle(card.viewModel.ask())
        },
        KeyHint {
            visible: card.viewModel.mayAsk || card.viewModel.mayDecide
            keys: "F3"
        }
    ]
    BodyText {
        objectName: "prescriberStanding"
        Layout.fillWidth: true
        visible: text.length > 0
        strong: true
        text: card.viewModel.standing
    }
    BodyText {
        objectName: "prescriberQuestion"
        Layout.fillWidth: true
        visible: card.urgent
        strong: true
        color: Theme.colors.bad
        text: card.viewModel.question
        Accessible.role: Accessible.AlertMessage
    }
    // Another prescriber than the order's is one tap away.
    ChipFlow {
        Layout.fillWidth: true
        visible: card.viewModel.people.length > 1 && answers.visible
        Repeater {
            model: card.viewModel.people
            Chip {
                required property int index
                required property string modelData
                objectName: "prescriber-" + index
                text: modelData
                level: card.viewModel.person === index ? EffectLevel.On : EffectLevel.Off
                onClicked: card.viewModel.person = index
            }
        }
    }
    AppButton {
        id: ask
        objectName: "askPrescriber"
        visible: card.viewModel.mayAsk
        Layout.fillWidth: true
        text: qsTr("Ask %1").arg(card.viewModel.name)
        onClicked: card.settle(card.viewModel.ask())
    }
    ColumnLayout {
        id: answers
        Layout.fillWidth: true
        visible: card.viewModel.mayDecide
        spacing: Theme.space.s
        CaptionText {
            id: says
            objectName: "prescriberSays"
            activeFocusOnTab: true
            Layout.fillWidth: true
            text: activeFocus ? qsTr("%1 says: Tab to the answer").arg(card.viewModel.name) : qsTr("%1 says").arg(card.viewModel.name)
            FocusRing {
                shown: says.activeFocus
            }
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space.s
            AppButton {
                objectName: "saysProceed"
                Layout.fillWidth: true
                text: qsTr("Proceed")
                onClicked: card.settle(card.viewModel.decide(ReleaseDecision.Proceed))
            }
            AppButton {
                objectName: "saysHold"
                visible: card.mode !== PrescriberMode.Held
                Layout.fillWidth: true
                kind: AppButton.Danger
                text: qsTr("Hold")
                // The pump's own buttons come up: the card keeps the keyboard.
                onClicked: card.viewModel.decide(ReleaseDecision.Hold)
            }
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space.s
            Repeater {
                model: [5, 10, 15]
                AppButton {
                    required property int modelData
                    objectName: "saysRecheck-" + modelData
                    Layout.fillWidth: true
                    horizontalPadding: Theme.space.s
                    text: modelData === 5 ? qsTr("Recheck in 5 min") : qsTr("%1 min").arg(modelData)
                    Accessible.name: qsTr("Recheck in %n minute(s)", "", modelData)
                    onClicked: card.settle(card.viewModel.recheck(modelData))
                }
            }
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space.s
            LineField {
                objectName: "prescriberRemark"
                Layout.fillWidth: true
                placeholderText: qsTr("In a few words, if you like")
                Accessible.name: qsTr("What the prescriber said, in a few words")
                text: card.viewModel.remark
                onTextEdited: card.viewModel.remark = text
            }
            LineField {
                objectName: "prescriberAt"
                Layout.preferredWidth: Theme.size.target * 2
                placeholderText: qsTr("Now")
                Accessible.name: qsTr("When it was said, empty for now")
                text: card.viewModel.at
                onTextEdited: card.viewModel.at = text
            }
        }
    }
    RowLayout {
        Layout.fillWidth: true
        visible: card.mode === PrescriberMode.Held && card.viewModel.pumpRuns && card.viewModel.mayDecide
        spacing: Theme.space.s
        AppButton {
            objectName: "holdPause"
            Layout.fillWidth: true
            kind: AppButton.Primary
            text: qsTr("Pause infusion")
            onClicked: card.pumpAsked(PumpPanel.Pause)
        }
        AppButton {
            objectName: "holdStop"
            Layout.fillWidth: true
            kind: AppButton.Danger
            text: qsTr("Stop infusion")
            onClicked: card.pumpAsked(PumpPanel.Stop)
        }
    }
    FieldMessage {
        Layout.fillWidth: true
        error: card.viewModel.error
    }
    // The card has only just come up or changed: a finger that was on its way to something else hits nothing.
    MouseArea {
        parent: card
        anchors.fill: parent
        z: 1
        enabled: fresh.running
        visible: enabled
    }
    Timer {
        id: fresh
        interval: Theme.duration.sameMoment
    }
}
