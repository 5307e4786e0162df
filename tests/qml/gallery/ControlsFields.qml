// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls

Card {
    title: "Fields"
    TextEntry { Layout.fillWidth: true; label: "Family name"; mandatory: true; placeholder: "As in the passport" }
    UnitEntry { Layout.fillWidth: true; label: "Weight"; unit: "kg"; text: "82.5x" }
    DateEntry { Layout.fillWidth: true; label: "Date of birth"; text: "1984-02-31" }
    PassphraseEntry { Layout.fillWidth: true; label: "Passphrase"; text: "correct horse"; hint: "Four words or more." }
    ChoiceEntry { Layout.fillWidth: true; label: "Route"; model: ["IV", "Nasal"]; currentIndex: 0 }
    ReasonEntry { Layout.fillWidth: true; label: "Why is the infusion stopped early?" }
    EmptyState { Layout.fillWidth: true; title: "No sessions today"; text: "Plan one, or take a walk-in."; actionText: "Walk-in session" }
}
