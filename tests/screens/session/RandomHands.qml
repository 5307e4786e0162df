// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Tidemark.Theme
import "../../support/qml"

// Hands that press anything: keys where the keyboard is, and taps where the eye last saw something to press, which may
// be a moment ago. What each act was meant for is known before it is done; the record is compared afterwards.
SessionCase {
    id: hands

    // The same acts in every run.
    property int seed: 1
    property int acts: 0
    // A press on the other button of a given answer, and when: the first of two.
    property string askedOf
    property real askedAt: 0
    property int askedBy: 0
    // When each of them was pressed since the answer was given: who taps elsewhere while something moves has pressed nothing,
    // and what was asked before still stands.
    property var asks: ({})
    // What could be pressed when the eye last looked.
    property var sight: []

    function random(below: int): int {
        hands.seed = (Math.imul(hands.seed, 1103515245) + 12345) & 0x7fffffff;
        return (hands.seed >> 8) % below;
    }
    function oneOf(list: var): var {
        return list[hands.random(list.length)];
    }

    // The name that a thing to press has in the model: "question-x/yes", "effect-x", "noteLine".
    function nameOf(part: var): string {
        for (let each = part; each !== null && each !== undefined; each = each.parent) {
            const name = each.objectName ?? "";
            if (name === "yes" || name === "no") {
                for (let row = each.parent; row !== null; row = row.parent) {
                    if ((row.objectName ?? "").startsWith("question-"))
                        return row.objectName + "/" + name;
                }
            }
            if (name.length > 0 && !["line", "field", "confirm", "cancel", "stage"].includes(name))
                return name;
        }
        return "";
    }
    function canBePressed(part: var): bool {
        return part.visible === true && part.enabled === true && part.clicked !== undefined && part.down !== undefined;
    }
    // Something has just moved: what is tapped now may take no press.
    function isMoving(): bool {
        return hands.reader.allOfType(hands.screen, "ScrollPane").some(pane => pane.visible && pane.moved);
    }
    // The middle of each thing to press that is in view. The eye sees only what was drawn: chips that have just been unfolded
    // lie on one another until the frame that shows them.
    function look(): void {
        for (const flow of hands.reader.allOfType(hands.screen, "ChipFlow"))
            hands.waitForItemPolished(flow);
        const seen = [];
        hands.gather(hands.screen, Qt.rect(0, 0, hands.page.width, hands.page.height), seen);
        hands.sight = seen;
    }
    function gather(part: var, frame: var, seen: var): void {
        if (part.visible !== true || part.opacity === 0)
            return;
        let inner = frame;
        if (part.clip === true) {
            const corner = part.mapToItem(hands.page, 0, 0);
            const left = Math.max(frame.x, corner.x);
            const top = Math.max(frame.y, corner.y);
            inner = Qt.rect(left, top, Math.min(frame.x + frame.width, corner.x + part.width) - left, Math.min(frame.y + frame.height, corner.y + part.height) - top);
        }
        if (hands.canBePressed(part)) {
            const middle = part.mapToItem(hands.page, part.width / 2, part.height / 2);
            if (middle.x > inner.x && middle.x < inner.x + inner.width && middle.y > inner.y && middle.y < inner.y + inner.height)
                seen.push({ name: hands.nameOf(part), x: middle.x, y: middle.y });
        }
        const children = part.children ?? [];
        for (let i = 0; i < children.length; ++i)
            hands.gather(children[i], inner, seen);
    }

    // Whether the record may change in this place by that act. `before`: the record before it.
    function isMeant(place: string, before: var, act: var): bool {
        const name = act.name;
        // It takes back the last entry, whichever that was.
        if (name === "undo")
            return true;
        if (place.startsWith("answer:")) {
            const key = place.slice("answer:".length);
            const given = before[place];
            if (given === undefined)
                return name.startsWith("question-" + key + "/") || name.startsWith("rest-") || name === "asLastTime";
            // The note of an answer is written in its own line.
            if (name === "note-" + key)
                return act.key === Qt.Key_Return && true;
            return act.mayChange;
        }
        if (place.startsWith("effect:"))
            return name === "effect-" + place.slice("effect:".length);
        if (place === "intervention:dilution")
            return name.startsWith("diluent-");
        if (place === "intervention:syringe")
            return name === "witnessPin" || name === "syringeReason";
        if (place === "intervention:bag")
            return name === "bagLeft" || name === "bagReason" || name === "vitalsLine";
        if (place === "intervention:site-check")
            return name.startsWith("site-") || name === "siteDone";
        if (place === "intervention:injection-site")
            return name.startsWith("injection-");
        if (["medicineName", "medicineDose", "oxygenFlow", "careRecord"].includes(name))
            return ["intervention:antiemetic", "intervention:antihypertensive", "intervention:oxygen"].includes(place);
        if (place.startsWith("intervention:"))
            return name === "intervention-" + place.slice("intervention:".length) || name.startsWith("cannula-") || name === "interventionDetail";
        const meant = {
            readings: ["vitalsLine", "vitalsAt", "notObtainedReason", "severe"],
            notes: ["noteLine", "toldDoctor"],
            pump: ["pumpReason", "rateReason", "newRate", "pause", "complete", "start", "startReason", "pumpRate"],
            decisions: ["askPrescriber", "offerPrescriber", "saysProceed", "saysHold", "saysRecheck-5", "saysRecheck-10", "saysRecheck-15"],
            releases: ["askRelease", "proceed", "recheck", "hold"],
            leaving: ["confirm-steady", "confirm-escort"],
            weight: ["weightEntry", "useWeight"],
            state: ["start", "startReason", "pumpRate", "pumpReason", "complete", "leave"]
        };
        return (meant[place] ?? []).some(each => name === each) || (place === "leaving" && name.startsWith("passOver"));
    }
    // After each act: what changed was meant, and what is an answer has become what was pressed.
    function check(before: var, after: var, act: var): void {
        for (const place of new Set(Object.keys(before).concat(Object.keys(after)))) {
            if (before[place] === after[place])
                continue;
            for (const answer of ["yes", "no"])
                delete hands.asks[place.replace("answer:", "question-") + "/" + answer];
            verify(hands.isMeant(place, before, act), "act " + hands.acts + ", " + JSON.stringify(act) + " changed " + place + " from " + before[place] + " to " + after[place]);
        }
        const pressed = /^question-(.*)\/(yes|no)$/.exec(act.name);
        if (pressed === null || act.answer === "" || act.moving === true || (act.mayChange && !act.changes))
            return;
        const given = (after["answer:" + pressed[1]] ?? "").split(" ")[0];
        const was = (before["answer:" + pressed[1]] ?? "").split(" ")[0];
        compare(given, was.length === 0 || act.changes ? act.answer : was, "act " + hands.acts + ", " + JSON.stringify(act));
    }
    // Fills in what an act on an answer means: the first one gives it. A given one is changed by the second press on its
    // other button where that follows at once upon the first, yet not in the same moment; it may be where only other
    // things than answers were done in between.
    function means(act: var, before: var): var {
        act.answer = "";
        act.changes = false;
        act.mayChange = false;
        const pressed = /^question-(.*)\/(yes|no)$/.exec(act.name);
        if (pressed === null)
            return act;
        const letter = act.key === Qt.Key_Y ? "yes" : act.key === Qt.Key_N ? "no" : "";
        const press = act.key === undefined || act.key === Qt.Key_Space || act.key === Qt.Key_Return;
        if (letter === "" && !press)
            return act;
        const given = before["answer:" + pressed[1]];
        act.answer = letter !== "" ? letter : pressed[2];
        if (given === undefined || letter !== "")
            return act;
        const other = pressed[2] !== given.split(" ")[0];
        const presses = hands.asks[act.name] ?? [];
        act.mayChange = other && presses.map(at => Date.now() - at).some(ago => ago > Theme.duration.sameMoment - 20 && ago < Theme.duration.patience + 500);
        hands.asks[act.name] = presses.concat([Date.now()]);
        const waited = Date.now() - hands.askedAt;
        if (other && hands.askedOf === act.name) {
            act.changes = act.mayChange && waited > Theme.duration.sameMoment + 20 && waited < Theme.duration.patience / 2 && hands.askedBy === hands.acts - 1;
        }
        if (!act.mayChange) {
            hands.askedAt = hands.askedOf === act.name && other ? hands.askedAt : Date.now();
            hands.askedOf = other ? act.name : "";
            hands.askedBy = hands.acts;
        }
        return act;
    }
    // One act, done and checked.
    function act(what: var, deed: var): void {
        ++hands.acts;
        const before = hands.stand.recorded();
        const meant = hands.means(what, before);
        deed();
        hands.check(before, hands.stand.recorded(), meant);
    }
    function pressKey(code: int): void {
        const name = hands.nameOf(hands.Window.activeFocusItem);
        hands.act({ name: name, key: code }, () => keyClick(code));
    }
    // A tap where the eye saw something; without a new look where it comes at once after the last one.
    function tap(stale: bool): void {
        if (!stale || hands.sight.length === 0)
            hands.look();
        const chosen = hands.oneOf(hands.sight);
        hands.act({ name: chosen.name, moving: hands.isMoving() }, () => {
            if (hands.random(2) === 0) {
                mouseClick(hands.page, chosen.x, chosen.y);
            } else {
                const touch = touchEvent(hands.page);
                touch.press(0, hands.page, chosen.x, chosen.y).commit();
                touch.release(0, hands.page, chosen.x, chosen.y).commit();
            }
        });
    }
}
