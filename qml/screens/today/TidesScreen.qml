// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tidemark.Controls
import Tidemark.ViewModels

// The tides of the day.
FocusScope {
    id: screen

    required property TidesViewModel viewModel

    BodyText {
        text: qsTr("Tides: %1").arg(screen.viewModel.count)
    }
}
