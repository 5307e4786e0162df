// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// Lot and expiry, picked once: out of the safe, or typed where the clinic keeps none there. The last ones used
// are there already.
ColumnLayout {
    id: entry

    required property DevicesViewModel viewModel

    spacing: Theme.space.xxs
    CaptionText {
        visible: entry.viewModel.safe.length > 0
        text: qsTr("Out of the safe")
    }
    Repeater {
        model: entry.viewModel.safe
        SegmentButton {
            required property int index
            required property string modelData
            objectName: "safeLot" + index
            Layout.fillWidth: true
            // One lot is no choice.
            visible: entry.viewModel.safe.length > 1
            horizontalPadding: Theme.space.s
            text: modelData
            checked: entry.viewModel.picked === index
            onClicked: entry.viewModel.picked = index
        }
    }
    BodyText {
        objectName: "onlyLot"
        Layout.fillWidth: true
        visible: entry.viewModel.safe.length === 1
        text: qsTr("Lot %1").arg(entry.viewModel.safe[0] ?? "")
    }
    RowLayout {
        Layout.fillWidth: true
        visible: entry.viewModel.lotTyped
        spacing: Theme.space.s
        TextEntry {
            objectName: "lot"
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            label: qsTr("Lot")
            text: entry.viewModel.lot
            onTextEdited: text => entry.viewModel.lot = text
        }
        TextEntry {
            objectName: "expiry"
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            label: qsTr("Expires")
            placeholder: qsTr("2027-01-31")
            text: entry.viewModel.expiry
            onTextEdited: text => entry.viewModel.expiry = text
        }
    }
}
