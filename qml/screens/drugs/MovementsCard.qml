// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// Every movement of one lot, newest first, with who did it, who watched, and the balance after it.
Card {
    id: card

    required property DrugsViewModel viewModel

    title: viewModel.lotTitle
    subtitle: viewModel.checks.counting ? qsTr("Hidden while you count.") : viewModel.balancesHidden ? qsTr("Hidden until you have counted, or press Show the balances.") : qsTr("Nothing here is ever changed: a correction is a new row.")

    RecordTable {
        objectName: "movements"
        Layout.fillWidth: true
        Layout.preferredHeight: Math.min(naturalHeight, Theme.size.dialog)
        label: qsTr("Movements of the lot")
        columns: [
            { title: qsTr("When"), weight: 100 },
            { title: qsTr("What"), weight: 130 },
            { title: qsTr("Patient"), weight: 106 },
            { title: qsTr("By"), weight: 126 },
            { title: qsTr("Witness"), weight: 126 },
            { title: qsTr("Balance"), weight: 82, align: Text.AlignRight }
        ]
        rows: card.viewModel.movements
    }
}
