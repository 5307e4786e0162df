// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tidemark.ViewModels
import Tidemark.Theme

// Late entries show both their times; what stood on paper during an outage is entered with its own times.
Rectangle {
    id: root

    width: 1158
    height: 708
    color: Theme.colors.page

    SessionCase {
        id: run
        name: "DowntimeEntry"
        page: root

        function shot(name: string): void {
            if (run.stand.shotFolder.length === 0)
                return;
            wait(100);
            grabImage(root).save(run.stand.shotFolder + "/paper-" + name + ".png");
        }
        function begin(): void {
            run.stand.bringToDosing();
            run.stand.wait(30);
        }
        function paperAt(time: string): void {
            if (!run.stand.viewModel.downtimeEntry.on)
                run.press("fromPaper");
            const field = run.item("paperTime");
            field.forceActiveFocus();
            field.selectAll();
            run.typeText(time);
        }

        function test_aLateSetIsMarkedWithBothTimes(): void {
            begin();
            run.item("vitalsAt").forceActiveFocus();
            run.typeText("10:16");
            run.typeVitals("139/87 78 97 14");
            const column = run.column("+10");
            compare(column.late, "typed 10:35, taken 10:16");
            verify(run.reader.byText(column, "+10 ↩") !== null);
            verify(column.details.includes("typed 10:35, taken 10:16"));
            verify(!run.item("downtimeEntries").visible);
        }
        function test_aSetTypedAsItWasTakenIsNotMarked(): void {
            begin();
            run.typeVitals("139/87 78 97 14");
            compare(run.column("+30").late, "");
        }
        function test_whatStoodOnPaperIsMarkedAndTheSessionSaysSo(): void {
            begin();
            paperAt("10:15");
            verify(run.item("downtimeEntryBar").visible);
            run.typeVitals("139/87 78 97 14");
            paperAt("10:20");
            run.press("effect-nausea");
            const column = run.column("+10");
            compare(column.columnState, ColumnState.Taken);
            compare(column.late, "typed 10:35, taken 10:15");
            verify(column.details.includes("entered later from paper"));
            verify(run.item("downtimeEntries").visible);
            compare(run.item("downtimeEntries").text, "2 entries from paper, typed 10:35");
            shot("on");
            run.press("paperDone");
            verify(!run.item("downtimeEntryBar").visible);
            run.typeVitals("140/87 78 97 14");
            compare(run.column("+30").late, "");
            compare(run.item("downtimeEntries").text, "2 entries from paper, typed 10:35");
            shot("done");
        }
        function test_aTimeInTheFutureOrBeforeArrivalIsRefusedBesideTheField_data(): var {
            return [{ tag: "future", typed: "10:36" }, { tag: "before arrival", typed: "09:59" }, { tag: "no time", typed: "25:00" }];
        }
        function test_aTimeInTheFutureOrBeforeArrivalIsRefusedBesideTheField(row: var): void {
            begin();
            paperAt(row.typed);
            verify(run.item("paperTime").wrong);
            verify(run.says("Type a time of this session that has passed."));
            run.typeVitals("139/87 78 97 14");
            compare(run.item("vitalsLine").text, "139/87 78 97 14");
            compare(run.stand.viewModel.downtimeEntry.words, "");
            compare(run.item("paperTime").text, row.typed);
        }
        function test_withoutATimeNothingIsEntered(): void {
            begin();
            run.press("fromPaper");
            run.typeVitals("139/87 78 97 14");
            compare(run.stand.viewModel.downtimeEntry.words, "");
            compare(run.item("vitalsLine").text, "139/87 78 97 14");
        }
    }
}
