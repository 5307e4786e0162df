// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// Lot and expiry, picked once: the last ones used stand there already.
RowLayout {
    id: entry

    required property DevicesViewModel viewModel

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
