// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtTest
import Tidemark.Charts

// The trend shows scores, bands and treatments; a point is taken by click or key.
Item {
    id: page
    width: 900
    height: 400
    readonly property real day: 86400000
    readonly property real start: Date.UTC(2025, 11, 1)

    function curve(pairs: var): var {
        return pairs.map(pair => Qt.point(page.start + pair[0] * page.day, pair[1]));
    }

    function line(key: string, name: string, pairs: var, hollow: var): var {
        return { key: key, name: name, points: page.curve(pairs), hollow: hollow };
    }

    Component {
        id: chart
        TrendChart {
            width: 800
            height: 300
            xMin: page.start
            xMax: page.start + 150 * page.day
            yTicks: [0, 5, 10, 15, 20, 27]
            series: [page.line("phq9", "PHQ-9", [[0, 21], [10, 14], [60, 6]], [2]), page.line("gad7", "GAD-7", [[0, 16], [60, 7]], [])]
            bands: [{ from: 0, to: 4.5, name: "minimal", severity: 0 }, { from: 4.5, to: 27, name: "more", severity: 1 }]
            responseLevel: 10.5
            responseLabel: "response"
        }
    }
    SignalSpy { id: spy; signalName: "pointSelected" }

    TestCase {
        name: "TrendChart"
        when: windowShown

        function init(): void {
            failOnWarning(/TypeError/);
        }
        function all(item: Item, name: string): var {
            let found = item.objectName === name ? [item] : [];
            for (let i = 0; i < item.children.length; ++i)
                found = found.concat(all(item.children[i], name));
            return found;
        }
        function make(): Item {
            const item = createTemporaryObject(chart, page);
            spy.target = item;
            spy.clear();
            return item;
        }

        function test_daysAndMonthsBeginByTheClinicsClocks(): void {
            const item = make();
            const hour = 3600000;
            item.zoneOffset = -8 * hour;
            const january = item.monthTicks.find(tick => tick.label === "Jan 2026");
            compare(january.x, Date.UTC(2026, 0, 1) + 8 * hour);
            item.xMax = page.start + 10 * page.day;
            compare(item.monthTicks[0].x, Date.UTC(2025, 11, 1) + 8 * hour);
            compare(item.monthTicks[0].label, "1 Dec");
        }
        function test_twoLinesFollowTheScores(): void {
            const item = make();
            compare(item.canvas.count, 2);
            compare(item.canvas.series("PHQ-9").count, 3);
            compare(item.canvas.series("GAD-7").count, 2);
            compare(item.canvas.series("PHQ-9").at(1).y, 14);
            item.series = [page.line("phq9", "PHQ-9", [[0, 21]], []), item.series[1]];
            compare(item.canvas.series("PHQ-9").count, 1);
            compare(item.Accessible.name, "Symptom scores, PHQ-9 from 21 to 21");
        }
        function test_aThirdScaleHasItsOwnLineAndKeysReachIt(): void {
            const item = make();
            item.series = item.series.concat([page.line("mood", "Mood", [[0, 9], [30, 3]], [])]);
            compare(item.canvas.count, 3);
            compare(item.canvas.series("Mood").at(1).y, 3);
            compare(all(item, "point").length, 7);
            item.forceActiveFocus();
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Down);
            compare(item.selectedSeries, "mood");
            item.hidden = ["mood"];
            verify(!item.canvas.series("Mood").visible);
        }
        function test_stalePointsAreHollow(): void {
            const points = all(make(), "point");
            compare(points.length, 5);
            compare(points.filter(point => point.open).length, 1);
        }
        function test_bandsLieBetweenTheirCutLines(): void {
            const item = make();
            const bands = all(item, "band");
            compare(bands.length, 2);
            fuzzyCompare(bands[0].y, item.yOf(4.5), 0.01);
            fuzzyCompare(bands[0].y + bands[0].height, item.yOf(0), 0.01);
        }
        function test_closeTreatmentsDoNotOverlap(): void {
            const item = make();
            const infusions = [];
            for (let i = 0; i < 6; ++i)
                infusions.push({ x: page.start + (5 + 3 * i) * page.day, label: String(i + 1) });
            item.infusions = infusions;
            item.boosters = [{ x: page.start + 90 * page.day, label: "B" }];
            const marks = all(item, "infusion");
            compare(marks.length, 6);
            compare(all(item, "booster").length, 1);
            for (let i = 0; i < 6; ++i) {
                for (let j = i + 1; j < 6; ++j)
                    verify(Math.abs(marks[i].x - marks[j].x) >= 18 || marks[i].y !== marks[j].y, i + " and " + j);
            }
        }
        function test_monthsAreNamedOnTheirFirstDay(): void {
            const item = make();
            compare(item.monthTicks.length, 5);
            compare(item.monthTicks[0].x, page.start);
            compare(item.monthTicks[1].x, Date.UTC(2026, 0, 1));
        }
        function test_theFirstMonthAndEachNewYearNameTheirYear(): void {
            const item = make();
            compare(item.monthTicks[0].label, "Dec 2025");
            compare(item.monthTicks[1].label, "Jan 2026");
            compare(item.monthTicks[2].label, "Feb");
            const years = item.monthsBetween(Date.UTC(2024, 0, 1), Date.UTC(2026, 11, 1));
            verify(years.length <= 10);
            compare(years.filter(tick => / 20\d\d$/.test(tick.label)).length, 3);
        }
        function test_theResponseLabelKeepsClearOfTheLines(): void {
            const item = make();
            const label = findChild(item, "responseLabel");
            verify(label.visible);
            verify(!label.crossed(item.series[0].points, label.x, label.x + label.width, label.y, label.y + label.height));
            verify(!label.crossed(item.series[1].points, label.x, label.x + label.width, label.y, label.y + label.height));
            verify(label.x >= item.plotLeft && label.x + label.width <= item.plotLeft + item.plotWidth);
        }
        function test_plotAreaIsWhereItIsSaidToBe(): void {
            const item = make();
            compare(item.canvas.plotArea.x, item.plotLeft);
            compare(item.canvas.plotArea.width, item.plotWidth);
            compare(item.xOf(item.xMax), item.plotLeft + item.plotWidth);
        }
        function test_aClickTakesTheNearestPoint(): void {
            const item = make();
            mouseClick(item, item.xOf(page.start + 10 * page.day) + 5, item.yOf(14) - 4);
            compare(spy.count, 1);
            compare(item.selectedSeries, "phq9");
            compare(item.selectedIndex, 1);
            mouseClick(item, item.xOf(page.start + 120 * page.day), item.yOf(25));
            compare(spy.count, 1);
        }
        function test_keysGoAlongAndBetweenTheLines(): void {
            const item = make();
            item.forceActiveFocus();
            keyClick(Qt.Key_Left);
            compare(item.selectedIndex, 2);
            keyClick(Qt.Key_Left);
            compare(item.selectedIndex, 1);
            keyClick(Qt.Key_Down);
            compare(item.selectedSeries, "gad7");
            keyClick(Qt.Key_Right);
            compare(item.selectedIndex, 1);
            compare(spy.count, 4);
        }
    }
}
