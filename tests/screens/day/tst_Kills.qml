// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Tidemark.Stand

// Four people in the chairs, twenty kills at random moments, real keys in between: after each one the nurse sees what the
// nurse had open, or the board, and no set of vitals stands in another patient's record.
TestCase {
    id: run
    name: "Kills"

    ChairKills {
        id: clinic
    }

    function test_twentyKillsAndNoWrongPatient(): void {
        clinic.prepare();
        for (let round = 1; round <= 20; ++round)
            compare(clinic.killOnce(1000 + round), "", "round " + round);
        compare(clinic.wrongReadings(), []);
        verify(clinic.recorded() >= 40, "sets recorded: " + clinic.recorded());
        verify(clinic.returns >= 8, "sessions that came back: " + clinic.returns);
    }
}
