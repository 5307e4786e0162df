// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Tidemark.Screens
import Tidemark.Tests
import Tidemark.Theme
import Tidemark.ViewModels

// The page of controlled drugs and the session's two cards about them, on a real clinic.
Item {
    id: stage
    width: 1366
    height: 768

    ScreenBench {
        id: bench
    }
    Component {
        id: screens
        ScreenStack {
            width: stage.width
            height: stage.height
            workplace: bench.workplace
        }
    }

    TestCase {
        id: test
        name: "Drugs"
        when: windowShown

        property var shown: null

        function show(): void {
            test.shown = createTemporaryObject(screens, stage);
            verify(test.shown !== null);
            waitForRendering(test.shown);
        }
        function item(name: string): var {
            const found = findChild(test.shown, name);
            verify(found !== null, name);
            return found;
        }
        function press(name: string): void {
            const button = test.item(name);
            button.forceActiveFocus();
            keyClick(Qt.Key_Return);
        }
        function write(name: string, words: string): void {
            const entry = test.item(name);
            entry.forceActiveFocus();
            entry.fieldItem.selectAll();
            for (const letter of words)
                keyClick(letter);
        }
        function receive(count: string): void {
            test.write("receiptStrength", "50");
            test.write("receiptVolume", "2");
            test.write("receiptLot", "KT-1");
            test.write("receiptExpiry", "2027-01-31");
            test.write("receiptCount", count);
            test.press("receive");
        }
        function cell(row: int, column: int): string {
            const value = DrugsRoot.viewModel.stock[row].cells[column];
            return value.text ?? value;
        }

        function init(): void {
            failOnWarning(/TypeError|Binding loop/);
            bench.startClinic();
            bench.signIn("amari");
            bench.workplace.show(WorkplaceViewModel.Drugs);
        }

        function test_a_receipt_is_refused_beside_its_fields_and_then_stands_in_the_stock(): void {
            test.show();
            test.press("receive");
            verify(test.item("receiptStrength").error.length > 0);
            verify(test.item("receiptLot").error.length > 0);
            verify(test.item("receiptExpiry").error.length > 0);
            compare(DrugsRoot.viewModel.stock.length, 0);
            test.receive("6");
            compare(DrugsRoot.viewModel.stock.length, 1);
            compare(test.cell(0, 1), "KT-1");
            compare(test.cell(0, 3), "–", "a count is blind from the beginning");
            compare(DrugsRoot.viewModel.movements.length, 0);
            test.press("showBalances");
            compare(test.cell(0, 3), "6 vials");
            compare(test.cell(0, 4), "600 mg");
            compare(test.item("receiptLot").text, "");
            compare(DrugsRoot.viewModel.movements.length, 1);
        }

        function test_enter_receives_and_its_sentence_stays_after_a_triple_click(): void {
            test.show();
            for (const [name, words] of [["receiptStrength", "50"], ["receiptVolume", "2"], ["receiptLot", "KT-1"], ["receiptExpiry", "2027-01-31"], ["receiptCount", "6"]])
                test.write(name, words);
            keyClick(Qt.Key_Return);
            compare(DrugsRoot.viewModel.stock.length, 1, "Enter in any field receives");
            const said = DrugsRoot.viewModel.receipt.done;
            verify(said.length > 0);
            test.press("receive");
            test.press("receive");
            compare(DrugsRoot.viewModel.receipt.done, said);
            compare(test.item("receiptLot").error, "");
        }
        function test_the_same_lot_with_the_same_invoice_is_asked_about(): void {
            test.show();
            for (let time = 0; time < 2; ++time) {
                test.write("receiptInvoice", "INV 7");
                test.receive("6");
            }
            verify(test.item("receiptInvoice").error.length > 0);
            test.press("receive");
            verify(test.item("receiptInvoice").error.length > 0, "the second click of a double click is no answer");
            wait(Theme.duration.sameMoment + 50);
            test.press("receive");
            compare(test.item("receiptInvoice").error, "");
            test.press("showBalances");
            compare(test.cell(0, 3), "12 vials");
        }
        // Where the stock stands on its page, however far the page is scrolled.
        function stockPlace(): real {
            return test.item("stock").mapToItem(test.item("drugsProblem").parent, 0, 0).y;
        }
        function test_what_is_open_leaves_the_stock_its_place(): void {
            test.show();
            test.receive("2");
            waitForRendering(test.shown);
            const closed = test.stockPlace();
            verify(closed > 0);
            const session = bench.planSession("Haddad");
            bench.workplace.openSession(session);
            SessionRoot.viewModel.checkIn.arrive();
            test.press("draw");
            bench.workplace.show(WorkplaceViewModel.Drugs);
            tryVerify(() => DrugsRoot.viewModel.openUnits.length === 1);
            tryVerify(() => test.stockPlace() === closed, 5000, "what is open came above the stock");
        }

        function test_while_somebody_counts_no_balance_is_shown(): void {
            test.show();
            test.receive("6");
            test.press("count");
            compare(test.cell(0, 3), "–");
            compare(test.cell(0, 4), "–");
            compare(DrugsRoot.viewModel.movements.length, 0);
            test.press("count");
            verify(test.item("counted").error.length > 0);
            test.write("counted", "60");
            keyClick(Qt.Key_Return);
            keyClick(Qt.Key_Return);
            compare(test.cell(0, 5), "", "Enter pressed twice is no second count");
            compare(test.cell(0, 3), "–");
            test.write("counted", "5");
            keyClick(Qt.Key_Return);
            compare(test.cell(0, 3), "6 vials");
            compare(test.cell(0, 5), "discrepancy");
            verify(test.item("caseOpen").visible);
        }

        function test_a_discrepancy_is_closed_with_a_reason(): void {
            test.show();
            test.receive("6");
            test.press("count");
            for (let time = 0; time < 2; ++time) {
                test.write("counted", "7");
                test.press("count");
            }
            test.press("askSettle");
            test.press("confirmCheck");
            verify(test.item("checkReason").error.length > 0);
            test.write("checkReason", "second person counted six");
            test.press("confirmCheck");
            verify(!test.item("caseOpen").visible);
        }

        function test_without_stock_the_session_offers_a_receipt_and_does_not_wait(): void {
            const session = bench.planSession("Haddad");
            bench.workplace.openSession(session);
            SessionRoot.viewModel.checkIn.arrive();
            test.show();
            verify(!test.item("draw").visible);
            test.press("askReceipt");
            compare(bench.workplace.screen, WorkplaceViewModel.Drugs);
        }

        function test_a_vial_is_drawn_up_with_one_press_and_put_back_with_another(): void {
            const session = bench.planSession("Haddad");
            test.show();
            test.receive("2");
            bench.workplace.openSession(session);
            SessionRoot.viewModel.checkIn.arrive();
            waitForRendering(test.shown);
            compare(test.item("drawArithmetic").text, "0.82 mL = 41 mg out of 1 vial (100 mg)");
            test.press("draw");
            compare(SessionRoot.viewModel.drugs.drawn.length, 1);
            verify(!test.item("draw").visible);
            test.press("putBack");
            compare(SessionRoot.viewModel.drugs.drawn.length, 0);
        }

        function test_a_weak_pin_is_refused_beside_the_field(): void {
            test.show();
            for (const weak of ["0000", "1234", "12", "7777"]) {
                test.write("ownPin", weak);
                test.write("ownPinAgain", weak);
                test.press("setPin");
                verify(test.item("ownPin").error.length > 0, weak);
            }
            test.write("ownPin", "5081");
            test.write("ownPinAgain", "5082");
            test.press("setPin");
            verify(test.item("ownPinAgain").error.length > 0);
            verify(!DrugsRoot.viewModel.pin.known);
            test.write("ownPinAgain", "5081");
            test.press("setPin");
            verify(DrugsRoot.viewModel.pin.known);
            compare(test.item("ownPin").text, "");
        }
    }
}
