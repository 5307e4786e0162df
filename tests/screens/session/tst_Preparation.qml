// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Tidemark.Theme
import Tidemark.ViewModels

// From drawing up to the first look at the bag: what is typed twice, what is held against the order, and what needs a reason.
Rectangle {
    id: root

    width: 1158
    height: 708
    color: Theme.colors.page

    SessionCase {
        id: run
        name: "Preparation"
        page: root

        function readyToStart(): void {
            keyClick(Qt.Key_Return, Qt.ControlModifier);
            run.stand.answerAll();
            run.typeVitals("128/82 72 98 14");
            verify(run.stand.viewModel.starting.ready);
        }
        function typeRate(rate: string): void {
            run.item("pumpRate").fieldItem.forceActiveFocus();
            run.item("pumpRate").text = "";
            run.typeText(rate);
        }
        function bringToDosing(): void {
            readyToStart();
            run.stand.readSyringe();
            typeRate("150");
            keyClick(Qt.Key_Return, Qt.ControlModifier);
            compare(run.stand.viewModel.state, SessionState.Dosing);
        }
        function typeReason(entry: string, reason: string): void {
            const line = findChild(run.item(entry), "line");
            line.fieldItem.forceActiveFocus();
            run.typeText(reason);
            keyClick(Qt.Key_Return);
        }
        function shot(name: string): void {
            if (run.stand.shotFolder.length === 0)
                return;
            wait(80);
            grabImage(root).save(run.stand.shotFolder + "/preparation-" + name + ".png");
        }

        function test_aStartBeforeTheReadingAsksForItAndCoversTheDose(): void {
            readyToStart();
            const dose = run.item("readBackDose").text;
            verify(dose.includes("35 mg"));
            typeRate("150");
            keyClick(Qt.Key_Return, Qt.ControlModifier);
            compare(run.stand.viewModel.state, SessionState.Arrived);
            verify(run.item("syringe").fieldItem.activeFocus, "on " + run.Window.activeFocusItem);
            verify(!run.item("readBackDose").text.includes("35"));
            verify(!run.item("orderLine").text.includes("35"));
            shot("1-asked");
            run.stand.readSyringe();
            tryCompare(run.item("readBackDose"), "text", dose);
            verify(!run.item("startReason").visible, "nothing is asked any more");
            typeRate("150");
            keyClick(Qt.Key_Return, Qt.ControlModifier);
            compare(run.stand.viewModel.state, SessionState.Dosing);
        }
        function test_theSecondPersonTypesAndConfirms(): void {
            run.stand.giveSecondPersonPin();
            readyToStart();
            run.press("askReading");
            verify(run.item("syringe").fieldItem.activeFocus);
            run.typeText("0.7");
            keyClick(Qt.Key_Return);
            run.typeText(run.stand.pin());
            keyClick(Qt.Key_Return);
            verify(run.item("syringe").error.includes("Vial strength"), run.item("syringe").error);
            run.item("syringe").fieldItem.forceActiveFocus();
            run.item("syringe").text = "";
            run.typeText("7 50");
            keyClick(Qt.Key_Return);
            run.typeText(run.stand.pin());
            keyClick(Qt.Key_Return);
            verify(run.item("syringe").error.length > 0);
            verify(run.item("syringeReason").visible, "kept all the same it needs a reason");
            shot("2-differs");
            run.item("syringe").fieldItem.forceActiveFocus();
            run.item("syringe").text = "";
            run.typeText("0.7 50");
            compare(run.item("syringe").error, "");
            keyClick(Qt.Key_Return);
            run.typeText(run.stand.pin());
            keyClick(Qt.Key_Return);
            verify(run.stand.viewModel.syringe.words.includes("0.7 mL of 50 mg/mL"), run.stand.viewModel.syringe.words);
            verify(run.item("diluent-saline").activeFocus, "on " + run.Window.activeFocusItem);
            keyClick(Qt.Key_Space);
            verify(run.item("diluted").text.includes("0.35 mg/mL"), run.item("diluted").text);
            verify(run.item("pumpRate").fieldItem.activeFocus);
            shot("3-diluted");
        }
        function test_anotherVolumeThanTheOrdersIsRefused(): void {
            readyToStart();
            run.stand.readSyringe();
            tryVerify(() => run.item("finalVolume").visible);
            run.item("finalVolume").text = "50";
            run.press("diluent-saline");
            verify(run.item("dilutionMessage").error.includes("100 mL"), run.item("dilutionMessage").error);
            compare(run.stand.viewModel.dilution.done, "");
        }
        function test_anotherRateStartsWithAReason_data(): var {
            return [{ tag: "a tenth", rate: "15" }, { tag: "tenfold", rate: "1500" }, { tag: "half", rate: "75" }, { tag: "twice", rate: "300" }];
        }
        function test_anotherRateStartsWithAReason(row: var): void {
            readyToStart();
            run.stand.readSyringe();
            typeRate(row.rate);
            keyClick(Qt.Key_Return, Qt.ControlModifier);
            compare(run.stand.viewModel.state, SessionState.Arrived);
            verify(run.item("startMessage").error.length > 0);
            verify(run.item("startReason").visible);
            shot("4-rate-" + row.rate);
            typeReason("startReason", "slower, the prescriber said so");
            compare(run.stand.viewModel.state, SessionState.Dosing);
            compare(run.stand.viewModel.infusion.rateNumber, row.rate);
        }
        function test_withoutASecondPersonItStartsWithAReason(): void {
            readyToStart();
            typeRate("150");
            keyClick(Qt.Key_Return, Qt.ControlModifier);
            verify(run.item("startReason").visible);
            typeReason("startReason", " ");
            compare(run.stand.viewModel.state, SessionState.Arrived, "an empty reason is none");
            typeReason("startReason", "nobody else in the house");
            compare(run.stand.viewModel.state, SessionState.Dosing);
        }
        function test_theBagIsLookedAtOnceAtTheFirstCheck(): void {
            bringToDosing();
            verify(!run.item("bagLeft").visible);
            run.stand.wait(10);
            tryVerify(() => run.item("bagLeft").visible);
            shot("5-bag");
            run.typeVitals("138/84 76 98 14 b75");
            verify(!run.item("bagLeft").visible);
            compare(run.stand.viewModel.bagCheck.difference, "");
            run.stand.wait(10);
            verify(!run.item("bagLeft").visible);
        }
        function test_aBagThatDiffersAsksWhyInPlace(): void {
            bringToDosing();
            run.stand.wait(10);
            tryVerify(() => run.item("bagLeft").visible);
            run.item("bagLeft").fieldItem.forceActiveFocus();
            run.typeText("50");
            keyClick(Qt.Key_Return);
            compare(run.stand.viewModel.bagCheck.difference, "Bag: 25 mL less than it should be");
            verify(run.item("bagReason").visible);
            shot("6-bag-differs");
            typeReason("bagReason", "rate was keyed wrong, set right");
            compare(run.stand.viewModel.bagCheck.difference, "");
            verify(!run.item("bagReason").visible);
        }
    }
}
