// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Tidemark.Screens
import Tidemark.Tests
import Tidemark.Theme
import Tidemark.ViewModels
import "../../../support/qml"

// The facts of the clinic's day on Today, by real keys: asked once, then one line that can be corrected.
Rectangle {
    id: stage
    width: 1366
    height: 768
    color: Theme.colors.page

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
        name: "ClinicDay"
        when: windowShown

        property Item shown

        // Into a day on which nobody has answered, with a session on the board.
        function init(): void {
            failOnWarning(/TypeError|Binding loop/);
            bench.startClinic();
            bench.advance(150 * 24 * 3600);
            bench.signIn("amari");
            bench.planSession("Haddad");
            test.shown = createTemporaryObject(screens, stage);
            waitForRendering(test.shown);
        }
        function part(name: string): Item {
            const found = findChild(test.shown, name);
            verify(found !== null, name);
            return found;
        }
        function typeText(words: string): void {
            for (const letter of words)
                keyClick(letter);
        }
        // From the field to the button, as the hands go.
        function answer(): void {
            part("dayFrom").fieldItem.forceActiveFocus(Qt.TabFocusReason);
            typeText("8:00");
            keyClick(Qt.Key_Tab);
            typeText("18:00");
            keyClick(Qt.Key_Tab);
            keyClick(Qt.Key_Space);
            keyClick(Qt.Key_Tab);
            keyClick(Qt.Key_Space);
            keyClick(Qt.Key_Tab);
            keyClick(Qt.Key_Space);
        }
        function shot(name: string): void {
            if (bench.shotFolder.length > 0) {
                wait(50);
                grabImage(stage).save(bench.shotFolder + "/clinic-day-" + name + ".png");
            }
        }

        function test_itIsOneSmallCardUntilItIsAnswered(): void {
            verify(part("clinicDayCard").visible);
            verify(part("clinicDayCard").height < stage.height / 4, "it leaves the board its place");
            shot("asked");
            answer();
            verify(!part("clinicDayCard").visible);
            verify(part("clinicDay").visible);
            compare(part("clinicDay").text, "On site: Dr Lea Amari 08:00 to 18:00");
            shot("answered");
        }
        function test_aWrongTimeIsSaidBesideItsField(): void {
            part("dayFrom").fieldItem.forceActiveFocus(Qt.TabFocusReason);
            typeText("18:00");
            keyClick(Qt.Key_Tab);
            typeText("8:00");
            keyClick(Qt.Key_Return);
            verify(part("clinicDayCard").visible);
            verify(part("dayUntil").error.length > 0);
            compare(part("dayFrom").error, "");
        }
        function test_itIsCorrectedFromItsLine(): void {
            answer();
            bench.advance(60);
            part("clinicDay").forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Space);
            verify(part("clinicDayCard").visible);
            part("dayUntil").fieldItem.forceActiveFocus(Qt.TabFocusReason);
            part("dayUntil").selectAll();
            typeText("12:30");
            keyClick(Qt.Key_Return);
            verify(!part("clinicDayCard").visible);
            compare(part("clinicDay").text, "On site: Dr Lea Amari 08:00 to 12:30");
        }
        function test_aDayWithoutSessionsAsksNothing(): void {
            bench.advance(24 * 3600);
            TodayRoot.viewModel.refresh();
            tryVerify(() => !part("clinicDayCard").visible);
            verify(ClinicDayRoot.viewModel.asked);
        }
    }
}
