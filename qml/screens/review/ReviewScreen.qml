// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Looks
import Tidemark.Theme
import Tidemark.ViewModels

// What this person has to decide: the queue at the left, at the right the evidence of one item with its acts under it.
// J and K or the arrows move, Enter acts, H holds, O opens the patient.
FocusScope {
    id: screen

    required property ReviewViewModel viewModel
    // The list above the evidence.
    readonly property bool single: width < Theme.size.wide(820)
    readonly property int leastHeight: screen.single ? Theme.size.high(760) : Theme.size.screenHeight
    // The item on the screen has just become another by itself: a press was meant for the one before.
    readonly property bool replaced: guard.running
    property bool own: false

    signal patientOpened(string patientId)

    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Review")

    // Whatever this person does moves on at once; what happens by itself holds the keys for a moment.
    function byHand(act: var): void {
        screen.own = true;
        act();
        screen.own = false;
    }
    function begin(act: int): void {
        const key = screen.viewModel.key;
        if (!screen.replaced)
            screen.byHand(() => screen.viewModel.begin(key, act));
    }
    function openPatient(): void {
        if (screen.viewModel.patientId.length > 0)
            screen.patientOpened(screen.viewModel.patientId);
    }
    function takeKeys(): void {
        list.forceActiveFocus();
    }

    Timer {
        id: guard
        interval: Theme.duration.sameMoment
    }
    Connections {
        target: screen.viewModel
        // Set by hand: a binding would have the new value before this is called, or after it.
        property string last
        property int lastMode: ReviewMode.Looking
        Component.onCompleted: last = screen.viewModel.key
        function onChanged(): void {
            if (last !== screen.viewModel.key) {
                last = screen.viewModel.key;
                if (!screen.own)
                    guard.restart();
            }
            if (lastMode !== screen.viewModel.mode) {
                lastMode = screen.viewModel.mode;
                if (lastMode === ReviewMode.Looking)
                    list.forceActiveFocus();
                else
                    bar.takeKeys();
            }
        }
    }
    Keys.onPressed: event => {
        if (event.isAutoRepeat && event.key !== Qt.Key_J && event.key !== Qt.Key_K)
            return;
        if (event.modifiers & ~Qt.KeypadModifier)
            return;
        // The reasons are open, and the keyboard is on its way to them.
        if (screen.viewModel.mode === ReviewMode.Choosing)
            event.accepted = bar.takeNumber(event.key);
        if (screen.viewModel.mode !== ReviewMode.Looking || event.accepted)
            return;
        event.accepted = true;
        if (event.key === Qt.Key_J || event.key === Qt.Key_Down)
            screen.byHand(() => screen.viewModel.move(1));
        else if (event.key === Qt.Key_K || event.key === Qt.Key_Up)
            screen.byHand(() => screen.viewModel.move(-1));
        else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
            screen.begin(ReviewAct.Primary);
        else if (event.key === Qt.Key_H)
            screen.begin(ReviewAct.Hold);
        else if (event.key === Qt.Key_O)
            screen.openPatient();
        else
            event.accepted = false;
    }
    Keys.onEscapePressed: screen.viewModel.cancel()

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.space.page
        spacing: Theme.space.m

        ColumnLayout {
            Layout.fillWidth: true
            spacing: Theme.space.xxs
            HeadingText {
                Layout.fillWidth: true
                text: qsTr("Review")
            }
            BodyText {
                objectName: "headline"
                Layout.fillWidth: true
                muted: true
                text: screen.viewModel.headline
            }
        }
        Banner {
            objectName: "reviewNotice"
            Layout.fillWidth: true
            visible: text.length > 0
            severity: Tone.Info
            closable: false
            text: screen.viewModel.notice
        }
        EmptyState {
            objectName: "nothingWaits"
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: screen.viewModel.whole && screen.viewModel.count === 0
            title: qsTr("Nothing waits for you.")
            text: qsTr("What is asked of you appears here by itself.")
        }
        GridLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: screen.viewModel.count > 0
            columns: screen.single ? 1 : 2
            columnSpacing: Theme.space.m
            rowSpacing: Theme.space.m

            ReviewList {
                id: list
                Layout.fillWidth: screen.single
                Layout.fillHeight: !screen.single
                Layout.preferredHeight: Theme.size.high(240)
                Layout.preferredWidth: screen.width < Theme.size.wide(1040) ? Theme.size.wide(340) : Theme.size.wide(424)
                focus: true
                viewModel: screen.viewModel
                onChosen: key => {
                    screen.byHand(() => screen.viewModel.select(key));
                    screen.takeKeys();
                }
            }
            ColumnLayout {
                Layout.fillWidth: true
                Layout.fillHeight: true
                spacing: Theme.space.m
                ReviewEvidence {
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    viewModel: screen.viewModel
                    onPatientOpened: screen.openPatient()
                }
                ReviewBar {
                    id: bar
                    Layout.fillWidth: true
                    viewModel: screen.viewModel
                    onBegun: act => screen.begin(act)
                    onChosen: (chip, words) => {
                        const key = screen.viewModel.key;
                        if (!screen.replaced)
                            screen.byHand(() => screen.viewModel.choose(key, chip, words));
                    }
                    onSigned: passphrase => {
                        const key = screen.viewModel.key;
                        if (!screen.replaced)
                            screen.byHand(() => screen.viewModel.sign(key, passphrase));
                    }
                }
            }
        }
    }
}
