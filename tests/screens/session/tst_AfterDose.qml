// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tidemark.ViewModels

// Leaving, signing, amending: nothing is left out without a reason, nothing signed is lost.
Rectangle {
    id: root

    width: 1158
    height: 708

    SessionCase {
        id: run
        name: "AfterDose"
        page: root

        function sign(): void {
            keyClick(Qt.Key_F2);
            run.typeText(run.stand.passphrase);
            keyClick(Qt.Key_Return);
        }
        function writeInto(name: string, words: string): void {
            const entry = run.item(name);
            entry.fieldItem.forceActiveFocus();
            entry.fieldItem.selectAll();
            run.typeText(words);
        }
        // The first reading of the grid, chosen by keys.
        function chooseBaseline(): void {
            const grid = run.item("readingGrid");
            grid.forceActiveFocus(Qt.TabFocusReason);
            for (let step = 0; step < 12 && grid.chosen !== 0; ++step)
                keyClick(Qt.Key_Left);
            compare(grid.chosen, 0);
        }

        function test_anUnmetPointIsPassedOverOnlyWithAReason(): void {
            run.stand.bringToDosing();
            run.stand.viewModel.infusion.stopEarly("patient's wish");
            run.press("unfoldLeaving");
            run.press("passOver-stay");
            const reason = run.item("passOverReason-stay");
            verify(reason.visible);
            keyClick(Qt.Key_Return);
            verify(reason.visible);
            run.typeText("leaves against advice");
            keyClick(Qt.Key_Return);
            verify(!run.item("passOverReason-stay").visible);
            verify(run.says("leaves against advice"));
            verify(run.says("Not met, overridden: "), "what was overridden does not read as met");
            verify(!run.item("leave").enabled);
        }
        function test_aWrongPasswordSignsNothingAndSaysSo(): void {
            run.stand.bringToLeft();
            keyClick(Qt.Key_F2);
            run.typeText("not the password");
            keyClick(Qt.Key_Return);
            compare(run.stand.viewModel.state, SessionState.Left);
            verify(run.item("signPassword").error.length > 0);
            compare(run.item("signPassword").text, "");
            verify(run.item("signPassword").fieldItem.activeFocus);
        }
        function test_anAmendmentShowsBothVersionsAndKeepsTheFirstSignature(): void {
            run.stand.bringToLeft();
            sign();
            compare(run.stand.viewModel.state, SessionState.Signed);
            verify(run.says("✓ The signature is valid."));
            chooseBaseline();
            run.press("amendVitals");
            compare(run.item("amendText").text, "124/78 72 98 14 s0 d0");
            writeInto("amendText", "128/78 72 98 14 s0 d0");
            run.press("amendRecord");
            // No reason, no amendment; what was typed stays.
            verify(run.says(run.stand.viewModel.amending.error));
            compare(run.item("amendText").text, "128/78 72 98 14 s0 d0");
            compare(run.stand.viewModel.amending.versions.count, 1);
            writeInto("amendReason", "misread");
            keyClick(Qt.Key_Return);
            compare(run.stand.viewModel.amending.versions.count, 2);
            verify(run.says("Version 1 · "));
            verify(run.says("Version 2 · "));
            const baseline = run.column("Baseline");
            compare(baseline.values[0], "128/78");
            compare(Array.from(baseline.earlier), ["124/78 72 98 14 s0 d0 — misread"]);
            verify(run.item("readingDetails").text.includes("<s>124/78 72 98 14 s0 d0</s> misread"), run.item("readingDetails").text);
            const struck = run.reader.all(run.screen, part => part.font !== undefined && part.font.strikeout && part.visible);
            compare(struck.length, 1);
            verify(struck[0].text.includes("124/78"), struck[0].text);
            // The first signature stands over version 1; version 2 waits for its own.
            compare(run.stand.viewModel.signing.signatures.count, 1);
            verify(run.item("sign").visible);
            sign();
            compare(run.stand.viewModel.signing.signatures.count, 2);
            for (const block of run.reader.allOfType(run.screen, "SignatureBlock"))
                verify(block.valid, "version " + block.version);
        }
        function test_aCorrectionThatCannotBeIsRefusedAndStaysTyped(): void {
            run.stand.bringToLeft();
            sign();
            chooseBaseline();
            run.press("amendVitals");
            writeInto("amendText", "124/78 72 101");
            writeInto("amendReason", "misread");
            keyClick(Qt.Key_Return);
            verify(run.item("amendText").error.length > 0);
            compare(run.item("amendText").text, "124/78 72 101");
            compare(run.stand.viewModel.amending.versions.count, 1);
        }
        function test_aLateNoteNeedsItsReasonToo(): void {
            run.stand.bringToLeft();
            sign();
            run.press("amendNote");
            run.typeText("sister fetched her");
            run.press("amendRecord");
            compare(run.stand.viewModel.amending.versions.count, 1);
            writeInto("amendReason", "forgotten");
            keyClick(Qt.Key_Return);
            compare(run.stand.viewModel.amending.versions.count, 2);
            verify(run.says("sister fetched her"));
        }
        function test_anyOtherEntryIsAmendedWithAReason(): void {
            run.stand.bringToLeft();
            sign();
            const entries = run.stand.viewModel.amendingEntries;
            verify(entries.names[0].startsWith("Weight 70"), entries.names[0]);
            run.item("amendWhich").activated(0);
            compare(run.item("amendValue").text, "70");
            writeInto("amendValue", "72.5");
            run.press("amendEntryRecord");
            verify(run.says(entries.error), "no reason, no amendment");
            compare(run.item("amendValue").text, "72.5");
            compare(run.stand.viewModel.amending.versions.count, 1);
            writeInto("amendEntryReason", "misread scale");
            keyClick(Qt.Key_Return);
            compare(run.stand.viewModel.amending.versions.count, 2);
            verify(run.says("Weight amended: 70 kg, now 72.5 kg"));
            // An answer is chosen, and nothing is chosen beforehand.
            const answer = Array.from(entries.names).findIndex(name => name.endsWith(" Yes"));
            run.item("amendWhich").activated(answer);
            compare(Array.from(run.item("amendChoice").options).join(), "Yes,No");
            verify(!run.item("amendEntryRecord").enabled);
        }
        function test_nothingIsAmendedBeforeTheSignature(): void {
            run.stand.bringToLeft();
            verify(!run.reader.byType(run.screen, "AmendEntryCard").visible);
            verify(!run.reader.byType(run.screen, "AmendCard").visible);
        }
    }
}
