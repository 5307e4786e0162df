// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.ViewModels

// What is in the safe, by lot. The balance is the sum of the movements; nobody types it.
Card {
    id: card

    required property DrugsViewModel viewModel

    title: qsTr("In the safe")
    subtitle: viewModel.checks.counting ? qsTr("Hidden while you count.") : viewModel.balancesHidden ? qsTr("What the ledger holds is hidden, so that a count is blind.") : qsTr("Balances are the sum of the movements. Open a lot for its movements.")
    actions: AppButton {
        objectName: "showBalances"
        kind: AppButton.Quiet
        visible: card.viewModel.balancesHidden && !card.viewModel.checks.counting && card.viewModel.lotId.length > 0
        text: qsTr("Show the balances")
        onClicked: card.viewModel.showBalances()
    }

    RecordTable {
        objectName: "stock"
        Layout.fillWidth: true
        Layout.preferredHeight: naturalHeight
        label: qsTr("Stock by lot")
        columns: [
            { title: qsTr("Product"), weight: 140 },
            { title: qsTr("Lot"), weight: 92 },
            { title: qsTr("Expires"), weight: 146 },
            { title: qsTr("Unopened"), weight: 92, align: Text.AlignRight },
            { title: qsTr("Balance"), weight: 90, align: Text.AlignRight },
            { title: qsTr("State"), weight: 110 }
        ]
        rows: card.viewModel.stock
        emptyText: qsTr("Nothing was received yet.")
        onOpened: key => card.viewModel.chooseLot(key)
    }
}
