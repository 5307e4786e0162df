// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Tidemark.Looks
import Tidemark.Screens

// A card of today's board at the width it has in a window of 1366: the name is whole, the pill is one line.
Item {
    id: page
    width: 400
    height: 300

    Component {
        id: card
        SessionCard {
            width: 202
            place: "14:19 · Room 6 · IV 44.8 mg"
            ordinal: "Induction infusion 5 of 6"
            tone: Tone.Warn
        }
    }

    TestCase {
        name: "SessionCard"
        when: windowShown

        function lineEndsAreWordEnds(text: Item, name: string): bool {
            // A text as wide as its longest word never breaks within one.
            return text.width >= text.paintedWidth && text.lineCount <= name.split(" ").length;
        }
        function test_aNameIsNeverBrokenWithinAWord_data(): var {
            return [
                { tag: "short", name: "Pelsen, Noor", pill: "Release asked" },
                { tag: "long beside a long pill", name: "Featherstonehaugh, Marisol", pill: "Ready to leave" },
                { tag: "long given name", name: "Li, Maximiliana-Konstantina", pill: "PHQ-9 due" },
                { tag: "wider than the card", name: "Bartholomew-Fitzgeraldson, Jo", pill: "Hold: 152/96" }
            ];
        }
        function test_aNameIsNeverBrokenWithinAWord(data: var): void {
            const item = createTemporaryObject(card, page, { name: data.name, pill: data.pill });
            waitForRendering(item);
            const text = findChild(item, "cardName");
            verify(!text.truncated);
            verify(lineEndsAreWordEnds(text, data.name), text.paintedWidth + " in " + text.width + ", lines " + text.lineCount);
        }
        // After coming back to the board one line was over the other.
        function test_linesNeverCoverEachOther(): void {
            const item = createTemporaryObject(card, page, { name: "Ralova, Henrik", pill: "Release asked", place: "02:30" });
            waitForRendering(item);
            const [place, ordinal] = [findChild(item, "place"), findChild(item, "ordinal")];
            const topOf = part => part.mapToItem(item, 0, 0).y;
            for (const words of ["02:30 · Room 2 · IV 57.1 mg of the order", "02:30", "02:30 · Room 2, the one at the end of the corridor · IV 57.1 mg"]) {
                item.place = words;
                tryVerify(() => place.height >= place.implicitHeight && topOf(ordinal) >= topOf(place) + place.height, 1000, words);
                tryVerify(() => item.implicitHeight >= topOf(ordinal) + ordinal.height, 1000, words);
            }
        }
    }
}
