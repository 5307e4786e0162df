// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Tidemark.Looks
import Tidemark.Theme

// This patient's earlier sessions behind the lines of today, and the quiet sentence about them.
Rectangle {
    id: root

    width: 1158
    height: 708
    color: Theme.colors.page

    SignalSpy {
        id: reads
        signalName: "ghostChanged"
    }
    SessionCase {
        id: run
        name: "GhostBand"
        page: root

        function shot(name: string): void {
            if (run.stand.shotFolder.length === 0)
                return;
            wait(100);
            grabImage(root).save(run.stand.shotFolder + "/ghost-" + name + ".png");
        }
        function cleanupTestCase(): void {
            Theme.mode = Brightness.Light;
        }
        function ghostAt(minute: int): var {
            return run.item("chart").ghost.find(each => each.x === minute);
        }

        function test_aFirstSessionHasNothingBehindIt(): void {
            run.stand.bringToDosing();
            compare(run.item("chart").ghost.length, 0);
            verify(!run.item("ghostBand").visible);
            verify(!run.says("earlier"));
        }
        function test_oneEarlierSessionIsDotsAndNoBand(): void {
            run.stand.bringToDosingAfter(1, 140);
            verify(run.item("ghostBand").visible);
            compare(ghostAt(30).n, 1);
            compare(ghostAt(30).lowest, ghostAt(30).highest);
            compare(ghostAt(20).n, 0);
            // Baseline and minute 30 stand apart: minutes without a reading part them. The last set is not on the axis yet.
            compare(run.item("ghostBand").runs.map(part => part.map(minute => minute.x)), [[-5], [30]]);
            verify(run.says("earlier 1 session, 35 mg"));
            shot("one");
        }
        function test_earlierSessionsAreABandWithCountAndDose(): void {
            run.stand.bringToDosingAfter(4, 140);
            compare([ghostAt(30).n, ghostAt(30).lowest, ghostAt(30).median, ghostAt(30).highest], [4, 140, 141.5, 143]);
            verify(run.says("earlier 4 sessions, 35 mg"));
        }
        function test_higherThanEverIsAQuietLineAndNeverRed_data(): var {
            return [{ tag: "as high", systolic: 133, said: false }, { tag: "higher", systolic: 134, said: true }];
        }
        function test_higherThanEverIsAQuietLineAndNeverRed(row: var): void {
            run.stand.bringToDosingAfter(4, 130);
            run.stand.wait(30);
            run.typeVitals(row.systolic + "/85 80");
            const words = "Systolic 134 is higher than in any of 4 earlier sessions at minute 30.";
            compare(run.says(words), row.said);
            const flags = run.stand.viewModel.vitals.flags;
            for (let i = 0; i < flags.count; ++i)
                if (flags.row(i).words === words)
                    compare(flags.row(i).tone, Tone.Info);
            verify(Array.from(run.column("+30").tones).every(tone => tone === Tone.None));
            const details = run.column("+30").details;
            verify(details.includes("Earlier at minute 30: 131.5 (130–133) mmHg, pulse 80 (80), 4 sessions"), details);
            shot(row.tag.replace(" ", "-"));
        }
        // Earlier sessions do not change: they are read when the session is opened, never for a line or a tick.
        function test_theBandIsReadOnceForASession(): void {
            run.stand.bringToDosingAfter(1, 140);
            reads.target = run.stand.viewModel.graph;
            reads.clear();
            run.stand.wait(10);
            run.typeVitals("139/85 80");
            run.stand.wait(0, 1);
            compare(reads.count, 0);
            run.stand.viewModel.open(run.stand.viewModel.sessionId);
            compare(reads.count, 1);
        }
        function test_theBandIsReadableInEveryTheme_data(): var {
            return [{ tag: "light", mode: Brightness.Light }, { tag: "dark", mode: Brightness.Dark }, { tag: "dim", mode: Brightness.Dim }];
        }
        function test_theBandIsReadableInEveryTheme(row: var): void {
            Theme.mode = row.mode;
            run.stand.bringToDosingAfter(3, 140);
            run.stand.wait(10);
            run.typeVitals("146/85 80");
            verify(!Qt.colorEqual(Theme.colors.ghost, Theme.colors.surface));
            verify(!Qt.colorEqual(Theme.colors.ghostLine, Theme.colors.ghost));
            shot(row.tag);
        }
    }
}
