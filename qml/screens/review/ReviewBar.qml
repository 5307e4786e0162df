// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// The acts of the item that is shown. An act that needs a reason opens the reasons in place of the buttons: a number takes
// one, or words of one's own are typed. Enter alone takes none, so that a press too many records nothing.
FocusScope {
    id: bar

    required property ReviewViewModel viewModel
    readonly property bool looking: viewModel.mode === ReviewMode.Looking
    // The reason that still needs words.
    property int kept: -1

    signal begun(int act)
    signal chosen(int chip, string words)
    signal signed(string passphrase)

    implicitHeight: card.implicitHeight
    onLookingChanged: {
        bar.kept = -1;
        words.text = "";
        secret.text = "";
    }

    function takeKeys(): void {
        if (bar.viewModel.mode === ReviewMode.Signing)
            secret.forceActiveFocus();
        else
            reasons.forceActiveFocus();
    }
    // The key of a reason's number takes it; says whether it was one.
    function takeNumber(key: int): bool {
        const chip = key - Qt.Key_1;
        if (chip < 0 || chip >= bar.viewModel.chips.length)
            return false;
        bar.take(chip);
        return true;
    }
    function take(chip: int): void {
        bar.kept = chip;
        bar.chosen(chip, words.text.trim());
        // It was refused: words are missing.
        if (!bar.looking && chip >= 0)
            words.forceActiveFocus();
    }

    Card {
        id: card
        anchors.fill: parent
        padding: Theme.space.m
        spacing: Theme.space.s

        Flow {
            Layout.fillWidth: true
            visible: bar.looking
            spacing: Theme.space.s
            AppButton {
                objectName: "primaryAct"
                visible: bar.viewModel.primary.length > 0
                kind: AppButton.Primary
                text: bar.viewModel.primary
                onClicked: bar.begun(ReviewAct.Primary)
            }
            AppButton {
                objectName: "secondaryAct"
                visible: bar.viewModel.secondary.length > 0
                enabled: bar.viewModel.secondaryOn
                text: bar.viewModel.secondary
                onClicked: bar.begun(ReviewAct.Secondary)
            }
            AppButton {
                objectName: "holdAct"
                visible: bar.viewModel.hold.length > 0
                kind: AppButton.Quiet
                text: qsTr("%1… (H)").arg(bar.viewModel.hold)
                Accessible.name: bar.viewModel.hold
                onClicked: bar.begun(ReviewAct.Hold)
            }
        }
        CaptionText {
            Layout.fillWidth: true
            visible: bar.looking && text.length > 0
            text: bar.viewModel.why
        }
        FocusScope {
            id: reasons
            Layout.fillWidth: true
            visible: bar.viewModel.mode === ReviewMode.Choosing
            implicitHeight: choices.implicitHeight
            activeFocusOnTab: false
            Accessible.role: Accessible.Grouping
            Accessible.name: qsTr("%1: why?").arg(bar.viewModel.asked)
            Keys.onPressed: event => event.accepted = !event.isAutoRepeat && bar.takeNumber(event.key)
            ColumnLayout {
                id: choices
                width: parent.width
                spacing: Theme.space.s
                BodyText {
                    Layout.fillWidth: true
                    strong: true
                    text: bar.viewModel.asked
                }
                Flow {
                    Layout.fillWidth: true
                    spacing: Theme.space.s
                    Repeater {
                        model: bar.viewModel.chips
                        AppButton {
                            required property int index
                            required property string modelData
                            objectName: "reason"
                            text: (index + 1) + "  " + modelData
                            Accessible.name: modelData
                            onClicked: bar.take(index)
                        }
                    }
                    AppButton {
                        objectName: "cancelAct"
                        kind: AppButton.Quiet
                        text: qsTr("Cancel")
                        onClicked: bar.viewModel.cancel()
                    }
                }
                TextEntry {
                    id: words
                    objectName: "ownWords"
                    Layout.fillWidth: true
                    label: ""
                    placeholder: bar.viewModel.needsWords ? qsTr("Reason for the decision") : qsTr("In your own words")
                    error: bar.viewModel.problem
                    onAccepted: bar.take(bar.kept)
                }
            }
        }
        RowLayout {
            Layout.fillWidth: true
            visible: bar.viewModel.mode === ReviewMode.Signing
            spacing: Theme.space.s
            PassphraseEntry {
                id: secret
                objectName: "signature"
                Layout.fillWidth: true
                label: qsTr("Your passphrase signs this record")
                error: bar.viewModel.problem
                readOnly: bar.viewModel.busy
                onAccepted: bar.signed(secret.text)
            }
            AppButton {
                objectName: "signAct"
                Layout.alignment: Qt.AlignTop
                Layout.topMargin: secret.fieldItem.y
                kind: AppButton.Primary
                enabled: !bar.viewModel.busy && secret.text.length > 0
                text: bar.viewModel.busy ? qsTr("Signing…") : qsTr("Sign")
                onClicked: bar.signed(secret.text)
            }
            AppButton {
                objectName: "cancelSignature"
                Layout.alignment: Qt.AlignTop
                Layout.topMargin: secret.fieldItem.y
                text: qsTr("Cancel")
                onClicked: bar.viewModel.cancel()
            }
        }
        CaptionText {
            objectName: "reviewProblem"
            Layout.fillWidth: true
            visible: bar.looking && text.length > 0
            text: bar.viewModel.problem
        }
    }
}
