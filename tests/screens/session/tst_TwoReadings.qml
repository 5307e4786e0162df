// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tidemark.Theme
import Tidemark.ViewModels

// A severe pressure is measured again in five minutes: a column of its own, its reason, and what became of it.
Rectangle {
    id: root

    width: 1158
    height: 708
    color: Theme.colors.page

    SessionCase {
        id: run
        name: "TwoReadings"
        page: root

        function shot(name: string): void {
            if (run.stand.shotFolder.length === 0)
                return;
            wait(100);
            grabImage(root).save(run.stand.shotFolder + "/repeat-" + name + ".png");
        }
        function flagWords(): string {
            return run.stand.viewModel.vitals.flags.row(0).words;
        }
        function takeSevere(): void {
            run.stand.bringToDosing();
            run.stand.wait(10);
            run.typeVitals("185/95 80 97 14");
        }

        function test_aSeverePressureAsksForItsRepeat(): void {
            takeSevere();
            verify(flagWords().includes("First reading; repeat due 10:20."), flagWords());
            const repeat = run.column("Repeat");
            compare(repeat.columnState, ColumnState.Due);
            compare(repeat.subtitle, "due 5:00");
            verify(repeat.details.includes("Repeat in 5 min: 185/95 at 10:15 is to be measured again."));
            shot("due");
        }
        function test_theRepeatConfirmsOrDoesNot_data(): var {
            return [{ tag: "confirmed", line: "186/96 80 97 14", words: "Confirmed 10:20." }, { tag: "not confirmed", line: "150/88 80 97 14", words: "Not confirmed 10:20." }];
        }
        function test_theRepeatConfirmsOrDoesNot(row: var): void {
            takeSevere();
            run.stand.wait(5);
            run.typeVitals(row.line);
            verify(run.column("+10").details.includes(row.words), run.column("+10").details);
            verify(run.reader.first(run.item("readingGrid"), part => part.title === "Repeat") === null);
            compare(run.column("+15").columnState, ColumnState.Taken);
            compare(run.column("+20").columnState, ColumnState.Due);
            shot(row.tag.replace(" ", "-"));
        }
        function test_aSetTakenTooSoonDecidesNothing(): void {
            takeSevere();
            run.stand.wait(4, 59);
            run.typeVitals("150/88 80 97 14");
            verify(run.column("+10").details.includes("First reading; repeat due 10:20."));
            compare(run.column("Repeat").columnState, ColumnState.Due);
        }
    }
}
