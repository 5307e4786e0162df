// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Tidemark.Looks
import Tidemark.Screens
import Tidemark.Stand
import Tidemark.Theme
import Tidemark.ViewModels
import "../../support/qml"

// The program's window on a clinic of its own. Every key, click and touch of a test goes through here and is counted:
// one tap, click, key chord, PIN or uninterrupted typed value is one interaction; of a vitals line every value is
// one, and Enter is one. Scrolling is none.
TestCase {
    id: run

    property ClinicDayStand stand
    property Window window
    readonly property ScreenReader reader: ScreenReader {}
    readonly property Component standComponent: Component {
        ClinicDayStand {}
    }
    readonly property Component windowComponent: Component {
        Main {}
    }
    // What was done: { what, count }.
    property var done: []
    // Facts that a person typed, by name.
    property var typedFacts: ({})
    // What the program knows already and nobody may have to type.
    property var knownFacts: []
    // Between Start and the end nothing may lie over the page.
    property bool dosingBegan: false

    when: windowShown

    function begin(prepare: string): void {
        run.done = [];
        run.typedFacts = ({});
        run.dosingBegan = false;
        run.stand = run.standComponent.createObject(run);
        run.stand[prepare]();
        run.window = run.windowComponent.createObject(null, { workplace: run.stand.workplace, room: Qt.size(1366, 768) });
        const look = run.stand.shotLook.split(/[x ]/);
        if (look.length === 3) {
            run.window.width = Number(look[0]);
            run.window.height = Number(look[1]);
            run.window.mode = { light: Brightness.Light, dark: Brightness.Dark, dim: Brightness.Dim }[look[2]];
        }
        run.window.requestActivate();
        tryVerify(() => run.window.active);
    }
    function cleanup(): void {
        run.window.destroy();
        run.stand.destroy();
        wait(0);
    }

    // The list of what was done, and its sum.
    function sum(): int {
        return run.done.reduce((total, each) => total + each.count, 0);
    }
    function bill(): string {
        return run.done.map(each => each.count + "  " + each.what).join("\n") + "\n= " + run.sum();
    }
    function atMost(limit: int): void {
        if (run.stand.shotFolder.length > 0)
            console.info(run.bill());
        verify(run.sum() <= limit, "more than " + limit + " interactions:\n" + run.bill());
    }
    function count(what: string, times: int): void {
        run.done.push({ what: what, count: times });
        if (run.session.state === SessionState.Dosing)
            run.dosingBegan = true;
        if (run.dosingBegan) {
            const over = run.stand.openPopups(run.window);
            compare(over.length, 0, "over the page after " + what + ": " + over.join(", "));
        }
    }

    readonly property var session: stand !== null && stand.workplace !== null ? SessionRoot.viewModel : null

    // The one of that name that is seen.
    function seen(name: string): Item {
        return run.reader.first(run.window.contentItem, part => part.objectName === name && part.visible);
    }
    function shown(name: string): Item {
        tryVerify(() => run.seen(name) !== null, 1000, name);
        const found = run.seen(name);
        verify(found.enabled, name + " is enabled");
        return found;
    }
    function boardCard(): Item {
        const found = run.reader.first(run.window.contentItem, part => run.reader.isOfType(part, "SessionCard") && part.visible && part.name === "Brandt, Ida");
        verify(found !== null, "the patient's card");
        return found;
    }
    // The pane that scrolls it, or null.
    function paneOf(part: Item): Item {
        for (let above = part.parent; above !== null; above = above.parent) {
            if (run.reader.isOfType(above, "ScrollPane"))
                return above;
        }
        return null;
    }
    // The pane takes no press in the moment in which something moved.
    function waitUntilItTakesAPress(part: Item): void {
        const pane = run.paneOf(part);
        tryVerify(() => pane === null || !pane.moved);
    }
    function isInView(part: Item, pane: Item): bool {
        const middle = part.mapToItem(pane, part.width / 2, part.height / 2);
        return middle.y > Theme.size.target / 2 && middle.y < pane.height - Theme.size.target / 2;
    }
    function key(code: int, what: string, modifiers: int): void {
        keyClick(code, modifiers ?? Qt.NoModifier);
        run.count(what, 1);
    }
    function typeText(text: string): void {
        for (const character of text)
            keyClick(character);
    }
    // A value that only the person knows, typed once.
    function type(fact: string, text: string): void {
        verify(run.typedFacts[fact] === undefined, fact + " was typed before");
        for (const known of run.knownFacts)
            verify(!text.includes(known), fact + ": " + known + " is known already");
        run.typedFacts[fact] = text;
        run.typeText(text);
        run.count(fact, 1);
    }
    // Values and Enter, on the line that has the keyboard.
    function vitals(line: string): void {
        compare(run.window.activeFocusItem.objectName, "vitalsLine", line + ": the keyboard is on " + run.window.activeFocusItem + " of screen " + run.stand.workplace.screen);
        run.typeText(line);
        run.count("vitals " + line, line.split(" ").length);
        run.key(Qt.Key_Return, "Enter");
        compare(run.session.vitals.text, "", "recorded");
    }
    // On the line that has the keyboard; then whoever read it confirms it.
    function secondPersonReads(syringe: string): void {
        run.type("read off the syringe", syringe);
        run.key(Qt.Key_Return, "Enter");
        run.type("PIN of who read the syringe", run.stand.pin);
        run.key(Qt.Key_Return, "Enter");
        verify(run.session.syringe.words.length > 0, "the syringe was read");
    }
    // The patient's own hands at the screen: no step of the nurse's.
    function patientAnswers(answers: string): void {
        run.typeText(answers);
        compare(ScalesRoot.viewModel.answered, answers.length);
        mouseClick(run.shown("done"));
    }
    // From the questionnaires in the patient's hands to the nurse's session again.
    function answeredAndTakenBack(): void {
        compare(run.session.state, SessionState.Arrived);
        run.patientAnswers("110201100");
        run.patientAnswers("1102011");
        run.shot("handed-over-thanks");
        run.type("PIN", run.stand.ownPin);
        run.key(Qt.Key_Return, "the screen is the nurse's");
        verify(run.session.checkIn.scalesToday.includes("GAD-7"), run.session.checkIn.scalesToday);
    }
    function shot(name: string): void {
        if (run.stand.shotFolder.length === 0)
            return;
        wait(80);
        run.stand.shoot(run.window, name);
    }
}
