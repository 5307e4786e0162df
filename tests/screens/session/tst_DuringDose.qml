// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tidemark.Looks
import Tidemark.ViewModels

// From Start on: readings beside the plan, the pump, side effects, care, and a program that was not there.
Rectangle {
    id: root

    width: 1158
    height: 708

    SessionCase {
        id: run
        name: "DuringDose"
        page: root

        function begin(): void {
            run.stand.bringToDosing();
            compare(run.stand.viewModel.state, SessionState.Dosing);
        }
        function level(): int {
            return run.item("effect-nausea").level;
        }

        function test_minutesWithoutTheProgramAreHatchedWithTheirLength(): void {
            begin();
            verify(run.reader.byType(run.item("chart"), "HatchBand") === null);
            run.stand.wait(12);
            run.stand.missMinutes(7);
            const chart = run.item("chart");
            compare(chart.gaps.length, 1);
            compare([chart.gaps[0].from, chart.gaps[0].to], [12, 19]);
            tryVerify(() => run.reader.byType(chart, "HatchBand")?.visible ?? false);
            const band = run.reader.byType(chart, "HatchBand");
            compare(band.label, "gap 7 min");
            compare(Math.round(band.width), Math.round(chart.xOf(19) - chart.xOf(12)));
            // The clock went on, and so did the pump.
            compare(run.item("elapsed").seconds, 19 * 60);
            compare(run.item("given").text, "16.6");
        }
        // Hours late, the clocks are at their widest: the line went under them, and the graph was gone.
        function test_theLineStaysBesideTheClocksHoweverLateItIs(): void {
            begin();
            const place = name => run.item(name).mapToItem(run.screen, 0, 0).y;
            const under = () => place("vitalsLine") - place("elapsed");
            const before = under();
            for (const minutes of [12, 88, 60]) {
                run.stand.wait(minutes);
                wait(50);
                compare(under(), before);
                verify(under() < run.item("elapsed").height);
                verify(run.item("chart").height > 100, run.item("chart").height + " after " + minutes);
            }
        }
        function test_aRateIsChangedInThePageWithItsReason(): void {
            begin();
            run.stand.wait(10);
            run.press("rate");
            const rate = run.item("newRate");
            verify(rate.visible);
            verify(rate.fieldItem.activeFocus);
            run.typeText("75");
            keyClick(Qt.Key_Return);
            verify(run.item("rateReason").activeFocus);
            run.typeText("nausea");
            keyClick(Qt.Key_Return);
            compare(run.item("rate").text, "75 mL/h");
            verify(!run.item("newRate").visible);
            // 10 minutes at 150 mL/h and 10 at 75 mL/h of 100 mL holding 35 mg.
            run.stand.wait(10);
            compare(run.item("given").text, "13.1");
        }
        function test_aRateThatCannotBeIsRefusedAndStaysTyped_data(): var {
            return [{ tag: "no number", typed: "fast" }, { tag: "nothing", typed: "" }, { tag: "below zero", typed: "-5" }];
        }
        function test_aRateThatCannotBeIsRefusedAndStaysTyped(row: var): void {
            begin();
            run.press("rate");
            run.typeText(row.typed);
            run.item("rateReason").forceActiveFocus();
            run.typeText("nausea");
            keyClick(Qt.Key_Return);
            verify(run.item("newRate").visible);
            compare(run.item("newRate").text, row.typed);
            verify(run.says(run.stand.viewModel.infusion.error));
            compare(run.stand.viewModel.infusion.rate, "150 mL/h");
        }
        function test_stoppingForGoodNeedsAReason(): void {
            begin();
            run.stand.wait(20);
            run.press("stop");
            keyClick(Qt.Key_Return);
            compare(run.stand.viewModel.state, SessionState.Dosing);
            verify(run.says("A reason is needed. Write a few words."));
            run.typeText("patient's wish");
            keyClick(Qt.Key_Return);
            compare(run.stand.viewModel.state, SessionState.Monitoring);
            compare(run.item("given").text, "17.5");
        }
        function test_notObtainedAsksWhyAndMarksTheColumn(): void {
            begin();
            run.stand.wait(10);
            run.press("notObtained");
            const reason = run.item("notObtainedReason");
            verify(reason.visible && reason.activeFocus);
            keyClick(Qt.Key_Return);
            verify(reason.visible);
            compare(run.column("+10").columnState, ColumnState.Due);
            run.typeText("cuff failed");
            keyClick(Qt.Key_Return);
            verify(!reason.visible);
            compare(run.column("+10").columnState, ColumnState.NotObtained);
            compare(run.column("+10").note, "Not obtained: cuff failed");
            verify(run.reader.byText(run.column("+10"), "n/o") !== null);
            verify(run.item("vitalsLine").activeFocus);
        }
        function test_aSetBetweenThePlannedOnesGetsItsOwnColumn(): void {
            begin();
            run.stand.wait(10);
            run.typeVitals("139/87 78 97 14");
            run.stand.wait(4);
            verify(run.says("Unplanned set"));
            run.typeVitals("147/91 82");
            const added = run.column("+14");
            compare(added.planned, false);
            compare(added.columnState, ColumnState.Taken);
            compare(added.values[0], "147/91");
            compare(run.column("+20").columnState, ColumnState.Due);
            compare(run.column("+30").columnState, ColumnState.Future);
            verify(added.x > run.column("+10").x && added.x < run.column("+20").x);
        }
        function test_aValueThatNoSetHadGetsItsRowWithTheFirst(): void {
            begin();
            compare(run.item("readingGrid").rowNames.length, 6);
            run.stand.wait(10);
            run.typeVitals("139/87 78 97 14 s1 d2 c9 n4 pain 8");
            compare(Array.from(run.item("readingGrid").rowNames).slice(6).join(), "Pain 0-10,Nausea 0-10");
            compare(Array.from(run.column("+10").values).slice(5).join(), "2 c9,8,4");
            compare(run.column("+10").tones[6], Tone.Warn, "severe pain is marked, and no other cell");
            compare(run.column("+10").tones[7], Tone.None);
            verify(run.reader.byText(run.item("readingGrid"), "Nausea 0-10") !== null);
            run.stand.wait(10);
            run.typeVitals("139/87 t36,8");
            compare(run.column("+20").values[6], "36.8");
        }
        function test_aSideEffectIsTakenBackWithinTenSeconds_data(): var {
            return [{ tag: "at once", seconds: 0, taken: true }, { tag: "after ten seconds", seconds: 10, taken: true }, { tag: "after eleven", seconds: 11, taken: false }];
        }
        function test_aSideEffectIsTakenBackWithinTenSeconds(row: var): void {
            begin();
            run.press("effect-nausea");
            compare(level(), EffectLevel.Mild);
            verify(run.item("undoBar").visible);
            run.stand.wait(0, row.seconds);
            compare(run.item("undoBar").visible, row.taken);
            keyClick(Qt.Key_Z, Qt.ControlModifier);
            compare(level(), row.taken ? EffectLevel.Off : EffectLevel.Mild);
            verify(!run.item("undoBar").visible);
        }
        function test_aTapMakesItWorseAndTheLastEndsIt(): void {
            begin();
            for (const expected of [EffectLevel.Mild, EffectLevel.Moderate, EffectLevel.Severe, EffectLevel.Ended]) {
                run.stand.wait(1);
                run.press("effect-nausea");
                compare(level(), expected);
            }
        }
        function test_theChipsKeepTheirPlacesWhateverIsRecorded(): void {
            run.stand.bringToDosing();
            wait(600);
            const chips = run.reader.all(run.screen, part => (part.objectName.startsWith("effect-") || part.objectName.startsWith("intervention-")) && part.visible);
            verify(chips.length > 12);
            const places = () => chips.map(chip => chip.objectName + " " + chip.mapToItem(root, 0, 0) + " " + chip.width).join("; ");
            const before = places();
            const widths = () => chips.map(chip => chip.width).join();
            const widthsBefore = widths();
            for (let taps = 0; taps < 4; ++taps) {
                mouseClick(run.item("effect-nausea"));
                wait(20);
                compare(places(), before);
            }
            mouseClick(run.item("effect-dizziness"));
            run.press("intervention-antiemetic");
            keyClick(Qt.Key_F2);
            wait(20);
            compare(widths(), widthsBefore);
        }
        function test_theOrderOfTheChipsStaysWhileTheSessionIsOpen(): void {
            run.stand.bringToDosing();
            const keys = () => {
                const found = [];
                for (let row = 0; row < run.stand.viewModel.effects.chips.count; ++row)
                    found.push(run.stand.viewModel.effects.chips.row(row).key);
                return found.join();
            };
            const before = keys();
            const last = run.stand.viewModel.effects.chips.row(run.stand.viewModel.effects.chips.count - 1).key;
            run.stand.viewModel.effects.tap(last);
            run.stand.viewModel.open(run.stand.viewModel.sessionId);
            compare(keys(), before);
        }
        function test_theWholeCatalogueUnfolds(): void {
            begin();
            const chips = () => run.reader.all(run.item("effectChips"), part => part.objectName.startsWith("effect-") && part.visible).length;
            const few = chips();
            run.press("moreEffects");
            compare(chips(), run.stand.viewModel.effects.chips.count);
            verify(chips() > few);
        }
        function test_oneTapSaysThatTheDoctorWasTold(): void {
            begin();
            compare(run.item("toldDoctor").text, "Told Dr Pia Sand");
            run.stand.wait(3);
            run.press("toldDoctor");
            const notes = run.stand.viewModel.care.notes;
            compare(notes.count, 1);
            verify(notes.row(0).words.includes("Dr Pia Sand"));
            compare(notes.row(0).time, "10:08");
            verify(run.says(notes.row(0).words));
        }
        function test_aNoteIsRecordedByEnterAndAnEmptyOneIsRefused(): void {
            begin();
            keyClick(Qt.Key_F8);
            verify(run.item("noteLine").activeFocus);
            keyClick(Qt.Key_Return);
            compare(run.stand.viewModel.care.notes.count, 0);
            verify(run.item("noteLine").wrong);
            run.typeText("music on");
            keyClick(Qt.Key_Return);
            compare(run.stand.viewModel.care.notes.row(0).words, "music on");
            compare(run.item("noteLine").text, "");
        }
        function test_anOtherInterventionAsksWhatWasDone(): void {
            begin();
            run.press("intervention-other");
            const detail = run.item("interventionDetail");
            verify(detail.visible && detail.activeFocus);
            keyClick(Qt.Key_Return);
            compare(run.item("intervention-other").level, EffectLevel.Off);
            run.typeText("window opened");
            keyClick(Qt.Key_Return);
            verify(!detail.visible);
            compare(run.item("intervention-other").level, EffectLevel.On);
        }
        function test_theSedationScaleWritesOnTheLine(): void {
            begin();
            keyClick(Qt.Key_F2);
            run.typeText("142/88 76 98 14");
            run.press("moaas4");
            run.press("dissociation2");
            compare(run.item("vitalsLine").text, "142/88 76 98 14 s1 d2");
            verify(run.item("moaas4").checked);
        }
    }
}
