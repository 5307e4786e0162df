// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.ViewModels

// What was opened and nobody has recorded what became of it. Below the stock, which keeps its place.
Card {
    id: card

    required property DrugsViewModel viewModel

    title: qsTr("Opened, use not recorded: %1").arg(viewModel.openUnits.length)

    Repeater {
        model: card.viewModel.openUnits
        BodyText {
            required property string modelData
            objectName: "openUnit"
            Layout.fillWidth: true
            text: modelData
        }
    }
}
