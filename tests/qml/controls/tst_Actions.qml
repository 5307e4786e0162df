// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Tidemark.Controls
import Tidemark.Looks
import Tidemark.Theme

// What is pressed: buttons, chips, answers, places. Space, Enter and a click do the same; the ring shows the keyboard.
Item {
    id: page
    width: 700
    height: 500

    Component { id: button; AppButton { text: "Start"; kind: AppButton.Primary } }
    Component { id: largeButton; AppButton { text: "Start"; large: true } }
    Component { id: chip; Chip { text: "Nausea" } }
    Component { id: question; YesNoRow { question: "Fasting?"; concerning: YesNo.No; width: 500 } }
    Component {
        id: questionOnAScreen
        Item {
            property int escapes: 0
            width: 500
            height: 60
            Keys.onEscapePressed: ++escapes
            YesNoRow { question: "Fasting?"; width: 500; answer: YesNo.No }
        }
    }
    Component { id: segments; SegmentedChoice { label: "MOAA/S"; options: ["5", "4", "3"] } }
    Component { id: check; CheckRow { text: "Driver here" } }
    Component { id: undo; UndoBar { width: 500 } }
    Component { id: banner; Banner { text: "The password is wrong."; nextStep: "Try again."; severity: Tone.Bad; actionText: "Retry"; width: 600 } }
    Component { id: empty; EmptyState { title: "No sessions"; actionText: "Walk-in"; width: 400 } }
    Component { id: rail; NavRail { height: 400; current: "today"; items: [{ key: "today", title: "Today" }, { key: "review", title: "Review", badge: 4 }] } }
    Component { id: dialog; ConfirmDialog { title: "Remove the allergy?"; patient: "Haddad, Samir · 1984-03-02"; text: "It stays in the history."; confirmText: "Remove" } }
    Component {
        id: table
        RecordTable {
            label: "Patients"
            width: 500
            columns: [{ title: "Name" }, { title: "State" }]
            rows: [{ key: "a", cells: ["Haddad", { text: "Due", tone: Tone.Warn }] }, { key: "b", cells: ["Rivera", "–"] }]
        }
    }
    SignalSpy { id: spy }

    TestCase {
        name: "Actions"
        when: windowShown

        function make(component: Component, signalName: string): var {
            const item = createTemporaryObject(component, page);
            verify(item !== null);
            watch(item, signalName);
            return item;
        }
        function watch(target: QtObject, signalName: string): void {
            spy.target = null;
            spy.signalName = signalName;
            spy.target = target;
            spy.clear();
        }

        function test_aButtonWorksWithSpaceEnterAndClick(): void {
            const item = make(button, "clicked");
            compare(item.Accessible.name, "Start");
            compare(item.height, Theme.size.target);
            item.forceActiveFocus(Qt.TabFocusReason);
            verify(item.visualFocus);
            keyClick(Qt.Key_Space);
            keyClick(Qt.Key_Return);
            mouseClick(item);
            compare(spy.count, 3);
        }
        function test_aDisabledButtonDoesNothing(): void {
            const item = make(button, "clicked");
            item.enabled = false;
            mouseClick(item);
            item.activate();
            compare(spy.count, 0);
        }
        function test_theActionBarHasTargetsOf60(): void {
            compare(make(largeButton, "clicked").height, 60);
        }
        function test_aChipSaysItsState_data(): var {
            return [{ tag: "off", level: EffectLevel.Off, minute: "", words: "Nausea" }, { tag: "mild", level: EffectLevel.Mild, minute: "+12", words: "Nausea · mild · +12" },
                { tag: "moderate", level: EffectLevel.Moderate, minute: "+12", words: "Nausea · moderate · +12" },
                { tag: "severe", level: EffectLevel.Severe, minute: "+12", words: "Nausea · severe · +12" }, { tag: "ended", level: EffectLevel.Ended, minute: "+20", words: "Nausea · ended · +20" }];
        }
        function test_aChipSaysItsState(row: var): void {
            const item = make(chip, "clicked");
            item.level = row.level;
            item.minute = row.minute;
            compare(item.Accessible.name, row.words);
            compare(item.height, Theme.size.target);
        }
        function test_aStackedChipKeepsItsSizeWhateverItSays(): void {
            const item = make(chip, "clicked");
            item.stacked = true;
            item.width = 160;
            const size = Qt.size(item.width, item.height);
            for (const level of [EffectLevel.Mild, EffectLevel.Moderate, EffectLevel.Severe, EffectLevel.Ended, EffectLevel.Off]) {
                item.level = level;
                item.minute = "+112";
                compare(Qt.size(item.width, item.height), size);
            }
        }
        function test_aChipIsTappedAndEndedFromTheKeyboard(): void {
            const item = make(chip, "clicked");
            item.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Return);
            keyClick(Qt.Key_Space);
            compare(spy.count, 2);
            watch(item, "endRequested");
            keyClick(Qt.Key_E);
            compare(spy.count, 0);
            item.level = EffectLevel.Mild;
            keyClick(Qt.Key_E);
            compare(spy.count, 1);
        }
        function test_aQuestionStaysOpenUntilAnswered(): void {
            const item = make(question, "answered");
            verify(item.open);
            compare(item.Accessible.name, "Fasting? Not answered yet");
            compare(item.color, Theme.colors.unansweredTint);
            findChild(item, "yes").forceActiveFocus();
            keyClick(Qt.Key_N);
            compare(spy.signalArguments[0][0], YesNo.No);
            verify(item.open);
            item.answer = YesNo.No;
            verify(!item.open);
            compare(item.color, Theme.colors.warnTint);
        }
        function test_noLetterChangesAGivenAnswer(): void {
            const item = make(question, "answered");
            item.answer = YesNo.No;
            findChild(item, "yes").forceActiveFocus();
            for (const letter of [Qt.Key_Y, Qt.Key_N, Qt.Key_Y])
                keyClick(letter);
            compare(spy.count, 0);
        }
        function test_aGivenAnswerIsChangedByTwoPressesOnItsOtherButton_data(): var {
            return [{ tag: "mouse", press: part => mouseClick(part) }, { tag: "Space", press: part => {
                part.forceActiveFocus(Qt.TabFocusReason);
                keyClick(Qt.Key_Space);
            } }];
        }
        function test_aGivenAnswerIsChangedByTwoPressesOnItsOtherButton(row: var): void {
            const item = make(question, "answered");
            item.answer = YesNo.No;
            const other = findChild(item, "yes");
            const width = other.width;
            row.press(other);
            row.press(other);
            compare(spy.count, 0, "a double press is one deed of the hand");
            compare(other.text, "Change?");
            compare(other.width, width);
            compare(other.Accessible.name, "Fasting? Press again to change the answer to Yes");
            wait(Theme.duration.sameMoment + 50);
            row.press(other);
            compare(spy.count, 1);
            compare(spy.signalArguments[0][0], YesNo.Yes);
            compare(other.text, "Yes");
        }
        function test_escapeTakesTheOfferBackAndLeavesTheScreenOnlyWithoutOne(): void {
            const screen = createTemporaryObject(questionOnAScreen, page);
            mouseClick(findChild(screen, "yes"));
            keyClick(Qt.Key_Escape);
            compare(screen.escapes, 0);
            keyClick(Qt.Key_Escape);
            compare(screen.escapes, 1);
        }
        function test_theOfferToChangeEndsWithEscapeAndWithTheAnswerItself(): void {
            const item = make(question, "answered");
            item.answer = YesNo.No;
            const other = findChild(item, "yes");
            for (const end of [() => keyClick(Qt.Key_Escape), () => mouseClick(findChild(item, "no"))]) {
                mouseClick(other);
                wait(Theme.duration.sameMoment + 50);
                end();
                compare(other.text, "Yes");
                mouseClick(other);
                compare(spy.count, 0);
                mouseClick(findChild(item, "no"));
            }
        }
        function test_arrowsMoveAndEnterTakesASegment(): void {
            const item = make(segments, "chosen");
            item.forceActiveFocus();
            keyClick(Qt.Key_Right);
            keyClick(Qt.Key_Return);
            compare(spy.signalArguments[0][0], 1);
            compare(item.currentIndex, -1);
        }
        function test_aStatementIsConfirmedWithTheKeyboard(): void {
            const item = make(check, "toggled");
            compare(item.Accessible.name, "Driver here");
            item.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Space);
            verify(item.checked);
            keyClick(Qt.Key_Return);
            verify(!item.checked);
            compare(spy.count, 2);
        }
        function test_undoIsOfferedAndTaken(): void {
            const item = make(undo, "undone");
            verify(!item.visible);
            item.offer("Nausea recorded.");
            verify(item.visible);
            compare(Theme.duration.undo, 10000);
            keyClick(Qt.Key_Z, Qt.ControlModifier);
            compare(spy.count, 1);
            verify(!item.visible);
            item.undo();
            compare(spy.count, 1);
        }
        function test_aBannerSaysWhatHappenedAndWhatToDo(): void {
            const item = make(banner, "actionTriggered");
            compare(item.Accessible.name, "Problem: The password is wrong. Try again.");
            mouseClick(findChild(item, "action"));
            compare(spy.count, 1);
            watch(item, "closed");
            const close = findChild(item, "close");
            compare(close.Accessible.name, "Close this message");
            close.forceActiveFocus();
            keyClick(Qt.Key_Return);
            compare(spy.count, 1);
        }
        function test_anEmptyStateOffersTheWayOn(): void {
            const item = make(empty, "actionTriggered");
            mouseClick(findChild(item, "action"));
            compare(spy.count, 1);
        }
        function test_theRailIsWalkedWithTheArrows(): void {
            make(rail, "chosen");
            keyClick(Qt.Key_Tab);
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Return);
            compare(spy.count, 1);
            compare(spy.signalArguments[0][0], "review");
        }
        function test_aConfirmationNamesThePatientAndStartsOnCancel(): void {
            const item = make(dialog, "accepted");
            item.open();
            tryCompare(item, "opened", true);
            const content = item.contentItem;
            compare(findChild(content, "patientName").text, "Haddad, Samir · 1984-03-02");
            verify(findChild(content, "cancel").activeFocus);
            keyClick(Qt.Key_Tab);
            verify(findChild(content, "confirm").activeFocus);
            keyClick(Qt.Key_Return);
            compare(spy.count, 1);
            tryCompare(item, "opened", false);
        }
        function test_escapeRefusesAConfirmation(): void {
            const item = make(dialog, "rejected");
            item.open();
            tryCompare(item, "opened", true);
            keyClick(Qt.Key_Escape);
            tryCompare(item, "opened", false);
            compare(spy.count, 1);
        }
        function test_aTableOpensTheMarkedRow(): void {
            const item = make(table, "opened");
            compare(item.Accessible.name, "Patients");
            item.forceActiveFocus();
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Return);
            compare(spy.signalArguments[0][0], "b");
        }
    }
}
