// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Tidemark.Charts
import Tidemark.Looks

// The live graph shows what it is given, and tells where its plot lies.
Item {
    id: page
    width: 800
    height: 400

    Component { id: chart; SessionChart { width: 700; height: 300 } }
    Component { id: panel; SystolicSmallMultiple { title: "Infusion 1"; points: []; width: 120; height: 90 } }
    Component { id: grid; EffectGrid { width: 400; sessions: ["1", "2"]; effects: [{ name: "Nausea", levels: [EffectLevel.Severe, EffectLevel.Off] }] } }

    TestCase {
        name: "SessionChart"
        when: windowShown

        function countOf(item: Item, name: string): int {
            let count = item.objectName === name ? 1 : 0;
            for (let i = 0; i < item.children.length; ++i)
                count += countOf(item.children[i], name);
            return count;
        }
        function points(pairs: var): var {
            return pairs.map(pair => Qt.point(pair[0], pair[1]));
        }

        function test_linesFollowTheReadings(): void {
            const item = createTemporaryObject(chart, page);
            compare(item.canvas.count, 2);
            compare(item.canvas.series("systolic").count, 0);
            item.systolic = points([[-8, 128], [15, 139], [30, 147]]);
            item.diastolic = points([[-8, 82], [15, 87], [30, 91]]);
            item.pulse = points([[-8, 71], [15, 78]]);
            compare(item.canvas.series("systolic").count, 3);
            compare(item.canvas.series("systolic").at(2), Qt.point(30, 147));
            compare(item.canvas.series("diastolic").at(0), Qt.point(-8, 82));
            compare(countOf(item, "systolic"), 3);
            compare(countOf(item, "diastolic"), 3);
            compare(countOf(item, "pulse"), 2);
            compare(item.Accessible.name, "Blood pressure, 3 readings, last 147/91");
            item.systolic = points([[-8, 128]]);
            compare(item.canvas.series("systolic").count, 1);
        }
        function test_plotAreaIsWhereItIsSaidToBe(): void {
            const item = createTemporaryObject(chart, page);
            for (const wide of [700, 533]) {
                item.width = wide;
                compare(item.canvas.plotArea.x, item.plotLeft);
                compare(item.canvas.plotArea.width, item.plotWidth);
                compare(item.xOf(item.xMin), item.plotLeft);
                compare(item.xOf(item.xMax), item.plotLeft + item.plotWidth);
            }
            const place = item.canvas.mapToPosition(Qt.point(30, 120), item.canvas.series("systolic"));
            fuzzyCompare(place.x, item.xOf(30), 0.5);
            fuzzyCompare(place.y, item.yOf(120), 0.5);
        }
        function test_segmentsGapsDueTimesAndEffectsAreDrawn(): void {
            const item = createTemporaryObject(chart, page);
            item.infusions = [{ from: 0, to: 18, label: "Infusion" }, { from: 23, to: 45, label: "resumed" }];
            item.gaps = [{ from: 18, to: 23, label: "gap 5 min" }];
            item.dueMinutes = [40, 60, 90];
            item.sideEffects = [{ minute: 10, label: "Nausea", level: EffectLevel.Mild }, { minute: 11, label: "Dizziness", level: EffectLevel.Severe }];
            compare(countOf(item, "infusion"), 2);
            compare(countOf(item, "gap"), 1);
            compare(countOf(item, "due"), 3);
            compare(countOf(item, "effectFlag"), 2);
            const shaded = findChild(item, "infusion");
            compare(shaded.x, item.xOf(0));
            fuzzyCompare(shaded.width, item.xOf(18) - item.xOf(0), 0.01);
        }
        function itemsOf(item: Item, name: string): var {
            let found = item.objectName === name ? [item] : [];
            for (let i = 0; i < item.children.length; ++i)
                found = found.concat(itemsOf(item.children[i], name));
            return found;
        }
        function test_aSevereEffectBehindFrequentMildOnesIsDrawnFirst_data(): var {
            return [{ tag: "few", mild: 5 }, { tag: "more than fit", mild: 60 }];
        }
        function test_aSevereEffectBehindFrequentMildOnesIsDrawnFirst(row: var): void {
            const item = createTemporaryObject(chart, page);
            const mild = Array.from({ length: row.mild }, (_, i) => ({ minute: 10, label: "Feeling detached " + i, level: EffectLevel.Mild }));
            item.sideEffects = mild.concat([{ minute: 11, label: "Vomiting", level: EffectLevel.Severe }]);
            const drawn = itemsOf(item, "effectFlag");
            compare(drawn[0].modelData.words, "▲ Vomiting");
            const left = itemsOf(item, "effectsLeftOut")[0];
            compare(left.visible, drawn.length < row.mild + 1);
            compare(left.text, "+" + (row.mild + 1 - drawn.length));
            for (const [i, one] of drawn.entries()) {
                verify(one.modelData.x + one.modelData.wide <= item.plotLeft + item.plotWidth, "inside the plot");
                for (const other of drawn.slice(i + 1))
                    verify(one.modelData.lane !== other.modelData.lane || one.modelData.x + one.modelData.wide <= other.modelData.x || other.modelData.x + other.modelData.wide <= one.modelData.x, "no flag covers another");
            }
        }
        function test_thisMomentShowsOnlyInsideTheAxis_data(): var {
            return [{ tag: "none", now: NaN, shown: false }, { tag: "start", now: 0, shown: true }, { tag: "end", now: 120, shown: true }, { tag: "past the end", now: 120.1, shown: false }];
        }
        function test_thisMomentShowsOnlyInsideTheAxis(row: var): void {
            const item = createTemporaryObject(chart, page);
            item.now = row.now;
            compare(findChild(item, "now").visible, row.shown);
        }
        function test_theLimitIsLabelled(): void {
            const item = createTemporaryObject(chart, page);
            verify(!findChild(item, "stopLabel").visible);
            item.stopLimit = 180;
            item.stopLabel = "stop at 180/110";
            verify(findChild(item, "stopLabel").visible);
        }
        function test_oxygenHasItsBandOnlyWhereThereIsRoom(): void {
            const item = createTemporaryObject(chart, page);
            item.oxygen = points([[-8, 98]]);
            verify(item.oxygenShown);
            const whole = item.oxygenHeight;
            // As high as at 1366x768.
            item.height = 170;
            verify(item.oxygenShown);
            verify(item.oxygenHeight < whole);
            item.height = 120;
            verify(!item.oxygenShown);
        }
        function test_panelSaysThePeak(): void {
            const item = createTemporaryObject(panel, page);
            compare(item.Accessible.name, "Infusion 1, no reading");
            item.points = points([[-8, 128], [30, 158], [60, 140]]);
            compare(item.peak, 158);
            compare(item.canvas.count, 1);
            compare(item.canvas.series(0).count, 3);
            compare(item.Accessible.name, "Infusion 1, systolic peak 158");
        }
        function test_effectsCarryALetterAsWellAsAColour(): void {
            const item = createTemporaryObject(grid, page);
            compare(countOf(item, "cell"), 2);
            compare([EffectLevel.Off, EffectLevel.Mild, EffectLevel.Moderate, EffectLevel.Severe].map(level => item.letterOf(level)).join("|"), "|m|M|S");
            compare(findChild(item, "cell").letter, "S");
            compare(findChild(item, "cell").Accessible.name, "Nausea, session 1: severe");
        }
    }
}
